"""A text cut into pieces as places are written: at commas, brackets, dashes and prepositions.

"At the Town Hotel, Garching (Germany)" is of three pieces; each knows what stands around it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.claims import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterator

ENDS = rf',;|()\[\]{{}}\n•·:!?"“”{BLANK}'
"""Signs that end a piece, to stand in a class of a pattern."""
CUT = re.compile(
    rf"""
    [{ENDS} .ian@] (?:                            # the first characters; a search skips to those
      (?<=[{ENDS}])
    | (?<=[ ]) (?:
          [-‐‑‒–—−]{{1,3}}[ ]                     # a dash between spaces
        | (?: from | during | until | this | next )(?=[ ]|$) | for (?=[ ][a-z\d])
        | (?: on | and | or | & | \+ )[ ]{{0,3}} (?= [\d{BLANK}a-z] | $ | the[ ] ) )
    | (?: (?<=[a-zß-ÿ]{{3}}\.) | (?<=[A-Z]{{2}}\.) ) [ ] (?=[A-ZÀ-Þ])  # behind a sentence
    | (?<=\.[A-Z]\.) [ ] (?=[A-Z][a-z]{{1,9}}[ ][a-z])                # "D.C. It is", not "St. "
    | (?<![\w-].) (?: (?<=i)n | (?<=a)t | (?<=n)ear | (?<=@) ) [ ]{{1,3}} (?:the[ ])?
          (?= [^\w\s]{{0,3}} [ ]? [A-ZÀ-Þ] )     # emoji and quotes before a name pass
    )""",
    re.VERBOSE,
)
PREPOSITION = re.compile(r"\b(?:in|at|near) |@")
AT = re.compile(r"\bat |@")
LEAD = re.compile(r"[\W_]{0,20}(?:of the |of |the )?")
TAIL = re.compile(r"[\W_]{1,20}$")


class Piece(NamedTuple):
    """One piece of a text: its span and what stands between it and the piece before."""

    start: int
    end: int
    text: str
    gap: str
    after: str

    @property
    def linked(self) -> bool:
        """Whether only a comma divides it from the piece before."""
        return self.gap.strip() in {",", ", the"}

    @property
    def bracketed(self) -> bool:
        """Whether it alone stands in brackets."""
        return self.gap.rstrip()[-1:] in {"(", "["} and self.after in {")", "]"}

    @property
    def opened(self) -> bool:
        """Whether it is the first one in brackets."""
        return self.gap.rstrip()[-1:] in {"(", "["}

    @property
    def preposition(self) -> bool:
        """Whether "in", "at" or "near" leads it in."""
        return PREPOSITION.search(self.gap) is not None

    @property
    def at(self) -> bool:
        """Whether "at" leads it in."""
        return AT.search(self.gap) is not None


def pieces_of(text: str) -> list[Piece]:
    """Cut a text into the pieces that names of places are made of.

    >>> [piece.text for piece in pieces_of("held at the Town Hotel, Oslo (Norway) from Monday")]
    ['held', 'Town Hotel', 'Oslo', 'Norway', 'Monday']
    """
    pieces: list[Piece] = []
    behind = 0
    for span in _spans(text):
        start, end = _trimmed(text, *span)
        if start < end and text[start].isalnum():
            gap, after = text[behind:start], text[end : end + 1]
            pieces.append(Piece(start, end, text[start:end], gap, after))
            behind = end
    return pieces


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Narrow a span to where its first word begins and its last word ends."""
    piece = text[start:end]
    lead = LEAD.match(piece)
    tail = None if piece[-1].isalnum() else TAIL.search(piece)
    return start + (lead.end() if lead else 0), end - (len(tail.group()) if tail else 0)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for cut in CUT.finditer(text):
        if cut.start() > start:
            yield start, cut.start()
        start = cut.end()
    if start < len(text):
        yield start, len(text)
