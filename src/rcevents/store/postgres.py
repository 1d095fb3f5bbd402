"""PostgreSQL: the store on a server, for as many machines as share it.

All tables stand in a schema of their own, so that the database may hold other things beside.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

from rcevents.errors import NoStore
from rcevents.store import leasing
from rcevents.store.asking import Asked
from rcevents.store.changing import Changed
from rcevents.store.connection import in_batches
from rcevents.store.location import shown
from rcevents.store.migrations import is_current, migrate
from rcevents.store.postgresfaults import forbidden, meaningless, telling_faults

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence
    from types import TracebackType
    from typing import Self

    import psycopg

    from rcevents.store.connection import Connection, Row
    from rcevents.store.contract import Lease, Reading, Writing

WAIT = 30.0
"""So many seconds a writer waits for another."""

SCHEMA = "rcevents"
ALONE = 7238820  # any number that is always the same
"""The advisory lock of whoever makes or migrates the tables."""

SETTINGS = {
    "application_name": "rcevents",
    "connect_timeout": "10",
    "keepalives_idle": "30",  # a server that vanished is noticed within a minute or two
    "keepalives_interval": "10",
    "keepalives_count": "6",
}
"""How to connect, where the address does not say otherwise."""

WORDS = {"TEXT": 'TEXT COLLATE "C"', " WITHOUT ROWID": "", "?": "%s"}
"""What PostgreSQL says otherwise; texts are sorted by code point, as everywhere in rcevents."""

READER = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
WRITER = "BEGIN ISOLATION LEVEL READ COMMITTED"
TURN = "SELECT value FROM counters WHERE name = 'stamp' FOR UPDATE"
"""A writer locks this row first: who comes later waits for it, and sees what was kept then."""

AT_ONCE = 500
"""So many rows of a stream are fetched together."""


class PostgresConnection:
    """A connection to a server, as the store asks it."""

    def __init__(self, connection: psycopg.Connection[Row]) -> None:
        self._connection = connection
        self._numbers = count()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Give all rows at once."""
        return self._connection.execute(_translated(sql), values).fetchall()

    def stream(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """Yield row by row, by a cursor of the server's."""
        with self._connection.cursor(f"stream_{next(self._numbers)}") as cursor:
            cursor.itersize = AT_ONCE
            cursor.execute(_translated(sql), values)
            yield from cursor

    def rows_of_each(self, sql: str, values: Iterable[Sequence[Any]]) -> Iterator[list[Row]]:
        """Yield what each of these values brings, without waiting for each answer."""
        for batch in in_batches(values):
            with self._connection.cursor() as cursor:
                cursor.executemany(_translated(sql), batch, returning=True)
                for _ in batch:
                    yield cursor.fetchall()
                    cursor.nextset()

    def run(self, sql: str, values: Sequence[Any] = ()) -> None:
        """Run a statement."""
        self._connection.execute(_translated(sql), values)

    def run_each(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run a statement with each of these values."""
        with self._connection.cursor() as cursor:
            cursor.executemany(_translated(sql), values)

    def end(self, *, keep: bool) -> None:
        """Keep or undo what was done."""
        self._connection.execute("COMMIT" if keep else "ROLLBACK")

    def close(self) -> None:
        """Let go of the server."""
        self._connection.close()


class PostgresStore:
    """The store on a server: made where there is none, unless `create` is false (NoStore).

    `wait` is how many seconds a writer waits for another before StoreBusy. It may be used by
    several threads, each with its own `reading` and `writing`.
    """

    def __init__(self, url: str, *, create: bool = True, wait: float = WAIT) -> None:
        self.address = shown(url)
        self._url, self._wait = url, wait
        self._idle: list[PostgresConnection] = []
        with self._transaction(READER) as connection:
            tables = _tables(connection)
            if not tables and not create:
                raise NoStore("there is no store on this server", where=self.address)
            if not _may_enter(connection):
                raise forbidden(self.address)
            current = is_current(connection, tables, self.address)
        if not current:
            migrate(_tables, self._alone, self.address)
        with self.reading() as store:
            self.identity = store.note("identity") or ""

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Look at the store as it is at one moment, while others go on."""
        with self._transaction(READER) as connection:
            asked = Asked(connection)
            asked.stamp()  # the moment is that of the first question
            yield asked

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """Change the store alone; an exception inside undoes all of it. Raises StoreBusy."""
        with self._transaction(WRITER) as connection:
            connection.rows(TURN)
            yield Changed(connection)

    def lease(self, source: str, owner: str, now: dt.datetime, until: dt.datetime) -> Lease | None:
        """Take the right to read a source; None where another has it, and it has not run out.

        It waits for no writer, nor for another that takes the same at this moment.
        """
        with self._transaction(WRITER) as connection:
            leasing.prepare(connection, source)
        with self._transaction(WRITER) as connection:
            return leasing.take(connection, source, owner, now, until)

    def holder(self, source: str) -> Lease | None:
        """Give the lease that a source is under, run out or not; None where it was given back."""
        with self._transaction(READER) as connection:
            return leasing.holder(connection, source)

    def release(self, lease: Lease) -> None:
        """Give it back; nothing happens where it has been lost."""
        with self._transaction(WRITER) as connection:
            leasing.give_back(connection, lease)

    def close(self) -> None:
        """Let go of the server; what is being read or written must be done by then."""
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
    def _alone(self) -> Iterator[Connection]:
        """Open a transaction of whoever changes the tables: another's waits here."""
        with self._transaction(WRITER) as connection:
            connection.run("SELECT pg_advisory_xact_lock(?)", (ALONE,))
            if not connection.rows("SELECT 1 FROM pg_namespace WHERE nspname = ?", (SCHEMA,)):
                connection.run(f"CREATE SCHEMA {SCHEMA}")
            yield connection

    @contextmanager
    def _transaction(self, beginning: str) -> Iterator[PostgresConnection]:
        with telling_faults(self.address):
            connection = self._connected(beginning)
            try:
                yield connection
                connection.end(keep=True)
            except BaseException:
                _undo(connection)
                raise
            self._idle.append(connection)

    def _connected(self, beginning: str) -> PostgresConnection:
        """Begin on a connection that nobody uses and that was not lost, or on a new one."""
        import psycopg

        while self._idle:
            connection = self._idle.pop()
            try:
                connection.run(beginning)
            except psycopg.OperationalError:
                connection.close()
            else:
                return connection
        connection = PostgresConnection(self._new())
        connection.run(beginning)
        return connection

    def _new(self) -> psycopg.Connection[Row]:
        import psycopg
        from psycopg.conninfo import conninfo_to_dict, make_conninfo

        try:
            told = conninfo_to_dict(self._url)
        except psycopg.ProgrammingError:  # whose words may hold a part of the password
            raise meaningless(self.address) from None
        unsaid = {name: value for name, value in SETTINGS.items() if name not in told}
        connection = psycopg.connect(make_conninfo(self._url, **unsaid), autocommit=True)
        connection.execute(f"SET search_path TO {SCHEMA}")
        connection.execute(f"SET lock_timeout TO {int(self._wait * 1000)}")
        return connection


def _undo(connection: PostgresConnection) -> None:
    """Undo and let go: the server undoes what a lost connection has begun."""
    import psycopg

    with suppress(psycopg.Error):
        connection.end(keep=False)
    connection.close()


def _tables(connection: Connection) -> set[str]:
    sql = "SELECT tablename FROM pg_tables WHERE schemaname = ?"
    return {name for (name,) in connection.rows(sql, (SCHEMA,))}


def _may_enter(connection: Connection) -> bool:
    """Tell whether our schema can be used; for who may not, there are no tables in it."""
    sql = "SELECT has_schema_privilege(oid, 'USAGE') FROM pg_namespace WHERE nspname = ?"
    return all(may for (may,) in connection.rows(sql, (SCHEMA,)))


@cache
def _translated(sql: str) -> bytes:
    for ours, theirs in WORDS.items():
        sql = sql.replace(ours, theirs)
    return sql.encode()
