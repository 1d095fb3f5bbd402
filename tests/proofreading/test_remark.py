"""What a subscriber would see is told in words."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.model import Event, Session
from rcevents.proofreading.remark import seen_of

DAY = dt.date(2032, 5, 4)
HOUR = dt.datetime(2032, 5, 4, 15, 0)  # noqa: DTZ001 - of no zone, as told


@pytest.mark.parametrize(
    ("event", "seen"),
    [
        (Event(uid="a", title="A"), "date not told"),
        (Event(uid="a", title="A", schedule="on_demand", format="virtual"), "on demand · virtual"),
        (
            Event(uid="a", title="A", schedule="dated", start=DAY, end=DAY),
            "Tue 4 May 2032, all day",
        ),
        (
            Event(uid="a", title="A", schedule="dated", start=DAY, end=DAY + dt.timedelta(days=1)),
            "4-5 May 2032, all day (Tue to Wed)",
        ),
        (
            Event(uid="a", title="A", schedule="dated", start=HOUR),
            "Tue 4 May 2032, 15:00 (time zone not told)",
        ),
        (
            Event(
                uid="a",
                title="A",
                schedule="dated",
                start=DAY,
                end=DAY + dt.timedelta(days=7),
                sessions=(Session(start=DAY), Session(start=DAY + dt.timedelta(days=7))),
            ),
            "4 and 11 May 2032, all day",
        ),
    ],
)
def test_days_are_told_with_their_weekdays(event: Event, seen: str) -> None:
    """Where there is one run of them."""
    assert seen_of(event) == seen
