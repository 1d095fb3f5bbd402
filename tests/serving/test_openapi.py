from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from rcevents.filters.query import NAMES
from rcevents.render.registry import FORMATS
from rcevents.serving import openapi
from rcevents.serving.parameters import asked_by
from tests.serving.clients import TODAY, ask

if TYPE_CHECKING:
    from rcevents.serving.front import Front


@pytest.fixture
def described(app: Front) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(ask(app, "/openapi.json").body)
    return told


def test_every_parameter_is_described_with_examples_that_are_answered() -> None:
    told = {parameter["name"]: parameter for parameter in openapi.filter_parameters()}
    assert [*told] == [*NAMES]
    for name, parameter in told.items():
        assert parameter["description"]
        assert parameter["examples"]
        for example in parameter["examples"].values():
            value = example["value"]
            jsonschema.validate(value, parameter["schema"])
            text = ",".join(value) if isinstance(value, list) else str(value).lower()
            asked_by(f"{name}={text.replace('+', '%2B')}".encode()).filter(TODAY)


def test_every_format_is_described(described: dict[str, Any]) -> None:
    for name, form in FORMATS.items():
        operation = described["paths"][f"/events.{name}"]["get"]
        kind = form.media_type.partition(";")[0]
        assert kind in operation["responses"]["200"]["content"]
        told = {parameter["name"] for parameter in operation["parameters"]}
        assert {*NAMES, "window", "download"} <= told
        assert ("tz" in told) == (name == "ics")
        assert ("page" in told) == bool(form.paged)


def test_every_operation_tells_its_problems(described: dict[str, Any]) -> None:
    assert described["openapi"].startswith("3.1")
    for path, operations in described["paths"].items():
        assert [*operations] == ["get"]
        responses = operations["get"]["responses"]
        assert {"200", "304", "400", "404", "414", "503"} <= set(responses), path
        assert "422" not in responses
        assert [*responses["400"]["content"]] == ["application/problem+json"]


def test_operations_have_names_of_their_own(described: dict[str, Any]) -> None:
    names = [one["get"]["operationId"] for one in described["paths"].values()]
    assert len(names) == len(set(names))


def test_a_problem_is_what_its_schema_says(app: Front, described: dict[str, Any]) -> None:
    problem = json.loads(ask(app, "/events.ics?free=perhaps").body)
    jsonschema.validate(problem, described["components"]["schemas"]["Problem"])
