"""Blocks: what a document consists of in reading order, each told when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.reading.passage import Link, Passage

BlockKind = Literal["heading", "paragraph", "item", "quote", "row", "code", "rule"]


class Block:
    """One block of a document.

    `level` is a heading's rank (1 to 6), else the depth of lists around the block; `goes_on` tells
    of an item that it is a further paragraph below a bullet. The text, its links and its line are
    read when first asked for: most blocks of an issue never are.
    """

    def __init__(
        self, kind: BlockKind, level: int, read: Callable[[], Passage], *, goes_on: bool = False
    ) -> None:
        self.kind = kind
        self.level = level
        self.goes_on = goes_on
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
    """A list, a quote or a section, whose blocks are told apart when first asked for.

    `source` is the text that its blocks are told from, where that is at hand.
    """

    def __init__(self, read: Callable[[], list[Block]], source: str | None = None) -> None:
        self._read = read
        self.source = source

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
