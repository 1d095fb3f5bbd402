from __future__ import annotations

from typing import Any

import pytest

from rcevents.model import Event
from tests.sources.records.entries import facts, read


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"name": {"text": "Tea", "html": "<b>Tea</b>"}, "title": ""}, "Tea"),
        ({"title": {"rendered": "Tea &amp; Milk"}}, "Tea & Milk"),
        ({"title": "TBA", "Event Name": "Tea"}, "Tea"),
        ({"title": None, "summary": "Tea"}, "Tea"),
        ({"title": "(("}, "(("),
    ],
)
def test_titles(fields: dict[str, Any], title: str) -> None:
    assert facts(**fields).title == title


@pytest.mark.parametrize(
    ("fields", "url"),
    [
        ({"url": "https://a.example.org/b"}, "https://a.example.org/b"),
        ({"link": {"text": "details", "url": "https://a.example.org"}}, "https://a.example.org"),
        ({"website": "www.example.org/tea"}, "https://www.example.org/tea"),
        ({"url": "", "registration": {"link": "https://r.example.org"}}, "https://r.example.org"),
        ({"url": "see the page", "website": "https://a.example.org"}, "https://a.example.org"),
        ({"url": "javascript:alert(1)"}, None),
        ({"url": "/events/tea"}, None),
        ({"url": {"url": {}}}, None),
    ],
)
def test_addresses(fields: dict[str, Any], url: str | None) -> None:
    assert facts(**fields).url == url


def test_a_path_is_one_of_the_documents_site() -> None:
    (event,) = read(
        '[{"title": "Tea", "start": "2031-05-03", "url": "/tea"}]',
        address="https://a.example.org/x",
    )
    assert isinstance(event, Event)
    assert event.url == "https://a.example.org/tea"


@pytest.mark.parametrize(
    ("fields", "format_", "kind", "status"),
    [
        ({"online": True}, "virtual", None, None),
        ({"online": "yes", "city": "Ghent"}, "hybrid", None, None),
        ({"online": False, "city": "Ghent"}, "in_person", None, None),
        ({"online": False}, None, None, None),
        ({"eventType": "PHYSICAL"}, "in_person", None, None),
        ({"event_type_title": "Virtual Event"}, "virtual", None, None),
        ({"type": "web development"}, None, None, None),
        ({"zoom_link": "https://zoom.us/j/1"}, "virtual", None, None),
        ({"online_join_url": "https://zoom.us/j/1", "city": "Ghent"}, "hybrid", None, None),
        ({"in_person": "Yes", "virtual": "Unknown"}, "in_person", None, None),
        ({"in_person": True, "virtual": True}, "hybrid", None, None),
        ({"mode": "OfflineEventAttendanceMode"}, "in_person", None, None),
        (
            {"eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode"},
            "hybrid",
            None,
            None,
        ),
        ({"courseMode": ["online", "onsite"]}, "hybrid", None, None),
        ({"format": "markdown"}, None, None, None),
        ({"type": "Hackathon", "status": "EventCancelled"}, None, "hackathon", "cancelled"),
        ({"category": "Training", "status": "postponed"}, None, "training", "postponed"),
        ({"event_type": "meetup", "cancelled": True}, None, "meeting", "cancelled"),
        ({"event-types": ["workshops_and_courses"], "status": "live"}, None, None, None),
        ({"type": "event", "status": "tentative"}, None, None, "tentative"),
    ],
)
def test_format_kind_and_status(
    fields: dict[str, Any], format_: str | None, kind: str | None, status: str | None
) -> None:
    told = facts(**fields)
    assert (told.format, told.kind, told.status) == (format_, kind, status)


@pytest.mark.parametrize(
    ("fields", "text", "city", "country"),
    [
        ({"city": "Ghent", "country": "Belgium"}, "Ghent, Belgium", "Ghent", "BE"),
        ({"city": "Boise, ID", "country": "U.S.A."}, "Boise, ID, U.S.A.", "Boise", "US"),
        (
            {"venue": "Blue Hall", "city": "Ghent", "country": "BEL"},
            "Blue Hall, Ghent, BEL",
            "Ghent",
            "BE",
        ),
        (
            {"location": {"name": "Blue Hall", "city": "Oslo", "country": "no"}},
            "Blue Hall, Oslo, no",
            "Oslo",
            "NO",
        ),
        (
            {
                "location": {
                    "name": "Hall",
                    "address": {"addressLocality": "Ghent", "addressCountry": "BE"},
                }
            },
            "Hall, Ghent, BE",
            "Ghent",
            "BE",
        ),
        (
            {"location": "Vilnius, Lithuania", "country": "LTU"},
            "Vilnius, Lithuania",
            "Vilnius",
            "LT",
        ),
        (
            {"city": "Nowhereville", "country": "Norway"},
            "Nowhereville, Norway",
            "Nowhereville",
            "NO",
        ),
        ({"city": "Paris", "country": "US"}, "Paris, US", "Paris", "US"),
    ],
)
def test_places(fields: dict[str, Any], text: str, city: str, country: str) -> None:
    place = facts(**fields).place
    assert place is not None
    assert (place.text, place.city, place.country) == (text, city, country)


@pytest.mark.parametrize(
    "fields",
    [
        {"location": "Online"},
        {"city": "Online", "country": "Online"},
        {"venue": "Zoom"},
        {"city": "TBA"},
    ],
)
def test_no_places(fields: dict[str, Any]) -> None:
    assert facts(**fields).place is None


