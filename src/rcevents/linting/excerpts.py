"""Excerpts: the part of a line that a finding shows, and where in it the finding points."""

from __future__ import annotations

from rcevents.linting.rule import Spot

AROUND = 60
"""Characters shown before the place that is meant."""

LONGEST = 96
"""Characters of a line that are shown."""


def shown(octets: bytes) -> str:
    """Give octets as text, whatever they are: what is no UTF-8 becomes "�"."""
    return octets.decode("utf-8", errors="replace")


def excerpt(line: str, number: int, at: int, width: int = 1) -> Spot:
    """Give a place in a line of a file, with what stands around it.

    >>> excerpt("DTSTART:20210924", 7, 8, 8)
    Spot(line=7, column=9, excerpt='DTSTART:20210924', caret=8, width=8)
    >>> excerpt("x" * 500, 1, 400).excerpt.count("x"), excerpt("x" * 500, 1, 400).caret
    (90, 63)
    """
    first = max(0, at - AROUND) if len(line) > LONGEST else 0
    before, after = ("..." if first else ""), ("..." if first + LONGEST < len(line) else "")
    room = LONGEST - len(before) - len(after)
    text = f"{before}{line[first : first + room]}{after}"
    caret = at - first + len(before)
    return Spot(number, at + 1, text, caret, max(1, min(width, len(text) - caret)))
