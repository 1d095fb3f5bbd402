from __future__ import annotations

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from rcevents.render.registry import FORMATS
from rcevents.website.feedspage import asked_words, feeds_page
from rcevents.website.model import SiteFeed
from tests.website.samples import BREAKING_OUT, beside, site
from tests.website.wellformed import problems

BASE = "https://example.org/events/"
FORTNIGHT = "from 1 day before today on, up to 2 weeks from today"
SOON = f"{BASE}soon.json"


def _page(**facts: Any) -> LexborHTMLParser:  # noqa: ANN401 - a site's
    return LexborHTMLParser(feeds_page(site(**facts)).decode())


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({}, "all events"),
        ({"free": True, "virtual": True}, "free virtual events"),
        ({"from": "2031-05-03"}, "events from 3 May 2031"),
        ({"from": "today"}, "all events from today on"),
        ({"from": "-1d", "to": "+2w"}, f"all events {FORTNIGHT}"),
        ({"to": "tomorrow", "from": "2031-05-03"}, "events from 3 May 2031 up to tomorrow"),
        ({"kinds": ["talk"], "deadline_open": " Today "}, "talks with a deadline today or later"),
        ({"from": "2031-05-03", "to": "2031-05-01"}, "events"),
        ({"no such": 1}, "events"),
    ],
)  # fmt: skip
def test_what_a_feed_asks_for_is_said_in_words(query: dict[str, Any], words: str) -> None:
    assert asked_words(query) == words


def test_every_feed_is_told_with_every_format() -> None:
    page = _page(base_url=BASE)
    told = [
        [" ".join(each.text(separator=" ").split()) for each in section.css("h2, p, li code")]
        for section in page.css("section.feed")
    ]
    assert told == [
        [
            "All events",
            "All of them.",
            "All events · 3 entries now",
            *(f"{BASE}all.{name}" for name in ("ics", "json", "atom")),
        ],
        ["Soon", "Free events from today on, up to 2 weeks from today · 1 entry now", SOON],
        ["Deadlines", "Deadlines of all events · 2 entries now", f"{BASE}deadlines.ics"],
    ]
    names = {node.text(deep=False, strip=True) for node in page.css(".addresses a")}
    assert names == {FORMATS[name].title for name in ("ics", "json", "atom")}


def test_a_calendar_can_be_subscribed_to_where_its_address_is_known() -> None:
    links = [str(a.attributes["href"]) for a in _page(base_url=BASE).css("a.button")]
    assert links == [
        "webcal://example.org/events/all.ics",
        "webcal://example.org/events/deadlines.ics",
    ]
    page = _page()
    assert not page.css("a.button, .addresses code, [data-copy]")
    assert "copy that of the link “iCalendar”" in page.css("main")[0].text()


def test_every_way_to_subscribe_is_told() -> None:
    told = {node.text(strip=True) for node in _page().css("dt")}
    assert told == {"Google Calendar", "Outlook", "Apple Calendar", "Thunderbird"}


@pytest.mark.parametrize(
    ("server", "docs"),
    [(None, None), ("", "docs"), ("https://tea.example.org/", "https://tea.example.org/docs")],
)
def test_a_server_is_named_where_there_is_one(server: str | None, docs: str | None) -> None:
    links = [str(a.attributes["href"]) for a in _page(server=server).css("#data ~ p a")]
    assert links[2:] == ([docs] if docs else [])


def test_the_page_is_well_formed_whatever_feeds_are_called() -> None:
    hostile = [
        SiteFeed(f"a{number}", text, text, {"text": text[:99]}, ("ics", "novel"), 1)
        for number, text in enumerate(BREAKING_OUT)
    ]
    for facts in ({}, {"base_url": BASE, "server": ""}, {"feeds": hostile}, {"feeds": ()}):
        made = site(**facts)
        assert (
            problems({"feeds.html": feeds_page(made)}, ("schema.json", "docs", *beside(made))) == []
        )
