"""Days and hours in words, as short as a reader can still tell them: "3, 10 and 17 May 2021"."""

from __future__ import annotations

import datetime as dt
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from rcevents.iana import zone_info
from rcevents.model import first_day
from rcevents.render.clocks import on_clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.render.occurrences import Sitting

MONTHS = ("", *"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
MOST_RUNS = 12
"""So many runs of days are told one by one."""

Days = tuple[dt.date, dt.date]
"""The first and the last day of a run, both inclusive."""


class Run(NamedTuple):
    """A run of days, with the hours of it where told."""

    days: Days
    hours: str


def run_words(first: dt.date, last: dt.date) -> str:
    """Tell a run of days.

    >>> run_words(dt.date(2021, 10, 11), dt.date(2021, 10, 15))
    '11-15 Oct 2021'
    >>> run_words(dt.date(2021, 9, 30), dt.date(2021, 10, 2))
    '30 Sep - 2 Oct 2021'
    """
    if first == last:
        return f"{last.day} {MONTHS[last.month]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{last.day} {MONTHS[last.month]} {last.year}"
    year = "" if first.year == last.year else f" {first.year}"
    start = f"{first.day} {MONTHS[first.month]}{year}"
    return f"{start} - {last.day} {MONTHS[last.month]} {last.year}"


def runs_words(runs: Sequence[Days]) -> str:
    """Tell runs of days; what the next one says too (the month, the year) is said once.

    >>> runs_words([(dt.date(2021, 5, day), dt.date(2021, 5, day)) for day in (3, 10, 17)])
    '3, 10 and 17 May 2021'
    """
    if len(runs) == 1:
        return run_words(*runs[0])
    if len(runs) > MOST_RUNS:
        return f"{runs_words(runs[:MOST_RUNS])} and {len(runs) - MOST_RUNS} more"
    *earlier, last = (
        _shortened(run, after) for run, after in zip(runs, [*runs[1:], None], strict=True)
    )
    return f"{', '.join(earlier)} and {last}" if earlier else last


def _shortened(run: Days, after: Days | None) -> str:
    """Leave out of a run's words what those of the next run end with."""
    words = run_words(*run)
    if after is None or run[0].year != after[0].year or after[0].year != after[1].year:
        return words
    words = words.removesuffix(f" {run[1].year}")
    months = {day.month for day in (*run, *after)}
    return words.removesuffix(f" {MONTHS[run[1].month]}") if len(months) == 1 else words


def sittings_words(sittings: Sequence[Sitting], timezone: str | None) -> str:
    """Tell sittings: days, hours, and the zone of the hours.

    >>> start, end = dt.datetime(2020, 9, 24, 13), dt.datetime(2020, 9, 24, 17)
    >>> sittings_words([(start, end)], "Europe/London")
    '24 Sep 2020, 13:00-17:00 (Europe/London)'
    """
    zone = zone_info(timezone)
    told = [_run(sitting, zone) for sitting in sittings]
    words = f"{run_words(*told[0].days)}{told[0].hours}" if len(told) == 1 else _told_runs(told)
    for start, _ in sittings:
        if isinstance(start, dt.datetime):
            return f"{words} ({zone_words(start, timezone)})"
    return words


def _told_runs(runs: Sequence[Run]) -> str:
    """Tell runs, those of equal hours together."""
    parts = []
    for hours, group in groupby(runs, key=itemgetter(1)):
        days = runs_words(_merged([run.days for run in group], timed=bool(hours)))
        parts.append(f"{days}{hours}")
    return "; ".join(parts)


def zone_words(when: dt.datetime, timezone: str | None) -> str:
    """Name the zone of a time.

    >>> zone_words(dt.datetime(2021, 10, 1, 9, tzinfo=dt.timezone(-dt.timedelta(hours=12))), None)
    'UTC-12:00'
    """
    if timezone and zone_info(timezone):
        return timezone
    return (when.tzname() or "UTC") if when.tzinfo else "time zone not told"


def _run(sitting: Sitting, zone: dt.tzinfo | None) -> Run:
    start, end = sitting
    if not isinstance(start, dt.datetime):
        return Run((start, max(start, first_day(end or start))), "")
    start = on_clock(start, zone)
    if not isinstance(end, dt.datetime):
        last = max(first_day(end or start), start.date())
        return Run((start.date(), last), f", {_hour(start)}")
    end = on_clock(end, zone or start.tzinfo)
    if start.tzinfo is None:
        end = end.replace(tzinfo=None)
    if end.date() == start.date() or end - start < dt.timedelta(days=1):
        return Run((start.date(), start.date()), f", {_hour(start)}-{_hour(end)}")
    hours = f", from {_hour(start)} to {_hour(end)} of the last day"
    return Run((start.date(), end.date()), hours)


def _hour(when: dt.datetime) -> str:
    return f"{when.hour:02}:{when.minute:02}"


def _merged(runs: Sequence[Days], *, timed: bool) -> list[Days]:
    """Make one run of equal hours on days that follow each other; whole days stay as told."""
    merged = list(runs[:1])
    for first, last in runs[1:]:
        if timed and first == merged[-1][1] + dt.timedelta(days=1):
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    return merged
