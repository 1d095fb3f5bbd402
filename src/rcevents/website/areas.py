"""Areas: the names by which the page's visitor may ask for the countries of its events."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.filters.countries import areas_of
from rcevents.reading.gazetteer import key_of
from rcevents.reading.regions import CODES, COUNTRIES, REGIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_CODE = re.compile(r"(.*?)(?: ([A-Z]{2,3}))?")


def area_names(used: Collection[str]) -> Mapping[str, str]:
    """Give the names and codes, folded, that mean one of these areas, with all that they mean.

    An area is a country, "FR", or a region, "US-CA"; of the country an event in a region is one.

    >>> area_names(["US-CA"])["california"], area_names(["US-CA"])["ca"]
    ('US-CA', 'US-CA CA')
    >>> area_names(["FR"])
    {'fr': 'FR', 'france': 'FR'}
    """
    wanted = {*used, *(area.partition("-")[0] for area in used)}
    return {
        name: " ".join(areas)
        for name, areas in _all_names().items()
        if not wanted.isdisjoint(areas)
    }


@lru_cache(maxsize=1)
def _all_names() -> Mapping[str, tuple[str, ...]]:
    """Give every name and code that there is, with the areas that it means."""
    told = [*CODES]
    for listing in (COUNTRIES, *REGIONS.values()):
        for item in listing.split(","):
            if found := _CODE.fullmatch(" ".join(item.split())):
                told += filter(None, found.groups())
    names = {key_of(name): areas_of(name) for name in sorted(told)}
    return {
        name: tuple(f"{one.country}-{one.region}" if one.region else one.country for one in areas)
        for name, areas in names.items()
        if areas
    }
