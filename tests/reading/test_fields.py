"""Fields become a dateline, a link and prose."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.dateline import read_dateline
from rcevents.reading.fields import (
    Field,
    dateline_of,
    is_dated,
    is_unsettled,
    prose_of,
    tells_day,
    url_of,
)
from rcevents.reading.passage import Link, Passage
from rcevents.reading.roles import role_of


def fields(**told: str) -> list[Field]:
    """Give a field for each label."""
    return [Field(role_of(label), label, Passage(text)) for label, text in told.items()]


@pytest.mark.parametrize(
    ("told", "dateline"),
    [
        ({"when": "3 May", "where": "Ghent"}, "3 May, Ghent"),
        ({"where": "Ghent", "when": "3 May", "cost": "0"}, "3 May, Ghent, free"),
        ({"date": "3 May", "time": "2 pm", "timezone": "UTC"}, "3 May, 2 pm UTC"),
        ({"start": "3 May", "end": "5 May"}, "3 May - 5 May"),
        ({"date": "3 May", "start_time": "2 pm", "end_time": "4 pm"}, "3 May, 2 pm - 4 pm"),
        ({"start": "2031-05-03T10:00", "end": "2031-05-03T11:00"}, "2031-05-03, 10:00 - 11:00"),
        (
            {"date": "3 May", "city": "Ghent", "place": "Hall 5, Ghent"},
            "3 May, Ghent, Hall 5, Ghent",
        ),
        ({"date": "3 May", "place": "Hall 5, Ghent", "city": "Ghent"}, "3 May, Hall 5, Ghent"),
        ({"date": "3 May", "online": "yes"}, "3 May, online"),
        ({"date": "3 May", "price": "20"}, "3 May, Cost: 20"),
        ({"date": "3 May", "fee (CHF)": "20"}, "3 May, CHF 20"),
        ({"date": "3 May", "Kosten in EUR": "20 / 10"}, "3 May, EUR 20 / EUR 10"),
        ({"date": "3 May", "price €": "10,50"}, "3 May, € 10,50"),
        ({"date": "3 May", "fee (CHF)": "80 (members: 60)"}, "3 May, CHF 80 (members: CHF 60)"),
        ({"date": "3 May", "fee (CHF)": "0"}, "3 May, free"),
        ({"date": "3 May", "fee (CHF)": "EUR 20"}, "3 May, EUR 20"),
        ({"date": "3 May", "fee (CHF)": "free"}, "3 May, free"),
        ({"date": "3 May", "fee (CHF)": "–"}, "3 May"),
        ({"date": "3 May", "fee (CHF)": "20 until 1 May"}, "3 May, 20 until 1 May"),
        ({"date": "3 May", "fee (per cup)": "20"}, "3 May, Cost: 20"),
        ({"date": "3 May", "registration": "$25 until 1 May"}, "3 May, $25 until 1 May"),
        ({"date": "3 May", "Anmeldung": "kostenlos"}, "3 May, kostenlos"),
        ({"date": "3 May", "registration": "free, https://example.org"}, "3 May, free"),
        ({"date": "3 May", "registration": "https://example.org/free"}, "3 May"),
        ({"date": "3 May", "registration": "required, 25 places"}, "3 May"),
        ({"date": "3 May", "registration": "win a $50 prize"}, "3 May"),
        ({"date": "3 May", "Teilnahme": "kostenfrei"}, "3 May, kostenfrei"),
        ({"date": "3 May", "Teilnahmebeitrag": "30 €"}, "3 May, Cost: 30 €"),
        ({"date": "3 May", "Tarif": "30 €"}, "3 May, Cost: 30 €"),
        ({"date": "3 May", "place": "TBA"}, "3 May"),
        ({"date": "3. Mai", "deadline": "1. April"}, "3 May, Deadline: 1 April"),
        ({"when": "1 March - paper submission deadline"}, "Submission deadline: 1 March"),
    ],
)
def test_dateline(told: dict[str, str], dateline: str) -> None:
    """Day, hours, form, place, price and deadlines stand in this order, whatever theirs was."""
    assert dateline_of(fields(**told)) == dateline


@pytest.mark.parametrize(
    ("label", "text", "told"),
    [
        ("Register by 26 March", "https://example.org/tea", "3 May, Register by 26 March"),
        ("Register by", "26 March, https://example.org", "3 May, Register by 26 March"),
        (
            "Register",
            "before 26 March, on the page",
            "3 May, Register before 26 March, on the page",
        ),
        ("Registration", "https://example.org/2031-03-26/tea", "3 May"),
        ("Registration", "see the page", "3 May"),
    ],
)
def test_a_link_may_tell_its_deadline(label: str, text: str, told: str) -> None:
    """By its words or by its label."""
    when = Field("when", "", Passage("3 May"))
    assert dateline_of([when, Field("registration", label, Passage(text))]) == told


def test_a_dateline_is_read_as_any_other() -> None:
    """What was put together is taken apart again without a remark."""
    told = fields(when="3-5 May 2031", where="Ghent, Belgium", price="€20", deadline="1 May 2031")
    line = read_dateline(dateline_of(told), issued=dt.date(2031, 1, 1))
    assert line.dates[0].value.runs[0].end == dt.date(2031, 5, 5)
    assert [len(each) for each in (line.places, line.costs, line.deadlines)] == [1, 1, 1]
    assert line.remark is None


@pytest.mark.parametrize(
    ("told", "dated"),
    [
        ({"when": "3 May"}, True),
        ({"when": "soon"}, False),
        ({"when": "Submissions due 3 May"}, False),
        ({"deadline": "3 May"}, False),
        ({"time": "3 May, 2 pm"}, True),
    ],
)
def test_is_dated(told: dict[str, str], dated: bool) -> None:
    """Only the event's own day counts."""
    assert is_dated(fields(**told)) is dated


