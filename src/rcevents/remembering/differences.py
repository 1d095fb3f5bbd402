"""Differences: what a document tells now beside what it told when it was last read.

An entry is known by its document's own name for it, else by its title and link. Told otherwise
under that name it is a new version, and the old one is kept as history. Told no more it is gone,
and still known; but what a past issue or an item of a feed told stays told.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from rcevents.identity import link_key, slug
from rcevents.lifespan import is_past
from rcevents.merge.blocking import keys_of
from rcevents.merge.telling import SILENCE, Telling, digest
from rcevents.remembering.namesakes import keys_of_namesakes, numbered
from rcevents.remembering.renewing import is_renewed
from rcevents.remembering.told import ToldDocument
from rcevents.store.contract import DocumentState, NewTelling

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from rcevents.merge.traits import Traits
    from rcevents.model import Event
    from rcevents.remembering.told import Told
    from rcevents.store.contract import Reading, Slip

LONGEST = 200


class Entry(NamedTuple):
    """A telling with its name in its document, and what is the same while it is told so.

    `before` is the version that it takes the place of.
    """

    telling: Telling
    key: str
    digest: str
    before: Slip | None = None

    def of(self, document: ToldDocument, traits: Traits) -> NewTelling:
        """Give the same as a document tells it, ready to be stored and found."""
        known, telling = self.before, self.telling
        if known is not None:
            telling = replace(telling, uid=known.uid, born=known.born or known.uid)
        name = (document.address, document.issued)
        return NewTelling(telling, self.key, self.digest, keys_of(traits), *name)


@dataclass(slots=True)
class Difference:
    """What is to be changed of the tellings of a document, as of one of its readings.

    `last` are new ones, too, which wait until what is told no more is marked. `lasting` are the
    keys of the entries of a list that tell no last day. `kept_back` are the texts of the keys under
    which stands what is told no more.
    """

    document: ToldDocument
    reading: int
    present: bool = True
    new: list[Entry] = field(default_factory=list)
    last: list[Entry] = field(default_factory=list)
    gone: list[Slip] = field(default_factory=list)
    back: list[Slip] = field(default_factory=list)
    lasting: set[str] = field(default_factory=set)
    kept_back: frozenset[str] = frozenset()
    told: int = 0
    same: int = 0

    @property
    def uids(self) -> set[str]:
        """The known events that this touches, but for those that are told otherwise by now."""
        return {slip.uid for slip in (*self.gone, *self.back)}

    @property
    def superseded(self) -> list[int]:
        """The numbers of the versions that new ones take the place of."""
        return [each.before.number for each in (*self.new, *self.last) if each.before is not None]

    def state(self, source: str, *, finished: bool = True) -> DocumentState:
        """Give how the document stands when this is saved, or while only a part of it is."""
        digest = self.document.digest if finished else unfinished(self.document.digest)
        name = (source, self.document.address, self.document.issued)
        return DocumentState(*name, digest, self.reading, self.present or not finished)


def unfinished(digest: str) -> str:
    """Give what is noted of a document of which a part is saved: it is the digest of none."""
    return f"unfinished {digest}"


def differences(reading: Reading, told: Told, today: dt.date) -> Iterator[Difference]:
    """Yield what changed in each document that was read."""
    known = {(each.address, each.issued): each for each in reading.documents(told.source)}
    for document in told.documents:
        before = known.pop((document.address, document.issued), None)
        if document.events is not None:
            yield _read(reading, told, document, before, today)
    for left in known.values():
        if told.whole and left.present and left.issued is None:
            closed = ToldDocument(left.address, None, "", ())
            yield _read(reading, told, closed, left, today, present=False)


def _read(
    store: Reading,
    told: Told,
    document: ToldDocument,
    before: DocumentState | None,
    today: dt.date,
    *,
    present: bool = True,
) -> Difference:
    name = (told.source, document.address, document.issued)
    slips = {slip.key: slip for slip in store.slips(*name)} if before else {}
    found = _compared(told, document, slips, _number(before, document), today)
    found.present = present
    gone = [each for each in slips.values() if not each.gone and (each.living or document.issued)]
    if told.vanished == "cancel" and document.issued is None:
        _cancelled(store, found, gone, today)
    else:
        found.gone += gone
    return found


def _number(before: DocumentState | None, document: ToldDocument) -> int:
    """Count a reading; the rest of one that was broken off belongs to it."""
    if before is None:
        return 1
    return before.readings + (before.digest != unfinished(document.digest))


def _compared(
    told: Told, document: ToldDocument, slips: dict[str, Slip], reading: int, today: dt.date
) -> Difference:
    """Sort what is told into new, changed and same; `slips` keeps what is told no more."""
    found = Difference(document, reading)
    for entry in entries(told, document, reading, today, slips):
        found.told += 1
        if entry.telling.living and is_renewed(entry.telling.event):
            found.lasting.add(entry.key)
        slip = slips.pop(entry.key, None)
        if slip is None:
            found.new.append(entry)
        elif slip.digest != entry.digest:
            found.new.append(entry._replace(before=slip))
        elif slip.gone:
            found.back.append(slip)
        else:
            found.same += 1
    return found


def entries(
    told: Told,
    document: ToldDocument,
    reading: int,
    today: dt.date,
    slips: Mapping[str, Slip] = MappingProxyType({}),
) -> Iterator[Entry]:
    """Yield a document's tellings under their keys, those of one name behind all others.

    `slips` are those under which they may be known.
    """
    events = document.events or ()
    names = [_name(event, document) for event in events]
    many = Counter(names)
    namesakes: dict[str, list[Entry]] = {}
    for event, name in zip(events, names, strict=True):
        telling = _telling(event, told, document, reading, today)
        entry = Entry(telling, numbered(name, 1), _digest(telling))
        if many[name] == 1 and numbered(name, 2) not in slips:
            yield entry
        else:
            namesakes.setdefault(name, []).append(entry)
    for name, some in namesakes.items():
        keys = keys_of_namesakes(name, [entry.digest for entry in some], slips)
        yield from (entry._replace(key=key) for entry, key in zip(some, keys, strict=True))


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


def _name(event: Event, document: ToldDocument) -> str:
    """Name an entry as long as its document tells it: by its id, else by title and link."""
    seen = event.sightings[-1] if event.sightings else None
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


def _cancelled(store: Reading, found: Difference, gone: list[Slip], today: dt.date) -> None:
    """Have a list say by its silence that its events to come are cancelled."""
    known = {each.number: each for each in store.tellings({slip.uid for slip in gone})}
    for slip in gone:
        _cancel(found, slip, known.get(slip.number), today)


def _cancel(found: Difference, slip: Slip, telling: Telling | None, today: dt.date) -> None:
    """Put a version that tells it in place of the last; what is over is only gone."""
    event = telling.event if telling else None
    if telling is None or event is None or is_past(event, today):
        found.gone.append(slip)
        return
    if telling.is_silent:
        return  # it was cancelled before
    marks = event.inferred | {"status": SILENCE}
    silent = event.model_copy(update={"status": "cancelled", "inferred": marks})
    now = found.reading  # told from now on, and beside nothing that the document tells
    version = replace(telling, event=silent, told=today, since=now, until=now, number=None)
    found.last.append(Entry(version, slip.key, _digest(version), slip))
