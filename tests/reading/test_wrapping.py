from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.wrapping import goes_on, rejoined, unwrapped, width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x" * 72 + "\nend", "x" * 72 + " end"),
        ("Dates:\n- 3 May", "Dates:\n- 3 May"),
        ("one line", "one line"),
        ("", ""),
    ],
)
def test_breaks_of_programs_go_and_those_of_authors_stay(text: str, expected: str) -> None:
    """Long lines all alike were wrapped; short ones were set."""
    assert unwrapped(text) == expected


@given(st.text(alphabet="ab\n ", max_size=300))
def test_no_word_is_lost(text: str) -> None:
    """Only white space changes."""
    assert unwrapped(text).split() == text.split()


FULL = "Tea is a drink that is made of leaves and of water, and"


@pytest.mark.parametrize(
    ("lines", "widest"),
    [
        ([FULL] * 4, 55),
        ([FULL, FULL, FULL, "https://tea.example.org/" + "x" * 80], 55),
        ([FULL] * 2, None),
        (["Tea Days", "Pot Days"] * 9, None),
        ([FULL * 3] * 4, None),
        ([], None),
    ],
)
def test_widths_of_documents(lines: list[str], widest: int | None) -> None:
    """Several full lines show where a document was wrapped; an address is no line of words."""
    assert width(lines) == widest


@pytest.mark.parametrize(
    ("line", "following", "is_title", "on"),
    [
        ("Tea Days", "in Ghent", True, False),
        ("Tea Days in the old town of Ghent, in the", "neighbourhood", True, True),
        ("Tea Days in the old town of Ghent, in the", "https://tea.example.org", True, False),
        ("Tea Days in the old town of Ghent, in the", "Place: Ghent", False, False),
        ("Talks on tea,", "Pots and all", False, True),
        ("Nächstes Mal am", "1. Juni", False, True),
        ("Talks on all that is", "drunk", False, True),
        ("Talks on tea.", "and pots", False, False),
        ("3 May, 10:00", "Ghent", False, False),
    ],
)
def test_lines_that_go_on(line: str, following: str, *, is_title: bool, on: bool) -> None:
    """A full line goes on below, and one that ends in the midst of a sentence, if no title."""
    assert goes_on(line, following, 50, is_title=is_title) is on


def test_long_titles_go_on_in_small_letters() -> None:
    """Without a width known, a long first line goes on where small letters follow."""
    long = "A long look at the many ways of making tea in the cold and wet"
    assert rejoined([long, "north of Ghent", "3 May"], None) == f"{long} north of Ghent\n3 May"


@given(st.lists(st.text(alphabet="ab .", min_size=1, max_size=60), min_size=1, max_size=8))
def test_rejoined_lines_keep_their_words(lines: list[str]) -> None:
    """Joining lines changes white space alone."""
    for widest in (None, 40):
        assert rejoined(lines, widest).split() == " ".join(lines).split()
