"""Announcements: what a document announces, by lists, tables, labelled lines and sentences."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

from rcevents.reading.boxed import boxed
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.headingdates import heading_date
from rcevents.reading.headingtitles import is_other, names_part, tidied
from rcevents.reading.importantdates import dates_apart, lend_dates
from rcevents.reading.labelledentries import labelled
from rcevents.reading.leads import begins_with_day
from rcevents.reading.listed import listed
from rcevents.reading.narrated import narrated
from rcevents.reading.nonevents import is_past
from rcevents.reading.owndays import own_dates
from rcevents.reading.passage import Passage
from rcevents.reading.retelling import join, retold
from rcevents.reading.sections import AS_TOLD, ASKS_FOR, Choice, Section, sections
from rcevents.reading.surroundings import NOWHERE, surroundings
from rcevents.reading.tabled import tabled
from rcevents.reading.unattended import is_unattended
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from rcevents.reading.entries import Announcement, Entry
    from rcevents.reading.outline import Block, Outline
    from rcevents.reading.surroundings import Around

MOST_PROSE = 5
SEVERAL = 3
"""One heading or two of the highest level may be a document's title, and the sender's name."""
FEWEST_WORDS = 3
"""Fewer words of a heading name a part of a newsletter."""
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


def find(outline: Outline, choice: Choice = AS_TOLD, issued: dt.date | None = None) -> Findings:
    """Find announcements, and in the sections that hold them what else has a date and a link.

    What a sentence announces for a day before the day of issue is left over, and not given.
    """
    found = sections(outline, choice)
    if not _is_sectioned(found):
        whole = _of_whole(found, outline)
        if whole or not any(each.heading for each in found):
            return _attended(whole, [])
    parts: list[tuple[list[Entry], Mapping[object, Around], list[str]]] = []
    every: list[Entry] = []
    prose: list[tuple[int, str]] = []
    for section, deeper in zip(found, [*(each.level for each in found[1:]), 0], strict=True):
        if section.standing == "closed" and not _is_told_itself(section, found):
            if ASKS_FOR.search(section.heading or ""):
                retold(every, section, section.blocks, section.head)
            continue
        if section.is_silent and deeper <= section.level:
            continue
        blocks, around = surroundings((*section.above, section.heading or ""), section.blocks)
        own = _entries(section, blocks, issued)
        entries = join(every, own)
        if not own:
            retold(every, section, blocks, section.head)
        prose = [each for each in prose if each[0] < section.level]
        parts.append((entries, around, [text for _, text in prose]))
        prose += [(section.level, text) for text in _opening(entries, blocks)]
        every += entries
    strays = [b.passage for entry in every for b in entry.strays if _seems_announced(b)]
    return _attended([each for part in parts for each in _told(*part)], strays)


def _attended(told: Sequence[Announcement], strays: Sequence[Passage]) -> Findings:
    """Give what can be attended; jobs and works among it are left over."""
    others = [each for each in told if is_unattended(each)]
    left = [Passage(each.text[:STRAY_LENGTH], each.line) for each in others]
    return Findings([each for each in told if each not in others], [*strays, *left])


def _is_told_itself(section: Section, found: Sequence[Section]) -> bool:
    """Tell whether a heading is the title of labelled lines that tell a day and its hour.

    "How to read plots" then closes nothing: it is no heading of reads.
    """
    parents = {id(each) for each in section.parents}
    shut = any(id(each.head) in parents and each.standing == "closed" for each in found)
    if shut or len((section.heading or "").split()) < FEWEST_WORDS:
        return False
    entries, _ = labelled(replace(section, standing="open"), section.blocks)
    return bool(entries) and all(yearless(head.dateline).hours for head, _, _ in entries[0].heads)


def _is_sectioned(found: Sequence[Section]) -> bool:
    """Tell whether headings part a document: one for events, one below its title, or several."""
    if any(each.standing == "events" or each.level > 1 for each in found):
        return True
    return sum(each.level == 1 for each in found) >= SEVERAL


def _of_whole(found: Sequence[Section], outline: Outline) -> list[Announcement]:
    """Read a document without a section of events, cut only at headings that are dates."""
    dated = any(heading_date(section.heading or "") for section in found)
    cut = dated or any(_fielded(section, section.blocks)[0] for section in found)
    told: list[Announcement] = []
    for section in found if cut else [Section(None, 0, outline)]:
        blocks, around = surroundings((*section.above, section.heading or ""), section.blocks)
        fielded, rest = _fielded(section, blocks)
        others = listed(section, rest, undated=False)
        told += _told(_in_order(others, fielded), around, ())
    return told


def _told(
    entries: Sequence[Entry], around: Mapping[object, Around], above: Sequence[str]
) -> list[Announcement]:
    """Give the announcements of a section's entries with what stands around each."""
    lead_in = _lead_in(entries)
    found: list[Announcement] = []
    for entry in entries:
        row = ("row", entry.heads[0][1] if entry.heads else None)
        here = around.get(id(entry.block), around.get(row))
        if here is None or not entry.bullet:
            here = replace(here or around.get(0, NOWHERE), lead_in=lead_in)
        found += entry.announcements(here, above)
    return found


