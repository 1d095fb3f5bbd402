"""Extraction: documents in, events and what stayed unread out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from rcevents.model import Event, Extraction, Sighting, Unread
from rcevents.reading.announcements import find
from rcevents.reading.dates import day_order
from rcevents.reading.listing import Habits, Listing, read
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import html_outline
from rcevents.reading.plaintext import plain_outline
from rcevents.reading.wrapping import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.document import Document
    from rcevents.reading.announcements import Announcement
    from rcevents.reading.outline import Outline


STRAY = "a date and a link among the events, but no title with a dateline behind it"
OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z\d+.-]{1,30}:(?!\d)", re.IGNORECASE)


def extract_documents(documents: Iterable[Document]) -> Extraction:
    """Read documents to events, one an announcement, each with its sighting, in reading order."""
    events: list[Event] = []
    unread: list[Unread] = []
    for document in documents:
        for result in read_document(document):
            if isinstance(result, Event):
                events.append(result)
            else:
                unread.append(result)
    return Extraction(events=tuple(events), unread=tuple(unread))


def read_document(document: Document) -> Iterator[Event | Unread]:
    """Yield what one document announces, in its order."""
    findings = find(outline(document))
    found = findings.announcements
    habits = Habits(document.issued, _day_order(document, found))
    for announcement, line in zip(found, _lines(document, found), strict=True):
        yield from _read(announcement, document, line, habits)
    for stray in findings.strays:
        yield Unread(document=document.address, line=stray.line, text=stray.text, reason=STRAY)


FIGURES = re.compile(r"\d[/／]\d|\d[.-]\d\d?[.-]\d")
"""Every date that can be read in two ways has this shape: "8/11", "8-11-2021"."""


def _day_order(document: Document, found: Sequence[Announcement]) -> bool | None:
    """Search the whole document for its order of day and month only where it can matter."""
    told = (text for announcement in found for text in (announcement.dateline, *announcement.prose))
    return day_order(document.text) if any(map(FIGURES.search, told)) else None


def outline(document: Document) -> Outline:
    """Give the blocks of a document by the form it came in."""
    if document.media_type == "text/markdown":
        return markdown_outline(document.text, document.first_line)
    if document.media_type == "text/plain":
        return plain_outline(document.text, document.first_line)
    return html_outline(document.text, document.first_line)


def _read(
    announcement: Announcement, document: Document, line: int | None, habits: Habits
) -> Iterator[Event | Unread]:
    listing = Listing(
        announcement.title,
        announcement.dateline,
        "\n\n".join(unwrapped(text) for text in announcement.prose),
        link_of(announcement.url, document),
        announcement.section,
    )
    sighting = Sighting(
        document=document.address, line=line, issued=document.issued, text=announcement.text
    )
    for result in read(listing, habits):
        if isinstance(result, Event):
            marks = _marks(result, document)
            yield result.model_copy(update={"sightings": (sighting,), "inferred": marks})
        else:
            yield result.model_copy(update={"document": document.address, "line": line})


def _marks(event: Event, document: Document) -> dict[str, str]:
    rule = document.issued_inferred
    return event.inferred | ({"sightings": rule} if rule else {})


def link_of(url: str | None, document: Document) -> str | None:
    """Give a link as its author wrote it, and whole where the document's own address is known.

    Markdown's renderer escapes what addresses should not hold; that is taken back. What leads to
    no page (a script, a mail address) is no link.

    >>> from rcevents.document import Document
    >>> issue = Document("https://tea.example.org/1", "[a](/#a|b)", "text/markdown")
    >>> link_of("/#a%7Cb", issue)
    'https://tea.example.org/#a|b'
    """
    if url is None:
        return None
    if "%" in url and url not in document.text:
        told = unquote(url)
        url = told if told in document.text else url
    if document.address.startswith("http"):
        url = urljoin(document.address, url)
    return None if OTHER_SCHEME.match(url) else url


def _lines(document: Document, found: Sequence[Announcement]) -> Iterator[int | None]:
    """Yield each announcement's line; in a page, where its first words stand in the source."""
    at, line = 0, document.first_line
    for announcement in found:
        words = " ".join(announcement.title.split()[:3])
        if announcement.line is not None:
            yield announcement.line
        elif (position := document.text.find(words, at)) >= 0:
            line += document.text.count("\n", at, position)
            at = position
            yield line
        else:
            yield None
