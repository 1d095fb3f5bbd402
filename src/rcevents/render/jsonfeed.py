"""A feed as JSON: a JSON Feed 1.1 with the whole Event in each item, or an Event a line.

Characters that nobody sees (controls, marks of direction) are stripped from every text, as they
are in the calendar. Keys that JSON Feed leaves open are left out where nothing is known; inside
`_rcevents` absent values are null.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.render.clocks import utc_instant
from rcevents.render.contentlines import seen
from rcevents.render.descriptions import describe
from rcevents.render.jsontext import cleaned, event_json, event_text
from rcevents.render.links import safe_link
from rcevents.render.provenance import published_event
from rcevents.render.vevents import headline, tags
from rcevents.render.words import one_line, summary_of

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import Event, Record
    from rcevents.render.feed import Feed

__all__ = [
    "ITEM_BREAK",
    "event_json",
    "item_json",
    "json_frame",
    "line_json",
    "moment",
    "render_json",
    "render_jsonl",
    "summarise",
]

VERSION = "https://jsonfeed.org/version/1.1"
COMMENT = (
    "Events as a JSON Feed. Every item carries the whole event as JSON under _rcevents; add the"
    " address of this feed to a feed reader to hear of new ones."
)
"""What somebody reads who opens the file by chance."""

ITEM_BREAK = b",\n"
"""What stands between two items of a feed."""


def render_json(feed: Feed) -> bytes:
    """Render all records of a feed, those without a date included: UTF-8, a newline at the end."""
    head, tail = json_frame(feed, empty=not feed.records)
    return b"".join((head, ITEM_BREAK.join(map(item_json, feed.records)), tail))


def json_frame(feed: Feed, *, empty: bool) -> tuple[bytes, bytes]:
    """Render what stands before and behind the items of a feed, whose records are not looked at.

    A feed in pages has the address of its first page, and that of the next one. `_rcevents` tells
    the address of the JSON Schema that the events in the items follow, as JSON Feed's section
    "Extensions" wants it.
    """
    schema = safe_link(feed.schema_url)
    about = {
        "version": VERSION,
        "title": one_line(feed.title) or feed.name,
        "home_page_url": safe_link(feed.home_url),
        "feed_url": safe_link(feed.address("json")),
        "next_url": _next_url(feed),
        "description": feed.about or None,
        "user_comment": COMMENT,
        "language": "en",
        "_rcevents": {"about": schema} if schema else None,
    }
    whole = {key: value for key, value in about.items() if value is not None}
    text = json.dumps(cleaned(whole | {"items": []}), ensure_ascii=False, indent=1)
    head, bracket, tail = f"{text}\n".encode().rpartition(b"]")
    return (head, bracket + tail) if empty else (head + b"\n", b"\n " + bracket + tail)


def _next_url(feed: Feed) -> str | None:
    """Give the address of the page behind this one, where there is one and it is known."""
    return safe_link(feed.address("json", feed.page + 1)) if feed.page < feed.pages else None


def item_json(record: Record) -> bytes:
    """Render the item of one record, as it stands in a feed; `ITEM_BREAK` stands between two."""
    event = published_event(record.event)
    title, summary = seen(headline(event)), summary_of(event)
    told = {
        "id": seen(event.uid),
        "url": safe_link(event.url),
        "title": title if title.strip() else None,
        "summary": seen(summary.line),
        "content_text": seen(describe(event, unseen=record.unseen, summary=summary)),
        "date_published": moment(record.created),
        "date_modified": moment(record.modified),
    }
    lines = _LINES.encode({key: text for key, text in told.items() if text is not None})[1:-1]
    labels = _LABELS.encode(tags(event))[1:-1]
    whole = event_text(event, indent=1).replace("\n", "\n   ")
    return (
        f'  {{\n   {lines},\n   "tags": [\n    {labels}\n   ],\n   "_rcevents": {whole}\n  }}'
    ).encode()


_LINES = json.JSONEncoder(ensure_ascii=False, separators=(",\n   ", ": "))
_LABELS = json.JSONEncoder(ensure_ascii=False, separators=(",\n    ", ": "))
"""What stands on lines of an item's own depth, and a step further in: several in one go."""


def render_jsonl(feed: Feed) -> bytes:
    """Render an Event a line, as JSON."""
    return b"".join(map(line_json, feed.records))


def line_json(record: Record) -> bytes:
    """Render the Event of one record as a line of JSON."""
    return f"{event_text(published_event(record.event))}\n".encode()


def summarise(event: Event) -> str:
    """Tell when, in which form and for how much, on one line.

    >>> from rcevents.model import Cost, Event
    >>> summarise(Event(uid="a", title="A", schedule="dated", start="2021-10-11",
    ...                 format="virtual", cost=Cost(free=True)))
    '11 Oct 2021 · virtual · free'
    """
    return summary_of(event).line


@lru_cache(maxsize=1024)  # the events of one round share a few
def moment(when: dt.date | None) -> str | None:
    """Give a day or an instant as the date-time of RFC 3339 that feeds ask for.

    >>> import datetime as dt
    >>> moment(dt.date(2031, 5, 3)), moment(None)
    ('2031-05-03T00:00:00Z', None)
    """
    return f"{utc_instant(when).isoformat()[:19]}Z" if when else None
