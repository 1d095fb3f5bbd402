"""Heads told by a list within a list: the title in one item, its date in another.

Either the outer item is the title and the first one below it begins with the date, or the outer
item tells date, place and group, and each one below it is the title of something held then.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import is_title
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.leads import lead_end, lead_head
from rcevents.reading.nonevents import is_button, is_no_event
from rcevents.reading.owndays import days_told
from rcevents.reading.prefixes import prefix
from rcevents.reading.times import find_times
from rcevents.reading.unlisted import is_place
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.outline import Block

MOST = 30
"""So many items below one are looked at."""

MOST_FACTS = 6
"""So many items below a title may tell a fact each."""
LONGEST_FACT = 120
TITLE = 300
REMARK = re.compile(r"[*_]{0,2}(?: [-–—]{1,2} | ?[(|,] ?)(?=[^\W_])")
"""What parts a title from what is remarked on it."""
EDGES = " *_:|-–"
MARKS = " *_.,;:\"'“”‘’"


def nested_heads(
    block: Block, blocks: Sequence[Block], at: int
) -> tuple[list[tuple[Block, Head]], int]:
    """Give the heads that an item tells with those below it, and how many of these it takes up.

    `at` is the place behind the item among the blocks. Each head comes with the block of its title.
    """
    below = _below(block, blocks, at)
    if not below:
        return [], 0
    facts = _facts(below)
    if facts and (head := _dated_below(block, facts)) is not None:
        return [(block, head)], len(facts)
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


def _facts(below: Sequence[Block]) -> list[Block]:
    """Give the first items below one that tell facts alone, each a place, a price or the day."""
    found: list[Block] = []
    for block in below[:MOST_FACTS]:
        if block.level != below[0].level or not (_begins_with_day(block) or _is_fact(block)):
            break
        found.append(block)
    return found if any(map(_begins_with_day, found)) else []


def _is_fact(block: Block) -> bool:
    text = block.text
    if len(text) > LONGEST_FACT or "\n" in text or not text.strip():
        return False
    line = yearless(text)
    told = line.remark is None and not line.dates and any(line.facts)
    return told or is_place(text.strip(" ."))


def _dated_below(block: Block, facts: Sequence[Block]) -> Head | None:
    """Read a title whose date is among the first things below it."""
    text = block.text.strip()
    if len(text) > TITLE or "\n" in text or find_dates(text):
        return None
    before = prefix(block.text, block.links)
    title = tidy_title(block.text[before.end :])
    link = next(iter(block.links), None)
    if link is not None and block.text[before.end : link.start].strip(" *_"):
        link = None
    if (link is None and not is_title(title, dashed=True)) or is_no_event(title):
        return None
    dateline = ", ".join((*(fact.text.strip(" .,;") for fact in facts), *before.told))
    return Head(title, link.url if link else None, dateline, before.end, len(block.text))


def _begins_with_day(block: Block) -> bool:
    """Tell whether an item begins with a day, and goes on with no title of its own."""
    days = find_dates(block.text[:TITLE])
    return bool(days) and days[0].start == 0 and lead_head(block.passage) is None


def _titles_below(block: Block, below: Sequence[Block]) -> tuple[list[tuple[Block, Head]], int]:
    """Read titles whose date stands above all of them."""
    end = lead_end(block.passage)
    if end is None:
        return [], 0
    day = block.text[:end].strip(EDGES)
    titles = [inner for inner in below if not _is_aid(inner)]
    if not titles or not all(_is_linked_title(inner, day) for inner in titles):
        return [], 0
    return [(inner, _title_below(inner, day)) for inner in titles], len(below)


def _is_aid(block: Block) -> bool:
    """Tell whether an item is a link that helps to attend, and no title: "Register here"."""
    text = block.text.strip(MARKS)
    return len(text) <= LONGEST_FACT and bool(block.links) and is_button(text)


def _title_below(block: Block, day: str) -> Head:
    link = block.links[0]
    hour = block.text[: link.start].strip(EDGES)
    title = tidy_title(block.text[link.start : link.end])
    told = (day, hour, *(_facts_within(title)))
    return Head(title, link.url, ", ".join(filter(None, told)), 0, link.end)


def _facts_within(title: str) -> list[str]:
    """Give the pieces of a title that are facts alone: "Tea evening, 18:30, free of charge".

    >>> _facts_within("Tea evening, 18:30, free of charge"), _facts_within("Tea, lids, and Bath")
    (['18:30', 'free of charge'], [])
    """
    found: list[str] = []
    for piece in reversed(title.split(", ")[1:]):
        told = yearless(piece)
        if told.remark is not None or not (told.hours or told.costs or told.zones):
            break
        found.append(piece)
    return found[::-1]


def _is_linked_title(block: Block, day: str) -> bool:
    """Tell whether an item is a link, before it its hour, and told on no other day than that."""
    if not block.links or len(block.text) > TITLE or "\n" in block.text:
        return False
    link = block.links[0]
    if is_button(block.text[link.start : link.end]) or not _goes_on(block):
        return False
    own = days_told(block.text)
    if own and (own != days_told(day) or days_told(block.text[: link.start])):
        return False
    before = block.text[: link.start].strip(MARKS)
    return not before or any(claim.end == len(before) for claim in find_times(before))


def _goes_on(block: Block) -> bool:
    """Tell whether nothing stands behind an item's first link but other links, or a remark."""
    rest, end = "", block.links[0].end
    for link in (*block.links[1:], None):
        rest += block.text[end : link.start if link else None]
        end = link.end if link else end
    tail = block.text[block.links[0].end :]
    return not rest.strip(MARKS + "|/&") or REMARK.match(tail) is not None
