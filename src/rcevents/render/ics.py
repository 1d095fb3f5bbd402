"""A feed as an iCalendar stream (RFC 5545, RFC 7986), as subscribed clients really read it.

The same records give the same bytes: there is no clock, no chance and no order of a set in it.
A calendar without events carries the zone UTC as its one component, since RFC 5545 (section
3.6) asks for at least one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.render.contentlines import content_line, escape, stream
from rcevents.render.links import safe_link
from rcevents.render.occurrences import occurrences
from rcevents.render.timezones import vtimezone
from rcevents.render.vevents import vevents
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.render.feed import Feed
    from rcevents.render.occurrences import Occurrence

REFRESH = "PT12H"
"""How often a client is asked to look again; few take it for more than advice."""

NO_YEAR = 1970
"""The year that a calendar without events speaks of."""


def render_ics(feed: Feed) -> bytes:
    """Render the dated events of a feed: UTF-8, CRLF, folded at 75 octets."""
    return b"".join(stream(lines) for lines in _components(feed))


def _components(feed: Feed) -> Iterator[Iterable[str]]:
    """Give the calendar's lines, a record at a time: so few of them are in memory at once."""
    dated = [(record, occurrences(record)) for record in feed.records]
    yield _header(feed)
    yield _timezones(run for _, runs in dated for run in runs)
    for record, runs in dated:
        yield vevents(record, runs)
    yield ["END:VCALENDAR"]


def _header(feed: Feed) -> Iterator[str]:
    name, about = escape(one_line(feed.title)), escape(feed.description)
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rcevents//rcevents//EN")
    yield from ("CALSCALE:GREGORIAN", f"NAME:{name}", f"X-WR-CALNAME:{name}")
    if about:
        yield from (f"DESCRIPTION:{about}", f"X-WR-CALDESC:{about}")
    if home := safe_link(feed.home_url):
        yield content_line("URL", home)
    if source := safe_link(feed.address("ics")):
        yield content_line("SOURCE", source, {"VALUE": "URI"})
    yield content_line("REFRESH-INTERVAL", REFRESH, {"VALUE": "DURATION"})
    yield f"X-PUBLISHED-TTL:{REFRESH}"
    if feed.color:
        yield f"COLOR:{escape(feed.color)}"


def _timezones(runs: Iterable[Occurrence]) -> Iterator[str]:
    """Give a VTIMEZONE for every TZID in use, for the years in which it is."""
    years: dict[str, set[int]] = {}
    run = None
    for run in runs:
        if run.tzid is not None:
            years.setdefault(run.tzid, set()).update((run.start.year, run.last_day.year))
    for tzid in sorted(years):
        yield from vtimezone(tzid, min(years[tzid]), max(years[tzid]))
    if run is None:
        yield from vtimezone("UTC", NO_YEAR, NO_YEAR)
