"""Words that tell about when an event is, and no day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.vague import is_vague
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    "text",
    [
        *("May 2031", "May", "Sept. 2031", "May - June 2031", "May/June 2031", "late October"),
        *("2031", "2031-05", "05/2031", "5.2031", "Q3 2031", "2031 Q3", "H1 2031", "mid-May 2031"),
        *("spring 2031", "Winter 2031/32", "first quarter of 2031", "in 2031", "May 2031 (TBC)"),
        *("Mai 2031", "Oktober 2031", "octobre 2031", "Frühjahr 2031", "Été 2031", "otoño 2031"),
        "  May \n 2031 ",
    ],
)
def test_about_when(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "3 May 2031", "3. Mai 2031", "2031-05-03", "13/2031", "Q5 2031", "maybe", "TBA"),
        *("May Day 2031", "Tea in May 2031", "2031-13", "1831", "every May", "12031"),
        "May 2031" + " " * 10 + "and so on, and on, and on, and on, and on, and on, and on, 2031",
    ],
)
def test_days_and_other_words(text: str) -> None:
    assert not is_vague(text)


@given(st.text(max_size=70))
def test_letters_and_blanks_around_change_nothing(text: str) -> None:
    assert is_vague(text) == is_vague(f"  {text}\n")


@pytest.mark.parametrize("unit", ["May ", "in ", "2031", "a", " ", "mai 2"])
def test_hostile_words_take_linear_time(unit: str) -> None:
    assert_linear(is_vague, lambda size: unit * (size // len(unit)))
