from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.filters import Filter
from rcevents.filters.span import days_of, takes_place
from tests.filters.happenings import happening

if TYPE_CHECKING:
    from rcevents.model import Event

WEEK = happening(start="2021-10-11", end="2021-10-15")
TWO_DAYS = happening(
    start="2021-05-03",
    end="2021-05-17",
    sessions=[{"start": "2021-05-03"}, {"start": "2021-05-17"}],
)
EVENING = happening(start="2021-10-11T18:00:00+02:00", end="2021-10-11T20:00:00+02:00")


@pytest.mark.parametrize(
    ("event", "first", "last", "admitted"),
    [
        (WEEK, "2021-10-15", None, True),
        (WEEK, "2021-10-16", None, False),
        (WEEK, None, "2021-10-11", True),
        (WEEK, None, "2021-10-10", False),
        (WEEK, "2021-10-12", "2021-10-13", True),
        (WEEK, "2021-01-01", "2021-12-31", True),
        (TWO_DAYS, "2021-05-04", "2021-05-16", False),
        (TWO_DAYS, "2021-05-04", "2021-05-17", True),
        (EVENING, "2021-10-11", "2021-10-11", True),
        (EVENING, "2021-10-12", None, False),
    ],
)
def test_an_event_matches_when_a_day_of_it_is_in_the_span(
    event: Event, first: str | None, last: str | None, admitted: bool
) -> None:
    """First and last days are counted; days between two sittings are none of its days."""
    assert Filter.parse({"from": first, "to": last}).admits(event) is admitted


@pytest.mark.parametrize("schedule", ["on_demand", "undated"])
def test_events_without_a_date_are_left_out_unless_asked_for(schedule: str) -> None:
    """Only where a date is asked for."""
    event = happening(schedule=schedule)
    asked = Filter(from_=dt.date(2021, 10, 1))
    assert not asked.admits(event)
    assert asked.model_copy(update={"unknown_date": True}).admits(event)
    assert Filter().admits(event)


def _series(rrule: str | None) -> Event:
    return happening(
        start="2021-10-05",
        end="2021-10-06",
        recurrence={"text": "every other Tuesday", "rrule": rrule},
        sightings=[{"document": "a.md", "issued": "2021-10-01"}],
    )


@pytest.mark.parametrize(
    ("rrule", "first", "last", "admitted"),
    [
        ("FREQ=WEEKLY;INTERVAL=2", "2021-10-19", "2021-10-19", True),
        ("FREQ=WEEKLY;INTERVAL=2", "2021-10-20", "2021-10-20", True),  # its second day
        ("FREQ=WEEKLY;INTERVAL=2", "2021-10-26", "2021-10-27", False),  # the week between
        ("FREQ=WEEKLY;INTERVAL=2", "2022-03-01", None, True),
        ("FREQ=WEEKLY;INTERVAL=2", "2022-04-01", None, False),  # not announced for so long
        ("FREQ=WEEKLY;UNTIL=20230101T000000Z", "2022-06-01", None, True),
        ("FREQ=WEEKLY;UNTIL=20230101", "2023-01-05", None, False),
        ("FREQ=WEEKLY;COUNT=2", "2021-10-12", None, True),
        ("FREQ=WEEKLY;COUNT=2", "2021-10-19", None, False),
        (None, "2021-12-24", "2021-12-24", True),  # it comes back, none knows when
        (None, "2022-06-01", None, False),
        ("FREQ=SECONDLY", "2021-10-12", None, False),
        ("FREQ=WEEKLY;BYDAY=XX", "2021-10-12", None, False),
    ],
)
def test_a_series_matches_by_its_later_sittings(
    rrule: str | None, first: str, last: str | None, admitted: bool
) -> None:
    """Up to its end, or half a year past its last announcement."""
    assert Filter.parse({"from": first, "to": last}).admits(_series(rrule)) is admitted


def test_the_last_days_of_the_calendar_do_no_harm() -> None:
    """Nor do the first."""
    event = _series(None).model_copy(update={"start": dt.date.max, "end": None})
    assert Filter(to=dt.date.max).admits(event)
    assert not Filter(to=dt.date.min).admits(event)


@pytest.mark.parametrize(
    "rrule",
    [
        None,
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
        "FREQ=DAILY;COUNT=9",
        "FREQ=MONTHLY;UNTIL=20220301T000000Z",
        "FREQ=NEVER",
    ],
)
def test_the_days_of_an_event_are_those_on_which_it_takes_place(rrule: str | None) -> None:
    """Whatever two days are asked for: something of its runs is between them, or not."""
    for event in (_series(rrule), WEEK, TWO_DAYS, EVENING):
        runs = days_of(event)
        days = [dt.date(2021, 4, 28) + dt.timedelta(days=step) for step in range(0, 400, 3)]
        for first in days:
            for last in (first, first + dt.timedelta(days=4)):
                held = any(start <= last and end >= first for start, end in runs)
                assert held is takes_place(event, first, last)


def test_an_event_without_a_date_has_no_days() -> None:
    assert days_of(happening(schedule="on_demand")) == []
