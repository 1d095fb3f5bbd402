"""Extraction: documents in, events and what stayed unread out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.model import Event, Extraction, Unread
from rcevents.sources.registry import is_ours, kind_for
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.document import Document
    from rcevents.sources.kind import Kind

NO_SHAPE = "{media_type} in no shape that is known: name its kind, or a mapping of its keys"
SHOWN = 200
AS_TOLD = Settings()


def extract_documents(documents: Iterable[Document], settings: Settings = AS_TOLD) -> Extraction:
    """Read documents to events, one an announcement, each with its sighting, in reading order."""
    events: list[Event] = []
    unread: list[Unread] = []
    for document in documents:
        for result in read_document(document, settings):
            if isinstance(result, Event):
                events.append(result)
            else:
                unread.append(result)
    return Extraction(events=tuple(events), unread=tuple(unread))


def read_document(document: Document, settings: Settings = AS_TOLD) -> Iterator[Event | Unread]:
    """Yield what one document tells, in its order, read by the kind that it is of."""
    kind = kind_for(document, settings)
    if kind is not None:
        yield from (
            kind.read(document, settings) if is_ours(kind) else _guarded(kind, document, settings)
        )
    else:
        reason = NO_SHAPE.format(media_type=document.media_type)
        text = " ".join(document.text[:SHOWN].split())
        yield Unread(document=document.address, line=document.first_line, text=text, reason=reason)


def _guarded(kind: Kind, document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield what a third party's kind reads; where it fails, that is told, and the rest goes on."""
    try:
        yield from kind.read(document, settings)
    except Exception as error:  # noqa: BLE001 - a stranger's code
        reason = f'the kind "{kind.name}" failed: {type(error).__name__}: {error}'
        yield Unread(document=document.address, text="", reason=reason)
