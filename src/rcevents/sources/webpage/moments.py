"""Moments: the days and times of schema.org's Date and DateTime, as pages write them.

ISO 8601 in every form comes first, with the faults that are met ("2031-5-3", "2031-05-03T",
"20310503T1330"), then seconds since 1970, then words, which must tell their year.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rcevents.iana import zone_info
from rcevents.reading.claims import Fault, blank
from rcevents.reading.dates import find_dates
from rcevents.reading.schedules import find_unsettled
from rcevents.reading.times import find_times
from rcevents.reading.translation import in_english
from rcevents.reading.zones import find_zones, zone_behind

if TYPE_CHECKING:
    from rcevents.model import When
    from rcevents.reading.times import Hours

FIRST_YEAR = 1971
"""Nothing is announced for earlier years: they stand for a date that was empty."""
LONGEST = 200
NO_DATE = '"{text}" is no date'
NO_DAY = '"{text}" is no day of the calendar'
NO_YEAR = '"{text}" stands for a date that was empty'


class Moment(NamedTuple):
    """A day or time, the end of a range where the text tells one, and the zone that it names."""

    start: When
    end: When | None = None
    zone: str | None = None


_ISO = re.compile(
    r"""
    (?P<year>\d{4})
    (?: [-/.] (?P<month>\d{1,2}) [-/.] (?P<day>\d{1,2}) | (?P<compact>\d{4}) (?!\d) )
    (?:
        (?: T | [ ,]{1,3} ) (?P<hour>\d{1,2})
        (?: [:.h]? (?P<minute>\d\d) (?: [:.]? (?P<second>\d\d) (?: [.,]\d{1,12} )? )? )?
        (?: [ ]? (?P<half>[AaPp])\.?[Mm]\.? (?![A-Za-z]) )?
        [ ]? (?P<zone> (?: (?:UTC|GMT)? [+−-] \d\d? (?: :?\d\d )? (?: :?\d\d(?:\.0+)? )? Z?
                       | [A-Za-z][\w/+-]{0,40} )? )
        (?: [ ]? \[ (?P<region>[A-Za-z_/+-]{2,40}) \] )?
      | T | Z
    )?
    """,
    re.VERBOSE,
)
_OFFSET = re.compile(r"(?:UTC|GMT)?([+−-])(\d\d?)(?::?(\d\d))?(?::?\d\d(?:\.0+)?)?Z?")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_WITHOUT_DAY = re.compile(r"\d{4}(?:-\d\d?)?")
_RFC_ZONE = re.compile(r"[ ](?:GMT|UTC)?([+-]\d{4})\b")
_SECONDS = re.compile(r"(\d\d?:\d\d):\d\d\b")


@lru_cache(maxsize=512)
def read_moment(text: str, day_first: bool | None = None) -> Moment | Fault | None:
    """Give the moment that a text tells; None where it tells that none is settled yet.

    >>> read_moment("2031-5-3").start, read_moment("20310503T133000").start.isoformat()
    (datetime.date(2031, 5, 3), '2031-05-03T13:30:00')
    >>> read_moment("2031-05-03T10:00Z").start.isoformat()
    '2031-05-03T10:00:00+00:00'
    >>> moment = read_moment("3 May 2031, 10:00 - 12:30 CEST")
    >>> moment.start.isoformat(), moment.end.isoformat(), moment.zone
    ('2031-05-03T10:00:00', '2031-05-03T12:30:00', 'Europe/Paris')
    >>> read_moment("May 3"), read_moment("TBA")
    (Fault(reason="no year is told and the issue's date is unknown: 3 May"), None)
    """
    text = " ".join(text[:LONGEST].split())
    iso = _ISO.fullmatch(text)
    if iso:
        return _of_iso(iso)
    first, slash, last = text.partition("/")
    ends = (_ISO.fullmatch(first), _ISO.fullmatch(last)) if slash else (None, None)
    if ends[0] and ends[1]:
        return _of_interval(_of_iso(ends[0]), _of_iso(ends[1]))
    if _EPOCH.fullmatch(text):
        seconds = int(text) if len(text) == len("1900000000") else int(text) // 1000
        return Moment(dt.datetime.fromtimestamp(seconds, dt.UTC))
    if not text or _WITHOUT_DAY.fullmatch(text) or find_unsettled(text):
        return None
    return _of_words(text, day_first=day_first)


def _of_iso(told: re.Match[str]) -> Moment | Fault:
    text = told.group()
    month, day = told["month"], told["day"]
    if told["compact"]:
        month, day = told["compact"][:2], told["compact"][2:]
    try:
        date = dt.date(int(told["year"]), int(month), int(day))
    except ValueError:
        return Fault((NO_YEAR if int(told["year"]) == 0 else NO_DAY).format(text=text))
    if date.year < FIRST_YEAR:
        return Fault(NO_YEAR.format(text=text))
    return Moment(date) if told["hour"] is None else _timed(told, date)


def _of_interval(first: Moment | Fault, last: Moment | Fault) -> Moment | Fault:
    """Give the moment of a time interval of ISO 8601, from its first to its last moment."""
    if isinstance(first, Fault) or isinstance(last, Fault):
        return first
    return first._replace(end=last.start)


def _timed(told: re.Match[str], date: dt.date) -> Moment | Fault:
    hour = int(told["hour"])
    if told["half"]:
        hour = hour % 12 + (12 if told["half"] in "pP" else 0)
    after = dt.timedelta(days=1) if hour == 24 and not int(told["minute"] or 0) else None  # noqa: PLR2004 - ISO 8601's midnight
    try:
        time = dt.time(
            0 if after else hour, int(told["minute"] or 0), min(int(told["second"] or 0), 59)
        )
        when = dt.datetime.combine(date + after if after else date, time)
    except (ValueError, OverflowError):
        return Fault(NO_DAY.format(text=told.group()))
    return _zoned(when, told["zone"] or "", told["region"])


def _zoned(when: dt.datetime, zone: str, region: str | None) -> Moment:
    """Give a time its offset, or the name of its zone; what names no zone is left out."""
    told = _OFFSET.fullmatch(zone)
    name = region if zone_info(region) else None
    if zone in {"Z", "z", "UTC", "GMT"}:
        return Moment(when.replace(tzinfo=dt.UTC), None, name)
    if told:
        minutes = int(told[2]) * 60 + int(told[3] or 0)
        if minutes < 24 * 60:
            offset = dt.timedelta(minutes=-minutes if told[1] in "-−" else minutes)
            return Moment(when.replace(tzinfo=dt.timezone(offset)), None, name)
    if name is None and zone:
        found = zone_behind(f" {zone}", 0)
        name = (found.zone if found else None) or (zone if zone_info(zone) else None)
    return Moment(when, None, name)


def _of_words(text: str, *, day_first: bool | None) -> Moment | Fault:
    """Read words as a dateline is read; without the day of an issue, the year must be told."""
    plain = _SECONDS.sub(r"\1", text)
    dates = find_dates(plain, day_first=day_first)
    if not dates:
        plain = in_english(plain)
        dates = find_dates(plain, day_first=day_first)
    if not dates:
        return Fault(NO_DATE.format(text=text))
    told = dates[0].value
    if isinstance(told, Fault):
        return told
    first, last = told.runs[0].start, told.runs[-1].end
    rest = blank(plain, dates)
    claims = [claim.value for claim in find_times(rest)]
    hours = next((each for each in claims if not isinstance(each, Fault)), None)
    if hours is None:
        return Moment(first, None if last == first else last)
    offset = _RFC_ZONE.search(plain)
    zones = [claim.value for claim in find_zones(rest)]
    return _at_hours(first, last, hours, offset[1] if offset else hours.zone or "".join(zones[:1]))


def _at_hours(first: dt.date, last: dt.date, hours: Hours, zone: str) -> Moment:
    start = _zoned(dt.datetime.combine(first, hours.start), zone, None)
    if hours.end is None:
        return Moment(start.start, None if last == first else last, start.zone)
    end = _zoned(dt.datetime.combine(last, hours.end), zone, None)
    return Moment(start.start, end.start, start.zone)
