"""Times: days, times and lengths as calendars write them (RFC 5545, sections 3.3.4 to 3.3.9)."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import When
    from rcevents.sources.ical.properties import Property
    from rcevents.sources.ical.zones import Clocks

MOMENT = re.compile(
    r"""
    (\d{4}) -? (\d\d) -? (\d\d)
    (?: [T ] (\d\d) :? (\d\d) (?: :? (\d\d) )? (?: [.,] \d{1,9} )?
        [ ]? (Z | [+-] \d\d :? \d\d )? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
PLAIN = re.compile(r"[0-9]{8}T[0-9]{6}Z?")
"""How nearly all times are written, which Python itself reads quickest."""
LENGTH = re.compile(
    r"""
    ([+-])? P (?: (\d{1,5}) W )? (?: (\d{1,6}) D )?
    (?: T (?: (\d{1,6}) H )? (?: (\d{1,7}) M )? (?: (\d{1,9}) S )? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
MOST_LISTED = 20_000
LAST_HOUR = 24


class Span(NamedTuple):
    """A further sitting's start, and its end or length where it has its own."""

    start: When
    end: When | dt.timedelta | None = None


def moment_of(told: Property, clocks: Clocks) -> When | None:
    """Give a property's day or time, on the clock of its zone; None where it tells neither.

    A time is without an offset where no zone is told, or one that nobody knows.
    """
    return _moment(told.value, told, clocks)


def _moment(value: str, told: Property, clocks: Clocks) -> When | None:
    if PLAIN.fullmatch(value) and "DATE" not in told.told:
        try:
            when = dt.datetime.fromisoformat(value)
        except ValueError:  # 24 hours, a leap second, or no time at all
            return _written(value, told, clocks)
        return _placed(when, told, clocks)
    return _written(value, told, clocks)


def _written(value: str, told: Property, clocks: Clocks) -> When | None:
    found = MOMENT.fullmatch(value.strip(' \t\\"'))
    if found is None:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    try:
        date = dt.date(int(year), int(month), int(day))
        if hour is None:
            return date
        if told.told and "DATE" in told.told and told.parameter("VALUE") == "DATE":
            return date
        when = _time(date, int(hour), int(minute), int(second or 0))
    except (ValueError, OverflowError):
        return None
    if zone:
        when = when.replace(tzinfo=_offset(zone))
    return _placed(when, told, clocks)


def _placed(when: dt.datetime, told: Property, clocks: Clocks) -> dt.datetime:
    """Put a time on the clock of its zone, which is worth more than an offset beside it."""
    tzid = told.parameter("TZID") if told.told else None
    if when.tzinfo is not None and not (tzid and clocks.zone(tzid)):
        return clocks.shown(when)
    return clocks.localized(when.replace(tzinfo=None), tzid)


def _time(date: dt.date, hour: int, minute: int, second: int) -> dt.datetime:
    """Give a time; midnight may be told as 24 hours, and a leap second counts as the one before."""
    late = hour == LAST_HOUR
    when = dt.datetime(  # noqa: DTZ001 - the zone comes next
        date.year, date.month, date.day, 0 if late else hour, minute, min(second, 59)
    )
    return when + dt.timedelta(days=1) if late else when


def _offset(zone: str) -> dt.tzinfo:
    if zone in "Zz":
        return dt.UTC
    digits = zone[1:].replace(":", "")
    length = dt.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return dt.timezone(-length if zone[0] == "-" else length)


def length_of(value: str) -> dt.timedelta | None:
    """Give a length of time.

    >>> length_of("P1DT2H"), length_of("PT"), length_of("soon")
    (datetime.timedelta(days=1, seconds=7200), None, None)
    """
    found = LENGTH.fullmatch(value.strip())
    if found is None or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    length = dt.timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if found[1] == "-" else length


def spans_of(told: list[Property], clocks: Clocks) -> Iterator[Span]:
    """Yield what RDATE or EXDATE list: days, times, and periods with their ends."""
    count = 0
    for each in told:
        for value in each.value.split(","):
            start, _, end = value.partition("/")
            when = _moment(start, each, clocks)
            if when is not None and count < MOST_LISTED:
                count += 1
                yield Span(when, _end(end, each, clocks))


def _end(value: str, told: Property, clocks: Clocks) -> When | dt.timedelta | None:
    return (length_of(value) or _moment(value, told, clocks)) if value else None


def by_time(when: When) -> str:
    """Give what puts days and times of any zone in order: ISO 8601, times in UTC.

    >>> by_time(dt.datetime(2031, 5, 3, 1, tzinfo=dt.timezone(dt.timedelta(hours=2))))
    '2031-05-02T23:00:00+00:00'
    """
    if isinstance(when, dt.datetime) and when.tzinfo is not None:
        try:
            when = when.astimezone(dt.UTC)
        except OverflowError:  # at either end of the calendar
            when = when.replace(tzinfo=dt.UTC)
    return when.isoformat()
