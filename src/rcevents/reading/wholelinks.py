"""Whole links: entries that are one link, whose text holds title and date.

What a reader sees as the title is all of the link's text; the date is read from it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import is_title
from rcevents.reading.heads import Head, heads
from rcevents.reading.leads import lead_head
from rcevents.reading.nonevents import is_pointer
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Link, Passage

EDGES = " *_.,;:!\"'“”‘’"
LONGEST = 300
LEADS_ON = re.compile(
    r"\b(?:of|from|by|since|until|till|before|after|due|for|closes?|deadline|was|were)$",
    re.IGNORECASE,
)
"""Words before a date that is not the day of what is named."""


def whole_link(passage: Passage) -> Link | None:
    """Give the link that an entry is, None where it holds other words beside one."""
    if len(passage.links) != 1 or len(passage.text) > LONGEST or "\n" in passage.text:
        return None
    link, text = passage.links[0], passage.text
    return None if (text[: link.start] + text[link.end :]).strip(EDGES) else link


def whole_link_head(passage: Passage) -> Head | None:
    """Give the head of an entry that is one link with a date at its start or end.

    >>> from rcevents.reading.passage import Link, Passage
    >>> head = whole_link_head(Passage("Tea-R Ghent 24 May", None, (Link(0, 18, "/t"),)))
    >>> head.title, head.dateline
    ('Tea-R Ghent 24 May', 'Ghent, 24 May')
    """
    link = whole_link(passage)
    if link is None:
        return None
    text = passage.text[link.start : link.end].strip()
    dates = find_dates(text)
    before = text[: dates[0].start].strip(EDGES + "(–-") if dates else ""
    if not dates or is_pointer(text) or (before and is_pointer(before)):
        return None
    dateline = _dateline(passage, text)
    if dateline is None:
        return None
    return Head(" ".join(text.split()), link.url, dateline, link.start, link.end)


def _dateline(passage: Passage, text: str) -> str | None:
    lead = lead_head(passage)
    found = [lead] if lead else heads(replace(passage, text=text, links=(), strong=()))
    if len(found) == 1:
        return found[0].dateline
    return _tail(text)


def _tail(text: str) -> str | None:
    """Give the date in which a text ends, if what stands before it can be a title."""
    line = yearless(text)
    dates = find_dates(text)
    if not dates or line.deadlines or text[dates[-1].end :].strip(EDGES + ")"):
        return None
    before = text[: dates[-1].start].strip(EDGES + "(")
    if LEADS_ON.search(before) or not is_title(before, dashed=True):
        return None
    place = _place(before)
    return f"{place} {text[dates[-1].start :]}".strip(EDGES + ")")


def _place(before: str) -> str:
    """Give the place in whose name the words before a day end, with a comma.

    >>> _place("Tea-R Ghent"), _place("Tea Days")
    ('Ghent,', '')
    """
    words = before.split()
    for many in (2, 1):
        last = " ".join(words[-many:])
        told = yearless(last)
        if len(words) > many and told.places and told.remark is None:
            return f"{last},"
    return ""
