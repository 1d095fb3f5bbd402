"""Every error says what happened, where and what to do, and has an exit code to rely on."""

from __future__ import annotations

import re

import pytest

from rcevents import errors
from rcevents.errors import (
    MOST_TOLD,
    BadConfig,
    BadDecisions,
    FeedsDropped,
    FetchFailed,
    RceventsError,
)

LINE = re.compile(r"(?P<depth>[│ ]*)(?:[├└]── )?(?P<name>\w+) \((?P<code>\d)\)")
ALL = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type)
    and issubclass(kind, RceventsError)
    and not kind.__name__.startswith("_")
]


def shown() -> dict[str, int]:
    """Give the exit codes that the tree of the module's page tells."""
    found = map(LINE.match, (errors.__doc__ or "").replace("    Rce", "Rce").splitlines())
    return {line["name"]: int(line["code"]) for line in found if line}


def test_the_tree_that_is_shown_is_the_one_that_there_is() -> None:
    assert shown() == {kind.__name__: kind.exit_code for kind in ALL}


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.__name__)
def test_an_error_says_where_and_what_to_do(kind: type[RceventsError]) -> None:
    if issubclass(kind, BadConfig | BadDecisions):
        told = str(kind("a.toml", ["a.toml:3: is odd", "a.toml:7: is odder"]))
        assert told == "a.toml: 2 problems\n  a.toml:3: is odd\n  a.toml:7: is odder"
        return
    if issubclass(kind, FeedsDropped):
        told = str(kind("feeds", ["free: 3 of 4 are gone", "all: 9 of 9 are gone"]))
        assert told.startswith("feeds: 2 feeds would lose most of their future events;")
        assert "\n  free: 3 of 4 are gone\n  all: 9 of 9 are gone\n  If that is right" in told
        return
    fault = kind("is odd", where="a.toml", remedy="Mend it.")
    assert str(fault) == "a.toml: is odd\n  Mend it."
    assert str(kind("is odd")) == "is odd"
    assert kind.exit_code


def test_of_many_feeds_that_drop_some_are_told() -> None:
    told = str(
        FeedsDropped("feeds", [f"feed {number} is empty" for number in range(MOST_TOLD + 3)])
    )
    assert f"feed {MOST_TOLD - 1} is empty\n  and 3 feeds more\n" in told
    assert f"feed {MOST_TOLD} is" not in told


def test_what_a_server_said_is_known() -> None:
    fault = FetchFailed("is busy", status=429, retry_after=60, passing=True)
    assert (fault.status, fault.retry_after, fault.passing) == (429, 60, True)
