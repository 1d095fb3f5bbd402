"""Where words stand in the lines of an issue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.proofreading.manuscript import Manuscript


def manuscript(text: str, first_line: int = 1) -> Manuscript:
    """Give the lines of a text."""
    return Manuscript(Document("12.md", text, "text/markdown", first_line=first_line))


@pytest.mark.parametrize(
    ("line", "words", "column", "width"),
    [
        ("Tea Days - Tue 4 May, Ghent", "Tue 4 May", 12, 9),
        ("*Tea Days* - **Tue** 4  May", "Tue 4 May", 16, 12),
        ("- [Tea Days](/a): 4\\-5 May", "4-5 May", 19, 8),
        ("  4 May 2032, Ghent", "on Tuesday, 4 May 2032", 3, 10),
    ],
)
def test_words_are_found_among_marks(line: str, words: str, column: int, width: int) -> None:
    """Bold, links and escapes are passed over."""
    spot = manuscript(line).spot(words, 1, 1)
    assert spot is not None
    assert (spot.line, spot.column, spot.width) == (1, column, width)


def test_words_that_are_not_there_are_not_found() -> None:
    """Nor those of other lines, nor such as stand anywhere."""
    lines = manuscript("Tea Days\n4 May")
    assert lines.spot("4 May", 1, 1) is None
    assert lines.spot("Pots", 1, 2) is None
    assert lines.spot("a", 1, 2) is None


def test_an_entry_reaches_to_the_next_one_or_a_heading() -> None:
    """So that no words of another are taken for its own."""
    lines = manuscript("a\nb\n## C\nd\ne", 11)
    assert lines.reach(11, None) == 12
    assert lines.reach(14, None) == 15
    assert lines.reach(14, 15) == 14


@given(st.text(max_size=200), st.text(max_size=30))
def test_a_spot_lies_in_its_line(text: str, words: str) -> None:
    """Whatever is looked for, wherever."""
    lines = manuscript(text)
    spot = lines.spot(words, 1, lines.last)
    if spot is not None:
        line = lines.line(spot.line)
        assert 1 <= spot.column <= len(line)
        assert spot.column - 1 + spot.width <= len(line)
