"""SQLite: what can go wrong with a file, and what is said of it."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.errors import NoStore, StoreBroken, StoreError
from rcevents.store import sqlite
from rcevents.store.asking import Asked
from rcevents.store.changing import Changed
from rcevents.store.contract import Search
from rcevents.store.query import query_of
from rcevents.store.schema import select
from rcevents.store.sqlite import SqliteConnection, SqliteStore
from tests.store.contents import fill, remembered
from tests.store.test_transactions import change_everything, everything_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from rcevents.store.connection import Row


def uids(store: SqliteStore) -> list[str]:
    """Give all events."""
    with store.reading() as reading:
        return [record.event.uid for record in reading.search(Search())]


def test_a_store_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "none.sqlite"
    with pytest.raises(NoStore, match=r"none\.sqlite"):
        SqliteStore(path, create=False)
    assert list(tmp_path.iterdir()) == []
    SqliteStore(str(path)).close()
    SqliteStore(path, create=False).close()
    assert list(tmp_path.iterdir()) == [path]


def test_whoever_only_reads_makes_no_store_of_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.touch()
    with pytest.raises(NoStore, match=r"empty\.sqlite"):
        SqliteStore(path, create=False)
    assert path.read_bytes() == b""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 3")
    with pytest.raises(NoStore, match=r"empty\.sqlite"):
        SqliteStore(path, create=False)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("# Notes\n" * 200, encoding="utf8")
    with pytest.raises(StoreBroken, match="no store") as raised:
        SqliteStore(path)
    assert raised.value.where == str(path)
    assert raised.value.remedy
    assert path.read_text(encoding="utf8") == "# Notes\n" * 200


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder"):
        SqliteStore(tmp_path / "none" / "a.sqlite")


def test_a_damaged_file(tmp_path: Path) -> None:
    """Whatever cannot be read any more is told as that."""
    path = tmp_path / "a.sqlite"
    with SqliteStore(path) as store:
        fill(store, *map(remembered, map(str, range(2000))))
    whole = path.read_bytes()
    path.write_bytes(whole[:40_000] + b"\xff" * (len(whole) - 80_000) + whole[-40_000:])
    with (
        pytest.raises(StoreBroken, match=r"damaged.*\n.*backup"),
        SqliteStore(path) as store,
    ):
        uids(store)


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What did not fit is undone whole, and what was kept stays."""
    path = tmp_path / "a.sqlite"
    with SqliteStore(path) as store:
        fill(store, remembered("kept"))
    full = (*sqlite.SETTINGS, "PRAGMA max_page_count = 120")
    monkeypatch.setattr(sqlite, "SETTINGS", full)
    with SqliteStore(path) as store:
        with pytest.raises(StoreError, match=r"full.*\n.*Make room"):
            fill(store, *map(remembered, map(str, range(2000))))
        assert uids(store) == ["kept"]
        fill(store, remembered("small"))
        assert uids(store) == ["kept", "small"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    SqliteStore(path).close()
    path.chmod(0o400)
    with SqliteStore(path) as store, pytest.raises(StoreError, match="right to write"):
        fill(store, remembered("a"))


def test_a_copy_of_file_and_log_is_a_store(tmp_path: Path) -> None:
    """As a power cut leaves them: nothing that was kept is lost, nothing half is there."""
    path, copy = tmp_path / "a.sqlite", tmp_path / "copy.sqlite"
    with SqliteStore(path) as store:
        fill(store, remembered("kept"))
        with store.writing() as writing:
            writing.put_events([remembered("under way")])
            for suffix in ("", "-wal"):
                shutil.copy(f"{path}{suffix}", f"{copy}{suffix}")
    with SqliteStore(copy) as store:
        assert uids(store) == ["kept"]


def test_a_writer_waits_for_the_disk(tmp_path: Path) -> None:
    """A power cut takes nothing that was kept: each transaction is on the disk before the next."""
    with SqliteStore(tmp_path / "a.sqlite") as store, store.reading() as reading:
        connection = reading.connection  # type: ignore[attr-defined]
        assert connection.rows("PRAGMA synchronous") == [(2,)]
        assert connection.rows("PRAGMA journal_mode") == [("wal",)]


def test_a_fault_of_ours_is_not_hidden(tmp_path: Path) -> None:
    with (
        SqliteStore(tmp_path / "a.sqlite") as store,
        pytest.raises(sqlite3.OperationalError, match="no such table"),
        store.reading() as reading,
    ):
        reading.connection.rows("SELECT * FROM recipes")  # type: ignore[attr-defined]


class Recording(SqliteConnection):
    """A connection that notes what it is asked."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        super().__init__(connection)
        self.asked: dict[str, Sequence[Any]] = {}

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Note a question."""
        self.asked[sql] = values
        return super().rows(sql, values)

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Note a question."""
        self.asked[sql] = values
        return super().stream(sql, values)

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Note a change."""
        self.asked[sql] = values
        super().run(sql, values)

    def run_each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Note a change, as often as it is made."""
        for each in values:
            self.run(sql, each)

    def scans(self, sql: str) -> list[str]:
        """Give which tables a statement reads from end to end."""
        plan = super().rows(f"EXPLAIN QUERY PLAN {sql}", self.asked[sql])
        return [step[-1] for step in plan if re.match(r"SCAN \w+(?! USING COVERING)", step[-1])]


WHOLE = {
    select("sources", "ORDER BY name"),
    select("doubts"),
    query_of(Search())[0],
}
"""The questions that are for all there is."""

OWN = re.compile(r"SCAN (?:around|later|sooner|CONSTANT ROW|\(subquery-\d+\))")
"""What a statement has gathered itself."""


def test_what_is_asked_costs_what_it_gives(tmp_path: Path) -> None:
    """No question and no change reads a whole table."""
    path = tmp_path / "a.sqlite"
    SqliteStore(path).close()
    with closing(sqlite3.connect(path)) as opened:
        connection = Recording(opened)
        change_everything(Changed(connection))
        everything_of(Asked(connection))
        scans = {sql: connection.scans(sql) for sql in list(connection.asked)}
    assert len(scans) > 25
    found = {sql: [scan for scan in scans[sql] if not OWN.match(scan)] for sql in scans}
    assert {sql for sql in found if found[sql]} <= WHOLE
