from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import NoStore, StoreError
from rcevents.serving.catalogue import Catalogue
from rcevents.serving.making import watch_of
from rcevents.serving.shelf import Shelf
from rcevents.store.contract import SourceState
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import CHANGED, fill, remembered

if TYPE_CHECKING:
    from pathlib import Path


def catalogue(path: Path, most: int = 100) -> Catalogue:
    return Catalogue(Shelf(lambda: SqliteStore(path, create=False)), watch_of, most)


def test_a_state_is_at_hand_until_something_is_written(path: Path) -> None:
    with closing(catalogue(path)) as known:
        assert known.at_hand() is None
        state = known.state()
        assert known.at_hand() is state
        assert state.modified == CHANGED
        with SqliteStore(path) as store:
            fill(store, [remembered(1, title="Other tea")])
        assert known.at_hand() is None
        again = known.state()
        assert again.moment.stamp == state.moment.stamp + 1
        assert again.snapshot is not None
        assert again.snapshot.by_uid["tea-1@rcevents"].event.title == "Other tea"


def test_events_stay_where_sources_alone_changed(path: Path) -> None:
    with closing(catalogue(path)) as known:
        before = known.state()
        with SqliteStore(path) as store, store.writing() as writing:
            writing.put_source(SourceState("Tea news", failures=2))
        after = known.state()
        assert after.snapshot is before.snapshot
        assert after.moment.events == before.moment.events
        assert after.moment != before.moment


def test_another_file_in_its_place_is_served(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    with SqliteStore(other) as store:
        fill(store, [remembered(50, title="Other store")])
    with closing(catalogue(path)) as known:
        known.state()
        other.replace(path)
        assert known.at_hand() is None
        snapshot = known.state().snapshot
        assert snapshot is not None
        assert [entry.event.title for entry in snapshot.entries] == ["Other store"]


def test_a_backup_put_back_is_served(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "backup")
    with closing(catalogue(path)) as known:
        with SqliteStore(path) as store:
            fill(store, [remembered(1, title="Other tea")])
        assert known.state().moment.stamp == 9
        for companion in ("-wal", "-shm"):
            path.with_name(f"{path.name}{companion}").unlink(missing_ok=True)
        (tmp_path / "backup").replace(path)
        assert known.state().moment.stamp == 8


def test_a_store_that_is_gone_is_told_and_found_again(path: Path, tmp_path: Path) -> None:
    with closing(catalogue(path)) as known:
        known.state()
        path.rename(tmp_path / "elsewhere")
        assert known.at_hand() is None
        with pytest.raises(NoStore):
            known.state()
        (tmp_path / "elsewhere").rename(path)
        assert known.state().moment.stamp == 8


def test_a_file_that_was_none_is_found_again_when_it_is_one(path: Path, tmp_path: Path) -> None:
    good = (tmp_path / "good").absolute()
    shutil.copy(path, good)
    with closing(catalogue(path)) as known:
        known.state()
        (tmp_path / "bad").write_bytes(b"no store at all, " * 500)
        (tmp_path / "bad").replace(path)
        with pytest.raises(StoreError):
            known.state()
        good.replace(path)
        assert known.state().moment.stamp == 8


def test_a_store_that_was_emptied_is_none(path: Path) -> None:
    """Else every subscriber's calendar would be emptied; and nobody makes a store by looking."""
    with closing(catalogue(path)) as known:
        known.state()
        path.write_bytes(b"")
        for _ in "ab":
            with pytest.raises(StoreError):
                known.state()
        assert path.read_bytes() == b""


def test_what_was_opened_is_given_up_where_it_cannot_be_read(path: Path) -> None:
    """A connection that is dead is dead for ever; the next one may live."""
    opened: list[SqliteStore] = []

    def open_store() -> SqliteStore:
        opened.append(SqliteStore(path, create=False))
        return opened[-1]

    with closing(Catalogue(Shelf(open_store), watch_of, 100)) as known:
        known.state()
        with SqliteStore(path) as store, store.writing() as writing:
            writing.put_source(SourceState("Tea news"))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(opened[0], "reading", _dead)
            with pytest.raises(StoreError):
                known.state()
        assert known.state().moment.stamp == 8
        assert len(opened) == 2


def _dead() -> None:
    raise StoreError("is not there")


def test_a_large_store_is_not_held_in_memory(path: Path) -> None:
    with closing(catalogue(path, most=3)) as known:
        state = known.state()
        assert state.snapshot is None
        assert state.moment.stamp == 8
