"""A title that tells days and place too, parted into the name and its dateline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.claims import Fault
from rcevents.reading.dates import find_dates
from rcevents.reading.translation import in_english

if TYPE_CHECKING:
    import datetime as dt

LONGEST = 400
SEPARATOR = re.compile(r":[ ]|[ ](?:-{1,3}|[–—|•·@/])[ ]|[ ]?[|•·][ ]?")
BEFORE = re.compile(r"(?::|,|;|[ ](?:-{1,3}|[–—|•·@])|[(\[]|[ ](?:on|am|le|el|at|from))[ ]?$")
OPENINGS = "([ ,;:-–—|•·@"
CLOSINGS = ")] ,;:-–—|•·@."


class Headline(NamedTuple):
    """A name, and what stands beside it of days and place ("" where there is no date)."""

    name: str
    dateline: str


def headline(title: str, issued: dt.date | None = None) -> Headline:
    """Part a title at its date.

    >>> headline("3-5 May 2031, Ghent: Tea Days")
    Headline(name='Tea Days', dateline='3-5 May 2031, Ghent')
    >>> headline("Tea Days (Ghent, 3 May 2031)"), headline("Tea Days 2031")[1]
    (Headline(name='Tea Days', dateline='Ghent, 3 May 2031'), '')
    >>> headline("Tea Days - 3. Mai 2031 - online")
    Headline(name='Tea Days', dateline='3 May 2031 - online')
    """
    plain = in_english(" ".join(title.split())[:LONGEST])
    spans = [
        (claim.start, claim.end)
        for claim in find_dates(plain, issued=issued)
        if not isinstance(claim.value, Fault)
    ]
    if not spans:
        return Headline(title.strip(), "")
    start, end = spans[0][0], spans[-1][1]
    if not plain[:start].strip(OPENINGS):
        return _behind(plain, end)
    return _before(plain, start)


def _behind(plain: str, end: int) -> Headline:
    """Take the name behind the date and its place."""
    parted = SEPARATOR.search(plain, end)
    if parted is None:
        name = plain[end:].strip(CLOSINGS + OPENINGS)
        return Headline(name, plain[:end].strip(OPENINGS))
    if parted.start() == end and parted.group().strip() != ":":
        return _name_or_place(plain, end, parted)
    return Headline(plain[parted.end() :].strip(), plain[: parted.start()].strip(OPENINGS))


def _name_or_place(plain: str, end: int, parted: re.Match[str]) -> Headline:
    """Take "3 May - Tea Days - Ghent" apart: the name comes first, a place behind it."""
    name, *rest = SEPARATOR.split(plain[parted.end() :], maxsplit=1)
    line = " - ".join([plain[:end].strip(OPENINGS), *rest])
    return Headline(name.strip(), line)


def _before(plain: str, start: int) -> Headline:
    """Take the name before the date: up to the bracket or the sign that begins the dateline."""
    bracket = max(plain.rfind("(", 0, start), plain.rfind("[", 0, start))
    closed = max(plain.rfind(")", 0, start), plain.rfind("]", 0, start))
    if bracket > closed and bracket > 0:
        return Headline(plain[:bracket].strip(CLOSINGS), plain[bracket:].strip(OPENINGS + ")]"))
    name = plain[:start]
    cut = BEFORE.search(name)
    name = name[: cut.start()] if cut else name
    parts = SEPARATOR.split(name)
    dateline = plain[start:].strip(CLOSINGS)
    if len(parts) > 1 and cut and _is_place(parts[-1]):
        return Headline(
            name[: name.rfind(parts[-1])].strip(OPENINGS + CLOSINGS), f"{parts[-1]}, {dateline}"
        )
    return Headline(name.strip(OPENINGS), dateline)


def _is_place(text: str) -> bool:
    from rcevents.reading.places import find_places

    return any(claim.text == text.strip() for claim in find_places(text.strip()))
