"""Open lists: events told in the shape of entries where no heading says that events stand there.

A list is one of events where most of its items, each by itself, read as a title with a day to
come and a fact beside it (an hour, a place, a form, a word for an event). In any other list, and
among paragraphs, an entry must be unmistakable: a marked title, and two such facts.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.bulletlines import itemized
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.entries import Entry
from rcevents.reading.heads import Head
from rcevents.reading.listed import listed
from rcevents.reading.narrationwords import NOUN
from rcevents.reading.opencandidates import Candidate, candidate, facts_of, is_event
from rcevents.reading.titledlists import titled_lists
from rcevents.reading.undatedheads import on_demand_head, on_demand_told

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section

FEWEST = 2
"""So many items make a list of events, if they are most of it."""
SURE = 2
"""So many facts beside its day make an entry unmistakable."""
LONGEST_LABEL = 60
OTHER_LISTS = re.compile(
    r"""\b(?: agenda | program(?:me)? | schedule | timetable | timeline | milestones? | roadmap
          | deadlines? | important\ dates | key\ dates | (?<!\w\ )calls | money | prizes? | awards?
          | software
          | changes | changelog | versions? | modules | system | systems | status | people | staff
          | personnel | birthdays? | anniversar(?:y|ies) | holidays? | opening\ hours | history
          | on\ this\ day | numbers | statistics | figures | listening | watching | press | media
          | elections? | board | results | finances? | budget | looking\ back | what\ happened
          | missed | replay | on\ demand | closures? )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Headings below which a list with days is hardly ever one of events."""
CHANGES = re.compile(
    r"\b(?:changes?|updates?|additions)\ (?:to|in)\ (?:the\ |our\ )?\w", re.VERBOSE | re.IGNORECASE
)
"""A heading above what was moved or added, and not above a programme itself."""


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
    headings = (section.heading or "", *section.above[1:])
    if any(map(_is_of_other_things, headings)):
        return []
    found: list[Entry] = []
    for group in _groups(itemized(blocks)):
        tops = [block for block in group if block.level == group[0].level]
        read = [candidate(block, issued) for block in tops]
        if below_event and not _is_of_others(read):
            continue
        found += [_on_demand(section, each, head) for each in tops if (head := _course(each))]
        if is_list_of_events(read):
            boxes = group[0].kind == "quote"
            found += _boxed(section, group, read) if boxes else _listed(section, group, issued)
        else:
            found += _of_inner_lists(section, group, issued)
            by_block = {id(b): each for b, each in zip(tops, read, strict=True)}
            found += _of_sure(section, group, by_block, issued)
    for block, head, items in () if below_event else titled_lists(blocks):
        if is_event(head, issued):
            found.append(_as_told(section, [block, *items], head))
    if not below_event:
        lines = {line for entry in found for line in entry.lines}
        told = _of_paragraphs(section, blocks, issued)
        found += [entry for entry in told if not lines & set(entry.lines)]
    return found


def _of_sure(
    section: Section,
    group: Sequence[Block],
    read: Mapping[int, Candidate | None],
    issued: dt.date | None,
) -> Iterator[Entry]:
    """Yield the unmistakable entries among other blocks, and below labels."""
    for inner in _below_labels(group):
        each = candidate(inner, issued)
        if each and each.facts >= SURE and NOUN.search(each.head.title):
            yield from _listed(section, [inner], issued)
    for run in _runs(group):
        each = read.get(id(run[0]))
        if each and _is_sure(each):
            yield from [*_listed(section, run, issued)] or [_as_told(section, run, each.head)]


def _of_paragraphs(
    section: Section, blocks: Sequence[Block], issued: dt.date | None
) -> Iterator[Entry]:
    """Yield the events of paragraphs of which at least half are entries with a marked title."""
    paragraphs = [block for block in blocks if block.kind == "paragraph"]
    read = [candidate(block, issued) for block in paragraphs]
    read = [each if each and each.facts and each.is_marked else None for each in read]
    if is_list_of_events(read):
        for block, each in zip(paragraphs, read, strict=True):
            if each is not None:
                yield from [*_listed(section, [block], issued)] or [
                    _as_told(section, [block], each.head)
                ]


def _is_of_other_things(heading: str) -> bool:
    return OTHER_LISTS.search(heading) is not None and CHANGES.search(heading) is None


def _boxed(
    section: Section, group: Sequence[Block], read: Sequence[Candidate | None]
) -> Iterator[Entry]:
    """Yield the events of boxes, each a title above its day."""
    for block, each in zip(group, read, strict=True):
        if each is not None:
            yield _as_told(section, [block], each.head)


def _as_told(section: Section, run: Sequence[Block], head: Head) -> Entry:
    """Give the entry of an unmistakable head that a list's reading does not find again."""
    block = run[0]
    told = (head, block.passage.line_at(head.start), block.text[head.start : head.end])
    rest = block.text[head.end :].strip().lstrip(".;, ")
    return Entry(section, None, [told], [rest, *(each.text for each in run[1:])], block=block)


def _of_inner_lists(
    section: Section, group: Sequence[Block], issued: dt.date | None
) -> Iterator[Entry]:
    """Yield the events of lists below items that lead to them: "Free webinars, all at 3pm:"."""
    for label, *inner in _runs(group):
        dated = may_tell_date(label.text) and bool(find_dates(label.text))
        if not inner or dated or _is_of_other_things(label.text):
            continue
        told = facts_of(Head(label.text, None, label.text, 0, 0)) > 0
        read = [candidate(each, issued) for each in inner if each.level == inner[0].level]
        read = [replace(each, facts=each.facts + told) if each else None for each in read]
        if is_list_of_events(read):
            yield from _listed(section, inner, issued)


def _below_labels(group: Sequence[Block]) -> Iterator[Block]:
    """Yield the inner items below items that are but a label: the name of a working group."""
    for run in _runs(group):
        label = run[0].text
        if run[0].kind == "item" and len(label) <= LONGEST_LABEL and not may_tell_date(label):
            yield from (block for block in run[1:] if block.level == run[0].level + 1)


def _course(block: Block) -> Head | None:
    """Read what tells of a course that can be taken at any time: an item, or a sentence."""
    listed_one = on_demand_head(block.passage) if block.kind == "item" else None
    return listed_one or on_demand_told(block.passage)


def _on_demand(section: Section, block: Block, head: Head) -> Entry:
    told = (head, block.line, block.text[head.start : head.end])
    return Entry(section, block.level, [told], [block.text[head.end :].strip()])


def is_list_of_events(read: Sequence[Candidate | None]) -> bool:
    """Tell whether most items of a list, and at least two, read as events to come."""
    telling = sum(each is not None and each.facts > 0 for each in read)
    return telling >= FEWEST and telling * 2 >= len(read)


def _is_of_others(read: Sequence[Candidate | None]) -> bool:
    """Tell whether items below an event are events themselves: linked, each to its own page."""
    urls = {each.head.url for each in read if each and each.facts and each.head.url}
    return len(urls) > FEWEST and len(urls) * 2 >= len(read)


def _is_sure(candidate: Candidate) -> bool:
    return candidate.is_marked and candidate.facts >= SURE


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield the lists and boxes among blocks, and each paragraph alone."""
    group: list[Block] = []
    for block in blocks:
        if group and block.kind == group[-1].kind != "paragraph":
            group.append(block)
            continue
        if group:
            yield group
        group = [block] if block.kind in {"item", "paragraph", "quote"} else []
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
        heads = [each for each in entry.heads if is_event(each[0], issued)]
        if heads:
            yield replace(entry, heads=heads, section=section)
