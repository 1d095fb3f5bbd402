"""Moments: the days and hours that stand under a record's keys, in words or as objects."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping as Fields
from typing import TYPE_CHECKING, Any, Final

from rcevents.model import first_day
from rcevents.reading.claims import Fault
from rcevents.sources.records.clockwords import Hours, hours_of
from rcevents.sources.records.record import values, word
from rcevents.sources.records.whenwords import Habit, Moment, Stretch, read_when
from rcevents.sources.records.zonewords import clock_of

if TYPE_CHECKING:
    from rcevents.model import When

UTC: Final = "utc"
"""What a key holds that tells times in UTC: "start_utc"."""
YEAR: Final = re.compile(r"(?:19|20)\d\d")
DATE_KEYS: Final = (
    "local", "datetime", "date", "day", "utc", "start", "start_date", "from", "iso", "value",
    "text",
)  # fmt: skip
CLOCK_KEYS: Final = ("time", "hour")
ZONE_KEYS: Final = ("timezone", "tz", "zone", "tzid")
END_KEYS: Final = ("end", "end_date", "end_value", "until", "to", "last")
"""The keys of a moment that is an object; of a stretch, also those of its end."""


def read_first(
    record: Fields[str, Any], paths: tuple[str, ...], habit: Habit
) -> tuple[tuple[Stretch, ...] | Fault | None, bool]:
    """Read the first path that tells a day; and whether its year is told elsewhere only."""
    fault: Fault | None = None
    for path in paths:
        for value in values(record, path)[:1]:
            told = (
                _of_object(value, habit) if isinstance(value, Fields) else read_when(value, habit)
            )
            if not isinstance(told, Fault):
                told = _in_utc(told) if UTC in path.lower() else told
                bare = habit.issued is None and habit.year and not isinstance(value, Fields)
                return told, bool(bare and not YEAR.search(str(value)) and _is_short(value))
            fault = fault or told
    return fault, False


def _is_short(value: object) -> bool:
    return isinstance(value, str) and sum(c.isdigit() for c in value) <= len("05/03-05")


def _of_object(value: Fields[str, Any], habit: Habit) -> tuple[Stretch, ...] | Fault:
    """Read a moment that is an object: {"date", "time", "tz"}, {"local", "timezone", "utc"}."""
    told, _ = read_first(value, DATE_KEYS, habit)
    if told is None or isinstance(told, Fault):
        return told or Fault("an object without a day")
    start = told[0].start
    zone = clock_of(word(value, ZONE_KEYS)) or start.zone
    hours = hours_of(word(value, CLOCK_KEYS))
    when = at_hours(start.when, hours) if hours and not start.has_hour else start.when
    end = told[0].end or _end_of_object(value, zone, habit)
    return (Stretch(Moment(when, zone), end), *told[1:])


def _end_of_object(value: Fields[str, Any], zone: str | None, habit: Habit) -> Moment | None:
    """Read the end of a stretch that is an object: {"start", "end", "tz"}."""
    found, _ = read_first(value, END_KEYS, habit)
    if found is None or isinstance(found, Fault):
        return None
    end = found[-1].end or found[-1].start
    return Moment(end.when, end.zone or zone)


def _in_utc(told: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """Give times without a zone that of their key: "start_utc"."""
    start = told[0].start
    if not isinstance(start.when, dt.datetime) or start.when.tzinfo or start.zone:
        return told
    return (Stretch(Moment(start.when.replace(tzinfo=dt.UTC))), *told[1:])


def hours_told(record: Fields[str, Any], paths: tuple[str, ...]) -> Hours | None:
    """Read the first hour that a key of its own tells; in UTC where the key says so."""
    for path in paths:
        for value in values(record, path)[:1]:
            hours = hours_of(value)
            if hours is not None:
                in_utc = UTC in path.lower() and hours.zone is None
                return hours._replace(zone="UTC") if in_utc else hours
    return None


def at_hours(day: When, hours: Hours) -> dt.datetime:
    """Give a time of a day."""
    zone = day.tzinfo if isinstance(day, dt.datetime) else None
    return dt.datetime.combine(first_day(day), hours.start, zone)
