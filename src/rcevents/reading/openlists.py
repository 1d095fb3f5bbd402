"""Open lists: events told in the shape of entries where no heading says that events stand there.

A list is one of events where most of its items, each by itself, read as a title with a day to
come and a fact beside it (an hour, a place, a form, a word for an event). In any other list, and
among paragraphs, an entry must be unmistakable: a marked title, and two such facts.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rcevents.reading.bulletlines import itemized
from rcevents.reading.dateruns import Dates
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.entries import Entry
from rcevents.reading.headlines import is_label
from rcevents.reading.itemheads import item_heads
from rcevents.reading.listed import listed
from rcevents.reading.narrationwords import NOUN, STRONG
from rcevents.reading.nonevents import is_no_event, is_part, is_pointer, is_work
from rcevents.reading.salient import salient_head
from rcevents.reading.undatedheads import PUBLISHED, on_demand_head
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.heads import Head
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section

FEWEST = 2
"""So many items make a list of events, if they are most of it."""
SURE = 2
"""So many facts beside its day make an entry unmistakable."""
LONGEST = 700
LONGEST_LABEL = 60
OTHER_LISTS = re.compile(
    r"""\b(?: agenda | program(?:me)? | schedule | timetable | timeline | milestones? | roadmap
          | deadlines? | important\ dates | key\ dates | calls | money | prizes? | awards?
          | software
          | changes | changelog | versions? | modules | system | systems | status | people | staff
          | personnel | birthdays? | anniversar(?:y|ies) | holidays? | opening\ hours | history
          | on\ this\ day | numbers | statistics | figures | listening | watching | press | media
          | elections? | board | results | finances? | budget | looking\ back | what\ happened
          | missed | replay | on\ demand | closures? )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings below which a list with days is hardly ever one of events."""
GIVEN_AWAY = re.compile(
    r"""\b(?: released | publish(?:ed|es) | posted | updated | appeared | joined | joins | left
          | leaves
          | elected | retire[sd]? | install(?:ed|s) | removed | remov(?:es|al) | accepted | won
          | died
          | was | were | closes? | closing | closed | due | deadlines? | opens | apply
          | applications?
          | nominations? | submit | submissions? | until | by | before | since | expires? | ends
          | ended | founded | issued | recorded | held | launched | goes\ live | went | moved )
        [ ,:–-]{1,3} (?:(?:on|at|in|the)\ ){0,2}$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words right before a day that give it to something else than an event."""

FROM = re.compile(r"(?:from|since|as of)\b(?!.{0,60}(?:\bto\b|[-–—]|until|till))", re.IGNORECASE)
"""A day from which something holds, without a last one."""
UNUSABLE = re.compile(
    r"\b(?:maintenance|read-only|no service|unavailable|out of (?:order|service)|offline|downtime"
    r"|outage|new (?:client|version|release)|switched off|shut down|retired|closed)\b",
    re.IGNORECASE,
)
"""What is told of things that serve, and are not attended."""
WHERE = re.compile(
    r"\b(?:rooms?|halls?|librar(?:y|ies)|campus|building|university|studio|caf[eé]|inn|theatre|lab"
    r"|college|institute|cent(?:re|er)|zoom|teams|webinar|online|virtual|hybrid|in[- ]person"
    r"|on[- ]?site|auditorium|hotel|museum|livestream)\b",
    re.IGNORECASE,
)
"""Words of places that stand in no gazetteer."""
FAR = dt.timedelta(days=300)
"""A day without its year that is so far off is more likely the one before the issue."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    head: Head
    facts: int
    is_marked: bool


def opened(
    section: Section,
    blocks: Sequence[Block],
    issued: dt.date | None = None,
    *,
    below_event: bool = False,
) -> list[Entry]:
    """Give the events of an open section's lists, and of its paragraphs that are entries.

    `issued` is the day of issue: what is over then is none. Below an event (`below_event`) items
    may be its parts: only those count that are linked and told with hours and places.
    """
    other = any(OTHER_LISTS.search(text) for text in (section.heading or "", *section.above[1:]))
    found: list[Entry] = []
    for group in _groups(itemized(blocks)):
        tops = [block for block in group if block.level == group[0].level]
        read = [_candidate(block, issued) for block in tops]
        if other or (below_event and not _is_of_others(read)):
            continue
        found += [_on_demand(section, each, head) for each in tops if (head := _course(each))]
        if group[0].kind == "item" and is_list_of_events(read):
            found += _listed(section, group, issued)
        else:
            for inner in _below_labels(group):
                each = _candidate(inner, issued)
                if each and each.facts >= SURE and NOUN.search(each.head.title):
                    found += _listed(section, [inner], issued)
            sure = {id(b) for b, each in zip(tops, read, strict=True) if each and _is_sure(each)}
            found += [
                entry
                for run in _runs(group)
                if id(run[0]) in sure
                for entry in _listed(section, run, issued)
            ]
    return found


