"""Heads told by a list within a list: the title in one item, its date in another.

Either the outer item is the title and the first one below it begins with the date, or the outer
item tells date, place and group, and each one below it is the title of something held then.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import is_title
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.leads import lead_end, lead_head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.outline import Block

MOST = 30
"""So many items below one are looked at."""

TITLE = 300


def nested_heads(
    block: Block, blocks: Sequence[Block], at: int
) -> tuple[list[tuple[Block, Head]], int]:
    """Give the heads that an item tells with those below it, and how many of these it takes up.

    `at` is the place behind the item among the blocks. Each head comes with the block of its title.
    """
    below = _below(block, blocks, at)
    if not below:
        return [], 0
    if (head := _dated_below(block, below[0])) is not None:
        return [(block, head)], 1
    return _titles_below(block, below)


def _below(block: Block, blocks: Sequence[Block], at: int) -> list[Block]:
    if block.kind != "item":
        return []
    found: list[Block] = []
    for inner in islice(blocks, at, at + MOST):
        if inner.kind != "item" or inner.level <= block.level:
            break
        found.append(inner)
    return found


def _dated_below(block: Block, first: Block) -> Head | None:
    """Read a title whose date is the first thing below it."""
    text = block.text.strip()
    if len(text) > TITLE or "\n" in text or not _begins_with_day(first) or find_dates(text):
        return None
    title = tidy_title(text)
    link = (
        block.links[0] if block.links and not block.text[: block.links[0].start].strip() else None
    )
    if link is None and not is_title(title, dashed=True):
        return None
    return Head(title, link.url if link else None, first.text, 0, len(block.text))


def _begins_with_day(block: Block) -> bool:
    """Tell whether an item begins with a day, and goes on with no title of its own."""
    days = find_dates(block.text[:TITLE])
    return bool(days) and days[0].start == 0 and lead_head(block.passage) is None


def _titles_below(block: Block, below: Sequence[Block]) -> tuple[list[tuple[Block, Head]], int]:
    """Read titles whose date stands above all of them."""
    end = lead_end(block.passage)
    if end is None or not all(map(_is_linked_title, below)):
        return [], 0
    dateline = block.text[:end].strip(" *_:|-–")
    return [
        (inner, Head(tidy_title(inner.text), inner.links[0].url, dateline, 0, len(inner.text)))
        for inner in below
    ], len(below)


def _is_linked_title(block: Block) -> bool:
    """Tell whether an item is a link and hardly anything else, without a date of its own."""
    if not block.links or len(block.text) > TITLE or "\n" in block.text:
        return False
    link = block.links[0]
    around = (block.text[: link.start] + block.text[link.end :]).strip(" *_.,;:\"'“”‘’")
    return not around and not find_dates(block.text)
