"""Stretches that can hold a date: what is read in them is what is read in the whole text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.dategrammar import Phrase, phrases_in
from rcevents.reading.datestretches import Stretch, months_near_digits, stretches
from rcevents.reading.datetokens import tokens_of
from tests.reading.linear import assert_linear

FILLER = "nobody brings any tea along with them here because there is plenty of it"
PIECES = (
    *("3 May", "May 3-5, 2031", "the 5th of May", "on 4/22, 4/29", "2031-05-03/05", "3.-5. May"),
    *("first of June", "Room 3,", "by 3 May,", "moved from", "every", "repeated on", "9 am", "May"),
    *("24/7", "1/2", "https://tea.example.org/3/5", "you may", "\n\n", "to", "and", ",", "(Mon)"),
    *("Tuesdays in May", "20310503", "11/8-12/2031", "3-May-2031", "we sat", FILLER, "Tea Days"),
)


def _read(text: str) -> list[Phrase]:
    found = stretches(text)
    return [phrase for some in found for phrase in phrases_in(text, some, 2031)]


def _read_whole(text: str) -> list[Phrase]:
    tokens = list(tokens_of(text))
    return list(phrases_in(text, Stretch(tokens, len(tokens)), 2031))


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join))
def test_nothing_is_read_otherwise(text: str) -> None:
    """Cutting a text into stretches changes no date."""
    assert _read(text) == _read_whole(text)


def test_most_prose_is_left_out() -> None:
    """Sentences far from a date are not cut into tokens."""
    prose = f"{FILLER}. " * 40
    (some,) = stretches(f"{prose}Come on 3 May, please. {prose}")
    assert len(some.tokens) < len(FILLER.split()) * 3


@pytest.mark.parametrize("text", ["", "tea and market halls", "3 cups, and 20 pots", "you may"])
def test_no_stretch(text: str) -> None:
    """Without a month near a digit, or figures with signs, there is none."""
    assert not list(stretches(text))


def test_months_far_from_digits() -> None:
    """A month's name counts only near a digit."""
    assert list(months_near_digits("3 may" + " " * 30 + "june", 20)) == [2]


@pytest.mark.parametrize("piece", ["3 may ", "1/2 ", "may ", "of may ", "1-1-", "9"])
def test_time_is_linear(piece: str) -> None:
    """Hostile text takes time in proportion to its length."""
    assert_linear(lambda text: list(stretches(text)), lambda size: piece * (size // len(piece)))
