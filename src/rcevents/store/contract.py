"""The contract of a store: what it remembers, and the few things that can be asked of it.

It holds how every source was last fetched; every telling that was ever read, in every version; the
events that they make up, with all their revisions; and the doubtful pairs. One writer changes it
at a time; a transaction is kept whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from rcevents.merge.blocking import Key
    from rcevents.merge.changes import Change
    from rcevents.merge.telling import Telling
    from rcevents.model import Record, Sighting


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a source stands: when it is due, what it answered last, how much it told.

    `fingerprint` is of its settings and the reader: where it changes, all is read anew.
    `validators` are the fetcher's, by address. `told` counts the events of the last good reading
    that were not over. `pace` is in seconds.
    """

    name: str
    fingerprint: str = ""
    validators: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict, hash=False)
    kind: str | None = None
    told: int = 0
    due: dt.datetime | None = None
    checked: dt.datetime | None = None
    changed: dt.datetime | None = None
    pace: int = 0
    failures: int = 0
    fault: str | None = None
    alarm: str | None = None


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to read a source, for one at a time: `number` grows with every one given."""

    source: str
    owner: str
    number: int
    until: dt.datetime


@dataclass(frozen=True, slots=True)
class DocumentState:
    """A document of a source: what it held when it was last read, and how often it was read."""

    source: str
    address: str
    issued: dt.date | None
    digest: str
    readings: int = 1
    present: bool = True


@dataclass(frozen=True, slots=True)
class Slip:
    """The light side of a telling: its name in its document, its digest, its event.

    `key` names it within its document while that is told again; `gone` tells that the document
    told it before, and does so no more. `born` is the first event that it was counted to.
    """

    number: int
    key: str
    digest: str
    uid: str
    gone: bool = False
    living: bool = True
    born: str | None = None


@dataclass(frozen=True, slots=True)
class NewTelling:
    """A telling to be stored, with its name in its document and its blocking keys.

    `address` and `issued` are the document's that was read, as `DocumentState` has them: where an
    entry has a day or an address of its own, its sighting tells others.
    """

    telling: Telling
    key: str
    digest: str
    keys: tuple[Key, ...]
    address: str
    issued: dt.date | None


@dataclass(frozen=True, slots=True)
class Revision:
    """What changed of an event at one time, and which sighting told it.

    `cause` is "announced", "announced again", "changed", "not seen", "seen again", "still listed",
    "joined", "parted" or "decided". `number` counts from 1; `sequence` is the event's since.
    """

    uid: str
    number: int
    at: dt.datetime
    cause: str
    sequence: int
    changes: tuple[Change, ...] = ()
    sighting: Sighting | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Remembered:
    """An event as it is stored: its record, how often revised, and which sources tell it now."""

    record: Record
    revisions: int = 1
    withdrawn: bool = False
    sources: tuple[str, ...] = ()

    @property
    def uid(self) -> str:
        """The event's uid."""
        return self.record.event.uid


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two events that may be one: how sure that is, the rule, the evidence."""

    one: str
    other: str
    score: float
    rule: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Search:
    """What a store can leave out by itself: every value is a condition that must hold.

    It may give more than a filter admits, never less. Days are of the event's first and last.
    """

    since: dt.date | None = None
    until: dt.date | None = None
    formats: tuple[str | None, ...] | None = None
    free: tuple[bool | None, ...] | None = None
    kinds: tuple[str, ...] | None = None
    statuses: tuple[str, ...] | None = None
    undated: bool = True


class Reading(Protocol):
    """What can be asked of a store; all of it as of one moment."""

    def sources(self) -> list[SourceState]:
        """Give how every source stands, by name."""

    def source(self, name: str) -> SourceState | None:
        """Give how a source stands, None for one that was never read."""

    def documents(self, source: str) -> list[DocumentState]:
        """Give every document that was ever read of a source."""

    def slips(self, source: str, address: str, issued: dt.date | None) -> list[Slip]:
        """Give what a document tells, and what it told before: all but superseded versions."""

    def tellings(self, uids: Collection[str]) -> list[Telling]:
        """Give the latest version of every telling of these events, gone ones included."""

    def versions(self, uid: str) -> list[Telling]:
        """Give every telling of an event in every version, in the order in which they came."""

    def near(self, keys: Collection[Key]) -> set[str]:
        """Give the events with a telling that stands under one of these keys, the nearest days."""

    def meant(self, names: Collection[str]) -> set[str]:
        """Give the events with a telling that a name of a decision means (`decisions.is_meant`)."""

    def events(self, uids: Collection[str]) -> dict[str, Remembered]:
        """Give these events, those that there are."""

    def search(self, wanted: Search) -> Iterator[Record]:
        """Yield the records of events that are not withdrawn, by start, title and uid."""

    def headings(self) -> Iterator[tuple[str, str, str | None]]:
        """Yield uid, title (200 characters of it) and start of all that `search` can find."""

    def resolve(self, uid: str) -> str | None:
        """Give the uid that an event has now: another's, where it was joined with that."""

    def joined(self) -> dict[str, str]:
        """Give the uids of all events that were joined with others, each with what it is now."""

    def taken(self, uids: Collection[str]) -> set[str]:
        """Give which of these uids are, or ever were, an event's."""

    def revisions(self, uid: str) -> list[Revision]:
        """Give the history of the event of this very uid, the first revision first."""

    def latest(self, uids: Collection[str] | None, many: int) -> list[Revision]:
        """Give so many revisions of these events at most, or of all, the newest first."""

    def revised(self, uids: Collection[str]) -> dict[str, dt.datetime]:
        """Give when each of these was last revised."""

    def doubts(self, uids: Collection[str] | None = None) -> list[Doubt]:
        """Give the doubtful pairs, of these events or of all, the surest first."""

    def stamp(self) -> int:
        """Give the number of the last change of any event; it grows with each, and never falls."""

    def changed(self, since: int) -> Iterator[tuple[str, Remembered | None]]:
        """Yield every event changed after this stamp, as it is now; None where it was joined."""

    def note(self, name: str) -> str | None:
        """Give a note of the store's own: the decisions that were last applied, and the like."""


