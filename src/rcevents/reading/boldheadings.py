"""Bold headings: short paragraphs in bold letters, which head what stands below them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import is_announcing_name
from rcevents.reading.narration import tellings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.outline import Block

LONGEST = 160
"""A bold paragraph of more characters is a call, not a heading."""


@dataclass(slots=True)
class Run:
    """Blocks below one bold heading; `head` is None for those before the first."""

    head: Block | None
    blocks: list[Block] = field(default_factory=list)


def runs(blocks: Sequence[Block]) -> list[Run]:
    """Cut blocks at their bold headings."""
    found = [Run(None)]
    for block in blocks:
        if is_heading(block):
            found.append(Run(block))
        else:
            found[-1].blocks.append(block)
    return [run for run in found if run.head or run.blocks]


def is_heading(block: Block) -> bool:
    """Whether a paragraph is a heading: short, bold from end to end, and no announcement."""
    if block.kind != "paragraph" or not block.passage.is_strong:
        return False
    text = block.text
    if len(text) > LONGEST or "\n" in text or text.endswith((",", ";")):
        return False
    if text.endswith(".") and not is_announcing_name(text.rstrip(".")):
        return False
    return not tellings(block.passage)
