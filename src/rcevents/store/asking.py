"""Asking: what a store can be asked, as SQL that both databases know."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.merge.blocking import MOST_NEAR
from rcevents.merge.candidates import sought
from rcevents.merge.decisions import is_meant
from rcevents.model import Record
from rcevents.store import rows
from rcevents.store.connection import rows_among
from rcevents.store.contract import Slip
from rcevents.store.query import query_of
from rcevents.store.schema import select
from rcevents.store.searchcolumns import UNDATED

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from rcevents.merge.blocking import Key
    from rcevents.merge.telling import Telling
    from rcevents.store.connection import Connection, Row
    from rcevents.store.contract import (
        DocumentState,
        Doubt,
        Remembered,
        Revision,
        Search,
        SourceState,
    )

NEAR = f"""
SELECT DISTINCT uid FROM tellings WHERE number IN (
    SELECT telling FROM (
        SELECT * FROM (SELECT telling, day - ? AS far FROM keys
            WHERE text = ? AND day >= ? ORDER BY day, telling LIMIT {MOST_NEAR}) AS later
        UNION ALL
        SELECT * FROM (SELECT telling, ? - day AS far FROM keys
            WHERE text = ? AND day < ? ORDER BY day DESC, telling LIMIT {MOST_NEAR}) AS sooner
    ) AS around ORDER BY far, telling LIMIT {MOST_NEAR}
)
"""  # noqa: S608 - a number of our own
"""The events of the nearest by day; of those on one day, the tellings that came first."""

LATEST = f"SELECT {rows.TELLING} FROM tellings WHERE found = 1 AND uid IN {{}}"  # noqa: S608 - columns of our own
VERSIONS = f"SELECT {rows.TELLING} FROM tellings WHERE uid = ? ORDER BY number"  # noqa: S608 - as above
MEANT = f"""
SELECT {rows.TELLING} FROM tellings WHERE found = 1 AND
    number IN (SELECT telling FROM names WHERE text IN {{}})
