"""Deadlines can be kept, and come before what they are for."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.document import Document
from rcevents.proofreading import proofread
from tests.proofreading.issues import remarks

TITLE = "[Tea Days](https://tea.example.org/days)"


def codes(line: str) -> set[str]:
    """Give the codes of what is said of the deadlines of a dateline."""
    found = remarks(f"{TITLE} - {line}")
    return {remark.code for remark in found} & {"NEWS108", "NEWS109", "NEWS110"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("4 May, Ghent, free, registration closes 9 June", "NEWS108"),
        ("4-6 May, Ghent, free, register by 5 May", "NEWS108"),
        ("4 May, Ghent, abstracts due 10 May", "NEWS108"),
        ("4 May, Ghent, €20, register by 9 March 2032", "NEWS109"),
        ("4 May, Ghent, submission deadline: 30 March", "NEWS109"),
        ("4 May, Ghent, €20, registration deadline soon", "NEWS110"),
        ("4 May, Ghent, submissions close in April", "NEWS110"),
    ],
)
def test_a_deadline_that_nobody_can_keep_is_told(line: str, code: str) -> None:
    """It is after the event, over already, or has no date."""
    assert codes(line) == {code}


@pytest.mark.parametrize(
    "line",
    [
        "4 May, Ghent, free",
        "4 May, Ghent, free, registration closes 2 May",
        "4-6 May, Ghent, register by 4 May",
        "4, 11 and 18 May, Ghent, register by 10 May",
        "4-6 May, Ghent, posters due 5 May",
        "4 May, Ghent, register by 1 April",
        "4 May, Ghent, registration deadline: 20 April",
        "4 May, Ghent, registration deadline TBA",
        "4 May, Ghent, registration closed",
    ],
)
def test_a_deadline_in_time_is_no_matter(line: str) -> None:
    """Nothing is said of days between the issue and the event, or where the text knows."""
    assert not codes(line)


def test_a_guessed_year_is_told() -> None:
    """A deadline that is over may have been taken for next year's."""
    (remark,) = remarks(f"{TITLE} - 4 May, Ghent, abstracts due 3 March", code="NEWS108")
    assert remark.message.endswith("after the event has begun (4 May 2032); no year is told")


def test_of_what_is_over_no_deadline_is_told() -> None:
    """That the event itself is over says enough."""
    assert not codes("20 March 2032, Ghent, register by 9 March 2032")


def test_a_month_of_issue_makes_nothing_late() -> None:
    """Where only the month is known, its first day is no day that a deadline may be judged by."""
    issue = Document(
        "2032-04-tea.md",
        f"## Events\n\n{TITLE} - 4 May 2032, Ghent, free, register by 9 March 2032\n",
        "text/markdown",
        dt.date(2032, 4, 1),
        issued_inferred="issued: the first day of the month that the title or the name tells",
    )
    (checked,) = proofread([issue], today=dt.date(2032, 4, 1))
    assert "NEWS109" not in {remark.code for remark in checked.findings}
