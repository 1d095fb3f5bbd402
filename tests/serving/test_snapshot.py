from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from rcevents.serving.snapshot import Snapshot, is_small, snapshot_of
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import few, fill, remembered

if TYPE_CHECKING:
    from pathlib import Path


def taken(path: Path, before: Snapshot | None = None) -> Snapshot:
    with SqliteStore(path) as store, store.reading() as reading:
        return snapshot_of(reading, reading.stamp(), before)


def told(snapshot: Snapshot) -> list[tuple[str, str]]:
    return [(entry.event.uid, entry.event.title) for entry in snapshot.entries]


def test_only_what_changed_is_read_anew(path: Path) -> None:
    before = taken(path)
    with SqliteStore(path) as store:
        fill(store, [remembered(1, title="Other tea"), remembered(30)])
    after = taken(path, before)
    assert told(after) == told(taken(path))
    assert after.by_uid["tea-2@rcevents"] is before.by_uid["tea-2@rcevents"]
    assert after.by_uid["tea-1@rcevents"].event.title == "Other tea"
    assert len(after.entries) == len(before.entries) + 1


def test_what_was_withdrawn_or_joined_is_gone(path: Path) -> None:
    before = taken(path)
    with SqliteStore(path) as store:
        fill(store, [remembered(2, withdrawn=True)])
        with store.writing() as writing:
            writing.join("tea-3@rcevents", "tea-1@rcevents")
    after = taken(path, before)
    assert told(after) == told(taken(path))
    assert not {"tea-2@rcevents", "tea-3@rcevents"} & set(after.by_uid)


def test_a_store_put_back_from_a_copy_is_read_anew(path: Path, tmp_path: Path) -> None:
    """Its stamps may be those of other changes; older, the same, or newer ones."""
    copy = tmp_path / "copy"
    shutil.copy(path, copy)
    with SqliteStore(path) as store:
        fill(store, [remembered(1, title="Black tea"), remembered(2, title="White tea")])
    before = taken(path)
    for title in ("", "Green tea", "Red tea"):
        with SqliteStore(copy) as store:
            fill(store, [remembered(1, title=title)] if title else [])
        assert told(taken(copy, before)) == told(taken(copy))


def test_a_store_is_small_up_to_so_many_events(path: Path) -> None:
    with SqliteStore(path) as store, store.reading() as reading:
        many = len(few())
        assert [is_small(reading, most) for most in (many - 1, many, many + 1)] == [
            False,
            True,
            True,
        ]
