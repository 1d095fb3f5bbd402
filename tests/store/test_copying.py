"""A copy stands at its path whole or not at all, and takes the place of nothing of another's."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import PublishFailed, StoreBroken, StoreError
from rcevents.store.copying import backup, staged, write_lines
from rcevents.store.sqlite import SqliteStore
from tests.store import steps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

EXPORT = b'{"rcevents_store":1}\n'


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Give the path of a store with something in it."""
    path = tmp_path / "source" / "a.sqlite"
    path.parent.mkdir()
    with SqliteStore(path) as store:
        steps.take(store, 1)
    return path


def names(folder: Path) -> list[str]:
    """Give the names of all files of a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_copy_is_all_of_a_store_at_one_moment(source: Path, tmp_path: Path) -> None:
    """While a writer is under way, too: of what it has not committed, nothing is copied."""
    with SqliteStore(source) as store, store.writing() as writing:
        writing.put_note("half", "done")
        backup(source, tmp_path / "copies" / "b.sqlite")
    with SqliteStore(tmp_path / "copies" / "b.sqlite") as copy, copy.reading() as reading:
        assert steps.taken(reading) == 1
        assert reading.note("half") is None


def test_a_copy_is_one_file_of_its_owners(source: Path, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    backup(source, folder / "b.sqlite")
    assert names(folder) == ["b.sqlite"]
    if os.name == "posix":
        assert stat.S_IMODE((folder / "b.sqlite").stat().st_mode) == 0o600


def test_a_copy_takes_the_place_of_an_older_one(source: Path, tmp_path: Path) -> None:
    to = tmp_path / "b.sqlite"
    backup(source, to)
    with SqliteStore(source) as store:
        steps.take(store, 2)
    backup(source, to)
    with SqliteStore(to) as copy, copy.reading() as reading:
        assert steps.taken(reading) == 2


def test_a_damaged_store_leaves_the_older_copy(source: Path, tmp_path: Path) -> None:
    to = tmp_path / "b.sqlite"
    backup(source, to)
    before = to.read_bytes()
    source.write_bytes(b"no database at all, but words" * 99)
    with pytest.raises(StoreBroken):
        backup(source, to)
    assert to.read_bytes() == before
    assert ".part" not in "".join(names(tmp_path))


def test_lines_that_end_in_a_fault_leave_what_stood(tmp_path: Path) -> None:
    def lines() -> Iterator[bytes]:
        yield EXPORT
        raise KeyError

    to = tmp_path / "a.jsonl"
    write_lines([EXPORT], to)
    with pytest.raises(KeyError):
        write_lines(lines(), to)
    assert to.read_bytes() == EXPORT
    assert names(tmp_path) == ["a.jsonl"]


def strange(path: Path) -> None:
    """Make a database of something else."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE teas (name TEXT)")


def in_use(path: Path) -> None:
    """Make what looks like a store that somebody writes."""
    path.write_bytes(b"")
    path.with_name(f"{path.name}-wal").touch()


STANDING: dict[str, Callable[[Path], object]] = {
    "words": lambda path: path.write_text("Dear diary"),
    "another database": strange,
    "a folder": lambda path: path.mkdir(),
    "a store in use": in_use,
    "a pipe": os.mkfifo if os.name == "posix" else strange,
}


@pytest.mark.parametrize("what", STANDING)
def test_what_is_no_copy_is_never_replaced(source: Path, tmp_path: Path, what: str) -> None:
    to = tmp_path / "to"
    STANDING[what](to)
    before = to.lstat()
    copies = (partial(backup, source), partial(write_lines, [EXPORT]))
    for copy in copies:
        with pytest.raises(StoreError) as caught:
            copy(to)
        assert caught.value.where == str(to)
        assert caught.value.remedy
    assert to.lstat().st_ino == before.st_ino
    assert to.lstat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("content", [b"", EXPORT, b"SQLite format 3\0 and then damage"])
def test_an_empty_file_or_a_copy_whatever_its_state_is_replaced(
    source: Path, tmp_path: Path, content: bytes
) -> None:
    to = tmp_path / "b.sqlite"
    to.write_bytes(content)
    backup(source, to)
    with SqliteStore(to) as copy, copy.reading() as reading:
        assert steps.taken(reading) == 1


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("tea")
    with pytest.raises(PublishFailed) as caught:
        write_lines([EXPORT], tmp_path / "file" / "a.jsonl")
    assert caught.value.remedy


def test_one_that_is_being_written_is_left_alone(tmp_path: Path) -> None:
    """Whoever writes to the same path meanwhile does not tidy it away; the last one stands."""
    to = tmp_path / "[a].jsonl"
    with staged(to) as first:
        first.write_bytes(b"first")
        write_lines([EXPORT], to)
        assert first.read_bytes() == b"first"
        assert to.read_bytes() == EXPORT
    assert to.read_bytes() == b"first"


def test_what_was_left_behind_is_tidied_for_this_path_alone(tmp_path: Path) -> None:
    mine, others = ".a.jsonl.0123abcd.part", [".b.jsonl.0123abcd.part", ".a.jsonl.notes.part"]
    for name in (mine, *others):
        (tmp_path / name).write_bytes(b"half")
    write_lines([EXPORT], tmp_path / "a.jsonl")
    assert names(tmp_path) == sorted([*others, "a.jsonl"])


def test_a_link_stays_and_leads_to_the_copy(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    link = tmp_path / "a.jsonl"
    link.symlink_to(tmp_path / "real" / "b.jsonl")
    write_lines([EXPORT], link)
    assert link.is_symlink()
    assert (tmp_path / "real" / "b.jsonl").read_bytes() == EXPORT
