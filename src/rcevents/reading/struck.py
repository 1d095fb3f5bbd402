"""Struck text: what a writer crossed out is not read; an entry crossed out whole is called off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.roles import role_of
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborNode

STRUCK = "del, s, strike, [style*=line-through]"
TAGS = ("<del", "<s>", "<s ", "<strike", "line-through")
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ENTRIES = HEADINGS | {"li", "p", "td", "th", "dd", "dt", "div", "blockquote"}
CALLED_OFF = re.compile(
    r"""\W{0,4}
    (?: (?: (?:now|sorry|unfortunately|has[ ]been|is|was|event)\W{1,3} ){0,3}
        (?: cancell?ed | called[ ]off | abgesagt | annulée? | geannuleerd | cancelad[oa] ) \b
        (?: \W{1,3} (?:due|because|owing|see|wegen) \b .{0,120} )? \W{0,4} )?""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""What stands beside an entry that is struck whole: nothing, or that it is called off."""
LABEL = re.compile(r"\W{0,4}([^\W\d][^:\n]{2,40}):[ ]")
PLAIN = re.compile(r"~~(?=[^\s~])([^~\n]{1,400})(?<=\S)~~")
LONGEST = 600
MOST = 500
"""A page in which more is struck is no announcement, and is left as it is."""


def without_struck(body: LexborNode) -> None:
    """Take struck text out of a page, but for entries that are struck whole: they are cancelled.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> body = LexborHTMLParser("<p><del>3 May</del> 4 May<li><s>Tea Days, 5 May</s>").body
    >>> without_struck(body)
    >>> body.text()
    ' 4 MayTea Days, 5 May, cancelled'
    """
    nodes = {node.mem_id: node for node in body.css(STRUCK)[:MOST]}
    told = [(node, _around(node)) for node in nodes.values() if not _is_within(node, nodes)]
    blocks = {block.mem_id: block for _, block in told if block is not None}
    for node, block in told:
        if block is None or not _is_whole(node, block):
            node.decompose()
        elif block.tag in HEADINGS:
            node.insert_before("CANCELLED: ")
        elif _names_event(node, block):
            node.insert_child(", cancelled")
        elif block.tag not in {"td", "th"}:
            node.decompose()
    for block in blocks.values():
        if block.tag == "p" and not block.text(strip=True):
            block.decompose()


def _is_within(node: LexborNode, others: Mapping[int, LexborNode]) -> bool:
    """Tell whether a node stands in one of others: it is gone when that is taken out."""
    around = node.parent
    while around is not None and around.mem_id not in others:
        around = around.parent
    return around is not None


def without_strikes(text: str) -> str:
    """Take what stands between double tildes out of plain text, as far as a line goes.

    >>> without_strikes("~~3 May~~ 4 May"), without_strikes("~~Tea Days, 3 May~~"), "~~~~"
    ('4 May', 'Tea Days, 3 May, cancelled', '~~~~')
    """
    return "\n".join(map(_unstruck, text.split("\n"))) if "~~" in text else text


def _unstruck(line: str) -> str:
    found = PLAIN.search(line)
    if found is None:
        return line
    before, behind = line[: found.start()], line[found.end() :]
    if not before.strip(" \t*-•") and CALLED_OFF.fullmatch(behind) and _names(found[1]):
        return f"{before}{found[1]}, cancelled"
    return PLAIN.sub("", before.rstrip() + " " * bool(before.strip()) + (behind.lstrip()))


def _around(node: LexborNode) -> LexborNode | None:
    """Give the block that struck text stands in."""
    around = node.parent
    while around is not None and around.tag not in ENTRIES:
        around = around.parent
    return around


def _is_whole(node: LexborNode, block: LexborNode) -> bool:
    """Tell whether a block holds nothing else that says more than that it is called off."""
    struck, whole = node.text().strip(), block.text()
    at = whole.find(struck)
    if not struck or at < 0 or len(whole) > LONGEST:
        return False
    rest = whole[at + len(struck) :].partition("\n")[0]
    return not re.search(r"\w", whole[:at]) and CALLED_OFF.fullmatch(rest) is not None


def _names_event(node: LexborNode, block: LexborNode) -> bool:
    if block.tag in {"td", "th"}:
        return bool(yearless(node.text()).dates)
    return _names(node.text())


def _names(text: str) -> bool:
    """Tell whether struck words name an event with its day, and are no fact of one."""
    label = LABEL.match(text)
    line = yearless(text)
    if not line.dates or (label and role_of(label[1]) is not None):
        return False
    return line.remark is not None
