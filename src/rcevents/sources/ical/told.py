"""Told: one VEVENT with its properties read, and the bounds of its first sitting."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.model import first_day
from rcevents.sources.ical.properties import properties
from rcevents.sources.ical.texts import text_of
from rcevents.sources.ical.times import length_of, moment_of

if TYPE_CHECKING:
    from rcevents.model import When
    from rcevents.sources.ical.components import Entry
    from rcevents.sources.ical.properties import Properties, Property
    from rcevents.sources.ical.zones import Clocks

DAY = dt.timedelta(days=1)
NOON = 12
NO_START = "an event without a start that can be read"
CUT = "cut off: the calendar ends inside this event"
SWAPPED = "the end told lies before the start told: taken the other way round"
ALL_DAY = frozenset({"X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT"})


@dataclass(slots=True)
class Told:
    """An event as its calendar tells it.

    `start` and `end` bound its first sitting as recurring-ical-events has them: days end with
    the day behind the last, and what has no end told ends as it starts (`ends` is False then).
    Where a time `begins` it and a mere day ends it, that is told with its `last_day`.
    """

    entry: Entry
    properties: Properties
    clocks: Clocks
    start: When | None = None
    end: When | None = None
    ends: bool = False
    swapped: bool = False
    begins: dt.datetime | None = None
    last_day: dt.date | None = None

    def first(self, name: str) -> Property | None:
        """Give the first property of a name that holds anything."""
        if name in self.properties:  # most that one asks for are not told
            for told in self.properties[name]:
                if told.value.strip():
                    return told
        return None

    def text(self, name: str) -> str:
        """Give a property's text, without its escapes; empty where it is not told."""
        if name not in self.properties:
            return ""
        told = self.first(name)
        return text_of(told.value) if told else ""

    def moment(self, name: str) -> When | None:
        """Give the day or time of a property."""
        for told in self.properties.get(name, ()):
            when = moment_of(told, self.clocks)
            if when is not None:
                return when
        return None

    @property
    def sequence(self) -> int:
        """How often it was changed; -1 where that is not told."""
        told = self.first("SEQUENCE")
        digits = told.value.strip() if told else ""
        return int(digits) if digits.isdecimal() and len(digits) < 10 else -1  # noqa: PLR2004 - digits that fit any count

    @property
    def fault(self) -> str | None:
        """Why it cannot be read."""
        if self.entry.cut:
            return CUT
        return NO_START if self.start is None else None


def told_of(entry: Entry, text: str, clocks: Clocks) -> Told:
    """Read one event of a calendar's text."""
    told = Told(entry, properties(text[entry.start : entry.end]), clocks)
    start = told.moment("DTSTART")
    if start is None:
        return told
    end = _end(told, start)
    told.ends = end is not None
    if end is None:
        end = start if isinstance(start, dt.datetime) else _later(start, DAY)
    if isinstance(start, dt.datetime) and not isinstance(end, dt.datetime):
        told.begins, told.last_day = start, max(start.date(), day_before(end))
    told.start, told.end = comparable(start, end)
    if told.start > told.end:
        told.start, told.end, told.swapped = told.end, told.start, True
    _as_flagged(told)
    return told


def _end(told: Told, start: When) -> When | None:
    end = told.moment("DTEND")
    if end is not None:
        return end
    length = told.first("DURATION")
    duration = length_of(length.value) if length else None
    if duration is None:
        return None
    if duration.seconds and not isinstance(start, dt.datetime):
        start = dt.datetime.combine(start, dt.time())
    return _later(start, duration)


def _later(when: When, length: dt.timedelta) -> When:
    try:
        return when + length
    except OverflowError:
        return when


def day_before(day: dt.date) -> dt.date:
    """Give the day before; the first of the calendar has none."""
    return first_day(_later(day, -DAY))


def comparable(start: When, end: When) -> tuple[When, When]:
    """Give both as days, or both as times of one kind: with an offset, or without."""
    if not isinstance(start, dt.datetime) and not isinstance(end, dt.datetime):
        return start, end
    zones = [w.tzinfo for w in (start, end) if isinstance(w, dt.datetime) and w.tzinfo]
    zone = zones[0] if zones else None
    return as_time(start, zone), as_time(end, zone)


def as_time(when: When, zone: dt.tzinfo | None) -> dt.datetime:
    """Give a day's midnight, or a time; a bare one on the clock of a zone."""
    if not isinstance(when, dt.datetime):
        when = dt.datetime.combine(when, dt.time())
    return when.replace(tzinfo=zone) if when.tzinfo is None else when


def _as_flagged(told: Told) -> None:
    """Take the times of what lasts all day for days, whatever clock they were written by."""
    start, end = told.start, told.end
    if not isinstance(start, dt.datetime) or not isinstance(end, dt.datetime):
        return
    if ALL_DAY.isdisjoint(told.properties):
        return
    if not any(told.text(name).upper() == "TRUE" for name in ALL_DAY):
        return
    length = end - start
    if length < DAY or length % DAY:
        return
    shift = DAY if start.hour >= NOON and start.tzinfo is dt.UTC else dt.timedelta()
    told.start = first_day(start) + shift
    told.end = told.start + length
