from __future__ import annotations

import pytest

from rcevents.reading.asides import without_aside
from rcevents.reading.passage import Passage


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Tea (virtual workshop)", "virtual workshop"),
        ("Tea (online, free)", "online, free"),
        ("Tea ** (Ghent, Belgium)", "Ghent, Belgium"),
        ("Tea (for cooks)", ""),
        ("Tea (online) and pots", ""),
        ("Tea", ""),
    ],
)
def test_what_stands_in_brackets_behind_bold_letters(text: str, aside: str) -> None:
    title, told = without_aside(Passage(text, strong=((0, 3),)))
    assert told == aside
    assert title == ("Tea" if aside else text)


def test_brackets_behind_plain_letters_stay() -> None:
    assert without_aside(Passage("Tea (online)")) == ("Tea (online)", "")
