"""Vague days: words that tell about when an event is, and no day: "May 2031", "spring", "Q3"."""

from __future__ import annotations

import re
from typing import Final

from rcevents.reading.translation import in_english

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


def is_vague(text: str) -> bool:
    """Tell whether words say about when something is, and no day.

    >>> [is_vague(text) for text in ("May 2031", "Spring 2031", "Q3 2031", "2031", "late October")]
    [True, True, True, True, True]
    >>> [is_vague(text) for text in ("3 May 2031", "2031-02-30", "soon", "")]
    [False, False, False, False]
    """
    plain = " ".join(text.split())
    return 0 < len(plain) <= LONGEST and _VAGUE.fullmatch(in_english(plain)) is not None
