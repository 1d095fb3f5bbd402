"""Our own words: the Events of another rcevents, from its JSON feed, its lines, its extraction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from rcevents.model import Event, Sighting, Unread
from rcevents.sources.records.record import Record, flat

if TYPE_CHECKING:
    from rcevents.document import Document
    from rcevents.sources.settings import Settings

ITEM: Final = "_rcevents"
KEYS: Final = ("uid", "title", "schedule", "sightings", "inferred")


def own_records(data: Any) -> list[Record]:  # noqa: ANN401 - a file's data
    """Give the Events that a file holds as rcevents writes them; none where it holds others.

    >>> own_records(Record({"items": [Record({"_rcevents": Record({"uid": "a"})})]}))
    [{'uid': 'a'}]
    >>> own_records([Record({"uid": "a", "title": "Tea", "start": "2031-05-03"})])
    []
    """
    if isinstance(data, Record):
        items = data.get("items")
        if isinstance(items, list):
            found = [each.get(ITEM) for each in items if isinstance(each, Record)]
            return [each for each in found if isinstance(each, Record)]
        data = data["events"] if isinstance(data.get("events"), list) else [data]
    records = [each for each in data if isinstance(each, Record)] if isinstance(data, list) else []
    return records if records and all(key in records[0] for key in KEYS) else []


def _complaint(error: ValueError) -> str:
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    path = ".".join(map(str, first["loc"]))
    message = first["msg"].removeprefix("Value error, ")
    return f"{path}: {message}" if path else message


def own_event(record: Record, document: Document, settings: Settings) -> Event | Unread:
    """Give the Event of a record as it was, with a sighting more: that of this document."""
    try:
        event = Event.model_validate(dict(record))
    except ValueError as error:
        title = str(record.get("title") or record.get("uid") or "")[:500]
        reason = f"is no Event of rcevents: {_complaint(error)}"
        return Unread(document=document.address, line=record.line, text=title, reason=reason)
    seen = Sighting(
        source=settings.name,
        document=document.address,
        id=event.uid,
        line=record.line,
        issued=document.issued,
        text=event.title,
    )
    topics = tuple(dict.fromkeys(flat([event.topics, settings.topics])))
    return event.model_copy(update={"sightings": (*event.sightings, seen), "topics": topics})