"""  # noqa: S608 - as above
THESE = f"SELECT {rows.EVENT} FROM events WHERE uid IN {{}}"  # noqa: S608 - as above
REVISED = "SELECT uid, max(at) FROM revisions WHERE uid IN {} GROUP BY uid"
BY_TIME = "ORDER BY at DESC, uid DESC, number DESC LIMIT "
NEWEST = select("revisions", f"WHERE uid IN {{}} {BY_TIME}")
CHANGED = f"SELECT uid, {rows.EVENT} FROM events WHERE stamp > ? ORDER BY stamp"  # noqa: S608 - as above
HEADINGS = f"""
SELECT uid, title, nullif(starts, '{UNDATED}') FROM events
WHERE withdrawn = 0 ORDER BY starts, title, uid
"""  # noqa: S608 - as above
"""All of it stands in an index."""
TOLD = """
SELECT number, key, digest, coalesce(uid, ''), gone IS NOT NULL, living, born
FROM tellings
WHERE place = ? AND found = 1 ORDER BY number
"""


class Asked:
    """A store as it is at one moment: the contract's `Reading`.

    It holds no more than what it gives; `search` and `changed` hold a row at a time.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def sources(self) -> list[SourceState]:
        """Give all sources, by name."""
        found = self.connection.rows(select("sources", "ORDER BY name"))
        return [rows.source_of(row) for row in found]

    def source(self, name: str) -> SourceState | None:
        """Give a source, where there is one of this name."""
        found = self.connection.rows(select("sources", "WHERE name = ?"), (name,))
        return next((rows.source_of(row) for row in found), None)

    def documents(self, source: str) -> list[DocumentState]:
        """Give a source's documents, by address and day of issue."""
        sql = select("documents", "WHERE source = ? ORDER BY address, issued")
        return [rows.document_of(row) for row in self.connection.rows(sql, (source,))]

    def slips(self, source: str, address: str, issued: dt.date | None) -> list[Slip]:
        """Give what a document tells, and what it told before: all but superseded versions."""
        place = rows.place_of(source, address, issued)
        found = self.connection.rows(TOLD, (place,))
        return [
            Slip(number, key, digest, uid, bool(gone), bool(living), born)
            for number, key, digest, uid, gone, living, born in found
        ]

    def tellings(self, uids: Collection[str]) -> list[Telling]:
        """Give the latest version of every telling of these events, in the order they came."""
        found = sorted(rows_among(self.connection, LATEST, uids))
        return [rows.telling_of_row(row) for row in found]

    def versions(self, uid: str) -> list[Telling]:
        """Give every telling of an event in every version, in the order in which they came."""
        return [rows.telling_of_row(row) for row in self.connection.rows(VERSIONS, (uid,))]

    def near(self, keys: Collection[Key]) -> set[str]:
        """Give the events with a telling that stands under one of these keys, the nearest days."""
        texts = dict.fromkeys(
            (rows.shortened(text), day) for key, day in keys for text in sought(key)
        )
        values = [(day, text, day, day, text, day) for text, day in texts]
        found = self.connection.rows_of_each(NEAR, values)
        return {uid for some in found for (uid,) in some if uid is not None}

    def meant(self, names: Collection[str]) -> set[str]:
        """Give the events with a telling that a name of a decision means."""
        by_text: dict[str, set[str]] = {}
        for name in names:
            for text in (rows.shortened(name), rows.name_key(name)):
                by_text.setdefault(text, set()).add(name)
        found = map(rows.telling_of_row, rows_among(self.connection, MEANT, by_text))
        return {told.uid for told in found if told.uid and _is_meant_by(by_text, told)}

    def events(self, uids: Collection[str]) -> dict[str, Remembered]:
        """Give these events, those that there are."""
        found = (rows.event_of(row) for row in rows_among(self.connection, THESE, uids))
        return {event.uid: event for event in found}

    def search(self, wanted: Search) -> Iterator[Record]:
        """Yield the records of events that are not withdrawn, by start, title and uid."""
        for (record,) in self.connection.stream(*query_of(wanted)):
            yield Record.model_validate_json(record)

    def headings(self) -> Iterator[tuple[str, str, str | None]]:
        """Yield uid, title and start of events that are not withdrawn, by start, title and uid."""
        yield from self.connection.stream(HEADINGS)

    def resolve(self, uid: str) -> str | None:
        """Give the uid that an event has now, None for one that never was an event's."""
        passed = set()
        while (goal := self._goal(uid)) is not None and uid not in passed:
            passed.add(uid)
            uid = goal
        is_there = self.connection.rows("SELECT 1 FROM events WHERE uid = ?", (uid,))
        return uid if is_there else None

    def joined(self) -> dict[str, str]:
        """Give the uids of all events that were joined with others, each with what it is now."""
        goals: dict[str, str] = dict(self.connection.rows("SELECT uid, goal FROM aliases"))
        return {uid: _end(goals, uid) for uid in sorted(goals)}

    def taken(self, uids: Collection[str]) -> set[str]:
        """Give which of these uids are, or ever were, an event's."""
        events = rows_among(self.connection, "SELECT uid FROM events WHERE uid IN {}", uids)
        joined = rows_among(self.connection, "SELECT uid FROM aliases WHERE uid IN {}", uids)
        return {uid for found in (events, joined) for (uid,) in found}

    def revisions(self, uid: str) -> list[Revision]:
        """Give what ever changed of an event, the first change first."""
        found = self.connection.rows(select("revisions", "WHERE uid = ? ORDER BY number"), (uid,))
        return [rows.revision_of(row) for row in found]

    def latest(self, uids: Collection[str] | None, many: int) -> list[Revision]:
        """Give so many revisions of these events at most, or of all, the newest first."""
        if uids is None:
            told: Iterable[Row] = self.connection.rows(select("revisions", f"{BY_TIME}{int(many)}"))
        else:
            told = rows_among(self.connection, f"{NEWEST}{int(many)}", uids)
        found = map(rows.revision_of, told)
        newest = sorted(found, key=lambda one: (one.at, one.uid, one.number), reverse=True)
        return newest[:many]

    def revised(self, uids: Collection[str]) -> dict[str, dt.datetime]:
        """Give when each of these was last revised: the latest time of all its revisions."""
        found = rows_among(self.connection, REVISED, uids)
        return {uid: dt.datetime.fromisoformat(at) for uid, at in found}

    def doubts(self, uids: Collection[str] | None = None) -> list[Doubt]:
        """Give the doubtful pairs, of these events or of all, the surest first."""
        if uids is None:
            found = set(self.connection.rows(select("doubts")))
        else:
            found = set(rows_among(self.connection, select("doubts", "WHERE one IN {}"), uids))
            found |= set(rows_among(self.connection, select("doubts", "WHERE other IN {}"), uids))
        told = map(rows.doubt_of, found)
        return sorted(told, key=lambda doubt: (-doubt.score, doubt.one, doubt.other))

    def stamp(self) -> int:
        """Give the number of the last change of any event."""
        return int(self.connection.rows("SELECT value FROM counters WHERE name = 'stamp'")[0][0])

    def changed(self, since: int) -> Iterator[tuple[str, Remembered | None]]:
        """Yield the events changed after this stamp, the oldest change first, then joined ones."""
        for uid, *row in self.connection.stream(CHANGED, (since,)):
            yield uid, rows.event_of(tuple(row))
        sql = "SELECT uid FROM aliases WHERE stamp > ? ORDER BY stamp"
        for (uid,) in self.connection.stream(sql, (since,)):
            yield uid, None

    def note(self, name: str) -> str | None:
        """Give a note of the store's own."""
        found = self.connection.rows("SELECT value FROM notes WHERE name = ?", (name,))
        return found[0][0] if found else None

    def _goal(self, uid: str) -> str | None:
        found = self.connection.rows("SELECT goal FROM aliases WHERE uid = ?", (uid,))
        return found[0][0] if found else None


def _end(goals: Mapping[str, str], uid: str) -> str:
    """Follow one event to what it is now."""
    passed = set()
    while uid in goals and uid not in passed:
        passed.add(uid)
        uid = goals[uid]
    return uid


def _is_meant_by(names: Mapping[str, Collection[str]], telling: Telling) -> bool:
    """Tell whether one of these names, which stand under the texts to look up, means a telling."""
    looked_up = rows.names_of(telling)
    return any(is_meant(name, telling) for text in looked_up for name in names.get(text, ()))
