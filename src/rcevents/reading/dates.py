"""Find the dates of English announcements: days, ranges, lists of days, in every common shape.

Months have names ("11-15 Oct", "May 3, 10 and 17, 2021", "the 5th of May"), or dates are in
figures (ISO 8601, section 5.2.2 and 5.5; D/M/Y and M/D/Y, told apart by evidence). A month alone
is no date. A year that is not told is inferred from the day of the issue.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Claim, Fault
from rcevents.reading.dategrammar import phrases_of
from rcevents.reading.dateorder import day_order
from rcevents.reading.dateruns import Dates, Run, is_doubtful, resolve
from rcevents.reading.datestretches import months_near_digits
from rcevents.reading.digits import digit_runs
from rcevents.reading.monthdays import find_month_days, may_tell_month_days

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

__all__ = ["Dates", "Run", "day_order", "find_dates", "may_tell_date"]

_OF_MONTH = re.compile(
    r"of[ ](?i:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)",
    re.VERBOSE,
)
_SIGNS = re.compile(r"[-/.]\d\d?[-/.]|/\d")
_COMPACT_LENGTH = len("20211011")
_NEAR = 22


def find_dates(
    text: str, *, issued: dt.date | None = None, day_first: bool | None = None
) -> list[Claim[Dates | Fault]]:
    """Give the dates of a line, each with the span that tells it, from left to right.

    `issued` is the day of the issue, from which years are inferred; `day_first` says which comes
    first in "8/11/2021" (None: unknown, the text itself must show it). What looks like a date and
    is none comes as a Fault.

    >>> import datetime as dt
    >>> def show(text, **context):
    ...     for claim in find_dates(text, issued=dt.date(2021, 10, 1), **context):
    ...         runs = getattr(claim.value, "runs", ())
    ...         print(claim.text, "=", ", ".join(f"{run.start}/{run.end}" for run in runs))
    >>> show("11-15 Oct, $75 Virtual")
    11-15 Oct = 2021-10-11/2021-10-15
    >>> show("on Mon, 29 Nov - Wed, 1 Dec in Oslo")
    on Mon, 29 Nov - Wed, 1 Dec = 2021-11-29/2021-12-01
    >>> show("3, 10 and 17 May 2022")
    3, 10 and 17 May 2022 = 2022-05-03/2022-05-03, 2022-05-10/2022-05-10, 2022-05-17/2022-05-17
    >>> show("Nov 18 8:00-9:30 CET, 13/11/2021")
    Nov 18 = 2021-11-18/2021-11-18
    13/11/2021 = 2021-11-13/2021-11-13
    >>> show("CUDA 12, Python 3.11, 24/7, first 75,000 participants, in May, at 10-2")
    >>> find_dates("31 Feb 2022")[0].value
    Fault(reason='February has no 31st day')
    """
    if not may_tell_date(text):
        return []
    claims: list[Claim[Dates | Fault]] = []
    unseen = day_first is None
    for phrase in phrases_of(text, issued.year if issued else None):
        if unseen and is_doubtful(phrase):
            day_first, unseen = day_order(text), False
        value = resolve(phrase, issued, day_first)
        claims.append(Claim(phrase.start, phrase.end, text[phrase.start : phrase.end], value))
    habits = list(find_month_days(text, issued=issued))
    if habits:
        return sorted([*_apart(claims, habits), *habits], key=lambda claim: claim.start)
    return _joined_over_times(text, claims)


def _apart(
    claims: list[Claim[Dates | Fault]], others: list[Claim[Dates | Fault]]
) -> list[Claim[Dates | Fault]]:
    """Leave out the claims that overlap with others."""
    return [
        claim
        for claim in claims
        if all(claim.end <= other.start or other.end <= claim.start for other in others)
    ]


@lru_cache(maxsize=64)  # the readers of a dateline ask one after another
def may_tell_date(text: str) -> bool:
    """Tell cheaply that most lines tell no date: they hold no digit near a month's name."""
    if may_tell_month_days(text) or _OF_MONTH.search(text):
        return True
    runs = digit_runs(text)
    return bool(runs) and (_has_day(text) or any(_is_figures(text, *run) for run in runs))


def _is_figures(text: str, start: int, end: int) -> bool:
    """Tell whether digits may be a date: signs stand behind them, or they are eight in a row."""
    return end - start >= _COMPACT_LENGTH or _SIGNS.match(text, end) is not None


def _has_day(text: str) -> bool:
    """Tell whether a digit stands near a month's name."""
    return next(months_near_digits(caseless(text), _NEAR), None) is not None


_TIME = r"""
    (?: \x00 [\x00 ,]{0,60} | \d\d? (?:[:.h]\d\d)? [ ]? (?:[ap]\.?m\.?|h)? [ ]? )
    (?: [A-Z]{2,4} [ ] )?"""
_OVER_TIME = re.compile(
    rf"""[ ]?,?[ ]? \(? (?: (?:at|from) [ ] )? (?P<before> {_TIME} )? \)? [ ]?
        (?: [-‐‑‒–—−]{{1,2}} | to | until | till | through ) [ ]?
        (?P<behind> {_TIME},? [ ]? )? $""",
    re.VERBOSE,
)
_TIME_REACH = 90


def _joined_over_times(text: str, claims: list[Claim[Dates | Fault]]) -> list[Claim[Dates | Fault]]:
    """Make a range of two days with a time, or a blank, between them: "3 May 10:00 - 5 May 16:00".

    Both claims then tell the whole range, since no claim may hold another reader's time.
    """
    joined = list(claims)
    for i in range(1, len(claims)):
        before, after = joined[i - 1], claims[i]
        between = text[before.end : after.start]
        if len(between) <= _TIME_REACH and _OVER_TIME.match(between):
            dates = _span(before.value, after.value)
            if dates:
                joined[i - 1] = Claim(before.start, before.end, before.text, dates)
                joined[i] = Claim(after.start, after.end, after.text, dates)
    return joined


def _span(first: Dates | Fault, last: Dates | Fault) -> Dates | None:
    """Give the range from one single day to a later one."""
    days: list[dt.date] = []
    for dates in (first, last):
        if isinstance(dates, Fault) or len(dates.runs) != 1 or _length(dates.runs) > 1:
            return None
        days.append(dates.runs[0].start)
    if days[0] >= days[1] or not isinstance(first, Dates):
        return None
    return Dates((Run(*days),), first.year_inferred)


def _length(runs: Sequence[Run]) -> int:
    return sum((run.end - run.start).days + 1 for run in runs)
