"""How alike two titles are, as far as sameness needs it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

NUMERAL = re.compile(r"\d+|[ivx]{1,5}|one|two|three|four|five|first|second|third|a|b|c")
ENOUGH = 0.85
MISSPELT = 0.85


def alike(one: str, other: str) -> bool:
    """Whether two slugs are one title told a little differently: misspelt, or with a word more.

    Parts of a series differ by a numeral, talks by a whole word: they are not one.

    >>> alike("steep-and-pour-days", "steep-pour-days"), alike("tea-part-1", "tea-part-2")
    (True, False)
    >>> alike("tea-calendar-days", "tea-calender-days"), alike("on-pots", "on-cups")
    (True, False)
    """
    words, others = one.split("-"), other.split("-")
    lost = [word for word in words if word not in others]
    new = [word for word in others if word not in words]
    if any(NUMERAL.fullmatch(word) for word in (*lost, *new)):
        return False
    if lost and new:
        return len(lost) == len(new) and all(
            _ratio(word, another) >= MISSPELT for word, another in zip(lost, new, strict=True)
        )
    return _ratio(one, other) >= ENOUGH


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
