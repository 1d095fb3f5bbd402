"""Announcements: what a document announces, by lists, tables, labelled lines and sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.labelledentries import labelled
from rcevents.reading.listed import listed
from rcevents.reading.narrated import narrated
from rcevents.reading.sections import AS_TOLD, Choice, Section, sections
from rcevents.reading.tabled import tabled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.entries import Announcement, Entry
    from rcevents.reading.outline import Block, Outline
    from rcevents.reading.passage import Passage

STRAY_LENGTH = 1_000
"""A date is looked for in so much of a passage that no head was found in."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What is announced, and passages that seem to announce something in no shape known here."""

    announcements: list[Announcement]
    strays: list[Passage]


def announcements(outline: Outline) -> list[Announcement]:
    r"""Find what is announced in a document.

    Lists of events stand in sections whose heading says so; elsewhere a section may tell of one
    by labelled lines or by a sentence. A document without any section is read as a whole, for
    entries that tell a date only.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> text = "## Events\n\n[Tea Days](https://tea.example.org) - 3 May, Free\n\nAll about tea."
    >>> [(a.title, a.dateline, a.prose) for a in announcements(markdown_outline(text))]
    [('Tea Days', '3 May, Free', ('All about tea.',))]
    """
    return find(outline).announcements


def find(outline: Outline, choice: Choice = AS_TOLD) -> Findings:
    """Find announcements, and in the sections that hold them what else has a date and a link."""
    found = sections(outline, choice)
    if not any(each.standing == "events" or each.level > 1 for each in found):
        entries = listed(Section(None, 0, outline), Section(None, 0, outline).blocks, undated=False)
        return Findings([told for entry in entries for told in entry.announcements()], [])
    told: list[Announcement] = []
    strays: list[Passage] = []
    for section in found:
        entries = _entries(section)
        lead_in = _lead_in(entries)
        told += [each for entry in entries for each in entry.announcements(lead_in)]
        strays += [b.passage for entry in entries for b in entry.strays if _seems_announced(b)]
    return Findings(told, strays)


def _entries(section: Section) -> list[Entry]:
    """Give a section's entries, by the first of its shapes that tells any."""
    if section.standing == "closed":
        return []
    return next((entries for entries in _by_shape(section) if _tells(entries)), [])


def _by_shape(section: Section) -> Iterator[list[Entry]]:
    is_list = section.standing == "events"
    blocks = section.blocks
    yield labelled(section, blocks)
    if not section.is_list:
        yield narrated(section, blocks)
    if is_list:
        yield tabled(section, blocks)
        yield listed(section, blocks, undated=section.is_list)


def _tells(entries: Sequence[Entry]) -> bool:
    return any(entry.heads or entry.strays for entry in entries)


def _lead_in(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Give the prose before a section's first head."""
    first = entries[0] if entries and not entries[0].heads else None
    return tuple(text for text in first.prose if text) if first else ()


def _seems_announced(block: Block) -> bool:
    return bool(block.links and find_dates(block.text[:STRAY_LENGTH]))
