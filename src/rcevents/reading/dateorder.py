"""Which comes first in "8/11/2021", day or month: by the writer's other dates, or weekdays."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rcevents.reading.claims import Fault
from rcevents.reading.years import choose_year, day_in

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from rcevents.reading.datecursor import Day

# The edge is looked at behind the first digit: so the search skips from digit to digit.
_DATE = re.compile(r"(\d(?<![\w./-].)\d?)([/-])(\d\d?)\2(?:\d{4}|\d\d)(?![\w/]|[.-]\d)")
_MONTHS = 12
_LONGEST_MONTH = 31


def day_order(text: str) -> bool | None:
    """Tell whether a document writes the day first (True) or the month (False); None: unknown.

    Only dates that can be read in one way are evidence; where they disagree, none is.

    >>> day_order("from 13/5/2021, until 2/6/2021"), day_order("5/13/2021"), day_order("2/6/2021")
    (True, False, None)
    """
    found = set()
    for match in _DATE.finditer(text):
        first, second = int(match[1]), int(match[3])
        if max(first, second) > _MONTHS >= min(first, second):
            found.add(first > second)
    return found.pop() if len(found) == 1 else None if found else _order_of_list(text)


_OPENING = re.compile(
    r"^[ \t]{0,8}(?:[*+•–-][ \t]{1,4}|\|[ \t]{0,4})?[*_\[]{0,4}(\d\d?)/(\d\d?)(?![\w/]|[.-]\d)",
    re.MULTILINE,
)
"""A day that opens a line, mostly in a list: "- 6/1: Tea", "* [6/1. Tea](/tea)"."""
_YEAR_ENDS = 10
_YEAR_BEGINS = 3


def _order_of_list(text: str) -> bool | None:
    r"""Tell the order of days without a year that open lines: by days that cannot be, or rising.

    >>> _order_of_list("- 5/19: Tea\n- 6/1: Pot"), _order_of_list("- 6/1: a\n- 6/6: b\n- 7/2: c")
    (False, False)
    >>> _order_of_list("- 1/6: Tea\n- 6/6: Pot"), _order_of_list("- 24/7: Tea\n- 1/2: Pot")
    (None, None)
    """
    pairs = [(int(match[1]), int(match[2])) for match in _OPENING.finditer(text)]
    pairs = [pair for pair in pairs if sorted(pair) != [7, 24]]
    if len(pairs) < 2:  # noqa: PLR2004 - one may be a part of a whole
        return None
    orders = {True: [(second, first) for first, second in pairs], False: pairs}
    possible = [order for order, days in orders.items() if all(map(_is_day, days))]
    if len(possible) > 1 and len(set(pairs)) > 2:  # noqa: PLR2004 - two days rise by chance
        possible = [order for order in possible if _rises(orders[order])]
    return possible[0] if len(possible) == 1 else None


def _is_day(month_day: tuple[int, int]) -> bool:
    return 1 <= month_day[0] <= _MONTHS and 1 <= month_day[1] <= _LONGEST_MONTH


def _rises(days: Sequence[tuple[int, int]]) -> bool:
    """Tell whether days follow one another; a list may go on from one year to the next."""
    falls = [(one, other) for one, other in pairwise(days) if other < one]
    return all(one[0] >= _YEAR_ENDS and other[0] <= _YEAR_BEGINS for one, other in falls)


def settle(days: list[Day], day_first: bool | None, issued: dt.date | None) -> list[Day] | Fault:
    """Put day and month of doubtful days in order, all of a phrase alike, or say why not."""
    if not any(day.doubtful for day in days):
        return days
    orders = {order: _ordered(days, day_first=order) for order in (True, False)}
    fitting = [order for order, some in orders.items() if _fits(some)]
    if len(fitting) > 1 and orders[True] != orders[False]:
        agreeing = [order for order in fitting if _agrees(orders[order], issued)]
        fitting = agreeing if len(agreeing) == 1 else [o for o in fitting if o == day_first]
    if fitting:
        return orders[fitting[0]]
    return _fault(days)


def _ordered(days: Sequence[Day], *, day_first: bool) -> list[Day]:
    """Read the doubtful days in that order; the others stay."""
    return [
        day._replace(doubtful=False)
        if day_first or not day.doubtful
        else day._replace(day=day.month, month=day.day, doubtful=False)
        for day in days
    ]


def _fits(days: Sequence[Day]) -> bool:
    return all(1 <= day.month <= _MONTHS for day in days)


def _agrees(days: Sequence[Day], issued: dt.date | None) -> bool:
    """Tell whether a weekday is told and right."""
    told = [day for day in days if day.weekday is not None]
    return bool(told) and all(_is_on(day, issued) for day in told)


def _is_on(day: Day, issued: dt.date | None) -> bool:
    year, month_day = day.year, (day.month, day.day)
    if year is None and issued:
        chosen = choose_year(month_day, month_day, issued)
        year = chosen[0] if chosen else None
    date = day_in(year, month_day) if year else None
    return date is not None and date.weekday() == day.weekday


def _fault(days: Sequence[Day]) -> Fault:
    """Word what is the matter with the first doubtful day."""
    day = next(day for day in days if day.doubtful)
    figures = f"{day.day}/{day.month}"
    if max(day.day, day.month) > _MONTHS and min(day.day, day.month) > _MONTHS:
        return Fault(f"no month: {figures}")
    return Fault(
        f"ambiguous day and month: {figures} may be day {day.day} of month {day.month}, "
        f"or day {day.month} of month {day.day}"
    )
