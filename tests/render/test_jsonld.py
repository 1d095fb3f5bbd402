from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import extruct
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.extraction import extract_documents
from rcevents.model import Cost, Event, Place, Record, Recurrence, Sighting, Tier
from rcevents.opening.documents import open_text
from rcevents.render.jsonld import event_jsonld, render_jsonld
from rcevents.render.jsontext import script_json
from rcevents.render.links import safe_link
from tests.render.events import records
from tests.render.samples import (
    CANCELLED,
    CONFERENCE,
    EVERYTHING,
    HOSTILE,
    ON_DEMAND,
    POSTPONED,
    UNDATED,
    feed,
    record,
)
from tests.render.schemaorg import check_thing

SCHEMA = "https://schema.org"


def items(*held: Record) -> list[dict[str, Any]]:
    """Render a feed, and read it as linked data that keeps to the vocabulary."""
    whole = json.loads(render_jsonld(feed(*held)))
    assert whole.pop("@context") == SCHEMA
    told: list[dict[str, Any]] = whole.pop("dataFeedElement")
    for each in told:
        assert check_thing(each, "DataFeedItem")
    assert check_thing(whole, "DataFeed")
    return told


def events(*held: Record) -> list[dict[str, Any]]:
    """Give the events of a feed."""
    return [each["item"] for each in items(*held)]


def read_back(stream: bytes) -> list[Event]:
    """Read a feed as our own reader of schema.org does."""
    (document,) = open_text(
        stream.decode(), address="https://example.org/all.jsonld", form="application/json"
    )
    assert isinstance(document, Document)
    found = extract_documents([document])
    assert not found.unread
    return list(found.events)


def test_what_a_feed_says_of_itself() -> None:
    whole = json.loads(render_jsonld(feed()))
    assert whole == {
        "@context": "https://schema.org",
        "@id": "https://example.org/feeds/all.jsonld",
        "@type": "DataFeed",
        "name": "All events",
        "description": "Conferences, trainings; talks",
        "url": "https://example.org/",
        "dataFeedElement": [],
    }
    assert json.loads(render_jsonld(feed(CONFERENCE)))["dateModified"] == "2021-10-01T00:00:00Z"


def test_an_event_a_line() -> None:
    lines = render_jsonld(feed(*EVERYTHING)).decode().splitlines()
    assert len(lines) == len(EVERYTHING) + 2
    assert render_jsonld(feed()).endswith(b"]}\n")


def test_an_event_that_is_held_in_both_forms() -> None:
    (item,) = items(CONFERENCE)
    link = "https://events.example.org/kubecon/program/schedule/"
    assert (item["dateCreated"], item["dateModified"]) == ("2021-10-01T00:00:00Z",) * 2
    assert item["item"] == {
        "@type": ["Event", "ConferenceEvent"],
        "identifier": "kubecon-cloudnativecon-north-america-2021@rcevents",
        "name": "KubeCon + CloudNativeCon North America 2021",
        "url": link,
        "description": "Two days of talks; tools, stories and\nmore.",
        "startDate": "2021-10-11",
        "endDate": "2021-10-15",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode",
        "location": [
            {
                "@type": "Place",
                "name": "Los Angeles",
                "address": {"@type": "PostalAddress", "addressLocality": "Los Angeles"},
                "geo": {"@type": "GeoCoordinates", "latitude": 34.05, "longitude": -118.24},
            },
            {"@type": "VirtualLocation", "url": link},
        ],
        "isAccessibleForFree": True,
        "offers": [
            {
                "@type": "Offer",
                "price": "75",
                "priceCurrency": "USD",
                "name": "Online",
                "url": link,
            },
            {
                "@type": "AggregateOffer",
                "lowPrice": "150",
                "highPrice": "1650",
                "priceCurrency": "USD",
                "name": "On site",
                "url": link,
            },
            {"@type": "Offer", "price": "0", "name": "Online", "url": link},
        ],
        "performer": [
            {"@type": "Person", "name": "Ada Adler"},
            {"@type": "Person", "name": "Ben Böhm"},
        ],
        "additionalType": "conference",
        "potentialAction": {
            "@type": "RegisterAction",
            "name": "Registration closes",
            "endTime": "2021-10-08",
        },
    }


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("conference", ["Event", "ConferenceEvent"]),
        ("workshop", "EducationEvent"),
        ("training", "EducationEvent"),
        ("hackathon", "Hackathon"),
        ("talk", "Event"),
        ("meeting", "Event"),
        ("other", "Event"),
    ],
)
def test_kinds(kind: str, told: object) -> None:
    (event,) = events(record("e", kind=kind))
    assert event["@type"] == told
    assert event.get("additionalType") == (None if kind == "other" else kind)


def test_states() -> None:
    told = {event["name"]: event["eventStatus"] for event in events(CANCELLED, POSTPONED)}
    assert told == {
        "Called off": "https://schema.org/EventCancelled",
        "Put off": "https://schema.org/EventPostponed",
    }
    assert "eventStatus" not in events(record("e", status="tentative"))[0]


@pytest.mark.parametrize("status", ["confirmed", "postponed", "cancelled"])
def test_an_event_that_was_moved(status: str) -> None:
    """It is rescheduled where it is held; one that is called off stays called off."""
    moved = record("e", start="2031-05-03", status=status)
    event = event_jsonld(moved, previous_start=dt.date(2031, 4, 1))
    assert check_thing(event, "Event")
    assert event["previousStartDate"] == "2031-04-01"
    state = "Rescheduled" if status == "confirmed" else status.capitalize()
    assert event["eventStatus"] == f"https://schema.org/Event{state}"


