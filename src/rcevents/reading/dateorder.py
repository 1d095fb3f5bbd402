"""Which comes first in "8/11/2021", day or month: by the writer's other dates, or weekdays."""

from __future__ import annotations

import re
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
    return found.pop() if len(found) == 1 else None


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
