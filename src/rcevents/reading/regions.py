"""Countries (ISO 3166-1) and their regions, as announcements write them: by name or by code."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from rcevents.reading.gazetteer import key_of

COUNTRIES = """
Afghanistan AF, Aland Islands AX, Albania AL, Algeria DZ, American Samoa AS, Andorra AD, Angola AO,
Anguilla AI, Antarctica AQ, Antigua and Barbuda AG, Argentina AR, Armenia AM, Aruba AW,
Australia AU, Austria AT, Azerbaijan AZ, Bahamas BS, Bahrain BH, Bangladesh BD, Barbados BB,
Belarus BY, Belgium BE, Belize BZ, Benin BJ, Bermuda BM, Bhutan BT, Bolivia BO,
Bosnia and Herzegovina BA, Bosnia BA, Botswana BW, Brazil BR, British Virgin Islands VG, Brunei BN,
Bulgaria BG, Burkina Faso BF, Burundi BI, Cabo Verde CV, Cape Verde CV, Cambodia KH, Cameroon CM,
Canada CA, Cayman Islands KY, Central African Republic CF, Chad TD, Chile CL, China CN,
PR China CN, People's Republic of China CN, Colombia CO, Comoros KM, Cook Islands CK,
Costa Rica CR, Croatia HR, Cuba CU, Curacao CW, Cyprus CY, Czechia CZ, Czech Republic CZ,
Democratic Republic of the Congo CD, DR Congo CD, Denmark DK, Djibouti DJ, Dominica DM,
Dominican Republic DO, Ecuador EC, Egypt EG, El Salvador SV, Equatorial Guinea GQ, Eritrea ER,
Estonia EE, Eswatini SZ, Ethiopia ET, Falkland Islands FK, Faroe Islands FO, Fiji FJ, Finland FI,
France FR, French Guiana GF, French Polynesia PF, Gabon GA, Gambia GM, The Gambia GM, Georgia GE,
Germany DE, Deutschland DE, Ghana GH, Gibraltar GI, Greece GR, Greenland GL, Grenada GD,
Guadeloupe GP, Guam GU, Guatemala GT, Guernsey GG, Guinea GN, Guinea-Bissau GW, Guyana GY,
Haiti HT, Honduras HN, Hong Kong HK, Hong Kong SAR HK, Hungary HU, Iceland IS, India IN,
Indonesia ID, Iran IR, Iraq IQ, Ireland IE, Republic of Ireland IE, Isle of Man IM, Israel IL,
Italy IT, Ivory Coast CI, Cote d'Ivoire CI, Jamaica JM, Japan JP, Jersey JE, Jordan JO,
Kazakhstan KZ, Kenya KE, Kosovo XK, Kuwait KW, Kyrgyzstan KG, Laos LA, Latvia LV, Lebanon LB,
Lesotho LS, Liberia LR, Libya LY, Liechtenstein LI, Lithuania LT, Luxembourg LU, Luxemburg LU,
Macao MO, Macau MO, Madagascar MG, Malawi MW, Malaysia MY, Maldives MV, Mali ML, Malta MT,
Martinique MQ, Mauritania MR, Mauritius MU, Mexico MX, Micronesia FM, Moldova MD, Monaco MC,
Mongolia MN, Montenegro ME, Morocco MA, Mozambique MZ, Myanmar MM, Namibia NA, Nepal NP,
Netherlands NL, The Netherlands NL, Holland NL, Nederland NL, New Caledonia NC, New Zealand NZ,
Aotearoa NZ, Nicaragua NI, Niger NE, Nigeria NG, North Korea KP, North Macedonia MK, Macedonia MK,
Norway NO, Oman OM, Pakistan PK, Palestine PS, Panama PA, Papua New Guinea PG, Paraguay PY,
Peru PE, Philippines PH, The Philippines PH, Poland PL, Portugal PT, Puerto Rico PR, Qatar QA,
Republic of the Congo CG, Reunion RE, Romania RO, Russia RU, Russian Federation RU, Rwanda RW,
Saint Lucia LC, Samoa WS, San Marino SM, Saudi Arabia SA, Senegal SN, Serbia RS, Seychelles SC,
Sierra Leone SL, Singapore SG, Slovakia SK, Slovak Republic SK, Slovenia SI, Solomon Islands SB,
Somalia SO, South Africa ZA, South Korea KR, Korea KR, Republic of Korea KR, South Sudan SS,
Spain ES, Sri Lanka LK, Sudan SD, Suriname SR, Svalbard SJ, Sweden SE, Switzerland CH, Schweiz CH,
Suisse CH, Syria SY, Taiwan TW, Tajikistan TJ, Tanzania TZ, Thailand TH, Timor Leste TL, Togo TG,
Tonga TO, Trinidad and Tobago TT, Tunisia TN, Turkey TR, Türkiye TR, Turkmenistan TM, Uganda UG,
Ukraine UA, United Arab Emirates AE, UAE AE, United Kingdom GB, UK GB, U.K. GB, Great Britain GB,
Britain GB, United States US, United States of America US, USA US, U.S.A. US, U.S. US, US US,
The United States US, The USA US, The UK GB, The US US, Uruguay UY, Uzbekistan UZ, Vanuatu VU,
Vatican VA, Venezuela VE, Vietnam VN, Viet Nam VN, Western Sahara EH, Yemen YE, Zambia ZM,
Zimbabwe ZW
"""
"""Names of countries, each before its code."""

REGIONS = {
    "US": """
        Alabama AL, Alaska AK, Arizona AZ, Arkansas AR, California CA, Colorado CO, Connecticut CT,
        Delaware DE, District of Columbia DC, Florida FL, Georgia GA, Hawaii HI, Idaho ID,
        Illinois IL, Indiana IN, Iowa IA, Kansas KS, Kentucky KY, Louisiana LA, Maine ME,
        Maryland MD, Massachusetts MA, Michigan MI, Minnesota MN, Mississippi MS, Missouri MO,
        Montana MT, Nebraska NE, Nevada NV, New Hampshire NH, New Jersey NJ, New Mexico NM,
        New York NY, North Carolina NC, North Dakota ND, Ohio OH, Oklahoma OK, Oregon OR,
        Pennsylvania PA, Rhode Island RI, South Carolina SC, South Dakota SD, Tennessee TN,
        Texas TX, Utah UT, Vermont VT, Virginia VA, Washington WA, Washington State WA,
        West Virginia WV, Wisconsin WI, Wyoming WY
    """,
    "CA": """
        Alberta AB, British Columbia BC, Manitoba MB, New Brunswick NB,
        Newfoundland and Labrador NL, Newfoundland NL, Nova Scotia NS, Ontario ON,
        Prince Edward Island PE, Québec QC, Saskatchewan SK, Yukon YT, Northwest Territories NT,
        Nunavut NU
    """,
    "AU": """
        Australian Capital Territory ACT, New South Wales NSW, Northern Territory NT,
        Queensland QLD, South Australia SA, Tasmania TAS, Victoria VIC, Western Australia WA
    """,
    "GB": "England, Scotland, Wales, Northern Ireland, Yorkshire, Cornwall, Oxfordshire, Cheshire",
    "DE": """
        Baden-Württemberg, Bavaria, Bayern, Brandenburg, Hesse, Hessen, Lower Saxony,
        Niedersachsen, North Rhine-Westphalia, Rhineland-Palatinate, Saarland, Saxony, Sachsen,
        Schleswig-Holstein, Thuringia, Thüringen
    """,
    "ES": "Catalonia, Catalunya, Andalusia, Basque Country, Galicia",
    "IT": "Sicily, Sardinia, Tuscany, Lombardy, Piedmont, South Tyrol, Puglia",
    "FR": "Brittany, Corsica, Normandy, Provence, Occitanie",
    "AT": "Tyrol, Tirol, Styria, Carinthia",
    "IN": "Karnataka, Kerala, Maharashtra, Tamil Nadu, Telangana, Gujarat, West Bengal",
}
"""Regions of countries, each before its postal code where people write that."""

CODES = frozenset("""
AD AE AF AG AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF
CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GH
GI GL GM GN GR GT GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KM KP KR KW KZ
LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL
NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RE RO RS RU RW SA SC SD SE SG SI SK SL SM SN SO SR SS
SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VE VN XK YE ZA ZM ZW
""".split())  # fmt: skip
"""The countries' codes: people write these behind a city."""


