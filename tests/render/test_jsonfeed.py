from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.model import Event, Place, Record
from rcevents.opening.documents import open_text
from rcevents.render import pages_of, render_json, render_jsonl
from rcevents.render.jsonfeed import COMMENT, item_json
from rcevents.render.provenance import published_event
from rcevents.render.schema import event_schema
from tests.render.events import records
from tests.render.jsonfeed_schema import JSON_FEED
from tests.render.samples import CONFERENCE, EVERYTHING, HOSTILE, feed, record

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.render import Feed

    Form = Literal["application/json", "application/x-ndjson"]

FORMS = [(render_json, "application/json"), (render_jsonl, "application/x-ndjson")]
VALIDATOR = Draft202012Validator(JSON_FEED)


def read(stream: bytes) -> Any:  # noqa: ANN401 - any JSON
    """Read a feed that must be one of JSON Feed 1.1."""
    whole = json.loads(stream)
    VALIDATOR.validate(whole)
    if "next_url" in whole:
        assert whole["next_url"] != whole.get("feed_url")
    ids = [item["id"] for item in whole["items"]]
    assert len(ids) == len(set(ids))
    return whole


def read_back(stream: bytes, form: Form) -> list[Event]:
    """Read a feed as our own reader of records does, without the sighting that it adds."""
    (document,) = open_text(stream.decode(), address="feeds/all.json", form=form)
    assert isinstance(document, Document)
    found = extract_documents([document])
    assert not found.unread
    return [event.model_copy(update={"sightings": event.sightings[:-1]}) for event in found.events]


def test_what_a_feed_says_of_itself() -> None:
    whole = read(render_json(feed()))
    assert whole == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "All events",
        "home_page_url": "https://example.org/",
        "feed_url": "https://example.org/feeds/all.json",
        "description": "Conferences, trainings; talks",
        "user_comment": COMMENT,
        "language": "en",
        "items": [],
    }


def test_an_item_carries_the_whole_event() -> None:
    (item,) = read(render_json(feed(CONFERENCE)))["items"]
    assert Event.model_validate(item.pop("_rcevents")) == published_event(CONFERENCE.event)
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


@pytest.mark.parametrize("title", ["", " \u202e\x07"])
def test_an_item_without_a_title_has_none(title: str) -> None:
    """JSON Feed, "Items": a title is optional, as in posts of a few words."""
    untitled = CONFERENCE.event.model_copy(update={"title": title})
    (item,) = read(render_json(feed(Record(event=untitled))))["items"]
    assert "title" not in item


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


@given(st.integers(0, 7), st.integers(1, 4))
def test_pages_lead_from_one_to_the_next(events: int, size: int) -> None:
    """Whoever follows `next_url` from the first page on comes by every item once."""
    whole = feed(*EVERYTHING[:events])
    pages = {page.page: read(render_json(page)) for page in pages_of(whole, size)}
    here, met = 1, []
    while True:
        told = pages.pop(here)
        assert told["feed_url"] == "https://example.org/feeds/all.json"
        met += [item["id"] for item in told["items"]]
        if "next_url" not in told:
            break
        assert told["next_url"] == f"https://example.org/feeds/all-{here + 1}.json"
        here += 1
    assert not pages
    assert met == [one.event.uid for one in whole.records]


def test_a_page_whose_address_nobody_knows_has_no_next_one() -> None:
    (first, _) = pages_of(feed(*EVERYTHING[:2], folder_url=None), 1)
    assert not {"next_url", "feed_url"} & read(render_json(first)).keys()


def test_an_extension_tells_what_it_is_about() -> None:
    """JSON Feed, "Extensions": `about` is the address of its description."""
    address = "https://example.org/feeds/schema.json"
    assert read(render_json(feed(schema_url=address)))["_rcevents"] == {"about": address}
    assert "_rcevents" not in read(render_json(feed(schema_url="javascript:alert(1)")))


def test_a_feed_without_a_title_is_called_by_its_name() -> None:
    assert read(render_json(feed(title=" ")))["title"] == "all"


@pytest.mark.parametrize(("render", "form"), FORMS)
@given(found=st.lists(records(), max_size=3, unique_by=lambda one: one.event.uid))
def test_our_own_reader_gives_the_same_events(
    render: Callable[[Feed], bytes], form: Form, found: list[Record]
) -> None:
    """Whatever an event holds, its JSON has all of it that may be told."""
    whole = feed(*found)
    assert read_back(render(whole), form) == [published_event(one.event) for one in whole.records]


@given(records())
def test_an_item_follows_the_schema(one: Record) -> None:
    """Of JSON Feed, and the event in it our own."""
    (item,) = read(render_json(feed(one)))["items"]
    Draft202012Validator(event_schema()).validate(item["_rcevents"])


@given(records())
def test_an_item_is_indented_as_python_does_it(one: Record) -> None:
    text = item_json(one).decode()
    plain = json.dumps(json.loads(text), ensure_ascii=False, indent=1)
    assert text == "  " + plain.replace("\n", "\n  ")


def test_what_no_json_can_hold_is_left_out() -> None:
    """Half of a character, and a number that is none."""
    odd = Place.model_construct(text="half \ud83d", latitude=float("nan"), longitude=1.5)
    event = record("odd", "Half \udc00", place=odd).event
    (item,) = read(render_json(feed(Record(event=event))))["items"]
    assert (item["title"], item["_rcevents"]["title"]) == ("Half ", "Half ")
    assert item["_rcevents"]["place"] == {
        "text": "half ",
        "city": None,
        "region": None,
        "country": None,
        "latitude": None,
        "longitude": 1.5,
    }
