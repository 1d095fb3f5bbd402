from __future__ import annotations

import pytest

from rcevents.reading.kindwording import KINDS, kinds_in
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Workshop on Training", [("workshop", True), ("training", False)]),
        ("TeaConf 2031", [("conference", True)]),
        ("Tea 101", [("training", True)]),
        ("Tea 2031", []),
        ("Silicon and Icon", []),
        ("Call for Papers", []),
        ("Leaf Training Group", []),
        ("Meet-up and Hack-a-thon", [("meeting", True), ("hackathon", True)]),
        ("", []),
    ],
)
def test_words_of_kinds_are_found(clause: str, told: list[tuple[str, bool]]) -> None:
    """Words and endings of names, in the head or behind it; what only looks like one is none."""
    assert [(word.kind, word.in_head) for word in kinds_in(clause)] == told


def test_plurals_are_known() -> None:
    """They name what is listed, not one event."""
    assert [word.plural for word in kinds_in("Workshops and a talk")] == [True, False]


@pytest.mark.parametrize("word", sorted(KINDS))
def test_each_word_alone_names_its_kind(word: str) -> None:
    """No word hides another, whatever its case."""
    assert KINDS[word] in {found.kind for found in kinds_in(word.upper())}


@pytest.mark.parametrize("text", ["workshop ", "tea-", "call for ", "a' "])
def test_a_long_clause_is_read_in_linear_time(text: str) -> None:
    """No text makes the search slow."""
    assert_linear(kinds_in, lambda size: text * (size // len(text)))
