"""Tests of spoken titles: what a talk is called, beside the name of who gives it."""

from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.spokentitles import of_speaker


@pytest.mark.parametrize(
    ("markdown", "title", "speaker"),
    [
        ("**Ada Bell**, *Why tea cools*", "Why tea cools", "Ada Bell"),
        ("*Why tea cools* by Ada Bell", "Why tea cools", "by Ada Bell"),
        ("Ada Bell: “Why tea cools”", "Why tea cools", "Ada Bell"),
        ("Dr Ada Bell, *Lids*", "Lids", "Dr Ada Bell"),
        ("*Why tea cools*", "Why tea cools", ""),
        ("Tea workshop, *not* at sea", "Tea workshop, not at sea", ""),
        ("Brewing with “Kettle” and pots", "Brewing with “Kettle” and pots", ""),
        ("Tea Days", "Tea Days", ""),
    ],
)
def test_of_speaker(markdown: str, title: str, speaker: str) -> None:
    """Marked words are a title only where nothing but a name stands beside them."""
    assert of_speaker(flat(markdown_outline(markdown))[0].passage) == (title, speaker)