class Writing(Reading, Protocol):
    """What can be changed, in one transaction that is kept whole or not at all."""

    def put_source(self, state: SourceState) -> None:
        """Put down how a source stands."""

    def forget_source(self, name: str) -> None:
        """Drop the state of a source that is configured no more; what it told stays."""

    def put_document(self, state: DocumentState) -> None:
        """Put down that a document was read."""

    def add_tellings(self, told: Sequence[NewTelling]) -> list[int]:
        """Store tellings and give their numbers."""

    def supersede(self, numbers: Collection[int], until: int) -> None:
        """Mark tellings as told in a newer version since a reading: they are found no more."""

    def part(self, numbers: Collection[int], until: int, gone: dt.date) -> None:
        """Mark tellings as no longer told since a reading: they are still found."""

    def revive(self, numbers: Collection[int]) -> None:
        """Mark gone tellings as told again."""

    def assign(self, uids: Mapping[int, str]) -> None:
        """Count tellings to events; the first one that a telling is counted to is kept."""

    def put_events(self, events: Iterable[Remembered]) -> None:
        """Store events as they are now; one that was joined with another is itself again."""

    def join(self, uid: str, into: str) -> None:
        """Drop an event that is one with another; its uid leads there for ever."""

    def add_revisions(self, revisions: Iterable[Revision]) -> None:
        """Add to the histories of events."""

    def replace_doubts(self, uids: Collection[str], doubts: Iterable[Doubt]) -> None:
        """Put these in place of all doubts between two of these events, and of dropped ones."""

    def put_note(self, name: str, text: str) -> None:
        """Put down a note of the store's own."""


class Store(Protocol):
    """A database that remembers. `address` is shown to people: it holds no password.

    `identity` is this store's alone: it is drawn when the store is made, and copied with it.
    """

    address: str
    identity: str

    def reading(self) -> AbstractContextManager[Reading]:
        """Look at the store as it is at one moment, while others go on."""

    def writing(self) -> AbstractContextManager[Writing]:
        """Change the store alone; an exception inside undoes all of it. Raises StoreBusy."""

    def lease(self, source: str, owner: str, now: dt.datetime, until: dt.datetime) -> Lease | None:
        """Take the right to read a source, or keep it for longer; None while another has it."""

    def holder(self, source: str) -> Lease | None:
        """Give the lease that a source is under, run out or not; None where it was given back."""

    def release(self, lease: Lease) -> None:
        """Give it back; nothing happens where it has been lost."""

    def close(self) -> None:
        """Let go of the database; what was committed stays."""
