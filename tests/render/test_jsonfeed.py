from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from rcevents.model import Event, Record
from rcevents.render import render_json, render_jsonl
from tests.render.samples import CONFERENCE, EVERYTHING, HOSTILE, feed, record

TEXT = {"type": "string", "minLength": 1}
URL = {"type": "string", "pattern": "^https?://"}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}
ITEM = {
    "type": "object",
    "required": ["id", "title", "summary", "content_text", "tags", "_rcevents"],
    "properties": {
        "id": TEXT,
        "url": URL,
        "title": TEXT,
        "summary": {"type": "string", "pattern": r"^[^\n]+$"},
        "content_text": TEXT,
        "date_published": INSTANT,
        "date_modified": INSTANT,
        "tags": {"type": "array", "items": TEXT},
        "_rcevents": {"type": "object"},
    },
    "additionalProperties": False,
}
JSON_FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": URL,
        "feed_url": URL,
        "description": TEXT,
        "language": {"const": "en"},
        "items": {"type": "array", "items": ITEM},
    },
    "additionalProperties": False,
}
"""What JSON Feed 1.1 asks for, of the keys that are ours."""


def read(stream: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read a feed that must be one of JSON Feed 1.1."""
    whole = json.loads(stream)
    Draft202012Validator(JSON_FEED, format_checker=FormatChecker()).validate(whole)
    return whole


def test_what_a_feed_says_of_itself() -> None:
    whole = read(render_json(feed()))
    assert whole == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "All events",
        "home_page_url": "https://example.org/",
        "feed_url": "https://example.org/feeds/all.json",
        "description": "Conferences, trainings; talks",
        "language": "en",
        "items": [],
    }


def test_an_item_carries_the_whole_event() -> None:
    (item,) = read(render_json(feed(CONFERENCE)))["items"]
    assert Event.model_validate(item.pop("_rcevents")) == CONFERENCE.event
    assert item.pop("content_text").startswith("11-15 Oct 2021 · hybrid")
    assert item == {
        "id": "kubecon-cloudnativecon-north-america-2021@rcevents",
        "url": "https://events.example.org/kubecon/program/schedule/",
        "title": "KubeCon + CloudNativeCon North America 2021",
        "summary": (
            "11-15 Oct 2021 · hybrid (Los Angeles + online) · "
            "free or US$75 virtual; US$150-1,650 on site"
        ),
        "date_published": "2021-10-01T00:00:00Z",
        "date_modified": "2021-10-01T00:00:00Z",
        "tags": ["Conference", "Hybrid", "Free"],
    }


def test_events_without_a_date_are_there_too() -> None:
    stream = render_json(feed(*EVERYTHING))
    assert len(read(stream)["items"]) == len(EVERYTHING)
    assert stream.endswith(b"}\n")


def test_absent_values_of_an_event_are_null() -> None:
    (item,) = read(render_json(feed(record("e"))))["items"]
    assert item["_rcevents"].keys() == Event.model_fields.keys()
    assert item["_rcevents"]["start"] is None


def test_what_is_not_known_of_an_item_is_left_out() -> None:
    (item,) = read(render_json(feed(Record(event=record("e").event))))["items"]
    assert not {"date_published", "date_modified", "url"} & item.keys()


@pytest.mark.parametrize("render", [render_json, render_jsonl])
def test_nothing_unseen_gets_through(render: Any) -> None:  # noqa: ANN401 - a renderer
    """No control character, no mark of direction, in no text of an event."""
    text = render(feed(HOSTILE)).decode()
    assert not set(text) & set("\x1b\x00\u202e\u2066\u2069")
    assert "\\u00" not in text


def test_an_item_links_to_the_web_alone() -> None:
    (item,) = read(render_json(feed(HOSTILE)))["items"]
    assert "url" not in item


def test_a_line_an_event() -> None:
    lines = render_jsonl(feed(*EVERYTHING)).decode().splitlines()
    assert [Event.model_validate_json(line).uid for line in lines] == [
        one.event.uid for one in feed(*EVERYTHING).records
    ]


def test_inferred_values_come_in_one_order() -> None:
    one, two = (
        record("e", inferred=dict(pairs))
        for pairs in ([("b", "x"), ("a", "y")], [("a", "y"), ("b", "x")])
    )
    assert render_json(feed(one)) == render_json(feed(two))


def test_moments_are_told_to_the_second() -> None:
    """A store's instants are told in UTC; days of issue are told as their midnight."""
    now = dt.datetime(2031, 5, 3, 10, 11, 12, 13, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    remembered = record("e").model_copy(update={"modified": now, "unseen": dt.date(2031, 5, 2)})
    (item,) = read(render_json(feed(remembered)))["items"]
    assert item["date_published"] == "2021-10-01T00:00:00Z"
    assert item["date_modified"] == "2031-05-03T08:11:12Z"
    assert "Not seen lately" in item["content_text"]


def test_a_cancelled_title_says_so_once() -> None:
    titles = ("Tea Days", "CANCELLED: Tea Days", "(Canceled) Tea Days")
    records = [record(f"e{n}", title, status="cancelled") for n, title in enumerate(titles)]
    items = read(render_json(feed(*records)))["items"]
    told = {item["title"] for item in items}
    assert told == {"Cancelled: Tea Days", "CANCELLED: Tea Days", "(Canceled) Tea Days"}
