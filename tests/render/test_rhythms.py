from __future__ import annotations

from typing import Any

import pytest

from rcevents.model import Recurrence
from rcevents.render.rhythms import rhythm
from tests.render.samples import CONFERENCE, RUNS, SERIES, record
from tests.render.schemaorg import check_thing

AGAIN = {"@type": "Schedule", "description": "again"}


def schedule(rule: str | None, **facts: object) -> dict[str, Any]:
    """Give the schedule of an event that comes back."""
    told = Recurrence(text="again", rrule=rule)
    event = record("e", "E", recurrence=told, **facts).event
    whole: dict[str, Any] = rhythm(event, {})["eventSchedule"]
    assert check_thing(whole, "Schedule")
    return whole


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=DAILY;COUNT=3", {"repeatFrequency": "P1D", "repeatCount": 3}),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE",
            {
                "repeatFrequency": "P2W",
                "byDay": ["https://schema.org/Monday", "https://schema.org/Wednesday"],
            },
        ),
        ("FREQ=MONTHLY;BYDAY=-1FR", {"repeatFrequency": "P1M", "byDay": "-1FR"}),
        (
            "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1,15;UNTIL=20350101T000000Z",
            {
                "repeatFrequency": "P1Y",
                "endDate": "2035-01-01",
                "byMonthDay": [1, 15],
                "byMonth": 5,
            },
        ),
    ],
)
def test_rules(rule: str, told: dict[str, Any]) -> None:
    assert schedule(rule) == AGAIN | told


@pytest.mark.parametrize(
    "rule",
    [
        None,
        "FREQ=HOURLY",
        "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU",
    ],
)
def test_what_a_schedule_has_no_words_for_is_told_in_ours(rule: str | None) -> None:
    """A half of a rule would be another rule."""
    assert schedule(rule) == AGAIN


def test_the_hours_of_a_schedule() -> None:
    """On the clock of its zone, whatever offset they were told with."""
    told = rhythm(SERIES.event, {})["eventSchedule"]
    assert (told["startTime"], told["endTime"]) == ("16:00:00", "17:00:00")
    assert told["scheduleTimezone"] == "Europe/Berlin"
    offset = schedule("FREQ=DAILY", start="2031-05-03T10:00+05:30")
    assert offset["startTime"] == "10:00:00+05:30"
    assert "scheduleTimezone" not in offset
    floating = schedule("FREQ=DAILY", start="2031-05-03T10:00", end="2031-05-03T11:00")
    assert (floating["startTime"], floating["endTime"]) == ("10:00:00", "11:00:00")


def test_sittings_are_events_of_their_own() -> None:
    """With what a reader asks of an event: its state, form, place and address."""
    shared = {"url": "https://example.org/", "location": [{"@type": "VirtualLocation"}]}
    first, second, third = rhythm(RUNS.event, shared | {"offers": []})["subEvent"]
    assert second == {
        "@type": "Event",
        "name": "Three mondays",
        "startDate": "2021-11-08",
        "endDate": "2021-11-09",
        "url": "https://example.org/",
        "location": {"@type": "VirtualLocation"},
    }
    assert first["startDate"] == "2021-11-01"
    assert "endDate" not in third


def test_one_sitting_is_the_event_itself() -> None:
    assert rhythm(CONFERENCE.event, {}) == rhythm(record("e").event, {}) == {}
