"""Opening what was brought: bytes become text, and text becomes documents."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rcevents.document import Document
from rcevents.errors import BadFrontMatter, InputError, NotText
from rcevents.normalization import clean
from rcevents.opening.binary import binary
from rcevents.opening.encoding import decode
from rcevents.opening.frontmatter import read_front_matter
from rcevents.opening.issuedate import Hints, issue_date
from rcevents.opening.letters import is_message, mail_documents
from rcevents.opening.mediatype import DATA, by_suffix, declared, is_feed, looks, sniffed
from rcevents.opening.newsfeed import feed_documents
from rcevents.opening.titles import markdown_title, plain_title
from rcevents.opening.webpage import Page, read_page

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.document import MediaType
    from rcevents.fetch.brought import Brought
    from rcevents.opening.frontmatter import FrontMatter


def open_brought(
    brought: Brought, *, issued: dt.date | None = None, form: MediaType | None = None
) -> Iterator[Document | InputError]:
    """Yield the documents in what was brought: one, or a feed's items, or why there is none.

    `issued` and `form` win over whatever the document says of itself.
    """
    if is_message(brought, form):
        yield from mail_documents(brought, issued)
        return
    kind = binary(brought.data)
    if kind:
        yield NotText(f"no text, but {kind.what}", where=brought.address, remedy=kind.remedy)
        return
    text = decode(brought.data, declared=brought.charset)
    media_type = form or _media_type(brought, text)
    for document in open_text(text, address=brought.address, issued=issued, form=media_type):
        if isinstance(document, Document) and brought.next is not None:
            yield replace(document, next=brought.next)
        else:
            yield document


def open_text(
    text: str, *, address: str, issued: dt.date | None = None, form: MediaType | None = None
) -> Iterator[Document | InputError]:
    """Yield the documents in a text, sniffed unless `form` tells what it is.

    Broken front matter is told before the document that it stands in, which is read all the same.
    """
    media_type = form or sniffed(text)
    if media_type in DATA:
        lines = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
        yield Document(address, lines, media_type, issued)
        return
    text = clean(text)
    if media_type == "application/feed+xml":
        yield from feed_documents(Document(address, text, media_type, issued))
        return
    front = read_front_matter(text)
    if front.flaw:
        flaw = front.flaw
        what = f"broken front matter: {flaw.complaint}"
        yield BadFrontMatter(what, where=f"{address}:{flaw.line}", remedy=flaw.remedy)
    head = text[: len(text) - len(front.body)]
    yield replace(_document(front, address, media_type, issued), front=head)


def _media_type(brought: Brought, text: str) -> MediaType:
    """Judge by the suffix of a file, by content and header of an answer, and else by content."""
    if brought.content_type is not None:
        if is_feed(text):
            return "application/feed+xml"
        by_name = by_suffix(urlsplit(brought.address).path)
        told = declared(brought.content_type) or by_name
    else:
        told = by_suffix(brought.address)
    return looks(text, told) if told else sniffed(text)


def _document(
    front: FrontMatter, address: str, media_type: MediaType, issued: dt.date | None
) -> Document:
    """Put together text, title and day; a page is searched only for what is still missing."""
    metadata = (front.date,) if front.date else ()
    titles: tuple[str, ...] = (front.title,) if front.title else ()
    told, rule = (issued, None) if issued else issue_date(Hints(metadata=metadata))
    if not (told and titles):
        page = _told_by(front.body, media_type)
        titles += page.titles
        text = "" if media_type == "text/html" else front.body
        hints = Hints(titles=titles, page=page.dates, text=text, address=address)
        if told is None:
            told, rule = issue_date(hints)
    title = titles[0] if titles else None
    return Document(address, front.body, media_type, told, title, front.first_line, rule)


def _told_by(text: str, media_type: MediaType) -> Page:
    """Give the titles in a text, and the days that the head of a page tells."""
    if media_type == "text/html":
        return read_page(text)
    title = markdown_title(text) if media_type == "text/markdown" else plain_title(text)
    return Page((title,) if title else ())
