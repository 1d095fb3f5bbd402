"""The vicinity of some words: long patterns are tried only there, not all over a text.

A pattern of many words is slow to search for, and the plain words of which each of its matches
holds one are found fast.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SPACE = re.compile(r"\s|\Z")


def vicinities(text: str, words: Iterable[str], reach: int) -> Iterator[tuple[int, int]]:
    """Give the spans of a text about some words, apart from one another and in their order.

    Each reaches so many characters to both sides, and on to the end of a word, so that a pattern
    whose matches hold one of the words, and are no longer, finds in the spans what it would find
    in the text.

    >>> text = "tea is free, and the cups are all there for free"
    >>> [text[slice(*span)] for span in vicinities(text, ["free"], 8)]
    ['tea is free, and', 'ere for free']
    """
    end = 0
    begin = -1
    for place in sorted(_places(text, words)):
        if begin >= 0 and place - reach > end:
            yield begin, end
            begin = -1
        if begin < 0:
            begin = max(0, place - reach)
        if place + reach > end:
            end = _end(text, place + reach)
    if begin >= 0:
        yield begin, end


def _places(text: str, words: Iterable[str]) -> Iterator[int]:
    for word in words:
        at = text.find(word)
        while at >= 0:
            yield at
            at = text.find(word, at + 1)


def _end(text: str, place: int) -> int:
    space = _SPACE.search(text, place) if place < len(text) else None
    return space.start() if space else len(text)


def find_near(
    pattern: re.Pattern[str], text: str, words: Iterable[str], reach: int
) -> Iterator[re.Match[str]]:
    """Find a pattern of which every match holds one of some words, and is no longer than that.

    >>> [found[0] for found in find_near(re.compile("for free"), "tea for free", ["free"], 8)]
    ['for free']
    """
    for begin, end in vicinities(text, words, reach):
        yield from pattern.finditer(text, begin, end)
