"""Countries as sources write them: by code of two or three letters, by name, in many tongues."""

from __future__ import annotations

from rcevents.reading.regions import CODES, areas
from rcevents.sources.countrycodes import BY_ALPHA3

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
    >>> country_code("U.S.A."), country_code("https://schema.org/BE")
    ('US', 'BE')
    """
    told = " ".join(told.split()).rpartition("schema.org/")[2]
    code = told.upper()
    if code in CODES:
        return code
    if code in BY_ALPHA3:
        return BY_ALPHA3[code]
    for name in (told, told.title(), code, told.replace(".", "")):
        found = next((area.country for area in areas(name) if area.region is None), None)
        if found:
            return found
    return OWN_NAMES.get(told.casefold())
