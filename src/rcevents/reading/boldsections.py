"""Bold sections: where no heading lists events, paragraphs in bold letters that name a list do.

Mails are often written so: "Upcoming events" in bold letters, and below it what there is.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from rcevents.reading.dayboxes import with_days_below
from rcevents.reading.outline import Block, Nest, flat
from rcevents.reading.sections import (
    CLOSED_HEADING,
    EVENT_HEADING,
    Section,
    is_event_heading,
    sections,
)

if TYPE_CHECKING:
    from rcevents.reading.outline import Outline
    from rcevents.reading.passage import Passage

LONGEST = 80
FEW = 4
"""A heading that closes a list ("Jobs and funding") has at most so many words."""
DEEPEST = 6
BOLD_LINE = re.compile(
    rf"^[^\w\n]{{0,12}}(?:\*\*|__|<(?:b|strong|span|p)\b)[^\n]{{1,{LONGEST * 4}}}", re.MULTILINE
)
SIGNS = " :*#–—-"


def with_bold_sections(outline: Outline) -> Outline:
    r"""Give an outline whose bold paragraphs are headings, if they name a list and no heading does.

    Days in boxes before their headings are put below them.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> told = with_bold_sections(markdown_outline("**Upcoming events:**\n\nTea\n\n**Jobs**\n"))
    >>> [(block.kind, block.text) for block in flat(told)]
    [('heading', 'Upcoming events'), ('paragraph', 'Tea'), ('heading', 'Jobs')]
    """
    outline = with_days_below(outline)
    if any(each.standing == "events" for each in sections(outline)):
        return outline
    if not any(_may_list_events(part) for part in outline):
        return outline
    blocks = flat(outline)
    if not any(_lists_events(block) for block in blocks):
        return outline
    told: list[Block] = []
    level = 1
    for block in blocks:
        if block.kind == "heading":
            level = min(block.level + 1, DEEPEST)
        is_heading = _lists_events(block) or _closes(block)
        told.append(_heading(block, level) if is_heading else block)
    return told


def _may_list_events(part: Block | Nest) -> bool:
    """Tell of a section that is not read yet whether a line of it may be such a paragraph."""
    if isinstance(part, Block):
        return part.kind == "paragraph"
    if part.source is None:
        return True
    return any(EVENT_HEADING.search(line.group()) for line in BOLD_LINE.finditer(part.source))


def _lists_events(block: Block) -> bool:
    """Whether a bold paragraph names a list of events and nothing else."""
    text = _words(block)
    return text is not None and is_event_heading(text) and Section(text, 1, ()).is_list


def _closes(block: Block) -> bool:
    """Whether a bold paragraph names a list of what is no event."""
    text = _words(block)
    few = text is not None and len(text.split()) <= FEW
    return few and CLOSED_HEADING.search(text or "") is not None


def _words(block: Block) -> str | None:
    """Give the words of a paragraph that may be a heading: bold, short, and no link."""
    if block.kind != "paragraph" or not block.passage.is_strong or block.links:
        return None
    text = block.text.strip(SIGNS)
    return text if 0 < len(text) <= LONGEST and "\n" not in text else None


def _heading(block: Block, level: int) -> Block:
    passage = block.passage
    start = len(passage.text) - len(passage.text.lstrip(SIGNS))
    return Block("heading", level, partial(_cut, passage, start, len(passage.text.rstrip(SIGNS))))


def _cut(passage: Passage, start: int, end: int) -> Passage:
    return passage.cut(start, end)
