"""How alike two words are, as far as sameness needs it."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Final

MISSPELT: Final = 0.85
LEAST: Final = 5
MOST: Final = 40
"""Words of fewer letters differ by one letter and mean something else; longer ones are no words."""


def is_misspelt(one: str, other: str) -> bool:
    """Tell whether two words are one, differently or wrongly spelt.

    >>> is_misspelt("calendar", "calender"), is_misspelt("brewing", "brewery")
    (True, False)
    >>> is_misspelt("tea", "tee")
    False
    """
    if not (LEAST <= len(one) <= MOST and LEAST <= len(other) <= MOST):
        return False
    if 2 * min(len(one), len(other)) < MISSPELT * (len(one) + len(other)):
        return False
    one, other = sorted((one, other))  # the matcher is not symmetric
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= MISSPELT and matcher.ratio() >= MISSPELT
