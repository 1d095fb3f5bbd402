"""Identity and revision: by what clients know an event again, and notice that it changed."""

from __future__ import annotations

import datetime as dt
import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from rcevents.linting.moments import Moment, read_moment
from rcevents.linting.rule import ERROR, HINT, WARNING, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.components import Component
    from rcevents.linting.rule import Finding
    from rcevents.linting.sheet import Entry, Sheet

NO_UID: Final = Rule(
    "ICS501",
    "no-uid",
    ERROR,
    "Without a UID a client cannot know the event again: it is shown anew at every refresh, or "
    "dropped.",
    "Write a UID that stays the same for the event's life.",
    "RFC 5545, 3.8.4.7",
)
DOUBLED_UID: Final = Rule(
    "ICS502",
    "doubled-uid",
    ERROR,
    "Two events of one UID are one to every client: the last one read hides the other, and "
    "CalDAV servers (Radicale) refuse the file.",
    "Give each event its own UID; changed sittings of a series share one, with RECURRENCE-ID.",
    "RFC 5545, 3.8.4.7",
)
WEAK_UID: Final = Rule(
    "ICS503",
    "uid-not-unique",
    WARNING,
    "A UID is unique in the world: a short one may be another calendar's as well, and clients "
    "that keep both mix them up.",
    "Write a UUID, or the event's number or name with @ and your domain.",
    "RFC 7986, 5.3",
)
DOUBLED_SITTING: Final = Rule(
    "ICS504",
    "doubled-recurrence-id",
    ERROR,
    "Two changes of the same sitting: a client shows either.",
    "Write the sitting once.",
    "RFC 5545, 3.8.4.4",
)
NO_STAMP: Final = Rule(
    "ICS505",
    "no-dtstamp",
    ERROR,
    "Every event has a DTSTAMP: Outlook tells by it which of two versions is newer, strict "
    "readers (vobject) refuse the event without.",
    "Write DTSTAMP, in UTC: when the event last changed.",
    "RFC 5545, 3.8.7.2",
)
BAD_SEQUENCE: Final = Rule(
    "ICS507",
    "bad-sequence",
    ERROR,
    "SEQUENCE counts changes from 0 on: readers that cannot take it drop the event or miss the "
    "change.",
    "Write a whole number, 0 for an event that never changed, and count by one (no stamp).",
    "RFC 5545, 3.8.7.4 and 3.3.8",
)
FROM_THE_FUTURE: Final = Rule(
    "ICS509",
    "stamp-in-the-future",
    WARNING,
    "Clients take what is stamped later for newer: the next real change looks older, and is left "
    "out.",
    "Write when the event was changed, in UTC (no local time with a Z).",
    "RFC 5545, 3.8.7.3",
)
NO_REVISION: Final = Rule(
    "ICS511",
    "no-revision",
    HINT,
    "Google looks at SEQUENCE and LAST-MODIFIED for what changed; without them an update may be "
    "seen late or never.",
    "Write both on every event, and raise them when something changes that people notice.",
    "RFC 5545, 3.8.7.3 and 3.8.7.4",
)
OTHER_SITTING: Final = Rule(
    "ICS512",
    "sitting-of-another-type",
    ERROR,
    "RECURRENCE-ID names a sitting as its series does: a day for days, a time for times. "
    "Otherwise clients show the sitting twice.",
    "Write RECURRENCE-ID in the type of the series' DTSTART.",
    "RFC 5545, 3.8.4.4",
)
TOLD_TWICE: Final = Rule(
    "ICS514",
    "event-told-twice",
    WARNING,
    "Two events that say the same under two UIDs: every subscriber sees the event twice.",
    "Write it once, or say in the titles what differs.",
    "RFC 5545, 3.8.4.7",
)
BLANK_UID: Final = Rule(
    "ICS513",
    "blank-in-uid",
    WARNING,
    "Some clients use the UID as a name of a file or in an address, where a blank breaks it.",
    "Write letters, digits, hyphens and one @.",
    "RFC 7986, 5.3",
)
_WEAK = re.compile(r"[^@]{0,9}|\d{1,15}", re.ASCII)
_NUMBER = re.compile(r"\d{1,20}", re.ASCII)
_GREATEST = 2**31 - 1
_TELLING = "SUMMARY DTSTART DTEND DURATION LOCATION URL DESCRIPTION RRULE RECURRENCE-ID".split()
"""What makes two events one to a reader: all of it is the same."""
_SHOWN = 60
_STAMPS = ("DTSTAMP", "LAST-MODIFIED", "CREATED")
_OWNED = {"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"}


def check(sheet: Sheet) -> Iterator[Finding]:
    """Look at UIDs, sittings and stamps."""
    for component in sheet.components:
        if component.name in _OWNED:
            yield from _owned(component)
            if sheet.today is not None:
                yield from _future(component, sheet.today)
    for _, events in groupby(sheet.events, key=lambda entry: id(entry.calendar)):
        yield from _doubled(list(events))
    yield from _twins(sheet.events)
    yield from _unrevised(sheet)


