"""The server beside its own OpenAPI description: whatever that allows, and what it does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import (
    content_type_conformance,
    not_a_server_error,
    response_schema_conformance,
    status_code_conformance,
)

from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import app_of, few, fill
from tests.serving.network import running

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
MANY = re.compile(r"/events\.|/event$|/short$")
"""Where there is something to be told wrongly."""

EXAMPLES = 5
"""So many of each operation: a few hundred requests."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of one server for all that is asked."""
    path = tmp_path_factory.mktemp("served") / "store.sqlite"
    with SqliteStore(path) as store:
        fill(store, few())
    with running(app_of(path)) as address:
        yield address


@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode), ids=str)
def test_what_the_description_allows_is_answered_as_it_says(
    served: str, mode: schemathesis.GenerationMode
) -> None:
    """Each operation, with values that fit and with values that do not; never a 5xx."""
    described: Any = schemathesis.openapi.from_url(f"{served}/openapi.json")
    for found in described.get_all_operations():
        operation = found.ok()
        if MANY.match(operation.path) or mode is schemathesis.GenerationMode.POSITIVE:
            _try(operation, mode, served)


def _try(operation: Any, mode: schemathesis.GenerationMode, served: str) -> None:  # noqa: ANN401 - schemathesis's own
    """Ask an operation in many ways, and compare what comes back with its description."""

    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def asking(case: Any) -> None:  # noqa: ANN401 - schemathesis's own
        response = case.call(base_url=served)
        case.validate_response(response, checks=CHECKS)

    asking()
