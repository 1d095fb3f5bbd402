"""A feed as an iCalendar stream (RFC 5545, RFC 7986), as subscribed clients really read it.

The same records give the same bytes: there is no clock, no chance and no order of a set in it.
A calendar without events carries the zone UTC as its one component, since RFC 5545 (section
3.6) asks for at least one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.render.contentlines import content_line, escape, stream
from rcevents.render.links import safe_link
from rcevents.render.occurrences import occurrences
from rcevents.render.timezones import vtimezone
from rcevents.render.vevents import vevents
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rcevents.model import Record
    from rcevents.render.feed import Feed
    from rcevents.render.occurrences import Occurrence

REFRESH = "PT12H"
"""How often a client is asked to look again; few take it for more than advice."""

NO_YEAR = 1970
"""The year that a calendar without events speaks of."""

CALENDAR_END = b"END:VCALENDAR\r\n"
"""What stands behind the events."""

_COLOR = re.compile("[a-z]{3,20}")
"""The shape of a colour's name in CSS, which is all that COLOR may hold (RFC 7986, section 5.9)."""

Years = tuple[int, int]
"""The first and the last year."""


def render_ics(feed: Feed) -> bytes:
    """Render the dated events of a feed: UTF-8, CRLF, folded at 75 octets."""
    parts: list[bytes] = []
    years: dict[str, set[int]] = {}
    for record in feed.records:
        if runs := occurrences(record, utc=feed.utc):
            parts.append(stream(vevents(record, runs)))
            _add_years(years, runs)
    head = calendar_head(feed, _first_and_last(years), empty=not parts)
    return b"".join((head, *parts, CALENDAR_END))


def event_ics(record: Record, *, utc: bool = False) -> bytes:
    """Render the part of a calendar that is one record's: nothing, if it has no date.

    With `utc`, its times are in UTC, as in a feed of which `Feed.utc` is true.
    """
    return stream(vevents(record, occurrences(record, utc=utc)))


def zones_of(runs: Iterable[Occurrence]) -> dict[str, Years]:
    """Give every TZID in use, with the first and the last year in which it is."""
    years: dict[str, set[int]] = {}
    _add_years(years, runs)
    return _first_and_last(years)


def _add_years(years: dict[str, set[int]], runs: Iterable[Occurrence]) -> None:
    for run in runs:
        if run.tzid is not None:
            years.setdefault(run.tzid, set()).update((run.start.year, run.last_day.year))


def _first_and_last(years: Mapping[str, set[int]]) -> dict[str, Years]:
    return {tzid: (min(told), max(told)) for tzid, told in years.items()}


def calendar_head(feed: Feed, zones: Mapping[str, Years], *, empty: bool) -> bytes:
    """Render what stands before the events of a feed, whose records are not looked at.

    `zones` tells the TZIDs of the events, with the first and the last year in which each is used.
    """
    lines = [*_header(feed)]
    for tzid in sorted(zones):
        lines += vtimezone(tzid, *zones[tzid])
    if empty:
        lines += vtimezone("UTC", NO_YEAR, NO_YEAR)
    return stream(lines)


def _header(feed: Feed) -> Iterator[str]:
    name, about = escape(one_line(feed.title)), escape(feed.about)
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
    if feed.color and _COLOR.fullmatch(feed.color):
        yield f"COLOR:{feed.color}"
