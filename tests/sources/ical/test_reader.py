from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.document import Document
from rcevents.model import Event, Unread
from rcevents.sources.ical import KIND
from tests.sources.ical.calendars import ADDRESS, calendar, events, only, read, vevent

if TYPE_CHECKING:
    from rcevents.document import MediaType

START = "DTSTART:20310503T120000Z"


def text_of(*lines: str) -> Document:
    return Document(ADDRESS, "\n".join(lines), "text/calendar")


def test_the_facts_of_an_event() -> None:
    event = only(
        START,
        "LOCATION:City Library\\, Leeds\\, UK",
        "DESCRIPTION:Two hours of tea.\\nTickets are €12\\; students pay €6.",
        "URL:https://tea.example.org/days",
        "CATEGORIES:Tea,Talks\\, short",
        "ORGANIZER;CN=Tea Society:mailto:desk@tea.example.org",
        "ATTENDEE;CN=Ada Adler:mailto:ada@tea.example.org",
        "GEO:53.8;-1.55",
        "STATUS:TENTATIVE",
        "LAST-MODIFIED:20310102T030405Z",
        "DTSTAMP:20310114T000000Z",
    )
    told = event.model_dump(mode="json")
    assert told["place"] == {
        "text": "City Library, Leeds, UK",
        "city": "Leeds",
        "region": None,
        "country": "GB",
        "latitude": 53.8,
        "longitude": -1.55,
    }
    assert told["description"].splitlines()[1] == "Tickets are €12; students pay €6."
    assert {tier["min"] for tier in told["cost"]["tiers"]} == {"12", "6"}
    assert (told["url"], told["status"]) == ("https://tea.example.org/days", "tentative")
    assert (told["topics"], told["organizer"]) == (["Tea", "Talks, short"], "Tea Society")
    sighting = event.sightings[0]
    assert (sighting.id, sighting.line) == ("tea@example.org", 3)
    assert sighting.issued == dt.date(2031, 1, 2)
    assert "ada" not in event.model_dump_json().lower()


@pytest.mark.parametrize(
    ("lines", "form"),
    [
        (["CONFERENCE;VALUE=URI:https://meet.example.org/tea"], "virtual"),
        (["X-GOOGLE-CONFERENCE:https://meet.google.com/abc", "LOCATION:Hall 3"], "hybrid"),
        (["LOCATION:https://example.zoom.us/j/123"], "virtual"),
        (["LOCATION:Microsoft Teams", "X-GOOGLE-CONFERENCE:https://meet.google.com/a"], "virtual"),
        (["LOCATION:Online"], "virtual"),
        (["LOCATION:Hall 3"], "in_person"),
        ([], None),
    ],
)
def test_links_to_join_by_tell_the_form(lines: list[str], form: str | None) -> None:
    assert only(START, *lines).format == form


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        (["URL:https://tea.example.org/"], "https://tea.example.org/"),
        (["URL:/days"], "https://tea.example.org/days"),
        (["URL:4711"], None),
        (["URL:mailto:a@tea.example.org"], None),
        (["LOCATION:https://tea.example.org/hall"], "https://tea.example.org/hall"),
        (["DESCRIPTION:Read https://tea.example.org/a."], "https://tea.example.org/a"),
        (["DESCRIPTION:https://a.example.org/ https://b.example.org/"], None),
        (["DESCRIPTION:Join https://example.zoom.us/j/1"], None),
    ],
)
def test_the_page_of_an_event(lines: list[str], url: str | None) -> None:
    assert only(START, *lines).url == url


