from __future__ import annotations

import datetime as dt
import json

import pytest

from rcevents.document import Document, FeedItem
from rcevents.sources.jsonfeed import is_json_feed, json_items

VERSION = "https://jsonfeed.org/version/1.1"


def feed(*items: object, address: str = "https://example.org/feed.json") -> Document:
    """Make a feed of items."""
    return Document(address, json.dumps({"version": VERSION, "items": items}), "application/json")


def test_an_item_is_a_document() -> None:
    item = {
        "id": "3",
        "url": "/3",
        "title": "Tea\nDays",
        "content_html": "<p>Hi</p>",
        "content_text": "Hi",
        "date_published": "2031-04-01T10:00:00Z",
        "tags": ["tea", 3],
        "_event": {"start": "2031-05-03", "n": 3},
        "_place": "Ghent",
    }
    assert json_items(feed(item)) == [
        Document(
            "https://example.org/3",
            "<p>Hi</p>",
            "text/html",
            dt.date(2031, 4, 1),
            "Tea Days",
            item=FeedItem(
                "3",
                dt.date(2031, 4, 1),
                ("tea",),
                {
                    "published": "2031-04-01T10:00:00Z",
                    "event_start": "2031-05-03",
                    "place": "Ghent",
                },
            ),
        )
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (feed().text, True),
        (feed().text.replace("/", "\\/"), True),
        ('{"items": [], "version": "https://jsonfeed.org/version/1"}', True),
        (feed({"_rcevents": {}}).text, False),
        ('{"version": "1.1", "items": []}', False),
        (f'["{VERSION}"]', False),
        ("", False),
    ],
)
def test_feeds_are_known_by_their_version(text: str, expected: object) -> None:
    """Those of rcevents itself are records."""
    assert is_json_feed(text) is expected


@pytest.mark.parametrize("text", ["{", "[]", '{"items": 3}', "[" * 100_000, '{"items": {}}'])
def test_what_is_no_feed_is_said_to_be_none(text: str) -> None:
    assert isinstance(json_items(Document("x", text, "application/json")), str)


@pytest.mark.parametrize("item", [3, {}, {"url": 3, "title": None, "tags": "x", "_a": [1]}])
def test_items_of_any_shape_are_taken(item: object) -> None:
    assert isinstance(json_items(feed(item, address="x.json")), list)
