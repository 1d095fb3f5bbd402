"""A memory in each kind of store, without anything in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.remembering.memory import Memory
from tests.store.conftest import back_end, store

if TYPE_CHECKING:
    from rcevents.store.contract import Store

__all__ = ["back_end", "memory", "store"]


@pytest.fixture
def memory(store: Store) -> Memory:
    """Give a memory of each kind of store."""
    return Memory(store)
