"""Years that are guessed, dates that are over, and figures that can be read in two ways."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.sources.settings import Settings
from tests.proofreading.issues import DAYS, checked, issue, remarks

TITLE = "[Tea Days](https://tea.example.org/days)"


def told(line: str, code: str) -> list[str]:
    """Give what is said of a dateline by one rule."""
    return [remark.message for remark in remarks(f"{TITLE} - {line}", code=code)]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("3 March 2032, Ghent", "3 Mar 2032 is before the issue of 1 Apr 2032"),
        ("30-31 March 2032, Ghent", "30-31 Mar 2032 is before the issue of 1 Apr 2032"),
        (
            "25 March, Ghent",
            "25 Mar 2032 is before the issue of 1 Apr 2032; no year is told: is it next year's?",
        ),
        ("Wed 3 March, Ghent", "3 Mar 2032 is before the issue of 1 Apr 2032; no year is told"),
    ],
)
def test_what_is_over_is_told(line: str, message: str) -> None:
    """The day is before that of the issue."""
    (found,) = told(line, "NEWS104")
    assert found.startswith(message)


@pytest.mark.parametrize(
    "line",
    [
        "1 April 2032, Ghent",
        "4 May, Ghent",
        "28 March - 2 April, Ghent",
        "2, 16 and 30 March, 6 April 2032, Ghent",
        "Tuesdays, from 2 March 2032, Ghent",
        "CANCELLED: 3 March 2032, Ghent",
        "Ghent",
    ],
)
def test_what_goes_on_is_not_over(line: str) -> None:
    """Nothing is said of what is still to come, in part or whole, or is called off."""
    assert not told(line, "NEWS104")


@pytest.mark.parametrize(
    ("today", "count"),
    [
        (dt.date(2032, 4, 1), 0),
        (dt.date(2032, 4, 4), 0),
        (dt.date(2032, 4, 7), 1),
        (dt.date(2033, 4, 7), 0),
    ],
)
def test_an_issue_that_is_still_to_be_sent_is_read_today(today: dt.date, count: int) -> None:
    """What is over today is told of an issue of these days, and not of one of long ago."""
    found = checked(issue(f"{TITLE} - 5 April, Ghent, free"), today).findings
    assert [remark.code for remark in found] == ["NEWS104"] * count


@pytest.mark.parametrize("line", ["3 March, Ghent", "20 February, Ghent", "1-2 Feb, Ghent"])
def test_a_guess_far_ahead_is_told(line: str) -> None:
    """The year was not told, and the day is nearly a year away."""
    (message,) = told(line, "NEWS105")
    assert message.startswith("no year is told: taken for 2033, 1")


@pytest.mark.parametrize(
    "line",
    [
        "4 May, Ghent",
        "28 December, Ghent",
        "3 March 2033, Ghent",
        "Thu 3 March, Ghent",
        "20 March - 3 April, Ghent",
    ],
)
def test_the_next_such_day_is_meant_by_everybody(line: str) -> None:
    """Nothing is said of the months ahead, of told years, and where a weekday agrees."""
    assert not told(line, "NEWS105")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("5/4/2032, Ghent; see 13/5/2032", "is read as 5 Apr 2032; others read 4 May 2032"),
        ("5/4/2032, Ghent; see 5/13/2032", "is read as 4 May 2032; others read 5 Apr 2032"),
    ],
)
def test_figures_that_others_swap_are_told(line: str, message: str) -> None:
    """Another date of the issue shows the order, but not to somebody who reads this line."""
    title, _, other = line.partition("; see ")
    found = remarks(f"{TITLE} - {title}, free", f"[Pots](https://pots.example.org/) - {other}")
    assert [r.message for r in found if r.code == "NEWS106"] == [f'"{title[:8]}" {message}']


@pytest.mark.parametrize(
    "line", ["13/5/2032, Ghent", "5/5/2032, Ghent", "Tue 4/5/2032, Ghent", "2032-05-04, 4 May"]
)
def test_figures_of_one_meaning_are_no_matter(line: str) -> None:
    """Nothing is said where only one order makes a date, or a weekday shows it."""
    assert not told(line, "NEWS106")


def test_an_order_that_is_set_is_that_of_the_issue_only() -> None:
    """Who reads the issue knows nothing of settings."""
    found = checked(issue(f"{TITLE} - 5/4/2032, Ghent, free"), settings=Settings(day_first=True))
    assert [remark.code for remark in found.findings] == ["NEWS106"]


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("Ghent, free", ["NEWS112"]),
        ("every Tuesday, Ghent, free", ["NEWS112"]),
        ("every Tuesday from 4 May, Ghent, free", []),
        ("self-paced, online, free", []),
        ("4 May, Ghent, free", []),
    ],
)
def test_what_has_no_date_is_told(line: str, codes: list[str]) -> None:
    """It is in no calendar, unless at any time that suits."""
    assert [remark.code for remark in remarks(f"{TITLE} - {line}")] == codes


def test_a_date_that_stands_below_is_named() -> None:
    """No reader takes a date of the prose for the event's, for it may be anything's."""
    (remark,) = remarks(f"{TITLE} - Ghent, free\n\nAda Bell was born on 4 May 2002.")
    assert remark.code == "NEWS112"
    assert '"on 4 May 2002" below' in remark.message
    assert (remark.line, remark.column) == (5, 19)


def test_an_issue_without_a_day_says_so_once() -> None:
    """Years are chosen as if it were sent today."""
    undated = issue(DAYS, "[Pots](https://pots.example.org/a) - 9 May, Ghent, free", issued=None)
    (remark,) = checked(undated).findings
    assert (remark.code, remark.line) == ("NEWS107", 3)
    assert "1 Apr 2032" in remark.message


@pytest.mark.parametrize(
    ("line", "issued"), [("4 May 2032, Ghent, free", None), ("4 May, Ghent, free", "2032-04-01")]
)
def test_a_day_that_nobody_needs_is_not_missed(line: str, issued: str | None) -> None:
    """Nothing is said where every year is told, or the issue has its day."""
    day = dt.date.fromisoformat(issued) if issued else None
    assert not checked(issue(f"{TITLE} - {line}", issued=day)).findings


def test_a_postponed_event_is_not_asked_for_its_date() -> None:
    """Nobody knows it yet, and the entry says so."""
    assert remarks("[Tea Days](https://tea.example.org) - postponed", code="NEWS112") == []


def test_what_is_over_in_an_issue_without_a_day_is_measured_by_today() -> None:
    """There is no day of issue to name."""
    entry = "[Tea Days](https://tea.example.org) - 3 March 2032, Ghent"
    found = checked(issue(entry, issued=None)).findings
    told = [one.message for one in found if one.code == "NEWS104"]
    assert told == ["3 Mar 2032 is before today 1 Apr 2032"]
