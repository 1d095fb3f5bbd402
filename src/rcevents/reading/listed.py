"""Listed announcements: those of a section that lists events, a head an item or a paragraph."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rcevents.reading.belonging import is_behind_list
from rcevents.reading.boldleads import bold_lead, group_head
from rcevents.reading.bulletlines import itemized
from rcevents.reading.entries import Entry
from rcevents.reading.itemheads import item_heads, undated_heads
from rcevents.reading.leads import begins_with_day
from rcevents.reading.monthleads import month_head
from rcevents.reading.narrationwords import NAME
from rcevents.reading.nestedheads import nested_heads
from rcevents.reading.nonevents import (
    holds_events,
    is_no_event,
    is_part,
    is_past,
    leads_to_parts,
)
from rcevents.reading.owndays import days_told
from rcevents.reading.ownentries import are_entries
from rcevents.reading.plainheads import plain_head
from rcevents.reading.salient import salient_head
from rcevents.reading.schedules import find_on_demand
from rcevents.reading.splitheads import day_above, head_above, head_below
from rcevents.reading.toldheads import told_head
from rcevents.reading.undatedheads import (
    names_gathering,
    on_demand_told,
    undated_lines,
    unsettled_head,
)
from rcevents.reading.unsettledheads import unsettled_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.heads import Head, Undated
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section


def listed(
    section: Section, blocks: Sequence[Block], *, undated: bool, marked: bool = False
) -> list[Entry]:
    """Read a section block by block; a rule or the next head ends an entry's prose.

    The first entry has no head: it holds what stands before all of them. `marked` reads marked
    names with a day also where no heading says that events stand there.
    """
    reader = _Reader(section, itemized(blocks), undated=undated)
    reader.marked = marked or section.standing == "events"
    at = 0
    while at < len(reader.blocks):
        at = reader.read(at)
    return reader.entries


MARKED = frozenset({"item", "paragraph", "quote"})


class _Reader:
    """The entries read so far, and what of the blocks before holds for those that follow.

    `fresh` tells that nothing stands between here and the heading or rule above, `day` is a day
    that stood alone, `parts` the depth below which an event's own talks or topics are listed.
    """

    def __init__(self, section: Section, blocks: Sequence[Block], *, undated: bool) -> None:
        self.blocks = blocks
        self.entries = [Entry(section)]
        self._section = section
        self._undated = undated
        self._fresh = True
        self._day: str | None = None
        self._parts: int | None = None
        self.marked = False

    def read(self, at: int) -> int:
        """Read the block at a place, and give the place of the next one to read."""
        block = self.blocks[at]
        if block.kind in {"rule", "heading"}:
            self._rule()
            return at + 1
        if self._is_part(block):
            self.entries[-1].take(block)
            return at + 1
        found, taken = self._found(block, at + 1)
        for each, heads in found:
            self.entries.append(_begin(each, heads, self._section))
        if not found:
            self._day = day_above(block) or self._day
            last = self.entries[-1]
            last.ended = last.ended or is_behind_list(self.blocks, at, last.bullet)
            last.take(block)
        self._fresh = False
        own_parts = leads_to_parts(block.text, below=bool(self.entries[-1].heads))
        if own_parts and not holds_events(block.text):
            self._parts = block.level if block.kind == "item" else -1
        return at + 1 + taken

    def _rule(self) -> None:
        self.entries.append(Entry(self._section))
        self._fresh, self._day, self._parts = True, None, None

    def _is_part(self, block: Block) -> bool:
        if self._parts is not None and (block.kind != "item" or block.level <= self._parts):
            self._parts = None
        return self._parts is not None

    def _found(self, block: Block, behind: int) -> tuple[list[tuple[Block, list[Head]]], int]:
        """Give the heads found at a block, and how many of those behind it they take up."""
        nested, taken = nested_heads(block, self.blocks, behind)
        if nested:
            return [(inner, [head]) for inner, head in nested], taken
        found = next(filter(None, self._forms(block, behind)), [])
        if found:
            return [(block, found)], 0
        below = self.blocks[behind] if behind < len(self.blocks) else None
        if below is not None and (head := head_above(block, below)):
            return [(block, [head])], 1
        return [], 0

    def _forms(self, block: Block, behind: int) -> Iterator[list[Head]]:
        """Yield what each way of announcing gives for a block alone."""
        if self._day and (head := head_below(block.passage, self._day)):
            yield [head]
        yield self._heads(block)
        if head := self._led(block):
            yield [head]
        yield self._unmarked(block, behind)
        if head := self._plain(block) or self._salient(block) or self._unsettled(block):
            yield [head]

    def _heads(self, block: Block) -> list[Head]:
        if block.kind not in {"paragraph", "item"}:
            return []
        mode = self._mode(block) if self._undated else "never"
        found = item_heads(block.passage, undated=mode, is_item=block.kind == "item")
        if block.kind == "item" and self._is_below(block):
            return [head for head in found if not is_part(head.title)]
        return found

    def _led(self, block: Block) -> Head | None:
        """Read a bold name and the sentence behind it, unless it is on a day of the one above."""
        below = self._is_below(block)
        if self._section.standing != "events" or (below and block.kind != "paragraph"):
            return None
        head = bold_lead(block.passage, known=True) or group_head(block.passage)
        above = self.entries[-1].heads[-1][0].dateline if self.entries[-1].heads else ""
        part = head is not None and days_told(head.dateline) <= days_told(above)
        return None if part else head

    def _salient(self, block: Block) -> Head | None:
        """Read any marked name with an own day, unless the block tells more of the one above."""
        below = block.kind != "quote" and self._is_below(block)
        if not self.marked or block.kind not in MARKED or (below and block.kind == "item"):
            return None
        known = self._section.standing == "events"
        known = known and (not below or begins_with_day(block.text))
        head = salient_head(block.passage, known=known)
        above = self.entries[-1].heads[-1][0].dateline if self.entries[-1].heads else ""
        days = days_told(head.dateline) if head else frozenset()
        part = days <= days_told(above) if days else below
        return None if part else head

    def _plain(self, block: Block) -> Head | None:
        """Read a plain title with its facts before the sentences of its prose."""
        alike = block.kind == "paragraph" and self._are_entries
        known = self._section.standing == "events" and block.kind in {"item", "paragraph"}
        if not known or (self._is_below(block) and not alike):
            return None
        return plain_head(block.passage, is_item=alike or block.kind == "item")

    @cached_property
    def _are_entries(self) -> bool:
        """Whether the section's paragraphs that tell a day are entries, each by itself."""
        return are_entries(self.blocks)

    def _unsettled(self, block: Block) -> Head | None:
        """Read a marked name that is told to have no day, unless it belongs to the one above."""
        beside = block.kind == "paragraph" and self.entries[-1].bullet is None
        below = self._is_below(block) and not beside
        if self._section.standing != "events" or block.kind not in MARKED or below:
            return None
        head = unsettled_name(block.passage)
        return None if head is None or is_no_event(head.title) else head

    def _unmarked(self, block: Block, behind: int) -> list[Head]:
        """Read what tells an event by a sentence, or without a day, unless it belongs to one."""
        below = self._is_below(block)
        if self._section.standing != "events" or (below and block.kind != "paragraph"):
            return []
        if (head := told_head(block.passage)) and not (below and not self._is_another(block, head)):
            return [] if is_no_event(head.title) or _is_over(block, head) else [head]
        beside = not below or self.entries[-1].bullet is None
        if beside and (head := undated_lines(block.passage) or month_head(block.passage)):
            return [] if is_no_event(head.title) else [head]
        return self._undated_heads(block, behind, below=below)

    def _undated_heads(self, block: Block, behind: int, *, below: bool) -> list[Head]:
        """Read what names an event, and tells no day; a paragraph only where it needs none."""
        if block.kind == "paragraph" and (not below or self.entries[-1].bullet is None):
            found = undated_heads(block.passage, (), among=False)
            found = [head for head in found if find_on_demand(head.dateline)]
            told = None if found else on_demand_told(block.passage)
            return [told] if told else found
        if below or self._leads_to_heads(block, behind):
            return []
        if self._is_of_events and (head := unsettled_head(block.passage)):
            return [] if is_no_event(head.title) else [head]
        headings = (self._section.heading or "", *self._section.above)
        return undated_heads(block.passage, headings, among=self._is_of_events)

    @cached_property
    def _is_of_events(self) -> bool:
        """Whether a third of the section's items name an event themselves, by a day or a word."""
        items = [each for each in self.blocks if each.kind == "item" and each.links]
        named = sum(names_gathering(each.text) or bool(self._heads(each)) for each in items)
        return len(items) > 1 and named >= len(items) / 3

    def _is_below(self, block: Block) -> bool:
        """Tell whether a block belongs to the entry above it, by its place."""
        last = self.entries[-1]
        if block.kind not in {"paragraph", "item"}:
            return True
        return bool(last.heads) and (last.bullet is None or block.level > last.bullet)

    def _is_another(self, block: Block, head: Head) -> bool:
        """Tell whether a sentence names another event than the one told right above it."""
        passage, last = block.passage, self.entries[-1]
        spans = [(link.start, link.end) for link in passage.links] + list(passage.strong)
        marked = any(passage.text[start:end].strip(" *_") in head.title for start, end in spans)
        ours = head.title.casefold()
        told = [each.title.casefold() for each, _, _ in last.heads]
        alike = any(ours in title or title in ours for title in told)
        return last.bullet is None and marked and bool(NAME.search(head.title)) and not alike

    def _leads_to_heads(self, block: Block, behind: int) -> bool:
        """Tell whether an event of its own is listed right below an item."""
        below = self.blocks[behind] if behind < len(self.blocks) else None
        return below is not None and below.level > block.level and bool(self._heads(below))

    def _mode(self, block: Block) -> Undated:
        """Structure speaks for a paragraph right behind a heading or a rule, never for a bullet."""
        if block.kind != "paragraph":
            return "never"
        return "always" if self._fresh else "telling"


def _is_over(block: Block, head: Head) -> bool:
    """Tell whether a sentence is of what was, or the whole text is, where it begins with it."""
    sentence = block.text[head.start : head.end]
    return is_past(sentence) or (head.start == 0 and is_past(block.text))


def _begin(block: Block, found: Sequence[Head], section: Section) -> Entry:
    """Begin an entry; what follows its last head in the same block is prose already."""
    text = block.text
    told = [
        (head, block.passage.line_at(head.start), text[head.start : head.end]) for head in found
    ]
    bullet = block.level if block.kind == "item" else None
    return Entry(section, bullet, told, [text[found[-1].end :].strip().lstrip(".;, ")], block=block)
