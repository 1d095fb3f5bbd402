"""Telling: what a source's documents say now, those that are unchanged passed over."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Final

from rcevents.errors import BadFrontMatter, InputError
from rcevents.extraction import read_document
from rcevents.filters.span import takes_place
from rcevents.model import Event, Unread
from rcevents.remembering.told import ToldDocument
from rcevents.sources.registry import LAST, kind_for

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from rcevents.document import Document
    from rcevents.sources.settings import Settings
    from rcevents.store.contract import DocumentState

Name = tuple[str, "dt.date | None"]
"""A document's name among those of its source: its address, and its day of issue."""

LISTS: Final = frozenset({"ical", "webpage", "records", "github"})
"""Kinds of what is kept up to date: a day in it is not that of an issue."""

PAGE: Final = "webpage"


@dataclass(slots=True)
class Teller:
    """Reads the documents of a source, and counts what comes of it.

    `known` are the documents that are stored; `afresh` reads those, too, that have not changed.
    `manners` are the kinds of documents that were met, `read` counts those that were read. Of
    these, as far as they are not forgotten, `lists` are the names of the living ones, `events`
    counts what they tell, and `coming` the events in lists that are not over. `whole` tells that
    the source has no other documents now. `names` are what documents are called that a redirect
    led to: the address that was asked, as the other may be another one every time.
    """

    source: str
    settings: Settings
    today: dt.date
    known: Sequence[DocumentState]
    afresh: bool = False
    documents: list[ToldDocument] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    faults: list[InputError] = field(default_factory=list)
    manners: set[str] = field(default_factory=set)
    lists: set[str] = field(default_factory=set)
    coming: int = 0
    events: int = 0
    read: int = 0
    whole: bool = True
    names: dict[str, str] = field(default_factory=dict)
    _stored: dict[str, list[DocumentState]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for state in self.known:
            self._stored.setdefault(state.address, []).append(state)

    def forget(self) -> None:
        """Let go of the events that were read: they are saved by now."""
        self.documents = [replace(document, events=None) for document in self.documents]
        self.lists.clear()
        self.coming = self.events = 0

    @property
    def is_as_known(self) -> bool:
        """Tell whether nothing was read, and no list is gone."""
        told = {document.address for document in self.documents}
        gone = (state for state in self.known if state.present and state.issued is None)
        return not self.read and not (self.whole and any(s.address not in told for s in gone))

    def keep(self, address: str) -> bool:
        """Take what is known under an address for unchanged; tell whether anything is."""
        kept = [state for state in self._stored.get(address, ()) if state.present]
        self.documents += [
            ToldDocument(state.address, state.issued, state.digest, None) for state in kept
        ]
        return bool(kept)

    def take(self, found: Iterable[Document | InputError], digest: str | None = None) -> None:
        """Read documents; those that stand under one name are one. `digest` is of them all."""
        named: dict[Name, list[Document]] = {}
        for one in found:
            if isinstance(one, InputError):
                self._fail(one)
            else:
                named.setdefault(self._name(one), []).append(one)
        for (address, issued), documents in named.items():
            self._tell(address, issued, documents, digest or _digest(documents))

    def fail(self, fault: InputError, address: str) -> None:
        """Take note of what cannot be read: what is known of it stays."""
        self.faults.append(fault)
        if not self.keep(address):
            self.whole = False

    def _fail(self, fault: InputError) -> None:
        self.faults.append(fault)
        if not isinstance(fault, BadFrontMatter):  # behind that comes its document
            self.whole = False

    def _name(self, document: Document) -> Name:
        kind = kind_for(document, self.settings)
        if document.item is not None:  # a feed drops what is old: that says nothing
            self.whole = False
        if kind is not None:
            self.manners.add(_manner(document, kind.name))
        living = kind is not None and kind.name in LISTS
        address = self.names.get(document.address, document.address)
        return address, None if living else document.issued

    def _tell(
        self, address: str, issued: dt.date | None, documents: Sequence[Document], digest: str
    ) -> None:
        if not self.afresh and self._is_known(address, issued, digest):
            self.documents.append(ToldDocument(address, issued, digest, None))
            return
        events: list[Event] = []
        for document in documents:
            for result in read_document(document, self.settings):
                if isinstance(result, Unread):
                    self.unread.append(result)
                else:
                    events.append(_signed(result, self.source, self.names))
        self.events += len(events)
        self.read += 1
        if issued is None:
            self.lists.add(address)
            self.coming += sum(not is_over(event, self.today) for event in events)
        self.documents.append(ToldDocument(address, issued, digest, tuple(events)))

    def _is_known(self, address: str, issued: dt.date | None, digest: str) -> bool:
        return any(
            state.issued == issued and state.digest == digest and state.present
            for state in self._stored.get(address, ())
        )


def is_over(event: Event, today: dt.date) -> bool:
    """Tell whether the last day of an event is past; one without a day never is."""
    return takes_place(event, today, None) is False


def _manner(document: Document, kind: str) -> str:
    """Name the kind of a document; a page stays a page, whether it has structured data or not."""
    is_page = kind == LAST and document.media_type == "text/html"
    return PAGE if is_page else kind


def _signed(event: Event, source: str, names: Mapping[str, str]) -> Event:
    """Let the last sighting of an event tell its source, and what its document is called."""
    *earlier, last = event.sightings or (None,)
    if last is None or (last.source == source and last.document not in names):
        return event
    document = names.get(last.document, last.document)
    signed = last.model_copy(update={"source": source, "document": document})
    return event.model_copy(update={"sightings": (*filter(None, earlier), signed)})


def _digest(documents: Iterable[Document]) -> str:
    """Give what is the same for documents that hold the same, and for no others."""
    digest = hashlib.sha256()
    for document in documents:
        item = json.dumps(asdict(document.item), default=str) if document.item else ""
        parts = (document.media_type, document.issued, document.title, item, document.front)
        for part in (*parts, document.first_line, document.text):
            digest.update(f"{part}\0".encode("utf-8", "replace"))
    return digest.hexdigest()
