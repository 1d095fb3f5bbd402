"""Changing: what can be changed of a store, as SQL that both databases know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.store import rows
from rcevents.store.asking import Asked
from rcevents.store.connection import in_batches, rows_among, run_among
from rcevents.store.schema import insert

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from rcevents.store.contract import (
        DocumentState,
        Doubt,
        NewTelling,
        Remembered,
        Revision,
        SourceState,
    )

OLDER = """
UPDATE tellings SET uid = ? WHERE found = 0 AND uid = ? AND (place, key) =
    (SELECT place, key FROM tellings WHERE number = ?)
"""
"""Older versions of a telling go with it, where they were counted to the same event."""


class Changed(Asked):
    """A store within a transaction of one writer: the contract's `Writing`."""

    def put_source(self, state: SourceState) -> None:
        """Keep how a source stands."""
        self.connection.run(insert("sources", "name"), rows.source_row(state))

    def forget_source(self, name: str) -> None:
        """Drop the state of a source that is configured no more; what it told stays."""
        self.connection.run("DELETE FROM sources WHERE name = ?", (name,))

    def put_document(self, state: DocumentState) -> None:
        """Keep how a document stands."""
        sql = insert("documents", "place")
        self.connection.run(sql, rows.document_row(state))

    def add_tellings(self, told: Sequence[NewTelling]) -> list[int]:
        """Store tellings and give their numbers."""
        first = self._count("telling", len(told)) - len(told) + 1
        numbered = list(enumerate(told, first))
        self.connection.run_each(
            insert("tellings"), (rows.telling_row(number, new) for number, new in numbered)
        )
        self.connection.run_each(
            insert("keys"),
            {
                (rows.shortened(text), day, number): None
                for number, new in numbered
                for text, day in new.keys
            },
        )
        self.connection.run_each(
            insert("names"),
            ((name, number) for number, new in numbered for name in rows.names_of(new.telling)),
        )
        return [number for number, _ in numbered]

    def supersede(self, numbers: Collection[int], until: int) -> None:
        """Mark tellings as told in a newer version since a reading: they are found no more."""
        sql = "UPDATE tellings SET found = 0, until = coalesce(until, ?) WHERE number IN {}"
        run_among(self.connection, sql, numbers, until)
        run_among(self.connection, "DELETE FROM keys WHERE telling IN {}", numbers)
        run_among(self.connection, "DELETE FROM names WHERE telling IN {}", numbers)

    def part(self, numbers: Collection[int], until: int, gone: dt.date) -> None:
        """Mark tellings as no longer told since a reading: they are still found."""
        sql = "UPDATE tellings SET until = ?, gone = ? WHERE number IN {}"
        run_among(self.connection, sql, numbers, until, rows.day_text(gone))

    def revive(self, numbers: Collection[int]) -> None:
        """Mark gone tellings as told again."""
        sql = "UPDATE tellings SET until = NULL, gone = NULL WHERE found = 1 AND number IN {}"
        run_among(self.connection, sql, numbers)

    def assign(self, uids: Mapping[int, str]) -> None:
        """Count tellings to events; the first one that a telling is counted to is kept."""
        sql = "SELECT number, uid FROM tellings WHERE number IN {}"
        before: dict[int, str | None] = dict(rows_among(self.connection, sql, uids))
        new = [(uid, number) for number, uid in uids.items() if before.get(number) != uid]
        moved = [(uid, before[number], number) for uid, number in new if before.get(number)]
        born = [(rows.shortened(uid), number) for uid, number in new if not before.get(number)]
        counted = "UPDATE tellings SET uid = ?, born = coalesce(born, ?) WHERE number = ?"
        self.connection.run_each(counted, ((uid, uid, number) for uid, number in new))
        self.connection.run_each(f"{insert('names')} ON CONFLICT DO NOTHING", born)
        self.connection.run_each(OLDER, moved)

    def put_events(self, events: Iterable[Remembered]) -> None:
        """Keep events as they are now, each with the next stamp."""
        for batch in in_batches(events):
            first = self._count("stamp", len(batch)) - len(batch) + 1
            uids = [event.uid for event in batch]
            run_among(self.connection, "DELETE FROM aliases WHERE uid IN {}", uids)
            stamped = (rows.event_row(event, stamp) for stamp, event in enumerate(batch, first))
            self.connection.run_each(insert("events", "uid"), stamped)

    def join(self, uid: str, into: str) -> None:
        """Drop an event that is one with another; its uid leads there for ever.

        Raises ValueError where it would lead to itself.
        """
        if (self.resolve(into) or into) == uid:
            what = f"{uid} cannot be joined with itself"
            raise ValueError(what)
        row = (uid, into, self._count("stamp", 1))
        self.connection.run("DELETE FROM events WHERE uid = ?", (uid,))
        self.connection.run("DELETE FROM doubts WHERE one = ? OR other = ?", (uid, uid))
        self.connection.run("UPDATE tellings SET uid = ? WHERE uid = ?", (into, uid))
        self.connection.run(insert("aliases", "uid"), row)

    def add_revisions(self, revisions: Iterable[Revision]) -> None:
        """Keep what changed of events."""
        self.connection.run_each(insert("revisions"), map(rows.revision_row, revisions))

    def replace_doubts(self, uids: Collection[str], doubts: Iterable[Doubt]) -> None:
        """Put these in place of all doubts between two of these events, and of dropped ones."""
        old = [(doubt.one, doubt.other) for doubt in self.doubts(uids)]
        there = set(
            rows_among(self.connection, "SELECT uid FROM events WHERE uid IN {}", sum(old, ()))
        )
        known = set(uids)
        dropped = [
            pair
            for pair in old
            if known.issuperset(pair) or any((uid,) not in there for uid in pair)
        ]
        self.connection.run_each("DELETE FROM doubts WHERE one = ? AND other = ?", dropped)
        self.connection.run_each(insert("doubts", "one", "other"), map(rows.doubt_row, doubts))

    def put_note(self, name: str, text: str) -> None:
        """Keep a note of the store's own."""
        self.connection.run(insert("notes", "name"), (name, text))

    def _count(self, name: str, more: int) -> int:
        """Count on, and give where the counter stands."""
        sql = "UPDATE counters SET value = value + ? WHERE name = ? RETURNING value"
        return int(self.connection.rows(sql, (more, name))[0][0])
