"""Belonging: which of the blocks behind an entry's head are the entry's own prose.

A bullet of the same list, a paragraph behind a list of several, a heading, or a paragraph that
begins with another bold name is another's, whether anything can be read from it or not.
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from rcevents.reading.headlines import is_title
from rcevents.reading.labels import fields_of
from rcevents.reading.leads import begins_with_day
from rcevents.reading.names import is_person
from rcevents.reading.nonevents import is_button, is_part
from rcevents.reading.roles import role_of
from rcevents.reading.salient import salient_head
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.outline import Block

LONGEST_FACT = 200
LONGEST_NAME = 120
SEVERAL = 2
FEW_WORDS = 3
MOST_WORDS = 8
"""A last day in more words is told of something else: "The call for pots for the fair is open"."""
EDGES = " *_.,:;!?–—-"
NOTE = re.compile(
    r"\b(?:please|note|notes|nb|registration|register|deadlines?|fees?|costs?|prices?|venue|where"
    r"|when|speakers?|abstract|programme|program|agenda|important|topics?|who|free|hosts?|book"
    r"|apply|applications?|submissions?|how|why|what|details|contact|about|update|calls? for"
    r" (?:papers|abstracts|proposals|participation|posters|talks|contributions|speakers))\b",
    re.IGNORECASE,
)
"""Bold words that begin a remark on the entry above, and name nothing."""


def is_own(block: Block, first: Block | None, bullet: int | None) -> bool:
    """Tell whether a block behind an entry's head is the entry's own.

    `first` is the block in which the entry begins, `bullet` its level if it is an item.
    """
    if block.kind == "heading":
        return False
    if block.kind != "item" or bullet is None:
        if block.kind != "paragraph" or first is None:
            return True
        led = begins_with_day(block.text) and begins_with_day(first.text)
        return not (led or _names_another(block, first) or _announces_another(block, first))
    if block.level != bullet or block.goes_on:
        return block.level >= bullet
    return not _is_anothers(block, first) if first is not None else _tells_fact(block)


def until_another(first: Block, blocks: Sequence[Block]) -> list[Block]:
    """Give blocks below one up to a paragraph that begins with another bold name than that."""
    return [*takewhile(lambda each: is_own(each, first, None), blocks)]


def is_behind_list(blocks: Sequence[Block], at: int, bullet: int | None) -> bool:
    """Tell whether a paragraph stands behind a list of several items, the last one the entry's."""
    if bullet is None or blocks[at].kind != "paragraph" or blocks[at].level > 0:
        return False
    beside = 0
    for block in reversed(blocks[:at]):
        if block.kind != "item" and block.level == 0:
            break
        beside += block.kind == "item" and block.level <= bullet and not block.goes_on
        if beside >= SEVERAL:
            return True
    return False


def _is_anothers(block: Block, first: Block) -> bool:
    """Tell whether a bullet beside ours is another entry, read or not."""
    if begins_with_day(block.text):
        return begins_with_day(first.text) or not yearless(block.text).deadlines
    return not _tells_fact(block)


def _tells_fact(block: Block) -> bool:
    """Tell whether a bullet tells a fact of what stands above it, and names nothing."""
    text = block.text
    if len(text) > LONGEST_FACT:
        return False
    fields = [each for each in fields_of(block.passage) if not begins_with_day(each.label)]
    if is_button(text) or is_part(text) or any(each.role for each in fields):
        return not any(map(str.isdigit, "".join(each.label for each in fields)))
    line = yearless(text)
    brief = not line.deadlines or len(text.split()) <= MOST_WORDS
    return line.remark is None and any(line.facts) and brief


def _names_another(block: Block, first: Block) -> bool:
    """Tell whether a paragraph begins with a bold name, as the entry's own first one does."""
    ours, theirs = _bold(first), _bold(block)
    if first.kind == "heading" or is_person(theirs) or len(theirs) > LONGEST_NAME:
        return False
    if not ours or not theirs or ours == theirs:
        return False
    is_label = len(theirs.split()) < FEW_WORDS and role_of(theirs) is not None
    if is_label or NOTE.search(theirs) or begins_with_day(theirs):
        return False
    end = block.passage.strong[0][1]
    closed = theirs[0].isupper() and "." in block.text[end - 1 : end + 1]
    return closed or is_title(theirs, dashed=True)


def _announces_another(block: Block, first: Block) -> bool:
    """Tell whether a paragraph announces what the entry does not name: a marked name and a day."""
    if first.kind in {"heading", "item"}:
        return False
    head = salient_head(block.passage, known=False)
    return head is not None and head.title.casefold() not in first.text.casefold()


def _bold(block: Block) -> str:
    """Give the bold words with which a block begins."""
    start, end = block.passage.strong[0] if block.passage.strong else (0, 0)
    return "" if block.text[:start].strip(EDGES) else block.text[start:end].strip(EDGES)
