"""The outline of a document: its blocks in reading order, the same whatever form it came in.

Markdown is rendered by cmark, which keeps the source line of every block; pages, mail and feed
items are HTML already. Both are parsed by selectolax and told as blocks: headings, paragraphs,
list items, quotes, table rows and rules; tables that only lay a mail out are not there. Plain
text becomes the same blocks in `plaintext`. Whatever looks for announcements sees blocks alone.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rcevents.reading.blocks import Block, BlockKind, Nest, Outline, flat
from rcevents.reading.brokenlinks import mended
from rcevents.reading.looks import seen
from rcevents.reading.markup import (
    BLOCKS,
    CELLS,
    HEADINGS,
    HIDDEN,
    STRONG,
    TABLES,
    line_of,
    passage_of,
    walk,
    write_inline,
)
from rcevents.reading.nesting import shallow
from rcevents.reading.passage import Passage, PassageWriter

if TYPE_CHECKING:
    from collections.abc import Callable

    from selectolax.lexbor import LexborNode

    from rcevents.reading.looks import Looks


__all__ = ["CELL_GAP", "Block", "BlockKind", "Nest", "Outline", "flat", "html_outline"]

NESTS = frozenset({"ul", "ol", "blockquote"})
CELL_GAP = " | "


def html_outline(html: str, first_line: int = 1, *, line: int | None = None) -> Outline:
    r"""Outline HTML; what a reader does not see (scripts, navigation, comments) is not there.

    Text without a line of its own stands at `line`, that of the block before, if any.

    >>> flat(html_outline('<ul><li>Hi <a href="/x">you</a><br>there</ul>'))[0].text
    'Hi you\nthere'
    """
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(shallow(html)).body
    if body is None:
        return []
    builder = _Builder(seen(body, html), first_line - 1, line=line)
    builder.build(body, leaves=HIDDEN | NESTS)
    return builder.parts


def _nested(
    node: LexborNode, around: tuple[str, ...], looks: Looks, line_offset: int
) -> list[Block]:
    """Read the blocks of a list or quote; nothing in it is put off any more."""
    builder = _Builder(looks, line_offset, around)
    builder.build(node, leaves=HIDDEN)
    return flat(builder.parts)


class _Builder:
    """Keeps paragraphs as they come, and collects loose text until a block begins or ends."""

    def __init__(
        self,
        looks: Looks,
        line_offset: int,
        around: tuple[str, ...] = (),
        line: int | None = None,
    ) -> None:
        self.parts: list[Block | Nest] = []
        self._looks = looks
        self._line_offset = line_offset
        self._line = line
        self._around = list(around)
        self._writer = PassageWriter()
        self._strong = 0
        self._layouts: list[bool] = []
        self._bullet = False
        """Whether an item has begun, and nothing of it is told yet."""
        self._fresh = True
        """Whether nothing stands in a row's cell yet."""
        self._break = False
        """Whether a break has come, and nothing since; in a cell, whether one is to be written."""

    def build(self, root: LexborNode, leaves: frozenset[str]) -> None:
        if not self._looks.parted:
            leaves |= {"p"}
        for tag, node in walk(root, leaves, self._looks):
            if node is None:
                self.leave(tag)
            elif tag == "-text" and not self._writer and node.is_empty_text_node:
                continue  # the newline between two blocks
            elif tag in NESTS and tag in leaves:
                self.nest(tag, node)
            else:
                self.enter(tag, node)
        self.flush()

    def nest(self, tag: str, node: LexborNode) -> None:
        self.flush()
        self._around.append(tag)
        around = tuple(self._around)
        self.parts.append(Nest(partial(_nested, node, around, self._looks, self._line_offset)))

    def enter(self, tag: str, node: LexborNode) -> None:
        if self._looks.rules and node.mem_id in self._looks.rules:
            self._rule()
        if tag in BLOCKS:
            self._enter_block(tag, node)
        elif tag in CELLS:
            self._enter_cell(tag)
        elif tag == "-text" and self._around:
            self._write(node.text_content or "")
        elif tag == "br" and self._looks.parted:
            self._part()
        else:
            self._strong += tag in STRONG
            self._go_on()
            write_inline(self._writer, tag, node)

    def _enter_block(self, tag: str, node: LexborNode) -> None:
        if self._in_cell(tag):
            self._break = not self._fresh
            if tag == "p" and not self._looks.parted:
                self._write_paragraph(node)
            return
        self.flush()
        if tag == "table":
            self._layouts.append(node.mem_id in self._looks.layout)
        if tag == "tr" and self._layouts and self._layouts[-1]:
            return
        self._around.append(tag)
        self._bullet = self._bullet or tag == "li"
        if tag == "p" and not self._looks.parted:
            self._keep(partial(passage_of, node, self._line_offset, self._looks, self._strong))
        else:
            self._line = line_of(node, self._line_offset) or self._line
        if tag == "hr":
            self._rule()

    def _enter_cell(self, tag: str) -> None:
        self._fresh, self._break = True, False
        if self._layouts and self._layouts[-1]:
            self.flush()
            self._around.append(tag)
        elif self._writer:
            self._writer.write(CELL_GAP)

    def _in_cell(self, tag: str) -> bool:
        """Tell whether a block stands in a cell of a row, whose text is one."""
        return bool(self._around) and self._around[-1] == "tr" and tag not in TABLES

    def _write_paragraph(self, node: LexborNode) -> None:
        """Write a paragraph into the cell of a row."""
        for tag, inner in walk(node, HIDDEN, self._looks):
            if tag == "-text" and inner is not None:
                self._write(inner.text_content or "")
            else:
                self._go_on()
                write_inline(self._writer, tag, inner)

    def _write(self, text: str) -> None:
        is_blank = not text.strip()
        if is_blank and self._around[-1] in {"tr", "table"} and "\n" in text:
            return  # between two cells
        if not is_blank:
            self._go_on()
            self._fresh = self._break = False
        self._writer.write(text, verbatim="pre" in self._around)

    def _go_on(self) -> None:
        """Write the break that parts two blocks in a cell, before what stands behind it."""
        if self._break and self._around and self._around[-1] == "tr":
            self._writer.write("\n")
            self._break = False

    def _part(self) -> None:
        """Take a line break; the second on end begins a paragraph."""
        in_text = "pre" in self._around or "tr" in self._around
        if self._break and not in_text:
            self.flush()
        elif self._writer:
            self._writer.write("\n")
            self._break = not in_text

    def leave(self, tag: str) -> None:
        if tag in BLOCKS and self._in_cell(tag):
            self._break = not self._fresh
            return
        if tag not in BLOCKS | CELLS:
            self._strong -= tag in STRONG
            write_inline(self._writer, tag, None)
            return
        if tag in BLOCKS:
            self.flush()
        if tag == "table" and self._layouts:
            self._layouts.pop()
        if self._around and self._around[-1] == tag:
            self.flush()
            self._around.pop()

    def flush(self) -> None:
        self._break = False
        if self._writer:
            passage = mended(self._writer.finish(self._line))
            if passage.text:
                self._keep(lambda: passage)
            self._writer = PassageWriter(self._strong)

    def _rule(self) -> None:
        self.flush()
        self.parts.append(Block("rule", 0, partial(Passage, "", self._line)))

    def _keep(self, read: Callable[[], Passage]) -> None:
        kind, level = self._place()
        self.parts.append(Block(kind, level, read, goes_on=kind == "item" and not self._bullet))
        self._bullet = False

    def _place(self) -> tuple[BlockKind, int]:
        around = self._around
        if len(around) == 1 and around[0] == "p":
            return "paragraph", 0
        if around and around[-1] in HEADINGS:
            return "heading", HEADINGS[around[-1]]
        depth = sum(tag in {"ul", "ol"} for tag in around)
        if "pre" in around:
            return "code", depth
        if "tr" in around:
            return "row", depth
        if "blockquote" in around:
            return "quote", depth
        return ("item" if "li" in around else "paragraph"), depth