def test_what_is_not_told_is_absent() -> None:
    """No price, no place, no form, no date, no sort of any of them."""
    (event,) = events(record("some-day"))
    assert event == {
        "@type": "Event",
        "identifier": "some-day@rcevents",
        "name": "Some day",
        "eventStatus": "https://schema.org/EventScheduled",
    }


def test_on_demand() -> None:
    other, course = events(ON_DEMAND, record("e", schedule="on_demand", kind="other"))
    assert course["@type"] == ["EducationEvent", "CourseInstance"]
    assert course["courseMode"] == "asynchronous"
    assert other["eventSchedule"] == {"@type": "Schedule", "description": "on demand"}


def test_the_page_of_an_event() -> None:
    page = "https://example.org/events/some-day.html"
    event = event_jsonld(UNDATED, page_url=page)
    assert check_thing(event, "Event")
    assert (event["@id"], event["mainEntityOfPage"]) == (f"{page}#event", page)
    assert "mainEntityOfPage" not in event_jsonld(UNDATED, page_url="javascript:alert(1)")


def test_texts_in_which_nothing_is_seen() -> None:
    """They are no name, no place, no price and no person."""
    blank = " \u202e"
    held = record(
        "e",
        format="in_person",
        place=Place(text=blank),
        cost=Cost(text=blank),
        organizer=blank,
        speakers=[blank, "Ada Adler"],
        topics=[blank],
        description=blank,
        start="2031-05-03",
        recurrence=Recurrence(text=blank, rrule="FREQ=WEEKLY"),
    )
    (event,) = events(held)
    assert not {"location", "offers", "organizer", "keywords", "description"} & event.keys()
    assert event["performer"] == {"@type": "Person", "name": "Ada Adler"}
    assert "description" not in event["eventSchedule"]
    known = Place(text=blank, country="GB")
    (event,) = events(record("e", format="in_person", place=known))
    address = {"@type": "PostalAddress", "addressCountry": "GB"}
    assert event["location"] == {"@type": "Place", "address": address}


def test_who_announced_it() -> None:
    """Where that is on the web: files of somebody's machine are nobody's business."""
    web = Sighting(source="Notes", document="https://example.org/94", issued=dt.date(2031, 1, 2))
    (event,) = events(record("e", sightings=(web, web.model_copy(update={"document": "94.md"}))))
    assert event["subjectOf"] == {
        "@type": "CreativeWork",
        "name": "Notes",
        "url": "https://example.org/94",
        "datePublished": "2031-01-02",
    }


def test_a_virtual_event_has_no_place() -> None:
    (event,) = events(record("e", format="virtual", place=Place(text="Zoom")))
    assert event["location"] == {"@type": "VirtualLocation"}


@given(st.lists(records(), max_size=3))
def test_any_feed_keeps_to_the_vocabulary(held: list[Record]) -> None:
    assert len(items(*held)) == len(held)


SAME = ("title", "url", "status", "start", "schedule", "format")


def as_read(record: Record) -> bool:
    """Tell whether the vocabulary can hold all of what `SAME` names.

    It has no word for tentative events, and software puts midnights behind whole days, so that
    readers take them off.
    """
    event = record.event
    if event.schedule == "on_demand" or event.status == "tentative" or event.recurrence:
        return False
    midnight = isinstance(event.start, dt.datetime) and event.start.time() == dt.time()
    return event.format is not None and not midnight


@settings(max_examples=60)
@given(records().filter(as_read))
def test_our_own_reader_gives_the_same_event(held: Record) -> None:
    """Its title, address, state, start, sittings and form."""
    place = Place(text="Town Hall, Leeds") if held.event.place else None
    about = {"title": "Tea Days", "description": None, "remark": None, "place": place}
    told = held.event.model_copy(update=about | {"url": safe_link(held.event.url)})
    (event,) = read_back(render_jsonld(feed(held.model_copy(update={"event": told}))))
    assert {key: getattr(event, key) for key in SAME} == {key: getattr(told, key) for key in SAME}
    if len(told.sessions) > 1:
        assert event.sessions == told.sessions


PRICES = (
    Tier(min=Decimal(75), max=Decimal(75), currency="USD", format="virtual"),
    Tier(min=Decimal(150), max=Decimal(1650), currency="USD", format="in_person"),
    Tier(min=Decimal(0), max=Decimal(0), format="virtual"),
    Tier(min=Decimal("7.50"), max=Decimal("7.50"), currency="EUR", audience="students"),
    Tier(min=Decimal(10), max=None, currency="GBP", format="in_person", audience="members"),
    Tier(min=Decimal(9), max=Decimal(9), currency="CHF", until=dt.date(2031, 4, 1)),
)


@given(st.lists(st.sampled_from(PRICES), min_size=1, unique=True))
def test_our_own_reader_gives_the_same_prices(tiers: list[Tier]) -> None:
    """Each with its form, for whom it is and until when."""
    held = record("tea", start="2031-05-03", cost=Cost(free=None, tiers=tuple(tiers)))
    (event,) = read_back(render_jsonld(feed(held)))
    assert event.cost is not None
    assert event.cost.tiers == tuple(tiers)


@pytest.mark.parametrize("held", EVERYTHING, ids=lambda one: one.event.uid)
def test_it_stands_in_a_page(held: Record) -> None:
    """Extruct, which others read pages with, finds the same in it."""
    told = {"@context": SCHEMA, **event_jsonld(held)}
    page = f'<script type="application/ld+json">{script_json(told)}</script>'
    (found,) = extruct.extract(page, syntaxes=["json-ld"], uniform=True)["json-ld"]
    assert found["identifier"] == held.event.uid
    assert found["name"] == events(held)[0]["name"]


def test_a_hostile_event_is_harmless() -> None:
    (event,) = events(HOSTILE)
    assert "url" not in event
    assert event["name"] == "Evil [31mtitle BEGIN:VEVENT"
