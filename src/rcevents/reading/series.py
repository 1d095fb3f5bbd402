"""A series within its dates: the sittings that its rhythm gives between a first and a last day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from dateutil.rrule import rrulestr

from rcevents.reading.dateruns import Run

if TYPE_CHECKING:
    from rcevents.model import Recurrence
    from rcevents.reading.dateruns import Dates

MOST_SITTINGS = 60
"""A longer series is told by its rule alone."""


def within(
    recurrence: Recurrence, dates: Dates, *, in_line: bool
) -> tuple[Recurrence | None, Dates]:
    """Give the rhythm and the days of a series told with a run of dates.

    Where the rhythm falls on several days of the run, these are its sittings, all of them, and it
    needs no rule any more. One that prose tells beside a run of days (`in_line` false) is not its.

    >>> from rcevents.model import Recurrence
    >>> from rcevents.reading.dateruns import Dates
    >>> weekly = Recurrence(text="every Tuesday", rrule="FREQ=WEEKLY;BYDAY=TU")
    >>> run = Run(dt.date(2021, 5, 3), dt.date(2021, 5, 20))
    >>> rhythm, sittings = within(weekly, Dates((run,)), in_line=True)
    >>> rhythm.rrule, [run.start.isoformat() for run in sittings.runs]
    (None, ['2021-05-04', '2021-05-11', '2021-05-18'])
    """
    if len(dates.runs) > 1:
        return recurrence.model_copy(update={"rrule": None}), dates
    run = dates.runs[0]
    if run.start == run.end or recurrence.rrule is None:
        return recurrence, dates
    if not in_line:
        return None, dates
    days = _sittings(recurrence.rrule, run)
    if len(days) > MOST_SITTINGS:
        until = f"{recurrence.rrule};UNTIL={run.end:%Y%m%d}"
        first = Run(days[0], days[0])
        return recurrence.model_copy(update={"rrule": until}), replace(dates, runs=(first,))
    if len(days) < 2:  # noqa: PLR2004 - "monthly, 3-5 May" comes back with the same run of days
        return recurrence, dates
    told = tuple(Run(day, day) for day in days)
    return recurrence.model_copy(update={"rrule": None}), replace(dates, runs=told, separate=True)


def _sittings(rule: str, run: Run) -> list[dt.date]:
    """Give the days of a run on which a rule falls, one more than are wanted at most."""
    begin, end = (dt.datetime.combine(day, dt.time()) for day in (run.start, run.end))
    found = rrulestr(rule, dtstart=begin).between(begin, end, inc=True, count=MOST_SITTINGS + 1)
    return [moment.date() for moment in found]
