"""Matching words as people type them: case, accents and plurals aside."""

from __future__ import annotations

import re

from rcevents.letters import fold

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
    told = words_of(text)
    return all(any(_meets(word, want) for word in told) for want in words_of(asked))


def has_phrase(text: str, asked: str) -> bool:
    """Tell whether the words asked for stand in the text, whole and side by side.

    >>> has_phrase("Le Café, New York, USA", "new york")
    True
    >>> has_phrase("Parisian nights in York", "Paris")
    False
    """
    return f" {' '.join(words_of(asked))} " in f" {' '.join(words_of(text))} "


def singular(word: str) -> str:
    """Give a folded word without its plural's s.

    >>> [singular(word) for word in ("students", "staff", "class")]
    ['student', 'staff', 'class']
    """
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _meets(word: str, want: str) -> bool:
    if len(want) > WHOLE:
        return word.startswith(want)
    return word in (want, f"{want}s")
