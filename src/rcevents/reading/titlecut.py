"""Where a title without a link ends and its dateline begins.

The dateline begins with the segment that holds the first date, and takes in the segments before
it that tell no title: who speaks or organises, at what hour, how often, for how long. A date
right behind a dash tells more than one behind other words ("Life after 31 Dec - 3 May").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dateline import read_dateline
from rcevents.reading.dates import find_dates
from rcevents.reading.names import is_acronym, is_remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.claims import Claim

DASHES = "-‐‑‒–—−"
SEGMENT_END = re.compile(
    rf"""[ ][{DASHES}]{{1,3}}(?=[ \d$€£A-Z])[ ]?  # a dash behind a space
       | (?<=[A-Za-z\d)?!])[{DASHES}][ ](?!and|or|to)  # "Laboratory- May 3"
       | [,;|:][ ] | [ ]\(
    """,
    re.VERBOSE,
)
SPACED_DASH = re.compile(rf"[ ][{DASHES}]{{1,3}}[ ]")
LEADS = frozenset(
    """
    at begin beginning begins between from held kick-off kickoff next now of on repeated running
    runs since start starting starts the until
    """.split()
)
"""Words that lead to a date, and end no title."""
LIMITS = re.compile(r"(?:by|before|until|till|since|as of|in|after|last)\b", re.IGNORECASE)
"""Words behind a comma that make a sentence's date of the date behind them: ", by 3 May"."""
DATELINE_LENGTH = 400
LEAD_LENGTH = 45
"""Words between a separator and the date that still belong to the dateline: "Repeated on"."""
MOST_SEGMENTS = 12
LONGEST_TOLD = 100
"""A segment of more characters is prose or title, and not understood whole."""


def dateline_start(text: str) -> tuple[int, int] | None:
    """Find where a title without a link ends and where its dateline starts.

    >>> def cut(text):
    ...     end, start = dateline_start(text)
    ...     return text[:end], text[start:]
    >>> cut("Tea Days - Steep and Pour - Dr. Ada Bell, Leaf Lab - 3 May, Online")
    ('Tea Days - Steep and Pour', 'Dr. Ada Bell, Leaf Lab - 3 May, Online')
    >>> cut("Leaves: Life after Dec 31, 2021 - 3 May, Online")
    ('Leaves: Life after Dec 31, 2021', '3 May, Online')
    >>> cut("Tea Talk: How Two Leaves Became 3 - 10 May")
    ('Tea Talk: How Two Leaves Became 3', '10 May')
    """
    found: tuple[int, int] | None = None
    first: Claim[object] | None = None
    for claim in find_dates(text):
        if len(text) - claim.end > DATELINE_LENGTH or (first and claim.value == first.value):
            continue
        separators = _separators(text, claim.start)
        split = _split_range(text, claim, separators)
        if split is not None:
            return split
        if not separators or claim.start - separators[-1].end() > LEAD_LENGTH:
            continue
        lead = text[separators[-1].end() : claim.start]
        dashed = _is_dash(separators[-1])
        if not dashed and LIMITS.match(lead):
            continue
        if dashed and (found is None or not lead.strip()):
            return _cut(text, separators)
        if found is None:
            found, first = _cut(text, separators), claim
        if not lead.strip():
            break
    return found


def _separators(text: str, end: int) -> list[re.Match[str]]:
    return [found for found in SEGMENT_END.finditer(text, 0, end + 1) if found.end() <= end]


def _is_dash(separator: re.Match[str]) -> bool:
    return separator.group().strip()[:1] in DASHES


def _split_range(
    text: str, claim: Claim[object], separators: Sequence[re.Match[str]]
) -> tuple[int, int] | None:
    """Cut at the dash within "3 - 10 May" where the 3 ends a title: it is the text's first dash.

    Title words stand before the 3 then, and no separator, city or word that leads to a date.
    """
    dash = SPACED_DASH.search(text, claim.start, claim.end)
    if dash is None or not separators or SPACED_DASH.search(text, 0, claim.start):
        return None
    lead = text[separators[-1].end() : claim.start].strip()
    words = lead.casefold().split()
    if not words or words[-1] in LEADS - {"of"} or _is_told(lead, places=True):
        return None
    rest = find_dates(text[dash.end() :])
    return (dash.start(), dash.end()) if rest and rest[0].start == 0 else None


def _cut(text: str, separators: Sequence[re.Match[str]]) -> tuple[int, int]:
    """Step back from the last separator over what tells no title, and out of open brackets.

    Behind a comma only what needs no guess is a remark: "Dr ...", "Virtual", "1pm ET".
    """
    last = first = len(separators) - 1
    for index in range(last - 1, max(-1, last - MOST_SEGMENTS), -1):
        title, separator = text[: separators[index].start()], separators[index]
        segment = text[separator.end() : separators[last].start()]
        dash = _is_dash(separator)
        if dash and not separator.group()[0].isspace():
            return separator.start(), separator.end()  # "Tea Days- Leaf Lab": a slip of the pen
        if _tells_no_title(segment, title, dash=dash):
            first = index
        elif dash:
            break
    while first and _is_open(text[: separators[first].start()]):
        first -= 1
    return separators[first].start(), separators[first].end()


def _is_open(title: str) -> bool:
    """Whether a bracket is open at the end: "Tea Days - (in person", "Tea Days (Oslo"."""
    return title.rfind("(") > title.rfind(")")


def _tells_no_title(segment: str, title: str, *, dash: bool) -> bool:
    if is_acronym(segment, title):
        return False
    return is_remark(segment, strict=not dash) or _is_told(segment, places=dash)


def _is_told(segment: str, *, places: bool) -> bool:
    """Whether readers of datelines understand a segment whole: "16:00 CET", "every Tuesday"."""
    if len(segment) > LONGEST_TOLD:
        return False
    line = read_dateline(segment, issued=None)
    if line.remark is not None or line.faults or not segment.strip():
        return False
    if places:
        return True
    return bool(line.hours or line.recurrences or line.costs) and not line.places
