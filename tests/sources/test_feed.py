from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import Document, FeedItem
from rcevents.model import Event, Unread
from rcevents.sources.feed import BY_SETTING, KIND, UNDATED
from rcevents.sources.settings import Settings
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Mapping

PUBLISHED = dt.date(2031, 4, 1)


def read(
    title: str = "Tea Days",
    text: str = "",
    *,
    settings: Settings | None = None,
    address: str = "https://example.org/tea",
    tags: tuple[str, ...] = (),
    fields: Mapping[str, str] | None = None,
) -> list[Event | Unread]:
    """Read an item of a feed that was published on 1 April 2031."""
    item = FeedItem("tea-1", PUBLISHED, tags, fields or {})
    document = Document(address, text, "text/html", PUBLISHED, title, item=item)
    assert KIND.recognizes(document)
    return list(KIND.read(document, settings or Settings()))


def event(*arguments: Any, **options: Any) -> Event:  # noqa: ANN401 - those of read
    """Read the only event of an item."""
    (found,) = read(*arguments, **options)
    assert isinstance(found, Event)
    return found


def test_event_modules_tell_most() -> None:
    """Fields win over the title and over labelled lines, which fill what they leave open."""
    found = event(
        "Tea Days, 5 May",
        "<p>When: 7 May</p><p>Cost: €20</p><p>Where: Ghent</p>",
        fields={"ev_startdate": "2031-05-03"},
        tags=("Leaves", "Events", "2031/05/03 (Sat)"),
        settings=Settings(name="leaf", topics=("tea",)),
    )
    assert (found.start, found.title) == (dt.date(2031, 5, 3), "Tea Days, 5 May")
    found_again = event("Tea Days, 3 May", fields={"ev_startdate": "2031-05-03"})
    assert found_again.title == "Tea Days"
    assert found.cost is not None
    assert found.cost.tiers[0].min == Decimal(20)
    assert found.topics == ("Leaves", "tea")
    assert found.place is not None
    assert found.place.city == "Ghent"
    (sighting,) = found.sightings
    assert (sighting.source, sighting.id, sighting.issued) == ("leaf", "tea-1", PUBLISHED)


def test_a_labelled_day_is_the_item_s_own() -> None:
    """Even where its text holds what looks like an announcement in an issue."""
    text = "<p>When: 7 May, 10:00-12:00 CEST</p><p><a href='/x'>Maple Hall</a> - 3 May, Free</p>"
    found = event("Tea Days", text, tags=("Leaves",), settings=Settings(name="leaf"))
    assert found.start is not None
    assert found.start.isoformat() == "2031-05-07T10:00:00+02:00"
    assert (found.url, found.topics) == ("https://example.org/tea", ("Leaves",))
    assert (found.sightings[0].source, found.sightings[0].id) == ("leaf", "tea-1")


def test_an_issue_s_events_win_over_a_date_in_its_title() -> None:
    text = "<h2>Events</h2><p><a href='/x'>Pot Forum</a> - 3 May, Free</p>"
    assert event("Leaves, 3 May", text).title == "Pot Forum"


def test_the_day_of_publication_is_no_event_s() -> None:
    """Without a day that can be read, an event is unread, and an article is nothing."""
    assert read("On tea", "All about it.") == []
    (unread,) = read("Tea Workshop", "All about it.")
    assert isinstance(unread, Unread)
    assert unread.reason == UNDATED


def test_what_is_dated_in_the_future_is_an_event() -> None:
    """Some calendars tell an event's day as that of its publication: nothing vanishes."""
    (unread,) = read("On tea", settings=Settings(today=dt.date(2031, 3, 1)))
    assert isinstance(unread, Unread)
    assert 'dates = "published"' in unread.reason
    assert read("On tea", settings=Settings(today=dt.date(2031, 5, 1))) == []


def test_the_day_of_publication_counts_where_the_settings_say_so() -> None:
    found = event("On tea", "It is free.", settings=Settings(dates="published"))
    assert (found.start, found.inferred["start"]) == (PUBLISHED, BY_SETTING)
    fields = {"published": "Tue, 01 Apr 2031 18:00:00 +0200"}
    timed = event("On tea", settings=Settings(dates="published"), fields=fields)
    assert timed.start is not None
    assert timed.start.isoformat() == "2031-04-01T18:00:00+02:00"


def test_a_day_that_cannot_be_is_reported() -> None:
    (unread,) = read("Tea Days", "<p>When: 31 February 2032</p>")
    assert isinstance(unread, Unread)
    assert "31 February" in unread.reason


def test_an_item_without_a_link_has_none() -> None:
    found = event("Tea Days, 3 May", address="https://example.org/feed.xml#3")
    assert found.url is None
    assert event("Tea Days, 3 May", address="https://example.org/#tea").url is not None


def test_a_json_feed_that_cannot_be_read_is_reported() -> None:
    text = '{"version": "https://jsonfeed.org/version/1.1", "items": ['
    document = Document("feed.json", text, "application/json")
    assert KIND.recognizes(document)
    (unread,) = KIND.read(document, Settings())
    assert isinstance(unread, Unread)
    assert "JSON" in unread.reason


def test_only_items_of_feeds_are_taken() -> None:
    assert not KIND.recognizes(Document("x", "<p>When: 3 May", "text/html"))
    assert not KIND.recognizes(Document("x", '{"items": []}', "application/json"))


@given(st.text(max_size=80), st.text(max_size=200))
def test_any_item_is_read_or_passed_over(title: str, text: str) -> None:
    for found in read(title, text):
        assert isinstance(found, Event | Unread)


@pytest.mark.parametrize("piece", ["<p>When: 3 May", "<div>", "3 May - ", "<dt>Date<dd>", "&amp;"])
def test_hostile_items_take_linear_time(piece: str) -> None:
    assert_linear(
        lambda text: read("Tea Workshop", text), lambda length: piece * (length // len(piece))
    )
