"""Labelled announcements: a heading or an item, and below it lines such as "Date: 3 May"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from rcevents.reading.asides import without_aside
from rcevents.reading.beginnings import begins_another
from rcevents.reading.cards import carded
from rcevents.reading.dates import find_dates
from rcevents.reading.entries import Entry
from rcevents.reading.fields import (
    dateline_of,
    is_dated,
    is_unsettled,
    prose_of,
    url_of,
)
from rcevents.reading.headlines import is_label, is_title
from rcevents.reading.heads import Head, heads, tidy_title
from rcevents.reading.labelgroups import groups
from rcevents.reading.labels import OF_OTHERS
from rcevents.reading.listednames import lists_names
from rcevents.reading.nonevents import is_work
from rcevents.reading.outline import CELL_GAP
from rcevents.reading.passage import Passage
from rcevents.reading.roles import role_of
from rcevents.reading.sections import CLOSED_HEADING, EVENT_HEADING, FILLING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.fields import Field
    from rcevents.reading.labelgroups import Group
    from rcevents.reading.outline import Block
    from rcevents.reading.roles import Role
    from rcevents.reading.sections import Section

LONGEST_TITLE = 200
BESIDE: frozenset[Role] = frozenset({
    "place", "city", "region", "country", "url", "registration", "organizer", "speakers", "time",
    "start_time", "price", "format", "duration", "zone", "kind", "end",
    "submission_deadline", "registration_deadline", "application_deadline", "early_bird_deadline",
})  # fmt: skip
"""What stands beside the day of an event, at least one of it: a release has a date, too."""
OF_LISTS = frozenset(
    """
    update updates detail details information info news key important diary dates programme program
    highlight highlights what s happening save date elsewhere wider world out and in at us you your
    we are by near here
    """.split()
)
"""Words of headings that name no event, beside those of lists."""
PLACES: frozenset[Role] = frozenset({"place", "city", "format", "time", "registration"})
"""What stands below a title with its day, at least one of it."""
OF_THE_TEXT = re.compile(
    r"\b(?:publi(?:cation|shed)|posted|updated?|modified|created|written|revised|due|release"
    r"|opens?|opening)\b",
    re.IGNORECASE,
)
NO_TITLE = re.compile(
    r"\b(?:vacancy|position|job|downtime|outages?|maintenance|recordings?|slides|salary|awards?"
    r"|funding|stipend|release)\b|\b(?:v|version[ ])?\d{1,3}\.\d",
    re.IGNORECASE,
)
"""Words in the titles of what is no event."""
OVER = re.compile(r"\b(?:past|previous|recent|earlier)\b", re.IGNORECASE)
TO_COME = re.compile(r"\b(?:upcoming|coming|next|future)\b", re.IGNORECASE)
MOST_ABOVE = 12
"""A title stands so many blocks above its labelled lines, or nearer."""


def labelled(section: Section, blocks: Sequence[Block]) -> tuple[list[Entry], list[Block]]:
    """Give the announcements that labelled lines and cards make, and the other blocks."""
    entries, rest = _labelled(section, blocks)
    cards, rest = carded(section, rest)
    return [*entries, *cards], rest


def _labelled(section: Section, blocks: Sequence[Block]) -> tuple[list[Entry], list[Block]]:
    kept: list[Group] = []
    others: list[int] = []
    for group in [] if _is_over(section) else groups(blocks):
        after = kept[-1].end if kept else 0
        if _announces(group.fields, in_list=section.standing == "events"):
            told = _entitled(group, section, blocks, after, first=not kept)
        else:
            told = _dated_title(group, section, blocks, after, first=not kept)
        kept += [group] if told else []
        others += [] if told else _begin_of_other(group, blocks)
    if not kept:
        return [], list(blocks)
    entries: list[Entry] = []
    rest = list(blocks[: kept[0].start])
    for group, end in zip(kept, [*(each.start for each in kept[1:]), len(blocks)], strict=True):
        other = bisect_left(others, group.end)
        own = min(others[other], end) if other < len(others) else end
        stop = _end_of_prose(section, group, blocks, own)
        entries.append(_entry(section, group, blocks, stop))
        rest += blocks[stop:end]
    return entries, rest


def _end_of_prose(section: Section, group: Group, blocks: Sequence[Block], end: int) -> int:
    """Give where prose behind labelled lines ends: before the next announcement of a list."""
    if section.standing == "events":
        for at in range(group.end, end):
            if blocks[at].level <= group.level and begins_another(blocks[at]):
                return at
    return end


def _begin_of_other(group: Group, blocks: Sequence[Block]) -> list[int]:
    """Give where something begins that is no event: labelled lines with a title in bold letters."""
    if group.lead is not None and group.lead.strong:
        return [group.first]
    above = blocks[group.first - 1] if group.first else None
    strong = above is not None and above.kind == "paragraph" and above.passage.is_strong
    return [group.first - 1] if strong else []


def _is_over(section: Section) -> bool:
    """Tell whether a heading says that what stands below it is over."""
    names = (section.heading or "", *section.above)
    return any(OVER.search(name) and not TO_COME.search(name) for name in names)


def _announces(fields: Sequence[Field], *, in_list: bool) -> bool:
    """Tell whether labels tell an event: its day, and beside it what only events have.

    A title ("What: a new login") is enough where events are listed, or the label names an event.
    """
    if any(OF_OTHERS.search(field.label) for field in fields):
        return False
    of_event = [field for field in fields if not OF_THE_TEXT.search(field.label)]
    if not (is_dated(of_event) or (in_list and is_unsettled(of_event))):
        return False
    titled = any(f.role == "title" and (in_list or EVENT_HEADING.match(f.label)) for f in fields)
    return titled or any(field.role in BESIDE for field in fields) or _tells_more(of_event)


def _tells_more(fields: Sequence[Field]) -> bool:
    """Tell whether the one line about the day tells its hours or its place, too."""
    return any("," in field.text and field.role == "when" for field in fields)


def _entitled(
    group: Group, section: Section, blocks: Sequence[Block], after: int, *, first: bool
) -> bool:
    """Find a group's title: under a label, above its lines, in the block before, or the heading."""
    told = next((field.value for field in group.fields if field.role == "title"), None)
    group.start = group.first
    if told is None and group.lead is not None:
        told = _last_line(group.lead)
    if told is None:
        for at in range(group.first - 1, max(after, group.first - MOST_ABOVE) - 1, -1):
            if _entitles(blocks[at], group, is_next=at == group.first - 1):
                told, group.start = blocks[at].passage, at
                break
            if blocks[at].kind == "rule":
                break
    if told is None and first and _is_headed(section, group, blocks):
        told, group.start = section.head.passage if section.head else None, 0
    group.title = told
    return told is not None and not _is_closed(told.text)


