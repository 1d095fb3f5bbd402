"""Plain names: the name of an event with which a text begins, in letters that nothing marks.

"Next tea social: 3 May", "The Kettle Workshop 2031 (KW31) has moved online": capital words, or
few words before a colon, whose noun is of what people attend.
"""

from __future__ import annotations

import re

from rcevents.reading.announcingnames import names_gathering
from rcevents.reading.headlines import WORD

LEADING = re.compile(
    r"[^\w\n]{0,4}(?:(?:(?:the|our|this|next|upcoming|also|and)\b[:,]?[ ]){1,3})?"
    r"(?P<name>[^\W_][^\n.!?:;,|()–—]{4,100}?)"
    r"(?:(?P<colon>:[ ]|[ ]\||,[ ]|[ ][–—-]{1,3}[ ])|[ ]\(|[ ](?:"
    r"has|have|is|are|will|takes?|comes?|returns?|moves?|moved|happens|runs|starts|begins|goes"
    r"|opens|meets?|keeps?|on|stays?|carr(?:y|ies))\b)",
    re.IGNORECASE,
)
FEWEST = 2
MOST = 8
LONG = 3
MOSTLY = 0.6


def plain_name(text: str) -> tuple[int, int] | None:
    """Give the span of the name of an event with which a text begins, None without one.

    >>> text = "Next Ghent tea social: 3 May, 6pm"
    >>> text[slice(*plain_name(text))]
    'Ghent tea social'
    >>> plain_name("Registration: 3 May"), plain_name("We are at the tea workshop: 3 May")
    (None, None)
    """
    found = LEADING.match(text)
    if found is None:
        return None
    name = found["name"]
    words = name.split()
    if not FEWEST <= len(words) <= MOST or not name[0].isupper() or not names_gathering(name):
        return None
    return found.span("name") if found["colon"] or _capitals(name) >= MOSTLY else None


def _capitals(name: str) -> float:
    words = [word for word in WORD.findall(name) if len(word) > LONG]
    return sum(word[0].isupper() for word in words) / len(words) if words else 0.0
