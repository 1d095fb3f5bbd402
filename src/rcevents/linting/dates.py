"""Days and times: what each must be, for clients to agree on it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rcevents.iana import zone_info
from rcevents.linting.moments import KINDS, Moment, NoMoment, moments, read_moment
from rcevents.linting.rule import ERROR, WARNING, Rule
from rcevents.linting.spans import check_span
from rcevents.linting.specification import LISTED, PROPERTIES
from rcevents.linting.values import is_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Sheet

NO_SUCH_DATE: Final = Rule(
    "ICS301",
    "impossible-date",
    ERROR,
    "Readers drop the event, or move it to where they think the day is (30 February: 2 March).",
    "Write YYYYMMDD for a day, YYYYMMDDTHHMMSS for a time, with days and hours that exist.",
    "RFC 5545, 3.3.4 and 3.3.5",
)
FLOATING: Final = Rule(
    "ICS308",
    "floating-time",
    ERROR,
    "A time without a zone is a different moment for each subscriber: Google takes the "
    "calendar's zone, Apple the device's, Outlook calls it an error.",
    "Write TZID=Europe/Paris and its VTIMEZONE, or UTC with a Z; a day where only that is known.",
    "RFC 5545, 3.3.5 (form 1)",
)
DATE_UNTOLD: Final = Rule(
    "ICS309",
    "date-without-value-date",
    ERROR,
    "Without VALUE=DATE the value must be a time: strict readers drop the event, or the feed.",
    "Write DTSTART;VALUE=DATE:20211011.",
    "RFC 5545, 3.3.4 and 3.8.2.4",
)
ZONE_OF_NOTHING: Final = Rule(
    "ICS310",
    "tzid-where-none-belongs",
    ERROR,
    "A day has no zone, and UTC is one: of TZID and Z, one client believes the first, another "
    "the second, hours apart.",
    "Remove the TZID, or write the local time without Z.",
    "RFC 5545, 3.2.19",
)
GAP: Final = Rule(
    "ICS313",
    "time-that-clocks-skip",
    WARNING,
    "Clocks are put forward over this time: one client shows an hour earlier, another later.",
    "Write the time that clocks show on that day, or UTC.",
    "RFC 5545, 3.3.5",
)
TWICE: Final = Rule(
    "ICS315",
    "time-that-comes-twice",
    WARNING,
    "Clocks are put back over this time, so that it comes twice: the standard means the first, "
    "ical.js (Thunderbird, Nextcloud) and libical show the second, an hour later.",
    "Write this time in UTC.",
    "RFC 5545, 3.3.5",
)
ODD_YEAR: Final = Rule(
    "ICS314",
    "odd-year",
    WARNING,
    "A year so far away is most likely a mistake (19 for 2019, no date read as 1601).",
    "Write the right year, or leave the event out.",
    "RFC 5545, 3.3.4",
)
UTC_WANTED: Final = Rule(
    "ICS508",
    "stamp-not-in-utc",
    ERROR,
    "Stamps are in UTC: a client that cannot read one takes the event for older than its copy, "
    "and leaves out what changed.",
    "Write YYYYMMDDTHHMMSSZ.",
    "RFC 5545, 3.8.7",
)
STAMPS: Final = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED", "COMPLETED", "ACKNOWLEDGED"})
_EARLIEST, _LATEST = 1850, 2200
_UNREADABLE = frozenset({NO_SUCH_DATE, ZONE_OF_NOTHING})
_SHOWN_AT = frozenset({"DTSTART", "DTEND", "RDATE"})
_LOCAL = frozenset({"STANDARD", "DAYLIGHT"})
"""Components whose times are by the local clock, without a zone (section 3.6.5)."""


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at every day and time, and at each event's start and end."""
    faults: dict[int, Finding] = {}
    for component in sheet.components:
        for prop in component.properties:
            fault = _value(prop, component.name)
            if fault is not None:
                faults[id(prop)] = fault
    for entry in sheet.events:
        yield from check_span(entry, faults, _UNREADABLE)
    yield from faults.values()


