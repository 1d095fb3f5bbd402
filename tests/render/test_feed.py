from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.render import RENDERERS, Feed, page_file, pages_of
from tests.render.samples import EVERYTHING, record


@given(st.permutations(EVERYTHING))
def test_the_order_that_records_come_in_does_not_matter(records: list[object]) -> None:
    """A feed has its own order: by start, title and uid, what has no date at the end."""
    assert Feed("a", "A", records=tuple(records)) == Feed("a", "A", records=EVERYTHING)  # type: ignore[arg-type]


def test_the_order_of_a_feed() -> None:
    """Days come before hours of the same day; equal starts by title, then by uid."""
    records = (
        record("none"),
        record("hour", "A", start="2021-10-05T09:00"),
        record("b", "Same", start="2021-10-05"),
        record("a", "Same", start="2021-10-05"),
        record("early", "Z", start="2021-10-04"),
    )
    names = [one.event.uid.partition("@")[0] for one in Feed("a", "A", records=records).records]
    assert names == ["early", "a", "b", "hour", "none"]


@pytest.mark.parametrize("folder", ["https://example.org/feeds", "https://example.org/feeds/"])
def test_the_address_of_a_file(folder: str) -> None:
    assert Feed("free", "F", folder_url=folder).address("ics") == f"{folder.rstrip('/')}/free.ics"
    assert Feed("free", "F").address("ics") is None


def test_the_address_of_a_page_of_it() -> None:
    free = Feed("free", "F", folder_url="https://example.org/feeds/")
    assert free.address("json", 1) == "https://example.org/feeds/free.json"
    assert free.address("json", 2) == "https://example.org/feeds/free-2.json"
    assert page_file("free", "json", 12) == "free-12.json"


def test_the_address_of_an_event() -> None:
    free = Feed("free", "F", folder_url="https://example.org/feeds/")
    assert free.event_url("tea-2031@rcevents") == "https://example.org/feeds/events/tea-2031.html"
    assert Feed("free", "F").event_url("tea-2031@rcevents") is None


@given(st.integers(0, len(EVERYTHING)), st.integers(1, 20))
def test_pages_hold_every_record_once(many: int, size: int) -> None:
    """In the order of the feed; none is empty but the one of an empty feed."""
    whole = Feed("a", "A", records=EVERYTHING[:many])
    pages = list(pages_of(whole, size))
    assert [page.page for page in pages] == list(range(1, len(pages) + 1))
    assert {page.pages for page in pages} == {len(pages)}
    assert tuple(one for page in pages for one in page.records) == whole.records
    assert all(page.records for page in pages) or not many


@pytest.mark.parametrize("name", ["ics", "json", "jsonld", "atom", "jscalendar"])
def test_a_feed_says_what_it_has_no_room_for(name: str) -> None:
    """In its description, wherever a format has one; not what every day changes."""
    notes = (
        '3 left out, over before 3 May 2031: "Old, beyond the cap of all"',
        '1 left out, beyond the cap of 1,000 events and 900 kB: "Late Tea"',
    )
    whole = Feed("all", "All", "Every event.", notes=notes, left_out=4)
    stream = RENDERERS[name](whole).decode().replace("\r\n ", "").replace("\\", "")
    assert "Every event. 1 left out" in stream
    assert "Late Tea" in stream
    assert "over before" not in stream


def test_what_is_said_once_is_not_said_again() -> None:
    (note,) = ('1 left out, beyond the cap of 9 events and 900 kB: "Late Tea"',)
    assert Feed("a", "A", f"Tea. {note}.", notes=(note,)).about == f"Tea. {note}."
