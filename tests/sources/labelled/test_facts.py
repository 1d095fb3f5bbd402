"""From answers to facts."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.sources.labelled.answers import Answer, gathered, says_nothing
from rcevents.sources.labelled.facts import facts_of
from rcevents.sources.labelled.headline import headline
from rcevents.sources.labelled.inline import answer_text, inline
from rcevents.sources.labelled.surroundings import Surroundings
from rcevents.sources.labelled.whens import hinted_order
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from rcevents.sources.facts import Facts

AROUND = Surroundings(issued=dt.date(2031, 4, 1))


def told(**answers: str) -> Facts:
    """Read answers whose labels are the keys, with spaces for underscores."""
    given = [Answer(label.replace("_", " "), *answer_text(text)) for label, text in answers.items()]
    return facts_of(gathered(given), AROUND)


WHENS = [
    ({"Date": "3 May 2031"}, "2031-05-03", "2031-05-03"),
    ({"Start_date": "2031-05-03", "End_date": "2031-05-05"}, "2031-05-03", "2031-05-05"),
    ({"Start_date": "2031-05-03", "End_date": "_No response_"}, "2031-05-03", "2031-05-03"),
    (
        {"Date": "2031-05-03", "Start_time_in_UTC": "22:00", "End_time_in_UTC": "01:00"},
        "2031-05-03T22:00:00+00:00",
        "2031-05-04T01:00:00+00:00",
    ),
    (
        {"Date": "3 May 2031", "Time": "6pm - 8pm", "Time_zone": "America/New_York"},
        "2031-05-03T18:00:00-04:00",
        "2031-05-03T20:00:00-04:00",
    ),
    (
        {"Date": "3-4 May 2031", "Time": "9:00-17:00", "Time_zone": "CET"},
        "2031-05-03T09:00:00+02:00",
        "2031-05-04T17:00:00+02:00",
    ),
    (
        {"Start_date": "2031-05-03", "End_date": "2031-05-04", "Start_time": "9", "End_time": "17"},
        "2031-05-03T09:00:00",
        "2031-05-04T17:00:00",
    ),
    ({"Date": "3 May 2031", "Start_time": "all-day"}, "2031-05-03", "2031-05-03"),
    ({"Date": "3 May 2031", "Duration": "3 days"}, "2031-05-03", "2031-05-05"),
    (
        {"Date": "3 May 2031, 14:00", "Duration": "90 minutes"},
        "2031-05-03T14:00:00",
        "2031-05-03T15:30:00",
    ),
    ({"Start": "3 May 2031, 14:00", "End": "16:00"}, "2031-05-03T14:00:00", "2031-05-03T16:00:00"),
    ({"Date_(MM/DD/YYYY)": "05/06/2031"}, "2031-05-06", "2031-05-06"),
    ({"Datum_(TT.MM.JJJJ)": "05.06.2031"}, "2031-06-05", "2031-06-05"),
    ({"Start": "28 December", "End": "2 January"}, "2031-12-28", "2032-01-02"),
]


@pytest.mark.parametrize(("answers", "start", "end"), WHENS)
def test_days_and_hours_come_together(answers: dict[str, str], start: str, end: str) -> None:
    """Told in one field or in several."""
    facts = told(Name="Tea", **answers)
    assert facts.fault is None
    assert facts.start is not None
    assert facts.end is not None
    assert (facts.start.isoformat(), facts.end.isoformat()) == (start, end)


FORMATS = [
    ({"Type": "both"}, "hybrid"),
    ({"Type": "in-person"}, "in_person"),
    ({"Format": "- [x] Online\n- [ ] In person"}, "virtual"),
    ({"Format": "- [x] Online\n- [x] In person"}, "hybrid"),
    ({"In_Person": "Yes", "Virtual": "No"}, "in_person"),
    ({"In_Person": "Yes", "Virtual": "Yes"}, "hybrid"),
    ({"In_Person": "Unknown"}, None),
    ({"Format": "vor Ort"}, "in_person"),
]


@pytest.mark.parametrize(("answers", "form"), FORMATS)
def test_the_form_is_told_in_a_word_or_by_yes_and_no(
    answers: dict[str, str], form: str | None
) -> None:
    """Boxes count where they are ticked."""
    assert told(Name="Tea", Date="3 May 2031", **answers).format == form


def test_every_field_has_its_place() -> None:
    """What nobody may know is left out."""
    facts = told(
        Name="Tea Days",
        Date="3 May 2031",
        Venue="Leaf Hall",
        City="Ghent",
        Country="Belgium",
        Region="Europe",
        Website="<https://tea.example.org>",
        Organizer="Leaf Circle",
        Speakers="Ada Bell, Bo Cup",
        Tags="tea, cups",
        Cost="kostenlos",
        Event_type="Meetup",
        CFP_deadline="1 March 2031",
        Email="leaf@example.org",
    )
    assert (facts.location, facts.url) == ("Leaf Hall, Ghent, Belgium", "https://tea.example.org")
    assert facts.place is not None
    assert (facts.place.city, facts.place.country) == ("Ghent", "BE")
    assert (facts.organizer, facts.speakers) == ("Leaf Circle", ("Ada Bell", "Bo Cup"))
    assert (facts.topics, facts.kind) == (("tea", "cups"), "meeting")
    assert facts.cost is not None
    assert facts.cost.free is True
    assert [deadline.kind for deadline in facts.deadlines] == ["submission"]
    assert "leaf@" not in repr(facts)


@pytest.mark.parametrize(
    ("answers", "url"),
    [
        ({"Link": "[site](https://tea.example.org)"}, "https://tea.example.org"),
        ({"Link": "see https://tea.example.org/a."}, "https://tea.example.org/a"),
        ({"Website": "www.tea.example.org"}, "https://www.tea.example.org"),
        ({"Registration link": "https://tea.example.org"}, "https://tea.example.org"),
        ({"Organizer URL": "https://tea.example.org"}, None),
        ({"Website": "n/a"}, None),
    ],
)
def test_the_address_is_the_events_own(answers: dict[str, str], url: str | None) -> None:
    """Else where one registers; never that of its organizer."""
    assert told(Name="Tea", Date="3 May 2031", **answers).url == url


def test_flags_tell_countries() -> None:
    """They are left out of the words."""
    facts = told(Name="Tea", Date="3 May 2031", Where="🇬🇧 Birmingham")
    assert facts.place is not None
    assert (facts.place.text, facts.place.country) == ("Birmingham", "GB")


def test_deadlines_without_a_year_lie_before_the_event() -> None:
    """Whatever the day of issue."""
    facts = told(Name="Tea", Date="7 January 2032", CFP_link="form (closes Nov 3)")
    assert [str(deadline.date) for deadline in facts.deadlines] == ["2031-11-03"]


def test_without_a_day_there_is_a_fault() -> None:
    """Told as it stands."""
    assert told(Name="Tea").fault == "no date"
    assert told(Name="Tea", Date="whenever").fault == 'no date can be read: "whenever"'


def test_a_day_under_the_label_of_a_name_is_a_day() -> None:
    """As in "Event: 3 May 2031 in Ghent"."""
    facts = told(Event="3 May 2031 in Ghent")
    assert (facts.title, str(facts.start)) == ("", "2031-05-03")


@pytest.mark.parametrize("text", ["", "_No response_", "N/A", "none", "TBA", "--", "YYYY-MM-DD"])
def test_answers_that_say_nothing(text: str) -> None:
    """They count as not given."""
    assert says_nothing(text)


HEADLINES = [
    ("3-5 May 2031, Ghent: Tea Days", "Tea Days", "3-5 May 2031, Ghent"),
    ("7-9 June 2031: Meeting 2030/31", "Meeting 2030/31", "7-9 June 2031"),
    ("Tea Days (Ghent, 3 May 2031)", "Tea Days", "Ghent, 3 May 2031"),
    ("Tea Days @ Ghent, 3 May 2031", "Tea Days", "Ghent, 3 May 2031"),
    ("Tea Days on May 3, 2031", "Tea Days", "on May 3, 2031"),
    ("3 May 2031 - Tea Days - Ghent", "Tea Days", "3 May 2031 - Ghent"),
    ("Tea Days", "Tea Days", ""),
    ("Tea Days 2031", "Tea Days 2031", ""),
]


@pytest.mark.parametrize(("title", "name", "dateline"), HEADLINES)
def test_titles_are_parted_at_their_date(title: str, name: str, dateline: str) -> None:
    """Before, behind, or in brackets."""
    assert headline(title) == (name, dateline)


def test_inline_markdown_is_told_as_people_see_it() -> None:
    """With its links, whose signs stay."""
    assert inline("~~old~~ **[a_b](https://e.example.org/a_b_(c))** `x`") == (
        "old a_b x",
        ("https://e.example.org/a_b_(c)",),
    )
    assert inline("![logo](https://e.example.org/l.png) snake_case \\*") == ("snake_case *", ())


@pytest.mark.parametrize("piece", ["[", "[a](", "**", "_a", "<", "- [x] ", "http://", "`", "!["])
def test_hostile_answers_take_linear_time(piece: str) -> None:
    """Nested or not."""
    assert_linear(answer_text, lambda size: piece * (size // len(piece)))


def test_labels_hint_at_the_order_of_day_and_month() -> None:
    """Or not."""
    assert [hinted_order(label) for label in ("Date (MM/DD)", "Date (dd-mm-yyyy)", "Date")] == [
        False,
        True,
        None,
    ]
