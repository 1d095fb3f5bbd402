"""Letters folded: what differs by case or accent alone is made the same."""

from __future__ import annotations

import unicodedata

WHOLE = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "e"}
)
"""Letters that Unicode does not take apart into a letter and its accent."""


def fold(text: str) -> str:
    """Give the text without case and accents.

    >>> fold("Łódź, MÜNCHEN, Straße"), fold("ℬern")
    ('lodz, munchen, strasse', 'bern')
    """
    text = text.casefold()
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text).casefold()  # taken apart, "ℬ" is a capital
    return "".join(char for char in apart.translate(WHOLE) if not unicodedata.combining(char))
