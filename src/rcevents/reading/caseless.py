"""Text in lower case, letter by letter: quick patterns of small letters then find any case.

A pattern that ignores case, or begins with a word's edge, is tried at every character; one that
begins with small letters skips to the first of them. So readers look for the stems of their words
in the caseless text first, and run their patterns only where a stem is found.
"""

from __future__ import annotations

_FOLDED_ALIKE = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"), ("\u212a", "k"))
"""What `re.IGNORECASE` takes for i, s and k beyond ASCII, the long s and the Kelvin sign too."""


def caseless(text: str) -> str:
    """Give the text in small letters, each in its place, as `re.IGNORECASE` compares them.

    >>> caseless("Weekly, ſundays"), len(caseless("İzmir"))
    ('weekly, sundays', 5)
    """
    if not text.isascii():
        for letter, small in _FOLDED_ALIKE:
            text = text.replace(letter, small)
    return text.lower()
