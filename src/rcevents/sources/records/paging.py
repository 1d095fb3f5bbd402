"""Paging: where an answer of an API says that its next page is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from rcevents.sources.links import whole_link
from rcevents.sources.records.parsing import contents_of
from rcevents.sources.records.record import Record, truth, values

if TYPE_CHECKING:
    from rcevents.document import Document

NEXT: Final = (
    "links.next.href",
    "links.next",
    "next",
    "next_rest_url",
    "next_url",
    "next_page_url",
    "meta.next",
    "meta.pagination.links.next",
    "pagination.next",
    "paging.next",
)
TOKENS: Final = (("pagination.continuation", "continuation"), ("nextPageToken", "pageToken"))
"""Where a token stands that asks for the next page, and the parameter that takes it."""


def next_page(document: Document) -> str | None:
    """Give the address of the next page, None where this is the last or says nothing of it.

    >>> from rcevents.document import Document
    >>> page = '{"results": [], "next": "/api/events?page=2"}'
    >>> next_page(Document("https://a.example.org/api/events", page, "application/json"))
    'https://a.example.org/api/events?page=2'
    """
    if document.media_type != "application/json":
        return None
    data = contents_of(document).data
    if not isinstance(data, Record):
        return None
    for path in NEXT:
        for value in values(data, path)[:1]:
            if isinstance(value, str) and value.startswith(("http", "/", "?")):
                link = whole_link(value, document.address)
                return link if link != document.address else None
    return _by_token(data, document.address)


def _by_token(data: Record, address: str) -> str | None:
    for path, parameter in TOKENS:
        found = [value for value in values(data, path)[:1] if isinstance(value, str)]
        more = values(data, "pagination.has_more_items")[:1] or [True]
        if found and truth(more[0]) is not False and address.startswith("http"):
            return _with_parameter(address, parameter, found[0])
    return None


def _with_parameter(address: str, name: str, value: str) -> str | None:
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != name]
    return urlunsplit(parts._replace(query=urlencode([*kept, (name, value)])))
