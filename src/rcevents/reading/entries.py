"""Entries: heads told in one breath, and the prose that belongs to all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.heads import Head
    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section


@dataclass(frozen=True, slots=True)
class Announcement:
    """A title, a dateline behind it, and prose below: one text a paragraph.

    `section` is the heading that it stands under, `above` the headings above that one, and
    `lead_in` the prose between that heading and the first of its announcements.
    """

    title: str
    url: str | None
    dateline: str
    prose: tuple[str, ...]
    line: int | None
    text: str
    section: str = ""
    above: tuple[str, ...] = ()
    lead_in: tuple[str, ...] = ()


@dataclass(slots=True)
class Entry:
    """Heads with their lines and texts, and the prose that belongs to all of them.

    `strays` are blocks that belong to no head: before the first one, or bullets among bullets.
    """

    section: Section
    bullet: int | None = None
    heads: list[tuple[Head, int | None, str]] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    strays: list[Block] = field(default_factory=list)

    def announcements(self, lead_in: Sequence[str] = ()) -> list[Announcement]:
        """Give an announcement a head."""
        prose = tuple(text for text in self.prose if text)
        name, above = self.section.heading or "", self.section.above
        return [
            Announcement(
                *(head.title, head.url, head.dateline, prose, line, text),
                *(name, above, tuple(lead_in)),
            )
            for head, line, text in self.heads
        ]

    def take(self, block: Block) -> None:
        """Take a block that is no head."""
        level = block.level if block.kind == "item" else None
        if not self.heads or (level is not None and level == self.bullet):
            self.strays.append(block)
        self.prose.append(block.text)
