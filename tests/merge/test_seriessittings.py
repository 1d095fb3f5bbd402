from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from rcevents.merge.seriessittings import is_later_sitting
from rcevents.model import Event, Recurrence
from tests.merge.tellings import telling, together

WEEKLY = "FREQ=WEEKLY;BYDAY=TU"


def sitting(start: str, rule: str | None = WEEKLY, **facts: Any) -> Event:  # noqa: ANN401 - any field of Event
    """Make a sitting of a series."""
    recurrence = Recurrence(text="weekly", rrule=rule)
    when = {"schedule": "dated", "start": start, "end": start, "recurrence": recurrence}
    return Event.model_validate({"uid": "a", "title": "Tea"} | when | facts)


FIRST = sitting("2031-05-06T10:00", end=None)


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        (sitting("2031-05-13T10:00", end=None), True),
        (sitting("2031-05-06T10:00", end=None), False),
        (sitting("2031-05-14T10:00", end=None), False),
        (sitting("2031-05-13T11:00", end=None), False),
        (sitting("2031-05-13T10:00", "FREQ=WEEKLY", end=None), False),
        (sitting("2031-05-13T10:00", None, end=None), False),
        (sitting("2031-05-13", end=None), False),
        (sitting("2041-05-07T10:00", end=None), False),
    ],
)
def test_what_is_a_later_sitting(told: Event, *, is_one: bool) -> None:
    assert is_later_sitting(told, FIRST) == is_one


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;COUNT=2"])
def test_rules_that_tell_nothing_of_it(rule: str) -> None:
    """Nonsense has no sittings, and a series with an end may begin anew."""
    assert not is_later_sitting(sitting("2031-05-13", rule), sitting("2031-05-06", rule))


def test_a_series_begins_where_it_began() -> None:
    """It does not move with each announcement of the next sitting; another hour moves it."""
    weekly = Recurrence(text="weekly", rrule=WEEKLY)
    days = [dt.date(2031, 5, 6) + dt.timedelta(weeks=week) for week in range(3)]
    told = [telling(week, start=day, recurrence=weekly) for week, day in enumerate(days, 1)]
    assert together(*told).start == days[0]
    moved = days[1] + dt.timedelta(days=1)
    assert together(*told[:1], telling(9, start=moved, recurrence=weekly)).start == moved
