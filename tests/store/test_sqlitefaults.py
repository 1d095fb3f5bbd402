"""What SQLite cannot do is told in words that say what to do; what is a bug stays one."""

from __future__ import annotations

import sqlite3

import pytest

from rcevents.errors import StoreBroken, StoreBusy, StoreError
from rcevents.store.sqlitefaults import telling_faults


def fault(code: int | None) -> sqlite3.OperationalError:
    """Make a fault as SQLite raises it."""
    made = sqlite3.OperationalError("as SQLite says it")
    if code is not None:
        made.sqlite_errorcode = code
    return made


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, StoreBusy),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreBusy),
        (sqlite3.SQLITE_BUSY_RECOVERY, StoreBusy),
        (sqlite3.SQLITE_LOCKED, StoreBusy),
        (sqlite3.SQLITE_PROTOCOL, StoreBusy),
        (sqlite3.SQLITE_CORRUPT, StoreBroken),
        (sqlite3.SQLITE_CORRUPT_INDEX, StoreBroken),
        (sqlite3.SQLITE_NOTADB, StoreBroken),
        (sqlite3.SQLITE_FULL, StoreError),
        (sqlite3.SQLITE_READONLY, StoreError),
        (sqlite3.SQLITE_READONLY_DBMOVED, StoreError),
        (sqlite3.SQLITE_CANTOPEN, StoreError),
        (sqlite3.SQLITE_IOERR_WRITE, StoreError),
        (sqlite3.SQLITE_PERM, StoreError),
    ],
)
def test_a_fault_of_the_world(code: int, kind: type[StoreError]) -> None:
    with pytest.raises(StoreError) as caught, telling_faults("a.sqlite"):
        raise fault(code)
    assert type(caught.value) is kind
    assert caught.value.where == "a.sqlite"
    assert caught.value.remedy


@pytest.mark.parametrize("code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT, None])
def test_a_bug_is_raised_as_it_is(code: int | None) -> None:
    bug = fault(code)
    with pytest.raises(sqlite3.OperationalError) as caught, telling_faults("a.sqlite"):
        raise bug
    assert caught.value is bug


def test_what_is_not_sqlites_is_left_alone() -> None:
    with pytest.raises(KeyError), telling_faults("a.sqlite"):
        raise KeyError
