"""The first page: whole without scripts, small, and safe against whatever a title holds."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from rcevents.filters.query import NAMES
from rcevents.model import Event, Record
from rcevents.website.assets import asset
from rcevents.website.indexpage import index_page
from rcevents.website.model import Site
from tests.website.made import records, site

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = dt.date(2026, 11, 22)
EVIL = """</script><script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;{{ 7 * 7 }}]]>-->"""
MOST = 150_000
"""So many bytes may page, style and script have together before any event."""


class Elements(HTMLParser):
    """Collects the elements of a page, with their attributes, and its texts."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep an element."""
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep a text."""
        self.texts.append(data)

    def all(self, tag: str) -> Iterator[dict[str, str | None]]:
        """Give the attributes of all elements of a name."""
        return (attributes for name, attributes in self.found if name == tag)


def evil_record() -> Record:
    """Make a record whose every text is markup."""
    event = Event.model_validate(
        {
            "uid": EVIL,
            "title": EVIL,
            "url": f"https://example.org/{EVIL}",
            "schedule": "dated",
            "start": "2026-11-23T10:00:00+00:00",
            "timezone": EVIL,
            "status": "cancelled",
            "cost": {"tiers": [{"min": 5, "for": EVIL}], "text": EVIL},
            "place": {"text": EVIL, "city": EVIL, "region": EVIL, "country": EVIL},
            "description": EVIL,
            "organizer": EVIL,
            "topics": [EVIL],
            "speakers": [EVIL],
            "recurrence": {"text": EVIL},
            "deadlines": [{"kind": "other", "date": "2026-11-01", "text": EVIL}],
            "sightings": [{"source": EVIL, "document": EVIL, "issued": "2026-11-01"}],
        }
    )
    return Record(event=event)


def test_texts_stay_texts() -> None:
    """No element comes of a text, in whatever place it stands; it is read as it was written."""
    plain = Elements(index_page(site(TODAY, records=[Record(event=Event(uid="a", title="A"))])))
    evil = Elements(index_page(site(TODAY, records=[evil_record()], title=EVIL, window=EVIL)))
    assert EVIL in evil.texts
    assert not list(evil.all("img"))
    assert len(list(evil.all("script"))) == len(list(plain.all("script"))) == 1
    assert not [name for _, told in evil.found for name in told if name.startswith("on")]


def test_nobody_is_misled_by_what_cannot_be_seen() -> None:
    event = Event(uid="a", title="free\u202e\u2066 entry\x1b[1m\x00")
    page = index_page(site(TODAY, records=[Record(event=event)])).decode()
    assert "free entry[1m" in page
    assert not re.search("[\u202e\u2066\x1b\x00]", page)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org", "x.ics"]
)
def test_links_lead_to_the_web_alone(url: str) -> None:
    event = Event(uid="a", title="A", url=url)
    page = Elements(index_page(site(TODAY, records=[Record(event=event)])))
    assert url not in {told.get("href") for told in page.all("a")}


def test_nothing_is_inline_and_nothing_comes_from_elsewhere() -> None:
    page = Elements(index_page(site(TODAY, records=records(TODAY, 30))))
    assert not list(page.all("style"))
    assert not [told for _, told in page.found if "style" in told]
    loaded = [
        told.get("src") or told.get("href") for tag in ("script", "link") for told in page.all(tag)
    ]
    assert all(re.match(r"assets/|data:image/", address or "") for address in loaded)
    policy = next(told["content"] for told in page.all("meta") if "http-equiv" in told)
    assert policy is not None
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy


def test_the_page_is_small_before_its_events() -> None:
    weight = (
        len(index_page(site(TODAY, records=[]))) + len(asset("page.css")) + len(asset("page.js"))
    )
    assert weight < MOST


def test_the_same_site_gives_the_same_bytes() -> None:
    """And nothing of it is told by the day on which it was built."""
    held = site(TODAY, records=records(TODAY, 50))
    one, other = (index_page(replace(held, today=day)) for day in (None, TODAY))
    assert one == other


def test_a_page_tells_all_of_an_event_without_scripts() -> None:
    page = Elements(index_page(site(TODAY, records=records(TODAY, 40))))
    entries = [told for told in page.all("li") if told.get("class", "").startswith("event")]  # type: ignore[union-attr]
    assert len(entries) == 40
    links = {told.get("href") for told in page.all("a")}
    assert {f"events/{(told['id'] or '').removeprefix('e-')}.html" for told in entries} <= links
    assert {"all.ics", "feeds.html", "changes.html", "sources.html"} <= links
    assert not [told for told in entries if "hidden" in told]


def test_ids_are_unique() -> None:
    page = Elements(index_page(site(TODAY, records=records(TODAY, 60))))
    ids = [told["id"] for _, told in page.found if "id" in told]
    assert len(ids) == len(set(ids))
    asked = [told["for"] for told in page.all("label") if "for" in told]
    assert set(asked) <= set(ids)


def test_a_site_of_nothing_is_a_page() -> None:
    assert b"There is no event here at present." in index_page(Site())


@pytest.mark.parametrize(
    ("server", "address"),
    [
        (None, ""),
        ("", "events.ics"),
        ("https://example.org/all/", "https://example.org/all/events.ics"),
        ("javascript:alert(1)", "events.ics"),
    ],
)
def test_the_server_is_told(server: str | None, address: str) -> None:
    page = Elements(index_page(site(TODAY, records=[], server=server)))
    assert (
        next(told["data-server"] for told in page.all("section") if "data-server" in told)
        == address
    )


def test_the_script_names_what_can_be_asked_as_the_filter_does() -> None:
    """In the same order: addresses are written in one way alone."""
    listing = re.search(r"const NAMES = \[(.*?)\];", asset("page.js").decode(), re.DOTALL)
    assert listing
    assert tuple(re.findall(r"'(\w+)'", listing[1])) == NAMES
