"""Boxes: calls of a site's templates that tell one thing each, by named parameters.

They are taken out of the source (`boxing`), and put among its blocks where they stood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.leads import is_lead
from rcevents.reading.outline import Block
from rcevents.reading.passage import Passage
from rcevents.reading.roles import role_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.roles import Role

OPENING, CLOSING = "\ue000", "\ue001"
"""Around the number of a box that was taken out; no text holds these letters of private use."""
MARK = re.compile(f"{OPENING}(\\d{{1,6}}){CLOSING}")
TITLES = frozenset({"header", "heading", "headline"})
UNDER_TITLE = frozenset(
    {"subtitle", "subheading", "subheader", "meta", "text", "summary", "caption"}
)
EVENT = re.compile(r"event|talk|workshop|meetup|webinar|training|conference|seminar", re.IGNORECASE)


class Parameter(NamedTuple):
    """A parameter with the text that it tells, and the line on which it stands."""

    key: str
    text: str
    line: int

    @property
    def role(self) -> Role | None:
        """What it is about, by its key, or by a day under one that tells nothing.

        >>> Parameter("subtitle", "3 May 2031, Ghent", 1).role, Parameter("headline", "Tea", 1).role
        ('when', 'title')
        """
        if self.key.casefold() in TITLES:
            return "title"
        if self.key.casefold() in UNDER_TITLE and is_lead(self.text):
            return "when"
        return role_of(self.key)


@dataclass(frozen=True, slots=True)
class BoxText:
    """A box as it stands in the source: its template's name, its parameters, what it encloses."""

    name: str
    parameters: tuple[Parameter, ...]
    line: int
    body: str = ""
    body_line: int = 0

    @property
    def is_of_event(self) -> bool:
        """Whether its name says that it announces an event."""
        return EVENT.search(self.name) is not None


class Box(Block):
    """A box in its place among the blocks; to whoever knows none it is a rule."""

    def __init__(self, told: BoxText) -> None:
        super().__init__("rule", 0, lambda: Passage("", told.line))
        self.told = told


def with_boxes(blocks: Sequence[Block], boxes: Sequence[BoxText]) -> list[Block]:
    """Put boxes in the places of their marks."""
    return [part for block in blocks for part in _apart(block, boxes)]


def _apart(block: Block, boxes: Sequence[BoxText]) -> Iterator[Block]:
    """Cut a block at the marks in it."""
    if OPENING not in block.text:
        yield block
        return
    at = 0
    for mark in MARK.finditer(block.text):
        yield from _piece(block, at, mark.start())
        if int(mark[1]) < len(boxes):
            yield Box(boxes[int(mark[1])])
        at = mark.end()
    yield from _piece(block, at, len(block.text))


def _piece(block: Block, start: int, end: int) -> Iterator[Block]:
    text = block.text[start:end]
    if text.strip():
        start += len(text) - len(text.lstrip())
        piece = block.passage.cut(start, start + len(text.strip()))
        yield Block(block.kind, block.level, lambda: piece, goes_on=block.goes_on)
