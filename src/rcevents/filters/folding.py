"""Matching words as people type them: case, accents and plurals aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

WORD = re.compile(r"[^\W_][\w+#]*")
WHOLE = 3
"""A word of at most so many letters must stand alone: "AI" is not found in "aim"."""


def words_of(text: str) -> list[str]:
    """Give the folded words of a text.

    >>> words_of("C++ & Fortran: the São Paulo school")
    ['c++', 'fortran', 'the', 'sao', 'paulo', 'school']
    """
    return WORD.findall(fold(text))


def has_words(text: str, asked: str) -> bool:
    """Tell whether every word asked for is in the text, or begins a word of it.

    >>> has_words("Workshops on GPUs", "gpu workshop")
    True
    >>> has_words("Training the trainers", "AI")
    False
    """
    told = spaced(words_of(text))
    return all(is_told(want, told) for want in words_of(asked))


def spaced(words: Iterable[str]) -> str:
    """Give words each between two blanks, to be looked into by `is_told`."""
    return f" {' '.join(words)} "


def is_told(want: str, words: str) -> bool:
    """Tell whether a word is among these, or begins one of them; a short one must stand alone.

    >>> [is_told(want, " workshops on gpus ") for want in ("workshop", "gpu", "wor", "shops")]
    [True, True, False, False]
    """
    if len(want) > WHOLE:
        return f" {want}" in words
    return f" {want} " in words or f" {want}s " in words


def has_phrase(text: str, asked: str) -> bool:
    """Tell whether the words asked for stand in the text, whole and side by side.

    >>> has_phrase("Le Café, New York, USA", "new york")
    True
    >>> has_phrase("Parisian nights in York", "Paris")
    False
    """
    return spaced(words_of(asked)) in spaced(words_of(text))


def singular(word: str) -> str:
    """Give a folded word without its plural's s.

    >>> [singular(word) for word in ("students", "staff", "class")]
    ['student', 'staff', 'class']
    """
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
