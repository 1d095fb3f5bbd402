"""What is kept of feeds from one publishing to the next: a file that may be lost at any time.

It is one SQLite database for each store. A publishing holds it alone from its beginning to its
end, in one transaction: it tells of one moment of the store, or is as it was. One that cannot be
read, or that another version of rcevents made, is thrown away.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any

from rcevents.publication.pieces import Piece, feeds_of
from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.render.registry import FORMATS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from rcevents.publication.plans import FeedPlan

PATIENCE = 60.0
"""So many seconds another publishing is waited for; then this one does without."""

PAGES = -32_000
"""SQLite's own buffer: 32 MB."""

PLACE = "undated, start, title, name, sequence, uid, part"
"""The order of a feed: by start (those without one last), title, uid and sequence."""

TABLES = {
    "facts": "(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "shelves": "(id INTEGER PRIMARY KEY, plans TEXT NOT NULL)",
    "days": "(uid TEXT PRIMARY KEY, first TEXT, last TEXT, due TEXT) WITHOUT ROWID",
    "pieces": f"""(
        undated INTEGER NOT NULL,
        start TEXT NOT NULL,
        title TEXT NOT NULL,
        name TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        uid TEXT NOT NULL,
        part INTEGER NOT NULL,
        shelf INTEGER NOT NULL,
        last TEXT,
        announced TEXT,
        tzid TEXT,
        since INTEGER,
        until INTEGER,
        listed TEXT NOT NULL,
        modified TEXT,
        id INTEGER NOT NULL,
        size INTEGER,
        PRIMARY KEY ({PLACE})
    ) WITHOUT ROWID""",
}
INDEX = "CREATE INDEX pieces_of_event ON pieces (uid, id, shelf)"
FORMAT = json.dumps([TABLES, INDEX])
"""What tells this arrangement of the file from an earlier one."""

PASSING = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CANTOPEN")
"""Faults that are not the file's own: it is left as it is."""