@pytest.mark.parametrize(
    ("summary", "status", "expected"),
    [
        ("CANCELLED: Tea Days", "CONFIRMED", "cancelled"),
        ("[Canceled] - Tea Days", "CONFIRMED", "cancelled"),
        ("[CANCELLED] Tea Days", "CONFIRMED", "cancelled"),
        ("Tea Days (cancelled)", "CONFIRMED", "cancelled"),
        ("Abgesagt: Tea Days", "CONFIRMED", "cancelled"),
        ("Postponed: Tea Days", "TENTATIVE", "postponed"),
        ("Tea Days", "CANCELLED", "cancelled"),
        ("Tea Days", "CONFIRMED", "confirmed"),
    ],
)
def test_a_status_before_the_title_is_no_part_of_it(
    summary: str, status: str, expected: str
) -> None:
    (event,) = events(calendar(vevent(START, f"STATUS:{status}", summary=summary)))
    assert (event.title, event.status) == ("Tea Days", expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("GEO:53.8;-1.55", (53.8, -1.55)),
        ("GEO:53.8\\;-1.55", (53.8, -1.55)),
        ("X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Hall:geo:53.8,-1.55", (53.8, -1.55)),
        ("GEO:0;0", (None, None)),
        ("GEO:99;200", (None, None)),
        ("GEO:north", (None, None)),
    ],
)
def test_coordinates(line: str, expected: tuple[float | None, float | None]) -> None:
    place = only(START, "LOCATION:Hall 3\\nMarket Street", line).place
    assert place is not None
    assert place.text == "Hall 3, Market Street"
    assert (place.latitude, place.longitude) == expected


def test_a_calendar_that_cancels() -> None:
    assert only(START, head=["METHOD:CANCEL"]).status == "cancelled"


def test_only_events_are_read() -> None:
    others = [f"BEGIN:{name}\nUID:a\nSUMMARY:No\nEND:{name}" for name in ("VTODO", "VJOURNAL")]
    assert [one.title for one in events(calendar(*others, vevent(START)))] == ["Tea Days"]
    assert read(calendar(others[0])) == []


def test_what_stands_in_an_alarm_is_not_the_events() -> None:
    alarm = ["BEGIN:VALARM", "SUMMARY:Wake", "DTSTART:20300101T000000Z", "UID:x", "END:VALARM"]
    assert only(*alarm, START).sightings[0].id == "tea@example.org"


HEAD = "BEGIN:VCALENDAR\nBEGIN:VEVENT"


@pytest.mark.parametrize(
    "text",
    [
        f"BEGIN:VEVENT\nSUMMARY:Tea\n{START}\nEND:VEVENT",
        f"<!-- by hand -->\n\n\n{HEAD}\nSUMMARY:Tea\n{START}\nEND:VEVENT",
        f"{HEAD}\nSUMMARY:Tea\n{START}\nEND:VCALENDAR",
        f"{HEAD}\nSUM\n MARY:Te\n\ta\nDTSTART\n :20310503T12\n 0000Z\nEND:VEVENT",
        f"{HEAD}\nsummary:Tea\n{START}\nend:vevent\nend:vcalendar".lower().replace("tea", "Tea"),
        f'{HEAD}\nSUMMARY;ALTREP="http://a:80/;x":Tea\n{START}\nRUBBISH\nEND:VEVENT',
        f"{HEAD}\nSUMMARY;ENCODING=QUOTED-PRINTABLE:T=65a\n{START}\nEND:VEVENT",
        f"{HEAD}\nSUMMARY:Tea\nGEO:x\nRRULE:x\nDTEND:soon\n{START}\nEND:VEVENT",
    ],
)
def test_broken_calendars_are_read_as_they_were_meant(text: str) -> None:
    (event,) = events(text_of(text))
    assert event.title == "Tea"
    assert event.start == dt.datetime(2031, 5, 3, 12, tzinfo=dt.UTC)


def test_a_text_that_was_not_folded_goes_on_in_its_property() -> None:
    event = only(START, "DESCRIPTION:Bring", "Cups: two", "", "and tea", "STATUS:CONFIRMED")
    assert event.description == "Bring\nCups: two\n\nand tea"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (r"Tea\, cake\; more\nand talks", "Tea, cake; more\nand talks"),
        (r"Tea\\, cake", "Tea, cake"),
        (r"C:\\tea", "C:\\tea"),
        ("<p>Tea &amp; <b>cake</b></p>", "Tea & cake"),
    ],
)
def test_escapes_and_html_in_descriptions(told: str, expected: str) -> None:
    assert only(START, f"DESCRIPTION:{told}").description == expected


