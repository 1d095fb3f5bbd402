"""PostgreSQL: what can go wrong with a server, and what is said of it, never with a password."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import psycopg
import pytest

from rcevents.errors import NoStore, StoreBroken, StoreBusy, StoreError
from rcevents.store.postgres import PostgresStore
from rcevents.store.postgresfaults import telling_faults
from tests.store.contents import fill, remembered
from tests.store.postgresql import GUARDED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECRET = "gr33n-tea!"  # noqa: S105 - of a test


@pytest.fixture
def guarded(postgres: str) -> Iterator[str]:
    """Give the address of a server for a user who must say a password, and may make no table."""
    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute(f"CREATE ROLE {GUARDED} LOGIN PASSWORD '{SECRET}'".encode())
        yield postgres.replace("postgres@", f"{GUARDED}:{quote(SECRET)}@")
        server.execute(f"DROP OWNED BY {GUARDED}".encode())
        server.execute(f"DROP ROLE {GUARDED}".encode())


def test_a_store_that_is_not_there(postgres: str) -> None:
    with pytest.raises(NoStore):
        PostgresStore(postgres, create=False)
    PostgresStore(postgres).close()
    PostgresStore(postgres, create=False).close()


def test_it_stands_beside_other_tables(postgres: str) -> None:
    with psycopg.connect(postgres, autocommit=True) as server:
        server.execute("CREATE TABLE public.events (name text)")
        try:
            with PostgresStore(postgres) as store:
                fill(store, remembered("a"))
            assert server.execute("SELECT count(*) FROM public.events").fetchall() == [(0,)]
        finally:
            server.execute("DROP TABLE public.events")


def test_a_server_that_is_not_there(tmp_path: Path) -> None:
    address = f"postgresql://tea:{quote(SECRET)}@/tea?host={tmp_path}"
    with pytest.raises(StoreError, match=r"does not answer.*\n.*Look") as raised:
        PostgresStore(address)
    assert SECRET not in str(raised.value)
    assert str(tmp_path) in str(raised.value)


@pytest.mark.parametrize(
    "address",
    [
        f"postgresql://tea:{SECRET}/a@server.example.org/tea",
        f"postgresql://tea:{SECRET}@[::1/tea",
        f"postgresql://tea:{SECRET}@localhost:port/tea",
        f"postgresql://tea@localhost/tea?nothing={SECRET}",
    ],
)
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(StoreError) as raised:
        PostgresStore(address)
    assert raised.value.remedy
    assert raised.value.__cause__ is None
    assert SECRET not in raised.value.what


def test_a_wrong_password(guarded: str) -> None:
    with pytest.raises(StoreError, match="password") as raised:
        PostgresStore(guarded.replace(quote(SECRET), "black"))
    assert "black" not in str(raised.value)


def test_a_user_without_rights(guarded: str, postgres: str) -> None:
    """It may not make the tables; nor change them, where another made them."""
    with pytest.raises(StoreError, match=r"not the right.*\n.*GRANT") as raised:
        PostgresStore(guarded)
    assert SECRET not in str(raised.value)
    with PostgresStore(postgres) as store:
        assert SECRET not in store.address
        with pytest.raises(StoreError, match="not the right"):
            PostgresStore(guarded)


def test_a_database_that_is_not_there(postgres: str) -> None:
    with pytest.raises(StoreError, match="no such database"):
        PostgresStore(postgres.replace("/postgres?", "/nothing?"))


def write_and_lose(store: PostgresStore, server: psycopg.Connection, end: str) -> None:
    """Write on a connection that the server ends meanwhile."""
    with store.writing() as writing:
        writing.put_events([remembered("lost")])
        server.execute(end.encode())
        writing.put_events([remembered("lost too")])


def test_a_connection_that_is_lost(postgres: str) -> None:
    """What was under way is undone and told; the next goes over a new connection."""
    end = (
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rcevents'"
    )
    with PostgresStore(postgres) as store, psycopg.connect(postgres, autocommit=True) as server:
        fill(store, remembered("kept"))
        with pytest.raises(StoreError, match="again"):
            write_and_lose(store, server, end)
        with store.reading() as reading:
            assert reading.taken(["kept", "lost", "lost too"]) == {"kept"}
        server.execute(end.encode())
        fill(store, remembered("after"))


def test_a_fault_of_ours_is_not_hidden(postgres: str) -> None:
    with (
        PostgresStore(postgres) as store,
        pytest.raises(psycopg.errors.UndefinedTable),
        store.reading() as reading,
    ):
        reading.connection.rows("SELECT * FROM recipes")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (psycopg.errors.DiskFull(), StoreError),
        (psycopg.errors.SerializationFailure(), StoreBusy),
        (psycopg.errors.DataCorrupted(), StoreBroken),
        (psycopg.errors.AdminShutdown(), StoreError),
        (psycopg.OperationalError("the connection is closed"), StoreError),
    ],
)
def test_what_a_server_tells(fault: psycopg.Error, told: type[StoreError]) -> None:
    with pytest.raises(StoreError) as raised, telling_faults("here"):
        raise fault
    assert type(raised.value) is told
    assert raised.value.where == "here"
    assert raised.value.remedy


@pytest.mark.parametrize("fault", [psycopg.errors.UniqueViolation(), psycopg.InterfaceError("x")])
def test_what_is_a_bug_stays_one(fault: psycopg.Error) -> None:
    with pytest.raises(type(fault)), telling_faults("here"):
        raise fault
