from __future__ import annotations

import datetime as dt

import pytest

from rcevents.filters import Filter
from rcevents.lifespan import believed_until
from rcevents.model import Recurrence
from rcevents.render.windows import last_day
from tests.render.samples import record

OCTOBER = dt.date(2021, 10, 5)


@pytest.mark.parametrize(
    ("seen", "start", "until"),
    [
        ([dt.date(2021, 10, 1)], OCTOBER, "2022-04-01"),
        ([dt.date(2021, 8, 31)], OCTOBER, "2022-02-28"),
        ([dt.date(2021, 10, 1), dt.date(2021, 12, 3)], OCTOBER, "2022-06-03"),
        ([dt.date(2021, 1, 1)], OCTOBER, "2021-10-05"),  # it has its first sitting, at least
        ([], OCTOBER, "2022-04-05"),
        ([], dt.datetime(2021, 10, 5, 16, tzinfo=dt.UTC), "2022-04-05"),
    ],
)
def test_six_months_past_the_last_sighting(seen: list[dt.date], start: dt.date, until: str) -> None:
    assert believed_until(seen, start).isoformat() == until


def test_beyond_the_calendar() -> None:
    with pytest.raises(ValueError, match="year"):
        believed_until([], dt.date.max)


@pytest.mark.parametrize("start", ["2021-10-05", "2021-12-21"])
def test_filters_and_calendars_agree(start: str) -> None:
    """What a filter by date admits has a sitting in the calendar."""
    daily = record("daily", start=start, recurrence=Recurrence(text="daily", rrule="FREQ=DAILY"))
    last = last_day(daily)
    assert last is not None
    assert Filter(from_=last).admits(daily.event)
    assert not Filter(from_=last + dt.timedelta(days=1)).admits(daily.event)
