"""Leasing: a source is read by one at a time, also where several machines share a store."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.store.contract import Lease
from rcevents.store.rows import instant_text
from rcevents.store.schema import select

if TYPE_CHECKING:
    from rcevents.store.connection import Connection

FREE = """
SELECT number FROM leases
WHERE source = ? AND (owner IS NULL OR owner = ? OR until <= ?) FOR UPDATE SKIP LOCKED
"""
"""No one waits here: a row that another has locked is being leased to that one."""


def prepare(connection: Connection, source: str) -> None:
    """Make the row of a source's lease, in a transaction of its own where rows are locked."""
    sql = "INSERT INTO leases (source, number) VALUES (?, 0) ON CONFLICT DO NOTHING"
    connection.run(sql, (source,))


def take(
    connection: Connection, source: str, owner: str, now: dt.datetime, until: dt.datetime
) -> Lease | None:
    """Take the right to read a source; None where another has it, and it has not run out."""
    free = connection.rows(FREE, (source, owner, instant_text(now)))
    if not free:
        return None
    number = free[0][0] + 1
    connection.run(
        "UPDATE leases SET owner = ?, number = ?, until = ? WHERE source = ?",
        (owner, number, instant_text(until), source),
    )
    return Lease(source, owner, number, until)


def holder(connection: Connection, source: str) -> Lease | None:
    """Give the lease that a source is under, run out or not; None where it was given back."""
    sql = select("leases", "WHERE source = ? AND owner IS NOT NULL")
    for name, owner, number, until in connection.rows(sql, (source,)):
        return Lease(name, owner, number, dt.datetime.fromisoformat(until))
    return None


def give_back(connection: Connection, lease: Lease) -> None:
    """Let others take it; nothing happens where it was given to another."""
    connection.run(
        "UPDATE leases SET owner = NULL, until = NULL WHERE source = ? AND number = ?",
        (lease.source, lease.number),
    )
