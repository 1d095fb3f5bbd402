"""Narrated announcements: a heading, and below it a sentence that says when it takes place."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from rcevents.reading.belowheadings import dateline_below
from rcevents.reading.boldheadings import Run, runs
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.entries import Entry
from rcevents.reading.headingtitles import (
    MEETING,
    SEVERAL,
    fits,
    is_other,
    is_part,
    name_of,
    names_part,
    names_several,
    shares_word,
    tidied,
)
from rcevents.reading.headlineheads import headline_head
from rcevents.reading.heads import Head
from rcevents.reading.laterdays import later_entries
from rcevents.reading.leadinglinks import leading_url, leads_on
from rcevents.reading.narration import Telling, tellings
from rcevents.reading.narrationwords import NOUN
from rcevents.reading.nonevents import is_no_event, is_work
from rcevents.reading.openlists import opened
from rcevents.reading.owndays import days_told
from rcevents.reading.retelling import join, retold
from rcevents.reading.sections import ANY_TIME
from rcevents.reading.strongheads import leading_title

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Sequence

    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Link
    from rcevents.reading.sections import Section

NO_TITLES = (days_told, is_no_event, is_work, names_several)
REGISTERING = re.compile(
    r"\b(?:regist(?:er|ration)|sign[- ]?up|rsvp|tickets?|book (?:a|your) place)\b", re.IGNORECASE
)
TELLING_KINDS = frozenset({"paragraph", "quote"})
LISTING = re.compile(
    r"^\W*(?:upcoming|future|other|more|forthcoming|external|local)\b.{0,80}s\b"
    r"|\b(?:events|conferences)\b",
    re.IGNORECASE,
)
"""Headings of lists, whatever other words stand there: "Upcoming talks in Ghent"."""
PLURAL = re.compile(r"\b(?:\w{2,20}s|calendar|training)\b", re.IGNORECASE)


def narrated(
    section: Section,
    blocks: Sequence[Block],
    otherwise: Callable[[list[Block]], list[Entry]] | None = None,
    issued: dt.date | None = None,
) -> list[Entry]:
    """Give the announcements that sentences of a section make, in their order.

    Bold headings part the section. What announces nothing by a sentence is handed to
    `otherwise`, if anything else does; a section without a sentence that does gives nothing.
    Days before the day of issue are left over from an earlier issue.
    """
    if section.standing == "open" and not any(map(_may_tell, blocks)):
        return []
    parts = [(run, _of_run(section, run, issued)) for run in runs(blocks)]
    if not any(entries for _, entries in parts):
        return []
    found: list[Entry] = []
    for run, entries in parts:
        rest = run.blocks if run.head is None else [run.head, *run.blocks]
        if entries or not retold(found, section, rest, run.head):
            found += join(found, entries) if entries else otherwise(rest) if otherwise else []
    return found


def _of_run(section: Section, run: Run, issued: dt.date | None) -> list[Entry]:
    """Give what one run tells: sentences, and in an open section what reads as an entry, too."""
    entries = _coming(_entries(section, run), issued)
    if section.standing != "open":
        return entries
    headed = any(entry.block is not None for entry in entries)
    shaped = opened(section, run.blocks, issued, below_event=headed)
    if not headed:
        told = {line for entry in [*shaped, *entries] for line in entry.lines}
        shaped += [
            each for each in later_entries(section, run.blocks) if not told & set(each.lines)
        ]
    lines = {line for entry in shaped for line in entry.lines}
    entries = [entry for entry in entries if not lines & set(entry.lines)]
    return sorted([*shaped, *entries], key=lambda entry: entry.lines[0] or 0)


def _may_tell(block: Block) -> bool:
    return may_tell_date(block.text) or ANY_TIME.search(block.text) is not None


def _coming(entries: Sequence[Entry], issued: dt.date | None) -> list[Entry]:
    """Give the entries that are not over on the day of issue."""
    return [entry for entry in entries if issued is None or not _is_over(entry, issued)]


def _is_over(entry: Entry, issued: dt.date) -> bool:
    told = find_dates(entry.heads[0][0].dateline, issued=issued)
    ends = [run.end for claim in told for run in getattr(claim.value, "runs", ())]
    return bool(ends) and max(ends) < issued


def _entries(section: Section, run: Run) -> list[Entry]:
    """Give what the sentences below one heading announce: one event, or each its own."""
    if run.head is None and _lists_events(section, run):
        return []
    above = [*filter(None, (run.head, section.head)), *reversed(section.parents)]
    title = _title_block(above)
    told = list(_told(run, title))
    if not told:
        entry = _headline(section, run) or _dated_below(section, run, title)
        entry = entry or _registered(section, run)
        return [entry] if entry else list(_in_items(section, run))
    if section.standing == "events" and _lists_others(run, told):
        return []
    block, telling = told[0]
    if title is not None and _is_of(title, block, telling):
        return [_entry(section, run, title, block, telling)]
    return [each for block, telling in told for each in _by_name(section, block, telling)]


def _is_of(title: Block, block: Block, telling: Telling) -> bool:
    """Whether a sentence tells of what a heading names, and not of one of several with a name."""
    name = tidied(title.text)
    if _is_set_off(block, telling) and (
        SEVERAL.search(name) or not shares_word(name, telling.subject)
    ):
        return bool(NOUN.search(name)) and not SEVERAL.search(name)
    return fits(name, telling.subject)


def _lists_events(section: Section, run: Run) -> bool:
    """Whether a heading names a list of events, and not one of them as "Next meeting" does."""
    if section.standing != "events" or not section.is_list:
        return False
    several = any(block.kind in {"item", "row"} for block in run.blocks)
    return several or not section.heading or bool(PLURAL.search(section.heading))


def _in_items(section: Section, run: Run) -> Iterator[Entry]:
    """Yield what items of a list that is none of events announce by their own names."""
    if section.standing == "open":
        for block in run.blocks:
            told = tellings(block.passage) if block.kind == "item" else []
            if block.links and all(link.url.startswith("#") for link in block.links):
                continue  # a table of contents
            for telling in told[:1]:
                yield from _by_name(section, block, telling)


def _title_block(headings: Sequence[Block]) -> Block | None:
    """Give the innermost heading that names an event, or a group that has one."""
    gathering: Block | None = None
    gathered = False
    for block in headings:
        title = tidied(block.text)
        if gathering is not None and (block.level == 1 or names_part(title)) and days_told(title):
            return gathering
        if names_part(title) or is_other(title) or LISTING.search(title):
            return None
        if title and not is_part(title):
            of_letter = block.level == 1 and gathered and not any(map(str.isdigit, title))
            return None if of_letter and not NOUN.search(title) else block
        gathered = True
        gathering = gathering or (block if MEETING.search(title) else None)
    return None


def _told(run: Run, title: Block | None) -> Iterator[tuple[Block, Telling]]:
    """Yield the paragraphs of a run that announce, each with its first such sentence."""
    about = title is not None and bool(NOUN.search(title.text))
    for block in run.blocks:
        if block.kind in TELLING_KINDS:
            found = tellings(block.passage, about_event=about)
            about = about or bool(NOUN.search(block.text))
            if found:
                yield block, found[0]


def _lists_others(run: Run, told: Sequence[tuple[Block, Telling]]) -> bool:
    """Whether items of a run tell days that are none of the event's: they are events themselves."""
    own = set(chain.from_iterable(days_told(telling.dateline) for _, telling in told))
    items = (block for block in run.blocks if block.kind in {"item", "row"})
    return any(not own & days for days in (days_told(item.text[:200]) for item in items) if days)


