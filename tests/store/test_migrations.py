"""Migrations: a store of any released version comes forward, whole, once, or stays as it was.

`saved/` holds a small store of every version and kind, as the databases' own dumps.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest

from rcevents.errors import StoreBroken, StoreError
from rcevents.store.contract import Doubt, Search
from rcevents.store.migrations import migrate
from rcevents.store.schema import STEPS, TABLES, Step
from rcevents.store.sqlite import SqliteConnection
from tests.store.contents import fill, remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.store.connection import Connection
    from rcevents.store.contract import Store
    from tests.store.backends import BackEnd

SAVED = Path(__file__).parent / "saved"
VERSIONS = range(1, len(STEPS))
IDENTITY = "5a" * 16


def load(back_end: BackEnd, script: str) -> None:
    """Fill a database as a dump says."""
    if back_end.name == "sqlite":
        with closing(sqlite3.connect(back_end.address)) as connection:
            connection.executescript(script)
    else:
        with psycopg.connect(back_end.address, autocommit=True) as server:
            server.execute(script.encode())


def saved(back_end: BackEnd, version: int) -> str:
    """Read the dump of a version."""
    return (SAVED / f"{version}.{back_end.name}.sql").read_text(encoding="utf8")


def check_the_saved(store: Store) -> None:
    """Look whether all of a saved store is there."""
    kelp = "kelp-days-2031@rcevents"
    assert store.identity == IDENTITY
    with store.reading() as reading:
        assert [record.event.title for record in reading.search(Search())] == [
            "Reef Hour – “Ähre”",
            "Kelp Days",
            "Tide course",
        ]
        assert [version.since for version in reading.versions(kelp)] == [1, 2]
        assert reading.resolve("kelp-days-old@rcevents") == kelp
        assert [revision.sequence for revision in reading.revisions(kelp)] == [0, 1]
        assert reading.doubts() == [
            Doubt("any-time@rcevents", "reef-hour@rcevents", 0.5, "alike", ("same issue",))
        ]
        assert reading.stamp() == 6
        free = Search(free=(True,), since=dt.date(2031, 5, 12), undated=False)
        assert [record.event.uid for record in reading.search(free)] == [kelp]
        (source,) = reading.sources()
        assert source.validators["https://kelp.example.org/issues/7.md"] == {"etag": '"7"'}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_saved_store_comes_forward(back_end: BackEnd, version: int) -> None:
    load(back_end, saved(back_end, version))
    for _ in range(2):
        with back_end.opened() as store:
            check_the_saved(store)
    with back_end.opened() as store:
        fill(store, remembered("new"))
        assert store.identity == IDENTITY


@pytest.mark.parametrize("version", VERSIONS)
def test_many_that_open_it_at_once_bring_it_forward_once(back_end: BackEnd, version: int) -> None:
    load(back_end, saved(back_end, version))
    together = threading.Barrier(4)

    def opened(_: int) -> None:
        together.wait()
        with back_end.opened() as store:
            check_the_saved(store)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(opened, range(4)))


def test_a_store_of_a_newer_version_is_left_alone(back_end: BackEnd) -> None:
    with back_end.opened() as store, store.writing() as writing:
        connection: Connection = writing.connection  # type: ignore[attr-defined]
        connection.run("INSERT INTO steps (number, name) VALUES (9999, 'to come')")
    with pytest.raises(StoreError, match="Upgrade rcevents"), back_end.opened():
        pytest.fail("it was opened")


def test_every_column_is_in_the_table_of_tables(back_end: BackEnd) -> None:
    """What export writes is all that there is."""
    with back_end.opened() as store, store.reading() as reading:
        connection: Connection = reading.connection  # type: ignore[attr-defined]
        for table, columns in TABLES.items():
            assert connection.rows(f"SELECT * FROM {table} LIMIT 0") == []  # noqa: S608 - our names
            assert columns_of(connection, back_end, table) == sorted(columns)
        assert tables_of(connection, back_end) == {*TABLES, "steps"}


def columns_of(connection: Connection, back_end: BackEnd, table: str) -> list[str]:
    """Name a table's columns, as the database knows them."""
    if back_end.name == "sqlite":
        sql = "SELECT name FROM pragma_table_info(?) ORDER BY name"
    else:
        sql = "SELECT column_name FROM information_schema.columns WHERE table_name = ? ORDER BY 1"
    return sorted(name for (name,) in connection.rows(sql, (table,)))


def tables_of(connection: Connection, back_end: BackEnd) -> set[str]:
    """Name all tables, as the database knows them."""
    if back_end.name == "sqlite":
        sql = "SELECT name FROM sqlite_master WHERE type = 'table'"
    else:
        sql = "SELECT tablename FROM pg_tables WHERE schemaname = 'rcevents'"
    return {name for (name,) in connection.rows(sql)}


class InFile:
    """A file of SQLite to migrate by steps of the tests' own."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """Open a transaction."""
        with closing(sqlite3.connect(self.path, isolation_level=None)) as opened:
            connection = SqliteConnection(opened)
            connection.begin(writing=True)
            yield connection
            connection.end(keep=True)

    def tables(self, connection: Connection) -> set[str]:
        """Name the tables that there are."""
        sql = "SELECT name FROM sqlite_master WHERE type = 'table'"
        return {name for (name,) in connection.rows(sql)}

    def migrate(self, *steps: Step) -> None:
        """Take the steps that are lacking."""
        migrate(self.tables, self.alone, str(self.path), steps)

    def steps(self) -> list[tuple[object, ...]]:
        """Give the steps that were taken."""
        with self.alone() as connection:
            return connection.rows("SELECT number, name FROM steps ORDER BY number")


def test_a_step_is_taken_whole_or_not_at_all(tmp_path: Path) -> None:
    """What went wrong halfway is not there; the next try goes on behind the last whole step."""
    file = InFile(tmp_path / "a.sqlite")
    first = Step("first", ("CREATE TABLE notes (name TEXT, value TEXT)",))
    bad = Step("second", ("CREATE TABLE half (a TEXT)", "CREATE TABLE half (a TEXT)"))
    with pytest.raises(sqlite3.OperationalError, match="half"):
        file.migrate(first, bad)
    assert file.steps() == [(1, "first")]
    filled: list[int] = []
    good = Step("second", ("CREATE TABLE half (a TEXT)",), lambda _: filled.append(1))
    for _ in range(2):
        file.migrate(first, good)
    assert file.steps() == [(1, "first"), (2, "second")]
    assert filled == [1]


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    file = InFile(tmp_path / "a.sqlite")
    with file.alone() as connection:
        connection.run("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreBroken, match=r"something else.*recipes"):
        file.migrate(*STEPS)
    with file.alone() as connection:
        assert file.tables(connection) == {"recipes"}
