"""Own entries: paragraphs that each begin with a title of their own, and its day behind it.

Below "Leaf school" the lines "Introduction to lids (£40): 23rd and 24th March, Room 2" and "Pots
at sea: 20th April" are of two events, and the heading names neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.reading.dates import may_tell_date
from rcevents.reading.itemheads import item_heads
from rcevents.reading.nonevents import is_part
from rcevents.reading.plainheads import plain_head
from rcevents.reading.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.outline import Block

FEWEST = 2
LONGEST = 300


def are_entries(blocks: Sequence[Block]) -> bool:
    """Tell whether paragraphs, at least two and all that tell a day, are entries by themselves."""
    dated = [block for block in blocks if may_tell_date(block.text)]
    return len(dated) >= FEWEST and all(map(_is_entry, dated))


def _is_entry(block: Block) -> bool:
    if block.kind != "paragraph" or len(block.text) > LONGEST:
        return False
    found = item_heads(block.passage, undated="never", is_item=True)
    head = found[0] if len(found) == 1 else plain_head(block.passage, is_item=True)
    if head is None:
        return False
    title = head.title
    named = " " in title and title[0].isupper() and block.text.startswith(title)
    return named and role_of(title) in {None, "end"} and not is_part(title)  # "end": "Tea to go"
