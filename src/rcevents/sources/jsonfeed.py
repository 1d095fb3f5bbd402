"""JSON Feed 1.1: its items as documents, as those of RSS and Atom are."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from rcevents.document import Document, FeedItem
from rcevents.normalization import clean
from rcevents.opening.issuedate import day_told
from rcevents.sources.links import whole_link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

VERSION: Final = re.compile(
    r'"version"\s{0,9}:\s{0,9}"https?:(?:\\?/){2}jsonfeed\.org(?:\\?/)version'
)
OURS: Final = '"_rcevents"'
HEAD: Final = 5_000
MOST_FIELDS: Final = 100
LONGEST: Final = 20_000


def is_json_feed(text: str) -> bool:
    """Tell whether a text is a JSON Feed of someone else: those of rcevents are records.

    >>> is_json_feed('{"version": "https://jsonfeed.org/version/1.1", "items": []}')
    True
    """
    head = text.lstrip()[:1] == "{" and (
        VERSION.search(text[:HEAD]) or VERSION.search(text[-HEAD:])
    )
    return bool(head) and OURS not in text


def json_items(document: Document) -> list[Document] | str:
    """Give the items of a JSON Feed as documents, or why it cannot be read."""
    try:
        feed = json.loads(document.text)
    except (ValueError, RecursionError) as error:
        return f"JSON that cannot be read: {error}"
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        return "a JSON Feed without a list of items"
    told = enumerate(items, 1)
    return [_document(item, document, n) for n, item in told if isinstance(item, dict)]


def _document(item: Mapping[str, Any], feed: Document, number: int) -> Document:
    html, plain = _text(item, "content_html"), _text(item, "content_text")
    link = whole_link(_text(item, "url") or _text(item, "external_url"), feed.address)
    published = day_told(_text(item, "date_published"))
    tags = item.get("tags")
    return Document(
        address=link or f"{feed.address}#{number}",
        text=html or plain or _text(item, "summary"),
        media_type="text/html" if html else "text/plain",
        issued=feed.issued or published,
        title=" ".join(_text(item, "title").split()) or None,
        item=FeedItem(
            id=_text(item, "id") or link,
            published=published,
            tags=tuple(tag for tag in tags if isinstance(tag, str))
            if isinstance(tags, list)
            else (),
            fields=dict(_fields(item)),
        ),
    )


def _text(item: Mapping[str, Any], key: str) -> str:
    value = item.get(key)
    return clean(value).strip() if isinstance(value, str) else ""


def _fields(item: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield what extensions tell: keys that begin with "_", and those in the objects there.

    As with other feeds, "published" is the day of publication with its hour, as written.
    """
    if _text(item, "date_published"):
        yield "published", _text(item, "date_published")
    for key, value in list(item.items())[:MOST_FIELDS]:
        if not key.startswith("_"):
            continue
        told = value if isinstance(value, dict) else {"": value}
        for name, text in list(told.items())[:MOST_FIELDS]:
            if isinstance(text, str):
                yield f"{key.strip('_')}_{name}".strip("_"), clean(text)[:LONGEST]
