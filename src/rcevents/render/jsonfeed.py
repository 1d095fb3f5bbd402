"""A feed as JSON: a JSON Feed 1.1 with the whole Event in each item, or an Event a line.

Characters that nobody sees (controls, marks of direction) are stripped from every text, as they
are in the calendar. Keys that JSON Feed leaves open are left out where nothing is known; inside
`_rcevents` absent values are null.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rcevents.render.contentlines import seen
from rcevents.render.descriptions import describe
from rcevents.render.links import safe_link
from rcevents.render.vevents import PREFIXES, tags
from rcevents.render.words import cost_words, format_words, one_line, when_words

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.model import Event, Record
    from rcevents.render.feed import Feed

VERSION = "https://jsonfeed.org/version/1.1"


def render_json(feed: Feed) -> bytes:
    """Render all records of a feed, those without a date included: UTF-8, a newline at the end."""
    about = {
        "version": VERSION,
        "title": one_line(feed.title),
        "home_page_url": safe_link(feed.home_url),
        "feed_url": safe_link(feed.address("json")),
        "description": feed.description or None,
        "language": "en",
    }
    items = [_item(record) for record in feed.records]
    whole = {key: value for key, value in about.items() if value is not None}
    return _encoded(whole | {"items": items}, indent=1)


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
        "title": PREFIXES.get(event.status, "") + one_line(event.title),
        "summary": summarise(event),
        "content_text": describe(event),
        "date_published": _midnight(record.created),
        "date_modified": _midnight(record.modified),
        "tags": tags(event),
    }
    known = {key: value for key, value in item.items() if value is not None}
    return known | {"_rcevents": event_json(event)}


def _midnight(day: dt.date | None) -> str | None:
    """Give a day as the date-time of RFC 3339 that JSON Feed asks for."""
    return f"{day.isoformat()}T00:00:00Z" if day else None


def _encoded(value: dict[str, Any], indent: int | None = None) -> bytes:
    text = json.dumps(_cleaned(value), ensure_ascii=False, indent=indent)
    return f"{text}\n".encode()


def _cleaned(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return seen(value)
    if isinstance(value, dict):
        return {key: _cleaned(inner) for key, inner in value.items()}
    return [_cleaned(inner) for inner in value] if isinstance(value, list) else value
