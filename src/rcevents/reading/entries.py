"""Entries: heads told in one breath, and the prose that belongs to all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.reading.belonging import is_own
from rcevents.reading.ofletter import is_of_letter
from rcevents.reading.surroundings import NOWHERE, Around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.heads import Head
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section

LONGEST_DATELINE = 2_000
"""What goes on behind so many characters is prose."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A title, a dateline behind it, and prose below: one text a paragraph.

    `section` is the heading that it stands under, `above` the headings above that one; `around`
    is what stands around it there, and `told_above` the prose below the headings above.
    """

    title: str
    url: str | None
    dateline: str
    prose: tuple[str, ...]
    line: int | None
    text: str
    section: str = ""
    above: tuple[str, ...] = ()
    around: Around = NOWHERE
    told_above: tuple[str, ...] = ()


@dataclass(slots=True)
class Entry:
    """Heads with their lines and texts, and the prose that belongs to all of them.

    `strays` are blocks that belong to no head: before the first one, or bullets among bullets.
    `block` is the one in which it begins, where that is one alone; `ended` tells that something
    else has come.
    """

    section: Section
    bullet: int | None = None
    heads: list[tuple[Head, int | None, str]] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    strays: list[Block] = field(default_factory=list)
    block: Block | None = None
    ended: bool = False

    def announcements(
        self, around: Around = NOWHERE, told_above: Sequence[str] = ()
    ) -> list[Announcement]:
        """Give an announcement a head; the heading's words in its text are none of its own."""
        prose = tuple(text for text in self.prose if text and not is_of_letter(text))
        name, above = self.section.heading or "", self.section.above
        told = ((head, line, text, _cut(head.dateline)) for head, line, text in self.heads)
        return [
            Announcement(
                *(head.title, head.url, dateline, (behind, *prose) if behind else prose, line),
                *(text.replace(around.words, "", 1), name, above, around, tuple(told_above)),
            )
            for head, line, text, (dateline, behind) in told
        ]

    @property
    def lines(self) -> list[int | None]:
        """The source lines of its heads."""
        return [line for _, line, _ in self.heads]

    def take(self, block: Block) -> None:
        """Take a block that is no head; what is another's ends the prose, and is a stray."""
        if self.heads and not is_own(block, self.block, self.bullet):
            self.ended = True
        beside = block.kind == "item" and block.level == self.bullet and not block.goes_on
        if not self.heads or beside or self.ended:
            self.strays.append(block)
        if not self.ended:
            self.prose.append(block.text)


def _cut(dateline: str) -> tuple[str, str]:
    """Cut a dateline where it is too long to be one, between two words."""
    if len(dateline) <= LONGEST_DATELINE:
        return dateline, ""
    end = dateline.rfind(" ", 1, LONGEST_DATELINE)
    end = LONGEST_DATELINE if end < 0 else end
    return dateline[:end], dateline[end:].strip()
