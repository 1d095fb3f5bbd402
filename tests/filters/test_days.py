from __future__ import annotations

import datetime as dt

import pytest

from rcevents.filters.days import resolve

FRIDAY = dt.date(2021, 10, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2021-10-01"),
        (" Tomorrow ", "2021-10-02"),
        ("yesterday", "2021-09-30"),
        ("+30d", "2021-10-31"),
        ("-2w", "2021-09-17"),
        ("2021-12-24", "2021-12-24"),
        ("next week", "next week"),
        ("+9999999d", "+9999999d"),
    ],
)
def test_a_day_may_be_told_from_today(text: str, day: str) -> None:
    """Other texts stay for the filter to judge."""
    assert resolve(text, FRIDAY) == day
