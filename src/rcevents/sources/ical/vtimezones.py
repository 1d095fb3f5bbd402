"""VTIMEZONEs: the rules of a zone that a calendar brings along (RFC 5545, section 3.6.5).

They are read by icalendar. Where an IANA zone shows the same time all the year, the zone goes by
its name, so that readers know which clock is meant.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.iana import zone_info

if TYPE_CHECKING:
    from collections.abc import Iterable

LOCATION = re.compile(r"^X-LIC-LOCATION[^:\n]{0,99}:([^\n]{1,99})", re.MULTILINE | re.IGNORECASE)
TZID = re.compile(r"^TZID[^\n]{0,999}", re.MULTILINE | re.IGNORECASE)
PART = re.compile(r"[A-Z][A-Za-z_]{2,20}/[A-Z][A-Za-z_/-]{2,40}")
LONGEST = 20_000
SAMPLES = tuple(
    dt.datetime(year, month, 15, 12, tzinfo=dt.UTC)
    for year in (2019, 2024)
    for month in range(1, 13)
)
USUAL = """
    Europe/London Europe/Berlin Europe/Helsinki Europe/Moscow Europe/Istanbul America/New_York
    America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Halifax
    America/Sao_Paulo America/Argentina/Buenos_Aires Asia/Tokyo Asia/Kolkata Asia/Shanghai
    Australia/Sydney Australia/Brisbane Australia/Perth Pacific/Auckland Africa/Johannesburg
    Asia/Jerusalem America/Anchorage America/St_Johns Pacific/Honolulu Asia/Dubai Asia/Singapore
""".split()  # fmt: skip
"""One zone for each clock that is common; a name that the calendar itself gives comes first."""


@lru_cache(maxsize=256)
def rules_of(block: str) -> tuple[dt.tzinfo, str | None] | None:
    """Give the clock of a VTIMEZONE and its IANA name, None where its rules make no sense."""
    from icalendar import Timezone

    if len(block) > LONGEST:
        return None
    try:
        # icalendar remembers zones by their names, which mean something else in each calendar.
        zone = Timezone.from_ical(TZID.sub("TZID:rules", block))
        clock = zone.to_tz(lookup_tzid=False) if isinstance(zone, Timezone) else None
        shown = [_offset(clock, at) for at in SAMPLES] if clock else []
    except Exception:  # noqa: BLE001 - whatever stands in a stranger's rules
        return None
    if clock is None:
        return None
    name = _name(block, shown)
    info = zone_info(name)
    return (info or clock, name)


def _offset(clock: dt.tzinfo, at: dt.datetime) -> dt.timedelta | None:
    return clock.utcoffset(at.replace(tzinfo=None))


def _name(block: str, shown: list[dt.timedelta | None]) -> str | None:
    """Name the first zone whose clock shows the same at every sample."""
    for name in (*_told(block), *USUAL):
        info = zone_info(name)
        if info and all(_offset(info, at) == of for at, of in zip(SAMPLES, shown, strict=True)):
            return name
    return None


def _told(block: str) -> Iterable[str]:
    location = LOCATION.search(block)
    if location:
        yield location[1].strip()
    yield from (found[0] for found in PART.finditer(block, 0, 500))


def usual_zone(winter: dt.timedelta, summer: dt.timedelta) -> str | None:
    """Name the common zone whose clock shows these offsets in January and in July.

    >>> usual_zone(dt.timedelta(hours=1), dt.timedelta(hours=2))
    'Europe/Berlin'
    """
    told = [winter, summer]
    january, july = SAMPLES[0], SAMPLES[6]
    for name in USUAL:
        info = zone_info(name)
        if info is not None and [_offset(info, january), _offset(info, july)] == told:
            return name
    return None
