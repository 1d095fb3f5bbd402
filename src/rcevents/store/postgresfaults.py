"""What can go wrong with PostgreSQL, in words that say what to do about it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rcevents.errors import StoreBroken, StoreBusy, StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import psycopg

BUSY = "Wait until it is done, then run again; nothing was changed."
FAULTS: dict[str, tuple[type[StoreError], str, str]] = {
    "55P03": (StoreBusy, "another process is changing the store", BUSY),
    "40": (StoreBusy, "another process was changing the same", "Run again; nothing was changed."),
    "53100": (StoreError, "the server's disk is full", "Make room there and run again."),
    "53300": (StoreError, "the server has too many connections", "Run again in a while."),
    "53": (StoreError, "the server lacks what it needs", "Ask who runs the server."),
    "57": (StoreError, "the server stopped what was under way", "Run again when it is up."),
    "08": (StoreError, "the connection was lost", "Run again; nothing was changed."),
    "28": (
        StoreError,
        "the server lets nobody in by this name and password",
        "Look at the user's name and password; a file ~/.pgpass can hold them.",
    ),
    "3D": (
        StoreError,
        "the server has no such database",
        "Make it, with `createdb`, or name another.",
    ),
    "42501": (
        StoreError,
        "the user has not the right to do this",
        "Ask who runs the server: GRANT CREATE ON DATABASE lets rcevents make its tables.",
    ),
    "25006": (StoreError, "the server only lets read", "Name the server that can be written."),
    "XX001": (StoreBroken, "the server's data are damaged", "Restore the last backup."),
    "XX002": (StoreBroken, "the server's indices are damaged", "Ask who runs it to REINDEX."),
    "58": (StoreError, "the server's disk failed", "Ask who runs the server."),
}
"""By SQLSTATE, or by the class that it begins with (PostgreSQL, appendix A); the rest are bugs."""

UNREACHED = "Look whether it is up, and whether its name, port, user and password are right."


@contextmanager
def telling_faults(address: str) -> Iterator[None]:
    """Raise what goes wrong inside as a StoreError that tells what to do, without any password."""
    import psycopg

    try:
        yield
    except psycopg.Error as fault:
        told = _told(fault)
        if told is None:
            raise
        kind, what, remedy = told
        raise kind(what, where=address, remedy=remedy) from None


def forbidden(address: str) -> StoreError:
    """Give what is raised where a user has not the right to do what was tried."""
    kind, what, remedy = FAULTS["42501"]
    return kind(what, where=address, remedy=remedy)


def meaningless(address: str) -> StoreError:
    """Give what is raised for an address that cannot be read."""
    remedy = "Write postgresql://USER@SERVER/DATABASE; %40 stands for an @ in a password."
    return StoreError("this address means no server", where=address, remedy=remedy)


def _told(fault: psycopg.Error) -> tuple[type[StoreError], str, str] | None:
    """Give what a fault is in our words; None for a bug."""
    import psycopg

    if (state := fault.sqlstate) is not None:
        return FAULTS.get(state) or FAULTS.get(state[:2])
    if not isinstance(fault, psycopg.OperationalError):
        return None
    words = str(fault)
    if "does not exist" in words and "database" in words:
        return FAULTS["3D"]
    if "password" in words or "authentication" in words or "role" in words:
        return FAULTS["28"]
    return StoreError, "the server does not answer, or lets nobody in", UNREACHED
