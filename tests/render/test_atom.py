from __future__ import annotations

import datetime as dt
import html
import re
import uuid
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Record
from rcevents.normalization import clean
from rcevents.render import Feed
from rcevents.render.atom import NEWEST, newest, render_atom, urn
from tests.render.events import records
from tests.render.rfc4287 import ATOM, read_atom
from tests.render.samples import CANCELLED, CONFERENCE, EVERYTHING, ISSUED, UNDATED, feed, record

DAY = dt.timedelta(days=1)


def parsed(stream: bytes) -> Any:  # noqa: ANN401 - what feedparser gives
    """Read a feed as readers do."""
    found = feedparser.parse(stream)
    assert not found.bozo
    assert found.version == "atom10"
    return found


def listed(name: str, created: dt.date | None) -> Record:
    """Make a record that was first listed on a day."""
    return record(name).model_copy(update={"created": created, "modified": created})


def test_what_a_feed_says_of_itself() -> None:
    whole = read_atom(render_atom(feed(CONFERENCE)))
    assert whole.findtext(f"{ATOM}id") == "https://example.org/feeds/all.atom"
    assert whole.findtext(f"{ATOM}title") == "All events"
    assert whole.findtext(f"{ATOM}subtitle") == "Conferences, trainings; talks"
    assert whole.findtext(f"{ATOM}updated") == "2021-10-01T00:00:00Z"
    links = {link.get("rel"): link.get("href") for link in whole.findall(f"{ATOM}link")}
    assert links == {
        "self": "https://example.org/feeds/all.atom",
        "alternate": "https://example.org/",
    }


def test_an_entry_tells_an_event() -> None:
    (entry,) = parsed(render_atom(feed(CONFERENCE))).entries
    assert entry.title == "KubeCon + CloudNativeCon North America 2021"
    assert entry.link == "https://events.example.org/kubecon/program/schedule/"
    assert entry.published == entry.updated == "2021-10-01T00:00:00Z"
    assert [tag.term for tag in entry.tags] == ["Conference", "Hybrid", "Free"]
    assert entry.summary.startswith("11-15 Oct 2021 · hybrid (Los Angeles + online) · free")
    (content,) = entry.content
    assert content.type == "text/html"
    address = html.escape(entry.link)
    assert f'<br /><a href="{address}">{address}</a><br />' in content.value
    assert "<p>Two days of talks; tools, stories and<br />more.</p>" in content.value


def test_undated_and_cancelled_events_are_news_too() -> None:
    titles = [one.title for one in parsed(render_atom(feed(UNDATED, CANCELLED))).entries]
    assert titles == ["Cancelled: Called off", "Some day"]


def test_the_newest_stand_first() -> None:
    """Whatever the day of the event; what nobody knows the first listing of stands last."""
    found = [listed("none", None), *(listed(f"e{n}", ISSUED + n * DAY) for n in range(3))]
    whole = feed(*found)
    assert [one.event.uid[:-9] for one in newest(whole.records)] == ["e2", "e1", "e0", "none"]
    entries = parsed(render_atom(whole)).entries
    assert [one.title for one in entries] == ["E2", "E1", "E0", "None"]
    assert "published" not in entries[-1]


def test_of_one_day_they_keep_the_order_of_a_feed() -> None:
    assert newest(feed(*EVERYTHING).records) == feed(*EVERYTHING).records


@given(st.integers(0, 250))
def test_there_are_a_hundred_at_most(events: int) -> None:
    found = tuple(listed(f"e{n}", ISSUED + n * DAY) for n in range(events))
    kept = newest(found)
    assert len(kept) == min(events, NEWEST)
    assert kept == found[::-1][:NEWEST]


@given(found=st.lists(records(), max_size=4, unique_by=lambda one: one.event.uid))
def test_any_feed_keeps_to_the_standard(found: list[Record]) -> None:
    stream = render_atom(feed(*found))
    whole = read_atom(stream)
    assert len(whole.findall(f"{ATOM}entry")) == len(parsed(stream).entries) == len(found)
    updated = [entry.findtext(f"{ATOM}updated") or "" for entry in whole.findall(f"{ATOM}entry")]
    assert whole.findtext(f"{ATOM}updated") == max(updated, default="1970-01-01T00:00:00Z")


def test_a_feed_knows_no_clock() -> None:
    """What no dated document told of has the same stamp for ever."""
    undated = Record(event=record("e").event)
    whole = read_atom(render_atom(feed(undated, folder_url=None)))
    assert whole.findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
    assert whole.findtext(f"{ATOM}id") == urn("feed all")


@given(st.text())
def test_a_name_for_ever_is_the_one_of_the_standard(name: str) -> None:
    """RFC 9562, section 5.5, as Python's own module makes it."""
    space = uuid.uuid5(uuid.NAMESPACE_URL, "urn:rcevents:event")
    assert urn(name) == uuid.uuid5(space, clean(name)).urn


def test_an_entry_keeps_its_id() -> None:
    """Whatever changes, in whichever feed: it is made of the uid alone."""
    moved = record("e", "Another title", start="2031-01-01", url="https://example.org/new")
    ids = [
        parsed(render_atom(whole)).entries[0].id
        for whole in (feed(record("e")), feed(moved, folder_url=None), Feed("b", "B", "", (moved,)))
    ]
    assert ids == [urn("e@rcevents")] * 3
    assert urn("e@rcevents") != urn("f@rcevents")


MARKUP = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title><entry/>",
    "]]><x/>",
    "&lt;script&gt;",
    '"><a href="javascript:alert(1)">',
    "&#x1b;&nbsp;&unknown;",
)


@pytest.mark.parametrize("title", MARKUP)
def test_markup_is_shown_and_does_nothing(title: str) -> None:
    """A reader shows the title as it was told."""
    hostile = record("e", title, description=title, organizer=title, url="https://example.org/")
    stream = render_atom(feed(hostile, title=title, description=title))
    whole = read_atom(stream)
    assert whole.findtext(f"{ATOM}entry/{ATOM}title") == title
    assert whole.findtext(f"{ATOM}title") == title
    content = whole.findtext(f"{ATOM}entry/{ATOM}content") or ""
    assert f"<p>{html.escape(title)}</p>" in content
    assert not re.search(r"<(?!/?p>|br>|/?a\b)", content)


def test_a_link_stays_one_address() -> None:
    """Whatever it holds that means something to XML and HTML."""
    url = 'https://example.org/?a=1&b="<2>"'
    (entry,) = parsed(render_atom(feed(record("e", url=url)))).entries
    assert entry.link == "https://example.org/?a=1&b=%22%3C2%3E%22"
    assert 'href="https://example.org/?a=1&amp;b=%22%3C2%3E%22"' in entry.content[0].value
