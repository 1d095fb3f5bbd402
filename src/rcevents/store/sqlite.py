"""SQLite: the store in one file, for one machine."""

from __future__ import annotations

import sqlite3
import time
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcevents.errors import NoStore
from rcevents.store import leasing
from rcevents.store.asking import Asked
from rcevents.store.changing import Changed
from rcevents.store.migrations import is_current, migrate
from rcevents.store.sqlitefaults import telling_faults

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType
    from typing import Self

    from rcevents.store.connection import Connection, Row
    from rcevents.store.contract import Lease, Reading, Writing

WAIT = 30.0
"""So many seconds a writer waits for another."""

PAUSE = 0.01
"""So many seconds until a file is tried again that another holds alone."""

SETTINGS = (
    "PRAGMA synchronous = FULL",  # what was kept outlives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",  # 16 MB
)
WORDS = {"BIGINT": "INTEGER", " FOR UPDATE SKIP LOCKED": ""}
"""What SQLite says otherwise: one locks the file there, so that no row need be locked."""


class SqliteConnection:
    """A connection to a file, as the store asks it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._streams: set[sqlite3.Cursor] = set()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Give all rows at once."""
        return self._connection.execute(_translated(sql), values).fetchall()

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Yield row by row."""
        cursor = self._connection.execute(_translated(sql), values)
        self._streams.add(cursor)
        yield from cursor
        self._streams.discard(cursor)

    def rows_of_each(self, sql: str, values: Iterable[Sequence[Any]]) -> Iterator[list[Row]]:
        """Yield what each of these values brings."""
        for each in values:
            yield self.rows(sql, each)

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run a statement."""
        self._connection.execute(_translated(sql), values)

    def run_each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run a statement with each of these values."""
        self._connection.executemany(_translated(sql), values)

    def begin(self, *, writing: bool) -> None:
        """Begin a transaction: a writer's waits for its turn, a reader's sees what is there now."""
        self._connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
        if not writing:
            self._connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()

    def end(self, *, keep: bool) -> None:
        """Keep or undo what was done; a stream that was not read to its end ends here."""
        while self._streams:
            self._streams.pop().close()
        if self._connection.in_transaction:
            self._connection.execute("COMMIT" if keep else "ROLLBACK")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class SqliteStore:
    """The store in a file: made where there is none, unless `create` is false (NoStore).

    `wait` is how many seconds a writer waits for another before StoreBusy. It may be used by
    several threads, each with its own `reading` and `writing`.
    """

    def __init__(self, path: Path | str, *, create: bool = True, wait: float = WAIT) -> None:
        self.address = str(path)
        self._path, self._wait = Path(path), wait
        self._idle: list[SqliteConnection] = []
        if not create and not _has_content(self._path):
            raise NoStore("there is no store here", where=self.address)
        with self._transaction(writing=False) as connection:
            tables = _tables(connection)
            if not create and not tables:  # nobody who only reads makes a store of it
                raise NoStore("there is no store here", where=self.address)
            current = is_current(connection, tables, self.address)
        if not current:
            migrate(_tables, lambda: self._transaction(writing=True), self.address)
        with self.reading() as store:
            self.identity = store.note("identity") or ""

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Look at the store as it is at one moment, while others go on."""
        with self._transaction(writing=False) as connection:
            yield Asked(connection)

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Change the store alone; an exception inside undoes all of it. Raises StoreBusy."""
        with self._transaction(writing=True) as connection:
            yield Changed(connection)

    def lease(self, source: str, owner: str, now: dt.datetime, until: dt.datetime) -> Lease | None:
        """Take the right to read a source; None where another has it, and it has not run out."""
        with self._transaction(writing=True) as connection:
            leasing.prepare(connection, source)
            return leasing.take(connection, source, owner, now, until)

    def holder(self, source: str) -> Lease | None:
        """Give the lease that a source is under, run out or not; None where it was given back."""
        with self._transaction(writing=False) as connection:
            return leasing.holder(connection, source)

    def release(self, lease: Lease) -> None:
        """Give it back; nothing happens where it has been lost."""
        with self._transaction(writing=True) as connection:
            leasing.give_back(connection, lease)

    def close(self) -> None:
        """Let go of the file; what is being read or written must be done by then."""
        with telling_faults(self.address):
            while self._idle:
                self._idle.pop().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self, *, writing: bool) -> Iterator[SqliteConnection]:
        with telling_faults(self.address):
            connection = self._connected()
            try:
                connection.begin(writing=writing)
                yield connection
                connection.end(keep=True)
            except BaseException:
                _undo(connection)
                raise
            self._idle.append(connection)

    def _connected(self) -> SqliteConnection:
        """Take a connection that nobody uses, or a new one: no two threads share one at a time."""
        try:
            return self._idle.pop()
        except IndexError:
            pass
        connection = sqlite3.connect(
            self._path, timeout=self._wait, isolation_level=None, check_same_thread=False
        )
        try:
            _write_ahead(connection, self._wait)
            for setting in SETTINGS:
                connection.execute(setting)
        except BaseException:
            connection.close()
            raise
        return SqliteConnection(connection)


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _write_ahead(connection: sqlite3.Connection, wait: float) -> None:
    """Let readers go on while another writes: by a log, in which a file is from its first use on.

    For this alone SQLite does not wait for others by itself.
    """
    last = time.monotonic() + wait
    while connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last:
                raise
            time.sleep(PAUSE)


def _undo(connection: SqliteConnection) -> None:
    """Undo and let go: what cannot be undone now is undone by whoever opens the file next."""
    with suppress(sqlite3.Error):
        connection.end(keep=False)
    with suppress(sqlite3.Error):
        connection.close()


def _tables(connection: Connection) -> set[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    return {name for (name,) in connection.rows(sql)}


@cache
def _translated(sql: str) -> str:
    for ours, theirs in WORDS.items():
        sql = sql.replace(ours, theirs)
    return sql
