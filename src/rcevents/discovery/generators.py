"""What made a site, known by marks in its pages, and where such sites publish their events."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urljoin, urlsplit

from rcevents.discovery.candidates import Candidate, once
from rcevents.discovery.links import parsed, whole_links

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST: Final = 20
MOST_HOSTED: Final = 6
WITHIN: Final = 2_000_000
ROOT: Final = re.compile(r"^/")
NOWHERE: Final = re.compile(r"(?!)")


class Generator(NamedTuple):
    """A program that makes sites: its name, its marks, and its paths.

    `marks` are searched in the page, in small letters; `place` in the address's path: what it
    captures fills the paths. Paths are relative to what stands before the match.
    """

    name: str
    marks: re.Pattern[str]
    paths: tuple[str, ...]
    place: re.Pattern[str] = ROOT
    host: re.Pattern[str] = NOWHERE

    def is_host(self, host: str) -> bool:
        """Tell whether what stands on a host is always made with it."""
        return self.host.search(host.lower()) is not None


GENERATORS: Final = (
    Generator(
        "Indico (a category)",
        re.compile(r"getindico\.io|powered by indico|/indico|indico-"),
        ("category/{0}/events.ics", "export/categ/{0}.json"),
        re.compile(r"(?<=/)category/(\d{1,9})(?=/|$)"),
        re.compile(r"(?:^|\.|-)indico\b|^events\."),
    ),
    Generator(
        "Indico (an event)",
        re.compile(r"getindico\.io|powered by indico|/indico|indico-"),
        ("event/{0}/event.ics", "export/event/{0}.json"),
        re.compile(r"(?<=/)event/(\d{1,9})(?=/|$)"),
        re.compile(r"(?:^|\.|-)indico\b"),
    ),
    Generator(
        "Indico",
        re.compile(r"getindico\.io|powered by indico"),
        ("category/0/events.ics", "export/categ/0.json"),
        ROOT,
        re.compile(r"(?:^|\.|-)indico\b"),
    ),
    Generator(
        "pretalx",
        re.compile(r"pretalx"),
        (
            "{0}/schedule/export/schedule.xml",
            "{0}/schedule/export/schedule.ics",
            "{0}/schedule.ics",
        ),
        re.compile(r"(?<=^/)([\w-]{1,99})(?=/|$)"),
        re.compile(r"(?:^|\.)pretalx\."),
    ),
    Generator(
        "The Events Calendar (WordPress)",
        re.compile(r"tribe-events|tribe_events|/the-events-calendar/"),
        (
            "?post_type=tribe_events&ical=1&eventDisplay=list",
            "events/?ical=1",
            "wp-json/tribe/events/v1/events",
        ),
        ROOT,
    ),
    Generator(
        "Modern Events Calendar (WordPress)",
        re.compile(r"/modern-events-calendar"),
        ("?mec-ical-feed=1", "events/feed/"),
        ROOT,
    ),
    Generator(
        "Events Manager (WordPress)",
        re.compile(r"/plugins/events-manager/"),
        ("events.ics", "events/feed/"),
        ROOT,
    ),
    Generator(
        "Localist",
        re.compile(r"localist"),
        ("calendar.ics", "api/2/events?days=365&pp=100"),
        ROOT,
    ),
    Generator(
        "LibCal",
        re.compile(r"libcal|springshare"),
        ("ical_subscribe.php?src=p&cid={0}",),
        ROOT,
        re.compile(r"(?:^|\.)libcal\.com$"),
    ),
    Generator(
        "Meetup",
        NOWHERE,
        ("{0}/events/ical/", "{0}/events/rss/"),
        re.compile(r"(?<=^/)([\w-]{1,99})(?=/|$)"),
        re.compile(r"(?:^|\.)meetup\.com$"),
    ),
    Generator(
        "Discourse",
        re.compile(r'content="discourse'),
        ("c/events.rss", "latest.rss"),
        ROOT,
    ),
    Generator(
        "Drupal",
        re.compile(r'content="drupal|/sites/default/files/|drupal-settings-json'),
        ("events.ics", "calendar.ics", "events/feed", "rss.xml"),
        ROOT,
    ),
    Generator(
        "WordPress",
        re.compile(r"/wp-content/|/wp-includes/"),
        ("events/feed/", "feed/"),
        ROOT,
    ),
    Generator(
        "Jekyll",
        re.compile(r'content="jekyll'),
        ("events.ics", "calendar.ics", "feed.xml", "events.json"),
        ROOT,
    ),
    Generator(
        "Hugo",
        re.compile(r'content="hugo'),
        ("events/index.ics", "events/index.xml", "index.xml"),
        ROOT,
    ),
)
"""The special ones first: a page of The Events Calendar is one of WordPress, too."""

ANYWHERE: Final = ("events.ics", "calendar.ics", "events.json", "feed.xml")
CID: Final = re.compile(r"\bcid\s?[=:]\s?[\"']?(\d{1,9})")


def well_known(address: str, html: str) -> list[Candidate]:
    """Give the addresses at which a site like this one publishes its events.

    >>> page = '<script src="/indico/dist.js"></script>'
    >>> for found in well_known("https://tea.example.org/i/category/7/", page)[:2]:
    ...     print(found.address)
    https://tea.example.org/i/category/7/events.ics
    https://tea.example.org/i/export/categ/7.json
    """
    return once(_candidates(address, html), MOST)


def hosted(address: str, html: str) -> list[Candidate]:
    """Give where the services that a page links publish what it shows: its schedule, its group.

    >>> page = '<a href="https://pretalx.com/tea31/cfp">Propose a talk</a>'
    >>> [found.address for found in hosted("https://tea.example.org/", page)][:1]
    ['https://pretalx.com/tea31/schedule/export/schedule.xml']
    """
    return once(_on_hosts(address, html), MOST_HOSTED)


def _on_hosts(address: str, html: str) -> Iterator[Candidate]:
    for link in whole_links(parsed(html), address):
        parts = urlsplit(link)
        for generator in GENERATORS:
            if generator.place is ROOT or not generator.is_host(parts.hostname or ""):
                continue
            for known in _paths(generator, parts.path, ""):
                reason = f"where {generator.name}, which the page links, publishes it"
                yield Candidate(urljoin(link, known), reason)


def _candidates(address: str, html: str) -> Iterator[Candidate]:
    parts = urlsplit(address)
    text = html[:WITHIN].lower()
    for generator in GENERATORS:
        if generator.is_host(parts.hostname or "") or generator.marks.search(text):
            for known in _paths(generator, parts.path or "/", text):
                reason = f"where sites made with {generator.name} publish their events"
                yield Candidate(urljoin(address, known), reason, told=False)
    for known in ANYWHERE:
        address_there = urljoin(address, f"/{known}")
        yield Candidate(address_there, "where many sites publish theirs", told=False)


def _paths(generator: Generator, path: str, text: str) -> Iterator[str]:
    """Yield the paths of a generator, filled with what the address or the page tells."""
    found = generator.place.search(path)
    if found is None:
        return
    told = found.groups()
    before = path[: found.start()] if told else "/"
    for known in generator.paths:
        if "{0}" in known and not told:
            identifier = CID.search(text)
            told = identifier.groups() if identifier else ()
        if told or "{0}" not in known:
            yield before + known.format(*told)
