"""Closings: the deadlines of a record."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.records.closings import closings_of, kind_of_words
from rcevents.sources.records.mapping import Mapping
from rcevents.sources.records.mappings import usual
from rcevents.sources.records.record import Record
from rcevents.sources.records.whenwords import Habit
from tests.reading.linear import assert_linear

DAY = "2031-01-05"


def told(**fields: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - any field
    """Give kind and day of each deadline, on the clock of Paris."""
    found = closings_of(Record(fields), usual(), Habit(), "Europe/Paris")
    return [(each.kind, each.date.isoformat()) for each in found]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"cfp": DAY}, [("submission", DAY)]),
        ({"registrationCloses": DAY}, [("registration", DAY)]),
        ({"application_deadline": DAY}, [("application", DAY)]),
        ({"Early bird deadline": DAY}, [("early_bird", DAY)]),
        ({"registration": {"deadline": DAY}}, [("registration", DAY)]),
        ({"cfp": {"start": "2031-01-01", "end": DAY}}, [("submission", DAY)]),
        ({"deadlines": [DAY, "soon", None]}, [("other", DAY)]),
        ({"deadlines": {"abstract": DAY, "notification": "2031-02-05"}},
         [("submission", DAY), ("notification", "2031-02-05")]),
        ({"deadlines": [{"label": "Posters", "date": DAY, "timezone": "AoE"}]},
         [("submission", DAY)]),
        ({"submission_deadline": "2031-02-01", "registration_deadline": DAY},
         [("registration", DAY), ("submission", "2031-02-01")]),
        ({"weekend": DAY, "start_date": DAY}, []),
        ({"cfp": "https://tea.example.org"}, []),
        ({"cfp": True}, []),
        ({"registrationEnds": "TBA"}, []),
        ({"deadlines": [{"deadlines": [{"deadlines": []}]}]}, []),
    ],
)  # fmt: skip
def test_deadlines_by_their_keys(fields: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """In the order of their days."""
    assert told(**fields) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2031-01-05 23:59", "2031-01-05T23:59:00+01:00"),
        ("2031-07-05 23:59", "2031-07-05T23:59:00+02:00"),
        ("2031-01-05 23:59 AoE", "2031-01-05T23:59:00-12:00"),
        ("2031-01-05T23:59:00Z", "2031-01-05T23:59:00+00:00"),
        ("2031-01-05T00:00:00", "2031-01-05"),
    ],
)
def test_an_hour_has_the_offset_of_its_zone_on_that_day(text: str, date: str) -> None:
    assert told(cfp=text) == [("submission", date)]


def test_an_hour_without_any_zone_is_left_out() -> None:
    record = Record({"cfp": "2031-01-05 23:59"})
    (deadline,) = closings_of(record, usual(), Habit(), None)
    assert deadline.date.isoformat() == DAY
    assert "23:59" in deadline.text


def test_what_is_due_on_one_day_is_one_deadline() -> None:
    record = Record({"paper_deadline": DAY, "poster_deadline": DAY})
    (deadline,) = closings_of(record, usual(), Habit(), None)
    assert deadline.text == f"Paper deadline: {DAY}; Poster deadline: {DAY}"


def test_a_mapping_names_deadlines_of_its_own() -> None:
    closing = {"keys": ["pots.due"], "kind": "registration", "text": "Pots"}
    mapping = Mapping.model_validate({"only": True, "closings": [closing]})
    record = Record({"pots": {"due": DAY}, "cfp": DAY})
    (deadline,) = closings_of(record, mapping, Habit(), None)
    assert (deadline.kind, deadline.text) == ("registration", f"Pots: {DAY}")


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Paper", "submission"),
        ("Notification of acceptance", "notification"),
        ("early registration", "early_bird"),
        ("RSVP", "registration"),
        ("Bursaries", "application"),
        ("approval", "other"),
        ("", "other"),
    ],
)
def test_kinds_by_their_words(label: str, kind: str) -> None:
    assert kind_of_words(label) == kind


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from([DAY, "TBA", "0001-01-01", ""]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["label", "date", "deadline", "end"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(JSON, JSON)
def test_any_data_is_read(cfp: Any, deadlines: Any) -> None:  # noqa: ANN401 - any data
    assert told(cfp=cfp, deadlines=deadlines) == sorted(
        told(cfp=cfp, deadlines=deadlines), key=lambda each: each[1][:10]
    )


@pytest.mark.parametrize("unit", ["2031-01-05 ", "a", "aA", "- "])
def test_hostile_values_take_linear_time(unit: str) -> None:
    assert_linear(lambda text: told(cfp=text, deadlines=text), lambda n: unit * (n // len(unit)))
    assert_linear(lambda text: told(**{f"{text}deadline": DAY}), lambda n: unit * (n // len(unit)))
