"""The stores that every test of the contract is run against: each back end, empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.backends import BACK_ENDS, BackEnd, on_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rcevents.store.contract import Store


@pytest.fixture(params=sorted(BACK_ENDS))
def back_end(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[BackEnd]:
    """Give each back end with nothing in it: a new address, and how to open it."""
    kind = BACK_ENDS[request.param]
    address = request.getfixturevalue("server") if kind.needs_server else str(tmp_path / "a.sqlite")
    with kind.emptied(address):
        yield BackEnd(request.param, address, kind.open)


@pytest.fixture
def store(back_end: BackEnd) -> Iterator[Store]:
    """Give an empty store of each kind."""
    with back_end.opened() as store:
        yield store


@pytest.fixture
def postgres(server: str) -> Iterator[str]:
    """Give the address of a PostgreSQL without a store."""
    with on_server(server):
        yield server
