"""Zones: the clocks that a calendar's times are told by, whatever it calls them.

In this order: the name of an IANA zone; a name of Windows; an IANA name behind a vendor's prefix
(RFC 5545, section 3.2.19); the rules that the calendar itself gives; a name that tells an offset,
cities, or a well-known abbreviation. A time in a zone that nobody knows stays without one.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rcevents.iana import zone_info
from rcevents.reading.zones import find_zones, fixed_zone
from rcevents.sources.ical.vtimezones import rules_of, usual_zone
from rcevents.sources.zonenames import city_zone, windows_zone

if TYPE_CHECKING:
    from rcevents.sources.ical.components import Head

UTC_NAMES = frozenset({"UTC", "Z", "GMT", "ETC/UTC", "ETC/GMT", "ZULU", "UNIVERSAL"})
MOST_PARTS = 6
LONGEST_NAME = 200
COPIES = ("posix/", "right/")
NO_ZONES = frozenset({"localtime", "posixrules", "Factory"})
"""Files beside the zones' own, in some systems: the first is the clock of the machine."""
BOTH = re.compile(r"GMT ?([+-]\d\d):?(\d\d) \(Standard\) ?/ ?GMT ?([+-]\d\d):?(\d\d) \(Daylight\)")
"""How some servers name a zone: by its offsets in winter and in summer."""
OFFSET = re.compile(
    r"\(? (?:UTC|GMT) [ ]? ([+-−]) ?(\d{1,2}) :? (\d\d)? \)? [ ]? ([^;]*)", re.VERBOSE
)
WORD = re.compile(r"[A-Za-zÀ-ž.' ]{3,40}")
JANUARY, JULY = (dt.datetime(2025, month, 1, 12, tzinfo=dt.UTC) for month in (1, 7))
DESCRIBED = {
    "eastern time": "America/New_York",
    "central time": "America/Chicago",
    "mountain time": "America/Denver",
    "pacific time": "America/Los_Angeles",
    "atlantic time": "America/Halifax",
    "newfoundland": "America/St_Johns",
    "romance": "Europe/Paris",
}
"""What names of Windows' settings hold instead of a city."""
OF_NOTES = {
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "western/central europe": "Europe/Berlin",
}
"""Names that Lotus Notes gives to zones."""


class Zone(NamedTuple):
    """A clock, and the IANA name that it goes by, where it has one."""

    clock: dt.tzinfo
    name: str | None


class Clocks:
    """The zones of one calendar."""

    def __init__(self, head: Head) -> None:
        self._blocks = head.zones
        self._known: dict[str, Zone | None] = {}
        told = head.told.get("X-WR-TIMEZONE")
        self.display = named_zone(told) if told else None

    def zone(self, tzid: str) -> Zone | None:
        """Give the zone of a TZID, None where nobody knows it."""
        if tzid not in self._known:
            self._known[tzid] = self._find(tzid)
        return self._known[tzid]

    def _find(self, tzid: str) -> Zone | None:
        if zone := named_zone(tzid):
            return zone
        block = self._blocks.get(tzid)
        told = rules_of(block) if block is not None else None
        return Zone(*told) if told else described_zone(tzid)

    def localized(self, when: dt.datetime, tzid: str | None) -> dt.datetime:
        """Put a bare time on the clock of its zone; without one, on the calendar's own."""
        zone = self.zone(tzid) if tzid else self.display
        if zone is None:
            return when
        when = when.replace(tzinfo=zone.clock)
        return self.shown(when) if zone.clock is dt.UTC else when

    def shown(self, when: dt.datetime) -> dt.datetime:
        """Put a time told in UTC on the clock that the calendar is shown by."""
        if self.display is None or when.tzinfo is not dt.UTC:
            return when
        try:
            return when.astimezone(self.display.clock)
        except OverflowError:
            return when

    def name(self, when: dt.datetime) -> str | None:
        """Give the IANA name of the clock that a time is on, where it has one."""
        if when.tzinfo is None:
            return None
        key = getattr(when.tzinfo, "key", None)
        if isinstance(key, str):
            return key
        if when.tzinfo is dt.UTC:
            return "UTC"
        return next((z.name for z in self._known.values() if z and z.clock is when.tzinfo), None)


@lru_cache(maxsize=1024)
def named_zone(tzid: str) -> Zone | None:
    """Give the zone that a name stands for.

    >>> [named_zone(name).name for name in ("Europe/Paris", "/x.example.org/1/Asia/Tokyo")]
    ['Europe/Paris', 'Asia/Tokyo']
    >>> named_zone("W. Europe Standard Time").name, named_zone("My Zone")
    ('Europe/Berlin', None)
    """
    name = tzid.strip(" \"'\\/")[:LONGEST_NAME].strip(" /")
    if name.upper() in UTC_NAMES:
        return Zone(dt.UTC, "UTC")
    if zone := _iana(name) or _iana(windows_zone(name)):
        return zone
    parts = name.split("/")[-MOST_PARTS:]
    if parts[-1].upper() == "UTC":
        return Zone(dt.UTC, "UTC")
    for first in range(1, len(parts)):
        rest = "/".join(parts[first:])
        if "/" in rest and (zone := _iana(rest)):
            return zone
    return None


def _iana(name: str | None) -> Zone | None:
    if name is None or name.startswith(COPIES) or name in NO_ZONES:
        return None
    info = zone_info(name)
    return Zone(info, info.key) if info else None


@lru_cache(maxsize=256)
def described_zone(tzid: str) -> Zone | None:
    """Give the zone that a name describes: by a city's clock, an offset, an abbreviation.

    >>> described_zone("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna").name
    'Europe/Amsterdam'
    >>> described_zone("UTC+11").name, described_zone("Somewhere")
    ('Etc/GMT-11', None)
    """
    tzid = tzid.strip(" \"'/")[:LONGEST_NAME]
    if name := OF_NOTES.get(tzid.casefold()):
        return _iana(name)
    for words, name in DESCRIBED.items():
        if words in tzid.casefold():
            return _iana(name)
    if both := BOTH.search(tzid):
        return _iana(usual_zone(*_winter_and_summer(both)))
    told = OFFSET.match(tzid)
    offset = _offset(told) if told else None
    for word in WORD.findall(told[4] if told else tzid):
        zone = _iana(city_zone(word))
        if zone and (offset is None or offset in _offsets(zone)):
            return zone
    if told is not None and offset is not None:
        minutes = offset // dt.timedelta(minutes=1)
        hours, rest = divmod(abs(minutes), 60)
        return _iana(fixed_zone(-hours if minutes < 0 else hours, rest))
    claims = find_zones(tzid)
    return _iana(claims[0].value) if claims else None


def _offset(told: re.Match[str]) -> dt.timedelta:
    length = dt.timedelta(hours=int(told[2]), minutes=int(told[3] or 0))
    return length if told[1] == "+" else -length


def _winter_and_summer(told: re.Match[str]) -> tuple[dt.timedelta, dt.timedelta]:
    hours, minutes, later_hours, later_minutes = map(int, told.groups())
    return (
        dt.timedelta(hours=hours, minutes=minutes if hours >= 0 else -minutes),
        dt.timedelta(
            hours=later_hours, minutes=later_minutes if later_hours >= 0 else -later_minutes
        ),
    )


def _offsets(zone: Zone) -> set[dt.timedelta | None]:
    return {zone.clock.utcoffset(at.replace(tzinfo=None)) for at in (JANUARY, JULY)}
