"""Talks told as a day in one line, and who speaks about what in the next."""

from __future__ import annotations

import pytest

from rcevents.reading.passage import Passage
from rcevents.reading.speakerlines import speaker_lines


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Fri 3 May, 3pm, Leaf Room\nDr Ada Bell (Ghent): What lids taught us",
            "What lids taught us",
        ),
        ("3 May 2031, 15:00\nBo Reed, Delft: Steeping is social", "Steeping is social"),
        ('Monday 5 May, 10:00\nAda Bell: "On lids"\nCome!', "On lids"),
        ("Fri 3 May, 3pm, Leaf Room\nRegistration: by mail", None),
        ("Fri 3 May, 3pm, Leaf Room\nWhere: Leaf Room", None),
        ("Fri 3 May\nAda Bell: On lids", None),
        ("Lids, Fri 3 May, 3pm\nAda Bell: On lids", None),
        ("Fri 3 May, 3pm\nAda Bell: slides", None),
        ("Fri 3 May, 3pm\nAda Bell: Slides", None),
        ("Fri 3 May, 3pm\nAda Bell speaks", None),
    ],
)
def test_a_talk_in_two_lines(text: str, title: str | None) -> None:
    """A day with its hour, then a person and a colon: what follows is the title."""
    head = speaker_lines(Passage(text))
    assert (head.title if head else None) == title
