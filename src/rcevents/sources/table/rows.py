"""Tables of a document as rows of cells, with the headings above them and their lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.normalization import clean
from rcevents.reading.markup import HEADINGS, HIDDEN
from rcevents.reading.nesting import shallow
from rcevents.sources.table.headings import Headings
from rcevents.sources.table.preparing import Prepared, prepared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

    from rcevents.document import Document

STRUCK = frozenset({"del", "s", "strike"})
CELLS = frozenset({"td", "th"})
MOST_CELLS = 60


@dataclass(slots=True)
class Cell:
    """The words of a cell, its links, and which of the words are not struck through."""

    text: str
    kept: str
    links: tuple[str, ...] = ()


@dataclass(slots=True)
class Row:
    """A row of cells; `is_header` where it names the columns."""

    cells: list[Cell]
    line: int | None
    is_header: bool = False

    @property
    def text(self) -> str:
        """Its words, as one line."""
        return " | ".join(cell.text for cell in self.cells if cell.text)


@dataclass(slots=True)
class Table:
    """Rows, and the headings above them, the outermost first."""

    headings: tuple[str, ...]
    header: Row | None = None
    rows: list[Row] = field(default_factory=list)


def tables_of(document: Document) -> list[Table]:
    r"""Give the tables of a markdown document or of a page.

    >>> from rcevents.document import Document
    >>> table, = tables_of(Document("a.md", "## 2031\n\n| [Tea](/t) | 3 May |\n", "text/markdown"))
    >>> table.headings, table.rows[0].line, [cell.text for cell in table.rows[0].cells]
    (('2031',), 3, ['Tea', '3 May'])
    """
    if document.media_type == "text/html":
        return list(_tables(document.text, None, document.first_line))
    ready = prepared(document.text)
    return list(_tables(ready.html, ready, document.first_line)) if ready.has_tables else []


def _tables(html: str, ready: Prepared | None, first_line: int) -> Iterator[Table]:
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser(shallow(html)).body
    headings, table = Headings(), None
    for node in body.traverse() if body is not None else ():
        tag = node.tag or ""
        if tag in HEADINGS:
            headings.enter(HEADINGS[tag], clean(node.text()))
        elif tag == "table":
            if table is not None:
                yield table
            table = Table(headings.told)
        elif tag == "tr" and table is not None:
            _take(table, _row(node, ready, first_line))
    if table is not None:
        yield table


def _take(table: Table, row: Row) -> None:
    if not any(cell.text for cell in row.cells):
        return
    if row.is_header and table.header is None and not table.rows:
        table.header = row
    else:
        table.rows.append(row)


def _row(node: LexborNode, ready: Prepared | None, first_line: int) -> Row:
    cells: list[Cell] = []
    heads = 0
    child = node.child
    while child is not None and len(cells) < MOST_CELLS:
        if child.tag in CELLS:
            cells.append(_cell(child))
            heads += child.tag == "th"
        child = child.next
    position = (node.attributes.get("data-sourcepos") or "").partition(":")[0]
    line = ready.line(int(position)) + first_line - 1 if ready and position.isdecimal() else None
    return Row(cells, line, heads > 0 and heads == len(cells))


def _cell(node: LexborNode) -> Cell:
    parts: list[str] = []
    kept: list[str] = []
    links: list[str] = []
    for inner, is_struck in _inside(node):
        if inner.tag == "-text":
            parts.append(inner.text_content or "")
            kept.append("" if is_struck else parts[-1])
        elif inner.tag == "br":
            parts.append(" ")
            kept.append(" ")
        elif inner.tag == "a":
            links.append((inner.attributes.get("href") or "").strip())
    return Cell(_plain(parts), _plain(kept), tuple(filter(None, links)))


def _inside(node: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Yield the nodes within a cell, and whether they are struck through; no recursion."""
    stack = [(node.child, False)]
    while stack:
        inner, is_struck = stack.pop()
        while inner is not None:
            if inner.tag in HIDDEN:
                inner = inner.next
                continue
            yield inner, is_struck
            if inner.tag != "-text" and inner.child is not None:
                stack.append((inner.next, is_struck))
                is_struck = is_struck or inner.tag in STRUCK
                inner = inner.child
            else:
                inner = inner.next


WRITTEN_OUT = re.compile(r"\{(?:%[^%\n]{0,300}%|:[^}\n]{0,200})\}")


def _plain(parts: list[str]) -> str:
    text = WRITTEN_OUT.sub("", "".join(parts))
    return " ".join((text if text.isascii() else clean(text)).split())
