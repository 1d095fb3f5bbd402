"""Migrations: bringing a database forward from any version that was ever released, step by step."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from rcevents.errors import StoreBroken, StoreError
from rcevents.store.schema import STEPS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from contextlib import AbstractContextManager

    from rcevents.store.connection import Connection
    from rcevents.store.schema import Step

RECORD = "CREATE TABLE steps (number BIGINT PRIMARY KEY, name TEXT NOT NULL)"


def migrate(
    tables: Callable[[Connection], set[str]],
    alone: Callable[[], AbstractContextManager[Connection]],
    address: str,
    steps: Sequence[Step] = STEPS,
) -> None:
    """Take the steps that a database lacks, each in a transaction together with its record.

    `tables` names the tables that there are; `alone` opens a transaction beside which no other
    changes the database. What another process did while this one waited is not done again.
    Raises StoreError for a store of a newer version, StoreBroken for a database of another kind.
    """
    while True:
        with alone() as connection:
            done = _done(connection, tables(connection), address)
            refuse_newer(done, address, steps)
            if done == len(steps):
                return
            _take(connection, done + 1, steps[done])


def is_current(
    connection: Connection, tables: set[str], address: str, steps: Sequence[Step] = STEPS
) -> bool:
    """Tell whether no step is lacking, without changing anything; raises as `migrate` does."""
    if "steps" not in tables:
        return False
    done = _done(connection, tables, address)
    refuse_newer(done, address, steps)
    return done == len(steps)


def refuse_newer(done: int, address: str, steps: Sequence[Step] = STEPS) -> None:
    """Raise StoreError where a newer rcevents has changed the tables."""
    if done > len(steps):
        raise StoreError(
            f"the store is of version {done}, this rcevents knows versions up to {len(steps)}",
            where=address,
            remedy="Upgrade rcevents, or name another store.",
        )


def _done(connection: Connection, tables: set[str], address: str) -> int:
    if "steps" in tables:
        return int(connection.rows("SELECT coalesce(max(number), 0) FROM steps")[0][0])
    if tables:
        raise StoreBroken(
            f"it is a database of something else: it holds {', '.join(sorted(tables)[:3])}",
            where=address,
            remedy="Name another store: rcevents makes a new one there.",
        )
    connection.run(RECORD)
    return 0


def _take(connection: Connection, number: int, step: Step) -> None:
    for statement in step.statements:
        connection.run(statement)
    if step.fill is not None:
        step.fill(connection)
    connection.run("INSERT INTO steps (number, name) VALUES (?, ?)", (number, step.name))
    if number == 1:
        given = ("identity", secrets.token_hex(16))
        connection.run("INSERT INTO notes (name, value) VALUES (?, ?)", given)
