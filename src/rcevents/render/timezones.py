"""VTIMEZONE components made from the rules of the world's clocks (RFC 5545, section 3.6.5).

What the clocks do is looked at from the year before the events to ten years after them. An onset
that comes back on the same weekday of a month (the second, the last) becomes one observance with
a yearly rule, ended by UNTIL where it stopped; one that follows no such rule (Ramadan, "the
Friday before the last Sunday") stands as an observance of its own for every year in question.
RDATE lists are not used: some clients read the first of their dates alone.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from rcevents.iana import zone_info

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

YEARS_AHEAD = 10
"""So many years past the last event a rule must hold to be left open."""

LAST_YEAR = 9_990
STEP = dt.timedelta(days=7)
"""No clock was changed and changed back within a week."""

SECOND = dt.timedelta(seconds=1)
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True)
class Onset:
    """The moment when clocks change: by the old clock, with the offsets before and after."""

    at: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str
    daylight: bool

    @property
    def habit(self) -> tuple[int, int, dt.time, dt.timedelta, dt.timedelta, str, bool]:
        """What an onset of the same rule has in common with this one."""
        at = self.at
        return (
            *(at.month, at.weekday(), at.time()),
            *(self.before, self.after, self.name, self.daylight),
        )


def vtimezone(name: str, first: int, last: int) -> tuple[str, ...]:
    r"""Give the content lines of a zone for events of the years `first` to `last`.

    >>> print("\n".join(vtimezone("Asia/Tokyo", 2021, 2021)))
    BEGIN:VTIMEZONE
    TZID:Asia/Tokyo
    BEGIN:STANDARD
    DTSTART:20200101T000000
    TZOFFSETFROM:+0900
    TZOFFSETTO:+0900
    TZNAME:JST
    END:STANDARD
    END:VTIMEZONE
    """
    return _vtimezone(name, max(first, 2), min(last, LAST_YEAR - YEARS_AHEAD))


@lru_cache(maxsize=256)
def _vtimezone(name: str, first: int, last: int) -> tuple[str, ...]:
    zone = zone_info(name)
    if zone is None:
        raise ValueError(f"{name} is no time zone")
    horizon = last + YEARS_AHEAD
    onsets = list(_onsets(zone, dt.datetime(first - 1, 1, 1), dt.datetime(horizon + 1, 1, 1)))  # noqa: DTZ001 - as UTC
    lines = ["BEGIN:VTIMEZONE", f"TZID:{name}"]
    if not onsets or onsets[0].at.year >= first:
        lines += _observance([_from_before(zone, first - 1)], horizon)
    for rule in _rules(onsets):
        if rule[0].at.year <= last + 1:
            lines += _observance(rule, horizon)
    return (*lines, "END:VTIMEZONE")


def _onsets(zone: dt.tzinfo, since: dt.datetime, until: dt.datetime) -> Iterator[Onset]:
    """Find the moments when the zone's distance from UTC changes, both ends given in UTC."""
    old = _offset(zone, since)
    while since < until:
        then = min(since + STEP, until)
        new = _offset(zone, then)
        if new != old:
            yield _onset(zone, _bisected(zone, since, then))
        since, old = then, new


def _bisected(zone: dt.tzinfo, early: dt.datetime, late: dt.datetime) -> dt.datetime:
    """Find the first second with the new offset."""
    old = _offset(zone, early)
    while late - early > SECOND:
        middle = early + (late - early) // SECOND // 2 * SECOND
        if _offset(zone, middle) == old:
            early = middle
        else:
            late = middle
    return late


def _read(zone: dt.tzinfo, utc: dt.datetime) -> dt.datetime:
    return utc.replace(tzinfo=dt.UTC).astimezone(zone)


def _offset(zone: dt.tzinfo, utc: dt.datetime) -> dt.timedelta:
    return _read(zone, utc).utcoffset() or dt.timedelta()


