"""Where the digits of a text stand: dates, hours and prices are looked for only around them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_FIGURES: Final = "0123456789"
_RUN: Final = re.compile(r"\d+")
_SHORT: Final = 300
_MANY: Final = 40
"""So many digits are found faster by a pattern, which walks over all other characters too."""


@lru_cache(maxsize=32)  # several readers ask for the same text, one after another
def digit_runs(text: str) -> tuple[tuple[int, int], ...]:
    """Give the spans of the runs of digits, from left to right.

    >>> digit_runs("3 May 2031"), digit_runs("tea for €٣")
    (((0, 1), (6, 10)), ((9, 10),))
    """
    if len(text) < _SHORT or not text.isascii() or sum(map(text.count, _FIGURES)) > _MANY:
        return tuple(found.span() for found in _RUN.finditer(text))
    runs: list[tuple[int, int]] = []
    for place in sorted(_places(text)):
        if runs and runs[-1][1] == place:
            runs[-1] = runs[-1][0], place + 1
        else:
            runs.append((place, place + 1))
    return tuple(runs)


def _places(text: str) -> list[int]:
    """Give where each digit stands, figure by figure: few texts hold many."""
    places = []
    for figure in _FIGURES:
        place = text.find(figure)
        while place >= 0:
            places.append(place)
            place = text.find(figure, place + 1)
    return places
