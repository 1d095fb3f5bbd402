from __future__ import annotations

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker

from rcevents.model import Event
from rcevents.render.jsontext import event_json
from rcevents.render.schema import IDENTIFIER, event_schema, render_schema
from tests.render.events import events


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(event_schema())


@pytest.mark.parametrize(
    ("address", "identity"),
    [
        ("https://example.org/events/schema.json", "https://example.org/events/schema.json"),
        (None, IDENTIFIER),
        ("javascript:alert(1)", IDENTIFIER),
    ],
)
def test_it_is_called_by_its_address(address: str | None, identity: str) -> None:
    whole = json.loads(render_schema(address))
    assert whole["$id"] == identity
    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@given(events())
def test_every_event_follows_it(event: Event) -> None:
    """In every key; and it asks for every key that an event has."""
    whole = event_schema()
    Draft202012Validator(whole, format_checker=FormatChecker()).validate(event_json(event))
    assert set(whole["required"]) == set(whole["properties"]) == set(Event.model_fields)


@pytest.mark.parametrize(
    ("key", "value"), [("status", "perhaps"), ("start", 5), ("cost", {"free": "no"}), ("uid", None)]
)
def test_what_is_no_event_does_not(key: str, value: object) -> None:
    told = event_json(Event(uid="a", title="A")) | {key: value}
    assert not Draft202012Validator(event_schema()).is_valid(told)


def test_the_same_bytes_each_time() -> None:
    assert render_schema() == render_schema()
    assert render_schema().endswith(b"}\n")
