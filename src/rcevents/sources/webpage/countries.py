"""Countries as addresses write them: by code of two or three letters, by name, in many tongues."""

from __future__ import annotations

from rcevents.reading.regions import CODES, areas

ALPHA_3 = {
    "ARE": "AE", "ARG": "AR", "AUS": "AU", "AUT": "AT", "BEL": "BE", "BGR": "BG", "BRA": "BR",
    "CAN": "CA", "CHE": "CH", "CHL": "CL", "CHN": "CN", "COL": "CO", "CYP": "CY", "CZE": "CZ",
    "DEU": "DE", "DNK": "DK", "EGY": "EG", "ESP": "ES", "EST": "EE", "FIN": "FI", "FRA": "FR",
    "GBR": "GB", "GHA": "GH", "GRC": "GR", "HKG": "HK", "HRV": "HR", "HUN": "HU", "IDN": "ID",
    "IND": "IN", "IRL": "IE", "ISL": "IS", "ISR": "IL", "ITA": "IT", "JPN": "JP", "KEN": "KE",
    "KOR": "KR", "LTU": "LT", "LUX": "LU", "LVA": "LV", "MAR": "MA", "MEX": "MX", "MLT": "MT",
    "MYS": "MY", "NGA": "NG", "NLD": "NL", "NOR": "NO", "NZL": "NZ", "PAK": "PK", "PER": "PE",
    "PHL": "PH", "POL": "PL", "PRT": "PT", "ROU": "RO", "RUS": "RU", "SAU": "SA", "SGP": "SG",
    "SRB": "RS", "SVK": "SK", "SVN": "SI", "SWE": "SE", "THA": "TH", "TUN": "TN", "TUR": "TR",
    "TWN": "TW", "UKR": "UA", "URY": "UY", "USA": "US", "VNM": "VN", "ZAF": "ZA",
}  # fmt: skip
"""ISO 3166-1 alpha-3 codes, of the countries in which most events are held."""

OWN_NAMES = {
    "belgië": "BE", "belgique": "BE", "brasil": "BR", "danmark": "DK", "españa": "ES",
    "eesti": "EE", "england": "GB", "frankreich": "FR", "großbritannien": "GB", "hrvatska": "HR",
    "italia": "IT", "italien": "IT", "latvija": "LV", "lietuva": "LT", "magyarország": "HU",
    "méxico": "MX", "niederlande": "NL", "norge": "NO", "northern ireland": "GB",
    "österreich": "AT", "polska": "PL", "schottland": "GB", "scotland": "GB", "slovenija": "SI",
    "slovensko": "SK", "spanien": "ES", "suomi": "FI", "sverige": "SE", "svizzera": "CH",
    "vereinigte staaten": "US", "vereinigtes königreich": "GB", "wales": "GB", "česko": "CZ",
    "česká republika": "CZ", "éire": "IE", "ísland": "IS", "ελλάδα": "GR", "україна": "UA",
}  # fmt: skip
"""What countries are called where they are, and the parts of one that are told as countries."""


def country_code(told: str) -> str | None:
    """Give the code (ISO 3166-1 alpha-2) of a country, None where none is known by that name.

    >>> [country_code(told) for told in ("us", "GBR", "Germany", "Sverige", "UK", "CA", "Tea")]
    ['US', 'GB', 'DE', 'SE', 'GB', 'CA', None]
    """
    told = told.strip().removesuffix(".").rpartition("schema.org/")[2]
    code = told.upper()
    if code in CODES:
        return code
    if code in ALPHA_3:
        return ALPHA_3[code]
    for name in (told, told.title(), code):
        found = next((area.country for area in areas(name) if area.region is None), None)
        if found:
            return found
    return OWN_NAMES.get(told.casefold())
