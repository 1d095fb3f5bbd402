"""Calendars and feeds that a page itself links, in its head, its text and its frames."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qs, urlsplit

from rcevents.discovery.candidates import Candidate, once, whole
from rcevents.discovery.googlecalendar import google_calendars

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

WITHIN: Final = 2_000_000
MOST_LINKS: Final = 5000
MOST: Final = 20
"""So many characters, links and candidates of a page are looked at."""

TYPES: Final = {
    "text/calendar": "a calendar",
    "application/rss+xml": "an RSS feed",
    "application/atom+xml": "an Atom feed",
    "application/feed+json": "a JSON feed",
}
"""WordPress and others link "application/json", too, which is the page itself, for programs."""

CALENDAR_PATH: Final = re.compile(r"\.ics$|/ical/?$|ical_subscribe|/ics/?$", re.IGNORECASE)
CALENDAR_QUERY: Final = re.compile(
    r"(?:^|&)(?: (?:outlook-)?i[cC]al=1 | (?:format|feed|type|export)=(?:ics|ical|icalendar) )",
    re.VERBOSE,
)
FEED_PATH: Final = re.compile(r"\.(?:rss|atom)$|/(?:rss|atom|feed)(?:\.xml)?/?$", re.IGNORECASE)
SUBSCRIBING: Final = re.compile(
    r"\b(?: i-?cal (?:endar)? | \.?ics | (?:subscribe|add|export) \b .{0,30} \bcalendar"
    r"| kalender \b .{0,20} (?:abonnieren|export) | agenda \b .{0,20} abonne )",
    re.IGNORECASE | re.VERBOSE,
)
EVENTS: Final = re.compile(
    r"\b(?: events? | calendar | agenda | trainings? | workshops? | courses? | what'?s \s on"
    r"| veranstaltung(?:en|skalender)? | termine | kalender | [ée]v[ée]nements? | eventos"
    r"| evenementen | calendrier | conferences? )\b",
    re.IGNORECASE | re.VERBOSE,
)
COMMENTS: Final = re.compile(r"comment|/wp-json/|oembed", re.IGNORECASE)
SHORT: Final = 60


def linked(address: str, html: str) -> list[Candidate]:
    """Give what a page links: calendars first, then feeds, those of events before others.

    >>> page = '<link rel=alternate type="application/rss+xml" href=/feed><a href=/all.ics>iCal</a>'
    >>> for found in linked("https://tea.example.org/", page):
    ...     print(found.address, found.reason)
    https://tea.example.org/all.ics a calendar that the page links ("iCal")
    https://tea.example.org/feed an RSS feed that the page offers
    """
    tree = parsed(html)
    found = [*_offered(tree, address), *_anchored(tree, address), *google_calendars(tree)]
    return sorted(once(found, MOST), key=_rank)


def event_pages(address: str, html: str, most: int) -> list[str]:
    """Give the pages of the same host which, by the words that link them, tell of events."""
    found: dict[str, None] = {}
    host = urlsplit(address).netloc
    for node, link in _links(parsed(html), "a[href]", address):
        words = _words(node)
        is_page = urlsplit(link).netloc == host and link.rstrip("/") != address.rstrip("/")
        if is_page and len(words) < SHORT and EVENTS.search(words):
            found[link] = None
        if len(found) >= most:
            break
    return list(found)


def whole_links(tree: LexborHTMLParser, address: str) -> Iterator[str]:
    """Yield the addresses that a page links."""
    return (link for _, link in _links(tree, "a[href]", address))


def parsed(html: str) -> LexborHTMLParser:
    """Give a page's elements."""
    from selectolax.lexbor import LexborHTMLParser

    from rcevents.reading.nesting import shallow

    return LexborHTMLParser(shallow(html[:WITHIN]))


def _offered(tree: LexborHTMLParser, address: str) -> Iterator[Candidate]:
    """Yield what <link rel="alternate"> tells (the HTML standard, section 4.6.7.1)."""
    for node, link in _links(tree, "link[href][type]", address):
        attributes = node.attributes
        what = TYPES.get((attributes["type"] or "").partition(";")[0].strip().lower())
        title = " ".join((attributes.get("title") or "").split())
        is_alternate = "alternate" in (attributes.get("rel") or "").lower().split()
        if what and is_alternate and not COMMENTS.search(f"{title} {link}"):
            yield Candidate(link, f"{what} that the page offers{_quoted(title)}")


def _anchored(tree: LexborHTMLParser, address: str) -> Iterator[Candidate]:
    """Yield the links whose address or words are those of a calendar or of a feed."""
    for node, link in _links(tree, "a[href]", address):
        parts = urlsplit(link)
        words = _words(node)
        shown = _quoted(words if len(words) < SHORT else "")
        is_calendar = CALENDAR_PATH.search(parts.path) or CALENDAR_QUERY.search(parts.query)
        raw = (node.attributes.get("href") or "").strip().lower()
        if subscribed := _subscription(parts.query):
            yield Candidate(subscribed, f"a calendar that the page links{shown}")
        elif is_calendar or raw.startswith("webcal"):
            yield Candidate(link, f"a calendar that the page links{shown}")
        elif FEED_PATH.search(parts.path) and not COMMENTS.search(link):
            yield Candidate(link, f"a feed that the page links{shown}")
        elif len(words) < SHORT and SUBSCRIBING.search(words) and "google.com" not in parts.netloc:
            yield Candidate(link, f"a link that offers a calendar{shown}")


def _subscription(query: str) -> str | None:
    """Give the calendar that a link of Google or Outlook subscribes to, where one is told.

    >>> _subscription("cid=webcal%3A%2F%2Ftea.example.org%2Fall.ics")
    'https://tea.example.org/all.ics'
    """
    if "cid=" not in query and "url=" not in query:
        return None
    told = parse_qs(query)
    for value in (*told.get("cid", ()), *told.get("url", ())):
        link = whole("", value)
        if link and (value.startswith("webcal") or CALENDAR_PATH.search(urlsplit(link).path)):
            return link
    return None


def _links(tree: LexborHTMLParser, selector: str, address: str) -> Iterator[tuple[LexborNode, str]]:
    base = tree.css_first("base[href]")
    address = (whole(address, base.attributes.get("href")) if base else None) or address
    for node in tree.css(selector)[:MOST_LINKS]:
        link = whole(address, node.attributes.get("href"))
        if link is not None:
            yield node, link


def _words(node: LexborNode) -> str:
    attributes = node.attributes
    told = node.text() or attributes.get("title") or attributes.get("aria-label") or ""
    return " ".join(told[: 4 * SHORT].split())


def _quoted(title: str) -> str:
    return f' ("{title[:SHORT]}")' if title else ""


def _rank(candidate: Candidate) -> int:
    """Put calendars before feeds, and among feeds those of events before the others."""
    if "calendar" in candidate.reason.partition("(")[0]:
        return 1 if candidate.reason.startswith("a link") else 0
    about_events = EVENTS.search(f"{candidate.reason} {candidate.address}".replace("/", " "))
    return 2 if about_events else 3
