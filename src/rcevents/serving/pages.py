"""Pages: the site, rendered page by page when one is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.publication.sitefacts import site_feed, site_of_store
from rcevents.serving.answers import Content
from rcevents.serving.problems import Refused
from rcevents.website.assets import asset, asset_names, version_of
from rcevents.website.eventpage import event_page
from rcevents.website.framing import POLICY
from rcevents.website.model import Site
from rcevents.website.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.configuration import Configuration
    from rcevents.filters import Rates
    from rcevents.model import Record
    from rcevents.publication.plans import FeedPlan
    from rcevents.serving.catalogue import View
    from rcevents.serving.feeds import Feeds
    from rcevents.serving.shelf import Shelf

YEAR = 31_536_000
HTML = "text/html; charset=utf-8"
MEDIA_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "png": "image/png",
    "ico": "image/x-icon",
    "woff2": "font/woff2",
}
SAFE = {
    "content-security-policy": f"{POLICY}; frame-ancestors 'none'",  # which no page can say itself
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
"""What keeps a page from being framed, and from doing anything but show itself."""

SOURCES = "sources.html"
WINDOW = "Events that are not over for longer than 30 days."


class Pages:
    """Gives the pages of a store at a moment, of which the configuration says what they are of."""

    def __init__(
        self, shelf: Shelf, feeds: Feeds, configuration: Configuration | None, rates: Rates | None
    ) -> None:
        self._shelf = shelf
        self._feeds = feeds
        self._configuration = configuration
        self._rates = rates

    def page(self, view: View, path: str, feeds: Sequence[tuple[FeedPlan, int]]) -> Content:
        """Give one of the site's own pages; feeds have their numbers of events. Raises Refused."""
        if path not in PAGES:
            raise Refused(404, f'there is no page "{path[:80]}"', remedy="begin at the first page")
        records, notes = self._feeds.current(view)
        about = replace(
            self._about(view.base),
            feeds=[site_feed(plan, events) for plan, events in feeds],
            window=WINDOW,
            notes=notes,
            today=view.today,
            rates=self._rates,
        )
        with self._shelf.reading() as reading:
            body = PAGES[path](site_of_store(records, reading, about, self._configuration))
        return Content(body, HTML, SAFE, dated=path != SOURCES, of_sources=path == SOURCES)

    def event(self, record: Record, base: str | None) -> Content:
        """Give the page of an event, with its history."""
        with self._shelf.reading() as reading:
            site = replace(self._about(base), history=reading.revisions)
            return Content(event_page(site, record), HTML, SAFE, daily=False)

    def _about(self, base: str | None) -> Site:
        site = Site(base_url=base, server="")
        if self._configuration is None:
            return site
        told = self._configuration.site
        return replace(
            site,
            title=told.title or site.title,
            description=told.description or site.description,
            utc=self._configuration.publish.utc,
        )


def asset_file(name: str, version: str = "") -> Content:
    """Give a script or a style; for a year, if its address tells these bytes. Raises Refused.

    A page of another release may ask for other bytes than there are here: nobody may keep these
    under its address.
    """
    if name not in asset_names():
        remedy = f"there are: {', '.join(asset_names())}"
        raise Refused(404, f'there is no "{name[:80]}" among the assets', remedy=remedy)
    kind = MEDIA_TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    headers = {"cross-origin-resource-policy": "same-origin"}
    age = YEAR if version == version_of(name) else 0 if version else None
    return Content(asset(name), kind, headers, dated=False, daily=False, max_age=age)
