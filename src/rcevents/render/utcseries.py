"""Series told in UTC: a rule of some zone's clock, cut where that clock is changed.

UTC knows no summer time: an hour at 16:00 in Berlin is at 14:00 in one half of the year and at
15:00 in the other. So each stretch in which the clocks stand still becomes a rule of its own,
which is checked to give exactly the instants that were meant; a stretch that no rule gives
becomes single sittings.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from rcevents.render.clocks import fits_no_zone, on_clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.render.series import Series

MOST = 4_000
"""So many sittings of a series are told in UTC: ten years of every day."""

DAY = dt.timedelta(days=1)
WEEK = 7
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BYDAY = re.compile(r"(?<=BYDAY=)(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*")
_END = re.compile(r";(?:COUNT|UNTIL)=[^;]*")


class Stretch(NamedTuple):
    """Sittings with one rule: which of the series comes first, when it and the last one begin."""

    place: int
    start: dt.datetime
    last: dt.datetime
    rule: str | None


def stretches(series: Series, first: dt.datetime, zone: dt.tzinfo) -> Iterator[Stretch]:
    """Yield what a series of a zone's clock is in UTC; its first sitting is told as it is."""
    local = series.starts(MOST)
    starts = [first, *(on_clock(when, zone).astimezone(dt.UTC) for when in local[1:])]
    shift = (first.date() - local[0].date()).days
    bare = _shifted(_END.sub("", series.rule), shift)
    place = 1
    for _, group in groupby(starts, key=dt.datetime.time):
        stretch = list(group)
        for piece, rule in _ruled(stretch, bare):
            yield Stretch(place, piece[0], piece[-1], rule)
            place += len(piece)


def around_changes(series: Series, length: dt.timedelta, zone: dt.tzinfo) -> Iterator[Stretch]:
    """Yield what a series is on a zone's clock: sittings that clients misread stand by themselves.

    Those are the ones without a rule, in UTC: they begin or end in an hour that the clock shows
    twice, or that it skips, or they go on while it is changed.
    """
    local = series.starts(MOST)
    bare = _END.sub("", series.rule)
    place = 1
    for odd, group in groupby(local, key=lambda when: _is_odd(when, length, zone)):
        stretch = list(group)
        pieces = [([one], None) for one in stretch] if odd else _ruled(stretch, bare)
        for piece, rule in pieces:
            first, last = (on_clock(when, zone) for when in (piece[0], piece[-1]))
            first = first.astimezone(dt.UTC) if odd else first
            yield Stretch(place, first, last, rule)
            place += len(piece)


def _is_odd(when: dt.datetime, length: dt.timedelta, zone: dt.tzinfo) -> bool:
    start = on_clock(when, zone)
    end = (start.astimezone(dt.UTC) + length).astimezone(zone)
    if start.replace(tzinfo=None) != when or start.utcoffset() != end.utcoffset():
        return True
    return fits_no_zone(start) or fits_no_zone(end)


def _ruled(
    stretch: Sequence[dt.datetime], bare: str
) -> Iterator[tuple[Sequence[dt.datetime], str | None]]:
    """Give sittings with the rule that gives them, or else each by itself."""
    if len(stretch) == 1:
        yield stretch, None
        return
    for rule in (_steady(stretch), bare):
        counted = f"{rule};COUNT={len(stretch)}"
        if rule and _gives(counted, stretch):
            yield stretch, counted
            return
    for one in stretch:
        yield [one], None


def _steady(stretch: Sequence[dt.datetime]) -> str | None:
    """Give the rule of sittings that are all equally far apart."""
    steps = {later - early for early, later in pairwise(stretch)}
    if len(steps) > 1:
        return None
    days = steps.pop() // DAY
    unit, interval = ("WEEKLY", days // WEEK) if days % WEEK == 0 else ("DAILY", days)
    return f"FREQ={unit}" if interval == 1 else f"FREQ={unit};INTERVAL={interval}"


def _gives(rule: str, stretch: Sequence[dt.datetime]) -> bool:
    from dateutil.rrule import rrulestr

    return list(rrulestr(rule, dtstart=stretch[0])) == list(stretch)


def _shifted(bare: str, shift: int) -> str:
    """Move the weekdays of a rule to those that they are in UTC.

    >>> _shifted("FREQ=WEEKLY;BYDAY=MO,SU", 1)
    'FREQ=WEEKLY;BYDAY=TU,MO'
    """

    def moved(days: re.Match[str]) -> str:
        numbers = (WEEKDAYS.index(day) + shift for day in days[0].split(","))
        return ",".join(WEEKDAYS[number % WEEK] for number in numbers)

    return _BYDAY.sub(moved, bare) if shift else bare
