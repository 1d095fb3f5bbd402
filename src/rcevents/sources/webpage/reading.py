"""Reading a page: its structured data first, and its prose where that tells no event.

The first form of structured data that tells events is read, in the order JSON-LD, microdata,
RDFa, microformats: pages repeat in one what they tell in another. Which of the items are the
page's events is decided in `selection`. A page whose data tells none is read as prose, as a
newsletter is; a page that is nothing but one event's notice is read in `notice`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.model import Event, Unread
from rcevents.sources.newsletter import read_newsletter
from rcevents.sources.telling import event_of
from rcevents.sources.webpage.courses import is_instance
from rcevents.sources.webpage.identification import Page
from rcevents.sources.webpage.items import Flaw, Found, values
from rcevents.sources.webpage.jsonld import find_jsonld, read_jsonld
from rcevents.sources.webpage.lines import Lines
from rcevents.sources.webpage.microdata import find_microdata
from rcevents.sources.webpage.microformats import find_microformats
from rcevents.sources.webpage.notice import LABELLED, read_notice
from rcevents.sources.webpage.rdfa import find_rdfa
from rcevents.sources.webpage.schemaorg import facts_of
from rcevents.sources.webpage.selection import Selection
from rcevents.sources.webpage.sittings import as_one
from rcevents.sources.webpage.tellings import once, own_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.document import Document
    from rcevents.sources.facts import Facts
    from rcevents.sources.settings import Settings
    from rcevents.sources.webpage.selection import Candidate

MARKS = (
    *("ld+json", "ld&#43;json", "schema.org", "itemscope", "typeof=", "vevent", "h-event"),
    "og:type",
)
OUTRIGHT = ("application/ld+json", "itemscope", "typeof=")
"""What no plain text has by chance: a page that is called one, or that was saved as one."""
FORMS = (find_microdata, find_rdfa, find_microformats)
OG_EVENT = re.compile(
    r"""<meta \b [^<>]{0,99} (?:
          \b property=["']og:type["'] [^<>]{0,99} \b content=["'](?:\w{1,20}[:.])?event["']
        | \b content=["'](?:\w{1,20}[:.])?event["'] [^<>]{0,99} \b property=["']og:type["'] )""",
    re.VERBOSE,
)
"""A page that says to be of an event (the Open Graph protocol, og:type)."""
NO_PROSE = "no structured data, and no announcement in its prose"
OF_PAGE = "the page that tells it"
OF_HEADING = "the page's heading"


def recognizes(document: Document) -> bool:
    """Tell whether a document may hold structured data, or be the notice of one event."""
    text = document.text
    if document.media_type == "application/json":
        return '"@context"' in text and ("schema.org" in text or '"@type"' in text)
    if document.item is not None:
        return False
    if document.media_type == "text/plain":
        return "schema.org" in text and any(mark in text for mark in OUTRIGHT)
    return any(mark in text for mark in MARKS) or LABELLED.search(text) is not None


def read_page(document: Document, settings: Settings) -> Iterator[Event | Unread]:
    """Yield the events of a page, or of a document that is JSON-LD as a whole."""
    selection, flaws = _selected(document)
    events = list(_events(selection, document, settings))
    yield from events
    for flaw in flaws:
        line = flaw.line or document.first_line
        yield Unread(document=document.address, line=line, text=flaw.text, reason=flaw.reason)
    if not events and document.media_type == "text/html":
        yield from _prose(document, settings, claims=not flaws)


def _prose(document: Document, settings: Settings, *, claims: bool) -> Iterator[Event | Unread]:
    """Yield what the page's prose announces; Unread where the page only `claims` an event."""
    told = list(read_newsletter(document, settings))
    if len(told) <= 1:
        told = _notice(told, document, settings) or told
    yield from told
    if claims and not told and OG_EVENT.search(document.text):
        text = document.title or document.text[:80]
        yield Unread(
            document=document.address, line=document.first_line, text=text, reason=NO_PROSE
        )


def _notice(
    told: list[Event | Unread], document: Document, settings: Settings
) -> list[Event | Unread]:
    """Give a page's own notice, unless prose told something else than it."""
    own = list(read_notice(document, settings))
    titles = {each.title for each in (*told, *own) if isinstance(each, Event)}
    return own if len(titles) <= 1 else told


def _selected(document: Document) -> tuple[Selection, list[Flaw]]:
    """Give the items of the first form that holds an event, and what no form could read."""
    text, address, first_line = document.text, document.address, document.first_line
    if document.media_type == "application/json":
        founds, flaws = _parted(read_jsonld(text, address, first_line))
        return Selection(founds), flaws
    founds, flaws = _parted(find_jsonld(text, address, first_line))
    selection = Selection(founds)
    for find in FORMS:
        if selection.candidates:
            break
        founds, more = _parted(find(text, address))
        selection = Selection(founds)
        flaws += more
    return selection, flaws


def _parted(told: Iterable[Found | Flaw]) -> tuple[list[Found], list[Flaw]]:
    """Part the items from what could not be read; those that stand aside are left out."""
    founds: list[Found] = []
    flaws: list[Flaw] = []
    for each in told:
        if isinstance(each, Flaw):
            flaws.append(each)
        elif not each.aside:
            founds.append(each)
    return founds, flaws


def _events(
    selection: Selection, document: Document, settings: Settings
) -> Iterator[Event | Unread]:
    page = Page(document)
    candidates = selection.candidates.values()
    doubtful = len(candidates) > 1 or any(each.wholes for each in candidates)
    is_page = document.media_type == "text/html"
    own = page.own(candidates) if doubtful and is_page else frozenset()
    chosen = once(own_first(selection.settled(own), own, page))
    told = list(_facts(chosen, own, page, settings))
    of_courses = any(is_instance(candidate.item) for candidate in chosen)
    for facts in told if of_courses else as_one(told):
        yield event_of(facts, document, settings)


def _facts(
    chosen: list[Candidate], own: frozenset[int], page: Page, settings: Settings
) -> Iterator[Facts]:
    """Yield what each of the page's events tells, and what the page tells of it."""
    document = page.document
    lines = Lines(document)
    for candidate in chosen:
        facts = facts_of(
            candidate.item,
            document.address,
            day_first=settings.day_first,
            currency=settings.currency,
        )
        alone = len(chosen) == 1 or candidate.origin in own
        _complete(facts, candidate, page, alone=alone)
        facts.line = lines.line_of(facts.title, candidate.found.line)
        yield facts


def _complete(facts: Facts, candidate: Candidate, page: Page, *, alone: bool) -> None:
    """Take from the page what its only event does not tell: its address, its name."""
    document = page.document
    if not alone or document.media_type != "text/html":
        return
    if facts.url is None and document.address.startswith("http"):
        facts.url = document.address
        facts.inferred["url"] = OF_PAGE
    facts.title = page.without_site(facts.title)
    if not facts.title and page.headings and values(candidate.item, "startDate"):
        facts.title = page.headings[0]
        facts.inferred["title"] = OF_HEADING
