from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.errors import NoStore
from rcevents.serving.shelf import Shelf
from rcevents.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.store.contract import Store


def test_a_store_is_opened_when_it_is_needed_and_once(path: Path) -> None:
    opened: list[Store] = []

    def opening() -> Store:
        opened.append(SqliteStore(path))
        return opened[-1]

    shelf = Shelf(opening)
    assert not opened
    with shelf.reading() as one, shelf.reading() as other:
        assert one.stamp() == other.stamp() == 8
    assert len(opened) == 1
    shelf.renew()
    with shelf.reading() as reading:
        assert reading.stamp() == 8
    assert len(opened) == 2
    shelf.renew()


def test_whoever_looks_into_a_store_goes_on_while_another_is_opened(path: Path) -> None:
    shelf = Shelf(lambda: SqliteStore(path))
    with shelf.reading() as reading:
        shelf.renew()
        assert reading.stamp() == 8
    with shelf.reading() as reading:
        assert reading.stamp() == 8
    shelf.renew()


def test_a_store_that_is_not_there_is_told_each_time(tmp_path: Path) -> None:
    shelf = Shelf(lambda: SqliteStore(tmp_path / "none", create=False))
    for _ in range(2):
        with pytest.raises(NoStore), shelf.store():
            pass
    SqliteStore(tmp_path / "none").close()
    with shelf.store() as store:
        assert store.identity
    shelf.renew()
