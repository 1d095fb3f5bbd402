from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.headingdates import (
    HeadingDate,
    agrees,
    edition_date,
    heading_date,
    path_date,
    with_year,
)
from rcevents.reading.months import MONTH_NAMES
from tests.reading.underheadings import events_of

MARCH = HeadingDate(months=((3, 2031),))
HEADINGS = [
    ("March 2031", MARCH),
    ("Events in March 2031", MARCH),
    ("2031-03", MARCH),
    ("03/2031", MARCH),
    ("Mars 2031", MARCH),
    ("Veranstaltungen im März 2031", MARCH),
    ("10-14 March 2031", MARCH),
    ("May", HeadingDate(months=((5, None),))),
    ("2031", HeadingDate(2031)),
    ("Upcoming events 2031", HeadingDate(2031)),
    ("March / April 2031", HeadingDate(months=((3, 2031), (4, 2031)))),
    ("December / January 2032", HeadingDate(months=((12, 2031), (1, 2032)))),
    ("Dec 2031 - Jan 2032", HeadingDate(months=((12, 2031), (1, 2032)))),
    ("Tuesday 11 March", HeadingDate(months=((3, None),), day=11, weekday="Tuesday")),
    ("11.03.2031", HeadingDate(months=((3, 2031),), day=11)),
    ("Wednesday, 12th", HeadingDate(day=12, weekday="Wednesday")),
    ("Week of 12 March", HeadingDate(months=((3, None),))),
]
OTHERS = [
    "Tea News, March 2031",
    "March 2031 Newsletter",
    "LeafCon 2031",
    "Conference 2031",
    "May we help?",
    "The March of Teapots",
    "5. Get Involved",
    "Upcoming",
    "Sunday",
    "31 February 2031",
    "",
]


@pytest.mark.parametrize(("heading", "date"), HEADINGS)
def test_a_heading_that_is_a_date_is_read(heading: str, date: HeadingDate) -> None:
    """Years, months with their years, and days of a month, in several languages."""
    assert heading_date(heading) == date


@pytest.mark.parametrize("heading", OTHERS)
def test_a_heading_that_says_more_is_no_date(heading: str) -> None:
    """Titles of newsletters and of events hold months and years, too."""
    assert heading_date(heading) is None


@pytest.mark.parametrize(
    ("path", "date"),
    [
        (["2032", "March"], HeadingDate(months=((3, 2032),))),
        (["March 2031", "Tuesday 11"], HeadingDate(None, ((3, 2031),), 11, "Tuesday")),
        (["2031", "Europe"], HeadingDate(2031)),
        (["Events", "Tuesday 11"], None),
        (["March / April 2031", "11th"], HeadingDate(months=((3, 2031), (4, 2031)))),
        (["2031", "2032"], HeadingDate(2032)),
    ],
)
def test_a_path_of_headings_tells_what_all_of_them_tell(
    path: list[str], date: HeadingDate | None
) -> None:
    """An inner heading adds to the outer ones, and wins."""
    assert path_date(path) == date


@pytest.mark.parametrize(
    ("dateline", "date", "told"),
    [
        ("12 March", HeadingDate(2032), "12 March 2032"),
        ("Leaf Hall, March 12, £5", HeadingDate(2032), "Leaf Hall, March 12 2032, £5"),
        ("28 Dec - 3 Jan", HeadingDate(2031), "28 Dec - 3 Jan 2032"),
        ("28 Dec - 3 Jan", HeadingDate(months=((1, 2032),)), "28 Dec - 3 Jan 2032"),
        ("28 Dec - 3 Jan", HeadingDate(months=((12, 2031),)), "28 Dec - 3 Jan 2032"),
        ("3, 10 and 17 March", HeadingDate(2032), "3, 10 and 17 March 2032"),
        ("20 April, deadline 3 March", HeadingDate(2032), "20 April 2032, deadline 3 March"),
        ("12 May 2033", HeadingDate(2032), "12 May 2033"),
        ("12 May", MARCH, "12 May"),
        ("Mon 11 March", MARCH, "Mon 11 March"),
        ("14:00, Leaf Hall", MARCH, "14:00, Leaf Hall"),
    ],
)
def test_the_year_of_a_heading_is_written_out(dateline: str, date: HeadingDate, told: str) -> None:
    """Days get it whose month and weekday agree; deadlines do not."""
    assert with_year(dateline, date) == told