def _onset(zone: dt.tzinfo, utc: dt.datetime) -> Onset:
    before, after = _read(zone, utc - SECOND), _read(zone, utc)
    old, new = _offset(zone, utc - SECOND), _offset(zone, utc)
    return Onset(utc + old, old, new, after.tzname() or "", _is_daylight(before, after))


def _is_daylight(before: dt.datetime, after: dt.datetime) -> bool:
    """Tell whether summer time begins; winters told as negative (Dublin) are turned about."""
    saved, was = after.dst() or dt.timedelta(), before.dst() or dt.timedelta()
    return saved > dt.timedelta() or (not saved and was < dt.timedelta())


def _from_before(zone: dt.tzinfo, year: int) -> Onset:
    """Give what the clocks show as a year begins, as an onset that changes nothing."""
    start = dt.datetime(year, 1, 1)  # noqa: DTZ001 - as UTC
    there = _read(zone, start)
    offset = _offset(zone, start)
    return Onset(start, offset, offset, there.tzname() or "", _is_daylight(there, there))


def _rules(onsets: Iterable[Onset]) -> list[list[Onset]]:
    """Put onsets together that one yearly rule gives, in order of their first."""
    rules: list[list[Onset]] = []
    by_habit = sorted(onsets, key=lambda onset: (onset.habit, onset.at))
    for _, alike in groupby(by_habit, key=lambda onset: onset.habit):
        rules += _unbroken(alike)
    return sorted(rules, key=lambda rule: rule[0].at)


def _unbroken(onsets: Iterable[Onset]) -> list[list[Onset]]:
    """Part the onsets where a year is missed, or where no ordinal of the weekday holds on."""
    rules: list[list[Onset]] = []
    for onset in onsets:
        follows = bool(rules) and onset.at.year == rules[-1][-1].at.year + 1
        if follows and _ordinals([*rules[-1], onset]):
            rules[-1].append(onset)
        else:
            rules.append([onset])
    return rules


def _ordinals(rule: list[Onset]) -> set[int]:
    """Give what the days have in common: 1 to 5, the weekday so often come; -1, its last."""
    return set.intersection(*(_places(onset.at) for onset in rule))


def _places(day: dt.datetime) -> set[int]:
    nth = (day.day - 1) // 7 + 1
    return {nth, -1} if day.day > monthrange(day.year, day.month)[1] - 7 else {nth}


def _observance(rule: list[Onset], horizon: int) -> list[str]:
    first, last = rule[0], rule[-1]
    kind = "DAYLIGHT" if first.daylight else "STANDARD"
    lines = [f"BEGIN:{kind}", f"DTSTART:{_digits(first.at)}"]
    if len(rule) > 1:
        lines.append(f"RRULE:{_yearly(rule)}{_until(last, horizon)}")
    lines += [f"TZOFFSETFROM:{_signed(first.before)}", f"TZOFFSETTO:{_signed(first.after)}"]
    return [*lines, f"TZNAME:{first.name}", f"END:{kind}"]


def _yearly(rule: list[Onset]) -> str:
    at = rule[0].at
    place = min(_ordinals(rule))  # the last weekday of a month, where both would do
    return f"FREQ=YEARLY;BYMONTH={at.month};BYDAY={place}{WEEKDAYS[at.weekday()]}"


def _until(last: Onset, horizon: int) -> str:
    """End a rule, in UTC (section 3.3.10), if it was seen to end.

    The end is a day past its last onset, for readers that take the UTC of it for local time.
    """
    end = last.at - last.before + dt.timedelta(days=1)
    return "" if last.at.year >= horizon else f";UNTIL={_digits(end)}Z"


def _digits(when: dt.datetime) -> str:
    return when.isoformat(timespec="seconds").replace("-", "").replace(":", "")


def _signed(offset: dt.timedelta) -> str:
    """Write an offset as section 3.3.14 asks; seconds only where there are some."""
    sign = "-" if offset < dt.timedelta() else "+"
    minutes, seconds = divmod(round(abs(offset).total_seconds()), 60)
    return f"{sign}{minutes // 60:02}{minutes % 60:02}{f'{seconds:02}' if seconds else ''}"