def _owned(component: Component) -> Iterator[Finding]:
    uid = component.first("UID")
    if uid is None or not uid.value.strip():
        spot = uid.head if uid else component.begin.spot()
        yield NO_UID.at(spot, f"{component.name} has no UID")
    elif _WEAK.fullmatch(uid.value.strip()):
        message = f'"{uid.value.strip()}" may be the UID of other events in the world'
        yield WEAK_UID.at(uid.spot(), message)
    elif re.search(r"\s", uid.value.strip()):
        yield BLANK_UID.at(uid.spot(), "a blank in the UID")
    if component.first("DTSTAMP") is None:
        yield NO_STAMP.at(component.begin.spot(), f"{component.name} has no DTSTAMP")
    sequence = component.first("SEQUENCE")
    if sequence is not None:
        told = sequence.value.strip()
        if not _NUMBER.fullmatch(told):
            message = f'SEQUENCE is "{told[:_SHOWN]}", no whole number from 0 on'
            yield BAD_SEQUENCE.at(sequence.spot(), message)
        elif int(told) > _GREATEST:
            message = f"SEQUENCE is {told}, more than the greatest number, {_GREATEST}"
            yield BAD_SEQUENCE.at(sequence.spot(), message)


def _twins(events: list[Entry]) -> Iterator[Finding]:
    """Look for one event under two UIDs; told once a feed, with the count."""
    seen: dict[tuple[int, tuple[str, ...]], Entry] = {}
    twins: list[tuple[Entry, Entry]] = []
    for entry in events:
        said = tuple(_said(entry, name) for name in _TELLING)
        earlier = seen.setdefault((id(entry.calendar), said), entry)
        if all(said[:2]) and earlier.uid != entry.uid:
            twins.append((earlier, entry))
    if twins:
        earlier, entry = twins[0]
        title = entry.text("SUMMARY")[:_SHOWN]
        more = f", and {len(twins) - 1} more such events" if len(twins) > 1 else ""
        message = f'"{title}" is the event of line {earlier.component.begin.number} again{more}'
        yield TOLD_TWICE.at(entry.component.begin.spot(), message)


def _said(entry: Entry, name: str) -> str:
    prop = entry.first(name)
    return f"{prop.parameter('TZID') or ''}:{prop.value.strip()}" if prop else ""


def _future(component: Component, today: dt.date) -> Iterator[Finding]:
    """Tell of a stamp that is later than tomorrow: somewhere it is tomorrow already."""
    for name in _STAMPS:
        prop = component.first(name)
        found = read_moment(prop, prop.value) if prop else None
        if prop and isinstance(found, Moment) and found.day > today + dt.timedelta(days=1):
            yield FROM_THE_FUTURE.at(prop.spot(), f"{name} is in the future: {found.text}")
            return


def _doubled(events: list[Entry]) -> Iterator[Finding]:
    """Look for events that share a UID; changed sittings are told apart by RECURRENCE-ID."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in events:
        sitting = entry.text("RECURRENCE-ID")
        uid = entry.first("UID")
        if uid is None or not entry.uid:
            continue
        earlier = seen.setdefault((entry.uid, sitting), entry)
        if earlier is not entry:
            line = earlier.component.begin.number
            if sitting:
                message = f"the sitting {sitting[:_SHOWN]} is told in line {line} already"
                yield DOUBLED_SITTING.at(entry.component.begin.spot(), message)
            else:
                message = f"the event in line {line} has the same UID, {entry.uid[:_SHOWN]}"
                yield DOUBLED_UID.at(uid.spot(), message)
        elif sitting:
            yield from _other_type(entry, seen.get((entry.uid, "")))


def _other_type(entry: Entry, series: Entry | None) -> Iterator[Finding]:
    prop = entry.first("RECURRENCE-ID")
    found = read_moment(prop, prop.value) if prop else None
    if prop is None or not isinstance(found, Moment) or series is None or series.start is None:
        return
    if (found.kind == "date") != (series.start.kind == "date"):
        yield OTHER_SITTING.at(
            prop.spot(), "RECURRENCE-ID and DTSTART of the series differ in type"
        )


def _unrevised(sheet: Sheet) -> Iterator[Finding]:
    bare = [
        entry
        for entry in sheet.events
        if entry.first("SEQUENCE") is None and entry.first("LAST-MODIFIED") is None
    ]
    if bare:
        of = f"{len(bare)} of {len(sheet.events)} events have"
        many = of if len(sheet.events) > 1 else "the event has"
        message = f"{many} neither SEQUENCE nor LAST-MODIFIED"
        yield NO_REVISION.at(bare[0].component.begin.spot(), message)
