"""The feeds that the page offers."""

from __future__ import annotations

from rcevents.website.model import Site, SiteFeed
from rcevents.website.subscribing import offers_of


def test_feeds_are_offered_with_their_query_in_its_one_way_of_writing() -> None:
    feed = SiteFeed("x", "X", query={"from": "today", "kinds": ["talk"], "free": True})
    offer = offers_of(Site(base_url="https://example.org/e", feeds=[feed]))[0]
    assert offer.query == "free=true&kinds=talk&from=today"
    assert offer.ics == "x.ics"
    assert offer.address == "https://example.org/e/x.ics"


def test_only_calendars_are_offered_and_no_address_is_made_up() -> None:
    feeds = [SiteFeed("a", "A", formats=("json",)), SiteFeed("b", "B")]
    assert [(one.name, one.address) for one in offers_of(Site(feeds=feeds))] == [("b", "")]
