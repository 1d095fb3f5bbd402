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
        ({"date": "3 May", "place": "TBA"}, "3 May"),
        ({"date": "3. Mai", "deadline": "1. April"}, "3 May, Deadline: 1 April"),
        ({"when": "1 March - paper submission deadline"}, "Submission deadline: 1 March"),
    ],
)
def test_dateline(told: dict[str, str], dateline: str) -> None:
    """Day, hours, form, place, price and deadlines stand in this order, whatever theirs was."""
    assert dateline_of(fields(**told)) == dateline


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