class Kept:
    """The pieces of some feeds, as of one moment of a store.

    A piece lies on the shelf of the feeds that hold it: there are few combinations of feeds.
    `formats` are those that any of the feeds is written in; by the first, they are measured.
    `leaving` counts for each feed what was in it before, and is no more.
    """

    def __init__(
        self, connection: sqlite3.Connection, plans: Sequence[FeedPlan] = DEFAULT_FEEDS
    ) -> None:
        self.plans = tuple(plans)
        used = {name for plan in plans for name in plan.formats}
        self.formats = ("ics", *(name for name in FORMATS if name in used - {"ics"}))
        self.shelves: dict[int, int] = {}
        self.leaving: Counter[int] = Counter()
        self._connection = connection
        self._next = 1
        self._numbers: dict[int, int] = {}
        self._wanted: dict[int, tuple[str, ...]] = {}

    def rows(self, sql: str, *values: object) -> sqlite3.Cursor:
        """Ask something; one mapping names its values, others stand in their order."""
        named = values[0] if values and isinstance(values[0], dict) else values
        return self._connection.execute(sql, named)

    def prepare(self, fingerprint: str) -> None:
        """Make it ready: what another version wrote, or is of other feeds, is dropped."""
        if self._fingerprint() != fingerprint:
            self.clear()
            self.put_fact("fingerprint", fingerprint)
        self._next = int(self.fact("next") or 1)
        self._numbers = {int(told, 16): n for n, told in self.rows("SELECT * FROM shelves")}
        self.shelves = {number: plans for plans, number in self._numbers.items()}

    def clear(self) -> None:
        """Drop everything but what tells which version this is."""
        fingerprint = self._fingerprint()
        parts = ", ".join(f"{name} BLOB" for name in self.formats)
        tables = {**TABLES, "rendered": f"(id INTEGER PRIMARY KEY, {parts})"}
        for name, columns in tables.items():
            self.rows(f"DROP TABLE IF EXISTS {name}")
            self.rows(f"CREATE TABLE {name} {columns}")
        self.rows(INDEX)
        self.shelves, self._numbers = {}, {}
        if fingerprint is not None:
            self.put_fact("fingerprint", fingerprint)

    def fact(self, name: str) -> Any:  # noqa: ANN401 - any JSON
        """Give a fact, None where it is not known."""
        found = self.rows("SELECT value FROM facts WHERE name = ?", name).fetchone()
        return json.loads(found[0]) if found else None

    def put_fact(self, name: str, value: Any) -> None:  # noqa: ANN401 - any JSON
        """Keep a fact."""
        self.rows("INSERT OR REPLACE INTO facts VALUES (?, ?)", name, json.dumps(value))

    def forget(self, uids: Collection[str]) -> dict[str, int]:
        """Drop all pieces of these events, and give which feeds held them."""
        each = [(uid,) for uid in uids]
        held: dict[str, int] = {}
        for one in each:
            for uid, shelf in self.rows("SELECT uid, shelf FROM pieces WHERE uid = ?", *one):
                held[uid] = held.get(uid, 0) | self.shelves[shelf]
        chosen = "SELECT id FROM pieces WHERE uid = ?"
        self._connection.executemany(f"DELETE FROM rendered WHERE id IN ({chosen})", each)  # noqa: S608 - words of our own
        for table in ("pieces", "days"):
            self._connection.executemany(f"DELETE FROM {table} WHERE uid = ?", each)  # noqa: S608 - as above
        return held

    def put(self, pieces: Sequence[Piece]) -> range:
        """Keep pieces, and give their numbers."""
        numbers = range(self._next, self._next + len(pieces))
        self._next = numbers.stop
        marks = ", ".join("?" * (len(Piece._fields) + 1))
        rows = (
            (*piece._replace(plans=self._shelf(piece.plans)), number)
            for piece, number in zip(pieces, numbers, strict=True)
        )
        self._connection.executemany(f"INSERT INTO pieces VALUES ({marks}, NULL)", rows)  # noqa: S608 - as above
        self.put_fact("next", self._next)
        return numbers

    def put_days(self, rows: Iterable[tuple[str, str | None, str | None, str | None]]) -> None:
        """Keep of events their first and last day, and the last of their deadlines."""
        self._connection.executemany("INSERT OR REPLACE INTO days VALUES (?, ?, ?, ?)", rows)

    def wanted(self, plans: int) -> tuple[str, ...]:
        """Give the formats in which a piece of these feeds is rendered."""
        if plans not in self._wanted:
            used = {name for place in feeds_of(plans) for name in self.plans[place].formats}
            self._wanted[plans] = tuple(name for name in self.formats if name in {"ics", *used})
        return self._wanted[plans]

    def put_rendered(self, uid: str, number: int, parts: Mapping[str, bytes]) -> None:
        """Keep what a piece of an event was rendered as."""
        marks = ", ".join("?" * len(self.formats))
        told = (parts.get(name) for name in self.formats)
        self.rows(f"INSERT INTO rendered VALUES (?, {marks})", number, *told)  # noqa: S608 - as above
        size = len(parts["ics"])
        self.rows("UPDATE pieces SET size = ? WHERE uid = ? AND id = ?", size, uid, number)

    def holding(self, plans: int) -> str:
        """Give, for SQL, the shelves that hold any of these feeds."""
        return ", ".join(str(number) for number, held in self.shelves.items() if held & plans)

    def _shelf(self, plans: int) -> int:
        if plans not in self._numbers:
            number = len(self._numbers) + 1
            self.rows("INSERT INTO shelves VALUES (?, ?)", number, f"{plans:x}")
            self._numbers[plans] = number
            self.shelves[number] = plans
        return self._numbers[plans]

    def _fingerprint(self) -> str | None:
        known = self.rows("SELECT 1 FROM sqlite_master WHERE name = 'facts'").fetchone()
        found = self.fact("fingerprint") if known else None
        return found if isinstance(found, str) else None


@contextmanager
def kept_in(
    path: Path | None, fingerprint: str, plans: Sequence[FeedPlan] = DEFAULT_FEEDS
) -> Iterator[Kept]:
    """Open what is kept of feeds in a file, for oneself alone; None is kept for this once.

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
            kept = Kept(connection, plans)
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
