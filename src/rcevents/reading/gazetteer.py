"""Cities of the world by name: a packaged table made from GeoNames (CC BY 4.0).

The table is read once, and only when a name is first asked for.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from importlib import resources

from rcevents.letters import fold

BETWEEN = re.compile(r"[ \-‐‑‒–−/]{1,9}")
UNHEARD = str.maketrans("", "", ".'’‘ʼʻ`,()")
UMLAUT = re.compile("([aou])e")
RING = re.compile("aa")
"""How "å" is written, too: "Aarhus"."""


@dataclass(frozen=True, slots=True)
class City:
    """A city: ISO country, region (postal code, in US, CA, AU), degrees, thousands of people.

    `meant` marks the one that its name alone means, though others are as populous.
    """

    country: str
    region: str | None
    latitude: float
    longitude: float
    people: int
    meant: bool = False


@functools.lru_cache(maxsize=16)  # the same name is asked for by several readers in a row
def key_of(name: str) -> str:
    """Give the name as the table writes it: no case, accents, dots, hyphens; "saint" is "st".

    >>> [key_of(name) for name in ("Saint-Étienne", "St. Louis", "Łódź", "L'Aquila")]
    ['st etienne', 'st louis', 'lodz', 'laquila']
    """
    name = BETWEEN.sub(" ", fold(name).translate(UNHEARD)).strip()
    return "st " + name.removeprefix("saint ") if name.startswith("saint ") else name


def cities(name: str) -> tuple[City, ...]:
    """Give the cities of that name: the one meant by the name alone, then by population.

    >>> [(city.country, city.region) for city in cities("Springfield")][:2]
    [('US', 'MO'), ('US', 'MA')]
    >>> cities("Zuerich") == cities("Zürich") != ()
    True
    >>> cities("Nowhere in particular")
    ()
    """
    key = key_of(name)
    table = _table()
    found = table.get(key) or table.get(UMLAUT.sub(r"\1", key)) or table.get(RING.sub("a", key), "")
    return tuple(_city(entry) for entry in found.split(";") if entry)


@functools.cache
def _table() -> dict[str, str]:
    text = resources.files(__package__).joinpath("gazetteer.tsv").read_text(encoding="utf8")
    rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
    return {key: found for key, _, found in rows}


def _city(entry: str) -> City:
    country, region, latitude, longitude, people = entry.split(",")
    where = float(latitude), float(longitude)
    return City(country, region or None, *where, int(people.rstrip("!")), people.endswith("!"))