def _opening(entries: Sequence[Entry], blocks: Sequence[Block]) -> list[str]:
    """Give the prose with which a section begins, as far as it announces nothing."""
    if any(entry.heads for entry in entries):
        return [*_lead_in(entries)]
    prose = takewhile(lambda block: block.kind == "paragraph", blocks[:MOST_PROSE])
    return [block.text for block in prose]


def _fielded(section: Section, blocks: Sequence[Block]) -> tuple[list[Entry], list[Block]]:
    """Give the entries whose facts stand in fields (boxes, labels, tables), and what is left."""
    groups, rest = labelled(section, blocks)
    rows, rest = tabled(section, rest)
    return [*boxed(section, blocks), *groups, *rows], rest


def _entries(section: Section, blocks: Sequence[Block], issued: dt.date | None) -> list[Entry]:
    """Give a section's entries: those told in fields, and of what is left the first shape."""
    tables, blocks = dates_apart(blocks)
    told, rest = _fielded(section, blocks)
    if any(_is_of_newsletter(section, entry) for entry in told):
        told, rest = [each for each in told if not _is_of_newsletter(section, each)], [*blocks]
    others = next((entries for entries in _by_shape(section, rest, issued) if _tells(entries)), [])
    found = _in_order(others, told)
    lend_dates(found, tables)
    return found


def _is_of_newsletter(section: Section, entry: Entry) -> bool:
    """Whether fields were read below a heading that names a part of the newsletter: "Elsewhere"."""
    if section.standing != "open" or section.head is None:
        return False
    name = tidied(section.head.text)
    named = all(tidied(head.title) == name for head, _, _ in entry.heads)
    return named and bool(entry.heads) and (names_part(name) or is_other(name))


def _in_order(others: list[Entry], told: list[Entry]) -> list[Entry]:
    return sorted([*others, *told], key=_first_line) if told else others


def _by_shape(
    section: Section, blocks: Sequence[Block], issued: dt.date | None
) -> Iterator[list[Entry]]:
    listing = partial(listed, section, undated=section.is_list)
    if section.heading is not None:
        otherwise = listing if section.standing == "events" else None
        yield narrated(section, blocks, otherwise, issued)
    if section.standing == "events":
        yield listing(blocks)


def _first_line(entry: Entry) -> int:
    return (entry.heads[0][1] or 0) if entry.heads else 0


def _tells(entries: Sequence[Entry]) -> bool:
    return any(entry.heads or entry.strays for entry in entries)


def _lead_in(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Give the prose before a section's first head."""
    first = entries[0] if entries and not entries[0].heads else None
    return tuple(text for text in first.prose if text) if first else ()


def _seems_announced(block: Block) -> bool:
    """Tell whether a block may be an event's: a link and a day, or a day of no deadline."""
    text = block.text[:STRAY_LENGTH]
    if block.links and find_dates(text):
        return True
    if block.level > 1 or block.kind not in {"item", "paragraph"} or is_past(text):
        return False
    if block.kind == "item":
        return may_tell_date(text) and bool(own_dates(text))
    return begins_with_day(text) and not yearless(text).deadlines
