from __future__ import annotations

import json
import re
from decimal import Decimal

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator, FormatChecker

from rcevents.model import Cost, Event, Tier
from rcevents.render.jsontext import event_json
from rcevents.render.schema import IDENTIFIER, event_schema, render_schema
from tests.render.events import events

TEA = {"uid": "tea@rcevents", "title": "Tea Days"}
STRICT = FormatChecker(formats=["date"])
"""A checker that knows RFC 3339, as many have one."""


@STRICT.checks("date-time")  # type: ignore[untyped-decorator]
def _is_date_time(value: object) -> bool:
    moment = r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)"
    return not isinstance(value, str) or re.fullmatch(moment, value) is not None


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
    Draft202012Validator(whole, format_checker=STRICT).validate(event_json(event))
    assert set(whole["required"]) == set(whole["properties"]) == set(Event.model_fields)


@pytest.mark.parametrize(
    "start",
    [
        "2031-05-03",
        "2031-05-03T10:00:00",
        "2031-05-03T10:00:00.500000",
        "2031-05-03T10:00:00+05:30",
        "0002-01-01T00:00:00-04:56:02",
        "9989-12-31",
        "2032-02-29T23:59:59+00:00",
    ],
)
def test_every_day_and_time_follows_it(start: str) -> None:
    """For who takes a format at its word as well: RFC 3339 has no time without an offset."""
    told = event_json(Event.model_validate({**TEA, "schedule": "dated", "start": start}))
    assert told["start"] == start
    Draft202012Validator(event_schema(), format_checker=STRICT).validate(told)


@pytest.mark.parametrize("start", ["tomorrow", "2031-02-30", "2031-05-03 10:00", "20310503"])
def test_what_is_no_day_does_not(start: str) -> None:
    told = event_json(Event.model_validate(TEA)) | {"schedule": "dated", "start": start}
    assert not Draft202012Validator(event_schema(), format_checker=STRICT).is_valid(told)


def test_a_zero_has_no_sign() -> None:
    free = Cost(tiers=(Tier(min=Decimal("-0.0"), max=Decimal("-0")),))
    told = event_json(Event.model_validate({**TEA, "cost": free}))
    assert (told["cost"]["tiers"][0]["min"], told["cost"]["tiers"][0]["max"]) == ("0", "0")
    Draft202012Validator(event_schema()).validate(told)


@pytest.mark.parametrize(
    ("key", "value"), [("status", "perhaps"), ("start", 5), ("cost", {"free": "no"}), ("uid", None)]
)
def test_what_is_no_event_does_not(key: str, value: object) -> None:
    told = event_json(Event(uid="a", title="A")) | {key: value}
    assert not Draft202012Validator(event_schema()).is_valid(told)


def test_the_same_bytes_each_time() -> None:
    assert render_schema() == render_schema()
    assert render_schema().endswith(b"}\n")
