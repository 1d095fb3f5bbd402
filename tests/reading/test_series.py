from __future__ import annotations

import datetime as dt

import pytest

from rcevents.model import Event
from rcevents.reading.listing import read_listing

ISSUED = dt.date(2021, 4, 1)


@pytest.mark.parametrize(
    ("dateline", "start", "end", "sessions", "rrule"),
    [
        ("Tuesdays, 4-25 May", "2021-05-04", "2021-05-25", 4, None),
        ("3 May - 7 June (Wednesdays)", "2021-05-05", "2021-06-02", 5, None),
        ("3-14 May, weekdays 9-12 ET", "2021-05-03", "2021-05-14", 10, None),
        ("3-5 May, daily 9-12 ET", "2021-05-03", "2021-05-05", 3, None),
        ("weekly starting 3 May", "2021-05-03", "2021-05-03", 1, "FREQ=WEEKLY"),
        ("monthly, 3-5 May", "2021-05-03", "2021-05-05", 1, "FREQ=MONTHLY"),
        ("4, 11 and 18 May, weekly", "2021-05-04", "2021-05-18", 3, None),
    ],
)
def test_a_series_with_a_first_and_a_last_day(
    dateline: str, start: str, end: str, sessions: int, rrule: str | None
) -> None:
    """Its sittings are listed and need no rule; without a last day the rule tells them."""
    event = read_listing("Leaf Talks", dateline, issued=ISSUED)
    assert isinstance(event, Event)
    assert (str(event.start)[:10], str(event.end)[:10]) == (start, end)
    assert len(event.sessions) == sessions
    assert (event.recurrence and event.recurrence.rrule) == rrule


def test_a_rhythm_told_in_prose_is_another_ones() -> None:
    """Beside a run of days, what meets every Tuesday is the group that holds it."""
    event = read_listing("Leaf Days", "3-5 May", "The group meets every Tuesday.", issued=ISSUED)
    assert isinstance(event, Event)
    assert (str(event.end), event.recurrence) == ("2021-05-05", None)
