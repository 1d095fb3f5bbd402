"""RSS, RDF and Atom: a feed becomes one document an item, each item being an issue."""

from __future__ import annotations

import datetime as dt
import io
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from rcevents.document import Document, FeedItem
from rcevents.errors import InputError
from rcevents.normalization import clean
from rcevents.opening.feedfields import bared, fields_of, tags_of
from rcevents.opening.issuedate import Hints, issue_date
from rcevents.opening.mediatype import declared, sniffed
from rcevents.opening.webpage import text_of
from rcevents.opening.xmlhazards import defused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.document import MediaType

DAY_KEYS = ("published", "created", "updated")
"""The first that an item has tells its day."""

YEARS = range(dt.MINYEAR, dt.MAXYEAR + 1)
"""Broken days are parsed to years before the first."""

_MARKUP = re.compile(r"</?[a-z]|&#?\w{1,20};", re.IGNORECASE)
_DATA = frozenset({"application/json", "application/x-ndjson"})

_NO_FEED = (
    "Give a feed (RSS or Atom) whose items hold issues, or the issues themselves as markdown, "
    "plain text or HTML."
)


def feed_documents(feed: Document) -> Iterator[Document | InputError]:
    r"""Yield the items of a feed as documents, in the feed's order.

    Each has its item's link for its address (without one, the feed's with "#" and the item's
    number), its title, its day, and its whole content, or its summary where that is all; `item`
    tells what its own elements say. Whatever a broken feed still holds is read; an error comes
    only where nothing is.

    >>> rss = "<rss><channel><item><title>Issue 3</title><description>Hi</description></item>"
    >>> [(d.address, d.title, d.text) for d in feed_documents(Document("f", rss, "text/html"))]
    [('f#1', 'Issue 3', 'Hi')]
    """
    parsed = _parsed(feed)
    if isinstance(parsed, InputError):
        yield parsed
        return
    items = (_document(entry, feed, n) for n, entry in enumerate(parsed["entries"], 1))
    documents = [item for item in items if item.text or item.title]
    yield from documents
    if not documents:
        yield _nothing(feed, parsed)


def _parsed(feed: Document) -> Any | InputError:  # noqa: ANN401 - feedparser has no types
    """Parse a feed, without fetching anything: bytes are never taken for an address or a path.

    Its HTML is left as it is, since it is read and never shown; cleaning it took twice as long.
    """
    import feedparser

    headers = {"content-type": "application/xml; charset=utf-8", "content-location": feed.address}
    try:
        return feedparser.parse(
            io.BytesIO(bared(defused(feed.text)).encode()),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # noqa: BLE001 - hostile feeds make it raise whatever they like
        return InputError(
            f"a feed that cannot be read: {error}", where=feed.address, remedy=_NO_FEED
        )


def _nothing(feed: Document, parsed: Any) -> InputError:  # noqa: ANN401 - as above
    if not feed.text.strip():
        return InputError("empty", where=feed.address, remedy=_NO_FEED)
    if not parsed.get("version"):
        return InputError("XML, but no feed", where=feed.address, remedy=_NO_FEED)
    fault = parsed.get("bozo_exception")
    line = getattr(fault, "getLineNumber", lambda: None)()
    where = f"{feed.address}:{line + feed.first_line - 1}" if line else feed.address
    if fault:
        reason = getattr(fault, "getMessage", fault.__str__)()
        return InputError(f"a broken feed: {reason}", where=where, remedy=_NO_FEED)
    return InputError("a feed without items", where=feed.address, remedy=_NO_FEED)


def _document(entry: Any, feed: Document, number: int) -> Document:  # noqa: ANN401 - as above
    text, media_type = _content(entry)
    title = _title(_detail(entry.get("title_detail")))
    address = _link(entry, feed) or f"{feed.address}#{number}"
    hints = Hints(tuple(_days(entry)), (title,) if title else (), address=address)
    issued, rule = (feed.issued, None) if feed.issued else issue_date(hints)
    return Document(
        address, text, media_type, issued, title, issued_inferred=rule, item=_item(entry)
    )


def _item(entry: Any) -> FeedItem:  # noqa: ANN401 - as above
    """Give what an item tells outside its text; only its own day is when it was published.

    Among the fields, "published" is that day with its hour, as written.
    """
    published, _ = issue_date(Hints(tuple(_days(entry))))
    name = _text(entry.get("id")) or _text(entry.get("link"))
    fields = fields_of(entry)
    told = next(_days(entry), "")
    if told:
        fields["published"] = told
    return FeedItem(name or None, published, tags_of(entry), fields)


def _text(value: object) -> str:
    """Give a value of feedparser's as clean text: broken feeds leave None where it stood."""
    return clean(value).strip() if isinstance(value, str) else ""


def _detail(value: Any) -> dict[str, str]:  # noqa: ANN401 - as above
    """Give what feedparser tells of a text as text: its words, its type."""
    told = value if isinstance(value, dict) else {}
    return {key: text for key, text in told.items() if isinstance(text, str)}


def _title(detail: Any) -> str | None:  # noqa: ANN401 - as above
    told = detail.get("value", "")
    if declared(detail.get("type")) == "text/html" and _MARKUP.search(told):
        told = text_of(told)
    return " ".join(clean(told).split()) or None


def _content(entry: Any) -> tuple[str, MediaType]:  # noqa: ANN401 - as above
    """Give the longest of an item's contents: some feeds repeat the summary as one of them."""
    contents = entry.get("content") or ()
    parts = [_detail(part) for part in (*contents, entry.get("summary_detail"))]
    part = max(parts, key=lambda part: len(part.get("value", "")))
    text = clean(part.get("value", ""))
    return text, _media_type(part.get("type", ""), text)


def _media_type(told: str, text: str) -> MediaType:
    """Believe what an item says its text is, but for HTML without any markup.

    A text that begins as JSON does is a text: an item's facts are its feed's, and no record.
    """
    media_type = declared(told)
    bare = media_type == "text/html" and not _MARKUP.search(text)
    found = sniffed(text) if bare or media_type is None else media_type
    return "text/plain" if found in _DATA else found


def _link(entry: Any, feed: Document) -> str | None:  # noqa: ANN401 - as above
    link = _text(entry.get("link"))
    try:
        address = urljoin(feed.address, link)
    except ValueError:  # brackets that hold no address
        return None
    return address if link and address.startswith(("https://", "http://")) else None


def _days(entry: Any) -> Iterator[str]:  # noqa: ANN401 - as above
    """Yield an item's days: as written, which is where its author was, then as parsed (UTC)."""
    for key in DAY_KEYS:
        if key in entry and isinstance(entry[key], str):
            yield entry[key]
            parsed = entry.get(f"{key}_parsed")
            if parsed and parsed.tm_year in YEARS:
                yield dt.date(*parsed[:3]).isoformat()
