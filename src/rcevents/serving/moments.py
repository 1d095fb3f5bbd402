"""Moments: which state of the store is served, and whether it is still that one.

A store tells by its stamp how often its events were changed. One that was put back from a copy
may come to the same stamp by other changes; so the last of them is looked at as well.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote

from rcevents.store.witnesses import digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from rcevents.store.contract import Reading, SourceState

PATIENCE = 0.5
"""So many seconds what a server told of its state is believed: a database on one's own machine is
asked at every request, one on another in such intervals."""

Glance = tuple[object, ...]
"""What tells at once, without any waiting, that nothing was changed."""


class Moment(NamedTuple):
    """A state of the store: its identity, its stamp, the digest of its last change.

    `sources` is a digest of how the sources stand, which changes with no event.
    """

    identity: str
    stamp: int
    last: str
    sources: str

    @property
    def events(self) -> tuple[str, int, str]:
        """What of it tells the state of the events."""
        return self[:3]


def moment_of(identity: str, reading: Reading) -> Moment:
    """Give the moment at which a reading looks."""
    stamp = reading.stamp()
    last = _digest(f"{uid} {digest_of(event)}" for uid, event in reading.changed(stamp - 1))
    return Moment(identity, stamp, last, _digest(map(_state, reading.sources())))


def _state(source: SourceState) -> str:
    return repr(
        (
            source.name,
            source.checked,
            source.changed,
            source.due,
            source.told,
            source.failures,
            source.fault,
            source.alarm,
            source.kind,
        )
    )


def _digest(texts: Iterable[str]) -> str:
    found = hashlib.sha256()
    for text in texts:
        found.update(text.encode("utf-8", "replace") + b"\0")
    return found.hexdigest()[:32]


class FileWatch:
    """Tells whether a file of SQLite was changed, or another put in its place."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._place: tuple[int, int, int] = (0, 0, 0)

    def glance(self) -> Glance | None:
        """Give what is another after every commit; None where that cannot be told."""
        with self._lock:
            try:
                found = os.stat(self._path)  # noqa: PTH116 - at every request: no object for it
                connection = self._connected(found)
                version = connection.execute("PRAGMA data_version").fetchone()[0]
            except (OSError, sqlite3.Error):
                self._close()
                return None
            return (self._place, found.st_size, found.st_mtime_ns, version)

    def place(self) -> object:
        """Give what is another as soon as another file has taken its place."""
        return self._place

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._close()

    def _connected(self, found: os.stat_result) -> sqlite3.Connection:
        """Give a connection to this very file: versions are told to one connection alone."""
        if self._connection is not None and self._place[:2] == (found.st_dev, found.st_ino):
            return self._connection
        self._close()
        self._connection = sqlite3.connect(
            f"file:{quote(self._path)}?mode=rw",  # which makes no file where there is none
            uri=True,
            timeout=0,
            isolation_level=None,
            check_same_thread=False,
        )
        self._place = (found.st_dev, found.st_ino, self._place[2] + 1)
        return self._connection

    def _close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()


class ServerWatch:
    """Believes a database on a server to stand still for `PATIENCE` seconds."""

    def __init__(self, clock: Callable[[], float], patience: float = PATIENCE) -> None:
        self._clock = clock
        self._patience = patience

    def glance(self) -> Glance | None:
        """Give what is another as soon as the server is to be asked again."""
        return (self._clock() // self._patience,)

    def place(self) -> object:
        """Give what never changes: a server stays where it is."""
        return None

    def close(self) -> None:
        """Let go of nothing."""
