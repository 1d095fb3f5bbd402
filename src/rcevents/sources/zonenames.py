"""Zones by what systems call them: the names of Windows, and the cities of IANA's names."""

from __future__ import annotations

from functools import lru_cache
from typing import Final
from zoneinfo import available_timezones

AREAS: Final = frozenset(
    "Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific".split()
)
"""What stands before a city in names of the IANA database; "US" and its like are old names."""


def windows_zone(name: str) -> str | None:
    """Give the IANA name of a zone of Windows (Unicode CLDR, windowsZones).

    >>> windows_zone("W. Europe Standard Time"), windows_zone("Tea Time")
    ('Europe/Berlin', None)
    """
    import icalendar  # noqa: F401 - a part of it must not be loaded while another thread loads it
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    found: str | None = WINDOWS_TO_OLSON.get(name)
    return found


def city_zone(city: str) -> str | None:
    """Give the IANA name of the zone that is called by a city.

    >>> city_zone("new york"), city_zone("Amsterdam"), city_zone("Teatown")
    ('America/New_York', 'Europe/Amsterdam', None)
    """
    return _cities().get(city.strip().casefold().replace("_", " "))


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    names = (name.split("/") for name in sorted(available_timezones()))
    return {
        parts[-1].replace("_", " ").casefold(): "/".join(parts)
        for parts in names
        if len(parts) > 1 and parts[0] in AREAS
    }
