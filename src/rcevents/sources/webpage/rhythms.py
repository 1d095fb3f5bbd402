"""Rhythms: schema.org's Schedule as sittings, or as a rule of recurrence (RFC 5545, 3.3.10)."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.iana import zone_info
from rcevents.model import Recurrence, Session, first_day
from rcevents.reading.claims import Fault
from rcevents.sources.webpage.items import first_text, texts
from rcevents.sources.webpage.moments import read_moment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import When
    from rcevents.sources.webpage.items import Item

MOST = 400
"""So many sittings are told of a schedule that ends; no course has more."""
LONGEST = dt.timedelta(days=5 * 366)
"""Nor does any go on for longer."""
DAY = dt.timedelta(days=1)
_PERIOD = re.compile(r"P(\d{1,3})([DWMY])", re.IGNORECASE)
_FREQUENCIES = {"D": "DAILY", "W": "WEEKLY", "M": "MONTHLY", "Y": "YEARLY"}
_WORDS = {
    "daily": "P1D", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip
_DAY = re.compile(r"(?:https?://schema\.org/|schema:)?(?P<day>[A-Za-z]{2})[a-z]{0,7}")
_BYDAY = re.compile(r"[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)", re.IGNORECASE)
_DAYS = frozenset("MO TU WE TH FR SA SU".split())
_CLOCK = re.compile(r"T?(\d\d?):(\d\d)(?::\d\d)?(?:\.\d{1,9})?(Z|[+-]\d\d:?\d\d)?")


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The sittings of a schedule that ends, else its rule with the first sitting."""

    start: When | None
    end: When | None
    timezone: str | None
    sessions: tuple[Session, ...] = ()
    recurrence: Recurrence | None = None


def rhythm_of(schedule: Item, start: When | None = None) -> Rhythm | None:
    """Give when a schedule's sittings are; its rule alone where it tells no first day.

    >>> tea = {"startDate": ["2031-05-06"], "endDate": ["2031-05-20"], "repeatFrequency": ["P1W"],
    ...        "byDay": ["https://schema.org/Tuesday"], "startTime": ["16:00"],
    ...        "exceptDate": ["2031-05-13"], "scheduleTimezone": ["Europe/Paris"]}
    >>> [str(session.start) for session in rhythm_of(tea).sessions]
    ['2031-05-06 16:00:00', '2031-05-20 16:00:00']
    >>> rhythm_of({**tea, "endDate": []}).recurrence.rrule
    'FREQ=WEEKLY;BYDAY=TU'
    """
    told = read_moment(first_text(schedule, "startDate"))
    first = start if told is None or isinstance(told, Fault) else told.start
    rule = _rule(schedule)
    if first is None:
        if rule is None:
            return None
        return Rhythm(None, None, None, (), Recurrence(text=_words(schedule), rrule=rule))
    opening = _first(schedule, first)
    zone = first_text(schedule, "scheduleTimezone")
    timezone = zone if zone_info(zone) else None
    if rule is None:
        return Rhythm(opening.start, opening.end, timezone)
    until = read_moment(first_text(schedule, "endDate"))
    last = None if until is None or isinstance(until, Fault) else first_day(until.start)
    count = first_text(schedule, "repeatCount")
    if last is None and not count.isdecimal():
        told_as = Recurrence(text=_words(schedule), rrule=rule)
        opening = next(_sittings(schedule, opening, rule, None), opening)
        return Rhythm(opening.start, opening.end, timezone, recurrence=told_as)
    sessions = tuple(_sittings(schedule, opening, rule, last))
    return Rhythm(opening.start, opening.end, timezone, sessions) if sessions else None


def _first(schedule: Item, first: When) -> Session:
    """Give the first sitting with the schedule's hours."""
    day = first_day(first)
    start = _clock(schedule, "startTime", day)
    if start is None:
        return Session(start=first)
    end = _clock(schedule, "endTime", day)
    overnight = end is not None and end.tzinfo == start.tzinfo and end < start
    return Session(start=start, end=end + DAY if end and overnight else end)