def test_coordinates_that_are_told_win_and_odd_ones_are_left_out() -> None:
    told = facts(city="Ghent", lat="51.1", lng="3.9").place
    odd = facts(city="Ghent", lat="510", lng="x").place
    assert told is not None
    assert odd is not None
    assert (told.latitude, told.longitude) == (51.1, 3.9)
    assert (odd.latitude, odd.longitude) == (51.05, 3.72)


@pytest.mark.parametrize(
    ("fields", "free", "tiers"),
    [
        ({"cost": 0}, True, [("0", "0", None)]),
        ({"cost": "9.99", "currency": "AUD"}, False, [("9.99", "9.99", "AUD")]),
        ({"price": "1,650", "currency": "usd"}, False, [("1650", "1650", "USD")]),
        ({"min_price": 10, "max_price": "25", "currency": "EUR"}, False, [("10", "25", "EUR")]),
        ({"is_free": True}, True, [("0", "0", None)]),
        ({"cost": "free"}, True, [("0", "0", None)]),
        ({"paid_or_free": "paid"}, False, []),
        (
            {
                "prices": [{"name": "members", "price": 5}, {"name": "others", "price": 9}],
                "currency": "EUR",
            },
            False,
            [("5", "5", "EUR"), ("9", "9", "EUR")],
        ),
    ],
)
def test_costs(
    fields: dict[str, Any], free: bool, tiers: list[tuple[str, str, str | None]]
) -> None:
    cost = facts(**fields).cost
    assert cost is not None
    assert cost.free is free
    assert [(str(tier.min), str(tier.max), tier.currency) for tier in cost.tiers] == tiers


def test_prices_in_words_are_left_to_the_readers_of_prose() -> None:
    told = facts(cost="150 EUR (students 50 EUR)", free="No")
    assert (told.cost, told.price) == (None, "150 EUR (students 50 EUR)")


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"cfpEndDate": "2031-01-15"}, [("submission", "2031-01-15")]),
        ({"registration": {"deadline": "2031-04-01"}}, [("registration", "2031-04-01")]),
        ({"registration_deadline": "1 April 2031"}, [("registration", "2031-04-01")]),
        ({"Early-bird deadline": "2031-02-01"}, [("early_bird", "2031-02-01")]),
        ({"cfp": "TBA", "abstract_deadline": "None"}, []),
        (
            {"cfp": {"link": "https://a.example.org", "until": "2031-01-15"}},
            [("submission", "2031-01-15")],
        ),
        (
            {"deadlines": {"abstract": "2031-01-15", "notification": "2031-02-15"}},
            [("submission", "2031-01-15"), ("notification", "2031-02-15")],
        ),
        (
            {"deadline": "2031-01-15 23:59", "timezone": "AoE"},
            [("other", "2031-01-15T23:59:00-12:00")],
        ),
        ({"deadline": "2031-01-15 23:59"}, [("other", "2031-01-15")]),
        ({"deadline": "5/8/2031"}, []),
    ],
)
def test_deadlines(fields: dict[str, Any], told: list[tuple[str, str]]) -> None:
    found = facts(start="2031-05-03", **fields).deadlines
    assert [(each.kind, each.date.isoformat()) for each in found] == told


def test_deadlines_of_one_day_are_joined() -> None:
    entries = [
        {"label": "Papers", "date": "2031-01-15"},
        {"label": "Posters", "date": "2031-01-15"},
    ]
    (told,) = facts(deadlines=entries).deadlines
    assert told.text == "Papers: 2031-01-15; Posters: 2031-01-15"


def test_people_and_topics() -> None:
    told = facts(
        speakers=[{"name": "Ada Example"}, "Ben (<a href='x'>Lab</a>)"],
        organizer={"name": "Tea Club"},
        tags="tea; milk,cups",
        keywords=[{"preferred-label": "pots"}],
    )
    assert told.speakers == ("Ada Example", "Ben (Lab)")
    assert told.organizer == "Tea Club"
    assert told.topics == ("tea", "milk", "cups", "pots")


@pytest.mark.parametrize("fields", [{"draft": True}, {"status": "draft"}, {"status": "wip"}])
def test_drafts_are_not_announced(fields: dict[str, Any]) -> None:
    assert "draft" in (facts(start="2031-05-03", **fields).fault or "")


@pytest.mark.parametrize(
    ("told", "schedule"),
    [("anytime", "on_demand"), ("self-paced", "on_demand"), ("various dates", "undated")],
)
def test_what_has_no_day_by_its_nature(told: str, schedule: str) -> None:
    found = facts(start=told)
    assert (found.schedule, found.fault) == (schedule, None)


def test_the_currency_of_the_source_stands_in() -> None:
    (event,) = read('[{"title": "Tea", "start": "2031-05-03", "cost": 20}]', currency="NZD")
    assert isinstance(event, Event)
    assert event.cost is not None
    assert event.cost.tiers[0].currency == "NZD"


def test_a_location_that_is_an_address_is_no_place() -> None:
    told = facts(location="https://zoom.us/j/123")
    assert (told.place, told.location, told.format) == (None, "", "virtual")


def test_a_marker_called_like_the_event_is_no_venue() -> None:
    marker = [{"title": "Tea Days 2031", "latitude": 51.1, "longitude": 3.9}]
    told = facts(place="Ghent, Belgium", location=marker)
    assert (told.place, told.location) == (None, "Ghent, Belgium")
