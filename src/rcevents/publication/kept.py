"""What is kept of feeds from one publishing to the next: a file that may be lost at any time.

It is one SQLite database for each store. A publishing holds it alone from its beginning to its
end, in one transaction: it tells of one moment of the store, or is as it was. One that cannot be
read, or that another version of rcevents made, is thrown away.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from rcevents.publication.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

PATIENCE = 60.0
"""So many seconds another publishing is waited for; then this one does without."""

PAGES = -32_000
"""SQLite's own buffer: 32 MB."""

PLACE = "undated, start, title, name, sequence, uid, part"
"""The order of a feed: by start (those without one last), title, uid and sequence."""

TABLES = {
    "facts": "(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "pieces": f"""(
        undated INTEGER NOT NULL,
        start TEXT NOT NULL,
        title TEXT NOT NULL,
        name TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        uid TEXT NOT NULL,
        part INTEGER NOT NULL,
        plans INTEGER NOT NULL,
        last TEXT,
        announced TEXT,
        tzid TEXT,
        since INTEGER,
        until INTEGER,
        id INTEGER NOT NULL,
        size INTEGER,
        PRIMARY KEY ({PLACE})
    ) WITHOUT ROWID""",
    "rendered": "(id INTEGER PRIMARY KEY, ics BLOB NOT NULL, json BLOB NOT NULL)",
}
INDEX = "CREATE INDEX pieces_of_event ON pieces (uid, id)"
FORMAT = json.dumps([TABLES, INDEX])
"""What tells this arrangement of the file from an earlier one."""

PASSING = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CANTOPEN")
"""Faults that are not the file's own: it is left as it is."""


class Kept:
    """The pieces of all feeds, as of one moment of a store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._next = 1

    def rows(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Ask something."""
        return self._connection.execute(sql, values)

    def prepare(self, fingerprint: str) -> None:
        """Make it ready: what another version wrote is dropped."""
        if self._fingerprint() != fingerprint:
            self.clear()
            self.put_fact("fingerprint", fingerprint)
        self._next = int(self.fact("next") or 1)

    def clear(self) -> None:
        """Drop everything but what tells which version this is."""
        fingerprint = self._fingerprint()
        for name, columns in TABLES.items():
            self.rows(f"DROP TABLE IF EXISTS {name}")
            self.rows(f"CREATE TABLE {name} {columns}")
        self.rows(INDEX)
        if fingerprint is not None:
            self.put_fact("fingerprint", fingerprint)

    def fact(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """Give a fact, None where it is not known."""
        found = self.rows("SELECT value FROM facts WHERE name = ?", name).fetchone()
        return json.loads(found[0]) if found else None

    def put_fact(self, name: str, value: Any) -> None:  # noqa: ANN401 - any JSON
        """Keep a fact."""
        self.rows("INSERT OR REPLACE INTO facts VALUES (?, ?)", name, json.dumps(value))

    def forget(self, uids: Collection[str]) -> None:
        """Drop all pieces of these events."""
        each = [(uid,) for uid in uids]
        chosen = "SELECT id FROM pieces WHERE uid = ?"
        self._connection.executemany(f"DELETE FROM rendered WHERE id IN ({chosen})", each)  # noqa: S608 - words of our own
        self._connection.executemany("DELETE FROM pieces WHERE uid = ?", each)

    def put(self, pieces: Sequence[Piece]) -> range:
        """Keep pieces, and give their numbers."""
        numbers = range(self._next, self._next + len(pieces))
        self._next = numbers.stop
        marks = ", ".join("?" * (len(Piece._fields) + 1))
        rows = ((*piece, number) for piece, number in zip(pieces, numbers, strict=True))
        self._connection.executemany(f"INSERT INTO pieces VALUES ({marks}, NULL)", rows)  # noqa: S608 - as above
        self.put_fact("next", self._next)
        return numbers

    def put_rendered(self, uid: str, number: int, ics: bytes, item: bytes) -> None:
        """Keep what a piece of an event was rendered as."""
        self.rows("INSERT INTO rendered VALUES (?, ?, ?)", number, ics, item)
        self.rows("UPDATE pieces SET size = ? WHERE uid = ? AND id = ?", len(ics), uid, number)

    def _fingerprint(self) -> str | None:
        known = self.rows("SELECT 1 FROM sqlite_master WHERE name = 'facts'").fetchone()
        found = self.fact("fingerprint") if known else None
        return found if isinstance(found, str) else None


@contextmanager
def kept_in(path: Path | None, fingerprint: str) -> Iterator[Kept]:
    """Open what is kept in a file, for oneself alone; None is for this once, and kept nowhere.

    It is kept where nothing is raised inside. Raises sqlite3.Error and OSError; a file with a
    fault of its own is gone then.
    """
    if path is not None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        connection = sqlite3.connect(path or "", timeout=PATIENCE, isolation_level=None)
        with closing(connection):
            connection.execute(f"PRAGMA cache_size = {PAGES}")
            connection.execute("BEGIN IMMEDIATE")
            kept = Kept(connection)
            kept.prepare(f"{FORMAT} {fingerprint}")
            yield kept
            connection.execute("COMMIT")
    except sqlite3.Error as fault:
        if path is not None and not _is_passing(fault):
            throw_away(path)
        raise


def throw_away(path: Path) -> None:
    """Remove what is kept in a file, with what a killed process left beside it."""
    for name in (path, path.with_name(f"{path.name}-journal")):
        with suppress(OSError):
            name.unlink()


def _is_passing(fault: sqlite3.Error) -> bool:
    return str(getattr(fault, "sqlite_errorname", "")).startswith(PASSING)
