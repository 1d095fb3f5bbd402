"""The stage on which rounds are rehearsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rounds.rehearsal import Stage
from tests.store.conftest import back_end, postgres

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytest_httpserver import HTTPServer

    from tests.store.backends import BackEnd

__all__ = ["back_end", "postgres"]


@pytest.fixture
def stage(httpserver: HTTPServer, tmp_path: Path) -> Iterator[Stage]:
    """Give a stage with nothing on it."""
    made = Stage(httpserver, tmp_path)
    yield made
    made.store.close()


@pytest.fixture
def shared(httpserver: HTTPServer, tmp_path: Path, back_end: BackEnd) -> Iterator[Stage]:
    """Give a stage with nothing on it, with a store of each kind."""
    made = Stage(httpserver, tmp_path, address=back_end.address)
    yield made
    made.store.close()
