"""Choose the year of days that are told without one, by the day on which they were announced."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BEFORE = dt.timedelta(days=14)
AHEAD = dt.timedelta(days=335)
"""An event is announced from two weeks before its start's passing to about eleven months ahead."""
FARTHEST = dt.timedelta(days=400)
NONE = dt.timedelta()
LATELY = dt.timedelta(days=60)
UNDER_WAY = dt.timedelta(days=92)

BY_ISSUE = "year: the one that puts it between two weeks before and eleven months after the issue"
BY_WEEKDAY = "year: the one near the issue in which the weekday agrees"
BY_COURSE = "year: the one in which it is under way when the issue appears"

MonthDay = tuple[int, int]
"""A month and a day of it."""


def day_in(year: int, month_day: MonthDay) -> dt.date | None:
    """Give the day in that year, None where that year has none.

    >>> day_in(2021, (2, 29)), day_in(2024, (2, 29))
    (None, datetime.date(2024, 2, 29))
    """
    try:
        return dt.date(year, *month_day)
    except ValueError:
        return None


def choose_year(
    first: MonthDay, last: MonthDay, issued: dt.date, weekday: int | None = None
) -> tuple[int, str] | None:
    """Give the year of the first day, and the rule that chose it; None: no year near has that day.

    >>> choose_year((1, 27), (1, 27), dt.date(2021, 10, 1))[0]
    2022
    >>> choose_year((9, 24), (9, 24), dt.date(2021, 10, 1))[0]
    2021
    >>> choose_year((10, 12), (1, 27), dt.date(2021, 11, 20)) == (2021, BY_COURSE)
    True
    >>> choose_year((2, 29), (2, 29), dt.date(2021, 1, 15)) is None
    True
    """
    near = [day_in(issued.year + step, first) for step in (-1, 0, 1)]
    days = [day for day in near if day and -LATELY <= day - issued <= FARTHEST]
    running = _running(near, last, issued)
    if running:
        return running.year, BY_COURSE
    if not days:
        return None
    best = days[0]
    if len(days) > 1:
        best = min(days, key=lambda day: _strain(day - issued))
    if weekday is not None and best.weekday() != weekday:
        agreeing = [day for day in days if day < issued and day.weekday() == weekday]
        if agreeing:
            return agreeing[0].year, BY_WEEKDAY
    return best.year, BY_ISSUE


def _strain(ahead: dt.timedelta) -> dt.timedelta:
    """Tell by how much a day lies outside the window, on either side."""
    return max(ahead - AHEAD, -BEFORE - ahead, NONE)


def _running(near: Sequence[dt.date | None], last: MonthDay, issued: dt.date) -> dt.date | None:
    """Give the start of what is not over yet, and would next year run beyond the window."""
    for start in near:
        if start is None or not BEFORE < issued - start <= UNDER_WAY:
            continue
        turned = int(last < (start.month, start.day))
        end, next_end = (day_in(start.year + turned + step, last) for step in (0, 1))
        if end and end >= issued and not (next_end and next_end - issued <= AHEAD):
            return start
    return None


def fill_years(
    days: Sequence[MonthDay], years: Sequence[int | None], *, ranges: Sequence[bool]
) -> list[int]:
    """Spread the years that are told over the days without one; at least one must be told.

    Days follow one another: across the new year the year goes up by one. `ranges[i]` says that
    day i+1 is the end of a range that day i begins, which never goes back in time.

    >>> fill_years([(12, 28), (1, 3)], [None, 2022], ranges=[True])
    [2021, 2022]
    >>> fill_years([(5, 3), (6, 7), (7, 5)], [2021, None, None], ranges=[False, False])
    [2021, 2021, 2021]
    """
    told = next(i for i, year in enumerate(years) if year is not None)
    filled = list(years)
    for i in range(told - 1, -1, -1):
        filled[i] = _year_of(filled, i + 1) - _turns(days[i], days[i + 1], ranges[i])
    for i in range(told + 1, len(days)):
        if filled[i] is None:
            filled[i] = _year_of(filled, i - 1) + _turns(days[i - 1], days[i], ranges[i - 1])
    return [_year_of(filled, i) for i in range(len(filled))]


def _year_of(years: Sequence[int | None], i: int) -> int:
    year = years[i]
    assert year is not None  # noqa: S101 - filled from the told one outwards
    return year


_HALF_A_YEAR = 6


def _turns(before: MonthDay, after: MonthDay, is_range: bool) -> int:
    """Tell whether the new year lies between: a list may go back some months, a range may not."""
    back = before[0] - after[0]
    return int(back > 0 if is_range else back >= _HALF_A_YEAR)
