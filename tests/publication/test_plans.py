"""What each feed asks of events, on which days of a year."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from rcevents.filters import Filter
from rcevents.model import Cost, Deadline
from rcevents.publication.plans import DEFAULT_FEEDS, USUAL, Bounds, FeedPlan, day_of
from tests.render.samples import record

TODAY = dt.date(2031, 5, 1)
FREE = Cost(free=True)


def plan(**query: object) -> FeedPlan:
    """Make a feed that asks this."""
    return FeedPlan("tea", "Tea", None, None, "", query=query).on(TODAY)


def test_names_and_titles_are_of_one_feed_each() -> None:
    """Names are files' names on any system, and tell nothing that is not in the title."""
    for of in ("name", "title", "color", "description"):
        told = [getattr(each, of) for each in DEFAULT_FEEDS]
        assert len(set(told)) == len(told)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", each.name) for each in DEFAULT_FEEDS)


def test_the_default_feeds_ask_the_same_every_day() -> None:
    assert not any(each.is_timed for each in DEFAULT_FEEDS)
    assert all(each.on(TODAY) == each for each in DEFAULT_FEEDS)
    assert all(each.asked == Filter.parse(each.query) for each in DEFAULT_FEEDS)


@pytest.mark.parametrize(
    ("query", "timed"),
    [
        ({}, False),
        ({"free": True}, False),
        ({"from": "2031-05-01"}, False),
        ({"from": "today"}, True),
        ({"from": "2031-05-01", "to": "+30d"}, True),
        ({"deadline_open": "today"}, True),
    ],
)
def test_a_day_told_from_today_is_another_every_day(query: dict[str, object], timed: bool) -> None:
    assert plan(**query).is_timed == timed


def test_what_means_nothing_on_a_day_admits_nothing() -> None:
    """A window that is over begins behind its end; on other days the same query means much."""
    over = {"from": "today", "to": "2031-04-30"}
    event = record("tea", start=dt.date(2031, 4, 30)).event
    assert plan(**over).asked is None
    assert not plan(**over).admits(event, None)
    assert plan(**over).on(dt.date(2031, 4, 30)).admits(event, None)


def test_a_feed_of_deadlines_has_an_entry_for_each() -> None:
    """Its filter is asked of the events."""
    days = [Deadline(kind="other", date=TODAY + dt.timedelta(days=n), text="by") for n in (1, 2)]
    records = [
        record("tea", start=TODAY, cost=FREE, deadlines=days),
        record("dear", start=TODAY, cost=Cost(free=False), deadlines=days),
        record("calm", start=TODAY, cost=FREE),
    ]
    asked = Filter.parse({"free": True})
    told = FeedPlan("by", "By", asked, None, "", deadlines=True).records(records, None)
    assert len(told) == 2
    assert all("tea" in each.event.uid for each in told)
    plain = FeedPlan("free", "Free", asked, None, "").records(iter(records), None)
    assert [each.event.uid for each in plain] == ["tea@rcevents", "calm@rcevents"]


def test_the_schema_has_an_address_where_it_stands() -> None:
    """Only below a folder whose address is known, with the pages beside it."""
    base = "https://example.org/events/"
    assert plan().feed(base, has_schema=True).schema_url == f"{base}schema.json"
    assert plan().feed(base.rstrip("/"), has_schema=True).schema_url == f"{base}schema.json"
    assert plan().feed(base).schema_url is None
    assert plan().feed(None, has_schema=True).schema_url is None


@pytest.mark.parametrize(
    ("bounds", "first", "last"),
    [
        (USUAL, None, None),
        (Bounds(0), TODAY, None),
        (Bounds(0, 30), TODAY, dt.date(2031, 5, 31)),
        (Bounds(7, 0), dt.date(2031, 4, 24), TODAY),
    ],
)
def test_bounds_are_counted_from_today(
    bounds: Bounds, first: dt.date | None, last: dt.date | None
) -> None:
    span = bounds.span(TODAY)
    assert span is not None
    assert span.since <= TODAY <= span.until
    assert first is None or span.since == first
    assert last is None or span.until == last


def test_without_a_beginning_everything_is_let_in() -> None:
    assert Bounds(None).span(TODAY) is None
    assert Bounds(None).span(dt.date.max) is None


def test_the_day_is_the_one_given_and_the_window_one_there_is() -> None:
    assert day_of("all", TODAY) == day_of(None, TODAY) == TODAY
    with pytest.raises(ValueError, match="no window is called 'week'; say one of default, all"):
        day_of("week", TODAY)  # type: ignore[arg-type]
