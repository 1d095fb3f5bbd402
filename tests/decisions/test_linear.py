"""Files and values that do their worst are read in about as much time as they are long."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from rcevents.decisions.reading import parse_entries
from rcevents.decisions.values import MOST, value_of
from rcevents.errors import BadDecisions
from tests.reading.linear import assert_linear

if TYPE_CHECKING:
    from collections.abc import Callable


def parse(text: str) -> None:
    """Read a file, whatever is wrong with it."""
    with suppress(BadDecisions):
        parse_entries(text)


def chain(size: int) -> str:
    """Join one event with the next, and keep the first apart from the last."""
    length = size // 40
    pairs = (f'[[same]]\nevents = ["e{n}", "e{n + 1}"]\n' for n in range(length))
    return "".join(pairs) + f'[[different]]\nevents = ["e0", "e{length}"]\n'


@pytest.mark.parametrize(
    "hostile",
    [
        chain,
        lambda size: "[[correction]]\n" * (size // 15),
        lambda size: '[[correction]]\nevent = "a"\ntitle = "A"\n' * (size // 40),
        lambda size: '[[correction]]\nevent = "a"\n' * (size // 26),
        lambda size: '[[withdrawn]]\nevent = "' + "a" * size + '"',
        lambda size: '[[same]]\nevents = ["' + "#:1" * size + '", "b"]',
    ],
    ids=["chain", "empty", "again", "bare", "long", "places"],
)
def test_files(hostile: Callable[[int], str]) -> None:
    assert_linear(parse, hostile)


@pytest.mark.parametrize("key", ["when", "cost", "place", "start", "format", "recurrence"])
@pytest.mark.parametrize("piece", ["1-", "$1,", "((((", "and ", "3 May, "])
def test_values(key: str, piece: str) -> None:
    """They are cut off before a reader sees them."""
    with suppress(ValueError):
        value_of(key, (piece * MOST)[:MOST])
    with pytest.raises(ValueError, match="longer than"):
        value_of(key, piece * MOST)
