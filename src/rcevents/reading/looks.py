"""Looks: what a page's tables and inline styles make of its text in the eyes of a reader.

Mails are laid out by tables, hide their previews by styles, and have headings that are paragraphs
in bold letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.reading.struck import TAGS, without_struck

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from selectolax.lexbor import LexborNode

HIDDEN = re.compile(
    r"""
    (?: ^ | [;\s] )
    (?: display \s{0,3} : \s{0,3} none | visibility \s{0,3} : \s{0,3} hidden
      | max-height \s{0,3} : \s{0,3} 0 (?: px | em | % )? \s{0,3} (?: [;!] | $ ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Sizes of letters are no sign: a layout without white space between its cells sets them to 0."""
WEIGHT = re.compile(
    r"font-weight \s{0,3} : \s{0,3} (?: (?P<bold> bold | [6-9]00 ) | normal | lighter | [1-5]00 )",
    re.VERBOSE | re.IGNORECASE,
)
BORDER = re.compile(
    r"border(?:-top|-bottom)? \s{0,3} : [^;]{0,40} (?: solid | dashed | dotted | double )",
    re.VERBOSE | re.IGNORECASE,
)
"""What is empty and has a border is a rule between two parts."""
NO_BORDER = re.compile(r"border[^;]{0,20}:[^;]{0,40}(?<![\d.])0(?:px)?(?![\d.])", re.IGNORECASE)
PARAGRAPHS = re.compile(r"<br\b[^<>]{0,40}>\s{0,99}(?:&nbsp;\s{0,9})?<br\b", re.IGNORECASE)
"""Two breaks on end part paragraphs, as an empty line does."""
FORWARDED = re.compile(
    r"begin forwarded message:|-{2,20} ?(?:forwarded|original) message ?-{2,20}", re.IGNORECASE
)
"""What mail programs write above an issue that they forward as a quote."""
MOST_HIDDEN = 2
"""Of a page no more than this part is hidden from every reader."""
LAID_OUT = frozenset({"presentation", "none"})
STRUCTURES = "h1, h2, h3, h4, h5, h6, ul, ol, blockquote, hr, p + p, p + div, div + p"


@dataclass(frozen=True, slots=True)
class Looks:
    """Which nodes (by their numbers) are bold, or expressly not, and which tables are layout.

    `rules` are empty nodes that show a line. `parted` tells that paragraphs may be parted by empty
    lines alone.
    """

    weights: Mapping[int, bool] = field(default_factory=dict)
    layout: frozenset[int] = frozenset()
    rules: frozenset[int] = frozenset()
    parted: bool = False


def seen(body: LexborNode, html: str) -> Looks:
    """Take what nobody sees out of a page, and tell how the rest looks.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> html = '<p hidden>Tea</p><p style="font-weight:700">Events</p>'
    >>> body = LexborHTMLParser(html).body
    >>> len(seen(body, html).weights), body.text()
    (1, 'Events')
    """
    if "<blockquote" in html and FORWARDED.search(html):
        _unquote(body)
    if any(tag in html for tag in TAGS):
        without_struck(body)
    weights = _weights(body) if "style=" in html or " hidden" in html else {}
    tables = body.css("table") if "<table" in html or "<TABLE" in html else []
    return Looks(
        weights,
        frozenset(table.mem_id for table in tables if is_layout(table)),
        frozenset(_rules(body)) if "border" in html and "style=" in html else frozenset(),
        "data-sourcepos" not in html and PARAGRAPHS.search(html) is not None,
    )


def _weights(body: LexborNode) -> dict[int, bool]:
    """Give which nodes say of their letters that they are bold (true) or are not.

    What is hidden is taken out, but for a page that a script is to show whole.
    """
    told: dict[int, bool] = {}
    hidden: dict[int, LexborNode] = {}
    for node in body.css("[style], [hidden]"):
        style = node.attributes.get("style") or ""
        if "hidden" in node.attributes or HIDDEN.search(style):
            hidden[node.mem_id] = node
        elif weight := WEIGHT.search(style):
            told[node.mem_id] = weight["bold"] is not None
    outermost = [node for node in hidden.values() if not _is_inside(node, hidden)]
    whole = len(body.text()) if outermost else 0
    for node in outermost:
        if len(node.text()) * MOST_HIDDEN <= whole and node.mem_id != body.mem_id:
            node.decompose()
    return told


def _is_inside(node: LexborNode, others: Mapping[int, LexborNode]) -> bool:
    """Tell whether a node stands in one of others: it is gone when that is taken out."""
    around = node.parent
    while around is not None and around.mem_id not in others:
        around = around.parent
    return around is not None


def _rules(body: LexborNode) -> Iterator[int]:
    for node in body.css("p[style], div[style], table[style], td[style]"):
        style = node.attributes.get("style") or ""
        if BORDER.search(style) and not NO_BORDER.search(style) and _is_empty(node):
            yield node.mem_id


def _is_empty(node: LexborNode) -> bool:
    return node.css_first("img, hr") is None and not node.text(strip=True)


def _unquote(body: LexborNode) -> None:
    """Let what was forwarded stand as it was sent."""
    for quote in body.css("blockquote[type=cite]"):
        quote.unwrap()


def is_layout(table: LexborNode) -> bool:
    """Tell whether a table only places what it holds on the screen, and holds no rows of data.

    A table says so by its role; else it holds tables, or single cells, or cells with headings,
    lists or several paragraphs. One that names its columns is data, whatever its cells hold.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> tables = "<table><tr><td>3 May<td>Tea Days</table><table><tr><td><h2>Events</h2></table>"
    >>> [is_layout(table) for table in LexborHTMLParser(tables).css("table")]
    [False, True]
    """
    role = (table.attributes.get("role") or "").strip().lower()
    if role:
        return role in LAID_OUT
    if len(table.css("table")) > 1:  # it is the first of them itself
        return True
    if table.css_first("th, caption") is not None and table.css_first("td") is not None:
        return False
    if table.css_first(STRUCTURES) is not None:
        return True
    return not any(len(cells) > 1 for cells in _rows(table))


def _rows(table: LexborNode) -> Iterator[list[LexborNode]]:
    """Yield the cells of each row that hold anything."""
    for row in table.css("tr"):
        yield [cell for cell in row.css("td") if cell.text(strip=True)]
