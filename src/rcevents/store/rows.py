"""Rows: what the dataclasses of the contract are in the tables, and back."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING, Any

from rcevents.lifespan import as_announced
from rcevents.merge.changes import Change
from rcevents.merge.telling import Telling
from rcevents.model import Event, Record, Sighting
from rcevents.store.contract import DocumentState, Doubt, Remembered, Revision, SourceState
from rcevents.store.searchcolumns import columns_of

if TYPE_CHECKING:
    from rcevents.store.connection import Row
    from rcevents.store.contract import NewTelling

TELLING = "number, event, source, trust, told, living, since, until, gone, uid, born"
"""The columns that a telling is made of again."""

EVENT = "record, revisions, withdrawn, sources"
"""The columns that an event is made of again."""

LONGEST = 200
"""So many characters of a text stand in an index; PostgreSQL takes 2,704 bytes in all."""


def day_text(day: dt.date | None) -> str | None:
    """Write a day; None stays None."""
    return day.isoformat() if day else None


def day_of(text: str | None) -> dt.date | None:
    """Read a day; of a document without one, it is empty."""
    return dt.date.fromisoformat(text) if text else None


def instant_text(when: dt.datetime | None) -> str | None:
    """Write an instant in UTC, always as long, so that texts compare as instants do.

    >>> instant_text(dt.datetime(2021, 5, 3, 12, tzinfo=dt.timezone.utc))
    '2021-05-03T12:00:00.000000+00:00'
    """
    return when.astimezone(dt.UTC).isoformat(timespec="microseconds") if when else None


def instant_of(text: str | None) -> dt.datetime | None:
    """Read an instant."""
    return dt.datetime.fromisoformat(text) if text else None


def place_of(source: str, address: str, issued: dt.date | None) -> str:
    """Give what stands for a document, however long its address is: an index has its limits."""
    words = "\n".join((source, address, day_text(issued) or ""))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:32]


def shortened(text: str) -> str:
    """Give a text, or what stands for it where it is too long for an index.

    >>> shortened("tea"), len(shortened("tea" * 1000))
    ('tea', 164)
    """
    if len(text) <= LONGEST:
        return text
    digest = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    return text[: LONGEST - LONGEST // 2] + digest


def source_row(state: SourceState) -> Row:
    """Give the columns of a source."""
    return (
        *(state.name, state.fingerprint, _json(state.validators), state.kind, state.told),
        *(instant_text(when) for when in (state.due, state.checked, state.changed)),
        *(state.pace, state.failures, state.fault, state.alarm),
    )


def source_of(row: Row) -> SourceState:
    """Read a source."""
    name, fingerprint, validators, kind, told, due, checked, changed, *rest = row
    instants = (instant_of(due), instant_of(checked), instant_of(changed))
    return SourceState(name, fingerprint, json.loads(validators), kind, told, *instants, *rest)


def document_row(state: DocumentState) -> Row:
    """Give the columns of a document."""
    issued = day_text(state.issued) or ""
    return (
        place_of(state.source, state.address, state.issued),
        *(state.source, state.address, issued),
        *(state.digest, state.readings, int(state.present)),
    )


def document_of(row: Row) -> DocumentState:
    """Read a document."""
    _, source, address, issued, digest, readings, present = row
    return DocumentState(source, address, day_of(issued), digest, readings, bool(present))


def telling_row(number: int, new: NewTelling) -> Row:
    """Give the columns of a telling."""
    telling = new.telling
    place = place_of(telling.source, new.address, new.issued)
    return (
        *(number, place, telling.source, new.key, new.digest, 1),
        *(telling.uid, telling.born or telling.uid, telling.trust, day_text(telling.told)),
        *(int(telling.living), telling.since, telling.until, day_text(telling.gone)),
        telling.event.model_dump_json(),
    )


def telling_of_row(row: Row) -> Telling:
    """Read a telling from the columns `TELLING`."""
    number, event, source, trust, told, living, since, until, gone, uid, born = row
    return Telling(
        Event.model_validate_json(event),
        source=source,
        trust=trust,
        told=day_of(told),
        living=bool(living),
        since=since,
        until=until,
        gone=day_of(gone),
        uid=uid,
        born=born,
        number=number,
    )


def names_of(telling: Telling) -> set[str]:
    """Give under what a telling is looked up by a name of a decision: see `name_key`.

    What was never counted to an event is none's telling, whatever it is called.
    """
    seen, names = telling.sighting, set()
    if first := telling.born or telling.uid:
        names.add(shortened(first))
    if seen is not None and seen.line is not None:
        names.add(name_key(f"{seen.document}:{seen.line}"))
    if seen is not None and seen.id is not None:
        names.add(name_key(f"{seen.document}#{seen.id}"))
    return names


def name_key(name: str) -> str:
    """Give the last part of a place's name: a decision may leave out the folders before it.

    >>> name_key("https://tea.example.org/issues/12.md:40")
    '12.md:40'
    """
    return shortened(name.rpartition("/")[2])


def event_row(event: Remembered, stamp: int) -> Row:
    """Give the columns of an event."""
    return (
        *(event.uid, stamp, event.revisions, int(event.withdrawn), _json(event.sources)),
        *(event.record.model_dump_json(), *columns_of(as_announced(event.record))),
    )


def event_of(row: Row) -> Remembered:
    """Read an event from the columns `EVENT`."""
    record, revisions, withdrawn, sources = row
    told = Record.model_validate_json(record)
    return Remembered(told, revisions, bool(withdrawn), tuple(json.loads(sources)))


def revision_row(revision: Revision) -> Row:
    """Give the columns of a revision."""
    seen = revision.sighting
    return (
        *(revision.uid, revision.number, instant_text(revision.at), revision.cause),
        *(revision.sequence, _json(revision.changes)),
        *(seen.model_dump_json() if seen else None, revision.note),
    )


def revision_of(row: Row) -> Revision:
    """Read a revision."""
    uid, number, at, cause, sequence, changes, seen, note = row
    changed = tuple(Change(*change) for change in json.loads(changes))
    sighting = Sighting.model_validate_json(seen) if seen else None
    when = dt.datetime.fromisoformat(at)
    return Revision(uid, number, when, cause, sequence, changed, sighting, note)


def doubt_row(doubt: Doubt) -> Row:
    """Give the columns of a doubt: the lesser uid is `one`, so that no pair stands there twice."""
    one, other = sorted((doubt.one, doubt.other))
    return (one, other, doubt.score, doubt.rule, _json(doubt.evidence))


def doubt_of(row: Row) -> Doubt:
    """Read a doubt."""
    one, other, score, rule, evidence = row
    return Doubt(one, other, score, rule, tuple(json.loads(evidence)))


def _json(value: Any) -> str:  # noqa: ANN401 - whatever JSON can tell
    """Write what is made of JSON's own types, mappings and tuples among them."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=dict)
