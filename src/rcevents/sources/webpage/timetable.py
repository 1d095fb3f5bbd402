"""Timetable: when an event of schema.org is: its days, times, sittings and rhythm.

- An `endDate` is the last day, where it is a day. Midnights that software has put behind days are
  taken off: where start and end are both at midnight, without an offset or in UTC, they are the
  first and the last day; so is a lone midnight without an offset.
- Several start dates are several sittings. A `duration` gives the end where none is told.
- An `eventSchedule` is its sittings where it ends, else the event's recurrence.
- A start that cannot be read makes the event unreadable; an end is left out, and that is told.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import TYPE_CHECKING

from rcevents.model import Session, first_day
from rcevents.reading.claims import Fault
from rcevents.sources.instants import WHOLE_DAYS
from rcevents.sources.webpage.items import first_text, items, texts
from rcevents.sources.webpage.moments import Moment, read_moment
from rcevents.sources.webpage.rhythms import rhythm_of

if TYPE_CHECKING:
    from rcevents.model import Recurrence, When
    from rcevents.sources.webpage.items import Item

MIDNIGHT = dt.time()
NO_HOUR = "midnight without an offset: no hour is told"
OF_DURATION = "its start and its duration"
NO_END = "the end told ({text}) is no date, and is left out"
NO_START = "its start cannot be read: {reason}"
MOST_SITTINGS = 500
MOST_SCHEDULES = 20


@dataclass(slots=True)
class Timetable:
    """The told times of one event, in the fields of its facts; `left` is what tells no day."""

    start: When | None = None
    end: When | None = None
    sessions: tuple[Session, ...] = ()
    timezone: str | None = None
    recurrence: Recurrence | None = None
    inferred: dict[str, str] = field(default_factory=dict)
    fault: str | None = None
    left: str = ""


_DURATION = re.compile(
    r"P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:(\d{1,6})(?:\.\d{1,9})?S)?)?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"T?(\d\d?):(\d\d)(?::\d\d)?")


def timetable_of(item: Item, day_first: bool | None = None) -> Timetable:
    """Give when an event is, as its own properties tell it.

    >>> told = {"startDate": ["2031-05-03T00:00:00"], "endDate": ["2031-05-05T00:00:00"]}
    >>> table = timetable_of(told)
    >>> str(table.start), str(table.end), table.inferred
    ('2031-05-03', '2031-05-05', {'start': 'from midnight to midnight: whole days'})
    >>> table = timetable_of({"startDate": ["3 May 2031, 10:00"], "duration": ["PT90M"]})
    >>> str(table.end), timetable_of({"startDate": ["31 Feb 2031"]}).fault
    ('2031-05-03 11:30:00', 'its start cannot be read: February has no 31st day')
    """
    table = Timetable()
    starts = texts(item, "startDate", "startTime", "date")[:MOST_SITTINGS]
    ends = texts(item, "endDate", "endTime")
    sittings = _sittings(table, starts, ends, day_first)
    if sittings:
        sittings = [_with_clock(item, sitting) for sitting in sittings]
        if len(sittings) == 1:
            sittings = [_with_duration(table, item, sittings[0])]
        sittings = [_days(table, sitting) for sitting in sittings]
        table.start, table.end = sittings[0].start, sittings[-1].end
        table.sessions = tuple(sittings) if len(sittings) > 1 else ()
    if not table.fault:
        _repeat(table, item)
    return table


def _sittings(
    table: Timetable, starts: list[str], ends: list[str], day_first: bool | None
) -> list[Session]:
    """Pair starts with ends; a lone end is that of the last start."""
    if len(ends) < len(starts):
        ends = [""] * (len(starts) - len(ends)) + ends
    found: list[Session] = []
    for first, last in zip_longest(starts, ends[: len(starts)], fillvalue=""):
        start = read_moment(first, day_first)
        if isinstance(start, Fault):
            table.fault = NO_START.format(reason=start.reason)
        elif start is None:
            table.left = table.left or first
        else:
            table.timezone = table.timezone or start.zone
            found.append(Session(start=start.start, end=_end(table, last, start, day_first)))
    if found:
        table.fault = None
    return found


def _end(table: Timetable, text: str, start: Moment, day_first: bool | None) -> When | None:
    clock = _CLOCK.fullmatch(text)
    if clock and int(clock[1]) < 24 and int(clock[2]) < 60:  # noqa: PLR2004 - a clock's hours, minutes
        return _at(first_day(start.end or start.start), clock, start.start)
    end = read_moment(text, day_first) if text else None
    if isinstance(end, Fault):
        table.inferred["end"] = NO_END.format(text=text[:80])
        end = None
    return start.end if end is None else end.end or end.start


def _at(day: dt.date, clock: re.Match[str], like: When) -> dt.datetime:
    zone = like.tzinfo if isinstance(like, dt.datetime) else None
    return dt.datetime.combine(day, dt.time(int(clock[1]), int(clock[2])), zone)


def _with_clock(item: Item, sitting: Session) -> Session:
    """Give a day the hours that `startTime` and `endTime` tell beside it."""
    first, last = (_CLOCK.fullmatch(first_text(item, key)) for key in ("startTime", "endTime"))
    if isinstance(sitting.start, dt.datetime) or first is None:
        return sitting
    end = sitting.end or sitting.start
    try:
        start = _at(sitting.start, first, sitting.start)
        ends = _at(first_day(end), last, start) if last else sitting.end
    except ValueError:  # 25:00
        return sitting
    return Session(start=start, end=ends)


def _with_duration(table: Timetable, item: Item, sitting: Session) -> Session:
    told = _DURATION.fullmatch(first_text(item, "duration"))
    if sitting.end is not None or told is None:
        return sitting
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in told.groups())
    length = dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    timed = isinstance(sitting.start, dt.datetime)
    if not length or (not timed and length < dt.timedelta(days=1)):
        return sitting
    table.inferred["end"] = OF_DURATION
    try:
        end = sitting.start + (length if timed else length - dt.timedelta(days=1))
    except OverflowError:
        return sitting
    return Session(start=sitting.start, end=end)


def _days(table: Timetable, sitting: Session) -> Session:
    """Take off the midnights that software has put behind days."""
    start, end = sitting.start, sitting.end
    timed = isinstance(start, dt.datetime)
    if timed and not isinstance(end, dt.datetime) and end == first_day(start):
        return Session(start=start)  # its day is told again, not when it ends
    if not isinstance(start, dt.datetime) or start.time() != MIDNIGHT or start.utcoffset():
        return sitting
    if end is None and start.tzinfo is None:
        table.inferred["start"] = NO_HOUR
        return Session(start=start.date())
    if isinstance(end, dt.datetime) and end.time() == MIDNIGHT and not end.utcoffset():
        table.inferred["start"] = WHOLE_DAYS
        return Session(start=start.date(), end=end.date())
    return sitting


def _repeat(table: Timetable, item: Item) -> None:
    """Take in the schedules by which the event comes back."""
    schedules = items(item, "eventSchedule", "courseSchedule")[:MOST_SCHEDULES]
    rhythms = [rhythm_of(schedule, table.start) for schedule in schedules]
    sittings = [sitting for rhythm in rhythms if rhythm for sitting in rhythm.sessions]
    for rhythm in rhythms:
        if rhythm is None:
            continue
        table.timezone = table.timezone or rhythm.timezone
        if not sittings:
            table.recurrence = table.recurrence or rhythm.recurrence
            table.start = table.start or rhythm.start
            table.end = table.end or rhythm.end
    if sittings:
        table.sessions = tuple(sorted(dict.fromkeys(sittings), key=lambda one: str(one.start)))
        table.start, table.end = table.sessions[0].start, table.sessions[-1].end
