"""Narrated announcements: a heading, and below it a sentence that says when it takes place."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from rcevents.reading.belonging import until_another
from rcevents.reading.boldheadings import Run, runs
from rcevents.reading.boldleads import group_entries, led_entries
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.entries import Entry
from rcevents.reading.headed import TELLING_KINDS, first_url, headed, title_block
from rcevents.reading.headingtitles import (
    SEVERAL,
    fits,
    name_of,
    shares_word,
    tidied,
)
from rcevents.reading.heads import Head
from rcevents.reading.laterdays import later_entries
from rcevents.reading.leadinglinks import leading_url
from rcevents.reading.namedbefore import is_generic, named_before
from rcevents.reading.narration import Telling, tellings
from rcevents.reading.narrationwords import NAME, NOUN
from rcevents.reading.openlists import opened
from rcevents.reading.owndays import days_told
from rcevents.reading.ownentries import are_entries
from rcevents.reading.retelling import join, retold
from rcevents.reading.sections import ANY_TIME
from rcevents.reading.strongheads import leading_title

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from rcevents.reading.outline import Block
    from rcevents.reading.sections import Section

POINTING = re.compile(
    r"^\W*(?:an?|another|one|some)\b|\b(?:corner|news|updates?|announcements?|reminder|preview"
    r"|tickets|registration|ahead|to come)\W*$",
    re.IGNORECASE,
)
"""Headings that name an event's news, or none, and not the event itself."""
LEADS_TO_SEVERAL = re.compile(
    r"s\W*$|\bcoming up\b|^(?:what|where|who|things|happening|meet|find|see|at|before|after)\b",
    re.IGNORECASE,
)
"""Headings above several events: "Community calls", "What is happening at the fair"."""
PLURAL = re.compile(r"\b(?:\w{2,20}s|calendar|training|coming up)\b", re.IGNORECASE)


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
    if _lists_events(section, run):
        return []
    above = [*filter(None, (run.head, section.head)), *reversed(section.parents)]
    title = title_block(above)
    if not _names_one(title) and (led := dict(led_entries(section, run.blocks))):
        return _beside(section, run, led) if section.standing == "open" else []
    told = list(_told(run.blocks, title))
    if not told:
        entry = headed(section, run, title)
        return [entry] if entry else _unheaded(section, run)
    if section.standing == "events" and _lists_others(run, told):
        return []
    block, telling = told[0]
    if title is not None and _is_of(title, block, telling) and not _points(title, block, telling):
        return [_entry(section, run, title, block, telling), *_others(section, title, told)]
    return [each for block, telling in told for each in _by_name(section, block, telling)]


def _others(
    section: Section, title: Block, told: Sequence[tuple[Block, Telling]]
) -> Iterator[Entry]:
    """Yield what else a sentence tells below a heading of several: "The June call is on 3 June"."""
    if not LEADS_TO_SEVERAL.search(tidied(title.text)):
        return
    days = set(days_told(told[0][1].dateline))
    for block, _ in told:
        for telling in tellings(block.passage, about_event=True)[1:]:
            own = set(days_told(telling.dateline))
            if own and not own & days and _is_headed_so(section, telling.subject):
                days |= own
                yield from _by_name(section, block, telling)


def _names_one(title: Block | None) -> bool:
    """Whether a heading names one event, of which what stands below is a part."""
    name = tidied(title.text) if title else ""
    return bool(NOUN.search(name)) and not LEADS_TO_SEVERAL.search(name)


def _beside(section: Section, run: Run, led: Mapping[int, Entry]) -> list[Entry]:
    """Give the entries of paragraphs with bold names, and those that others tell by their own."""
    rest = [block for at, block in enumerate(run.blocks) if at not in led]
    told = [each for block, one in _told(rest, None) for each in _by_name(section, block, one)]
    told += _unheaded(section, Run(run.head, rest))
    return sorted([*led.values(), *told], key=lambda entry: entry.lines[0] or 0)


