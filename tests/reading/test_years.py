from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.years import BY_COURSE, BY_ISSUE, BY_WEEKDAY, choose_year, fill_years

ISSUED = dt.date(2021, 10, 1)
MONDAY, THURSDAY = 0, 3


@pytest.mark.parametrize(
    ("month_day", "year"),
    [
        ((10, 1), 2021),
        ((9, 17), 2021),
        ((9, 12), 2021),
        ((12, 31), 2021),
        ((1, 1), 2022),
        ((8, 31), 2022),
        ((9, 1), 2022),
    ],
)
def test_the_year_is_the_nearest_to_the_issue(month_day: tuple[int, int], year: int) -> None:
    """Two weeks back and eleven months ahead, and what lies nearest to that."""
    assert choose_year(month_day, month_day, ISSUED) == (year, BY_ISSUE)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)), st.integers(-14, 335))
def test_days_within_the_window_are_found(issued: dt.date, ahead: int) -> None:
    """Each day of the window is given its own year."""
    day = issued + dt.timedelta(days=ahead)
    chosen = choose_year((day.month, day.day), (day.month, day.day), issued)
    assert chosen == (day.year, BY_ISSUE)


def test_a_weekday_tells_of_a_day_lately_gone_by() -> None:
    """12 August 2021 was a Thursday; ten months ahead it is a Friday."""
    assert choose_year((8, 12), (8, 12), ISSUED, THURSDAY) == (2021, BY_WEEKDAY)
    assert choose_year((8, 12), (8, 12), ISSUED, MONDAY) == (2022, BY_ISSUE)


def test_what_runs_at_the_issue_began_before_it() -> None:
    """A long range that is not over yet began this time, not next."""
    assert choose_year((8, 20), (10, 20), ISSUED) == (2021, BY_COURSE)
    assert choose_year((8, 20), (9, 20), ISSUED) == (2022, BY_ISSUE)
    assert choose_year((12, 1), (2, 1), dt.date(2022, 1, 10)) == (2021, BY_COURSE)


def test_a_leap_day_has_no_year_where_none_is_near() -> None:
    """29 February is not moved to another day."""
    assert choose_year((2, 29), (2, 29), ISSUED) is None
    assert choose_year((2, 29), (2, 29), dt.date(2023, 11, 1)) == (2024, BY_ISSUE)


@pytest.mark.parametrize("issued", [dt.date.min, dt.date.max])
def test_the_ends_of_time_are_no_error(issued: dt.date) -> None:
    """Issues of the years 1 and 9999 have no year before or after."""
    choose_year((1, 1), (12, 31), issued)
    choose_year((12, 31), (1, 1), issued)


@pytest.mark.parametrize(
    ("days", "years", "ranges", "filled"),
    [
        ([(12, 28), (1, 3)], [2021, None], [True], [2021, 2022]),
        ([(12, 28), (1, 3)], [None, 2022], [True], [2021, 2022]),
        ([(6, 7), (5, 3)], [2021, None], [True], [2021, 2022]),
        ([(6, 7), (5, 3)], [2021, None], [False], [2021, 2021]),
        ([(11, 3), (12, 1), (1, 5)], [None, None, 2022], [False, False], [2021, 2021, 2022]),
        ([(5, 3), (5, 1)], [2021, None], [True], [2021, 2021]),
    ],
)
def test_a_told_year_spreads(
    days: list[tuple[int, int]], years: list[int | None], ranges: list[bool], filled: list[int]
) -> None:
    """A range goes forward in time; a list may go back some months."""
    assert fill_years(days, years, ranges=ranges) == filled
