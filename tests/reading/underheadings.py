"""Issues read as a newsletter: what stands below headings and beside lists."""

from __future__ import annotations

import datetime as dt

from rcevents.document import Document
from rcevents.model import Event
from rcevents.sources.newsletter import read_newsletter
from rcevents.sources.settings import Settings

ISSUED = dt.date(2031, 2, 20)


def events_of(text: str) -> list[Event]:
    """Give the events that an issue of 20 February 2031 announces."""
    document = Document("0001.md", text, "text/markdown", ISSUED)
    return [each for each in read_newsletter(document, Settings()) if isinstance(each, Event)]
