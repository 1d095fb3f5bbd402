"""Run-on lines: two announcements that lost the line break between them on their way."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rcevents.reading.costs import find_costs
from rcevents.reading.dates import find_dates
from rcevents.reading.formats import find_formats
from rcevents.reading.names import PARTICLES, WORD

if TYPE_CHECKING:
    from rcevents.reading.claims import Claim

SEPARATOR = re.compile(r"[ ][-–—][ ]|[,;][ ]")
FEWEST_WORDS = 3
LONGEST = 1_000


def split_run_on(line: str) -> list[str]:
    """Cut a line where a price or format ends one dateline and a title follows without a break.

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
    separators = list(SEPARATOR.finditer(line, before.end, date.start))
    if not separators or separators[-1].end() != date.start:
        return None
    start = separators[-2].end() if len(separators) > 1 else before.end
    lead, _, title = line[start : separators[-1].start()].strip().partition(" ")
    if not (find_costs(lead) or find_formats(lead)):
        return None
    words = title.split()
    capital = all(WORD.fullmatch(word) or word in PARTICLES for word in words)
    return line.index(title, start) if capital and len(words) >= FEWEST_WORDS else None
