"""The words of labels are in the form in which they are looked for."""

from __future__ import annotations

from collections import Counter

import pytest

from rcevents.reading.roles import WORD, concepts, role_of
from rcevents.reading.rolewords import COMPOUNDS, CONCEPT, CONCEPTS, ENDINGS
from rcevents.reading.translation import folded


def test_words_are_folded_and_single() -> None:
    """A word with an accent or a blank would never be met."""
    for word in (*CONCEPT, *ENDINGS):
        assert folded(word) == word
        assert WORD.fullmatch(word), word
    for words in COMPOUNDS:
        assert folded(words) == words
        assert " " in words


def test_no_word_means_two_things() -> None:
    told = Counter(word for words in CONCEPTS.values() for word in set(words.split()))
    assert [word for word, count in told.items() if count > 1] == []


def test_every_meaning_is_known() -> None:
    for meanings in (*ENDINGS.values(), *((one,) for one in COMPOUNDS.values())):
        assert set(meanings) <= CONCEPTS.keys()


@pytest.mark.parametrize("concept", sorted(CONCEPTS))
def test_each_word_alone_tells_its_meaning(concept: str) -> None:
    for word in CONCEPTS[concept].split():
        assert concept in concepts(word), word
        assert concept in concepts(f"({word}) {word.upper()}:"), word


@pytest.mark.parametrize("concept", sorted(CONCEPTS.keys() - {"early", "deadline"}))
def test_each_meaning_is_a_role(concept: str) -> None:
    """What is early, or ends, says of itself not what."""
    assert {role_of(word) is not None for word in CONCEPTS[concept].split()} == {True}
