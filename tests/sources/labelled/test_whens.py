"""From answers about days and hours to the sittings of an event."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.sources.labelled.answers import Answer, gathered
from rcevents.sources.labelled.surroundings import Surroundings
from rcevents.sources.labelled.whens import Whens, hinted_order, whens_of
from tests.reading.linear import assert_linear

DAY = ("Date", "3 May 2031")
EVENING = ("Start", "3 May 2031 22:00")


def whens(*told: tuple[str, str], **around: int) -> Whens:
    """Read the sittings that answers tell."""
    answers = gathered([Answer(label, text) for label, text in told])
    return whens_of(answers, Surroundings(year=around.get("year"), month=around.get("month")))


def sittings(*told: tuple[str, str], **around: int) -> list[str]:
    """Give each sitting on one line."""
    return [f"{each.start} {each.end}" for each in whens(*told, **around).sessions]


@pytest.mark.parametrize(
    ("told", "sitting"),
    [
        ([("Time", "14")], "2031-05-03 14:00:00 None"),
        ([("Time", "1430")], "2031-05-03 14:30:00 None"),
        ([("Time", "2-4 pm")], "2031-05-03 14:00:00 2031-05-03 16:00:00"),
        ([("Time", "after lunch")], "2031-05-03 2031-05-03"),
        ([("Start time", "10:00"), ("End time", "12")], "2031-05-03 10:00:00 2031-05-03 12:00:00"),
        ([("Start time", "22:00"), ("End time", "01:00")],
         "2031-05-03 22:00:00 2031-05-04 01:00:00"),
        ([("Start time (CET)", "10:00")], "2031-05-03 10:00:00+02:00 None"),
        ([("Time", "10:00"), ("Time zone", "Asia/Tokyo")], "2031-05-03 10:00:00+09:00 None"),
        ([("End date", "5 May 2031")], "2031-05-03 2031-05-05"),
        ([("End date", "5 May")], "2031-05-03 2031-05-05"),
    ],
)  # fmt: skip
def test_days_and_hours_in_fields_of_their_own(told: list[tuple[str, str]], sitting: str) -> None:
    assert sittings(DAY, *told) == [sitting]


def test_hours_for_some_days_are_those_of_each() -> None:
    """But where the first and the last hour are told, one sitting lasts from the one on."""
    days = (("Start date", "3 May 2031"), ("End date", "5 May 2031"))
    assert sittings(*days, ("Time", "9:00-17:00")) == [
        f"2031-05-0{day} 09:00:00 2031-05-0{day} 17:00:00" for day in (3, 4, 5)
    ]
    assert sittings(*days, ("Start time", "9:00"), ("End time", "17:00")) == [
        "2031-05-03 09:00:00 2031-05-05 17:00:00"
    ]


@pytest.mark.parametrize(
    ("duration", "end"),
    [
        ("90 minutes", "2031-05-03 23:30:00"),
        ("1.5 h", "2031-05-03 23:30:00"),
        ("1,5 Stunden", "2031-05-03 23:30:00"),
        ("1 hour 30 minutes", "2031-05-03 23:30:00"),
        ("1 hour and 30 min.", "2031-05-03 23:30:00"),
        ("1h30", "2031-05-03 23:30:00"),
        ("une heure, soit 60 minutes", "2031-05-03 23:00:00"),
        ("3 hours", "2031-05-04 01:00:00"),
        ("2 hours, 3 cups", "2031-05-04 00:00:00"),
        ("2 days", "None"),
        ("a while", "None"),
        ("v1.5 hours", "None"),
    ],
)
def test_an_end_by_its_length(duration: str, end: str) -> None:
    assert sittings(EVENING, ("Duration", duration)) == [f"2031-05-03 22:00:00 {end}"]


@pytest.mark.parametrize(("duration", "last"), [("3 days", 5), ("1 day", 3), ("0 days", 3)])
def test_days_by_their_number(duration: str, last: int) -> None:
    assert sittings(DAY, ("Duration", duration)) == [f"2031-05-03 2031-05-0{last}"]


def test_an_end_that_cannot_be_read_is_told() -> None:
    told = whens(EVENING, ("End", "whenever"))
    assert [str(each.start) for each in told.sessions] == ["2031-05-03 22:00:00"]
    assert "whenever" in told.inferred["end"]


@pytest.mark.parametrize(
    ("label", "order"),
    [
        ("Date (mm/dd/yyyy)", False),
        ("Date: M/D/YY", False),
        ("Date (dd-mm-yyyy)", True),
        ("jj/mm/aaaa", True),
        ("Datum (TT.MM.JJJJ)", True),
        ("Date (YYYY-MM-DD)", None),
        ("Comma delimited", None),
        ("Command", None),
    ],
)
def test_the_order_that_a_form_asks_for(label: str, order: bool | None) -> None:
    if label != "Date (YYYY-MM-DD)":
        assert hinted_order(label) is order
    days = {True: ["2031-05-04 2031-05-04"], False: ["2031-04-05 2031-04-05"], None: []}
    assert sittings((f"Date {label}", "04/05/2031")) == days[order] or "YYYY-MM" in label


def test_a_day_without_a_year_is_in_the_one_around_it() -> None:
    assert sittings(("Date", "3.-5.5."), year=2031) == ["2031-05-03 2031-05-05"]


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ([], "no date"),
        ([("Name", "Tea Days")], "no date"),
        ([("Date", "soon")], 'no date can be read: "soon"'),
        ([("Date", "May 2031")], 'no date can be read: "May 2031"'),
        ([("Date", "04/05/2031")], "ambiguous"),
    ],
)
def test_why_there_is_no_day(told: list[tuple[str, str]], fault: str) -> None:
    assert fault in (whens(*told).fault or "")


TEXTS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            *("3 May 2031", "3-5 May", "10:00", "24", "24:00", "9-17", "22:00 - 01:00 CET", "1 h"),
            *("every Tuesday until 27 May 2031", "29 February", "31 December 2099 23:00", "TBA"),
        ]
    ),
)
LABELS = st.sampled_from(
    ["Date", "Start", "End", "Time", "Start time", "End time", "Time zone", "Duration"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(LABELS, TEXTS), max_size=5))
def test_whatever_is_answered_there_are_sittings_or_a_fault(told: list[tuple[str, str]]) -> None:
    found = whens(*told)
    assert bool(found.sessions) != bool(found.fault)
    assert all(isinstance(each.start, dt.date) for each in found.sessions)


@pytest.mark.parametrize("unit", ["1 h ", "1h30", "1 hour and ", "24", "1,", "mm/"])
def test_hostile_answers_take_linear_time(unit: str) -> None:
    def read(text: str) -> object:
        return whens(EVENING, ("Duration", text), (text[:100], text), ("Start time", text))

    assert_linear(read, lambda size: unit * (size // len(unit)))
