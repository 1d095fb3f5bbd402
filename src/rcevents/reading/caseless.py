"""Text in lower case, letter by letter: quick patterns of small letters then find any case.

A pattern that ignores case, or begins with a word's edge, is tried at every character; one that
begins with small letters skips to the first of them. So readers look for the stems of their words
in the caseless text first, and run their patterns only where a stem is found.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

_FOLDED_ALIKE = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"), ("\u212a", "k"))
"""What `re.IGNORECASE` takes for i, s and k beyond ASCII, the long s and the Kelvin sign too."""

_SHORT: Final = 300
"""A text of so many characters is made caseless as fast as it is remembered."""


def caseless(text: str) -> str:
    """Give the text in small letters, each in its place, as `re.IGNORECASE` compares them.

    >>> caseless("Weekly, ſundays"), len(caseless("İzmir"))
    ('weekly, sundays', 5)
    """
    return _remembered(text) if len(text) > _SHORT else _caseless(text)


def _caseless(text: str) -> str:
    if not text.isascii():
        for letter, small in _FOLDED_ALIKE:
            text = text.replace(letter, small)
    return text.lower()


@lru_cache(maxsize=16)
def _remembered(text: str) -> str:
    """Give the caseless text, for which all readers of a description ask in turn."""
    return _caseless(text)
