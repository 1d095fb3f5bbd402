"""Run-on lines: two announcements that lost the line break between them on their way."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rcevents.reading.costs import find_costs
from rcevents.reading.dates import find_dates
from rcevents.reading.formats import find_formats
from rcevents.reading.names import HONORIFIC, PARTICLES, WORD
from rcevents.reading.times import find_times

if TYPE_CHECKING:
    from rcevents.reading.claims import Claim

SEPARATOR = re.compile(r"[ ][-–—][ ]|[,;][ ]")
BREAK = re.compile(r"[.;]? (?=[A-Z])")
WORD_ALONE = re.compile(r"(?<=[-–—,;] )[A-Z][a-z]{3,7}(?= [A-Z])")
"""A word that begins a segment, and may be all that is left of a dateline: "Free"."""
SMALL_WORDS = PARTICLES | frozenset("a an as at by for from in into on or to with your".split())
FEWEST_WORDS = 3
LONGEST = 1_000


def split_run_on(line: str) -> list[str]:
    """Cut a line where one dateline ends with a fact and a title follows without a line break.

    Such a title has three capital words or more and a date of its own behind it.

    >>> split_run_on("Tea Days - 3 May - Free Leaf Study Morning, 4 May - Free")
    ['Tea Days - 3 May - Free', 'Leaf Study Morning, 4 May - Free']
    >>> split_run_on("Tea Days - 3 May, Free, Leaf Lab, 4 May")
    ['Tea Days - 3 May, Free, Leaf Lab, 4 May']
    """
    dates = find_dates(line) if len(line) <= LONGEST else []
    for before, date in pairwise(dates):
        cut = _title_start(line, before, date)
        if cut is not None:
            return [line[:cut].rstrip(), *split_run_on(line[cut:])]
    return [line]


def _title_start(line: str, before: Claim[object], date: Claim[object]) -> int | None:
    """Find where between two dates a title begins: behind a fact of the first one's dateline."""
    facts = line[before.end : date.start]
    claims = [*find_costs(facts), *find_formats(facts), *find_times(facts)]
    words = (word for word in WORD_ALONE.finditer(facts))
    alone = (word.end() for word in words if find_costs(word[0]) or find_formats(word[0]))
    ends = sorted({0, *(claim.end for claim in claims), *alone})
    for end in ends:
        start = BREAK.match(facts, end)
        if start is None:
            continue
        separator = SEPARATOR.search(facts, start.end())
        if separator is not None and _is_title(facts[start.end() : separator.start()]):
            return before.end + start.end()
    return None


def _is_title(text: str) -> bool:
    words = text.split()
    capital = all(WORD.fullmatch(word.rstrip("?!:")) or word in SMALL_WORDS for word in words)
    return capital and len(words) >= FEWEST_WORDS and HONORIFIC.match(text) is None
