"""Acquisition: where a source is becomes the documents that its answers hold, page after page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Protocol

from rcevents.document import Document
from rcevents.errors import InputError, TooLarge
from rcevents.fetch.addresses import canonical, origin
from rcevents.fetch.brought import LARGEST, Brought, Unchanged, Validators, too_large
from rcevents.fetch.request import Request
from rcevents.fetch.weblinks import near
from rcevents.opening.documents import open_brought
from rcevents.sources.registry import is_ours, kind_for, kinds
from rcevents.sources.settings import Settings

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping

    from rcevents.document import MediaType
    from rcevents.sources.kind import Asked, Kind

MOST_PAGES: Final = 20
"""So many pages of one answer are read, unless a caller says otherwise."""


class Getter(Protocol):
    """Whoever fetches: `fetch.web.Web`, or `fetch.polite.Polite` around it."""

    def get(self, request: Request) -> Brought | Unchanged | InputError:
        """Give the answer; never raise for what the network does."""


@dataclass(frozen=True, slots=True)
class Mark:
    """By what a page is known again, and the page that came behind it then."""

    validators: Validators
    next: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One answer, the documents in it, and the address of the next page, if there is one."""

    answer: Brought
    documents: tuple[Document | InputError, ...]
    next: str | None = None


def asking(
    request: Request, settings: Settings, environment: Mapping[str, str]
) -> tuple[Request, Settings]:
    """Turn what a person gives into what is asked: a repository's page becomes its API.

    The kind that knew how to ask is the one that reads, where no other is named; the request's
    own headers win over the kind's.
    """
    for kind in kinds().values():
        if settings.kind not in (None, kind.name):
            continue
        asked = _asked(kind, request.address, settings, environment)
        if asked is not None:
            headers = {**asked.headers, **request.headers}
            changed = replace(request, address=asked.address, headers=headers, robots=False)
            return changed, replace(settings, kind=kind.name)
    return request, settings


def is_asked(address: str, environment: Mapping[str, str]) -> bool:
    """Tell whether some kind knows how to ask for an address that is none of the web."""
    found = (_asked(kind, address, Settings(), environment) for kind in kinds().values())
    return any(asked is not None for asked in found)


def pages(
    request: Request,
    settings: Settings,
    getter: Getter,
    *,
    issued: dt.date | None = None,
    form: MediaType | None = None,
    most: int = MOST_PAGES,
    marks: Mapping[str, Mark] | None = None,
) -> Iterator[Page | Unchanged | InputError]:
    """Yield the pages of an answer, of its own host only; the last tells by `next` what is left.

    All of them together are no larger than a single input may be. The request's headers (a token)
    go to the host that was asked, and to no other. `marks` are those of pages that are known, by
    the address that is asked: one that is unchanged leads to the page that it led to then.
    """
    seen: set[str] = set()
    left = LARGEST
    following: Request | None = request
    while following is not None and len(seen) < most:
        seen.add(following.address)
        mark = (marks or {}).get(following.address, Mark(following.validators))
        answer = getter.get(replace(following, validators=mark.validators))
        if isinstance(answer, InputError):
            yield answer
            return
        if isinstance(answer, Unchanged):
            address = mark.next
            yield answer
        else:
            left -= len(answer.data)
            if left < 0:
                yield too_large(answer.address)
                return
            documents = tuple(open_brought(answer, issued=issued, form=form))
            address = _next(answer, documents, settings)
            yield Page(answer, documents, None if address in seen else address)
        following = _request(address, request) if address and address not in seen else None


def acquire(
    request: Request,
    settings: Settings,
    getter: Getter,
    *,
    issued: dt.date | None = None,
    form: MediaType | None = None,
    most: int = MOST_PAGES,
) -> Iterator[Document | Unchanged | InputError]:
    """Yield the documents of all pages; where more are left than may be read, an error says so."""
    found = pages(request, settings, getter, issued=issued, form=form, most=most)
    for count, page in enumerate(found, 1):
        if not isinstance(page, Page):
            yield page
            continue
        yield from page.documents
        if page.next and count >= most:
            what = f"there are more than {most} pages; the rest was not read"
            yield TooLarge(what, where=page.answer.address, remedy="Ask for less: by date or topic")


def visit_of(
    environment: Mapping[str, str],
    *,
    issued: dt.date | None = None,
    form: MediaType | None = None,
) -> Callable[[str, Getter], Iterator[Document | InputError]]:
    """Give what brings all documents of an address that a person names, whoever fetches."""

    def visit(address: str, getter: Getter) -> Iterator[Document | InputError]:
        request, settings = asking(Request(address), Settings(), environment)
        for found in acquire(request, settings, getter, issued=issued, form=form):
            if not isinstance(found, Unchanged):  # as nothing is, whose marks nobody knows
                yield found

    return visit


def _next(
    answer: Brought, documents: tuple[Document | InputError, ...], settings: Settings
) -> str | None:
    """Give the next page's address, told by header, document or kind, if it is of the same host."""
    told = answer.next
    for document in documents[:1]:
        if told is None and isinstance(document, Document):
            told = document.next or _told_by_kind(document, settings)
    return near(told, answer.address) if told else None


def _asked(
    kind: Kind, address: str, settings: Settings, environment: Mapping[str, str]
) -> Asked | None:
    if kind.asks is None:
        return None
    try:
        return kind.asks(address, environment, settings.options)
    except Exception:
        if is_ours(kind):
            raise
        return None  # a stranger's kind that fails asks for nothing


def _told_by_kind(document: Document, settings: Settings) -> str | None:
    kind = kind_for(document, settings)
    if kind is None or kind.following is None:
        return None
    try:
        return kind.following(document)
    except Exception:
        if is_ours(kind):
            raise
        return None  # as above


def _request(address: str, first: Request) -> Request:
    """Ask for a later page: what is told to one server is not told to another."""
    is_same = origin(address) == origin(canonical(first.address))
    if is_same:
        return replace(first, address=address, validators=Validators())
    return Request(address)