def _clock(schedule: Item, key: str, day: dt.date) -> dt.datetime | None:
    told = _CLOCK.fullmatch(first_text(schedule, key))
    moment = read_moment(f"{day.isoformat()}T{told[0].lstrip('T')}") if told else None
    if moment is None or isinstance(moment, Fault):
        return None
    return moment.start if isinstance(moment.start, dt.datetime) else None


def _rule(schedule: Item) -> str | None:
    """Write the rule of recurrence that the schedule's properties tell."""
    told = first_text(schedule, "repeatFrequency").rpartition("/")[2]
    period = _PERIOD.fullmatch(_WORDS.get(told.casefold(), told))
    if period is None or not int(period[1]):
        return None
    interval = f";INTERVAL={int(period[1])}" if int(period[1]) > 1 else ""
    days = list(dict.fromkeys(filter(None, map(_weekday, texts(schedule, "byDay")[:14]))))
    by_day = f";BYDAY={','.join(days)}" if days else ""
    return "".join((
        f"FREQ={_FREQUENCIES[period[2].upper()]}{interval}{by_day}",
        _numbers(schedule, "byMonth", "BYMONTH", 12),
        _numbers(schedule, "byMonthDay", "BYMONTHDAY", 31),
        "" if not days else _numbers(schedule, "byMonthWeek", "BYSETPOS", 5),
    ))  # fmt: skip


def _numbers(schedule: Item, key: str, part: str, most: int) -> str:
    told = [number for number in texts(schedule, key)[:31] if number.isdecimal()]
    kept = [number for number in told if 0 < int(number[:4]) <= most]
    return f";{part}={','.join(kept)}" if kept else ""


def _weekday(text: str) -> str | None:
    """Give a weekday as a rule writes it: "https://schema.org/Monday" and "Mo" are MO."""
    if _BYDAY.fullmatch(text):
        return text.upper()
    told = _DAY.fullmatch(text.rpartition("/")[2] if "/" in text else text)
    code = told["day"].upper() if told else ""
    return code if code in _DAYS else None


def _sittings(
    schedule: Item, opening: Session, rule: str, last: dt.date | None
) -> Iterator[Session]:
    """Yield the sittings up to the last day, or as many as are told, but not the exceptions."""
    from dateutil.rrule import rrulestr

    length = opening.end - opening.start if opening.end else None
    timed = opening.start if isinstance(opening.start, dt.datetime) else None
    offset = timed.tzinfo if timed else None
    begin = timed.replace(tzinfo=None) if timed else dt.datetime.combine(opening.start, dt.time())
    count = first_text(schedule, "repeatCount")
    limit = min(MOST, int(count[:4])) if count.isdecimal() else MOST
    barred = _exceptions(schedule)
    try:
        farthest = begin.date() + LONGEST
    except OverflowError:
        farthest = dt.date.max
    farthest = min(last, farthest) if last else farthest
    until = f";UNTIL={farthest:%Y%m%dT235959}"
    for when in islice(rrulestr(rule + until, dtstart=begin), limit):
        if when.date() in barred:
            continue
        start: When = when.replace(tzinfo=offset) if timed else when.date()
        yield Session(start=start, end=start + length if length else None)


def _exceptions(schedule: Item) -> set[dt.date]:
    moments = map(read_moment, texts(schedule, "exceptDate")[:MOST])
    return {first_day(each.start) for each in moments if each and not isinstance(each, Fault)}


def _words(schedule: Item) -> str:
    """Tell a rhythm in the words of its schedule."""
    every = first_text(schedule, "repeatFrequency")
    days = ", ".join(text.rpartition("/")[2] for text in texts(schedule, "byDay")[:7])
    hours = "-".join(filter(None, (first_text(schedule, key) for key in ("startTime", "endTime"))))
    return " ".join(filter(None, (every, days, hours)))