def test_html_beside_an_empty_description() -> None:
    event = only(START, "DESCRIPTION:", "X-ALT-DESC;FMTTYPE=text/html:<p>Tea<br>and cake</p>")
    assert event.description is not None
    assert event.description.split() == ["Tea", "and", "cake"]


def test_what_cannot_be_read_is_told_with_its_line_and_never_stops_the_rest() -> None:
    cut = "BEGIN:VEVENT\nSUMMARY:Third\nDTSTART:203"
    parts = (vevent("DTSTART:soon"), vevent(START, uid=None), vevent(START, uid="b", summary=""))
    found = read(text_of("BEGIN:VCALENDAR", *parts, cut))
    reasons = [(one.line, one.reason) for one in found if isinstance(one, Unread)]
    assert [isinstance(one, Event) for one in found] == [False, True, False, False]
    assert reasons == [
        (2, "an event without a start that can be read"),
        (11, "an event without a title"),
        (15, "cut off: the calendar ends inside this event"),
    ]


@pytest.mark.parametrize("text", ["", "   \n", "<html>Not found</html>", "Tea at noon"])
def test_what_is_no_calendar(text: str) -> None:
    (found,) = read(text_of(text))
    assert isinstance(found, Unread)
    assert found.reason.startswith("no calendar")


def test_an_empty_calendar_tells_nothing() -> None:
    assert read(calendar()) == []


@pytest.mark.parametrize(
    ("media_type", "text", "expected"),
    [
        ("text/calendar", "anything", True),
        ("text/plain", "\nBEGIN:VCALENDAR\n", True),
        ("text/plain", "We write BEGIN:VCALENDAR first.", False),
    ],
)
def test_calendars_are_recognized(media_type: MediaType, text: str, expected: bool) -> None:
    document = Document(ADDRESS, text, media_type)
    assert KIND.recognizes(document) is expected


@pytest.mark.parametrize(
    ("description", "title"),
    {
        "Tea with the Editors\\nAll welcome.": "Tea with the Editors",
        "https://tea.example.org/": None,
        "Come and drink.": None,
        "": None,
    }.items(),
)
def test_an_event_without_a_title_is_called_by_its_first_line(
    description: str, title: str | None
) -> None:
    """Marked as inferred; what is a sentence or an address is no title."""
    (found,) = read(calendar(vevent(START, f"DESCRIPTION:{description}", summary="")))
    if title is None:
        assert isinstance(found, Unread)
    else:
        assert isinstance(found, Event)
        assert (found.title, "title" in found.inferred) == (title, True)


@pytest.mark.parametrize(("end", "last"), [("20310506", "2031-05-05"), ("20310503", "2031-05-03")])
def test_an_hour_is_kept_where_a_mere_day_ends_the_event(end: str, last: str) -> None:
    event = only("DTSTART;TZID=Europe/Oslo:20310503T090000", f"DTEND;VALUE=DATE:{end}")
    assert (str(event.start), str(event.end)) == ("2031-05-03 09:00:00+02:00", last)
    assert [session.end for session in event.sessions] == [None]


@pytest.mark.parametrize(
    "line",
    [
        "X-COST:$12",
        "X-LEAF-COST:$12",
        "X-TEA-EVENT-COST:$12",
        'X-TRUMBA-CUSTOMFIELD;NAME="Cost";ID=2;TYPE=Text:$12',
    ],
)
def test_a_price_in_a_field_of_a_vendors_own(line: str) -> None:
    cost = only(START, line).cost
    assert cost is not None
    assert [str(tier.min) for tier in cost.tiers] == ["12"]


@pytest.mark.parametrize(
    ("name", "organizer"),
    {
        "Leaf Lab": "Leaf Lab",
        "Ada Bell (ada@example.org)": "Ada Bell",
        "ada@example.org": None,
        "Do Not Reply": None,
        "Tea Club Reminder": None,
    }.items(),
)
def test_who_organises_it(name: str, organizer: str | None) -> None:
    """Never an address, nor the robot that sends a service's mail."""
    event = only(START, f'ORGANIZER;CN="{name}":mailto:ada@example.org')
    assert event.organizer == organizer
