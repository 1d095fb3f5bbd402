"""Own days: the dates of a sentence that may be an event's, without deadlines and openings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.deadlines import find_deadlines, find_openings

if TYPE_CHECKING:
    from rcevents.reading.claims import Claim

SOME_DAY = dt.date(2000, 1, 1)
"""Dates without a year are looked for as from here: only where they stand matters."""
LONGEST_RANGE = 14


def own_dates(sentence: str) -> list[Claim[object]]:
    """Give the days of a sentence that are told as no deadline and no opening."""
    others = [
        *find_deadlines(sentence, issued=SOME_DAY, prose=True),
        *find_openings(sentence, issued=SOME_DAY),
    ]
    dates: list[Claim[object]] = [*find_dates(sentence, issued=SOME_DAY)]
    return [
        date
        for date in dates
        if not any(other.start < date.end and date.start < other.end for other in others)
    ]


def days_told(text: str) -> set[tuple[int, int]]:
    """Give month and day of every day that a text tells, up to a fortnight of each range.

    >>> sorted(days_told("3-4 May, then 1 June"))
    [(5, 3), (5, 4), (6, 1)]
    """
    found: set[tuple[int, int]] = set()
    for claim in find_dates(text, issued=SOME_DAY) if may_tell_date(text) else ():
        for run in getattr(claim.value, "runs", ()):
            for number in range(min((run.end - run.start).days, LONGEST_RANGE) + 1):
                day = run.start + dt.timedelta(days=number)
                found.add((day.month, day.day))
    return found
