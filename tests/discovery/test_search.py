from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from rcevents.discovery import Found, find_sources
from rcevents.errors import FetchFailed
from rcevents.fetch.policy import Policy
from rcevents.fetch.web import Web

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytest_httpserver import HTTPServer

CALENDAR = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example.org//tea//EN
BEGIN:VEVENT
UID:{0}@tea.example.org
DTSTAMP:20310101T000000Z
DTSTART;VALUE=DATE:20310503
SUMMARY:Tea Day {0}
END:VEVENT
END:VCALENDAR
"""
FEED = """\
<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>We have a new kettle</title><link>https://tea.example.org/kettle</link>
<description>It whistles.</description></item></channel></rss>
"""
EVENT = """\
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Event",
"name": "Tea Days", "startDate": "2031-05-03", "url": "https://tea.example.org/days"}</script>
"""


@pytest.fixture
def web() -> Iterator[Web]:
    """Give whoever fetches, from one's own network, too."""
    with Web(Policy(allow_private=True)) as web:
        yield web


def site(server: HTTPServer, pages: dict[str, str]) -> str:
    """Serve pages by their paths, and "not found" for every other path; give the first address."""
    for path, text in pages.items():
        calendar = text.startswith("BEGIN")
        feed = text.startswith("<?xml")
        content_type = "text/calendar" if calendar else "text/xml" if feed else "text/html"
        server.expect_request(path).respond_with_data(text, content_type=content_type)
    server.expect_request(re.compile("/.*")).respond_with_data("<p>No such page", status=404)
    return server.url_for(next(iter(pages)))


def found(address: str, web: Web, most: int = 12) -> list[tuple[str, str, int]]:
    """Give path, kind and number of events of what is found."""
    results = list(find_sources(address, web, most=most))
    assert all(isinstance(one, Found) for one in results)
    return [
        ("/" + one.candidate.address.split("/", 3)[3], one.kind, one.events)
        for one in results
        if isinstance(one, Found)
    ]


def test_what_a_page_links_is_asked(httpserver: HTTPServer, web: Web) -> None:
    """Then nothing is guessed any more."""
    page = '<a href="/sub">Subscribe to the calendar</a> <a href="/tea.ics">iCal</a>'
    address = site(httpserver, {"/": page, "/tea.ics": CALENDAR.format(1)})
    assert found(address, web) == [("/tea.ics", "ical", 1)]
    assert [asked.path for asked, _ in httpserver.log] == ["/", "/tea.ics", "/sub"]


def test_pages_about_events_are_looked_into(httpserver: HTTPServer, web: Web) -> None:
    """They link the calendar more often than the first page does."""
    pages = {
        "/": '<a href="/happenings">Our events</a>',
        "/happenings": '<a href="webcal://{host}/all">All</a>'.replace(
            "webcal://{host}", f"http://localhost:{httpserver.port}"
        ) + '<a href="/all.ics">iCal</a>',
        "/all.ics": CALENDAR.format(1),
    }  # fmt: skip
    assert found(site(httpserver, pages), web) == [("/all.ics", "ical", 1)]


def test_well_known_paths_are_tried(httpserver: HTTPServer, web: Web) -> None:
    """Of the program that made the site."""
    pages = {
        "/category/7/": "<footer>Powered by Indico</footer>",
        "/category/7/events.ics": CALENDAR.format(7),
    }
    assert found(site(httpserver, pages), web) == [("/category/7/events.ics", "ical", 1)]
    assert len(httpserver.log) == 2


def test_the_page_itself_may_tell_its_events(httpserver: HTTPServer, web: Web) -> None:
    """As structured data; its prose alone proves nothing."""
    assert found(site(httpserver, {"/": EVENT}), web)[0] == ("/", "webpage", 1)


def test_prose_is_no_source(httpserver: HTTPServer, web: Web) -> None:
    """Every text could be read as such."""
    page = '<h2>Events</h2><p><a href="/a">Tea Day</a>, 3 May 2031, free</p>'
    assert found(site(httpserver, {"/": page}), web) == []


def test_the_same_answer_is_told_once(httpserver: HTTPServer, web: Web) -> None:
    """Under whatever addresses it is."""
    page = '<a href="/a.ics">iCal</a> <a href="/b.ics">iCal</a> <a href="/">iCal</a>'
    pages = {"/": page, "/a.ics": CALENDAR.format(1), "/b.ics": CALENDAR.format(1)}
    assert [path for path, _, _ in found(site(httpserver, pages), web)] == ["/a.ics"]


def test_a_feed_without_events_is_told_as_such(httpserver: HTTPServer, web: Web) -> None:
    """And the search goes on."""
    page = '<link rel="alternate" type="application/rss+xml" href="/news">'
    pages = {"/": page, "/news": FEED, "/calendar.ics": CALENDAR.format(1)}
    results = found(site(httpserver, pages), web)
    assert [(path, events) for path, _, events in results] == [("/news", 0), ("/calendar.ics", 1)]


def test_few_requests_are_sent(httpserver: HTTPServer, web: Web) -> None:
    """However much a page links."""
    page = "".join(f'<a href="/{number}.ics">iCal</a>' for number in range(99))
    assert found(site(httpserver, {"/": page}), web, most=5) == []
    assert len(httpserver.log) == 5


def test_a_site_that_does_not_answer_is_an_error(httpserver: HTTPServer, web: Web) -> None:
    site(httpserver, {"/": ""})
    (fault,) = find_sources(httpserver.url_for("/gone"), web)
    assert isinstance(fault, FetchFailed)
    assert len(httpserver.log) == 1
