"""Announcements: the entries of a document's event sections, each with the prose below it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.heads import heads
from rcevents.reading.leads import lead_head
from rcevents.reading.nestedheads import nested_heads
from rcevents.reading.sections import Section, event_sections, sections

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.heads import Head, Undated
    from rcevents.reading.outline import Block, Outline
    from rcevents.reading.passage import Passage

STRAY_LENGTH = 1_000
"""A date is looked for in so much of a passage that no head was found in."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A title, a dateline behind it, and prose below: one text a paragraph."""

    title: str
    url: str | None
    dateline: str
    prose: tuple[str, ...]
    line: int | None
    text: str
    section: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """What is announced, and passages that seem to announce something in no shape known here."""

    announcements: list[Announcement]
    strays: list[Passage]


def announcements(outline: Outline) -> list[Announcement]:
    r"""Find what is announced in a document.

    They stand in sections whose heading says so. A document without any section is read as a
    whole, for entries that tell a date only.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> text = "## Events\n\n[Tea Days](https://tea.example.org) - 3 May, Free\n\nAll about tea."
    >>> [(a.title, a.dateline, a.prose) for a in announcements(markdown_outline(text))]
    [('Tea Days', '3 May, Free', ('All about tea.',))]
    """
    return find(outline).announcements


def find(outline: Outline) -> Findings:
    """Find announcements, and in the sections that hold them what else has a date and a link."""
    chosen = event_sections(outline)
    if not chosen and not any(section.level > 1 for section in sections(outline)):
        entries = _entries(Section(None, 0, outline), undated=False)
        return Findings([found for entry in entries for found in entry.announcements()], [])
    entries = [e for section in chosen for e in _entries(section, undated=section.is_list)]
    return Findings(
        [found for entry in entries for found in entry.announcements()],
        [block.passage for entry in entries for block in entry.strays if _seems_announced(block)],
    )


def _seems_announced(block: Block) -> bool:
    return bool(block.links and find_dates(block.text[:STRAY_LENGTH]))


@dataclass(slots=True)
class _Entry:
    """Heads told in one breath, and the prose that belongs to all of them.

    `strays` are blocks that belong to no head: before the first one, or bullets among bullets.
    """

    section: str = ""
    bullet: int | None = None
    heads: list[tuple[Head, int | None, str]] = field(default_factory=list)
    prose: list[str] = field(default_factory=list)
    strays: list[Block] = field(default_factory=list)

    def announcements(self) -> list[Announcement]:
        prose = tuple(text for text in self.prose if text)
        return [
            Announcement(head.title, head.url, head.dateline, prose, line, text, self.section)
            for head, line, text in self.heads
        ]

    def take(self, block: Block) -> None:
        """Take a block that is no head."""
        level = block.level if block.kind == "item" else None
        if not self.heads or (level is not None and level == self.bullet):
            self.strays.append(block)
        self.prose.append(block.text)


def _entries(section: Section, *, undated: bool) -> list[_Entry]:
    """Read a section block by block; a rule or the next head ends an entry's prose."""
    name = section.heading or ""
    entries = [_Entry()]
    fresh = True
    blocks = section.blocks
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if block.kind == "rule":
            entries.append(_Entry())
            fresh = True
            continue
        nested, taken = nested_heads(block, blocks, at)
        if nested:
            entries += [_begin(inner, [head], name) for inner, head in nested]
            at += taken
            continue
        found = _heads(block, _undated(block, fresh=fresh) if undated else "never")
        if found:
            entries.append(_begin(block, found, name))
        else:
            entries[-1].take(block)
        fresh = False
    return entries


def _heads(block: Block, undated: Undated) -> list[Head]:
    if block.kind not in {"paragraph", "item"}:
        return []
    lead = lead_head(block.passage) if undated != "never" or block.kind == "item" else None
    return [lead] if lead else heads(block.passage, undated=undated)


def _undated(block: Block, *, fresh: bool) -> Undated:
    """Structure speaks for a paragraph right behind a heading or a rule, never for a bullet."""
    if block.kind != "paragraph":
        return "never"
    return "always" if fresh else "telling"


def _begin(block: Block, found: Sequence[Head], section: str) -> _Entry:
    """Begin an entry; what follows its last head in the same block is prose already."""
    text = block.text
    told = [
        (head, block.passage.line_at(head.start), text[head.start : head.end]) for head in found
    ]
    bullet = block.level if block.kind == "item" else None
    return _Entry(section, bullet, told, [text[found[-1].end :].strip()])
