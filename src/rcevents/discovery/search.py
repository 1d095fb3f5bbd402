"""The search of a site for its calendar or feed: few requests, and only what answers is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rcevents.acquisition import Page, pages
from rcevents.discovery.candidates import Candidate
from rcevents.discovery.generators import hosted, well_known
from rcevents.discovery.links import event_pages, linked
from rcevents.document import Document
from rcevents.errors import InputError
from rcevents.extraction import read_document
from rcevents.fetch.request import Request
from rcevents.model import Event
from rcevents.sources.registry import kind_for
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.acquisition import Getter

MOST_REQUESTS: Final = 12
MOST_PAGES: Final = 2
"""So many requests a search may take, and so many pages about events are looked into for more."""

ANY_TEXT: Final = "newsletter"
"""The kind that takes every text: that it reads a candidate tells nothing about where it leads."""

BEST: Final = "ical"
"""Where a calendar has been found, no more addresses are guessed."""


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate that answered: the kind that reads it, and what a first reading told."""

    candidate: Candidate
    kind: str
    events: int
    unread: int
    title: str | None = None


def find_sources(
    address: str, getter: Getter, *, today: dt.date | None = None, most: int = MOST_REQUESTS
) -> Iterator[Found | InputError]:
    """Yield what publishes events on a site: what its pages link, then what they do not.

    An error comes out only where the address itself does not answer.
    """
    search = Search(getter, Settings(today=today), most)
    first = search.ask(address)
    if not isinstance(first, Page):
        yield first or InputError("no request may be sent", where=address)
        return
    found = search.read(Candidate(address, "the page itself"), first)
    yield from found
    for candidate in search.candidates(first):
        if not candidate.told and any(one.kind == BEST and one.events for one in found):
            break
        page = search.ask(candidate.address)
        if page is None:
            break
        if isinstance(page, Page):
            more = search.read(candidate, page)
            found += more
            yield from more


class Search:
    """What a search has asked so far, and what it may still ask."""

    def __init__(self, getter: Getter, settings: Settings, most: int) -> None:
        self.getter = getter
        self.settings = settings
        self.left = most
        self.answers: dict[str, Page | InputError] = {}
        self.told: set[str | bytes] = set()

    def ask(self, address: str) -> Page | InputError | None:
        """Give the first page of an address, asked for once; None where no more may be asked."""
        if address in self.answers:
            return self.answers[address]
        if self.left <= 0:
            return None
        self.left -= 1
        fault = InputError("no answer", where=address)
        answers = pages(Request(address), self.settings, self.getter, most=1)
        page = next((one for one in answers if isinstance(one, Page | InputError)), fault)
        self.answers[address] = page
        return page

    def candidates(self, first: Page) -> Iterator[Candidate]:
        """Yield what a page links, what its pages about events do, and what its like have."""
        for address, html in _web_pages(first):
            yield from linked(address, html)
            for other in event_pages(address, html, MOST_PAGES):
                yield Candidate(other, "a page about events that the page links")
                page = self.answers.get(other)
                for inner, text in _web_pages(page) if isinstance(page, Page) else ():
                    yield from linked(inner, text)
            yield from hosted(address, html)
            yield from well_known(address, html)

    def read(self, candidate: Candidate, page: Page) -> list[Found]:
        """Give what an answer tells, by kind; nothing where it was told before, or is any text."""
        if self.told & {page.answer.address, page.answer.data}:
            return []
        self.told |= {page.answer.address, page.answer.data}
        counts: dict[str, list[int]] = {}
        title = None
        for document in page.documents:
            kind = kind_for(document, self.settings) if isinstance(document, Document) else None
            if kind is None or not isinstance(document, Document):
                continue
            title = title or document.title
            if kind.name != ANY_TEXT or document.item is not None:
                self._count(document, counts.setdefault(kind.name, [0, 0]))
        return [
            Found(candidate, kind, events, unread, title)
            for kind, (events, unread) in counts.items()
            if events or kind != "webpage"
        ]

    def _count(self, document: Document, counts: list[int]) -> None:
        """Count a document's events, and what of it stays unread."""
        for result in read_document(document, self.settings):
            counts[0 if isinstance(result, Event) else 1] += 1


def _web_pages(page: Page) -> Iterator[tuple[str, str]]:
    """Yield address and HTML of an answer that is a web page."""
    for document in page.documents:
        if isinstance(document, Document) and document.media_type == "text/html":
            yield page.answer.address, document.text
