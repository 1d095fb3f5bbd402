"""Two words are one that is misspelt, or two, whichever of them is looked at first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.similarity import LEAST, MOST, is_misspelt

WORDS = st.text("abcde", max_size=12)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("calendar", "calender"),
        ("symposium", "symposum"),
        ("programming", "programing"),
        ("organisation", "organization"),
        ("conference", "confernece"),
    ],
)
def test_one_word(one: str, other: str) -> None:
    assert is_misspelt(one, other)
    assert is_misspelt(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tea", "tee"),
        ("2021", "2022"),
        ("brewing", "brewery"),
        ("physics", "physical"),
        ("parallel", "parable"),
        ("", ""),
        ("network", "networking tools"),
    ],
)
def test_two_words(one: str, other: str) -> None:
    assert not is_misspelt(one, other)
    assert not is_misspelt(other, one)


@given(one=WORDS, other=WORDS)
def test_it_is_the_same_either_way_round(one: str, other: str) -> None:
    assert is_misspelt(one, other) == is_misspelt(other, one)


@given(word=st.text(min_size=LEAST, max_size=MOST))
def test_a_word_is_like_itself(word: str) -> None:
    assert is_misspelt(word, word)


def test_what_is_no_word_is_not_compared() -> None:
    """It would cost the square of its length."""
    assert not is_misspelt("tea" * 100_000, "tea" * 100_000)
