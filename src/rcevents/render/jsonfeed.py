"""A feed as JSON: a JSON Feed 1.1 with the whole Event in each item, or an Event a line.

Characters that nobody sees (controls, marks of direction) are stripped from every text, as they
are in the calendar. Keys that JSON Feed leaves open are left out where nothing is known; inside
`_rcevents` absent values are null.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rcevents.render.clocks import utc_instant
from rcevents.render.contentlines import seen
from rcevents.render.descriptions import describe
from rcevents.render.links import safe_link
from rcevents.render.vevents import headline, tags
from rcevents.render.words import cost_words, format_words, one_line, when_words

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import Event, Record
    from rcevents.render.feed import Feed

VERSION = "https://jsonfeed.org/version/1.1"

ITEM_BREAK = b",\n"
"""What stands between two items of a feed."""


def render_json(feed: Feed) -> bytes:
    """Render all records of a feed, those without a date included: UTF-8, a newline at the end."""
    head, tail = json_frame(feed, empty=not feed.records)
    return b"".join((head, ITEM_BREAK.join(map(item_json, feed.records)), tail))


def json_frame(feed: Feed, *, empty: bool) -> tuple[bytes, bytes]:
    """Render what stands before and behind the items of a feed, whose records are not looked at."""
    about = {
        "version": VERSION,
        "title": one_line(feed.title),
        "home_page_url": safe_link(feed.home_url),
        "feed_url": safe_link(feed.address("json")),
        "description": feed.description or None,
        "language": "en",
    }
    whole = {key: value for key, value in about.items() if value is not None}
    head, bracket, tail = _encoded(whole | {"items": []}, indent=1).rpartition(b"]")
    return (head, bracket + tail) if empty else (head + b"\n", b"\n " + bracket + tail)


def item_json(record: Record) -> bytes:
    """Render the item of one record, as it stands in a feed; `ITEM_BREAK` stands between two."""
    text = json.dumps(_cleaned(_item(record)), ensure_ascii=False, indent=1)
    return f"  {text}".replace("\n", "\n  ").encode()


def render_jsonl(feed: Feed) -> bytes:
    """Render an Event a line, as JSON."""
    return b"".join(_encoded(event_json(record.event)) for record in feed.records)


def event_json(event: Event) -> dict[str, Any]:
    """Give an Event as the JSON that other programs rely on."""
    whole = event.model_dump(mode="json")
    whole["inferred"] = dict(sorted(whole["inferred"].items()))
    return whole


def summarise(event: Event) -> str:
    """Tell when, in which form and for how much, on one line.

    >>> from rcevents.model import Cost, Event
    >>> summarise(Event(uid="a", title="A", schedule="dated", start="2021-10-11",
    ...                 format="virtual", cost=Cost(free=True)))
    '11 Oct 2021 · virtual · free'
    """
    facts = (when_words(event), format_words(event), cost_words(event.cost))
    return " · ".join(fact for fact in facts if fact)


def _item(record: Record) -> dict[str, Any]:
    event = record.event
    item = {
        "id": event.uid,
        "url": safe_link(event.url),
        "title": headline(event),
        "summary": summarise(event),
        "content_text": describe(event, unseen=record.unseen),
        "date_published": _moment(record.created),
        "date_modified": _moment(record.modified),
        "tags": tags(event),
    }
    known = {key: value for key, value in item.items() if value is not None}
    return known | {"_rcevents": event_json(event)}


def _moment(when: dt.date | None) -> str | None:
    """Give a day or an instant as the date-time of RFC 3339 that JSON Feed asks for."""
    return f"{utc_instant(when).isoformat()[:19]}Z" if when else None


def _encoded(value: dict[str, Any], indent: int | None = None) -> bytes:
    text = json.dumps(_cleaned(value), ensure_ascii=False, indent=indent)
    return f"{text}\n".encode()


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return seen(value)
    if isinstance(value, dict):
        return {key: _cleaned(inner) for key, inner in value.items()}
    return [_cleaned(inner) for inner in value] if isinstance(value, list) else value
