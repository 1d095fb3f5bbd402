"""Differences: what a document tells now beside what it told when it was last read.

An entry is known by its document's own name for it, else by its title and link. Told otherwise
under that name it is a new version, and the old one is kept as history. Told no more it is gone,
and still known; but what a past issue or an item of a feed told stays told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from rcevents.identity import link_key, slug
from rcevents.merge.blocking import keys_of
from rcevents.merge.telling import Telling, digest
from rcevents.merge.traits import traits_of
from rcevents.model import first_day
from rcevents.remembering.told import ToldDocument
from rcevents.store.contract import DocumentState, NewTelling

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from rcevents.model import Event
    from rcevents.remembering.told import Told
    from rcevents.store.contract import Slip, Writing

CANCELLED = "its source lists it no more"
"""The rule by which an event is taken for cancelled where its source is configured so."""
LONGEST = 200


class Entry(NamedTuple):
    """A telling with its name in its document, and what is the same while it is told so."""

    telling: Telling
    key: str
    digest: str

    @property
    def new(self) -> NewTelling:
        """The same, ready to be stored and found."""
        return NewTelling(self.telling, self.key, self.digest, keys_of(traits_of(self.telling)))


@dataclass(slots=True)
class Difference:
    """What is to be changed of the tellings of a document, as of one of its readings."""

    reading: int
    new: list[NewTelling] = field(default_factory=list)
    superseded: list[Slip] = field(default_factory=list)
    gone: list[Slip] = field(default_factory=list)
    back: list[Slip] = field(default_factory=list)
    told: int = 0
    same: int = 0

    @property
    def uids(self) -> set[str]:
        """The known events that this touches."""
        return {slip.uid for slip in (*self.superseded, *self.gone, *self.back)}


def differences(writing: Writing, told: Told, today: dt.date) -> Iterator[Difference]:
    """Yield what changed in each document that was read, after noting that it was."""
    known = {(each.address, each.issued): each for each in writing.documents(told.source)}
    for document in told.documents:
        before = known.pop((document.address, document.issued), None)
        if document.events is not None:
            yield _read(writing, told, document, before, today)
    for left in known.values():
        if told.whole and left.present and left.issued is None:
            closed = ToldDocument(left.address, None, "", ())
            yield _read(writing, told, closed, left, today, present=False)


def _read(
    writing: Writing,
    told: Told,
    document: ToldDocument,
    before: DocumentState | None,
    today: dt.date,
    *,
    present: bool = True,
) -> Difference:
    reading = before.readings + 1 if before else 1
    name = (told.source, document.address, document.issued)
    writing.put_document(DocumentState(*name, document.digest, reading, present))
    slips = {slip.key: slip for slip in writing.slips(*name)} if before else {}
    found = _compared(entries(told, document, reading, today), slips, reading)
    gone = [each for each in slips.values() if not each.gone and (each.living or document.issued)]
    if told.vanished == "cancel":
        _cancelled(writing, found, gone, today)
    else:
        found.gone += gone
    return found


def _compared(entries: Iterable[Entry], slips: dict[str, Slip], reading: int) -> Difference:
    """Sort what is told into new, changed and same; `slips` keeps what is told no more."""
    found = Difference(reading)
    for entry in entries:
        found.told += 1
        slip = slips.pop(entry.key, None)
        if slip is None:
            found.new.append(entry.new)
        elif slip.digest != entry.digest:
            found.superseded.append(slip)
            version = replace(entry.telling, uid=slip.uid, born=slip.uid)
            found.new.append(entry._replace(telling=version).new)
        elif slip.gone:
            found.back.append(slip)
        else:
            found.same += 1
    return found


def entries(told: Told, document: ToldDocument, reading: int, today: dt.date) -> Iterator[Entry]:
    """Yield a document's tellings under their keys; equal keys are numbered in their order."""
    count: Counter[str] = Counter()
    for event in document.events or ():
        telling = _telling(event, told, document, reading, today)
        key = _key(telling, document)
        count[key] += 1
        key = f"{key}#{count[key]}" if count[key] > 1 else key
        yield Entry(telling, key, _digest(telling))


def _telling(
    event: Event, told: Told, document: ToldDocument, reading: int, today: dt.date
) -> Telling:
    seen = event.sightings[-1] if event.sightings else None
    issued = document.issued or (seen.issued if seen else None)
    is_item = seen is not None and seen.document != document.address
    return Telling(
        event,
        source=told.source,
        trust=told.trust,
        told=issued or today,
        living=document.issued is None and not is_item,
        since=reading,
    )


def _key(telling: Telling, document: ToldDocument) -> str:
    """Name an entry as long as its document tells it: by its id, else by title and link."""
    seen = telling.sighting
    event = telling.event
    words = f"{slug(event.title) or event.title[:LONGEST]}|{link_key(event.url) or ''}"
    name = f"id:{seen.id}" if seen and seen.id else words
    item = seen.document if seen and seen.document != document.address else ""
    return f"{item}|{name}"


def _digest(telling: Telling) -> str:
    """Give what is the same while an entry is told in the same way, wherever it stands."""
    places = {"line": None, "issued": None}
    sightings = tuple(each.model_copy(update=places) for each in telling.event.sightings)
    told = digest(telling.event.model_copy(update={"sightings": sightings}))
    return f"{told}-{telling.trust}" + ("" if telling.living else "-past")


def _cancelled(writing: Writing, found: Difference, gone: list[Slip], today: dt.date) -> None:
    """Have a list say by its silence that its events to come are cancelled."""
    known = {each.number: each for each in writing.tellings({slip.uid for slip in gone})}
    for slip in gone:
        _cancel(found, slip, known.get(slip.number), today)


def _cancel(found: Difference, slip: Slip, telling: Telling | None, today: dt.date) -> None:
    """Put a version that tells it in place of the last; what is over is only gone."""
    event = telling.event if telling else None
    over = event is not None and event.start and first_day(event.end or event.start) < today
    if telling is None or event is None or over:
        found.gone.append(slip)
        return
    if event.inferred.get("status") == CANCELLED:
        found.same += 1
        return
    marks = event.inferred | {"status": CANCELLED}
    silent = event.model_copy(update={"status": "cancelled", "inferred": marks})
    version = replace(
        telling, event=silent, told=today, since=found.reading, number=None, until=None
    )
    found.superseded.append(slip)
    found.new.append(Entry(version, slip.key, _digest(version)).new)
