"""Tests of own entries: paragraphs that each begin with a title and its day."""

from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.ownentries import are_entries


@pytest.mark.parametrize(
    ("markdown", "are"),
    [
        ("Pots at sea (£40): 23rd March, Room 2\n\nIron lids: 20th April, 10am. Bring one.", True),
        ("Introduction to lids: 3 May\n\nBook early.\n\nIron pots, 4 May", True),
        ("Iron lids: 20th April, 10am", False),
        ("Date: 3 May\n\nDeadline: 1 May", False),
        ("It is on 3 May in Ghent.\n\nIron lids: 4 May", False),
        ("- Pots at sea: 3 May\n- Iron lids: 4 May", False),
    ],
)
def test_are_entries(markdown: str, are: bool) -> None:
    """Labels, sentences and a single line are none."""
    assert are_entries(flat(markdown_outline(markdown))) is are