def test_the_year_of_a_heading_wins_over_the_guess() -> None:
    """The rule is named, and no guess."""
    (event,) = events_of("## Events\n\n### 2033\n\n- [Tea](https://tea.example.org) - 12 March\n")
    assert event.start == dt.date(2033, 3, 12)
    assert event.inferred["start"] == "year: told by the heading"


@pytest.mark.parametrize(
    "text",
    [
        "## Events\n\nMarch 2032\n\n- 12: Tea\n\nApril 2032\n\n- 14: Pots\n",
        "## Events\n\n**March 2032**\n\n- 12: Tea\n\n**April**\n\n- 14 April 2032: Pots\n",
        "## Events\n\n- March 2032\n  - 12: Tea\n- April 2032\n  - 14: Pots\n",
        "## Events\n\n### March 2032\n\n- 12: Tea\n\n### April 2032\n\n- 14: Pots\n",
    ],
)
def test_lines_and_items_that_are_months_head_what_follows(text: str) -> None:
    """A paragraph or an outer item does what a heading does."""
    told = [(event.title, str(event.start)) for event in events_of(text)]
    assert told == [("Tea", "2032-03-12"), ("Pots", "2032-04-14")]


def test_rows_take_the_month_of_the_heading() -> None:
    """A table below a month; its sighting is the row as it stands."""
    table = "| Day | What | Where |\n| --- | --- | --- |\n| Wed 12 | Tea | Ghent |\n"
    (event,) = events_of(f"# The Digest\n\nHello.\n\n## Events\n\n### March 2031\n\n{table}")
    assert (event.title, str(event.start)) == ("Tea", "2031-03-12")
    assert event.sightings[0].text == "Wed 12 | Tea | Ghent"


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("LeafCon 2032", 2032),
        ("LeafCon ’32", 2032),
        ("LeafCon 2032: Tea for All", 2032),
        ("LeafCon 2032 Workshop", 2032),
        ("LeafCon 2031", None),
        ("LeafCon 2030", None),
        ("Vision 2035", None),
        ("Tea in 2032 and beyond", None),
        ("Tea in Room 2032", None),
        ("Tea 32", None),
    ],
)
def test_an_edition_to_come_tells_its_year(title: str, year: int | None) -> None:
    """A title's year counts where the issue's own year is another one, shortly before."""
    date = edition_date(title, dt.date(2031, 2, 20))
    assert (date.year if date else None) == year


def test_the_year_of_a_title_wins_over_the_guess() -> None:
    """Where the weekday agrees, and the rule is named."""
    (event,) = events_of("## Events\n\nHi.\n\n- LeafCon 2032 - 12 May\n")
    assert (str(event.start), event.inferred["start"]) == ("2032-05-12", "year: that of the title")
    (event,) = events_of("## Events\n\nHi.\n\n- LeafCon 2032 - Mon 12 May\n")
    assert str(event.start) == "2031-05-12"


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_a_month_and_its_year_are_read_as_written(day: dt.date) -> None:
    """Every month of every year that a newsletter may tell."""
    told = heading_date(f"{MONTH_NAMES[day.month - 1]} {day.year}")
    assert told == HeadingDate(months=((day.month, day.year),))


@given(st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31)))
def test_a_weekday_agrees_with_its_own_day_alone(day: dt.date) -> None:
    """The next day's never does."""
    assert agrees(f"{day:%a} {day.day}", day)
    assert not agrees(f"{day:%a} {day.day}", day + dt.timedelta(days=1))
