from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.store.sqlite import SqliteStore
from tests.remembering.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    """Give a memory without anything in it."""
    store = SqliteStore(tmp_path / "store.sqlite")
    yield Memory(store)
    store.close()