def _is_headed(section: Section, group: Group, blocks: Sequence[Block]) -> bool:
    """Tell whether a heading is the title of a group: not where others stand beside it in a list.

    A label that several lines begin with ("📅 3 May" and "📅 4 May") heads several things.
    """
    if section.head is None or is_general(section.heading or "") or lists_names(blocks):
        return False
    if blocks[group.first].kind == "item" and any(
        block.kind == "item" and block.level == group.level and block.links
        for block in blocks[: group.first]
    ):
        return False
    whens = [field.label for field in group.fields if field.role == "when"]
    return len(whens) == len(set(whens))


def _dated_title(
    group: Group, section: Section, blocks: Sequence[Block], after: int, *, first: bool
) -> bool:
    """Find a title that tells the day, above labels that tell the rest: "Tea Days - 3 May"."""
    roles = {field.role for field in group.fields}
    if not roles & PLACES or any(OF_OTHERS.search(field.label) for field in group.fields):
        return False
    above = blocks[group.first - 1] if group.first > after else None
    block, start = section.head if first and group.first == 0 else None, 0
    if above is not None and above.kind == "paragraph" and above.passage.is_strong:
        block, start = above, group.first - 1
    told = heads(block.passage) if block is not None else []
    if block is None or len(told) != 1 or _is_closed(told[0].title):
        return False
    group.title, group.head, group.start = block.passage, told[0], start
    return True


