"""Attendance: online, in a place, or both ways."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.records.attendance import format_told, format_words
from rcevents.sources.records.mappings import usual
from rcevents.sources.records.record import Record
from tests.reading.linear import assert_linear

WORDS = {
    "virtual": [
        *("online", "On-line", "virtual", "Virtually", "REMOTE", "webinar", "web-based", "Zoom"),
        *("MS Teams", "OnlineEventAttendanceMode", "https://schema.org/OnlineEventAttendanceMode"),
        *("eventOnline", "is_online", "en ligne", "à distance", "livestream"),
    ],
    "in_person": [
        *("in person", "In-Person", "on site", "onsite", "OfflineEventAttendanceMode", "physical"),
        *("face-to-face", "Präsenz", "présentiel", "presencial", "Vor Ort", "at the venue"),
        *("in person only, not online", "in person (no online option)"),
    ],
    "hybrid": [
        *("hybrid", "Hybride", "mixed", "blended", "both", "online and on site"),
        *("MixedEventAttendanceMode", "in person or online", "not only online but on site"),
    ],
}


@pytest.mark.parametrize(
    ("form", "text"), [(f, text) for f, texts in WORDS.items() for text in texts]
)
def test_words_for_how_one_attends(form: str, text: str) -> None:
    assert format_words(text) == form


@pytest.mark.parametrize(
    "text",
    ["", "markdown", "Fifth Avenue", "Cobweb Hall", "website", "Bothell", "Steams", "not online",
     "no online option", "without livestream", "PDF", "AVENUE"],
)  # fmt: skip
def test_other_words(text: str) -> None:
    """Words within words, and what an event is said not to be."""
    assert format_words(text) is None


@pytest.mark.parametrize(
    ("fields", "city", "form"),
    [
        ({"online": True}, False, "virtual"),
        ({"online": True}, True, "hybrid"),
        ({"online": "yes", "in_person": "no"}, True, "virtual"),
        ({"online": False}, True, "in_person"),
        ({"online": False}, False, None),
        ({"online": "https://meet.example.org/tea"}, False, "virtual"),
        ({"online": {"room": 1}, "in_person": True}, False, "hybrid"),
        ({"in_person": True}, False, "in_person"),
        ({"mode": "online", "online": False}, True, "virtual"),
        ({"mode": ["online", "on site"]}, False, "hybrid"),
        ({"type": "Virtual event"}, False, "virtual"),
        ({"type": "Virtual reality workshop"}, False, None),
        ({"online": "perhaps"}, True, None),
        ({}, True, None),
    ],
)
def test_forms_by_their_keys(fields: dict[str, Any], city: bool, form: str | None) -> None:
    assert format_told(Record(fields), usual(), city=city, location="") == form


def test_a_location_that_says_online_is_no_place() -> None:
    record = Record({"online": False})
    assert format_told(record, usual(), city=False, location="Blue Hall") == "in_person"
    assert format_told(record, usual(), city=False, location="Online") is None


@given(st.text(max_size=60), st.sampled_from(["tea", "cake", "cup"]))
def test_other_words_behind_change_nothing(text: str, other: str) -> None:
    if format_words(text) is not None:
        assert format_words(f"{text.rstrip()}; {other}") is not None


@pytest.mark.parametrize("unit", ["not ", "no online ", "on-", "a", "without a "])
def test_hostile_words_take_linear_time(unit: str) -> None:
    assert_linear(format_words, lambda size: unit * (size // len(unit)))
