"""A weekday is that of its date."""

from __future__ import annotations

import pytest

from rcevents.document import Document
from tests.proofreading.issues import ISSUED, checked, remarks

TITLE = "[Tea Days](https://tea.example.org/days)"


@pytest.mark.parametrize(
    ("line", "words", "message"),
    [
        ("Mon 4 May, Ghent, free", "Mon 4 May", "4 May 2032 is a Tuesday, not a Monday"),
        (
            "Monday, May 4, 2032, Ghent",
            "Monday, May 4, 2032",
            "the Monday next to it is 3 May 2032",
        ),
        ("4 May (Wed), Ghent, free", "4 May (Wed)", "and in 2033 it would be right"),
        ("Tue 4 - Fri 6 May, Ghent", "Tue 4 - Fri 6 May", "6 May 2032 is a Thursday, not a Friday"),
        ("Wed 04/05/2032 and 13/5/2032, Ghent", "Wed 04/05/2032", "is a Tuesday, not a Wednesday"),
        ("4 May, Ghent, register by Mon 20 April", "by Mon 20 April", "20 Apr 2032 is a Tuesday"),
    ],
)
def test_a_weekday_of_another_day_is_told(line: str, words: str, message: str) -> None:
    """It is said which weekday the date has, and at which dates near it the weekday is right."""
    (remark,) = remarks(f"{TITLE} - {line}", code="NEWS101")
    assert words in remark.message
    assert message in remark.message
    assert remark.line == 3
    assert words in remark.spot.excerpt[remark.spot.caret :][: remark.width]


@pytest.mark.parametrize(
    "line",
    [
        "4 May, Ghent, free",
        "Tue 4 May, Ghent, free",
        "Tuesday, 4 May 2032, 15:00-17:00 CEST, online",
        "4 May (Tue), Ghent",
        "Tue 4 - Thu 6 May, Ghent",
        "Tue-Thu, 4-6 May, Ghent",
        "Tuesdays, 4 May to 25 May, Ghent",
        "every Friday, 7 May to 28 May, Ghent",
        "Tue 4 May 10:00 - Wed 5 May 16:00, Ghent",
        "4 May, Ghent, register by Tue 20 April",
        "Wed 13/10/2032, Ghent",
        "first Tuesday of May, Ghent",
    ],
)
def test_a_right_weekday_is_no_matter(line: str) -> None:
    """Nothing is said where the weekday is right, or is that of a habit."""
    assert not remarks(f"{TITLE} - {line}", code="NEWS101")


@pytest.mark.parametrize(
    ("heading", "count"), [("2033", 0), ("May 2033", 0), ("Next year: 2032", 1), ("2034", 1)]
)
def test_a_year_of_a_heading_counts(heading: str, count: int) -> None:
    """The weekday is that of the year which stands above."""
    text = f"### {heading}\n\n- {TITLE} - Wed 4 May, Ghent, free\n"
    assert len(remarks(text, code="NEWS101")) == count


def test_what_a_subscriber_would_see_is_told() -> None:
    """The date is what a calendar shows, on the weekday that it has."""
    (remark,) = remarks(f"{TITLE} - Mon 4 May, Ghent, free")
    assert remark.seen == "Tue 4 May 2032, all day · in person (Ghent) · free"
    assert remark.title == "Tea Days"


def test_a_table_of_a_page_is_read_like_a_line() -> None:
    """An issue in HTML is proofread as one in markdown is."""
    text = (
        "<html><body><h1>Tea Post</h1><h2>Courses</h2><table>"
        "<tr><th>Course</th><th>Date</th><th>Where</th></tr>\n"
        '<tr><td><a href="https://tea.example.org/a">Brewing</a></td>'
        "<td>Wed 4 May 2032</td><td>online</td></tr></table></body></html>"
    )
    page = Document("12.html", text, "text/html", issued=ISSUED)
    assert "NEWS101" in [remark.code for remark in checked(page).findings]
