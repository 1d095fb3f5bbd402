"""Facts and documents for the tests of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rcevents.document import Document
from rcevents.model import Event
from rcevents.sources.facts import Facts
from rcevents.sources.settings import Settings
from rcevents.sources.telling import event_of

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.document import MediaType


def document(text: str = "", media_type: MediaType = "text/calendar", **known: Any) -> Document:  # noqa: ANN401 - any field
    """Make a document of a source."""
    return Document(known.pop("address", "https://tea.example.org/tea"), text, media_type, **known)


def told(
    title: str = "Tea Days",
    start: dt.date | None = None,
    settings: Settings | None = None,
    **facts: Any,  # noqa: ANN401 - any field of Facts
) -> Event:
    """Give the event that facts tell."""
    event = event_of(Facts(title=title, start=start, **facts), document(), settings or Settings())
    assert isinstance(event, Event)
    return event
