"""A mapping: what it may hold, and how it goes with the usual keys."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from rcevents.sources.records.mapping import FACTS, Mapping


def faults(**fields: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - any field
    """Give where something is wrong, and what."""
    try:
        Mapping.model_validate(fields)
    except ValidationError as fault:
        return [(".".join(map(str, one["loc"])), one["msg"]) for one in fault.errors()]
    return []


@pytest.mark.parametrize(
    ("fields", "where", "what"),
    [
        ({"title": 3}, "title", "a key in quotes, or a list"),
        ({"start": {"from": "x"}}, "start", "a key in quotes, or a list"),
        ({"titel": "x"}, "titel", "Extra inputs"),
        ({"zone": "Europe/Pariss"}, "zone", '"Europe/Pariss" is no time zone'),
        ({"where": {"a": "("}}, "where.a", "is no regular expression"),
        ({"signs": {"address": "["}}, "signs.address", "is no regular expression"),
        ({"in_currency": "euro"}, "in_currency", '"euro" is no currency'),
        ({"in_currency": "EUR\n"}, "in_currency", "is no currency"),
        ({"end_day": "behind"}, "end_day", "'inclusive' or 'exclusive'"),
        ({"closings": [{"keys": "a", "kind": "b"}]}, "closings.0.kind", "'registration'"),
        ({"closings": [{"kind": "other"}]}, "closings.0.keys", "required"),
        ({"is_kind": "party"}, "is_kind", "Input should be"),
    ],
)
def test_what_means_nothing_is_told(fields: dict[str, Any], where: str, what: str) -> None:
    ((place, words),) = faults(**fields)
    assert place == where
    assert what in words


def test_one_key_is_a_list_of_one() -> None:
    mapping = Mapping.model_validate({"title": "name", "start": ["when.from", "date"]})
    assert (mapping.title, mapping.keys("start")) == (("name",), ("when.from", "date"))
    assert mapping.keys("end") == ()


def test_what_is_not_named_stands_where_it_usually_does() -> None:
    """A fact with no keys is never told; "only" takes none but the named ones."""
    usual = Mapping(title=("title",), end=("end",), city=("city",), records=("items",))
    mapping = Mapping(title=("name",), end=())
    beside = mapping.beside(usual)
    assert [beside.keys(fact) for fact in ("title", "end", "city", "records")] == [
        ("name",),
        (),
        ("city",),
        ("items",),
    ]
    only = Mapping(only=True, title=("name",))
    assert only.beside(usual) == only


def test_keys_that_no_record_has_are_left_out() -> None:
    mapping = Mapping(title=("name", "event.title"), city=("town",))
    narrowed = mapping.narrowed(frozenset({"event", "town"}))
    assert (narrowed.title, narrowed.city) == (("event.title",), ("town",))
    assert set(Mapping.model_fields) >= set(FACTS) >= {"title", "start", "issued"}
    assert not set(FACTS) & {"signs", "records", "where", "zone", "closings"}
