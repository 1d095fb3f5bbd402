"""Document: a text that was brought from somewhere, with what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

MediaType = Literal[
    "text/markdown",
    "text/plain",
    "text/html",
    "application/feed+xml",
    "text/calendar",
    "application/xml",
    "application/json",
    "application/x-ndjson",
    "application/yaml",
    "application/toml",
    "text/csv",
    "message/rfc822",
]


@dataclass(frozen=True, slots=True)
class FeedItem:
    """What a feed tells of an item outside its text: when it was published, and its own fields.

    `fields` are the elements of event modules ("ev_startdate", "xcal_dtstart", ...), as told.
    """

    id: str | None = None
    published: dt.date | None = None
    tags: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One newsletter issue, page, calendar or file of records, as text.

    Front matter stands in `front`, fences included, and `text` is what is behind it; `first_line`
    is the number (from 1) of the text's first line in the file, so that later ones are right.
    `issued_inferred` names the rule where the day of issue is not told outright. `item` tells
    what a feed says of its item; `next` is the address of the next page of the same answer.
    """

    address: str
    text: str
    media_type: MediaType
    issued: dt.date | None = None
    title: str | None = None
    first_line: int = 1
    issued_inferred: str | None = None
    front: str = ""
    item: FeedItem | None = None
    next: str | None = None
