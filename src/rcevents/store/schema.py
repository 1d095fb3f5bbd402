"""Schema: the tables of a store, as the named steps by which they came to be.

A step that was released is never changed: what is to be otherwise is a new one. The words are
SQLite's; BIGINT and TEXT are put into the words of the database at hand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rcevents.store import searchcolumns

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.store.connection import Connection


class Step(NamedTuple):
    """One step: its statements, then what must be worked out from what is stored already."""

    name: str
    statements: tuple[str, ...]
    fill: Callable[[Connection], None] | None = None


NOTES = """
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL)
"""

COUNTERS = """
CREATE TABLE counters (name TEXT PRIMARY KEY, value BIGINT NOT NULL)
"""

SOURCES = """
CREATE TABLE sources (
    name TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    validators TEXT NOT NULL,
    kind TEXT,
    told BIGINT NOT NULL,
    due TEXT,
    checked TEXT,
    changed TEXT,
    pace BIGINT NOT NULL,
    failures BIGINT NOT NULL,
    fault TEXT,
    alarm TEXT
)
"""

LEASES = """
CREATE TABLE leases (
    source TEXT PRIMARY KEY,
    owner TEXT,
    number BIGINT NOT NULL,
    until TEXT
)
"""

DOCUMENTS = """
CREATE TABLE documents (
    place TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    address TEXT NOT NULL,
    issued TEXT NOT NULL,
    digest TEXT NOT NULL,
    readings BIGINT NOT NULL,
    present BIGINT NOT NULL
)
"""

TELLINGS = """
CREATE TABLE tellings (
    number BIGINT PRIMARY KEY,
    place TEXT NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    found BIGINT NOT NULL,
    uid TEXT,
    born TEXT,
    trust BIGINT NOT NULL,
    told TEXT,
    living BIGINT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT,
    gone TEXT,
    event TEXT NOT NULL
)
"""

KEYS = """
CREATE TABLE keys (
    text TEXT NOT NULL,
    day BIGINT NOT NULL,
    telling BIGINT NOT NULL,
    PRIMARY KEY (text, day, telling)
) WITHOUT ROWID
"""

NAMES = """
CREATE TABLE names (
    text TEXT NOT NULL,
    telling BIGINT NOT NULL,
    PRIMARY KEY (text, telling)
) WITHOUT ROWID
"""

EVENTS = """
CREATE TABLE events (
    uid TEXT PRIMARY KEY,
    stamp BIGINT NOT NULL,
    revisions BIGINT NOT NULL,
    withdrawn BIGINT NOT NULL,
    sources TEXT NOT NULL,
    record TEXT NOT NULL
)
"""

ALIASES = """
CREATE TABLE aliases (uid TEXT PRIMARY KEY, goal TEXT NOT NULL, stamp BIGINT NOT NULL)
"""

REVISIONS = """
CREATE TABLE revisions (
    uid TEXT NOT NULL,
    number BIGINT NOT NULL,
    at TEXT NOT NULL,
    cause TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    changes TEXT NOT NULL,
    sighting TEXT,
    note TEXT,
    PRIMARY KEY (uid, number)
)
"""

DOUBTS = """
CREATE TABLE doubts (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    rule TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (one, other)
)
"""

FIRST = Step(
    "sources, tellings, events",
    (
        *(NOTES, COUNTERS, SOURCES, LEASES, DOCUMENTS, TELLINGS, KEYS, NAMES),
        *(EVENTS, ALIASES, REVISIONS, DOUBTS),
        "INSERT INTO counters (name, value) VALUES ('stamp', 0), ('telling', 0)",
        "CREATE INDEX documents_of_source ON documents (source)",
        "CREATE INDEX tellings_of_document ON tellings (place, found)",
        "CREATE INDEX tellings_of_event ON tellings (uid, found)",
        "CREATE INDEX keys_of_telling ON keys (telling)",
        "CREATE INDEX names_of_telling ON names (telling)",
        "CREATE INDEX events_by_stamp ON events (stamp)",
        "CREATE INDEX aliases_by_stamp ON aliases (stamp)",
        "CREATE INDEX aliases_by_goal ON aliases (goal)",
        "CREATE INDEX doubts_of_other ON doubts (other)",
    ),
)

SEARCH = Step(
    "columns to search events by",
    (
        "ALTER TABLE events ADD COLUMN starts TEXT",
        "ALTER TABLE events ADD COLUMN title TEXT",
        "ALTER TABLE events ADD COLUMN first TEXT",
        "ALTER TABLE events ADD COLUMN last TEXT",
        "ALTER TABLE events ADD COLUMN format TEXT",
        "ALTER TABLE events ADD COLUMN free BIGINT",
        "ALTER TABLE events ADD COLUMN kind TEXT",
        "ALTER TABLE events ADD COLUMN status TEXT",
        """
        CREATE INDEX events_in_order
        ON events (starts, title, uid, first, last, format, free, kind, status, withdrawn)
        """,
    ),
    searchcolumns.fill,
)

STEPS = (FIRST, SEARCH)
"""Every step ever released, in order: the first is number 1."""

TABLES: dict[str, tuple[str, ...]] = {
    "notes": ("name", "value"),
    "counters": ("name", "value"),
    "sources": tuple(
        "name fingerprint validators kind told due checked changed pace failures fault "
        "alarm".split()
    ),
    "leases": ("source", "owner", "number", "until"),
    "documents": ("place", "source", "address", "issued", "digest", "readings", "present"),
    "tellings": tuple(
        "number place source key digest found uid born trust told living since until "
        "gone event".split()
    ),
    "keys": ("text", "day", "telling"),
    "names": ("text", "telling"),
    "events": (
        *("uid", "stamp", "revisions", "withdrawn", "sources", "record"),
        *searchcolumns.COLUMNS,
    ),
    "aliases": ("uid", "goal", "stamp"),
    "revisions": tuple("uid number at cause sequence changes sighting note".split()),
    "doubts": ("one", "other", "score", "rule", "evidence"),
}
"""The tables of the newest schema with their columns, which all that is stored stands in."""


def select(table: str, rest: str = "") -> str:
    """Write a query for all columns of a table.

    >>> select("leases", "WHERE owner = ?")
    'SELECT source, owner, number, until FROM leases WHERE owner = ?'
    """
    return " ".join(filter(None, ("SELECT", ", ".join(TABLES[table]), "FROM", table, rest)))


def insert(table: str, *keys: str) -> str:
    """Write a statement that puts a row into a table; where one has these keys, in its place.

    >>> insert("notes", "name").partition(" ON ")[2]
    'CONFLICT (name) DO UPDATE SET value = excluded.value'
    >>> insert("names")
    'INSERT INTO names (text, telling) VALUES (?, ?)'
    """
    columns = TABLES[table]
    places = ", ".join("?" * len(columns))
    plain = " ".join(("INSERT INTO", table, f"({', '.join(columns)}) VALUES ({places})"))
    if not keys:
        return plain
    new = ", ".join(f"{column} = excluded.{column}" for column in columns if column not in keys)
    return f"{plain} ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {new}"
