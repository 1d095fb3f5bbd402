"""Day boxes: days that stand before the headings they belong to, as leaves of a calendar do.

    3 May
    ### Leaf Lab
    Ghent, all day

A page shows such a day beside its title; in reading order it would end the section before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.blocks import Block
from rcevents.reading.splitheads import day_above

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.blocks import Nest, Outline

FEWEST = 2
"""One day before a heading may be that of the issue."""
NEAR = 6


def with_days_below(outline: Outline) -> Outline:
    r"""Put days below their headings, where each heading of a rank has one before it.

    >>> from rcevents.reading.outline import html_outline
    >>> html = "<p>3 May</p><h3>Tea</h3><p>Ghent</p><p>4 May</p><h3>Pots</h3><p>Lyon</p>"
    >>> [block.text for block in with_days_below(html_outline(html))]
    ['Tea', '3 May', 'Ghent', 'Pots', '4 May', 'Lyon']
    """
    boxed = [at for at in range(1, len(outline)) if _is_boxed(outline[at - 1], outline[at])]
    if len(boxed) < FEWEST:
        return outline
    parts = list(outline)
    for at in _of_whole_ranks(parts, boxed):
        day = parts[at - 1]
        parts[at - 1], parts[at] = parts[at], _day(day) if isinstance(day, Block) else day
    return parts


def _is_boxed(before: Block | Nest, part: Block | Nest) -> bool:
    is_heading = isinstance(part, Block) and part.kind == "heading"
    return is_heading and isinstance(before, Block) and _is_day(before)


def _is_day(block: Block) -> bool:
    return day_above(_day(block)) is not None


def _day(block: Block) -> Block:
    """Give a day on one line: a box may hold its number above its month."""
    passage = block.passage
    if "\n" not in passage.text:
        return block
    joined = replace(passage, text=passage.text.replace("\n", " "))
    return Block(block.kind, block.level, lambda: joined)


def _of_whole_ranks(parts: Sequence[Block | Nest], boxed: Sequence[int]) -> list[int]:
    """Keep headings between two of a higher rank that have a day before each of them."""
    above = 0
    places: dict[int, tuple[int, int]] = {}
    ranks: dict[int, int] = {}
    for at, part in enumerate(parts):
        if isinstance(part, Block) and part.kind == "heading":
            ranks = {level: start for level, start in ranks.items() if level <= part.level}
            above = ranks.setdefault(part.level, at)
            places[at] = (above, part.level)
    told = Counter(places[at] for at in boxed)
    every = Counter(places.values())
    last = {places[at]: at for at in boxed}
    sure = {at for at in last.values() if not _has_day_below(parts, at)}
    return [
        at
        for at in boxed
        if FEWEST <= told[places[at]] == every[places[at]] and last[places[at]] in sure
    ]


def _has_day_below(parts: Sequence[Block | Nest], at: int) -> bool:
    """Tell whether days stand below their headings: then the first one is that of the issue."""
    for part in parts[at + 1 : at + 1 + NEAR]:
        if isinstance(part, Block) and part.kind == "heading":
            return False
        if isinstance(part, Block) and _is_day(part):
            return True
    return False
