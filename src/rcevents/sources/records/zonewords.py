"""Zones as records name them: IANA names, offsets, abbreviations, cities, and what systems show."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final
from zoneinfo import available_timezones

from rcevents.iana import zone_info
from rcevents.reading.zones import fixed_zone, zone_behind
from rcevents.sources.zonenames import city_zone, windows_zone

AOE: Final = "Etc/GMT+12"
"""Anywhere on earth: the last place on earth where a day ends is twelve hours behind UTC."""
_OFFSET: Final = re.compile(
    r"""
    [\[(]? (?: (?:UTC|GMT) [ ]? )? (?P<sign>[+\-−–]) [ ]?
    (?P<hours>[01]?\d) (?: :? (?P<minutes>[0-5]\d) )? (?: :00 )? [\])]?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ZULU: Final = frozenset({"z", "utc", "gmt", "zulu", "universal", "coordinated universal time"})
_EARTH: Final = re.compile(r"aoe|anywhere[ -]on[ -](?:the[ -])?earth", re.IGNORECASE)
_IANA: Final = re.compile(r"[A-Za-z_]{2,30}(?:/[\w+-]{1,30}){1,2}")
_US: Final = re.compile(r"(\w+) (?:standard |daylight )?time(?: \(.{0,30}\))?", re.IGNORECASE)


def fixed(text: str) -> dt.timezone | None:
    """Give the offset that is written behind a time.

    >>> fixed("Z"), fixed("+02:00"), fixed("-0530") == fixed("UTC-5:30"), fixed("CET")
    (datetime.timezone.utc, datetime.timezone(datetime.timedelta(seconds=7200)), True, None)
    """
    bare = text.strip()
    if bare.lower() in _ZULU:
        return dt.UTC
    found = _OFFSET.fullmatch(bare)
    if found is None:
        return None
    offset = dt.timedelta(hours=int(found["hours"]), minutes=int(found["minutes"] or 0))
    return dt.timezone(offset if found["sign"] == "+" else -offset)


@lru_cache(maxsize=1024)
def clock_of(text: str) -> str | None:
    """Give the IANA name of the zone that some words name, None where they name none.

    >>> [clock_of(text) for text in ("europe/paris", "AoE", "CET", "UTC+2", "Melbourne")]
    ['Europe/Paris', 'Etc/GMT+12', 'Europe/Paris', 'Etc/GMT-2', 'Australia/Melbourne']
    >>> clock_of("W. Europe Standard Time")
    'Europe/Berlin'
    >>> clock_of("Eastern Time (US & Canada)"), clock_of("(GMT+01:00) Berlin"), clock_of("Mars")
    ('America/New_York', 'Europe/Berlin', None)
    """
    bare = " ".join(text.strip("[]() \"'").split()) if text else ""
    if not bare or len(bare) > 80:  # noqa: PLR2004 - the length of a zone's longest name
        return None
    if _EARTH.search(bare):
        return AOE
    if _IANA.fullmatch(bare):
        return _known().get(bare.lower())
    if bare.lower() in _ZULU:
        return "UTC"
    return _city(bare) or _offset(bare) or _spoken(bare) or windows_zone(bare)


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    return {name.lower(): name for name in sorted(available_timezones())}


def _city(bare: str) -> str | None:
    """Read a zone that is called by its city, as some systems show it: "(GMT+01:00) Berlin"."""
    behind = bare.rpartition(")")[2].strip()
    return next(filter(None, map(city_zone, behind.split(","))), None)


def _offset(bare: str) -> str | None:
    found = _OFFSET.fullmatch(bare)
    if found is None:
        return None
    sign = 1 if found["sign"] == "+" else -1
    return fixed_zone(sign * int(found["hours"]), int(found["minutes"] or 0))


def _spoken(bare: str) -> str | None:
    """Read an abbreviation or a region's time by the reader of prose."""
    if found := _US.fullmatch(bare):
        bare = f"{found[1].capitalize()} Time"
    named = zone_behind(f"8:00 {bare}", len("8:00"))
    if named is None or named.end < len("8:00 ") + len(bare.split(" (")[0]):
        return None
    return named.zone if zone_info(named.zone) else None
