"""Countries as people name them: by code, by name, or by a region's name."""

from __future__ import annotations

import re

from rcevents.reading.regions import COUNTRIES, Area, areas

ENTRY = re.compile(r"\s*([^,]+) ([A-Z]{2})(?:,|\s*$)")


def code_of(country: str) -> str | None:
    """Give the ISO 3166 code of a country, None if there is no such country.

    >>> [code_of(name) for name in ("fr", "the Netherlands", "UK", "Texas", "Middle-earth")]
    ['FR', 'NL', 'GB', None, None]
    """
    return next((area.country for area in areas_of(country) if area.region is None), None)


def areas_of(name: str) -> tuple[Area, ...]:
    """Give the countries and regions that a name or a code of any case may mean."""
    name = " ".join(name.split())
    return areas(name) or areas(name.upper())


def name_of(code: str) -> str:
    """Give a country's usual name.

    >>> name_of("GB"), name_of("ZZ")
    ('United Kingdom', 'ZZ')
    """
    for name, other in ENTRY.findall(COUNTRIES):
        if other == code:
            return str(name)
    return code
