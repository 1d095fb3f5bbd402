"""Names told before: what "it" and "the next one" stand for in a sentence that tells a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import is_title
from rcevents.reading.narrationwords import GATHERING, NOUN

if TYPE_CHECKING:
    from rcevents.reading.narration import Telling
    from rcevents.reading.passage import Passage

GENERIC = re.compile(
    r"(?:the[ ])?(?:(?:next|first|last|other)(?:[ ]one)?|ones?)|it|this|that|these|they|we",
    re.IGNORECASE,
)
"""A subject that stands for a name told before."""
FIRST = re.compile(r"[*_]{0,2}([^\n,:;.!?*_]{3,80})[*_]{0,2}(?:[,:]|[ ][-–—])[ ]")
APPOSITION = re.compile(r"(?:the|our|an?|their|its)[ ][^\n,:;.]{3,80}", re.IGNORECASE)
PHRASE = re.compile(
    rf"""\b(?:the|their|our|its|an?|(?:this|next)\ year['’]?s?)
         \ ((?:[\w’'&-]{{2,20}}\ ){{1,4}}?{GATHERING})\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a sentence calls something that takes place: "their winter school"."""
OWN_NAME = re.compile(
    r",?[ ](?:called[ ])?[*_\"“]{0,3}([A-Z][\w'’-]{1,20}(?:[ ][\w'’&-]{1,20}){1,5})"
    r"[*_\"”]{0,3}[.,!]"
)
"""The name behind what it is: "a new series, Clay Talks."."""
VAGUE = re.compile(r"(?:new|first|next|whole|other|last|more|great|big)\ \w+$", re.IGNORECASE)
FAR = 300


def is_generic(subject: str) -> bool:
    """Tell whether a subject stands for a name told before.

    >>> is_generic("The next one"), is_generic("The next call")
    (True, False)
    """
    return GENERIC.fullmatch(subject) is not None


def named_first(passage: Passage) -> str | None:
    """Give the title with which a passage begins, up to a comma, a colon or a dash."""
    found = FIRST.match(passage.text)
    title = found[1] if found else ""
    return title if title and is_title(title, dashed=True) and not find_dates(title) else None


def named_before(passage: Passage, telling: Telling) -> str:
    """Give what stands for a sentence's subject in those before it, "" where nothing does.

    >>> from rcevents.reading.narration import tellings
    >>> from rcevents.reading.passage import Passage
    >>> tea = Passage("Tickets for their tea school are out. It will run from 24 to 28 June.")
    >>> named_before(tea, tellings(tea)[0])
    'tea school'
    """
    before = passage.text[: telling.start].replace("\n", " ")
    title = named_first(passage) if before else None
    if title and (behind := APPOSITION.match(before, len(title) + before.index(title) + 2)):
        return title if NOUN.search(behind.group()) else ""
    named = [*PHRASE.finditer(before, max(0, len(before) - FAR))]
    if not named:
        return ""
    own = OWN_NAME.match(before, named[-1].end())
    phrase = named[-1][1]
    return own[1] if own else "" if VAGUE.match(phrase) else phrase
