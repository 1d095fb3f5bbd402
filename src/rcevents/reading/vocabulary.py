"""Vocabularies: words that were seen to hold none of some stems are not looked at again.

Readers look for the stems of their words in a text first. The texts of a source share most of
their words, and whether a word is known is told faster than whether a text holds each stem.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST: Final = 20_000
"""When so many words are known, all are forgotten."""
_LONGEST: Final = 40
"""Longer words are not remembered: they are links."""
_SHORT: Final = 120
_SEVERAL: Final = 30
"""In a text so short, fewer stems are found one by one sooner than its words are known."""


@lru_cache(maxsize=16)  # the readers of a description ask one after another
def _words_of(plain: str) -> frozenset[str]:
    return frozenset(plain.split())


class Vocabulary:
    """Some stems, to be looked for in caseless texts, and words that hold none of them.

    >>> tea = Vocabulary(["tea", "kettle", "hot pot"])
    >>> tea.held_in("a teapot, kettles and a hot pot"), tea.held_in("a hot cup and a pot")
    (['tea', 'kettle', 'hot pot'], [])
    """

    def __init__(self, stems: Iterable[str]) -> None:
        told = tuple(stems)
        self._stems = tuple(stem for stem in told if " " not in stem)
        self._spaced = tuple(stem for stem in told if " " in stem)
        self.clear: set[str] = set()
        self._short = _SHORT if len(told) < _SEVERAL else 0

    def held_in(self, plain: str) -> list[str]:
        """Give the stems that a caseless text holds, those of several words last."""
        held = [stem for stem in self._spaced if stem in plain]
        if len(plain) < self._short:
            return [stem for stem in self._stems if stem in plain] + held
        unknown = _words_of(plain) - self.clear
        return self._found_in(unknown) + held if unknown else held

    def _found_in(self, unknown: frozenset[str]) -> list[str]:
        words = "\n".join(unknown)
        held = [stem for stem in self._stems if stem in words]
        if len(self.clear) > MOST:
            self.clear.clear()
        self.clear.update(
            word for word in unknown if len(word) <= _LONGEST and not _any(held, word)
        )
        return held


def _any(stems: Iterable[str], word: str) -> bool:
    return any(map(word.__contains__, stems))
