"""Lengths: how long an event lasts, by a number or in words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.records.lengths import LONGEST, in_words, length_of
from rcevents.sources.records.mapping import Mapping
from tests.reading.linear import assert_linear

MAPPING = Mapping(days=("days",), hours=("hours",), minutes=("minutes",), duration=("length",))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("PT1H30M", 90),
        ("P1DT2H", 1560),
        ("p1w", 10080),
        ("1:30", 90),
        ("1h30", 90),
        ("0:45:00", 45),
        ("1.5 hours", 90),
        ("1,5 hours", 90),
        ("half an hour", 30),
        ("an hour", 60),
        ("two days", 2880),
        ("1 hour and 15 min", 75),
        ("about 90 minutes, with breaks", 90),
    ],
)
def test_lengths_in_words(text: str, minutes: int) -> None:
    assert in_words(text) == dt.timedelta(minutes=minutes)


@pytest.mark.parametrize("text", ["", "P", "PT", "PT0S", "0 days", "1:75", "400 days", "a tea"])
def test_what_is_no_length(text: str) -> None:
    """Or lasts for no time, or for more than a year."""
    assert in_words(text) is None


@pytest.mark.parametrize(
    ("record", "length"),
    [
        ({"days": "3"}, "3 days, 0:00:00"),
        ({"hours": 1.5}, "1:30:00"),
        ({"minutes": "90"}, "1:30:00"),
        ({"length": 5400}, "1:30:00"),
        ({"length": "5400000"}, "1:30:00"),
        ({"days": "nan", "length": "PT1H"}, "1:00:00"),
        ({"days": -1}, "None"),
        ({"days": "9" * 99}, "None"),
        ({"length": "٩٠"}, "1:30:00"),
        ({"length": True}, "None"),
        ({}, "None"),
    ],
)
def test_lengths_in_numbers(record: dict[str, object], length: str) -> None:
    assert str(length_of(record, MAPPING)) == length


@given(st.text(alphabet="PTHMSDW0123456789:.,- ahourdy", max_size=40))
def test_no_length_is_beyond_all_bounds(text: str) -> None:
    length = in_words(text)
    assert length is None or dt.timedelta() < length <= LONGEST


def test_hostile_lengths_take_linear_time() -> None:
    assert_linear(in_words, lambda size: "1 hour " * (size // 7))
