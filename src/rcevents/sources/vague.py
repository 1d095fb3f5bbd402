"""Vague days: words that tell about when an event is, and no day: "May 2031", "spring", "Q3"."""

from __future__ import annotations

import re
from typing import Final

from rcevents.reading.translation import folded, in_english, month_named

LONGEST: Final = 60
_YEAR: Final = r"(?:19|20)\d\d"
_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_VAGUE: Final = re.compile(
    rf"""
    (?: (?:in|about|around|ca\.?|early|mid|late|end[ ]of|beginning[ ]of|expected) [ -] ){{0,2}}
    (?: (?: {_MONTH} (?:[ ]?[-–/][ ]?{_MONTH})?
          | spring | summer | autumn | fall | winter | q[1-4] | h[12]
          | (?:1st|2nd|3rd|4th|first|second|third|fourth)[ ](?:quarter|half)(?:[ ]of)? )
        (?: [ ,/'-]{{1,3}} {_YEAR} (?:/\d\d)? )?
      | {_YEAR} (?: [ /-]? (?: q[1-4] | h[12] | 0[1-9] | 1[0-2] ) )?
      | (?:0?[1-9]|1[0-2]) [/.] {_YEAR} )
    (?: [ ,]{{1,2}} \(? (?:tba|tbc|tbd) \)? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


_WORD: Final = re.compile(r"[^\W\d_]{3,12}")
_SEASONS: Final = frozenset(
    """
    fruhjahr fruehjahr fruhling fruehling
    sommer herbst printemps ete automne hiver primavera verano otono invierno
    estate autunno inverno voorjaar lente zomer herfst
    """.split()
)
"""The seasons in other languages, folded; "winter" is the same in several."""


def is_vague(text: str) -> bool:
    """Tell whether words say about when something is, and no day.

    >>> [is_vague(text) for text in ("May 2031", "Spring 2031", "Q3 2031", "2031", "late October")]
    [True, True, True, True, True]
    >>> [is_vague(text) for text in ("3 May 2031", "2031-02-30", "soon", "")]
    [False, False, False, False]
    >>> [is_vague(text) for text in ("Oktober 2031", "Frühjahr 2031", "3. Oktober 2031")]
    [True, True, False]
    """
    plain = " ".join(text.split())
    if not 0 < len(plain) <= LONGEST:
        return False
    if _VAGUE.fullmatch(in_english(plain)):
        return True
    return plain[-1:].isdecimal() and _VAGUE.fullmatch(_WORD.sub(_meant, plain)) is not None


def _meant(word: re.Match[str]) -> str:
    """Give an English word for a month or a season of another language."""
    if month_named(word[0]):
        return "May"
    return "summer" if folded(word[0]) in _SEASONS else word[0]
