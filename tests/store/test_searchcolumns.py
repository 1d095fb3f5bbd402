"""What stands beside a record lets a search leave out what no filter would admit, never more."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Cost, Event, Recurrence, Session, Sighting, Tier
from rcevents.store.searchcolumns import COLUMNS, UNDATED, columns_of

MAY = dt.date(2031, 5, 3)
SEEN = (Sighting(document="1.md", issued=dt.date(2031, 3, 1)),)
PAID = Tier(min=Decimal(20), max=Decimal(20))
NOTHING_FOR_MEMBERS = Tier.model_validate({"min": "0", "max": "0", "for": "members"})


def columns(**values: Any) -> dict[str, Any]:  # noqa: ANN401 - any field of Event
    """Give the columns of an event by name; one with a start is dated."""
    dated = {"schedule": "dated"} if "start" in values else {}
    event = Event.model_validate({"uid": "a", "title": "Tea", **dated, **values})
    return dict(zip(COLUMNS, columns_of(event), strict=True))


def days(**values: Any) -> tuple[str | None, str | None]:  # noqa: ANN401 - as above
    """Give the first and the last day of an event."""
    told = columns(**values)
    return told["first"], told["last"]


@pytest.mark.parametrize(
    ("values", "first", "last"),
    [
        ({}, None, None),
        ({"start": MAY}, "2031-05-03", "2031-05-03"),
        ({"start": MAY, "end": dt.date(2031, 5, 9)}, "2031-05-03", "2031-05-09"),
        ({"start": "2031-05-03T23:00:00-07:00"}, "2031-05-03", "2031-05-03"),
        ({"start": "2031-05-03T23:00", "end": "2031-05-04T01:00"}, "2031-05-03", "2031-05-04"),
        (
            {"start": MAY, "sessions": [Session(start=MAY), Session(start=dt.date(2031, 7, 1))]},
            "2031-05-03",
            "2031-07-01",
        ),
    ],
)
def test_the_days_of_an_event(values: dict[str, Any], first: str | None, last: str | None) -> None:
    """As they are told, wherever that is."""
    assert days(**values) == (first, last)


@pytest.mark.parametrize(
    ("rule", "seen", "last"),
    [
        ("FREQ=WEEKLY;COUNT=4", SEEN, "9999-12-31"),
        ("FREQ=WEEKLY;UNTIL=20310601", SEEN, "9999-12-31"),
        ("FREQ=WEEKLY", SEEN, "2031-09-01"),
        ("FREQ=WEEKLY", (), "2031-11-03"),
        (None, SEEN, "2031-09-01"),
    ],
)
def test_the_last_day_of_a_series(rule: str | None, seen: Any, last: str) -> None:  # noqa: ANN401 - sightings
    """Six months past its last announcement, where no end is told; else it may be any."""
    series = Recurrence(text="weekly", rrule=rule)
    assert days(start=MAY, recurrence=series, sightings=seen) == ("2031-05-03", last)


def test_a_series_at_the_end_of_the_calendar() -> None:
    series = Recurrence(text="weekly", rrule="FREQ=WEEKLY")
    last = dt.date.max
    assert days(start=last, recurrence=series) == ("9999-12-31", "9999-12-31")


@pytest.mark.parametrize(
    ("cost", "free"),
    [
        (None, None),
        (Cost(free=None), None),
        (Cost(free=True), 1),
        (Cost(free=False), 0),
        (Cost(free=False, tiers=(PAID,)), 0),
        (Cost(free=False, tiers=(PAID, NOTHING_FOR_MEMBERS)), 1),
        (Cost(free=None, tiers=(NOTHING_FOR_MEMBERS,)), 1),
    ],
)
def test_free_is_what_anybody_at_all_attends_for_nothing(cost: Cost | None, free: int) -> None:
    assert columns(cost=cost)["free"] == free


@given(starts=st.lists(st.dates(), max_size=9))
def test_starts_sort_as_days_do(starts: list[dt.date]) -> None:
    """What has none comes last."""
    told = sorted(columns(start=start)["starts"] for start in starts)
    assert told == [start.isoformat() for start in sorted(starts)]
    assert all(start < UNDATED == columns()["starts"] for start in told)


@given(title=st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_title_can_stand_in_an_index(title: str) -> None:
    told = columns(title=title * 99)["title"]
    assert "\0" not in told
    assert len(told.encode()) <= 4 * 200
    assert (title * 99).replace("\0", "").startswith(told) or "\0" in title
