"""Beginnings: whether a block begins another announcement than the labelled lines before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.reading.itemheads import item_heads
from rcevents.reading.leads import begins_with_day
from rcevents.reading.prefixes import SIGNS
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.outline import Block


def begins_another(block: Block) -> bool:
    """Tell whether a block behind labelled lines announces, or begins with a day of its own."""
    if block.kind not in {"item", "paragraph"}:
        return False
    if item_heads(block.passage, undated="never", is_item=block.kind == "item"):
        return True
    led = begins_with_day(SIGNS.sub("", block.text, count=1))
    return led and not yearless(block.text).deadlines