def _below_labels(group: Sequence[Block]) -> Iterator[Block]:
    """Yield the inner items below items that are but a label: the name of a working group."""
    for run in _runs(group):
        label = run[0].text
        if run[0].kind == "item" and len(label) <= LONGEST_LABEL and not may_tell_date(label):
            yield from (block for block in run[1:] if block.level == run[0].level + 1)


def _course(block: Block) -> Head | None:
    return on_demand_head(block.passage) if block.kind == "item" else None


def _on_demand(section: Section, block: Block, head: Head) -> Entry:
    told = (head, block.line, block.text[head.start : head.end])
    return Entry(section, block.level, [told], [block.text[head.end :].strip()])


def is_list_of_events(read: Sequence[_Candidate | None]) -> bool:
    """Tell whether most items of a list, and at least two, read as events to come."""
    telling = sum(each is not None and each.facts > 0 for each in read)
    return telling >= FEWEST and telling * 2 >= len(read)


def _is_of_others(read: Sequence[_Candidate | None]) -> bool:
    """Tell whether items below an event are events themselves: linked, each to its own page."""
    urls = {each.head.url for each in read if each and each.facts and each.head.url}
    return len(urls) > FEWEST and len(urls) * 2 >= len(read)


def _is_sure(candidate: _Candidate) -> bool:
    return candidate.is_marked and candidate.facts >= SURE


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the lists among blocks, each with its inner items, and each paragraph alone."""
    group: list[Block] = []
    for block in blocks:
        if block.kind == "item" and group and group[-1].kind == "item":
            group.append(block)
            continue
        if group:
            yield group
        group = [block] if block.kind in {"item", "paragraph"} else []
    if group:
        yield group


def _runs(group: Sequence[Block]) -> list[list[Block]]:
    """Cut a list into its items, each with what stands below it."""
    found: list[list[Block]] = []
    for block in group:
        if block.level <= group[0].level or not found:
            found.append([block])
        else:
            found[-1].append(block)
    return found


def _listed(section: Section, blocks: Sequence[Block], issued: dt.date | None) -> Iterator[Entry]:
    """Yield the entries of what was found to be events, less what tells no day to come."""
    for entry in listed(replace(section, standing="open"), blocks, undated=False, marked=True):
        heads = [each for each in entry.heads if _is_event(each[0], issued)]
        if heads:
            yield replace(entry, heads=heads, section=section)


def _candidate(block: Block, issued: dt.date | None) -> _Candidate | None:
    """Give the head of a block that reads as an event to come, with its facts counted."""
    if len(block.text) > LONGEST or not may_tell_date(block.text):
        return None
    if block.links and all(link.url.startswith("#") for link in block.links):
        return None  # a table of contents
    found = item_heads(block.passage, undated="never", is_item=True)
    if not found and (marked := salient_head(block.passage, known=False)):
        found = [marked]
    if len(found) != 1 or not _is_event(found[0], issued):
        return None
    return _Candidate(found[0], facts_of(found[0]), _is_marked(block, found[0]))


def facts_of(head: Head) -> int:
    """Count what beside its day makes an event of a head: hours, where, days in a row, a word."""
    line = yearless(head.dateline)
    runs = [run for date in line.dates for run in getattr(date.value, "runs", ())]
    several = any(run.end > run.start for run in runs)
    where = line.places or line.formats or WHERE.search(head.dateline)
    told = (line.hours, where, several, NOUN.search(head.title))
    return sum(map(bool, told))


def _is_event(head: Head, issued: dt.date | None) -> bool:
    title, line = head.title, yearless(head.dateline)
    if is_part(title) or is_no_event(title) or is_label(title) or is_work(title):
        return False
    if is_pointer(title) and not line.hours:
        return False
    if not line.dates or _is_published(head):
        return False
    day = line.dates[0]
    told = head.dateline[: day.start]
    if _is_given_away(told if head.url else f"{title} {told}") or FROM.match(day.text):
        return False
    if head.url is None and not NOUN.search(title) and " " not in title:
        return False
    return issued is None or _is_to_come(head.dateline, issued)


def _is_given_away(before: str) -> bool:
    """Tell whether words before a day give it to a deed, a work, or to a sentence's verb."""
    return bool(GIVEN_AWAY.search(before) or UNUSABLE.search(before) or STRONG.search(before))


def _is_published(head: Head) -> bool:
    return head.url is not None and PUBLISHED.search(head.url) is not None


def _is_to_come(dateline: str, issued: dt.date) -> bool:
    """Tell whether a dateline's last day is to come; nearly a year on, it was rather the last."""
    days = [claim.value for claim in find_dates(dateline, issued=issued)]
    told = [each for each in days if isinstance(each, Dates)]
    last = max((run.end for each in told for run in each.runs), default=issued)
    inferred = any(each.year_inferred for each in told)
    return bool(told) and issued <= last and not (inferred and last - issued > FAR)


def _is_marked(block: Block, head: Head) -> bool:
    """Tell whether a head's title is what a link or bold letters hold, and begins with it."""
    spans = [(link.start, link.end) for link in block.links] + list(block.passage.strong)
    texts = (block.text[start:end].strip(" *_:,.") for start, end in spans)
    return any(text and head.title.startswith(text) for text in texts)