def _entry(section: Section, run: Run, title: Block, block: Block, telling: Telling) -> Entry:
    text = block.text[telling.start : telling.end]
    url = _url(block, telling, run.blocks)
    head = Head(tidied(title.text), url, telling.dateline, 0, len(text))
    prose = [each.text for each in run.blocks]
    told = (head, title.line, f"{title.text}\n{text}")
    return Entry(section, None, [told], prose, block=title)


def _by_name(section: Section, block: Block, telling: Telling) -> Iterator[Entry]:
    """Yield the entry of a sentence that names its event itself."""
    strong = block.passage.strong
    name, url = name_of(telling.subject, telling.at, block.links, strong)
    named = telling.is_named or not NOUN.search(telling.subject)
    if not named and (title := leading_title(block.passage, telling.at)):
        name, url = title
    elif not (telling.is_named or _is_set_off(block, telling) or telling.is_described):
        name = ""
    if name:
        text = block.text[telling.start : telling.end]
        url = url or _url(block, telling, [block])
        head = Head(name, url, telling.dateline, telling.start, telling.end)
        line = block.passage.line_at(telling.start)
        yield Entry(section, None, [(head, line, text)], [block.text])


def _is_set_off(block: Block, telling: Telling) -> bool:
    """Whether a link or bold letters hold what takes place: "a [tea workshop](...)"."""
    spans = [(link.start, link.end) for link in block.links] + list(block.passage.strong)
    end = telling.at + len(telling.subject)
    return any(
        telling.at <= first and last <= end + 1 and NOUN.search(block.text, first, last)
        for first, last in spans
    )


