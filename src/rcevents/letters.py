"""Letters folded: what differs by case or accent alone is made the same."""

from __future__ import annotations

import re
import unicodedata

WHOLE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
)
"""Letters that Unicode does not take apart into a letter and its accent."""

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
"""What is not ASCII, which is folded already: mostly a letter here and there."""


def fold(text: str) -> str:
    """Give the text without case and accents.

    >>> fold("Łódź, MÜNCHEN, Straße"), fold("ℬern")
    ('lodz, munchen, strasse', 'bern')
    """
    text = text.casefold()
    if text.isascii():
        return text
    return _FOREIGN.sub(_bare, text)


def _bare(found: re.Match[str]) -> str:
    """Give letters without their accents: each is taken apart by itself, whatever stands beside."""
    apart = unicodedata.normalize("NFKD", found[0]).casefold()  # taken apart, "ℬ" is a capital
    return "".join([char for char in apart.translate(WHOLE) if not unicodedata.combining(char)])
