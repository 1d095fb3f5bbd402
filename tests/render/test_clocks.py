from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from rcevents.render.clocks import fits_no_zone, is_doubled, on_clock

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("2021-07-01T12:00", "2021-07-01T12:00:00+02:00"),
        ("2021-12-01T12:00", "2021-12-01T12:00:00+01:00"),
        ("2021-07-01T12:00-04:00", "2021-07-01T18:00:00+02:00"),
        ("2021-07-01T12:00:00.25", "2021-07-01T12:00:00+02:00"),
        ("2021-03-28T02:30", "2021-03-28T03:30:00+02:00"),
    ],
)
def test_an_instant_on_the_clock_of_paris(told: str, shown: str) -> None:
    assert on_clock(dt.datetime.fromisoformat(told), PARIS).isoformat() == shown


@pytest.mark.parametrize(
    ("when", "fits"),
    [
        ("2021-10-31T02:30+02:00", False),
        ("2021-10-31T02:30+01:00", False),
        ("2021-10-31T03:00+01:00", True),
        ("2021-03-28T03:30+02:00", True),
    ],
)
def test_an_hour_that_comes_twice(when: str, fits: bool) -> None:
    """Clients do not agree on either pass of it."""
    there = on_clock(dt.datetime.fromisoformat(when), PARIS)
    assert fits_no_zone(there) is not fits
    assert is_doubled(there) is not fits
