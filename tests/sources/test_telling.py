from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from rcevents.model import Cost, Deadline, Place, Session, Unread
from rcevents.sources.facts import Facts
from rcevents.sources.settings import Settings
from rcevents.sources.telling import event_of
from tests.sources.telling import document, told

DAY = dt.date(2031, 5, 3)
NOON = dt.datetime(2031, 5, 3, 12)  # noqa: DTZ001 - a time without a zone is meant


def test_the_texts_tell_what_the_fields_leave_open() -> None:
    event = told(
        "Tea Workshop",
        DAY,
        location="Green Hall, Ghent, Belgium",
        price="€50, students €20",
        description="Join us on site or online. Registration closes on 1 April 2031.",
    )
    assert event.kind == "workshop"
    assert event.format == "hybrid"
    assert event.place is not None
    assert event.place.text == "Green Hall, Ghent, Belgium"
    assert (event.place.city, event.place.country) == ("Ghent", "BE")
    assert event.cost is not None
    assert [tier.audience for tier in event.cost.tiers] == [None, "students"]
    assert [deadline.date for deadline in event.deadlines] == [dt.date(2031, 4, 1)]


def test_a_field_wins_over_the_texts() -> None:
    """What a source says in a field of its own is not read again in its prose."""
    deadline = Deadline(kind="registration", date=dt.date(2031, 4, 1), text="closes")
    event = told(
        "Tea Workshop",
        DAY,
        kind="talk",
        format="virtual",
        cost=Cost(free=True),
        place=Place(text="Ghent"),
        location="Antwerp",
        deadlines=(deadline,),
        description="In person, for €90. Register by 1 April 2031.",
    )
    assert (event.kind, event.format, event.cost) == ("talk", "virtual", Cost(free=True))
    assert event.place == Place(text="Ghent")
    assert event.deadlines == (deadline,)


def test_html_in_fields_becomes_text() -> None:
    event = told("Tea &amp; <b>talks</b>", DAY, description="<p>One.</p><p>Two &lt; three.</p>")
    assert event.title == "Tea & talks"
    assert event.description == "One.\n\nTwo < three."


@pytest.mark.parametrize(
    ("location", "place", "form"),
    [
        ("", None, None),
        ("Online", None, "virtual"),
        ("Zoom", None, "virtual"),
        ("The Blue Hall", "The Blue Hall", "in_person"),
        ("Ghent + online", "Ghent", "hybrid"),
        ("Ghent, Belgium", "Ghent, Belgium", "in_person"),
    ],
)
def test_a_location_tells_place_and_format(
    location: str, place: str | None, form: str | None
) -> None:
    event = told("Tea", DAY, location=location)
    assert (event.place.text if event.place else None, event.format) == (place, form)


def test_a_source_gives_its_zone_topics_and_name() -> None:
    settings = Settings(name="tea", zone="Europe/Brussels", topics=("tea",))
    event = told("Tea", NOON, settings, topics=("pots", "tea"), id="7")
    assert event.start == dt.datetime.fromisoformat("2031-05-03T12:00+02:00")
    assert (event.timezone, event.topics) == ("Europe/Brussels", ("pots", "tea"))
    assert (event.sightings[0].source, event.sightings[0].id) == ("tea", "7")
    assert "timezone" in event.inferred


@pytest.mark.parametrize("facts", [Facts(title="  "), Facts(title="Tea", fault="31 May is no day")])
def test_what_tells_no_event_is_unread(facts: Facts) -> None:
    unread = event_of(facts, document(), Settings())
    assert isinstance(unread, Unread)
    assert unread.reason in {"an event without a title", "31 May is no day"}


def test_without_a_day_an_event_is_undated_or_on_demand() -> None:
    assert told("Tea").schedule == "undated"
    assert told("Tea", schedule="on_demand").schedule == "on_demand"


def test_a_title_can_tell_that_an_event_is_off() -> None:
    assert told("CANCELLED: Tea", DAY, status="confirmed").status == "cancelled"
    assert told("Tea", DAY, status="postponed").status == "postponed"


def test_sittings_are_told_in_order_and_once() -> None:
    sessions = tuple(Session(start=DAY + dt.timedelta(days=n)) for n in (7, 0, 7))
    event = told("Tea", DAY, sessions=sessions)
    assert [session.start for session in event.sessions] == [DAY, DAY + dt.timedelta(days=7)]
    assert event.end == DAY + dt.timedelta(days=7)


@pytest.mark.parametrize(
    ("facts", "form", "rule"),
    [
        ({"description": "Join: https://leaf.zoom.us/j/1"}, "virtual", True),
        (
            {
                "location": "Ghent, Belgium",
                "description": "Or: https://meet.google.com/abc-defg-hij",
            },
            "hybrid",
            True,
        ),
        ({"location": "Room 3; Microsoft Teams Meeting"}, "hybrid", True),
        ({"topics": ("Tea", "Online")}, "virtual", True),
        ({"description": "Where: online"}, "virtual", False),
        ({"location": "Visioconférence"}, "virtual", False),
    ],
)
def test_links_rooms_and_labels_tell_the_form(facts: dict[str, Any], form: str, rule: bool) -> None:
    event = told("Tea Days", DAY, **facts)
    assert (event.format, "format" in event.inferred) == (form, rule)


def test_mail_addresses_of_people_are_not_published() -> None:
    event = told("Tea", DAY, organizer="Ada Bell (ada@example.org)", speakers=("cy@example.org",))
    assert (event.organizer, event.speakers) == ("Ada Bell", ())


def test_a_place_that_is_not_known_yet_is_none() -> None:
    assert told("Tea", DAY, location="TBA").place is None


def test_words_of_an_invitation_tell_no_kind() -> None:
    """A program for meetings calls everything one."""
    prose = "________________\nMicrosoft Teams meeting\nJoin the meeting now\nMeeting ID: 1"
    event = told("Introduction to Tea", DAY, description=prose)
    assert event.kind == "training"
