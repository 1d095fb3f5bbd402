"""Vocabularies find in any text what a plain look for every stem finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading import vocabulary
from rcevents.reading.vocabulary import Vocabulary
from tests.reading.linear import assert_linear

STEMS = ("tea", "a b", "ea", "kettle")
TEXTS = st.lists(st.text("atebk \n", max_size=200), max_size=8)


@given(TEXTS)
def test_finds_what_is_there(texts: list[str]) -> None:
    """What was learnt from earlier texts hides nothing in later ones."""
    few, many = Vocabulary(STEMS), Vocabulary((*STEMS, *map(str, range(1000, 1040))))
    for text in texts:
        there = {stem for stem in STEMS if stem in text}
        assert set(few.held_in(text)) == set(many.held_in(text)) == there


def test_forgets_words_before_they_are_too_many() -> None:
    """Texts of ever new words do not fill the memory."""
    known = Vocabulary(STEMS)
    for start in range(0, 3 * vocabulary.MOST, 1000):
        known.held_in(" ".join(map(str, range(start, start + 1000))))
    assert len(known.clear) <= vocabulary.MOST + 1000


def test_takes_time_in_proportion() -> None:
    assert_linear(Vocabulary(STEMS).held_in, lambda size: "te kettl " * (size // 9))
    assert_linear(Vocabulary(STEMS).held_in, lambda size: " ".join(map(str, range(size // 6))))
