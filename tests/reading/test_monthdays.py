from __future__ import annotations

import datetime as dt

import pytest

from rcevents.reading.claims import Fault
from rcevents.reading.monthdays import find_month_days

from .linear import assert_linear

ISSUED = dt.date(2021, 4, 1)
_BOTH = " ".join(f"2027-02-{day:02}" for day in (1, 5, 8, 12, 15, 19, 22, 26))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Tuesdays in May, 1pm", "2021-05-04 2021-05-11 2021-05-18 2021-05-25"),
        ("on Fridays in Feb.", "2022-02-04 2022-02-11 2022-02-18 2022-02-25"),
        ("every Monday in June 2022", "2022-06-06 2022-06-13 2022-06-20 2022-06-27"),
        ("Mondays and Fridays of Feb 2027", _BOTH),
        # the days may be told one by one
        ("Tuesdays in May (4, 18 and 25), 12:00-13:00", "2021-05-04 2021-05-18 2021-05-25"),
        ("Wednesdays in May (5th & 19th)", "2021-05-05 2021-05-19"),
        ("Fridays in June: 4, 11, online", "2021-06-04 2021-06-11"),
        ("Mondays in May (3)", "2021-05-03"),
        ("Fridays in June: 30 places", "2021-06-04 2021-06-11 2021-06-18 2021-06-25"),
        ("Fridays in June (20 places)", "2021-06-04 2021-06-11 2021-06-18 2021-06-25"),
        ("Fridays in June (2 hours each)", "2021-06-04 2021-06-11 2021-06-18 2021-06-25"),
    ],
)
def test_every_such_day_of_the_month(text: str, days: str) -> None:
    """Each is a sitting of its own; the year follows from the issue where it is not told."""
    (claim,) = find_month_days(text, issued=ISSUED)
    assert not isinstance(claim.value, Fault)
    assert " ".join(str(run.start) for run in claim.value.runs) == days
    assert claim.value.separate


@pytest.mark.parametrize(
    "text",
    [
        "a Tuesday in May",
        "the first Tuesday of May",
        "Tuesdays in May 2-4",
        "days in May",
        "Mondays",
    ],
)
def test_what_names_no_days(text: str) -> None:
    """One weekday, or an ordinal one, is not all of them."""
    assert list(find_month_days(text, issued=ISSUED)) == []


@pytest.mark.parametrize("text", ["Tuesdays in May (4, 12)", "Fridays in Feb 2022 (4, 30)"])
def test_other_days_than_their_weekday_are_a_fault(text: str) -> None:
    """Which of the two is meant is for the writer to say."""
    (claim,) = find_month_days(text, issued=ISSUED)
    assert isinstance(claim.value, Fault)


def test_without_an_issue_a_year_is_wanted() -> None:
    """Nothing says which May it is."""
    (claim,) = find_month_days("Tuesdays in May", issued=None)
    assert isinstance(claim.value, Fault)


@pytest.mark.parametrize("unit", ["Tuesdays and ", "Tuesdays in ", "every ", "days in M"])
def test_time_grows_with_the_text_only(unit: str) -> None:
    """No hostile text takes quadratic time."""
    assert_linear(
        lambda text: list(find_month_days(text, issued=ISSUED)), lambda n: unit * (n // len(unit))
    )
