"""Particulars: what an event tells in fields of its own."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.sources.ical.calendars import calendar, events, only, vevent

DAY = "DTSTART;VALUE=DATE:20310503"
TEA = "https://tea.example.org"


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ([], "confirmed"),
        (["STATUS:tentative"], "tentative"),
        (["STATUS:CANCELED"], "cancelled"),
        (["STATUS:PERHAPS"], "confirmed"),
    ],
)
def test_the_status_by_its_field(lines: list[str], status: str) -> None:
    assert only(DAY, *lines).status == status


def test_the_status_by_the_title_or_the_method() -> None:
    """Words that call an event off win over a field that nobody changed."""
    (event,) = events(calendar(vevent(DAY, "STATUS:CONFIRMED", summary="CANCELLED: Tea Days")))
    assert (event.title, event.status) == ("Tea Days", "cancelled")
    assert only(DAY, head=["METHOD:CANCEL"]).status == "cancelled"


@pytest.mark.parametrize(
    ("description", "title"),
    [
        ("Tea for all\\nBring a cup", "Tea for all"),
        ("<p>Tea for all</p><p>Bring a cup</p>", "Tea for all"),
    ],
)
def test_an_event_without_a_title_has_the_first_line_of_its_words(
    description: str, title: str
) -> None:
    (event,) = events(calendar(vevent(DAY, f"DESCRIPTION:{description}", summary="")))
    assert event.title == title
    assert "title" in event.inferred


@pytest.mark.parametrize(
    ("organizer", "name"),
    [
        (";CN=Ada Bell:mailto:ada@example.org", "Ada Bell"),
        (';CN="Bell, Ada":mailto:ada@example.org', "Bell, Ada"),
        (";CN=Leaf Lab (ada@example.org):mailto:ada@example.org", "Leaf Lab"),
        (";CN=ada@example.org:mailto:ada@example.org", None),
        (";CN=Tea no-reply:mailto:ada@example.org", None),
        (":mailto:ada@example.org", None),
    ],
)
def test_who_organises_it_without_an_address_of_mail(organizer: str, name: str | None) -> None:
    event = only(DAY, f"ORGANIZER{organizer}")
    assert event.organizer == name
    assert "ada@example.org" not in event.model_dump_json()


@pytest.mark.parametrize(
    ("geo", "position"),
    [
        ("51.05;3.72", (51.05, 3.72)),
        ("51.05\\;3.72", (51.05, 3.72)),
        ("0;0", None),
        ("91;3", None),
        ("3;181", None),
        ("51,05;3,72", None),
        ("north", None),
    ],
)
def test_a_position_on_earth(geo: str, position: tuple[float, float] | None) -> None:
    place = only(DAY, f"GEO:{geo}", "LOCATION:Ghent, Belgium").place
    assert place is not None
    assert position in (None, (place.latitude, place.longitude))


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        ([f"URL:{TEA}/a"], f"{TEA}/a"),
        (["URL:/days"], f"{TEA}/days"),
        (["URL:mailto:ada@example.org"], None),
        (["URL:javascript:alert(1)"], None),
        ([f"LOCATION:{TEA}/b"], f"{TEA}/b"),
        (["LOCATION:https://example.zoom.us/j/1"], None),
        ([f"DESCRIPTION:Read {TEA}/c."], f"{TEA}/c"),
        ([f"DESCRIPTION:Read {TEA}/c or {TEA}/d"], None),
        (["URL:", f"DESCRIPTION:{TEA}/c"], f"{TEA}/c"),
    ],
)
def test_its_page(lines: list[str], url: str | None) -> None:
    assert only(DAY, *lines).url == url


@pytest.mark.parametrize(
    ("location", "form"),
    [("Blue Hall, Ghent", "hybrid"), ("", "virtual"), ("Zoom", "virtual"), ("En ligne", "virtual")],
)
def test_a_link_to_join_by_tells_the_form(location: str, form: str) -> None:
    event = only(DAY, f"LOCATION:{location}", "CONFERENCE;VALUE=URI:https://meet.example.org/tea")
    assert event.format == form
    assert "format" in event.inferred


def test_the_day_of_the_last_change_is_that_of_issue() -> None:
    """But not the moment at which a program was asked, nor a day before there were calendars."""
    days = {
        "LAST-MODIFIED:20310102T120000Z": dt.date(2031, 1, 2),
        "DTSTAMP:20310102T120000Z": None,
        "LAST-MODIFIED:19700101T000000Z": None,
    }
    for line, day in days.items():
        assert only(DAY, line).sightings[0].issued == day


def test_a_price_in_a_field_of_a_vendor() -> None:
    for line in ("X-TEA-COST:5 EUR", "X-TRUMBA-CUSTOMFIELD;NAME=Event Cost:5 EUR"):
        cost = only(DAY, line).cost
        assert cost is not None
        assert [(int(tier.min or 0), tier.currency) for tier in cost.tiers] == [(5, "EUR")]
