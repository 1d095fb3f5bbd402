"""What can go wrong with a file of SQLite, in words that say what to do about it."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rcevents.errors import StoreBroken, StoreBusy, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

PRIMARY = 0xFF
"""The part of SQLite's extended codes that tells the kind of fault."""

RESCUE = (
    "Move it away with its -wal and -shm, and put the last backup in its place. Without one, "
    "`rcevents store export FILE` may still save it: an export that ends without an error is "
    "whole, and `rcevents store import FILE` makes a new store of it."
)
FAULTS: dict[int, tuple[type[StoreError], str, str]] = {
    sqlite3.SQLITE_BUSY: (
        StoreBusy,
        "another process is changing the store",
        "Wait until it is done, then run again; nothing was changed.",
    ),
    sqlite3.SQLITE_LOCKED: (
        StoreBusy,
        "another part of this process is changing the store",
        "Wait until it is done, then run again; nothing was changed.",
    ),
    sqlite3.SQLITE_PROTOCOL: (
        StoreBusy,
        "too many processes use the store at once",
        "Wait until they are done, then run again; nothing was changed.",
    ),
    sqlite3.SQLITE_FULL: (
        StoreError,
        "the disk is full",
        "Make room and run again; nothing was changed.",
    ),
    sqlite3.SQLITE_CORRUPT: (StoreBroken, "the file is damaged", RESCUE),
    sqlite3.SQLITE_NOTADB: (
        StoreBroken,
        "this file is no store: SQLite cannot read it",
        "Name another file, or restore the last backup.",
    ),
    sqlite3.SQLITE_READONLY: (
        StoreError,
        "the store cannot be written",
        "Ask for the right to write the file and its folder, or name another store.",
    ),
    sqlite3.SQLITE_PERM: (
        StoreError,
        "the store may not be opened",
        "Ask for the right to read and write the file and its folder.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreError,
        "the store cannot be opened",
        "Look whether its folder is there, and whether you may write in it.",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreError,
        "the disk failed to read or write",
        "Look whether the disk is there, sound and not full; then run `rcevents store check`.",
    ),
}
"""What is nobody's bug; all else is one, and is raised as it is."""


@contextmanager
def telling_faults(address: str) -> Iterator[None]:
    """Raise what goes wrong inside as a StoreError that tells what to do."""
    try:
        yield
    except sqlite3.Error as fault:
        code = getattr(fault, "sqlite_errorcode", None)
        if code is None or code & PRIMARY not in FAULTS:
            raise
        kind, what, remedy = FAULTS[code & PRIMARY]
        raise kind(what, where=address, remedy=remedy) from fault
