"""What the server's tests serve: a store with a few events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import app_of, few, fill
from tests.store.backends import on_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rcevents.serving.front import Front


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give the file of a store with a few events."""
    with SqliteStore(tmp_path / "store.sqlite") as store:
        fill(store, few())
    return tmp_path / "store.sqlite"


@pytest.fixture
def app(path: Path) -> Front:
    """Give the server of it."""
    return app_of(path)


@pytest.fixture
def postgres(server: str) -> Iterator[str]:
    """Give the address of a PostgreSQL without a store."""
    with on_server(server):
        yield server
