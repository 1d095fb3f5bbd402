"""Days and hours of a field, with what stands around it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.labelled.dating import dated
from rcevents.sources.labelled.dayorder import order_of
from rcevents.sources.labelled.surroundings import Surroundings
from rcevents.sources.table.headings import month_of_heading, year_of_heading
from tests.reading.linear import assert_linear

IN_2031 = Surroundings(year=2031, year_told_by="told above")
IN_MAY = Surroundings(year=2031, year_told_by="told above", month=5)
ISSUED = Surroundings(issued=dt.date(2031, 4, 1))
MONTH_FIRST = Surroundings(issued=dt.date(2031, 4, 1), day_first=False)
DAY_FIRST = Surroundings(issued=dt.date(2031, 4, 1), day_first=True)

READ = [
    ("28.8.-1.9.", IN_2031, "2031-08-28", "2031-09-01"),
    ("20-22 Dec", IN_2031, "2031-12-20", "2031-12-22"),
    ("28 Dec - 2 Jan", IN_2031, "2031-12-28", "2032-01-02"),
    ("3 May 2030", IN_2031, "2030-05-03", "2030-05-03"),
    ("3.-5.", IN_MAY, "2031-05-03", "2031-05-05"),
    ("Sa 3.", IN_MAY, "2031-05-03", "2031-05-03"),
    ("05/06", MONTH_FIRST, "2031-05-06", "2031-05-06"),
    ("05/06", DAY_FIRST, "2031-06-05", "2031-06-05"),
    ("06/01 - 06/30", MONTH_FIRST, "2031-06-01", "2031-06-30"),
    ("3.5.", ISSUED, "2031-05-03", "2031-05-03"),
    ("2.3.", ISSUED, "2032-03-02", "2032-03-02"),
    ("3/4 May 2031", DAY_FIRST, "2031-05-03", "2031-05-04"),
    ("2031-05-03T18:00:00Z", ISSUED, "2031-05-03T18:00:00+00:00", None),
    (
        "FROM 2031-05-03 17:00:00 TO 2031-05-03 21:00:00",
        ISSUED,
        "2031-05-03T17:00:00",
        "2031-05-03T21:00:00",
    ),
]


@pytest.mark.parametrize(("text", "around", "start", "end"), READ)
def test_fields_are_completed_by_what_is_around(
    text: str, around: Surroundings, start: str, end: str | None
) -> None:
    """By year and month of headings, by the order of day and month, by the day of issue."""
    told = dated(text, around)
    assert told.fault is None
    last = told.sessions[-1].end
    assert (told.sessions[0].start.isoformat(), last and last.isoformat()) == (start, end)


def test_a_year_from_above_is_marked_as_inferred() -> None:
    """A year of its own is not."""
    assert dated("3 May", IN_2031).inferred == {"start": "told above"}
    assert dated("28.8.-1.9.", IN_2031).inferred == {"start": "told above"}
    assert dated("3 May 2031", IN_2031).inferred == {}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("soon", "no day can be read"),
        ("", "no day can be read"),
        ("09/2031-12/2031", "no day can be read"),
        (
            "05/06",
            '"05/06": ambiguous day and month: 5/6 may be day 5 of month 6, or day 6 of month 5',
        ),
        ("31 Feb 2031", '"31 Feb 2031": February has no 31st day'),
    ],
)
def test_what_tells_no_day_says_so(text: str, fault: str) -> None:
    """A month alone is no day, and of two orders none is chosen."""
    assert dated(text, ISSUED).fault == fault


def test_the_zone_of_the_surroundings_serves_where_none_is_told() -> None:
    """A told one wins."""
    around = Surroundings(zone="Europe/Paris")
    assert dated("3 May 2031, 14:00", around).zone == "Europe/Paris"
    assert dated("3 May 2031, 14:00 UTC", around).zone == "UTC"


def test_headings_tell_years_and_months() -> None:
    """One of each at most."""
    assert [year_of_heading(text) for text in ("2031", "In 2031!", "2030/2031", "v2031")] == [
        2031,
        2031,
        None,
        None,
    ]
    assert [month_of_heading(text) for text in ("Mai", "May 2031", "May - June")] == [5, 5, None]


def test_unlike_dates_are_no_evidence_of_an_order() -> None:
    """Nor are those that can be read in two ways."""
    assert order_of(["05/28", "1/2"]) is False
    assert order_of(["28-5-2031"]) is True
    assert order_of(["28/5", "5/28"]) is None
    assert order_of(["1/2", "24/7/365"]) is None


@given(st.text(max_size=300), st.sampled_from([IN_2031, IN_MAY, DAY_FIRST, Surroundings()]))
def test_any_text_is_read(text: str, around: Surroundings) -> None:
    """It tells sittings, or why it tells none."""
    told = dated(text, around)
    assert bool(told.sessions) != bool(told.fault)


@pytest.mark.parametrize("piece", ["1/2 ", "3.5.-", "3 May ", "1-", "(", "2031 "])
def test_hostile_fields_take_linear_time(piece: str) -> None:
    """However long they are."""
    assert_linear(lambda text: dated(text, IN_MAY), lambda size: piece * (size // len(piece)))
