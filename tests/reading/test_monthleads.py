"""Announcements that begin with their month, or with words for an open day."""

from __future__ import annotations

import pytest

from rcevents.reading.monthleads import month_head
from rcevents.reading.passage import Link, Passage
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("June - Tea Hackathon, Ghent. Date to be announced.", "Tea Hackathon"),
        ("Autumn 2031: Tea Symposium (date TBC), Ghent", "Tea Symposium"),
        ("Mid-June: PotCon 2031, date to be confirmed.", "PotCon 2031"),
        ("Early in July - Lid Summit, Lyon", "Lid Summit"),
        ("Some time in May - our own Open Lid Day. Volunteers wanted.", "Open Lid Day"),
        ("Date TBC: Handle Workshop, Brno", "Handle Workshop"),
        ("September or October: Leaf Camp, dates to be announced", "Leaf Camp"),
    ],
)
def test_a_month_leads_to_an_event(text: str, title: str) -> None:
    """Named as one, or told to have no day yet."""
    head = month_head(Passage(text))
    assert head is not None
    assert head.title == title


@pytest.mark.parametrize(
    "text",
    [
        "June: what a month!",
        "June: all lids must be back",
        "May - Tea is hot",
        "June 3: Tea Workshop",
        "June: Tea Workshop, 3 June",
        "March: The Tea Workshop was great",
        "July: Call for Papers",
        "Summer: Research Software Engineer, Bath",
        "June 2031 newsletter",
        "Later in June there is a Tea Workshop",
    ],
)
def test_other_months_lead_to_none(text: str) -> None:
    """A day is told, something is over, or nothing is named."""
    assert month_head(Passage(text)) is None


def test_its_link_is_the_titles() -> None:
    """Up to where the link ends."""
    passage = Passage("June: Leaf Camp, dates to be announced", links=(Link(6, 15, "/l"),))
    head = month_head(passage)
    assert head is not None
    assert (head.title, head.url, head.dateline) == ("Leaf Camp", "/l", "dates to be announced")


def test_long_lines_are_read_fast() -> None:
    """Whatever they repeat."""
    assert_linear(lambda text: month_head(Passage(text)), lambda size: "June: Tea " * size)
