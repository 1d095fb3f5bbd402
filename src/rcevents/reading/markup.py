"""Markup: the elements of a page in reading order, and the text of one as a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.reading.brokenlinks import mended
from rcevents.reading.nonevents import is_button
from rcevents.reading.passage import PassageWriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from rcevents.reading.looks import Looks
    from rcevents.reading.passage import Passage

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
TABLES = frozenset("caption table tbody tfoot thead tr".split())
BLOCKS = (
    frozenset(
        """
        address article aside blockquote body center dd details div dl dt fieldset figcaption
        figure footer form header hgroup hr li main ol p pre section summary ul
        """.split()
    )
    | frozenset(HEADINGS)
    | TABLES
)
HIDDEN = frozenset(
    """
    head iframe nav noscript object script select style svg template textarea title
    """.split()
)
CELLS = frozenset({"td", "th"})
STRONG = frozenset({"b", "strong"})
EMPHASIS = frozenset({"em", "i"})
LONGEST_BUTTON = 60
STRUCTURAL = BLOCKS | STRONG | EMPHASIS | CELLS | {"a"}
BOLDENED = STRUCTURAL - STRONG - EMPHASIS - HEADINGS.keys()
"""What its style makes bold is bold beside what it is; a heading is bold anyway."""


def walk(
    root: LexborNode, leaves: frozenset[str], looks: Looks
) -> Iterator[tuple[str, LexborNode | None]]:
    """Yield tag and node on entering each, the tag alone on leaving; no recursion, however deep.

    What is bold by its style is a "strong" in its block, or in place of a tag that says nothing.
    """
    weights = looks.weights
    open_tags: list[tuple[str, LexborNode]] = []
    node = root.child
    while node is not None or open_tags:
        if node is None:
            tag, node = open_tags.pop()
            if weights and tag in BOLDENED and weights.get(node.mem_id):
                yield "strong", None
            yield tag, None
            node = node.next
            continue
        tag = node.tag or ""
        if weights and tag not in BOLDENED:
            tag = _weighed(tag, weights.get(node.mem_id))
        yield tag, node
        if weights and tag in BOLDENED and weights.get(node.mem_id):
            yield "strong", node
        child = None if tag == "-text" or tag in leaves else node.child
        if child is not None:
            open_tags.append((tag, node))
            node = child
            continue
        if weights and tag in BOLDENED and weights.get(node.mem_id):
            yield "strong", None
        if tag in STRUCTURAL:
            yield tag, None
        node = node.next


def _weighed(tag: str, bold: bool | None) -> str:
    """Give what an element is whose style says that it is bold, or that it is not.

    >>> _weighed("span", True), _weighed("b", False), _weighed("em", None)
    ('strong', 'span', 'em')
    """
    if bold is None or tag in HEADINGS:
        return tag
    if bold:
        return "strong"
    return "span" if tag in STRONG else tag


def passage_of(node: LexborNode, line_offset: int, looks: Looks, strong: int = 0) -> Passage:
    """Read a paragraph's inline content; `strong` counts the bold elements around it."""
    writer = PassageWriter(strong + bool(looks.weights.get(node.mem_id)))
    for tag, child in walk(node, HIDDEN, looks):
        write_inline(writer, tag, child)
    return mended(writer.finish(line_of(node, line_offset)))


def write_inline(writer: PassageWriter, tag: str, node: LexborNode | None) -> None:
    """Write what is entered, or left where there is no node."""
    if node is None:
        _write_end(writer, tag)
    elif tag == "-text":
        writer.write(node.text_content or "")
    elif tag == "a":
        writer.open_link((node.attributes.get("href") or "").strip())
    elif tag in STRONG:
        writer.open_strong()
    elif tag in EMPHASIS:
        writer.open_emphasis()
    elif tag == "br":
        writer.write("\n")
    elif tag == "img":
        writer.write(_button(node))


def _write_end(writer: PassageWriter, tag: str) -> None:
    if tag == "a":
        writer.close_link()
    elif tag in STRONG:
        writer.close_strong()
    elif tag in EMPHASIS:
        writer.close_emphasis()


def _button(image: LexborNode) -> str:
    """Give the words of a picture that is a button: a link has no others there."""
    around = image.parent
    if around is None or around.tag != "a":
        return ""
    words = (image.attributes.get("alt") or "").strip()
    return words if len(words) <= LONGEST_BUTTON and is_button(words) else ""


def line_of(node: LexborNode, offset: int) -> int | None:
    """Give a block's line; the renderer tells none, or line 0, of a paragraph above a table."""
    position = node.attributes.get("data-sourcepos")
    line = int(position.partition(":")[0]) if position else 0
    return line + offset if line > 0 else None
