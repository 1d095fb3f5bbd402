"""Wrapping: the line breaks of an editor or a mail program, which are not the author's."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LENGTHS = range(40, 121)
"""A paragraph whose lines but the last are all about this long was wrapped."""
WIDEST = 100
"""Nobody wraps at more characters; longer lines were not wrapped at all."""
NARROWEST = 50
FEWEST_WORDS = 4
FEWEST_FULL = 3
FULL = 0.85
FEW_LONG = 0.05
LONG = 60
ADDRESS = re.compile(r"\W{0,3}https?://")
LABEL = re.compile(r"[^\W\d_][\w ./-]{1,30}:(?:[ ]|$)")
DAY = re.compile(r"(?:[^\W\d_]{2,10}[.,]{0,2}[ ])?\d{1,2}(?:\.[ ]?\d|\.?[ ][^\W\d_]{3,9}[ ]20\d\d)")
"""What begins the line below a title."""
DANGLING = re.compile(
    r"(?:[,(/–]|[^\s-]-|\b(?:a|an|and|at|by|for|from|in|of|on|or|the|to|until|with|am|an|auf|bei|bis"
    r"|das|dem|den|der|des|die|für|im|mit|oder|um|und|vom|von|zu|zum|zur|à|au|aux|avec|dans|de|du"
    r"|en|et|la|le|les|par|pour|sur|een|het|met|naar|op|tot|van|voor|con|del|el|los|para|por|y"
    r"))$"
)
"""How a line ends that goes on below."""
STOPS = frozenset(".!?:;")


def unwrapped(text: str) -> str:
    r"""Join the lines of a wrapped paragraph; breaks that an author set stay.

    >>> unwrapped("The second tea days take place where the first\nones did.\n")
    'The second tea days take place where the first ones did.'
    >>> unwrapped("Bring:\na cup")
    'Bring:\na cup'
    """
    lines = text.strip("\n").split("\n")
    wrapped = all(len(line) in LENGTHS for line in lines[:-1])
    return " ".join(line.strip() for line in lines) if wrapped else "\n".join(lines)


def width(lines: Sequence[str]) -> int | None:
    """Give the width at which a document was wrapped, None where nothing shows one.

    >>> width(["Tea is a drink that is made of leaves and of water, and"] * 4)
    55
    >>> width(["Tea is a drink. " * 20] * 4 + ["Tea Days in the old town"]) is None
    True
    """
    told = [len(line.rstrip()) for line in lines if len(line.split()) >= FEWEST_WORDS]
    fitting = [each for each in told if each <= WIDEST]
    if not fitting or len(told) - len(fitting) > FEW_LONG * len(told):
        return None
    widest = max(fitting)
    full = sum(each >= FULL * widest for each in fitting)
    return widest if widest >= NARROWEST and full >= FEWEST_FULL else None


def goes_on(line: str, following: str, widest: int, *, is_title: bool) -> bool:
    """Tell whether a line was broken only since the first word below had no room in it.

    A title ends with its line, unless it is full; elsewhere small letters go on with a sentence.

    >>> goes_on("Tea Days, a conference on everything that is", "drunk", 48, is_title=True)
    True
    >>> goes_on("Tea Days", "online, 3 May", 48, is_title=True)
    False
    """
    text, below = line.rstrip(), following.strip()
    if ADDRESS.match(below) or LABEL.match(below):
        return False
    if len(text) + 1 + len(below.partition(" ")[0]) > widest:
        return True
    if is_title:
        return False
    return DANGLING.search(text) is not None or (below[:1].islower() and text[-1:] not in STOPS)


def rejoined(lines: Sequence[str], widest: int | None, told: Sequence[str] | None = None) -> str:
    r"""Join wrapped lines; the first is a title's, `widest` the document's width, if it has one.

    `told` are the lines to join, where they are not those that were measured.

    >>> rejoined(["Tea Days", "  3 May, in the hall at the", "  pond", "  https://example.org"], 60)
    'Tea Days\n3 May, in the hall at the pond\nhttps://example.org'
    """
    plain = [" ".join(line.split()) for line in told or lines]
    if widest is None:
        measured = [" ".join(line.split()) for line in lines]
        wrapped = all(len(line) in LENGTHS for line in measured[:-1])
        joins = [wrapped and not ADDRESS.match(line) for line in measured[1:]]
        if joins and DAY.match(measured[1]):
            joins[0] = False
        if not wrapped and _runs_on(measured):
            joins[0] = True
    else:
        joins = [
            goes_on(line, following, widest, is_title=at == 0)
            for at, (line, following) in enumerate(pairwise(lines))
        ]
    parts = plain[:1]
    for line, join in zip(plain[1:], joins, strict=True):
        parts += [" " if join else "\n", line]
    return "".join(parts)


def _runs_on(lines: Sequence[str]) -> bool:
    """Tell whether a long title goes on in small letters on the second line."""
    return len(lines) > 1 and len(lines[0]) >= LONG and lines[1][:1].islower()