def _value(prop: Property, component: str) -> Finding | None:
    """Look at a property's values; of many, the first that is wrong is told."""
    known = PROPERTIES.get(prop.name)
    told = (prop.parameter("VALUE") or "DATE-TIME").upper()
    if known is None or known.types[0] != "DATE-TIME" or told not in known.types:
        return None
    if told == "PERIOD":
        return _period(prop)
    values = moments(prop)
    if len(values) > 1 and prop.name not in LISTED:
        message = f"{prop.name} is one day or time, and {len(values)} stand there"
        return NO_SUCH_DATE.at(prop.spot(), message)
    faults = (_fault(prop, found, component) for found in values)
    return next((fault for fault in faults if fault is not None), None)


def _period(prop: Property) -> Finding | None:
    """Look at periods: a start and an end, or a start and a length, with a slash."""
    for value in prop.value.split(","):
        first, _, last = value.partition("/")
        found = read_moment(prop, first)
        if isinstance(found, NoMoment):
            return NO_SUCH_DATE.at(prop.spot(), f"{prop.name}: {found.why}")
        end = read_moment(prop, last)
        if isinstance(end, NoMoment) and not is_duration(last.strip()):
            message = f"{prop.name}: a period has an end or a length behind a slash: {value[:60]}"
            return NO_SUCH_DATE.at(prop.spot(), message)
        if found.kind == "floating":
            return FLOATING.at(prop.spot(), f"{prop.name} has no zone: {found.text}")
    return None


def _fault(prop: Property, found: Moment | NoMoment, component: str) -> Finding | None:
    if isinstance(found, NoMoment):
        return NO_SUCH_DATE.at(prop.spot(), f"{prop.name}: {found.why}")
    if prop.name in STAMPS:
        if found.kind == "utc" and not found.tzid:
            return None
        return UTC_WANTED.at(prop.spot(), f"{prop.name} is {KINDS[found.kind]}, not one in UTC")
    mistyped = _mistyped(prop, found)
    if mistyped is not None or component in _LOCAL:
        return mistyped
    if found.kind == "floating":
        return FLOATING.at(prop.spot(), f"{prop.name} has no zone: {found.text}")
    return _odd(prop, found)


def _mistyped(prop: Property, found: Moment) -> Finding | None:
    """Tell of a moment that is of another type than its parameters say."""
    told = (prop.parameter("VALUE") or "DATE-TIME").upper()
    if found.kind == "date" and told == "DATE-TIME":
        return DATE_UNTOLD.at(prop.head, f"{prop.name} is a day, without VALUE=DATE")
    if found.kind != "date" and told == "DATE":
        return NO_SUCH_DATE.at(prop.spot(), f"{prop.name} has VALUE=DATE, and is {found.text}")
    if found.kind in {"date", "utc"} and found.tzid:
        return ZONE_OF_NOTHING.at(prop.place_of("TZID"), f"{prop.name} is {KINDS[found.kind]}")
    return None


def _odd(prop: Property, found: Moment) -> Finding | None:
    if not _EARLIEST <= found.at.year <= _LATEST:
        return ODD_YEAR.at(prop.spot(), f"{prop.name} is in the year {found.at.year:04}")
    if found.kind == "zoned" and _is_skipped(found):
        message = f"clocks in {found.tzid} never show {found.at:%H:%M} on {found.day}"
        return GAP.at(prop.spot(), message)
    if found.kind == "zoned" and prop.name in _SHOWN_AT and _is_twice(found):
        message = f"clocks in {found.tzid} show {found.at:%H:%M} twice on {found.day}"
        return TWICE.at(prop.spot(), message)
    return None


def _is_twice(found: Moment) -> bool:
    zone = zone_info(found.tzid)
    if zone is None:
        return False
    first, second = (found.at.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first is not None and second is not None and first > second


def _is_skipped(found: Moment) -> bool:
    zone = zone_info(found.tzid)
    if zone is None:
        return False
    there = found.at.replace(tzinfo=zone)
    return there.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != found.at
