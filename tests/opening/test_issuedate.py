from __future__ import annotations

import datetime as dt

import pytest

from rcevents.opening.issuedate import Hints, day_told, issue_date
from tests.reading.linear import assert_linear

DAY = dt.date(2021, 10, 1)
MONTH = dt.date(2021, 10, 1)


@pytest.mark.parametrize(
    "text",
    [
        "2021-10-01",
        "2021-10-01 08:00:00 +0000",
        "2021-10-01T23:30:00-07:00",
        "2021-10-01T12:00:00Z+0100",
        "20211001",
        "1 Oct 2021",
        "October 1, 2021",
        "October 1st, 2021",
        "1st of October 2021",
        "Fri, 01 Oct 2021 22:00:00 -0500",
        "Friday, 1 October 2021",
        "#94 - 1 Oct 2021",
        "#18 - Link Roundup, 1 Oct 2021",
        "Tea Letter: October 1, 2021 edition",
        "Tea Letter 2021-10-01",
    ],
)
def test_a_day_told_in_full(text: str) -> None:
    """Front matter, feeds and titles tell days in all these ways."""
    assert day_told(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "",
        "#94",
        "1 Oct",
        "October 2021",
        "5-7 Sept 2022",
        "Python 3.11",
        "2021",
        "2021-13-40",
        "31 Feb 2021",
        "3, 10 and 17 May 2021",
    ],
)
def test_no_single_day_told(text: str) -> None:
    """Parts of dates, ranges and impossible days tell no day of issue."""
    assert day_told(text) is None


@pytest.mark.parametrize(
    ("hints", "day"),
    [
        (Hints(metadata=("2021-10-01",), titles=("#3 - 2 Oct 2021",)), DAY),
        (Hints(metadata=("soon",), titles=("#3 - 1 Oct 2021",)), DAY),
        (Hints(titles=("Tea Letter", "#3 - 1 Oct 2021"), page=("2021-10-02",)), DAY),
        (Hints(page=("2021-10-01T08:00:00Z",), address="2021-10-02.md"), DAY),
        (Hints(text="Hello\n\nPublished on: 1 October 2021\n"), DAY),
        (Hints(text="**Release date:** 2021-10-01\n"), DAY),
        (Hints(text="# Tea Letter\n\n*October 1, 2021*\n\nHello"), DAY),
        (Hints(text="Tea Letter\n1 October 2021\n\nHello"), DAY),
        (Hints(address="issues/2021-10-01-newsletter.md"), DAY),
        (Hints(address="issues/tea_20211001.txt"), DAY),
        (Hints(address="letter-1-oct-2021.html"), DAY),
        (Hints(address="https://example.org/2021/10/01/tea/"), DAY),
        (Hints(titles=("October 2021 Newsletter",), address="2021-10-01-x.md"), DAY),
        (Hints(titles=("#73 -  October 2021",)), MONTH),
        (Hints(address="2021-10-tea.md"), MONTH),
        (Hints(address="2021-09-01-backup/issue.md"), None),
        (Hints(text="Tea Day, 1 October 2021, free\n"), None),
        (Hints(text="Event date: 1 October 2021\n"), None),
        (Hints(titles=("Tea Letter 3",), address="0003.md"), None),
        (Hints(metadata=("9999-12-31", "0000-01-01")), None),
        (Hints(), None),
    ],
)
def test_issue_date(hints: Hints, day: dt.date | None) -> None:
    """What the sender declared comes first, then what readers see, then what the file is called."""
    assert issue_date(hints)[0] == day


@pytest.mark.parametrize(
    "unit", ["1", "2021-", "oct ", "1 oct ", "/", "-", "published ", "\n", " ", "*"]
)
def test_issue_dates_take_linear_time(unit: str) -> None:
    """Hostile titles, texts and addresses cost time in proportion to their length."""

    def read(text: str) -> object:
        return issue_date(Hints((text,), (text,), (text,), text, text))

    assert_linear(read, lambda n: unit * (n // len(unit)))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Issue 88 | 2 September 2031", dt.date(2031, 9, 2)),
        ("2 September 2031 · No. 7", dt.date(2031, 9, 2)),
        ("Leaf Lab | 2 September 2031", None),
        ("2 September 2031 | 3 September 2031", None),
    ],
)
def test_a_day_beside_the_number_of_the_issue(line: str, day: dt.date | None) -> None:
    """The first lines tell the day beside the issue's number, and beside nothing else."""
    assert issue_date(Hints(text=f"# Leaf News\n\n{line}\n\nHello!"))[0] == day
