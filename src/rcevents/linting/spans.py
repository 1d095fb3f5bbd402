"""Spans: from an event's start to its end (section 3.6.1)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rcevents.linting.moments import KINDS, Moment
from rcevents.linting.rule import ERROR, HINT, WARNING, Rule
from rcevents.linting.values import is_duration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.contentlines import Property
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Entry

MIXED: Final = Rule(
    "ICS302",
    "mixed-date-types",
    ERROR,
    "Start and end are both days, both times in UTC or zones, or both without a zone: clients "
    "drop the event or its end where they differ. What begins on a day lasts whole days.",
    "Write DTEND in the type of DTSTART; a DURATION of days (P2D) where DTSTART is a day.",
    "RFC 5545, 3.8.2.2 and 3.6.1",
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
    "Write a later DTEND, or a longer DURATION; assume an hour if the end is not known.",
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
NO_START: Final = Rule(
    "ICS311",
    "no-start",
    ERROR,
    "An event without DTSTART is shown nowhere.",
    "Write DTSTART.",
    "RFC 5545, 3.6.1",
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


def check_span(
    entry: Entry, faults: dict[int, Finding], unreadable: frozenset[Rule]
) -> Iterator[Finding]:
    """Look at start and end beside each other; what is told of one of them is not told twice.

    `faults` is what is wrong with single properties, by their id; one that is told better here is
    taken out. Where it is one of the rules `unreadable`, nothing can be compared.
    """
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
    if end is None and duration is not None and entry.start is not None:
        yield from _length(duration, entry.start)
    if end is not None and entry.start is not None and entry.end is not None:
        told = {faults[id(prop)].rule for prop in (start, end) if id(prop) in faults}
        if told & unreadable:
            return
        fault = _mixed(end, entry.start, entry.end)
        if fault is None:
            yield from _order(end, entry.start, entry.end)
        elif not told or "date" in {entry.start.kind, entry.end.kind}:
            faults.pop(id(end), None)
            yield fault


def _length(prop: Property, start: Moment) -> Iterator[Finding]:
    value = prop.value.strip()
    if not is_duration(value) or value.startswith("-"):
        return
    if not value.strip("+PTWDHMS0"):
        yield TIME_OF_NOTHING.at(prop.spot(), f"DURATION is {value}")
    elif start.kind == "date" and "T" in value:
        yield MIXED.at(prop.spot(), f"DTSTART is a day, and DURATION {value} no whole days")


def _mixed(prop: Property, start: Moment, end: Moment) -> Finding | None:
    kinds = {start.kind, end.kind}
    if len(kinds) == 1 or kinds == {"utc", "zoned"}:
        return None
    return MIXED.at(prop.spot(), f"DTSTART is {KINDS[start.kind]}, DTEND {KINDS[end.kind]}")


def _order(prop: Property, start: Moment, end: Moment) -> Iterator[Finding]:
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
    elif start.kind != "date" and start.at.time() == dt.time() and end.at.time() in _MIDNIGHT:
        yield MIDNIGHTS.at(prop.head, "the event goes from midnight to midnight")


_MIDNIGHT = frozenset({dt.time(), dt.time(23, 59), dt.time(23, 59, 59)})