@dataclass(frozen=True, slots=True)
class Area:
    """A country, or one of its regions (by its postal code where it has one)."""

    country: str
    region: str | None = None


@functools.lru_cache(maxsize=16)  # a piece is looked up as a town's region, country and itself
def areas(text: str) -> tuple[Area, ...]:
    """Give what areas the text may name: codes only in capitals, regions before countries.

    >>> areas("Texas"), areas("the Netherlands")
    ((Area(country='US', region='TX'),), (Area(country='NL', region=None),))
    >>> areas("CA")
    (Area(country='US', region='CA'), Area(country='CA', region=None))
    >>> areas("ca"), areas("Middle-earth")
    ((), ())
    """
    key = key_of(text)
    if not key or (len(key) <= 3 and not text.isupper() and "." not in text):  # noqa: PLR2004 - "USA"
        return ()
    code = text.replace(".", "")
    found = (*_BY_CODE.get(code, ()), *_BY_NAME.get(key, ()))
    own = (Area(code),) if code in CODES else ()
    return tuple(dict.fromkeys((*found, *own)))


def _named(listing: str) -> list[tuple[str, str | None]]:
    """Take a listing apart into names and codes; a code is a last word in capitals."""
    items = (" ".join(item.split()) for item in listing.split(","))
    pairs = (item.rpartition(" ") for item in items)
    return [(name, code) if name and code.isupper() else (f"{name} {code}".strip(), None)
            for name, _, code in pairs]  # fmt: skip


_BY_NAME: dict[str, tuple[Area, ...]] = {}
_BY_CODE: dict[str, tuple[Area, ...]] = {}
for _country, _listing in REGIONS.items():
    for _name, _code in _named(_listing):
        _BY_NAME[key_of(_name)] = (Area(_country, _code or _name),)
        if _code:
            _BY_CODE[_code] = (*_BY_CODE.get(_code, ()), Area(_country, _code))
for _name, _iso in _named(COUNTRIES):
    _BY_NAME[key_of(_name)] = (*_BY_NAME.get(key_of(_name), ()), Area(_iso or ""))
