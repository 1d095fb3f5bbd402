"""Weekdays: whether the one that is told is that of the day that is told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import ERROR, Rule
from rcevents.model import first_day
from rcevents.proofreading.accounts import days_of
from rcevents.reading.dategrammar import phrases_of
from rcevents.reading.dateruns import Dates, Run
from rcevents.reading.months import DAY_NAMES
from rcevents.reading.years import day_in
from rcevents.render.moments import run_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue
    from rcevents.proofreading.remark import Remark
    from rcevents.reading.datecursor import Day

WEEKDAY: Final = Rule(
    "NEWS101",
    "weekday-mismatch",
    ERROR,
    "One of the two is wrong, and nobody can tell which: some come on the weekday, some on the "
    "date. Calendars show the date.",
    "Look up the date, and write the weekday that it has.",
    "the calendar",
)
_NEAR: Final = 3


def check(issue: Issue) -> Iterator[Remark]:
    """Tell each weekday that its date does not have."""
    for account in issue.accounts:
        for words, dates in _dated(account):
            for told, day in _mismatches(words, dates):
                yield account.remark(WEEKDAY, _message(told, day, words), words)


def _dated(account: Account) -> Iterator[tuple[str, Dates]]:
    """Yield the words that tell days, and the days that were read, a heading's year included."""
    days = days_of(account.event)
    if days is not None:
        told = ((each.start, each.end or each.start) for each in account.event.sessions)
        runs = sorted(Run(first_day(start), first_day(end)) for start, end in told)
        for claim in account.line.dates:
            yield claim.text, Dates(tuple(runs) or (Run(*days),))
    for deadline in account.event.deadlines:
        day = first_day(deadline.date)
        yield deadline.text, Dates((Run(day, day),))


def _mismatches(words: str, dates: Dates) -> Iterator[tuple[Day, dt.date]]:
    """Yield what is told with a weekday that is not its day's, and the day that it was read as."""
    for phrase in phrases_of(words):
        told = dict.fromkeys(day for spell in phrase.spells for day in spell)
        for day in told:
            meant = _meant(day, dates)
            if meant and all(each.weekday() != day.weekday for each in meant):
                yield day, meant[0]
                return  # what stands in one date is one mistake


def _meant(day: Day, dates: Dates) -> list[dt.date]:
    """Give the days that are told with a weekday, among those that were read."""
    if day.weekday is None:
        return []
    first, last = dates.runs[0].start.year, dates.runs[-1].end.year
    years = [day.year] if day.year else range(first, last + 1)
    orders = [(day.month, day.day), (day.day, day.month)][: 1 + day.doubtful]
    found = (day_in(year, order) for year in years for order in orders)
    return [
        each for each in found if each and any(run.start <= each <= run.end for run in dates.runs)
    ]


def _message(told: Day, day: dt.date, words: str) -> str:
    name, right = DAY_NAMES[told.weekday or 0], DAY_NAMES[day.weekday()]
    near = next(
        other
        for step in range(-_NEAR, _NEAR + 1)
        if (other := day + dt.timedelta(days=step)).weekday() == told.weekday
    )
    other_year = _in_another_year(day, told.weekday)
    return (
        f'"{words}": {run_words(day, day)} is a {right}, not a {name}; '
        f"the {name} next to it is {run_words(near, near)}{other_year}"
    )


def _in_another_year(day: dt.date, weekday: int | None) -> str:
    """Name the year beside in which the weekday is right."""
    for year in (day.year + 1, day.year - 1):
        other = day_in(year, (day.month, day.day))
        if other and other.weekday() == weekday:
            return f", and in {year} it would be right"
    return ""
