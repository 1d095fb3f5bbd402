"""Corrected values, in words and in shapes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from rcevents.decisions.values import KEYS, event_key, value_of
from rcevents.model import Event


@pytest.mark.parametrize(
    ("key", "told", "value"),
    [
        ("title", "  Tea \n Days ", "Tea Days"),
        ("url", "https://tea.example.org/", "https://tea.example.org/"),
        ("url", "", ""),
        ("kind", "Workshop", "workshop"),
        ("status", "canceled", "cancelled"),
        ("format", "online", "virtual"),
        ("format", "in-person", "in_person"),
        ("schedule", "on demand", "on_demand"),
        ("start", dt.date(2031, 5, 3), "2031-05-03"),
        ("start", "3 May 2031", "2031-05-03"),
        ("start", dt.datetime(2031, 5, 3, 10), "2031-05-03T10:00:00"),  # noqa: DTZ001 - a clock
        ("end", "2031-05-03T10:00+02:00", "2031-05-03T10:00:00+02:00"),
        ("timezone", "Europe/Paris", "Europe/Paris"),
        ("speakers", "Ada Kettle", ["Ada Kettle"]),
        ("topics", ["tea", "water"], ["tea", "water"]),
        ("topics", [], ""),
        ("organizer", "The Tea House", "The Tea House"),
        ("recurrence", "every Tuesday", {"text": "every Tuesday", "rrule": "FREQ=WEEKLY;BYDAY=TU"}),
        ("when", "on demand", {"schedule": "on_demand"}),
        ("when", {"start": dt.date(2031, 5, 3)}, {"start": "2031-05-03"}),
    ],
)
def test_values_that_are_read(key: str, told: object, value: object) -> None:
    assert value_of(key, told) == value


@pytest.mark.parametrize(
    ("key", "told", "free", "amounts"),
    [
        ("cost", "Free", True, ["0"]),
        ("cost", "€20", False, ["20"]),
        ("cost", "$75 virtual, $90 on site", False, ["75", "90"]),
        ("free", True, True, ["0"]),
        ("free", False, False, []),
        ("cost", {"free": True}, True, []),
        ("cost", {"tiers": [{"min": 20, "max": "30"}]}, None, ["20"]),
    ],
)
def test_costs(key: str, told: object, free: bool | None, amounts: list[str]) -> None:
    cost = value_of(key, told)
    assert cost["free"] is free
    assert [tier["min"] for tier in cost["tiers"]] == amounts


def test_all_days_at_once() -> None:
    days = value_of("when", "3 May 2031, 14:00-16:00 CEST")
    assert days["start"] == "2031-05-03T14:00:00+02:00"
    assert days["end"] == "2031-05-03T16:00:00+02:00"
    assert days["timezone"] == "Europe/Paris"
    assert value_of("when", dt.date(2031, 5, 3))["end"] == "2031-05-03"
    assert len(value_of("when", "Tuesdays, 6 May to 27 May 2031")["sessions"]) == 4


def test_a_place_keeps_its_words() -> None:
    place = value_of("place", "House of Tea, Ghent")
    assert (place["text"], place["city"], place["country"]) == (
        "House of Tea, Ghent",
        "Ghent",
        "BE",
    )
    assert value_of("place", "Nowhere in particular")["text"] == "Nowhere in particular"


@pytest.mark.parametrize(
    ("key", "told", "what"),
    [
        ("title", "", "cannot be empty"),
        ("title", 5, "must be a text in quotes"),
        ("url", "tea", "is no address of the web"),
        ("kind", "workshp", 'did you mean "workshop"'),
        ("status", "gone", "is no status; there are: cancelled, confirmed"),
        ("start", 5, "must be a day or a time"),
        ("start", "3-5 May 2031", 'write it as "when"'),
        ("start", "soon", "no day can be read"),
        ("when", "3-5 May", "no year is told"),
        ("when", "31 February 2031", "February"),
        ("when", "3 May 2031, 25:00", "write it like"),
        ("when", 5, "must be words"),
        ("when", {"started": "x"}, "has no such key: started"),
        ("timezone", "Europe/Pariss", 'did you mean "Europe/Paris"'),
        ("cost", "twenty", "tells no cost"),
        ("cost", {"tiers": [{"min": "x"}]}, "tiers.0.min"),
        ("free", "yes", "must be true or false"),
        ("deadlines", "soon", "tells no deadline"),
        ("description", "a" * 20_001, "longer than"),
    ],
)
def test_what_means_nothing(key: str, told: object, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        value_of(key, told)


EVENT: dict[str, Any] = {
    "title": "Tea Days",
    "url": "https://tea.example.org/",
    "kind": "workshop",
    "status": "tentative",
    "schedule": "dated",
    "start": "2031-05-03T14:00:00+02:00",
    "end": "2031-05-03T16:00:00+02:00",
    "timezone": "Europe/Paris",
    "sessions": [{"start": "2031-05-03T14:00:00+02:00", "end": "2031-05-03T16:00:00+02:00"}],
    "recurrence": {"text": "weekly", "rrule": None},
    "format": "hybrid",
    "cost": {"free": True, "tiers": [], "text": "Free"},
    "place": {"text": "Ghent", "city": None, "region": None, "country": None,
              "latitude": None, "longitude": None},
    "deadlines": [{"kind": "other", "date": "2031-05-01", "text": "by then"}],
    "description": "All about tea.",
    "organizer": "The Tea House",
    "speakers": ["Ada Kettle"],
    "topics": ["tea"],
    "remark": "bring a cup",
}  # fmt: skip


@pytest.mark.parametrize("key", sorted({event_key(key) for key in KEYS} - {"when"}))
def test_the_shape_of_an_event_s_json_is_read_as_it_is(key: str) -> None:
    assert value_of(key, EVENT[key]) == EVENT[key]
    assert key in Event.model_fields
