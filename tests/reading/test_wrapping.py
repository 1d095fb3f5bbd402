from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.wrapping import unwrapped


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
