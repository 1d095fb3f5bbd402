"""Google calendars that a page shows or links: the address of their public iCalendar file."""

from __future__ import annotations

import binascii
import re
from base64 import urlsafe_b64decode
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, quote, urlsplit

from rcevents.discovery.candidates import LONGEST, Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

HOSTS: Final = ("calendar.google.com", "www.google.com")
IDENTIFIER: Final = re.compile(r"[\w.%#+-]{1,200}@[\w.-]{1,200}", re.ASCII)
PUBLIC: Final = "https://calendar.google.com/calendar/ical/{}/public/basic.ics"
HOLIDAYS: Final = "holiday@group.v.calendar.google.com"
MOST_FRAMES: Final = 500


def google_calendars(tree: LexborHTMLParser) -> Iterator[Candidate]:
    """Yield the calendars of frames (`src=`) and of links to subscribe (`cid=`)."""
    for node in tree.css("iframe[src], iframe[data-src], a[href]")[:MOST_FRAMES]:
        attributes = node.attributes
        for name in ("src", "data-src", "href"):
            for identifier in identifiers(attributes.get(name) or ""):
                address = PUBLIC.format(quote(identifier, safe="@"))
                what = "shows" if node.tag == "iframe" else "links"
                yield Candidate(address, f"a Google calendar that the page {what}")


def identifiers(link: str) -> list[str]:
    """Give the calendars that an address of Google Calendar names.

    >>> identifiers("https://calendar.google.com/calendar/embed?src=tea%40group.example.org&ctz=UTC")
    ['tea@group.example.org']
    >>> identifiers("https://calendar.google.com/calendar/u/0?cid=dGVhQGdyb3VwLmV4YW1wbGUub3Jn")
    ['tea@group.example.org']
    """
    if len(link) > LONGEST:
        return []
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return []
    if parts.netloc.lower() not in HOSTS or not parts.path.startswith("/calendar"):
        return []
    told = parse_qs(parts.query)
    values = [_plain(value) for value in (*told.get("src", ()), *told.get("cid", ()))]
    return [value for value in values if IDENTIFIER.fullmatch(value) and HOLIDAYS not in value]


def _plain(value: str) -> str:
    """Give an identifier in the open: links to subscribe hold it in base 64."""
    if "@" in value:
        return value
    try:
        padding = "=" * (-len(value) % 4)
        return urlsafe_b64decode(value.encode() + padding.encode()).decode("ascii")
    except (binascii.Error, ValueError):
        return ""
