"""To be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.sources.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.document import Document
    from rcevents.model import Event, Unread
    from rcevents.sources.settings import Settings


def _recognizes(document: Document) -> bool:
    return False


def _read(document: Document, settings: Settings) -> Iterable[Event | Unread]:
    return ()


KIND = Kind(
    name="webpage",
    about="web pages with structured data",
    recognizes=_recognizes,
    read=_read,
    media_types=("text/html", "application/json"),
)
