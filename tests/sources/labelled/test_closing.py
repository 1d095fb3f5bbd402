"""Until when one can register, apply or submit."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.sources.labelled.answers import Answer, gathered
from rcevents.sources.labelled.closing import deadlines_told
from rcevents.sources.labelled.surroundings import Surroundings
from tests.reading.linear import assert_linear

MAY = dt.date(2031, 5, 3)


def told(*answers: tuple[str, str], start: dt.date | None = MAY) -> list[tuple[str, str]]:
    """Give kind and day of the deadlines."""
    found = deadlines_told(gathered(Answer(*each) for each in answers), start, Surroundings())
    return [(each.kind, each.date.isoformat()) for each in found]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("CFP deadline", "submission"),
        ("Registration closes", "registration"),
        ("Bewerbung bis", "application"),
        ("Early bird until", "early_bird"),
        ("Notification of acceptance", "notification"),
        ("Deadline", "other"),
    ],
)
def test_each_deadline_by_its_label(label: str, kind: str) -> None:
    assert told((label, "1 March 2031")) == [(kind, "2031-03-01")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1 March", "2031-03-01"),
        ("1.3.", "2031-03-01"),
        ("1 June", "2030-06-01"),
        ("1 December", "2030-12-01"),
        ("closes 1 March 2031", "2031-03-01"),
        ("1 - 3 March", "2031-03-03"),
        ("1 March 2031, 23:59 AoE", "2031-03-01T23:59:00-12:00"),
    ],
)
def test_a_missing_year_is_the_one_that_puts_it_before_the_event(text: str, date: str) -> None:
    assert told(("Deadline", text)) == [("other", date)]


@pytest.mark.parametrize("text", ["soon", "until the day", "30 February 2031", "TBA", ""])
def test_what_is_no_day(text: str) -> None:
    assert told(("Registration deadline", text)) == []


def test_at_the_beginning_of_the_calendar_there_is_no_year_before() -> None:
    assert told(("Deadline", "1 March"), start=dt.date.min) == []
    assert told(("Deadline", "1 March 2031"), start=None) == [("other", "2031-03-01")]


def test_hostile_deadlines_take_linear_time() -> None:
    assert_linear(lambda text: told(("Deadline", text)), lambda size: "1 March, " * (size // 9))
