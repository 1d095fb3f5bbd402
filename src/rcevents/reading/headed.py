"""Headed announcements: a heading that names an event whose day no verb of taking place tells.

The heading tells the day itself ("Tea Days - Ghent, 3-5 May"), or the text below it begins with
its facts, or there is a link for those who want to come.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.belonging import until_another
from rcevents.reading.belowheadings import dateline_below
from rcevents.reading.entries import Entry
from rcevents.reading.headingtitles import (
    MEETING,
    is_other,
    is_part,
    names_part,
    names_several,
    tidied,
)
from rcevents.reading.headlineheads import headline_head
from rcevents.reading.heads import Head
from rcevents.reading.leadinglinks import leading_url, leads_on
from rcevents.reading.narrationwords import NOUN
from rcevents.reading.nonevents import is_no_event, is_work
from rcevents.reading.nonevents import is_part as is_part_of_event
from rcevents.reading.owndays import days_told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.boldheadings import Run
    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Link
    from rcevents.reading.sections import Section

NO_TITLES = (days_told, is_no_event, is_work, names_several)
REGISTERING = re.compile(
    r"\b(?:regist(?:er|ration)|sign[- ]?up|rsvp|tickets?|book (?:a|your) place)\b", re.IGNORECASE
)
ISSUE = re.compile(
    r"[,:|–—-]?[ ](?:\d{1,2}\.?[ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
    r"(?:[ ]\d{1,2},)?[ ]\d{4}\W{0,3}$",
    re.IGNORECASE,
)
"""The day or month of issue that ends a letter's own title."""
TELLING_KINDS = frozenset({"paragraph", "quote"})
LISTING = re.compile(
    r"^\W*(?:upcoming|future|other|more|forthcoming|external|local)\b.{0,80}s\b"
    r"|\b(?:events|conferences)\b",
    re.IGNORECASE,
)
"""Headings of lists, whatever other words stand there: "Upcoming talks in Ghent"."""


def title_block(headings: Sequence[Block]) -> Block | None:
    """Give the innermost heading that names an event, or a group that has one."""
    gathering: Block | None = None
    gathered = False
    for block in headings:
        title = tidied(block.text)
        if gathering is not None and (block.level == 1 or names_part(title)) and days_told(title):
            return gathering
        if names_part(title) or is_other(title) or LISTING.search(title):
            return None
        if title and not is_part(title):
            bare = ISSUE.search(title) or not any(map(str.isdigit, title))
            of_letter = block.level == 1 and gathered and bare
            return None if of_letter and not NOUN.search(title) else block
        gathered = True
        gathering = gathering or (block if MEETING.search(title) else None)
    return None


def headed(section: Section, run: Run, title: Block | None) -> Entry | None:
    """Give the event that the heading of a run names, where it or what stands below tells it."""
    entry = _headline(section, run) or _dated_below(section, run, title)
    return entry or _registered(section, run)


def _headline(section: Section, run: Run) -> Entry | None:
    """Read a heading that tells its date itself: "Tea Days - Ghent, 3-5 May"."""
    block = run.head or section.head
    if block is None or (run.head is None and section.is_list):
        return None
    head = headline_head(block.passage, known=section.standing == "events")
    if head is None:
        return None
    url = head.url or first_url(run.blocks)
    head = Head(head.title, url, head.dateline, 0, len(block.text))
    return Entry(section, None, [(head, block.line, block.text)], [b.text for b in run.blocks])


def _dated_below(section: Section, run: Run, title: Block | None) -> Entry | None:
    """Read a heading below which its day stands without a verb: "18 to 20 June, Ghent"."""
    own = run.head or section.head
    if title is None or title is not own or (run.head is None and section.is_list):
        return None
    name = tidied(title.text).removesuffix(".")
    if is_part_of_event(name) and section.parents and title_block(section.parents[-1:]):
        return None
    told = dateline_below(name, run.blocks, known=section.standing == "events")
    if told is None or any(check(name) for check in NO_TITLES):
        return None
    url = leading_url(title.links) or first_url(run.blocks)
    head = (Head(name, url, told, 0, len(title.text)), title.line, f"{title.text}\n{told}")
    prose = [block.text for block in until_another(title, run.blocks)]
    return Entry(section, None, [head], prose, block=title)


def _registered(section: Section, run: Run) -> Entry | None:
    """Read a heading among events, below which one can register, though no day is told."""
    block = run.head or section.head
    if section.standing != "events" or block is None or section.is_list:
        return None
    title = tidied(block.text)
    if title_block([block]) is None:
        return None
    if not section.parents or any(days_told(each.text[:1_000]) for each in run.blocks):
        return None
    links = [link for each in run.blocks for link in _registrations(each)]
    if not links:
        return None
    head = Head(title, links[0].url, "", 0, len(block.text))
    return Entry(section, None, [(head, block.line, block.text)], [b.text for b in run.blocks])


def _registrations(block: Block) -> list[Link]:
    if block.kind not in TELLING_KINDS:
        return []
    return [
        link
        for link in block.links
        if leads_on(link)
        and (REGISTERING.search(link.url) or REGISTERING.search(block.text, link.start, link.end))
    ]


def first_url(blocks: Sequence[Block]) -> str | None:
    """Give the first link of blocks that leads to an event's page, None without one."""
    return leading_url(link for block in blocks for link in block.links)