def test_url() -> None:
    """The title's own link comes first, then what labels tell; mail addresses never do."""
    title = Passage("Tea", links=(Link(0, 3, "https://tea.example.org"),))
    mail = Field("url", "links", Passage("Ada", links=(Link(0, 3, "mailto:ada@example.org"),)))
    site = Field("registration", "register", Passage("https://reg.example.org."))
    assert url_of([mail, site], title) == "https://tea.example.org"
    assert url_of([mail, site]) == "https://reg.example.org"
    assert url_of([mail]) is None


def test_prose() -> None:
    """Who speaks and what it is about stay with their labels."""
    assert prose_of(fields(speaker="Ada Bell", when="3 May")) == ["speaker: Ada Bell"]


@pytest.mark.parametrize("text", ["", "May 2031", "31 February 2031", "x" * 5_000])
def test_no_day(text: str) -> None:
    """A month is no day, nor is one that does not exist."""
    assert not tells_day(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [("TBC", True), ("date to be decided", True), ("3 May", False), ("to be seen on 3 May", False)],
)
def test_a_day_that_is_still_open(text: str, told: bool) -> None:
    """It is said to be, and the dateline says so."""
    given = fields(when=text)
    assert is_unsettled(given) is told
    assert (dateline_of(given) == "date to be announced") is told


@pytest.mark.parametrize("label", ["register", "link"])
def test_a_deadline_behind_a_link(label: str) -> None:
    """Until when one can sign up may stand behind where."""
    assert dateline_of(fields(**{"when": "3 May", label: "here, register by 1 May"})).endswith(
        "register by 1 May"
    )


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("Ōtautahi Christchurch", "Ōtautahi Christchurch"),
        ("the old library, ground floor", "the old library, ground floor"),
        ("level 2 kitchen, Bell House", "level 2 kitchen, Bell House"),
        ("see the library's page", None),
        ("to be announced", None),
        ("25", None),
    ],
)
def test_whatever_stands_under_a_label_of_places(place: str, told: str | None) -> None:
    """It is the place, in small letters too where it names a house; a number counts seats."""
    fields = [Field("when", "", Passage("3 May 2031")), Field("place", "", Passage(place))]
    line = read_dateline(dateline_of(fields), issued=dt.date(2031, 1, 1))
    assert next((each.value.text for each in (*line.places, *line.unlisted)), None) == told


def test_the_address_of_a_meeting_tells_its_form() -> None:
    """A program's name over an address is one more way to attend."""
    day = Field("when", "", Passage("3 May 2031"))
    zoom = Field("url", "Zoom", Passage("https://example.org/j/1"))
    other = Field("url", "Tickets", Passage("https://example.org/t"))
    assert dateline_of([day, zoom]) == "3 May 2031, also Zoom"
    assert dateline_of([day, other]) == "3 May 2031"
