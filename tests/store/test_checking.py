from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.errors import StoreBroken
from rcevents.store.checking import Fault, check
from rcevents.store.invariants import INVARIANTS
from rcevents.store.opening import connection_of
from rcevents.store.sqlite import SqliteStore
from tests.store import steps

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.store.contract import Store

TAKEN = 11


def checked(store: Store) -> list[Fault]:
    is_file = not store.address.startswith("postgresql:")
    with store.reading() as reading:
        return list(check(connection_of(reading), is_file=is_file))


def harm(store: Store, statement: str) -> None:
    with store.writing() as writing:
        connection_of(writing).run(statement.replace("AN_EVENT", AN_EVENT))


@pytest.fixture
def full(store: Store) -> Store:
    for _ in range(TAKEN):
        steps.take(store, TAKEN)
    return store


def test_what_was_written_is_sound(full: Store) -> None:
    assert checked(full) == []


def test_an_empty_store_is_sound(store: Store) -> None:
    assert checked(store) == []


AN_EVENT = steps.uid(4, 1)
HARM = {
    "a telling counts to an event": "UPDATE tellings SET uid = 'nobody' WHERE number = 1",
    "a telling knows its first event": "UPDATE tellings SET born = 'nobody' WHERE number = 1",
    "an event is told": "DELETE FROM tellings WHERE uid = 'AN_EVENT'",
    "a document tells an entry once": "UPDATE tellings SET key = 'a'",
    "a telling is of a document that was read": "DELETE FROM documents",
    "revisions are numbered from 1": "DELETE FROM revisions WHERE uid = 'AN_EVENT'",
    "SEQUENCE never falls": "UPDATE revisions SET sequence = 9 WHERE number = 1",
    "a revision is of an event": (
        "UPDATE revisions SET uid = 'nobody' WHERE uid = 'AN_EVENT' AND number = 1"
    ),
    "a key belongs to a telling that is found": "UPDATE tellings SET found = 0 WHERE number = 1",
    "a name belongs to a telling": "UPDATE names SET telling = 9999 WHERE telling = 1",
    "an event that was joined is one no more": (
        "INSERT INTO aliases (uid, goal, stamp) VALUES ('AN_EVENT', 'tidal-1-1@example.org', 1)"
    ),
    "a joined event leads to one": "UPDATE aliases SET goal = 'nobody'",
    "doubts name events": "UPDATE doubts SET other = 'tidal-nobody'",
    "a stamp is given once": "UPDATE events SET stamp = 1",
    "counters are ahead": "UPDATE counters SET value = 1",
    "the store has its counters and its identity": "DELETE FROM notes WHERE name = 'identity'",
    "a telling can be read": "UPDATE tellings SET event = '{\"uid\"' WHERE number = 2",
    "an event can be read": "UPDATE events SET record = '{}' WHERE uid = 'AN_EVENT'",
    "an event has its uid": (
        "UPDATE events SET record = replace(record, 'AN_EVENT', 'b') WHERE uid = 'AN_EVENT'"
    ),
    "SEQUENCE is that of the last revision": (
        "UPDATE revisions SET sequence = 99 WHERE uid = 'AN_EVENT'"
    ),
    "an event is found as what it is": "UPDATE events SET kind = 'talk' WHERE uid = 'AN_EVENT'",
    "sources can be read": "UPDATE sources SET validators = '{'",
    "revisions can be read": "UPDATE revisions SET changes = '{' WHERE number = 1",
    "doubts can be read": "UPDATE doubts SET evidence = ''",
}


@pytest.mark.parametrize("rule", HARM)
def test_every_fault_is_found(full: Store, rule: str) -> None:
    """Told with what is wrong, and with what to do."""
    harm(full, HARM[rule])
    found = [fault for fault in checked(full) if fault.rule == rule]
    assert found
    assert all(fault.what and fault.remedy for fault in found)


def test_every_rule_is_harmed_above() -> None:
    assert {rule.name for rule in INVARIANTS} <= set(HARM)


def test_circles_of_joined_events_end(full: Store) -> None:
    harm(full, "UPDATE aliases SET goal = uid")
    assert {fault.rule for fault in checked(full)} >= {"a joined event leads to one"}


@pytest.mark.parametrize("part", [0.3, 0.5, 0.7, 0.9])
def test_a_damaged_file_is_told(tmp_path: Path, part: float) -> None:
    """As a fault, or as what the database says of it; never as sound, never as a bug."""
    path = tmp_path / "a.sqlite"
    with SqliteStore(path) as store:
        for _ in range(60):
            steps.take(store, 60)
    data = bytearray(path.read_bytes())
    place = int(len(data) * part) // 4096 * 4096
    data[place : place + 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    found: list[object] = []
    try:
        with SqliteStore(path) as store:
            found += checked(store)
    except StoreBroken as fault:
        found.append(fault)
    assert found
    assert "backup" in str(found[0])
