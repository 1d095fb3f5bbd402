"""Deadlines: whether one can still keep them, and whether they come before what they are for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import HINT, WARNING, Rule
from rcevents.model import first_day
from rcevents.proofreading.accounts import days_of
from rcevents.render.moments import run_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue
    from rcevents.proofreading.remark import Remark

LATE: Final = Rule(
    "NEWS108",
    "deadline-after-start",
    WARNING,
    "One cannot register for what has begun: the date of the deadline or that of the event is "
    "another than was meant, or they are swapped.",
    "Correct the one that is wrong.",
    "the dates themselves",
)
OVER: Final = Rule(
    "NEWS109",
    "deadline-in-the-past",
    WARNING,
    "Whoever reads the issue is too late already.",
    "Take the deadline out, or write its new date; say that it is closed where it is.",
    "the day of issue",
)
UNDATED: Final = Rule(
    "NEWS110",
    "deadline-without-date",
    HINT,
    "A deadline that has no date is in no calendar, and is forgotten.",
    "Write the date behind it (registration closes 3 May), or leave the word out.",
    "how deadlines are read",
)
_BEFORE_START: Final = frozenset({"registration", "application", "early_bird", "submission"})
_DEADLINE: Final = re.compile(
    r"\b(?:registration|application|submission|abstract|early[ -]bird)s?[ ]deadline\b"
    r"|\bdeadline[ ](?:to|for)[ ]\w{1,20}"
    r"|\b(?:registration|applications?|submissions?)[ ](?:closes?|ends?)\b",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d|\d[/.-]\d{1,2}[/.-]\d\d\b")
_SAID: Final = re.compile(r"\b(?:pass(?:ed|es)|closed|over|extended|TB[ACD])\b", re.IGNORECASE)


def check(issue: Issue) -> Iterator[Remark]:
    """Tell what deadlines cannot be kept, or have no date."""
    for account in issue.accounts:
        yield from _late(account)
        yield from _over(account, issue)
        yield from _undated(account)


def _late(account: Account) -> Iterator[Remark]:
    days = days_of(account.event)
    if days is None or account.event.recurrence:
        return
    is_long = len(account.event.sessions) > 1
    for deadline in account.event.deadlines:
        day = first_day(deadline.date)
        last = days[1] if is_long or deadline.kind == "submission" else days[0]
        if deadline.kind in _BEFORE_START and day > last:
            when, begun = run_words(day, day), run_words(*days)
            guess = "" if _YEAR.search(deadline.text) else "; no year is told"
            message = f'"{deadline.text}": {when} is after the event has begun ({begun}){guess}'
            yield account.remark(LATE, message, deadline.text)


def _over(account: Account, issue: Issue) -> Iterator[Remark]:
    days = days_of(account.event)
    if issue.is_month or (days is not None and days[1] < issue.now):
        return  # all of it is over
    for deadline in account.event.deadlines:
        day = first_day(deadline.date)
        if day < issue.now:
            late = issue.clock
            when = run_words(issue.now, issue.now)
            message = f'"{deadline.text}": {run_words(day, day)} is before {late} {when}'
            yield account.remark(OVER, message, deadline.text)


def _undated(account: Account) -> Iterator[Remark]:
    """Tell a deadline of the dateline without a date, where the whole entry tells none."""
    said = _DEADLINE.search(account.dateline)
    if said and not account.event.deadlines and not _SAID.search(account.dateline):
        yield account.remark(UNDATED, f'"{said.group()}" tells no date', said.group())
