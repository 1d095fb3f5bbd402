"""Checking: whether a store holds what a store must; every fault that is found, and what to do.

First the database is asked whether it is whole, then what must hold between its rows, then every
row whether it can be read and agrees with what was worked out from it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.lifespan import as_announced
from rcevents.model import Event, Record, Sighting
from rcevents.store.invariants import BACKUP, INVARIANTS
from rcevents.store.searchcolumns import COLUMNS, columns_of
from rcevents.store.sqlitefaults import RESCUE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rcevents.store.connection import Connection

SAVE_IT = f"The disk or the file was damaged. {RESCUE}"
ANEW = "The next `rcevents collect` that reads this event anew puts it right."

EVENTS = f"""
SELECT events.uid, events.record, events.sources, revisions.sequence, {
    ", ".join(f"events.{column}" for column in COLUMNS)
} FROM events LEFT JOIN revisions
ON revisions.uid = events.uid AND revisions.number = events.revisions ORDER BY events.uid
"""  # noqa: S608 - columns of our own


class Fault(NamedTuple):
    """What is wrong: what should hold, what does not, and what to do about it."""

    rule: str
    what: str
    remedy: str = BACKUP


def check(connection: Connection, *, is_file: bool) -> Iterator[Fault]:
    """Yield every fault of a store; `is_file` tells that it is SQLite's, which can check itself.

    It holds a row at a time, and reads all of them.
    """
    if is_file:
        yield from _of_file(connection)
    for rule in INVARIANTS:
        for row in connection.stream(rule.breaches):
            yield Fault(rule.name, rule.words.format(*row))
    yield from _of_aliases(connection)
    yield from _of_tellings(connection)
    yield from _of_events(connection)
    yield from _of_json(connection)


def parts_of(connection: Connection, most: int) -> Iterator[list[str]]:
    """Yield the uids of all events, so many at a time, in the order of their code points."""
    sql = "SELECT uid FROM events WHERE uid > ? ORDER BY uid LIMIT ?"
    last = ""
    while uids := [uid for (uid,) in connection.rows(sql, (last, most))]:
        yield uids
        last = uids[-1]


def _of_file(connection: Connection) -> Iterator[Fault]:
    for (what,) in connection.rows("PRAGMA integrity_check(100)"):
        if what != "ok":
            yield Fault("the file is whole", str(what), SAVE_IT)


def _of_aliases(connection: Connection) -> Iterator[Fault]:
    """Follow every event that was joined with another to the one that it is now."""
    goals: dict[str, str] = dict(connection.rows("SELECT uid, goal FROM aliases ORDER BY uid"))
    lost = """
    SELECT aliases.uid FROM aliases LEFT JOIN events ON events.uid = aliases.goal
    WHERE events.uid IS NULL ORDER BY aliases.uid
    """
    for (uid,) in connection.rows(lost):
        seen, goal = {uid}, goals[uid]
        while goal in goals and goal not in seen:
            seen.add(goal)
            goal = goals[goal]
        if goal in seen or not connection.rows("SELECT 1 FROM events WHERE uid = ?", (goal,)):
            yield Fault("a joined event leads to one", f"{uid} leads to {goal}, which is no event")


def _of_tellings(connection: Connection) -> Iterator[Fault]:
    for number, text in connection.stream("SELECT number, event FROM tellings ORDER BY number"):
        if (why := _unreadable(Event.model_validate_json, text)) is not None:
            yield Fault("a telling can be read", f"telling {number}: {why}")


def _of_events(connection: Connection) -> Iterator[Fault]:
    for uid, text, sources, sequence, *columns in connection.stream(EVENTS):
        why = _unreadable(Record.model_validate_json, text) or _unreadable(_names, sources)
        if why is not None:
            yield Fault("an event can be read", f"event {uid}: {why}")
            continue
        record = Record.model_validate_json(text)
        if record.event.uid != uid:
            yield Fault("an event has its uid", f"event {uid} is told as {record.event.uid}")
        if sequence is not None and record.sequence != sequence:
            what = f"event {uid} has {record.sequence}, its last revision {sequence}"
            yield Fault("SEQUENCE is that of the last revision", what)
        if tuple(columns) != columns_of(as_announced(record)):
            what = f"event {uid} is found as something else than it is"
            yield Fault("an event is found as what it is", what, ANEW)


def _of_json(connection: Connection) -> Iterator[Fault]:
    """Read what stands as JSON in the other tables."""
    columns: tuple[tuple[str, str, str, Callable[[str], object]], ...] = (
        ("sources", "name", "validators", json.loads),
        ("revisions", "uid", "changes", json.loads),
        ("revisions", "uid", "sighting", Sighting.model_validate_json),
        ("doubts", "one", "evidence", json.loads),
    )
    for table, name, column, read in columns:
        sql = f"SELECT {name}, {column} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608 - names of our own
        for key, text in connection.stream(f"{sql} ORDER BY {name}"):
            if (why := _unreadable(read, text)) is not None:
                yield Fault(f"{table} can be read", f"{column} of {key}: {why}")


def _names(text: str) -> list[str]:
    told: Any = json.loads(text)
    if not (isinstance(told, list) and all(isinstance(name, str) for name in told)):
        raise ValueError("its sources are no list of names")
    return told


def _unreadable(read: Callable[[str], object], text: str) -> str | None:
    """Say on one line why a text cannot be read; None where it can."""
    try:
        read(text)
    except (ValueError, RecursionError) as fault:
        return " ".join(str(fault).split())[:200]
    return None
