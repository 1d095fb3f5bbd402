"""Listed announcements: those of a section that lists events, a head an item or a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.reading.entries import Entry
from rcevents.reading.heads import heads
from rcevents.reading.leads import lead_head
from rcevents.reading.nestedheads import nested_heads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.heads import Head, Undated
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section


def listed(section: Section, blocks: Sequence[Block], *, undated: bool) -> list[Entry]:
    """Read a section block by block; a rule or the next head ends an entry's prose.

    The first entry has no head: it holds what stands before all of them.
    """
    entries = [Entry(section)]
    fresh = True
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if block.kind == "rule":
            entries.append(Entry(section))
            fresh = True
            continue
        nested, taken = nested_heads(block, blocks, at)
        if nested:
            entries += [_begin(inner, [head], section) for inner, head in nested]
            at += taken
            continue
        found = _heads(block, _undated(block, fresh=fresh) if undated else "never")
        if found:
            entries.append(_begin(block, found, section))
        else:
            entries[-1].take(block)
        fresh = False
    return entries


def _heads(block: Block, undated: Undated) -> list[Head]:
    if block.kind not in {"paragraph", "item"}:
        return []
    lead = lead_head(block.passage) if undated != "never" or block.kind == "item" else None
    return [lead] if lead else heads(block.passage, undated=undated)


def _undated(block: Block, *, fresh: bool) -> Undated:
    """Structure speaks for a paragraph right behind a heading or a rule, never for a bullet."""
    if block.kind != "paragraph":
        return "never"
    return "always" if fresh else "telling"


def _begin(block: Block, found: Sequence[Head], section: Section) -> Entry:
    """Begin an entry; what follows its last head in the same block is prose already."""
    text = block.text
    told = [
        (head, block.passage.line_at(head.start), text[head.start : head.end]) for head in found
    ]
    bullet = block.level if block.kind == "item" else None
    return Entry(section, bullet, told, [text[found[-1].end :].strip()])