def _is_closed(title: str) -> bool:
    return bool(CLOSED_HEADING.match(title) or NO_TITLE.search(title) or is_work(title))


def _last_line(lead: Passage) -> Passage:
    start = lead.text.rstrip().rfind("\n") + 1
    return lead.cut(start) if len(lead.text) > LONGEST_TITLE else lead.cut(0, _line_end(lead))


def _line_end(lead: Passage) -> int:
    end = lead.text.find("\n")
    return len(lead.text) if end < 0 else end


def is_general(heading: str) -> bool:
    """Tell whether a heading names a list, or a label: no event.

    >>> [is_general(text) for text in ("What's on", "Save the date", "Dates", "Tea Days")]
    [True, True, True, False]
    """
    told = names_list(heading) or is_label(heading) or _names_fact(heading)
    return told or find_dates(heading) != []


def names_list(heading: str) -> bool:
    """Tell whether a heading has no words but those of lists and of events of any kind.

    >>> [names_list(text) for text in ("What's on", "🌍 Elsewhere", "Call for talks: Tea Days")]
    [True, True, False]
    """
    words = re.findall(r"[^\W\d_]+", heading.casefold())
    return all(
        word in FILLING or word in OF_LISTS or EVENT_HEADING.fullmatch(word) for word in words
    )


def _entitles(block: Block, group: Group, *, is_next: bool) -> bool:
    """Tell whether a block above labelled lines is the title of what they tell."""
    text = block.text.strip()
    if not text or len(text) > LONGEST_TITLE or "\n" in text or text.endswith(("?:", ".", ":")):
        return False
    if not _stands_out(block, text, group, is_next=is_next):
        return False
    return not (find_dates(text) or is_label(text.strip(" *_:")) or _names_fact(text))


def _stands_out(block: Block, text: str, group: Group, *, is_next: bool) -> bool:
    if block.kind == "item":
        return block.level < group.level and (bool(block.links) or is_title(text))
    if block.kind == "row":
        return block.passage.is_strong and CELL_GAP not in text
    if block.kind != "paragraph":
        return False
    linked = any(link.end - link.start >= len(text) - 2 for link in block.links)
    return block.passage.is_strong or (is_next and (linked or is_title(text)))


def _names_fact(text: str) -> bool:
    """Tell whether a text begins with the label of a fact: "Dates and Venue Announcement"."""
    words = text.strip(" *_").split()
    if not words or (len(words) > 1 and words[0].casefold() == "data"):
        return False  # a date in Italian or Polish, and more often the data of a title
    return role_of(words[0]) in {"when", "place", "price", "registration", "time"}


def _entry(section: Section, group: Group, blocks: Sequence[Block], end: int) -> Entry:
    title = group.title or Passage("")
    fields = [field for field in group.fields if field.value is not title]
    dateline, url = dateline_of(fields), url_of(fields, title)
    name, aside = without_aside(title) if group.head is None else (group.head.title, "")
    if group.head is not None:
        aside = group.head.dateline
    dateline = ", ".join(filter(None, (aside, dateline)))
    head = Head(tidy_title(name), url, dateline, 0, len(title.text))
    between = [block.text for block in blocks[group.start : group.first]]
    behind = [block.text for block in blocks[group.end : end]]
    prose = [text for text in between if text != title.text]
    told = [*prose, *prose_of(fields), *group.prose, *behind]
    return Entry(section, None, [(head, title.line, title.text)], told)
