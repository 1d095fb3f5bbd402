"""Locating: where in a file the list of events stands."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.sources.records.locating import locate, typed, unwrapped
from rcevents.sources.records.mapping import Mapping
from rcevents.sources.records.mappings import usual
from rcevents.sources.records.record import Record
from tests.reading.linear import assert_linear


def data(text: str) -> Any:  # noqa: ANN401 - any data
    """Read JSON as a file's data is read."""
    return json.loads(text, object_hook=Record)


def names(told: object, address: str = "a.json", mapping: Mapping | None = None) -> list[str]:
    """Give the names of the records that are found."""
    located = locate(data(json.dumps(told)), address, mapping)
    return [each["name"] for each in located.records] if located else []


TEA = {"name": "Tea Days", "startDate": "2031-05-03", "endDate": "2031-05-05"}
CAKE = {"name": "Cake Fair", "startDate": "2031-06-03", "endDate": "2031-06-05"}


@pytest.mark.parametrize(
    "told",
    [
        [TEA, CAKE],
        {"events": [TEA, CAKE]},
        {"meta": {"version": 1}, "data": {"items": [TEA, CAKE]}},
        {"tea": TEA, "cake": CAKE},
        [[TEA], [CAKE]],
        {"may": {"events": [TEA]}, "june": {"events": [CAKE]}},
        [{"month": "May", "events": [TEA]}, {"month": "June", "events": [CAKE]}],
        {"data": [{"id": 1, "attributes": TEA}, {"id": 2, "attributes": CAKE}]},
        {"edges": [{"node": TEA}, {"node": CAKE}]},
        {"data": [TEA, 3, None, "x", CAKE]},
    ],
)
def test_events_are_found_wherever_they_stand(told: object) -> None:
    assert names(told) == ["Tea Days", "Cake Fair"]


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"name": "tea", "version": "1.0"},
        [1, 2, 3],
        {"a": {"b": {"c": {"d": {"e": {"f": {"g": {"h": [TEA]}}}}}}}},
        {"@context": "https://schema.org", "@type": "Event", "name": "Tea Days"},
    ],
)
def test_other_data(told: object) -> None:
    """Linked data has a reader of its own."""
    assert names(told) == []


def test_a_mapping_says_where_the_records_stand() -> None:
    told = {"teas": {"green": [TEA]}, "events": [CAKE]}
    mapping = Mapping(records=("teas.green",), title=("name",))
    assert names(told, mapping=mapping) == ["Tea Days"]
    assert names(told, mapping=Mapping(records=("teas.black",))) == []
    assert names(TEA, mapping=Mapping(records=(".",))) == ["Tea Days"]


def test_what_is_wrapped_comes_out_with_what_stands_around_it() -> None:
    """What the inner one tells wins; a record that tells its own name stays as it is."""
    inner = Record({"title": "Tea", "id": 2})
    assert unwrapped(Record({"id": 1, "slug": "tea", "event": inner}), usual()) == {
        "title": "Tea",
        "id": 2,
        "slug": "tea",
    }
    told = Record({"title": "Cup", "start": "2031-05-03", "event": inner})
    assert unwrapped(told, usual()) is told


def test_fields_that_name_their_type() -> None:
    when = {"type": "date", "date": {"start": "2031-05-03"}}
    assert typed(Record({"When": when, "What": {"type": "title", "title": []}})) == {
        "When": {"start": "2031-05-03"},
        "What": [],
    }
    others: list[object] = ["Tea", {}, {"type": "x"}, {"type": ["type"]}, {"type": {}}]
    for what in others:
        told = Record({"When": when, "What": what})
        assert typed(told) is told


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["Tea Days", "2031-05-03", "x"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["name", "start", "events", "type", "id", "fields"]), inner
        )
    ),
    max_leaves=15,
)


@settings(max_examples=60)
@given(JSON)
def test_any_data_is_looked_through(told: object) -> None:
    located = locate(data(json.dumps(told)), "a.json")
    assert located is None or all(isinstance(each, Record) for each in located.records)


def test_many_lists_take_linear_time() -> None:
    def read(text: str) -> object:
        return locate([Record({"a": [Record({"b": letter})]}) for letter in text], "a.json")

    assert_linear(read, lambda size: "x" * size)
