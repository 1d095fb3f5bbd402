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
from rcevents.reading.leads import is_lead, lead_head
from rcevents.reading.nonevents import is_pointer
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Link, Passage

STOPPED = re.compile(r"[*_]{0,2}([^\n.:]{3,30}?)\.[ ]{1,2}(?=[^\W_])")
"""A day, a full stop, and the title: "Dec 19. Tea evening"."""
FIGURES = re.compile(r"\d{1,2}/\d{1,2}(?:[ ]?[-–&][ ]?\d{1,2}(?:/\d{1,2})?)?")
ON_PLATFORM = re.compile(
    r" (?:in|on|via|over|at) (?:our |the )?(?:telegram|discord|slack|zulip|youtube|twitch|github)$",
    re.IGNORECASE,
)
TAIL = 160
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


def dated_link_head(passage: Passage) -> Head | None:
    """Give the head of a leading link that ends in its day, and behind which facts stand.

    >>> from rcevents.reading.passage import Link, Passage
    >>> text = "Tea for all, March 6-8 - three afternoons, £90, apply till 17 February"
    >>> head = dated_link_head(Passage(text, None, (Link(0, 22, "/t"),)))
    >>> head.dateline
    'March 6-8, three afternoons, £90, apply till 17 February'
    """
    link = next(iter(passage.links), None)
    if link is None or passage.text[: link.start].strip(EDGES):
        return None
    text = passage.text[link.start : link.end].strip()
    behind = passage.text[link.end :].partition("\n")[0]
    told = yearless(behind)
    if told.dates or len(behind) > LONGEST or not (told.hours or told.costs or told.deadlines):
        return None
    day = None if is_pointer(text) else _tail(text)
    if day is None:
        return None
    dateline = ", ".join((day, behind.strip(EDGES + "–—-|")))
    return Head(" ".join(text.split()), link.url, dateline, link.start, link.end + len(behind))


def stopped_head(passage: Passage) -> Head | None:
    """Give the head of a link that begins with its day and a full stop, and of what is behind it.

    >>> from rcevents.reading.passage import Link, Passage
    >>> text = "5/19. Tea evening, Bath. Tickets from 40 EUR."
    >>> head = stopped_head(Passage(text, None, (Link(0, 23, "/t"),)))
    >>> head.title, head.dateline
    ('5/19. Tea evening, Bath', '5/19, Tickets from 40 EUR')
    """
    link = next(iter(passage.links), None)
    if link is None or passage.text[: link.start].strip(EDGES) or link.end - link.start > LONGEST:
        return None
    text = passage.text[link.start : link.end].strip()
    found = STOPPED.match(text)
    if found is None or not _is_day(found[1]):
        return None
    if is_pointer(ON_PLATFORM.sub("", text[found.end() :].rstrip(EDGES))):
        return None
    behind = passage.text[link.end :].partition("\n")[0]
    tail = behind.strip(EDGES)
    told = f"{found[1]}, {tail}" if 0 < len(tail) <= TAIL else found[1]
    return Head(" ".join(text.split()), link.url, told, link.start, link.end + len(behind))


def _is_day(text: str) -> bool:
    return FIGURES.fullmatch(text) is not None or (bool(find_dates(text)) and is_lead(text))


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
