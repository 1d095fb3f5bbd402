"""Facts about the server itself: its health, the schema, and short addresses, as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from rcevents.publication.folder import listed, listing
from rcevents.render.feed import page_files
from rcevents.render.provenance import public_name
from rcevents.render.registry import FORMATS
from rcevents.render.schema import MEDIA_TYPE, render_schema
from rcevents.serving import docs
from rcevents.serving.answers import READABLE, Content
from rcevents.serving.feeds import EVENTS
from rcevents.serving.pages import HTML, SAFE
from rcevents.serving.parameters import OWN, Asked, asked_of, pairs_of
from rcevents.serving.problems import Refused
from rcevents.serving.short import LONGEST_ADDRESS, token_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from rcevents.publication.plans import FeedPlan
    from rcevents.serving.catalogue import State
    from rcevents.serving.shelf import Shelf
    from rcevents.store.contract import SourceState

JSON = "application/json"
VARY = "Accept, Accept-Encoding"
FITS = f"Google's calendar takes addresses of at most {LONGEST_ADDRESS} characters"


def health(state: State, shelf: Shelf) -> Content:
    """Tell that the store can be read, which state it is in, and how its sources stand."""
    with shelf.reading() as reading:
        sources = [_source(source) for source in reading.sources()]
    told = {
        "status": "ok",
        "store": {"stamp": state.moment.stamp, "changed": _moment(state.modified)},
        "sources": sources,
    }
    return _json(told, {"cache-control": "no-store"}, of_sources=True)


def schema(base: str | None) -> Content:
    """Give the JSON Schema of an event."""
    body = render_schema(f"{base}/schema.json" if base else None)
    return Content(body, MEDIA_TYPE, READABLE, dated=False, daily=False)


def feed_list(feeds: Iterable[tuple[FeedPlan, int]]) -> Content:
    """List feeds with the numbers of their events, as `publish` does."""
    told = [
        listed(
            plan,
            {
                one.name: page_files(plan.name, one.name, many, one.paged)
                for one in FORMATS.values()
            },
            many,
        )
        for plan, many in feeds
    ]
    return Content(listing(told), JSON, READABLE)


def short(query: bytes, base: str | None, today: dt.date, *, page: bool = False) -> Content:
    """Give the short address of a query, and whether every client takes it. Raises Refused.

    People get a `page`, programs the same as JSON.
    """
    form, asked = _wish(query)
    asked.filter(today)
    address = asked.address()
    path = f"/s/{token_of(address[1:])}.{form}" if address else f"/{EVENTS}.{form}"
    whole = f"/{EVENTS}.{form}{address}"
    path = min(whole, path, key=len)
    url = f"{base or ''}{path}"
    told = {
        "url": url,
        "webcal": f"webcal:{url.partition(':')[2]}" if base and form == "ics" else None,
        "path": path.removeprefix("/"),
        "long": f"{base or ''}{whole}",
        "length": len(url),
        "fits": len(url) <= LONGEST_ADDRESS,
        "note": None if len(url) <= LONGEST_ADDRESS else _too_long(asked),
    }
    if page:
        body = docs.short_page(told).encode()
        return Content(body, HTML, {**SAFE, "vary": VARY}, dated=False, daily=False)
    return _json(told, {"vary": VARY})


def _wish(query: bytes) -> tuple[str, Asked]:
    """Tell the format from the rest of a query."""
    from rcevents.filters.query import NAMES

    pairs = pairs_of(query, (*NAMES, *OWN, "format"))
    form = pairs.pop("format", "ics")
    if form not in FORMATS:
        raise Refused(
            400, f'"{form[:60]}" is no format', "format", f"there are: {', '.join(FORMATS)}"
        )
    return form, asked_of(pairs)


def _too_long(asked: Asked) -> str:
    longest = max(asked.query, key=lambda name: len(asked.query[name]), default="")
    return f"{FITS}; this one is longer, for which {longest} is the most: ask for less there"


def _source(source: SourceState) -> dict[str, Any]:
    """Tell how a source stands, without what it answered: that may hold an address's secret."""
    state = "failing" if source.failures else "doubtful" if source.alarm else "ok"
    return {
        "name": public_name(source.name),
        "state": state,
        "failures": source.failures,
        "checked": _moment(source.checked),
        "changed": _moment(source.changed),
        "due": _moment(source.due),
        "told": source.told,
    }


def _moment(when: dt.datetime | None) -> str | None:
    return when.isoformat() if when is not None else None


def _json(
    told: Mapping[str, Any], headers: Mapping[str, str], *, of_sources: bool = False
) -> Content:
    text = json.dumps(told, ensure_ascii=False, indent=1)
    body = f"{text}\n".encode("utf-8", "replace")
    headers = {**READABLE, **headers}
    return Content(body, JSON, headers, dated=False, daily=False, of_sources=of_sources)
