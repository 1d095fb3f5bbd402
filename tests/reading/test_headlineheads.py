"""Headings that tell title and day in one line, and those of periodicals that only look so."""

from __future__ import annotations

import pytest

from rcevents.reading.headlineheads import headline_head
from rcevents.reading.passage import Passage


@pytest.mark.parametrize(
    ("heading", "title", "dateline"),
    [
        ("Pot School, 14-18 July 2031, Ghent", "Pot School", "14-18 July 2031, Ghent"),
        ("Leaf Week – a course in Oslo, 5-7 May 2031", "Leaf Week", "in Oslo, 5-7 May 2031"),
        ("Kettle webinar - 3 May 2031, 14:00 CET", "Kettle webinar", "3 May 2031, 14:00 CET"),
    ],
)  # fmt: skip
def test_a_heading_tells_title_and_day(heading: str, title: str, dateline: str) -> None:
    """The title ends where a description with place and day, or the day itself begins."""
    head = headline_head(Passage(heading), known=False)
    assert head is not None
    assert (head.title, head.dateline) == (title, dateline)


@pytest.mark.parametrize(
    "heading",
    [
        "Leaf Letter, issue of 3 May 2031",
        "News of the workshop, 3 May 2031",
        "Release 3.1 of TeaFlow - 3 May 2031",
        "Publication date: 3 May 2031",
        "Call for papers: 3 May 2031",
        "Workshop papers due 3 May 2031",
        "Cy Stone, 5 June 1950 - 2 January 2031",
        "The workshop\n3 May 2031",
    ],
)
def test_periodicals_and_deadlines_tell_no_event(heading: str) -> None:
    """A day of issue, of release or of a deadline makes no event of a heading."""
    assert headline_head(Passage(heading), known=False) is None
