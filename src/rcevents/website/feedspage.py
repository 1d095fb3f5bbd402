"""The page of the feeds: what each holds, where it is, and how a calendar subscribes to it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from rcevents.errors import BadFilter
from rcevents.filters.query import DAYS, filter_of
from rcevents.render.links import safe_link
from rcevents.render.registry import FORMATS
from rcevents.website.framing import address_of, page_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcevents.website.model import Site, SiteFeed

PATH = "feeds.html"
CALENDAR = "ics"
ANY_DAY = dt.date(2000, 1, 1)
"""Stands for today where no day is told from it."""

SHIFT = re.compile(r"([+-])(\d{1,5})([dw])")
UNITS = {"d": "day", "w": "week"}
NAMED = {"yesterday": "yesterday", "today": "today", "tomorrow": "tomorrow"}
PHRASES = {"from": "from {} on", "to": "up to {}", "deadline_open": "with a deadline {} or later"}


class Address(NamedTuple):
    """A file of a feed: what its format is called, its path, and its address where known."""

    name: str
    title: str
    path: str
    address: str


class Line(NamedTuple):
    """A feed in words, with its addresses."""

    name: str
    title: str
    description: str
    words: str
    events: int
    addresses: tuple[Address, ...]
    webcal: str


def feeds_page(site: Site) -> bytes:
    """Render the page of the feeds."""
    lines = [_line(site, feed) for feed in site.feeds]
    example = next(
        (each for line in lines for each in line.addresses if each.name == CALENDAR), None
    )
    return page_bytes(
        site,
        PATH,
        lines=lines,
        example=example,
        docs=_docs(site),
    )


def _docs(site: Site) -> str:
    """Give where the server tells what it answers: nowhere, if there is none."""
    if site.server is None:
        return ""
    server = safe_link(site.server)
    return f"{server.rstrip('/')}/docs" if server else "docs"


def _line(site: Site, feed: SiteFeed) -> Line:
    addresses = tuple(_address(site, feed.name, name) for name in feed.formats)
    calendar = next((each.address for each in addresses if each.name == CALENDAR), "")
    return Line(
        name=feed.name,
        title=feed.title,
        description=feed.description,
        words=_said(feed),
        events=feed.events,
        addresses=addresses,
        webcal=re.sub("^https?:", "webcal:", calendar),
    )


def _said(feed: SiteFeed) -> str:
    """Say in a line what a feed holds."""
    words = asked_words(feed.query)
    said = f"deadlines of {words}" if feed.deadlines else words
    return said[:1].upper() + said[1:]


def _address(site: Site, feed: str, name: str) -> Address:
    path = f"{feed}.{name}"
    title = FORMATS[name].title if name in FORMATS else name.upper()
    return Address(name, title, path, address_of(site, path) or "")


def asked_words(query: Mapping[str, Any]) -> str:
    """Say what a feed asks for; days told from today stay so.

    >>> asked_words({"free": True, "from": "today", "to": "+2w"})
    'free events from today on, up to 2 weeks from today'
    >>> asked_words({"deadline_open": "today"})
    'all events with a deadline today or later'
    """
    moving = {name: words for name in DAYS if (words := _day_words(query.get(name)))}
    fixed = {name: value for name, value in query.items() if name not in moving}
    try:
        words = filter_of(fixed, ANY_DAY).words()
    except BadFilter:  # which is for who reads the configuration to tell
        words = "events"
    phrases = [PHRASES[name].format(day) for name, day in moving.items()]
    return f"{words} {', '.join(phrases)}".strip()


def _day_words(value: object) -> str:
    """Say a day that is told from today; nothing for any other."""
    text = value.strip().lower() if isinstance(value, str) else ""
    if text in NAMED:
        return NAMED[text]
    found = SHIFT.fullmatch(text)
    if found is None:
        return ""
    sign, many, unit = found.groups()
    plural = "" if int(many) == 1 else "s"
    return f"{int(many)} {UNITS[unit]}{plural} {'before' if sign == '-' else 'from'} today"
