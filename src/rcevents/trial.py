"""A trial of a source: what would be read from an address or a path, by which kind, and why."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Final

from rcevents.acquisition import Page, asking, pages
from rcevents.discovery.links import linked
from rcevents.document import Document  # noqa: TC001 - said of a field
from rcevents.errors import InputError
from rcevents.model import Event
from rcevents.opening.mediatype import by_suffix, declared
from rcevents.sources.registry import kind_for

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from rcevents.acquisition import Getter
    from rcevents.discovery.candidates import Candidate
    from rcevents.fetch.brought import Brought
    from rcevents.fetch.request import Request
    from rcevents.model import Unread
    from rcevents.sources.settings import Settings

FEW_PAGES: Final = 3
MOST_DOCUMENTS: Final = 1000
"""So many pages of an address, and documents of a folder, are read in a trial."""


@dataclass(slots=True)
class Trial:
    """What was given, asked and answered, and what its documents told.

    `kinds` counts the documents by the kind that read them ("" for none) and the reason why it
    was this kind, `mappings` those of records by the mapping that their keys showed. `next` is
    the address of a page that was not read any more. `links` are the calendars and feeds that a
    page without events offers. `cut` tells that there were more documents than were read.
    """

    given: str
    asked: str
    answers: list[Brought] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    kinds: Counter[tuple[str, str]] = field(default_factory=Counter)
    mappings: Counter[str] = field(default_factory=Counter)
    events: list[Event] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    faults: list[InputError] = field(default_factory=list)
    links: list[Candidate] = field(default_factory=list)
    next: str | None = None
    cut: bool = False


def try_address(
    request: Request,
    settings: Settings,
    getter: Getter,
    *,
    environment: Mapping[str, str],
    issued: dt.date | None = None,
    most: int = FEW_PAGES,
) -> Trial:
    """Fetch an address and a few further pages of it, and read what they hold."""
    asked, settings = asking(request, settings, environment)
    trial = Trial(request.address, asked.address)
    for page in pages(asked, settings, getter, issued=issued, most=most):
        if isinstance(page, Page):
            trial.answers.append(page.answer)
            _take(trial, page.documents, settings, page.answer)
            trial.next = page.next
        elif isinstance(page, InputError):
            trial.faults.append(page)
    if not trial.events:
        trial.links = list(_offered(trial.documents))
    return trial


def try_documents(
    given: str, documents: Iterable[Document | InputError], settings: Settings
) -> Trial:
    """Read the documents of a path, as many as a trial takes."""
    trial = Trial(given, given)
    rest = iter(documents)
    _take(trial, islice(rest, MOST_DOCUMENTS), settings)
    trial.cut = next(rest, None) is not None
    return trial


def _take(
    trial: Trial,
    documents: Iterable[Document | InputError],
    settings: Settings,
    answer: Brought | None = None,
) -> None:
    for document in documents:
        if isinstance(document, InputError):
            trial.faults.append(document)
            continue
        trial.documents.append(document)
        _read(trial, document, settings, answer)


def _read(trial: Trial, document: Document, settings: Settings, answer: Brought | None) -> None:
    from rcevents.extraction import read_document

    kind = kind_for(document, settings)
    why = "it was asked for" if settings.kind else _why(document, answer)
    trial.kinds[kind.name if kind else "", why] += 1
    if kind is not None and kind.name == "records" and settings.mapping is None:
        trial.mappings.update(_mapping(document))
    for result in read_document(document, settings):
        if isinstance(result, Event):
            trial.events.append(result)
        else:
            trial.unread.append(result)


def _mapping(document: Document) -> tuple[str, ...]:
    """Name the mapping by which records are read where nobody names one."""
    from rcevents.sources.records.locating import locate
    from rcevents.sources.records.own import own_records
    from rcevents.sources.records.parsing import contents_of

    data = contents_of(document).data
    if own_records(data):
        return ("rcevents' own",)
    located = locate(data, document.address)
    return () if located is None else (located.mapping.name,)


def _why(document: Document, answer: Brought | None) -> str:
    """Say by what its media type was known."""
    if answer is not None and declared(answer.content_type) == document.media_type:
        return f"its server calls it {answer.content_type}"
    if document.item is not None:
        return "it is an item of a feed"
    if by_suffix(document.address.partition("?")[0]) == document.media_type:
        return "its name says so"
    return f"it looks like {document.media_type}"


def _offered(documents: Iterable[Document]) -> Iterator[Candidate]:
    for document in documents:
        if document.media_type == "text/html":
            yield from linked(document.address, document.text)
