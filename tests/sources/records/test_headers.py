"""Headers: keys that are questions of a form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.records.headers import with_headers
from rcevents.sources.records.mappings import usual
from rcevents.sources.records.record import Record
from tests.reading.linear import assert_linear

EVENT = "What is the event called?"


def asked(*keys: str) -> dict[str, str]:
    """Give the facts to which keys were added, each with its last key."""
    told = with_headers(usual(), [Record(dict.fromkeys(keys, "Tea"))])
    facts = ("title", "start", "end", "location", "cost", "organizer", "url", "description")
    return {f: told.keys(f)[-1] for f in facts if told.keys(f)[-1:] != usual().keys(f)[-1:]}


@pytest.mark.parametrize(
    ("key", "fact"),
    [
        ("When does it begin?", "start"),
        ("On which day does it end?", "end"),
        ("Where will it be held?", "location"),
        ("How much does it cost?", "cost"),
        ("Who is the host?", "organizer"),
        ("Kosten für Gäste", "cost"),
    ],
)
def test_questions_of_a_form_for_events(key: str, fact: str) -> None:
    assert asked(EVENT, key) == {"title": EVENT, fact: key}


def test_what_every_list_has_counts_only_beside_an_event() -> None:
    """A question for a name or a beginning is asked of people as well."""
    assert asked("What is your nickname title?", "When does it begin?") == {}
    assert asked("Where will it be held?") == {"location": "Where will it be held?"}


@pytest.mark.parametrize("key", ["Shoe size", "your.name", "name[0]", "", "Email of the host"])
def test_other_keys_change_nothing(key: str) -> None:
    assert asked(key) == {}


def test_usual_keys_stay_first() -> None:
    told = with_headers(usual(), [Record({EVENT: "Tea", "title": "Cake"})])
    assert told.title is not None
    assert told.title[: len(usual().keys("title"))] == usual().keys("title")


@given(st.lists(st.dictionaries(st.text(max_size=20), st.text(max_size=5), max_size=5), max_size=3))
def test_keys_are_only_added(records: list[dict[str, str]]) -> None:
    told = with_headers(usual(), [Record(each) for each in records])
    for fact in ("title", "start", "location", "cost"):
        assert set(usual().keys(fact)) <= set(told.keys(fact))


def test_hostile_keys_take_linear_time() -> None:
    assert_linear(
        lambda text: with_headers(usual(), [Record({text: 1})]), lambda size: "event " * (size // 6)
    )
