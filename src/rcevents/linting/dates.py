"""Days and times: what an event's start and end must be, for clients to agree on them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rcevents.iana import zone_info
from rcevents.linting.moments import KINDS, Moment, NoMoment, moments
from rcevents.linting.rule import ERROR, HINT, WARNING, Rule
from rcevents.linting.specification import PROPERTIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Entry, Sheet

NO_SUCH_DATE: Final = Rule(
    "ICS301",
    "impossible-date",
    ERROR,
    "Readers drop the event, or move it to where they think the day is (30 February: 2 March).",
    "Write YYYYMMDD for a day, YYYYMMDDTHHMMSS for a time, with days and hours that exist.",
    "RFC 5545, 3.3.4 and 3.3.5",
)
MIXED: Final = Rule(
    "ICS302",
    "mixed-date-types",
    ERROR,
    "Start and end are both days, both times in UTC or zones, or both without a zone: clients "
    "drop the event or its end where they differ.",
    "Write DTEND in the type of DTSTART.",
    "RFC 5545, 3.8.2.2",
)
ENDS_BEFORE: Final = Rule(
    "ICS303",
    "ends-before-it-starts",
    ERROR,
    "Clients drop the event, or show it at its start alone; strict ones refuse the feed.",
    "Write the end behind the start.",
    "RFC 5545, 3.8.2.2",
)
DAY_OF_NOTHING: Final = Rule(
    "ICS304",
    "all-day-end-not-exclusive",
    ERROR,
    "DTEND is the day after the last: with the same day as DTSTART, Outlook shows a point at "
    "midnight, and others nothing. Events over several days written alike lose their last day.",
    "Write DTEND as the day behind the last day.",
    "RFC 5545, 3.6.1",
)
TIME_OF_NOTHING: Final = Rule(
    "ICS305",
    "ends-as-it-starts",
    WARNING,
    "An event of no length shows as a thin line, or as an hour, or not at all in day views.",
    "Write a later DTEND, or none if the end is not known.",
    "RFC 5545, 3.8.2.2",
)
NO_END: Final = Rule(
    "ICS306",
    "time-without-end",
    WARNING,
    "A time without an end lasts no time: clients show an hour, a point, or nothing.",
    "Write DTEND, or DURATION; assume an hour rather than nothing, and say so.",
    "RFC 5545, 3.6.1",
)
NO_LAST_DAY: Final = Rule(
    "ICS307",
    "day-without-end",
    HINT,
    "A day without DTEND lasts that day, which some clients do not know.",
    "Write DTEND as the day after.",
    "RFC 5545, 3.6.1",
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
NO_START: Final = Rule(
    "ICS311",
    "no-start",
    ERROR,
    "An event without DTSTART is shown nowhere.",
    "Write DTSTART.",
    "RFC 5545, 3.6.1",
)
GAP: Final = Rule(
    "ICS313",
    "time-that-clocks-skip",
    WARNING,
    "Clocks are put forward over this time: one client shows an hour earlier, another later.",
    "Write the time that clocks show on that day, or UTC.",
    "RFC 5545, 3.3.5",
)
ODD_YEAR: Final = Rule(
    "ICS314",
    "odd-year",
    WARNING,
    "A year so far away is most likely a mistake (19 for 2019, no date read as 1601 or 1970).",
    "Write the right year, or leave the event out.",
    "RFC 5545, 3.3.4",
)
END_AND_DURATION: Final = Rule(
    "ICS217",
    "end-and-duration",
    ERROR,
    "An event has DTEND or DURATION: strict readers refuse both, others take one of them.",
    "Remove DURATION.",
    "RFC 5545, 3.6.1",
)
MIDNIGHTS: Final = Rule(
    "ICS317",
    "midnight-to-midnight",
    HINT,
    "Whole days told as times stand on two days each for subscribers in other zones.",
    "Write days: DTSTART;VALUE=DATE and DTEND;VALUE=DATE.",
    "RFC 5545, 3.6.1",
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
_LOCAL = frozenset({"STANDARD", "DAYLIGHT"})
"""Components whose times are by the local clock, without a zone (section 3.6.5)."""


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at every day and time, and at each event's start and end."""
    for component in sheet.components:
        for prop in component.properties:
            known = PROPERTIES.get(prop.name)
            if known and known.types[0] == "DATE-TIME":
                yield from _value(prop, component.name)
    for entry in sheet.events:
        yield from _span(entry)


def _value(prop: Property, component: str) -> Iterator[Finding]:
    """Look at a property's values; of many, the first that is wrong is told."""
    if (prop.parameter("VALUE") or "").upper() == "PERIOD":
        return
    for found in moments(prop):
        fault = _fault(prop, found, component)
        if fault is not None:
            yield fault
            return


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
    return None


def _is_skipped(found: Moment) -> bool:
    zone = zone_info(found.tzid)
    if zone is None:
        return False
    there = found.at.replace(tzinfo=zone)
    return there.astimezone(dt.UTC).astimezone(zone).replace(tzinfo=None) != found.at


def _span(entry: Entry) -> Iterator[Finding]:
    start, end = entry.first("DTSTART"), entry.first("DTEND")
    duration = entry.first("DURATION")
    if start is None:
        yield NO_START.at(entry.component.begin.spot(), "the event has no DTSTART")
        return
    if end is not None and duration is not None:
        yield END_AND_DURATION.at(duration.head, "the event has DTEND and DURATION")
    if end is None and duration is None and entry.start is not None:
        rule, what = (NO_LAST_DAY, "day") if entry.start.kind == "date" else (NO_END, "time")
        yield rule.at(start.head, f"the event is a {what} without an end")
    if end is not None and entry.start is not None and entry.end is not None:
        yield from _order(end, entry.start, entry.end)


def _order(prop: Property, start: Moment, end: Moment) -> Iterator[Finding]:
    kinds = {start.kind, end.kind}
    if len(kinds) > 1 and kinds != {"utc", "zoned"}:
        message = f"DTSTART is {KINDS[start.kind]}, DTEND {KINDS[end.kind]}"
        yield MIXED.at(prop.spot(), message)
        return
    first, last = start.instant(), end.instant()
    if first is None or last is None:
        if start.tzid != end.tzid:
            return  # zones that nobody knows cannot be compared
        first, last = start.at, end.at
    if last < first:
        yield ENDS_BEFORE.at(prop.spot(), f"the end {end.text} is before the start {start.text}")
    elif last == first and start.kind == "date":
        yield DAY_OF_NOTHING.at(prop.spot(), f"DTEND is the day of DTSTART, {start.text}")
    elif last == first:
        yield TIME_OF_NOTHING.at(prop.spot(), f"DTEND is DTSTART, {start.text}")
    elif _is_midnight(start) and _is_midnight(end):
        yield MIDNIGHTS.at(prop.head, "the event goes from midnight to midnight")


def _is_midnight(moment: Moment) -> bool:
    return moment.kind != "date" and moment.at.time() == dt.time()
