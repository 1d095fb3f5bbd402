"""Leads: announcements whose date stands before their title.

"Tue 12 Nov 1-4pm - Tea for Beginners (£20)": the lead ends at the last sign between two words up
to which everything tells when, where or in which form; the title follows, as a link or in
plain letters up to a bracket, a sentence's end, or what tells more.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.dateline import read_dateline
from rcevents.reading.dates import may_tell_date
from rcevents.reading.headlines import is_title
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.titlecut import DASHES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.passage import Link, Passage

LONGEST = 160
"""A lead with more characters is a sentence."""

BETWEEN = re.compile(rf"[ ]{{1,3}}[{DASHES}]{{1,3}}[ ]{{1,3}}|[:|·•][ ]{{1,3}}|[ ]\|[ ]")
ENDS = re.compile(
    rf"[ ]\((?=[$€£¥\d]|free\b|online\b|virtual\b)|[.!?](?:[ ]|$)|[ ][{DASHES}]{{1,3}}[ ]"
)
"""Where a title in plain letters ends: a bracket with a price, a sentence's end, a dash."""
CLOSES = re.compile(r"\W{0,5}(?:by|before|due|deadline)\b", re.IGNORECASE)
"""What begins so tells until when something can be done."""
EDGES = f" *_:|·•{DASHES}"
MOST = 6
TITLE = 300


def lead_head(passage: Passage) -> Head | None:
    """Give the head of a passage that begins with its date, None where it does not.

    >>> from rcevents.reading.passage import Passage
    >>> head = lead_head(Passage("Tue 12 Nov 1-4pm - Tea for Beginners (£20 for students)"))
    >>> head.title, head.dateline
    ('Tea for Beginners', 'Tue 12 Nov 1-4pm, (£20 for students)')
    """
    line, _, _ = passage.text.partition("\n")
    cut = _cut(line, passage.links)
    return _head(passage, line, *cut) if cut else None


def lead_end(passage: Passage) -> int | None:
    """Give where the lead ends with which a passage begins, or which it is; None without one."""
    line, _, _ = passage.text.partition("\n")
    if len(line) <= LONGEST and may_tell_date(line) and is_lead(line):
        return len(line)
    cut = _cut(line, passage.links)
    return len(line[: cut[0]].rstrip(EDGES)) if cut else None


def _cut(line: str, links: Sequence[Link]) -> tuple[int, int] | None:
    if not may_tell_date(line[:LONGEST]):
        return None
    return max((cut for cut in _cuts(line, links) if is_lead(line[: cut[0]])), default=None)


def _cuts(line: str, links: Sequence[Link]) -> Iterator[tuple[int, int]]:
    """Yield where a lead may end and the title begin: at a sign, or at the first link."""
    for found in islice(BETWEEN.finditer(line, 0, LONGEST), MOST):
        yield found.span()
    if links and 0 < links[0].start < LONGEST:
        yield links[0].start, links[0].start


def is_lead(text: str) -> bool:
    """Tell whether a text tells a day, and beside when, where and in which form nothing else.

    >>> [is_lead(t) for t in ("Tue 12 Nov 1-4pm", "Oct 29th - Nov 1st", "12 Nov, Tea Days", "Tea")]
    [True, True, False, False]
    """
    if CLOSES.match(text):
        return False
    told = read_dateline(text, issued=None)  # days without a year are faults here
    return bool(told.dates or told.faults) and not told.remark and not told.deadlines


def _head(passage: Passage, line: str, lead: int, at: int) -> Head | None:
    link = next((link for link in passage.links if _begins(line, at, link)), None)
    end = link.end if link is not None else _title_end(line, at)
    title = tidy_title(line[at:end])
    if not title or len(title) > TITLE or not (link or is_title(title, dashed=True)):
        return None
    url = link.url if link else next((each.url for each in passage.links), None)
    rest = line[end:].strip(f"{EDGES};,.")
    dateline = ", ".join(filter(None, (line[:lead].strip(EDGES), rest)))
    return Head(title, url, dateline, 0, len(line))


def _begins(line: str, at: int, link: Link) -> bool:
    """Tell whether a link stands where the title begins."""
    return link.start >= at and not line[at : link.start].strip(" *_\"'“‘")


def _title_end(line: str, at: int) -> int:
    found = ENDS.search(line, at)
    return found.start() if found else len(line)
