"""Recurrences: how often, the rule it makes, and what only sounds like one."""

from __future__ import annotations

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.recurrences import find_recurrences
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "told", "rrule"),
    [
        ("Weekly starting 4 May", "Weekly", "FREQ=WEEKLY"),
        ("weekly, Zoom", "weekly", "FREQ=WEEKLY"),
        ("weekly on Tuesdays at 3pm", "weekly on Tuesdays", "FREQ=WEEKLY;BYDAY=TU"),
        ("we run weekly tea talks", "weekly tea talks", "FREQ=WEEKLY"),
        ("biweekly", "biweekly", "FREQ=WEEKLY;INTERVAL=2"),
        ("held fortnightly", "fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("every other week", "every other week", "FREQ=WEEKLY;INTERVAL=2"),
        ("every two weeks", "every two weeks", "FREQ=WEEKLY;INTERVAL=2"),
        ("we hold a meeting every month", "every month", "FREQ=MONTHLY"),
        ("it takes place every six weeks.", "every six weeks", "FREQ=WEEKLY;INTERVAL=6"),
        ("each day at 9", "each day", "FREQ=DAILY"),
        ("every Tuesday", "every Tuesday", "FREQ=WEEKLY;BYDAY=TU"),
        ("each Mon and Wed", "each Mon and Wed", "FREQ=WEEKLY;BYDAY=MO,WE"),
        ("every Monday to Friday", "every Monday to Friday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("every other Friday", "every other Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
        ("alternate Tuesdays", "alternate Tuesdays", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        ("every weekday", "every weekday", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
        ("Tuesdays and Thursdays", "Tuesdays and Thursdays", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("Tea hour, Mondays, 10am", "Mondays", "FREQ=WEEKLY;BYDAY=MO"),
        ("we meet on Mondays at noon", "Mondays", "FREQ=WEEKLY;BYDAY=MO"),
        ("Fridays 10-11am", "Fridays", "FREQ=WEEKLY;BYDAY=FR"),
        ("meets once a week", "once a week", "FREQ=WEEKLY"),
        ("Monthly Teapot Seminar", "Monthly Teapot Seminar", "FREQ=MONTHLY"),
        ("meetings are held monthly", "monthly", "FREQ=MONTHLY"),
        ("monthly on the second Tuesday", None, "FREQ=MONTHLY;BYDAY=2TU"),
        ("Monthly calls, Mondays (usually first of month)", None, "FREQ=MONTHLY"),
        ("Monthly calls, Mondays (first of the month)", None, "FREQ=MONTHLY;BYDAY=1MO"),
        ("the first Monday of each month", "first Monday of each month", "FREQ=MONTHLY;BYDAY=1MO"),
        ("every 2nd Wednesday of the month", None, "FREQ=MONTHLY;BYDAY=2WE"),
        ("last Friday of every month", None, "FREQ=MONTHLY;BYDAY=-1FR"),
        ("First and third Thursdays, 6pm", None, "FREQ=MONTHLY;BYDAY=1TH,3TH"),
        ("quarterly", "quarterly", "FREQ=MONTHLY;INTERVAL=3"),
        ("every six months", "every six months", "FREQ=MONTHLY;INTERVAL=6"),
        ("the third Friday of May each year", None, "FREQ=YEARLY;BYMONTH=5;BYDAY=3FR"),
        ("every year in March", "every year in March", "FREQ=YEARLY;BYMONTH=3"),
        ("held each year on 4 May", "each year", "FREQ=YEARLY"),
        ("every October", "every October", "FREQ=YEARLY;BYMONTH=10"),
        ("daily", "daily", "FREQ=DAILY"),
        # told, but no firm rule
        ("Bi-monthly", "Bi-monthly", None),
        ("twice a month", "twice a month", None),
        ("every few weeks", "every few weeks", None),
        ("every third Thursday", "every third Thursday", None),
        ("roughly monthly calls", "roughly monthly calls", None),
    ],
)
def test_recurrence(text: str, told: str | None, rrule: str | None) -> None:
    """One recurrence is found, with its words and the rule that they make."""
    (claim,) = find_recurrences(text)
    assert claim.value.rrule == rrule
    assert claim.value.text == (told or claim.text)
    assert text[claim.start : claim.end] == claim.text
    if rrule:
        assert rrulestr(rrule) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Fridays Oct 16, 23, 30",
        "Fridays 16, 23 Oct",
        "Mondays 3 May and 10 May",
        "12th Annual Teapot Days",
        "hosted annually in Ghent",
        "the weekly newsletter",
        "a weekly digest of talks",
        "a monthly fee of $5",
        "$10 monthly",
        "the monthly teapot talk series continues",
        "Casual Fridays, Free",
        "Mondays are hard",
        "Fridays for Teapots",
        "each day starts with tea",
        "every day life",
        "tools used every day in labs",
        "lectures, and an hour of practice each day.",
        "a call for papers with deadlines at the end of every month",
        "we check once a week",
        "first Monday of May",
        "second Tuesday",
        "every may and might",
        "daily rate",
    ],
)
def test_no_recurrence(text: str) -> None:
    """Lists of dates, names, prices and other things that come back are none."""
    assert find_recurrences(text) == []


def test_the_first_date_stays_clean() -> None:
    """The word before the first date is claimed, the date is not."""
    (claim,) = find_recurrences("Weekly starting 1 Oct")
    assert claim.text == "Weekly starting"


@given(
    st.lists(
        st.sampled_from("every first last other Monday Tuesdays and month of , ( weekly".split())
    )
)
def test_claims_are_apart(words: list[str]) -> None:
    """Claims quote the text and follow each other."""
    text, end = " ".join(words), 0
    for claim in find_recurrences(text):
        assert claim.start >= end
        assert text[claim.start : claim.end] == claim.text
        end = claim.end


@pytest.mark.parametrize(
    "piece", ["every ", "Mon, ", "first and ", "Mondays, ", "weekly ", "monthly x ", "(", " ", "a-"]
)
def test_linear(piece: str) -> None:
    """Hostile text costs time in proportion to its length."""
    assert_linear(find_recurrences, lambda length: piece * (length // len(piece) + 1))
