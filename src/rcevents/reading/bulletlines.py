"""Bullet lines: paragraphs whose lines begin with bullet signs, told as the items that they are."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from rcevents.reading.outline import Block

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.outline import BlockKind
    from rcevents.reading.passage import Passage

BULLET = re.compile(r"^[ ]{0,3}(?:[•·‣▪●◦–—]|\(?(?:\d{1,2}|[a-h])\))[ ]{1,3}(?=\S)", re.MULTILINE)
FEWEST = 2
SIGN = re.compile(r";[ \n]")


def itemized(blocks: Sequence[Block]) -> list[Block]:
    r"""Give blocks with each paragraph of several bullet lines cut into items.

    >>> from rcevents.reading.passage import Passage
    >>> tea = Block("paragraph", 0, lambda: Passage("• Tea, 3 May\n• Pots, 4 May", 7))
    >>> [(block.kind, block.text, block.line) for block in itemized([tea])]
    [('item', 'Tea, 3 May', 7), ('item', 'Pots, 4 May', 8)]
    """
    return [each for block in blocks for each in _items(block)]


def _items(block: Block) -> Iterator[Block]:
    bullets = list(BULLET.finditer(block.text)) if block.kind == "paragraph" else []
    if len(bullets) < FEWEST:
        yield block
        return
    if bullets[0].start() > 0:
        yield _part(block.passage, "paragraph", 0, bullets[0].start())
    ends = [*(bullet.start() for bullet in bullets[1:]), len(block.text)]
    for bullet, end in zip(bullets, ends, strict=True):
        yield _part(block.passage, "item", bullet.end(), end)


def _part(passage: Passage, kind: BlockKind, start: int, end: int) -> Block:
    end = start + len(passage.text[start:end].rstrip())
    return Block(kind, int(kind == "item"), partial(passage.cut, start, end))


def enumerated(passage: Passage) -> list[Passage]:
    """Cut a passage at the semicolons that stand outside brackets.

    >>> from rcevents.reading.passage import Passage
    >>> [part.text for part in enumerated(Passage("Tea (3 May; Ghent); Pots (4 May)"))]
    ['Tea (3 May; Ghent)', 'Pots (4 May)']
    """
    text = passage.text
    cuts, depth, at = [0], 0, 0
    for sign in SIGN.finditer(text):
        depth += text.count("(", at, sign.start()) - text.count(")", at, sign.start())
        at = sign.start()
        if depth == 0:
            cuts.append(sign.end())
    ends = [*cuts[1:], len(text)]
    return [_trimmed(passage, start, end) for start, end in zip(cuts, ends, strict=True)]


def _trimmed(passage: Passage, start: int, end: int) -> Passage:
    return passage.cut(start, start + len(passage.text[start:end].rstrip(" ;\n")))
