"""Ends: when a record's event begins and is over, told in keys of their own."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.model import first_day
from rcevents.sources.records.ends import OF_LENGTH, ends_of, joined, timing_between
from rcevents.sources.records.mapping import Mapping
from rcevents.sources.records.mappings import usual
from rcevents.sources.records.record import Record
from rcevents.sources.records.whenwords import Habit, Moment, Stretch
from tests.sources.records.entries import facts

WORDS = st.one_of(
    st.sampled_from(
        [
            *("2031-05-03", "2031-05-05", "2031-05-03T10:00", "2031-05-03T23:59:59Z", "9999-12-31"),
            *("0001-01-01", "0001-01-01T00:00+14:00", "9999-12-31T23:59-12:00", "10:00", "24:00"),
            *("9:00 - 16:30", "23:00-01:00", "P3D", "PT90M", "1 hour", "366", "TBA", "2031-02-30"),
        ]
    ),
    st.integers(-(10**13), 10**13),
    st.booleans(),
    st.none(),
)


def bounds(**fields: Any) -> tuple[str, str]:  # noqa: ANN401 - any field
    """Give start and end of a record."""
    told = facts(**fields)
    return str(told.start), str(told.end)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"end": "2031-05-05"}, ("2031-05-03", "2031-05-05")),
        ({"end": "TBA"}, ("2031-05-03", "2031-05-03")),
        ({"start_time": "10:00"}, ("2031-05-03 10:00:00", "None")),
        ({"start_time": "22:00", "end_time": "01:00"},
         ("2031-05-03 22:00:00", "2031-05-04 01:00:00")),
        ({"start_time": "10:00", "end": "12:00"}, ("2031-05-03 10:00:00", "2031-05-03 12:00:00")),
        ({"start_time": "10:00", "end": "2031-05-05", "end_time": "12:00"},
         ("2031-05-03 10:00:00", "2031-05-05 12:00:00")),
        ({"start_time": "10:00", "duration": "1 hour 30 minutes"},
         ("2031-05-03 10:00:00", "2031-05-03 11:30:00")),
        ({"start_time": "10:00 - 12:00"}, ("2031-05-03 10:00:00", "2031-05-03 12:00:00")),
        ({"days": 3}, ("2031-05-03", "2031-05-05")),
        ({"days": "2.5"}, ("2031-05-03", "2031-05-05")),
        ({"days": 0}, ("2031-05-03", "2031-05-03")),
        ({"duration": "P2D"}, ("2031-05-03", "2031-05-04")),
        ({"duration": "a while"}, ("2031-05-03", "2031-05-03")),
    ],
)  # fmt: skip
def test_the_end_in_keys_of_its_own(fields: dict[str, Any], expected: tuple[str, str]) -> None:
    assert bounds(start="2031-05-03", **fields) == expected


def test_an_end_by_a_length_is_marked_and_no_other() -> None:
    """A length in hours does not tell when a day without an hour is over."""
    assert facts(start="2031-05-03", days="3").inferred["end"] == OF_LENGTH
    assert facts(start="2031-05-03T10:00", duration="PT1H").inferred["end"] == OF_LENGTH
    for fields in ({"duration": "2 hours"}, {"duration": "soon"}, {"end": "2031-05-04", "days": 2}):
        assert "end" not in facts(start="2031-05-03", **fields).inferred


def test_hours_for_each_of_some_days_make_sittings() -> None:
    told = facts(start="2031-05-03", end="2031-05-05", start_time="9:00 - 16:30")
    assert [str(each.start) for each in told.sessions] == [
        f"2031-05-0{day} 09:00:00" for day in (3, 4, 5)
    ]
    assert bounds(start="2031-05-03", end="9999-12-31", start_time="9:00 - 16:30") == (
        "2031-05-03",
        "9999-12-31",
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"start": "2031-05-03T00:00", "end": "2031-05-05T00:00"}, ("2031-05-03", "2031-05-04")),
        ({"start": "2031-05-03T00:00", "end": "2031-05-04T23:59"}, ("2031-05-03", "2031-05-04")),
        ({"start": "2031-05-03T09:00"}, ("2031-05-03", "2031-05-03")),
    ],
)
def test_what_lasts_all_day_is_days(fields: dict[str, str], expected: tuple[str, str]) -> None:
    assert bounds(all_day=True, **fields) == expected


def test_an_end_that_is_the_day_behind() -> None:
    """Where the source means it so; but no event ends before it starts."""
    mapping = usual().model_copy(update={"end_day": "exclusive"})
    for end, last in (("2031-05-05", 4), ("2031-05-04", 3), ("2031-05-03", 3)):
        record = Record({"start": "2031-05-03", "end": end})
        assert ends_of(record, mapping, Habit(), ("start",)).end == dt.date(2031, 5, last)


def test_an_end_that_is_no_day_is_left_out_and_told() -> None:
    told = facts(start="2031-05-03", end="2031-02-30")
    assert str(told.start) == "2031-05-03"
    assert "2031-02-30" in told.inferred["end"]


def test_a_record_without_a_start_has_no_end() -> None:
    assert ends_of(Record(), Mapping(), Habit(), ("start",)).fault is None
    fault = ends_of(Record({"start": "soon"}), Mapping(), Habit(), ("start",)).fault
    assert fault is not None
    assert "soon" in fault


def test_sittings_are_joined_in_their_order() -> None:
    days = [dt.date(2031, 5, day) for day in (10, 3)]
    several = [timing_between(Stretch(Moment(day), None), None, Mapping()) for day in days]
    whole = joined(several)
    assert [each.start for each in whole.sessions] == days[::-1]
    assert (whole.start, whole.end) == (days[1], days[0])
    assert joined(several[:1]).sessions == ()


@settings(max_examples=50)
@given(start=WORDS, end=WORDS, start_time=WORDS, end_time=WORDS, duration=WORDS, all_day=WORDS)
def test_whatever_is_told_is_read_or_reported(**fields: Any) -> None:  # noqa: ANN401 - any field
    told = facts(**fields)
    if told.start is not None and told.sessions:
        assert first_day(told.sessions[0].start) == first_day(told.start)
