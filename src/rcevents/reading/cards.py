"""Cards: a title, lines that tell its day, and a button, as mails lay them out.

The title is the heading of a section with little else in it, or the first line of a paragraph, in
bold letters. What else is read as a list or as sentences is left to those who read these.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.entries import Entry
from rcevents.reading.fields import first_url
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.leads import is_lead
from rcevents.reading.nonevents import is_button, is_no_event, is_past, is_work
from rcevents.reading.opencandidates import facts_of
from rcevents.reading.outline import Block
from rcevents.reading.splitheads import head_above, titled
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.passage import Passage
    from rcevents.reading.sections import Section

MOST_BLOCKS = 6
"""A section with more below its heading tells a story."""
SURE = 2
"""So many facts beside its day (hours, where) make an event without a button."""
MOST_LINES = 8
LONGEST_LINE = 120
BUTTON_AT = 2
"""Behind a title in bold letters and its day."""
DAY_AT = 2
"""A day in the line right below its title is read with any list."""
SINCE = re.compile(r"\W*(?:from|since|starting|as\ of|ab|seit|d[eè]s)\b", re.IGNORECASE)
"""What begins so, and does not end, can be had from then on."""
ATTEND = re.compile(
    r"\b(?:regist(?:er|ration)|sign[- ]?(?:me[- ])?up|book(?:ing)?|rsvp|tickets?|join|attend"
    r"|(?:save|reserve|get)\ (?:my|your|a)\ (?:seat|spot|place)|enrol)\b",
    re.IGNORECASE,
)


def carded(section: Section, blocks: Sequence[Block]) -> tuple[list[Entry], list[Block]]:
    """Give the announcements of cards, and the blocks that belong to none."""
    if section.standing == "closed":
        return [], list(blocks)
    entry = _headed(section, blocks) if section.standing == "open" else None
    if entry is not None:
        return [entry], []
    found: list[Entry] = []
    rest: list[Block] = []
    at = 0
    while at < len(blocks):
        entry, taken = _at(section, blocks, at)
        found += [entry] if entry else []
        rest += [] if entry else [blocks[at]]
        at += taken
    return found, rest


def _at(section: Section, blocks: Sequence[Block], at: int) -> tuple[Entry | None, int]:
    """Give the card that begins at a place, and how many blocks it takes up."""
    entry = _lined(section, blocks[at])
    if entry is not None or blocks[at].kind != "paragraph" or not blocks[at].passage.is_strong:
        return entry, 1
    button = at + BUTTON_AT
    if button < len(blocks) and _is_button(blocks[button]):
        entry = _headed(replace(section, head=blocks[at]), blocks[at + 1 : button + 1])
    return entry, BUTTON_AT + 1 if entry else 1


def _is_button(block: Block) -> bool:
    """Tell whether a paragraph is a link that leads on, and nothing else."""
    text = block.text.strip()
    whole = any(link.end - link.start >= len(text) for link in block.links)
    return block.kind == "paragraph" and whole and is_button(text)


def _headed(section: Section, blocks: Sequence[Block]) -> Entry | None:
    """Read a heading, below it a line that begins with its day, and how to attend.

    Where events are listed, a button is enough; elsewhere, something beside the day must be told.
    """
    if section.head is None or not 0 < len(blocks) <= MOST_BLOCKS:
        return None
    title = replace(section.head.passage, strong=((0, len(section.head.text)),))
    head = head_above(Block("paragraph", 0, lambda: title), blocks[0])
    if head is None or not _is_event(head, [block.text for block in blocks]):
        return None
    facts = facts_of(head) + (section.standing == "events")
    if not (facts >= SURE or (facts and any(map(_invites, blocks)))):
        return None
    url = first_url(title) or next(filter(None, (first_url(b.passage) for b in blocks)), None)
    told = replace(head, url=url)
    return Entry(section, None, [(told, title.line, title.text)], [b.text for b in blocks])


def _is_event(head: Head, below: Sequence[str]) -> bool:
    if is_no_event(head.title) or is_work(head.title) or _is_since(head.dateline):
        return False
    return not any(map(is_past, below))


def _is_since(dateline: str) -> bool:
    runs = [run for date in yearless(dateline).dates for run in getattr(date.value, "runs", ())]
    return SINCE.match(dateline) is not None and all(run.start == run.end for run in runs)


def _invites(block: Block) -> bool:
    return any(ATTEND.search(block.text, link.start, link.end) for link in block.links)


def _lined(section: Section, block: Block) -> Entry | None:
    r"""Read a paragraph whose first line is its title in bold letters, and a later one its day."""
    lines = list(_lines(block.passage)) if _may_be_lined(block) else []
    if not DAY_AT < len(lines) <= MOST_LINES or any(len(t.text) > LONGEST_LINE for t in lines):
        return None
    at = next((at for at, line in enumerate(lines) if _tells_hour(line.text)), 0)
    name = titled(lines[0]) if at >= DAY_AT and lines[0].is_strong else None
    if name is None or is_no_event(name) or is_work(name):
        return None
    dateline = ", ".join(line.text.strip(" ,;.") for line in lines[at:])
    url = first_url(lines[0]) or first_url(block.passage)
    head = Head(tidy_title(name), url, dateline, 0, len(block.text))
    prose = ["\n".join(line.text for line in lines[1:at])]
    return Entry(section, None, [(head, block.line, block.text)], prose, block=block)


def _may_be_lined(block: Block) -> bool:
    return block.kind == "paragraph" and bool(block.passage.strong) and "\n" in block.text


def _lines(passage: Passage) -> Iterator[Passage]:
    start = 0
    for text in passage.text.split("\n"):
        if text.strip():
            yield passage.cut(start, start + len(text))
        start += len(text) + 1


def _tells_hour(text: str) -> bool:
    """Tell whether a line tells a day and its hours, and nothing else."""
    return any(map(str.isdigit, text)) and is_lead(text) and bool(yearless(text).hours)