def _unheaded(section: Section, run: Run) -> list[Entry]:
    """Give what items of an open section announce, and what groups do that meet."""
    if section.standing != "open":
        return []
    told = list(_in_items(section, run))
    lines = {line for entry in told for line in entry.lines}
    groups = group_entries(section, run.blocks)
    return [*told, *(each for each in groups if not lines & set(each.lines))]


def _is_of(title: Block, block: Block, telling: Telling) -> bool:
    """Whether a sentence tells of what a heading names, and not of one of several with a name."""
    name = tidied(title.text)
    if _is_set_off(block, telling) and (
        SEVERAL.search(name) or not shares_word(name, telling.subject)
    ):
        return bool(NOUN.search(name)) and not SEVERAL.search(name)
    return fits(name, telling.subject)


def _points(title: Block, block: Block, telling: Telling) -> bool:
    """Whether a heading but points to what the paragraph below names first: "TeaCon corner"."""
    if not POINTING.search(title.text):
        return False
    spans = [*block.passage.strong[:1], *((link.start, link.end) for link in block.links[:1])]
    return any(
        telling.at <= end
        and block.text[:start].strip(" *_").casefold() in {"", "the", "our"}
        and (NAME.search(block.text[start:end]) or NOUN.search(block.text[start:end]))
        for start, end in spans
    )


def _lists_events(section: Section, run: Run) -> bool:
    """Whether a heading names a list of events, and not one of them as "Next meeting" does."""
    if section.standing == "events" and are_entries(run.blocks):
        return True
    if section.standing != "events" or not section.is_list or run.head is not None:
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


def _told(blocks: Sequence[Block], title: Block | None) -> Iterator[tuple[Block, Telling]]:
    """Yield the paragraphs that announce, each with its first such sentence."""
    about = title is not None and bool(NOUN.search(title.text))
    for block in blocks:
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
    head = Head(tidied(title.text).removesuffix("."), url, telling.dateline, 0, len(text))
    prose = [each.text for each in until_another(title, run.blocks)]
    told = (head, title.line, f"{title.text}\n{text}")
    return Entry(section, None, [told], prose, block=title)


def _by_name(section: Section, block: Block, telling: Telling) -> Iterator[Entry]:
    """Yield the entry of a sentence that names its event itself."""
    strong = block.passage.strong
    name, url = name_of(telling.subject, telling.at, block.links, strong)
    named = telling.is_named or not NOUN.search(telling.subject)
    if not named and (title := leading_title(block.passage, telling.at)):
        name, url = title
    elif is_generic(telling.subject):
        name, url = named_before(block.passage, telling), None
    elif not (
        telling.is_named
        or telling.is_described
        or _is_set_off(block, telling)
        or _is_headed_so(section, name)
    ):
        name = ""
    if name:
        text = block.text[telling.start : telling.end]
        url = url or _url(block, telling, [block])
        head = Head(name, url, telling.dateline, telling.start, telling.end)
        line = block.passage.line_at(telling.start)
        yield Entry(section, None, [(head, line, text)], [block.text])


def _is_headed_so(section: Section, name: str) -> bool:
    """Whether plain words are one of what the heading has several: "Upcoming community calls"."""
    return len(name.split()) > 1 and any(
        NOUN.search(heading) and shares_word(heading, name) and heading.rstrip(" :*_").endswith("s")
        for heading in (section.heading or "", *section.above[-1:])
    )


def _is_set_off(block: Block, telling: Telling) -> bool:
    """Whether a link or bold letters hold what takes place: "a [tea workshop](...)"."""
    spans = [(link.start, link.end) for link in block.links] + list(block.passage.strong)
    end = telling.at + len(telling.subject)
    return any(
        telling.at <= first and last <= end + 1 and NOUN.search(block.text, first, last)
        for first, last in spans
    )


def _url(block: Block, telling: Telling, blocks: Sequence[Block]) -> str | None:
    """Give the link of the sentence, else the first below the heading that leads to the event."""
    near = (link for link in block.links if telling.start <= link.start < telling.end)
    return leading_url(near) or first_url(blocks)
