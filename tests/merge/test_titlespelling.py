from __future__ import annotations

import pytest

from rcevents.merge.titlespelling import is_acronym, is_blend, is_short_for, spelt


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("Leaves", "leave"),
        ("Worshop", "workshop"),
        ("Modelling", "modeling"),
        ("NA", "northamerica"),
        ("user's", "user"),
        ("vCHEP", "chep"),
        ("Class", "class"),
    ],
)
def test_the_spelling_that_is_compared(told: str, word: str) -> None:
    assert spelt(told) == word


@pytest.mark.parametrize(
    ("told", "is_one"), [("SC21", True), ("TeaCon", False), ("LeafRSE", True), ("Tea", False)]
)
def test_what_is_written_as_an_acronym(told: str, is_one: bool) -> None:
    assert is_acronym(told) == is_one


@pytest.mark.parametrize(
    ("word", "of", "blended"),
    [
        ("leafprov", ("leaf", "provenance"), True),
        ("leafprov", ("leaf", "provenance", "kettle"), False),
        ("leaf", ("leaf",), False),
        ("lepro", ("leaf", "provenance"), False),
        ("leafprov", (), False),
    ],
)
def test_what_is_made_of_beginnings(word: str, of: tuple[str, ...], blended: bool) -> None:
    assert is_blend(word, of) == blended


def test_an_acronym_has_its_letters_in_their_order() -> None:
    assert is_short_for("lbd", "lobd")
    assert not is_short_for("lbd", "dbl")
