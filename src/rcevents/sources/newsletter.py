"""The kind "newsletter": prose that announces events, found by its shape."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.model import Event, Sighting, Unread
from rcevents.reading.announcements import find
from rcevents.reading.boldsections import with_bold_sections
from rcevents.reading.dates import day_order
from rcevents.reading.footers import without_footer
from rcevents.reading.listing import Habits, Listing
from rcevents.reading.sharedfacts import shared_facts
from rcevents.reading.solitary import renamed, solitary
from rcevents.reading.wrapping import unwrapped
from rcevents.sources.kind import Kind
from rcevents.sources.links import link_of
from rcevents.sources.outlined import outlined
from rcevents.sources.profiles import choice_of, read_as_known
from rcevents.sources.standing import standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.document import Document
    from rcevents.reading.announcements import Findings
    from rcevents.reading.entries import Announcement
    from rcevents.reading.outline import Outline
    from rcevents.reading.sections import Choice
    from rcevents.reading.sharedfacts import SharedFacts
    from rcevents.sources.settings import Settings


NAMELESS = "a date, and nothing before it or behind it that names what is on"
STRAY = "a date and a link among the events, but no title with a dateline behind it"


def read_newsletter(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield what one document announces, in its order."""
    findings = findings_of(document, choice_of(settings.profile))
    found = findings.announcements
    day_first = _day_order(document, found) if settings.day_first is None else settings.day_first
    habits = Habits(document.issued, day_first, settings.currency)
    for announcement, line in zip(found, _lines(document, found), strict=True):
        for result in _read(announcement, document, line, habits, settings):
            yield of_source(result, settings) if isinstance(result, Event) else result
    for stray in findings.strays:
        yield Unread(document=document.address, line=stray.line, text=stray.text, reason=STRAY)


@lru_cache(maxsize=1)
def findings_of(document: Document, choice: Choice) -> Findings:
    """Give what a document announces; that of the last one is kept, for who proofreads it."""
    blocks = outline(document)
    found = find(blocks, choice, document.issued)
    if len(found.announcements) > 1:
        return found
    notice = solitary(blocks, document.title, document.issued)
    if notice is None:
        return found
    told = replace(notice, line=_title_line(document, notice.title) or notice.line)
    if not found.announcements:
        return replace(found, announcements=[told], strays=[])
    same = renamed(found.announcements[0], told)
    return replace(found, announcements=[same]) if same else found


def _title_line(document: Document, title: str) -> int | None:
    """Give the line of front matter that holds the title."""
    lines = enumerate(document.front.split("\n"), 1)
    return next((number for number, line in lines if title in line), None)


def of_source(event: Event, settings: Settings) -> Event:
    """Give an event the topics and the name of the source that tells it."""
    if not (settings.topics or settings.name):
        return event
    topics = tuple(dict.fromkeys((*event.topics, *settings.topics)))
    seen = tuple(each.model_copy(update={"source": settings.name}) for each in event.sightings)
    return event.model_copy(update={"topics": topics, "sightings": seen})


FIGURES = re.compile(r"\d[/／]\d|\d[.-]\d\d?[.-]\d")
"""Every date that can be read in two ways has this shape: "8/11", "8-11-2021"."""


def _day_order(document: Document, found: Sequence[Announcement]) -> bool | None:
    """Search the whole document for its order of day and month only where it can matter."""
    told = (text for announcement in found for text in (announcement.dateline, *announcement.prose))
    return day_order(document.text) if any(map(FIGURES.search, told)) else None


def is_prose(document: Document) -> bool:  # noqa: ARG001 - a recognizer's shape
    """Take whatever text no other kind has recognised."""
    return True


def outline(document: Document) -> Outline:
    """Give the blocks of a document by the form it came in, without the sender's footer."""
    return with_bold_sections(without_footer(outlined(document), document.text))


def _read(
    announcement: Announcement,
    document: Document,
    line: int | None,
    habits: Habits,
    settings: Settings,
) -> Iterator[Event | Unread]:
    title, status = standing(announcement.title)
    if not any(map(str.isalnum, title)):
        yield Unread(
            document=document.address, line=line, text=announcement.text or title, reason=NAMELESS
        )
        return
    listing = Listing(
        title,
        announcement.dateline,
        "\n\n".join(unwrapped(text) for text in announcement.prose),
        link_of(announcement.url, document),
        announcement.section,
        announcement.above,
        announcement.around.parent,
        announcement.around.lead_in,
        _shared(announcement, habits),
        announcement.around.date,
        date_written=bool(announcement.around.words),
    )
    sighting = Sighting(
        document=document.address, line=line, issued=document.issued, text=announcement.text
    )
    for result in read_as_known(listing, habits, settings):
        if isinstance(result, Event):
            told: dict[str, object] = {"status": status} if status else {}
            told |= {"sightings": (sighting,), "inferred": _marks(result, document)}
            yield result.model_copy(update=told)
        else:
            yield result.model_copy(update={"document": document.address, "line": line})


def _shared(announcement: Announcement, habits: Habits) -> SharedFacts:
    """Read what was told for the whole list; an event's own heading is no list's."""
    headings = [text for text in (*announcement.above, announcement.section) if text]
    if announcement.section == announcement.title:
        headings = headings[:-1]
    if announcement.around.parent:
        headings.append(announcement.around.parent)
    around = (*announcement.around.lead_in, *announcement.around.lead_out)
    return shared_facts(
        headings,
        around,
        announcement.told_above,
        before=announcement.around.lead_in,
        currency=habits.currency,
    )


def _marks(event: Event, document: Document) -> dict[str, str]:
    rule = document.issued_inferred
    return event.inferred | ({"sightings": rule} if rule else {})


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


KIND = Kind(
    name="newsletter",
    about="prose that announces events: markdown, plain text, web pages, items of feeds",
    recognizes=is_prose,
    read=read_newsletter,
    media_types=("text/markdown", "text/plain", "text/html"),
)
