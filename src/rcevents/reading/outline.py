"""The outline of a document: its blocks in reading order, the same whatever form it came in.

Markdown is rendered by cmark, which keeps the source line of every block; pages, mail and feed
items are HTML already. Both are parsed by selectolax and told as blocks: headings, paragraphs,
list items, quotes, table rows and rules. Plain text becomes the same blocks in `plaintext`.
Whatever looks for announcements sees blocks alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Literal

from rcevents.reading.brokenlinks import mended
from rcevents.reading.nesting import shallow
from rcevents.reading.passage import Link, Passage, PassageWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from selectolax.lexbor import LexborNode


BlockKind = Literal["heading", "paragraph", "item", "quote", "row", "code", "rule"]

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption
    figure footer form header hgroup hr li main ol p pre section summary table tbody tfoot thead
    tr ul
    """.split()
) | frozenset(HEADINGS)
HIDDEN = frozenset(
    """
    head iframe nav noscript object script select style svg template textarea title
    """.split()
)
CELLS = frozenset({"td", "th"})
STRONG = frozenset({"b", "strong"})
STRUCTURAL = BLOCKS | STRONG | {"a"}
NESTS = frozenset({"ul", "ol", "blockquote"})
CELL_GAP = " | "


class Block:
    """One block of a document.

    `level` is a heading's rank (1 to 6), else the depth of lists around the block. The text, its
    links and its line are read when first asked for: most blocks of an issue never are.
    """

    def __init__(self, kind: BlockKind, level: int, read: Callable[[], Passage]) -> None:
        self.kind = kind
        self.level = level
        self._read = read

    @cached_property
    def passage(self) -> Passage:
        """The block's text, links and line."""
        return self._read()

    @property
    def text(self) -> str:
        """The block's text as a person sees it."""
        return self.passage.text

    @property
    def line(self) -> int | None:
        """The source line on which the block begins."""
        return self.passage.line

    @property
    def links(self) -> tuple[Link, ...]:
        """The links of the text, in order."""
        return self.passage.links


class Nest:
    """A list, a quote or a section, whose blocks are told apart when first asked for."""

    def __init__(self, read: Callable[[], list[Block]]) -> None:
        self._read = read

    @cached_property
    def blocks(self) -> list[Block]:
        """The blocks inside, in reading order."""
        return self._read()


Outline = Sequence[Block | Nest]


def flat(outline: Outline) -> list[Block]:
    """Give every block of an outline, those inside lists and quotes in their places."""
    found: list[Block] = []
    for part in outline:
        if isinstance(part, Nest):
            found.extend(part.blocks)
        else:
            found.append(part)
    return found


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
    builder = _Builder(first_line - 1, line=line)
    builder.build(body, leaves=HIDDEN | {"p"} | NESTS)
    return builder.parts


def _nested(node: LexborNode, around: tuple[str, ...], line_offset: int) -> list[Block]:
    """Read the blocks of a list or quote; nothing in it is put off any more."""
    builder = _Builder(line_offset, around)
    builder.build(node, leaves=HIDDEN | {"p"})
    return flat(builder.parts)


def _walk(root: LexborNode, leaves: frozenset[str]) -> Iterator[tuple[str, LexborNode | None]]:
    """Yield tag and node on entering each, the tag alone on leaving; no recursion, however deep."""
    open_tags: list[tuple[str, LexborNode]] = []
    node = root.child
    while node is not None or open_tags:
        if node is None:
            tag, node = open_tags.pop()
            yield tag, None
            node = node.next
            continue
        tag = node.tag or ""
        yield tag, node
        child = None if tag == "-text" or tag in leaves else node.child
        if child is not None:
            open_tags.append((tag, node))
            node = child
            continue
        if tag in STRUCTURAL:
            yield tag, None
        node = node.next


def _read(node: LexborNode, line_offset: int) -> Passage:
    """Read a paragraph's inline content."""
    writer = PassageWriter()
    for tag, child in _walk(node, leaves=HIDDEN):
        _write_inline(writer, tag, child)
    return mended(writer.finish(_line(node, line_offset)))


def _write_inline(writer: PassageWriter, tag: str, node: LexborNode | None) -> None:
    if node is None:
        if tag == "a":
            writer.close_link()
        elif tag in STRONG:
            writer.close_strong()
    elif tag == "-text":
        writer.write(node.text_content or "")
    elif tag == "a":
        writer.open_link((node.attributes.get("href") or "").strip())
    elif tag in STRONG:
        writer.open_strong()
    elif tag == "br":
        writer.write("\n")


def _line(node: LexborNode, offset: int) -> int | None:
    """Give a block's line; the renderer tells none, or line 0, of a paragraph above a table."""
    position = node.attributes.get("data-sourcepos")
    line = int(position.partition(":")[0]) if position else 0
    return line + offset if line > 0 else None


class _Builder:
    """Keeps paragraphs as they come, and collects loose text until a block begins or ends."""

    def __init__(
        self, line_offset: int, around: tuple[str, ...] = (), line: int | None = None
    ) -> None:
        self.parts: list[Block | Nest] = []
        self._line_offset = line_offset
        self._line = line
        self._around = list(around)
        self._writer = PassageWriter()

    def build(self, root: LexborNode, leaves: frozenset[str]) -> None:
        for tag, node in _walk(root, leaves):
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
        self.parts.append(Nest(partial(_nested, node, tuple(self._around), self._line_offset)))

    def enter(self, tag: str, node: LexborNode) -> None:
        if tag in BLOCKS:
            self.flush()
            self._around.append(tag)
            if tag == "p":
                self._keep(partial(_read, node, self._line_offset))
            else:
                self._line = _line(node, self._line_offset) or self._line
            if tag == "hr":
                self.parts.append(Block("rule", 0, partial(Passage, "", self._line)))
        elif tag == "-text" and self._around:
            self._write(node.text_content or "")
        elif tag in CELLS:
            if self._writer:
                self._writer.write(CELL_GAP)
        else:
            _write_inline(self._writer, tag, node)

    def _write(self, text: str) -> None:
        between_cells = self._around[-1] in {"tr", "table"} and "\n" in text and not text.strip()
        if not between_cells:
            self._writer.write(text, verbatim="pre" in self._around)

    def leave(self, tag: str) -> None:
        if tag not in BLOCKS:
            _write_inline(self._writer, tag, None)
            return
        self.flush()
        if self._around and self._around[-1] == tag:
            self._around.pop()

    def flush(self) -> None:
        if self._writer:
            passage = mended(self._writer.finish(self._line))
            if passage.text:
                self._keep(lambda: passage)
            self._writer = PassageWriter()

    def _keep(self, read: Callable[[], Passage]) -> None:
        kind, level = self._place()
        self.parts.append(Block(kind, level, read))

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
