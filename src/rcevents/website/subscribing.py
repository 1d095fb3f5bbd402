"""Subscribing: the feeds among which the page's script finds the one for a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rcevents.filters.query import query_of
from rcevents.website.framing import address_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.website.model import Site


class Offer(NamedTuple):
    """A feed as the page lists it: `query` in its one way of writing, `address` as far as known."""

    name: str
    title: str
    description: str
    query: str
    events: int
    deadlines: bool
    ics: str
    address: str
    formats: Sequence[tuple[str, str]]


def offers_of(site: Site) -> list[Offer]:
    """Give the site's feeds, those that are calendars."""
    return [
        Offer(
            feed.name,
            feed.title,
            feed.description,
            query_of(feed.query),
            feed.events,
            feed.deadlines,
            f"{feed.name}.ics",
            address_of(site, f"{feed.name}.ics") or "",
            [(f"{feed.name}.{one}", one) for one in feed.formats],
        )
        for feed in site.feeds
        if "ics" in feed.formats
    ]
