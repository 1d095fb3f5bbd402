"""Days: which year is meant, which comes first of day and month, and what is over already."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import HINT, WARNING, Rule
from rcevents.proofreading.accounts import days_of
from rcevents.proofreading.silence import silent
from rcevents.reading.dategrammar import phrases_of
from rcevents.reading.dates import find_dates
from rcevents.reading.years import BY_COURSE, BY_ISSUE, BY_WEEKDAY, day_in
from rcevents.render.moments import run_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue
    from rcevents.proofreading.remark import Remark
    from rcevents.reading.datecursor import Day

PAST: Final = Rule(
    "NEWS104",
    "date-in-the-past",
    WARNING,
    "Nobody can go to what is over; most often it is last year's date, or a month that was not "
    "changed when the entry was copied.",
    "Correct the date, or write its year; take the entry out where it is over.",
    "the day of issue",
)
FAR: Final = Rule(
    "NEWS105",
    "year-not-told",
    HINT,
    "A date without a year is taken for the next one of its name. That is what readers do with "
    "the weeks ahead; so far from the issue it may as well have been meant for the past one.",
    "Write the year.",
    "how years are inferred",
)
FIGURES: Final = Rule(
    "NEWS106",
    "day-and-month-in-figures",
    WARNING,
    "Half of the world reads the day first and the other half the month, and both find a date.",
    "Write the month as a word (3 May), or the whole date as 2032-05-03.",
    "ISO 8601",
)
UNDATED: Final = Rule(
    "NEWS107",
    "no-day-of-issue",
    HINT,
    "Dates without a year are understood from the day on which the issue was sent; without it "
    "they are understood from the day on which somebody reads it.",
    'Name the day of issue: in the name of the file (2032-05-03.md), in front matter ("date:"), '
    "or when checking.",
    "how years are inferred",
)
NO_DATE: Final = Rule(
    "NEWS112",
    "no-date",
    HINT,
    "What has no date is on no day of a calendar; a rhythm alone (every Tuesday) does not tell "
    "when it begins.",
    "Write the date, or the next one of those that come again.",
    "what a calendar shows",
)
FAR_AHEAD: Final = dt.timedelta(days=275)
_GUESSES: Final = frozenset({BY_ISSUE, BY_WEEKDAY, BY_COURSE})
_MONTHS: Final = 12


def check(issue: Issue) -> Iterator[Remark]:
    """Tell what is over, and dates that may be read as others."""
    for account in issue.accounts:
        yield from _past(account, issue)
        yield from _far(account, issue)
        yield from _figures(account)
    yield from _dateless(issue)
    yield from _undated(issue)


def _dateless(issue: Issue) -> Iterator[Remark]:
    """Tell entries that are of no day, and not of any time that suits either."""
    found = [
        each
        for each in issue.accounts
        if each.event.schedule == "undated" and each.event.status != "postponed"
    ]
    below = {id(each): find_dates(each.prose, issued=issue.issued) for each in found}
    yield from silent(
        NO_DATE, issue.accounts, lambda each: below.get(id(each)) == [], "no date is told"
    )
    for account in found:
        for claim in below[id(account)][:1]:
            message = f'no date is told behind the title; "{claim.text}" below is not read as one'
            yield account.remark(NO_DATE, message, claim.text)


def _past(account: Account, issue: Issue) -> Iterator[Remark]:
    event, days = account.event, days_of(account.event)
    if days is None or event.recurrence or event.status in {"cancelled", "postponed"}:
        return
    if days[1] >= issue.now:
        return
    late = issue.clock
    how = "; no year is told: is it next year's?" if _is_guessed(account) else ""
    message = f"{run_words(*days)} is before {late} {run_words(issue.now, issue.now)}{how}"
    yield account.remark(PAST, message, *_dates(account))


def _far(account: Account, issue: Issue) -> Iterator[Remark]:
    days = days_of(account.event)
    if days is None or not _is_guessed(account) or _names_weekday(account):
        return
    if days[0] - issue.issued > FAR_AHEAD:
        months = round((days[0] - issue.issued).days / 30.4)
        message = f"no year is told: taken for {days[0].year}, {months} months after the issue"
        yield account.remark(FAR, message, *_dates(account))


def _is_guessed(account: Account) -> bool:
    """Tell whether the year follows from the day of issue."""
    return account.event.inferred.get("start") in _GUESSES


def _names_weekday(account: Account) -> bool:
    """Tell whether a weekday is told, which agrees with the year that was chosen, or is wrong."""
    return any(
        day.weekday is not None
        for words in _dates(account)
        for phrase in phrases_of(words)
        for spell in phrase.spells
        for day in spell
    )


def _dates(account: Account) -> Iterator[str]:
    return (claim.text for claim in account.line.dates)


def _figures(account: Account) -> Iterator[Remark]:
    """Tell a date in figures that other readers read otherwise; one is enough to see the rest."""
    for claim in account.line.dates:
        told = [
            day for phrase in phrases_of(claim.text) for spell in phrase.spells for day in spell
        ]
        day = next((day for day in told if _is_open(day)), None)
        if day is not None and not any(day.weekday is not None for day in told):
            first = claim.value.runs[0]
            read = run_words(first.start, first.end)
            message = f'"{claim.text}" is read as {read}{_otherwise(day, first.start)}'
            yield account.remark(FIGURES, message, claim.text)
            return


def _otherwise(day: Day, read: dt.date) -> str:
    """Name the date that others would read."""
    figures = {(day.month, day.day), (day.day, day.month)} - {(read.month, read.day)}
    other = day_in(read.year, min(figures))
    return f"; others read {run_words(other, other)}" if other else ""


def _is_open(day: Day) -> bool:
    """Tell whether day and month can be swapped, and make another date."""
    return day.doubtful and day.day != day.month and max(day.day, day.month) <= _MONTHS


def _undated(issue: Issue) -> Iterator[Remark]:
    """Tell once that the issue has no day, where it matters first."""
    guessed = (each for each in issue.accounts if _is_guessed(each))
    first = next(guessed, None) if issue.is_undated else None
    if first is not None:
        day = run_words(issue.issued, issue.issued)
        message = f"the issue tells no day of its own: years are chosen as if it were sent on {day}"
        yield first.remark(UNDATED, message, *_dates(first))
