"""Extraction: documents in, events and what stayed unread out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from rcevents.deduplication import once
from rcevents.model import Event, Extraction, Unread
from rcevents.normalization import clean
from rcevents.sources.registry import is_ours, kind_for
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.document import Document
    from rcevents.sources.kind import Kind

NO_SHAPE = "{media_type} in no shape that is known: name its kind, or a mapping of its keys"
SHOWN = 200
AS_TOLD = Settings()

UNSEEN: Final = re.compile(r"\\u00[01]")
"""How JSON writes NUL, which PostgreSQL refuses, and other characters that nobody sees."""


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


def extract_once(documents: Iterable[Document], settings: Settings = AS_TOLD) -> Extraction:
    """Read documents to events; what one document announces twice is one, with two sightings."""
    extraction = extract_documents(documents, settings)
    return extraction.model_copy(update={"events": tuple(once(extraction.events))})


def read_document(document: Document, settings: Settings = AS_TOLD) -> Iterator[Event | Unread]:
    """Yield what one document tells, in its order, read by the kind that it is of."""
    kind = kind_for(document, settings)
    if kind is not None:
        is_safe = is_ours(kind)
        read = kind.read(document, settings) if is_safe else _guarded(kind, document, settings)
        yield from map(_writable, read)
    else:
        reason = NO_SHAPE.format(media_type=document.media_type)
        text = " ".join(document.text[:SHOWN].split())
        yield Unread(document=document.address, line=document.first_line, text=text, reason=reason)


def _writable(result: Event | Unread) -> Event | Unread:
    """Give what was read without controls and halves of surrogate pairs, wherever they hid.

    JSON and HTML can spell them, in an address or a name too; no database and no file holds all.
    """
    try:
        if not UNSEEN.search(result.model_dump_json()):
            return result
    except ValueError:  # half of a surrogate pair
        pass
    return type(result).model_validate(_cleaned(result.model_dump()))


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - whatever a model holds
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {_cleaned(key): _cleaned(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cleaned(each) for each in value]
    return value


def _guarded(kind: Kind, document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield what a third party's kind reads; where it fails, that is told, and the rest goes on."""
    try:
        yield from kind.read(document, settings)
    except Exception as error:  # noqa: BLE001 - a stranger's code
        reason = f'the kind "{kind.name}" failed: {type(error).__name__}: {error}'
        yield Unread(document=document.address, text="", reason=reason)
