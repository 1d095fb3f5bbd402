"""The vicinity of words: what a pattern finds there is what it finds in the whole text."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.vicinity import find_near, vicinities
from tests.reading.linear import assert_linear

PATTERN = re.compile(r"\b(?:\w{1,9} ){0,2}free\b(?! of| to)(?: tea)?")
REACH = 30
WORDS = ("free", "freedom", "tea", "of", "to", "pots", "a", "carefree", "and\n", "-")


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
def test_the_same_is_found(text: str) -> None:
    """All matches hold the word, and none is longer than the reach."""
    near = [found.span() for found in find_near(PATTERN, text, ["free"], REACH)]
    assert near == [found.span() for found in PATTERN.finditer(text)]


@given(st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), st.integers(0, 40))
def test_spans_are_apart_and_in_order(text: str, reach: int) -> None:
    """No character is looked at twice."""
    spans = list(vicinities(text, ["tea", "free"], reach))
    assert all(start <= end for start, end in spans)
    assert all(before[1] < after[0] for before, after in pairwise(spans))


def test_time_is_linear() -> None:
    """A text of nothing but the word, without a space, is one span."""
    assert_linear(lambda text: list(vicinities(text, ["free"], 200)), lambda size: "free" * size)
