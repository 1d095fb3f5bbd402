"""Important dates: tables that tell by when what is to be handed in for an event told above.

Their rows are no events, whatever day stands in them: they are prose of the event.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.entries import Entry
    from rcevents.reading.outline import Block

HEADING = re.compile(
    r"""\W*(?:(?:our|the|all|conference|workshop|submission)[ ]){0,2}
        (?: (?:important|key|main|critical|crucial|relevant|submission)[ ](?:dates|deadlines)
          | deadlines | dates[ ](?:and|&)[ ]deadlines | timeline )\W*""",
    re.VERBOSE | re.IGNORECASE,
)
HEADER = frozenset(
    "what when date dates deadline deadlines milestone track type item due event".split()
)
HANDED_IN = frozenset(
    """
    abstract abstracts paper papers poster posters proposal proposals submission submissions
    tutorial tutorials workshops talks bofs notebooks demos panels notification notifications
    acceptance camera-ready camera ready copy version registration early bird early-bird
    nominations applications reviews rebuttal artifacts
    """.split()
)
FILLING = frozenset(
    """
    a all and author authors birds-of-a-feather by call calls closes deadline deadlines due final
    for full in lightning of on opens or short student the to travel grant grants session sessions
    """.split()
)
WORD = re.compile(r"[^\W\d_][\w-]*")
FEWEST = 2


def dates_apart(blocks: Sequence[Block]) -> tuple[list[list[Block]], list[Block]]:
    """Give the tables of dates with the lines that lead to them, and the blocks beside them."""
    tables: list[list[Block]] = []
    rest: list[Block] = []
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind == "row":
            end += 1
        led = bool(rest) and rest[-1].kind == "paragraph" and HEADING.fullmatch(rest[-1].text)
        rows = blocks[at:end]
        if rows and (led or _are_handed_in(rows)):
            tables.append([*([rest.pop()] if led else []), *rows])
        else:
            rest += blocks[at : max(end, at + 1)]
        at = max(end, at + 1)
    return tables, rest


def _are_handed_in(rows: Sequence[Block]) -> bool:
    """Tell whether each row names what is to be handed in, or when one knows more."""
    names = [row.text.partition(" |")[0] for row in rows]
    words = [[word.casefold() for word in WORD.findall(name)] for name in names]
    if words and set(words[0]) <= HEADER:
        words = words[1:]
    known = all(set(each) <= HANDED_IN | FILLING and set(each) & HANDED_IN for each in words)
    return len(words) >= FEWEST and known


def lend_dates(entries: Sequence[Entry], tables: Sequence[Sequence[Block]]) -> None:
    """Give each table to the entry above it, as prose."""
    for table in tables:
        line = table[0].line or 0
        above = [each for each in entries if each.heads and (each.lines[0] or 0) <= line]
        if above:
            above[-1].prose += [block.text for block in table]