def _headline(section: Section, run: Run) -> Entry | None:
    """Read a heading that tells its date itself: "Tea Days - Ghent, 3-5 May"."""
    block = run.head or section.head
    if block is None or (run.head is None and section.is_list):
        return None
    head = headline_head(block.passage, known=section.standing == "events")
    if head is None:
        return None
    url = head.url or _first_url(run.blocks)
    head = Head(head.title, url, head.dateline, 0, len(block.text))
    return Entry(section, None, [(head, block.line, block.text)], [b.text for b in run.blocks])


def _dated_below(section: Section, run: Run, title: Block | None) -> Entry | None:
    """Read a heading below which its day stands without a verb: "18 to 20 June, Ghent"."""
    own = run.head or section.head
    if title is None or title is not own or (run.head is None and section.is_list):
        return None
    name = tidied(title.text)
    told = dateline_below(name, run.blocks, known=section.standing == "events")
    if told is None or any(check(name) for check in NO_TITLES):
        return None
    url = leading_url(title.links) or _first_url(run.blocks)
    head = (Head(name, url, told, 0, len(title.text)), title.line, f"{title.text}\n{told}")
    return Entry(section, None, [head], [block.text for block in run.blocks], block=title)


def _registered(section: Section, run: Run) -> Entry | None:
    """Read a heading among events, below which one can register, though no day is told."""
    block = run.head or section.head
    if section.standing != "events" or block is None or section.is_list:
        return None
    title = tidied(block.text)
    if _title_block([block]) is None:
        return None
    if not section.parents or any(days_told(each.text[:1_000]) for each in run.blocks):
        return None
    links = [link for each in run.blocks for link in _registrations(each)]
    if not links:
        return None
    head = Head(title, links[0].url, "", 0, len(block.text))
    return Entry(section, None, [(head, block.line, block.text)], [b.text for b in run.blocks])


def _registrations(block: Block) -> list[Link]:
    if block.kind not in TELLING_KINDS:
        return []
    return [
        link
        for link in block.links
        if leads_on(link)
        and (REGISTERING.search(link.url) or REGISTERING.search(block.text, link.start, link.end))
    ]


def _url(block: Block, telling: Telling, blocks: Sequence[Block]) -> str | None:
    """Give the link of the sentence, else the first below the heading that leads to the event."""
    near = (link for link in block.links if telling.start <= link.start < telling.end)
    return leading_url(near) or _first_url(blocks)


def _first_url(blocks: Sequence[Block]) -> str | None:
    return leading_url(link for block in blocks for link in block.links)
