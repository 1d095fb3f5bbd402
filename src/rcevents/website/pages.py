"""Pages: all files of the site, in a fixed order."""

from __future__ import annotations

import hashlib
import json
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from rcevents.render.schema import render_schema
from rcevents.website.assets import asset, asset_names, source_digest
from rcevents.website.changespage import changes_page
from rcevents.website.eventpage import calendar_path, event_calendar, event_page, event_path
from rcevents.website.feedspage import feeds_page
from rcevents.website.framing import address_of
from rcevents.website.indexpage import index_page
from rcevents.website.movedpage import moved_page
from rcevents.website.sourcespage import sources_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rcevents.model import Record
    from rcevents.website.model import Site

SCHEMA = "schema.json"
PAGES: dict[str, Callable[[Site], bytes]] = {
    "index.html": index_page,
    "changes.html": changes_page,
    "sources.html": sources_page,
    "feeds.html": feeds_page,
}


class SiteFile(NamedTuple):
    """A file of the site, not rendered yet: its path within the folder, and what gives its bytes.

    Whoever keeps files may leave one as it is whose `key` is the one that it was rendered under,
    as long as the code is the same; without a key it is to be rendered each time.
    """

    path: str
    render: Callable[[], bytes]
    key: str | None = None


def site_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the site by its path within the folder, feeds aside.

    The same site gives the same bytes.
    """
    for file in planned_files(site):
        yield file.path, file.render()


def planned_files(site: Site) -> Iterator[SiteFile]:
    """Yield the same files in the same order, before they are rendered."""
    yield from _fixed(site)
    shared = _shared(site)
    for record in site.paged:
        key = _key(site, record, shared)
        for path, render in _of_event(site, record):
            yield SiteFile(path, render, key)
    yield from _moved(site, shared)


def _fixed(site: Site) -> Iterator[SiteFile]:
    """Yield the files that every site has."""
    for name in asset_names():
        yield SiteFile(f"assets/{name}", partial(asset, name))
    yield SiteFile(SCHEMA, lambda: render_schema(address_of(site, SCHEMA)))
    for path, page in PAGES.items():
        yield SiteFile(path, partial(page, site))


def _of_event(site: Site, record: Record) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the files of an event; a calendar only where it has a date."""
    uid = record.event.uid
    if record.event.start is not None:
        yield calendar_path(uid), partial(event_calendar, site, record)
    yield event_path(uid), partial(event_page, site, record)


def _moved(site: Site, shared: str) -> Iterator[SiteFile]:
    """Yield, where events had pages that now have those of others, what leads there."""
    there = {record.event.uid: record for record in site.paged}
    taken = {event_path(uid) for uid in there}
    for uid, goal in site.moved.items():
        record, path = there.get(goal), event_path(uid)
        if record is not None and path not in taken:
            key = _digest(f"{shared} {goal} {record.event.title}")
            yield SiteFile(path, partial(moved_page, site, record), key)


def _key(site: Site, record: Record, shared: str) -> str | None:
    """Give what is the same as long as an event's page is; None where its history may be new."""
    uid = record.event.uid
    told = site.revisions.get(uid)
    if told is None and site.history(uid):
        return None
    return _digest(f"{shared} {told} {record.model_dump_json()}")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]


def _shared(site: Site) -> str:
    """Give what is the same as long as all that event pages are told beside their event is."""
    facts = [site.title, site.description, site.base_url, site.utc, source_digest()]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
