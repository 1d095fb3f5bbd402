"""Bold leads: a paragraph that begins with a name in bold letters, and then tells its day.

"**Kettle call.** Our next call is Thursday, 13 February at noon", or the day stands in the bold
words themselves: "**Next call: Thursday, 13 February, noon.** All about lids".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import (
    ARTICLES,
    is_announcing_name,
    is_full_name,
    names_gathering,
)
from rcevents.reading.dates import may_tell_date
from rcevents.reading.entries import Entry
from rcevents.reading.firmdays import firm_day
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.heldabroad import is_held_abroad, names_gathering_abroad
from rcevents.reading.leadinglinks import leading_url
from rcevents.reading.leads import begins_with_day
from rcevents.reading.narrationwords import (
    GATHERING,
    GROUP,
    NOUN,
)
from rcevents.reading.nonevents import is_work
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Passage
    from rcevents.reading.sections import Section

LONGEST = 120
LONGEST_PASSAGE = 2_500
CLOSE = re.compile(
    r"[*_]{0,3}(?:[ ]?\([^()\n]{1,80}\))?[*_]{0,3}"
    r"(?:(?:[.:!]|[ ][–—-](?=[ ]))[*_]{0,3}(?=\s)|[ ]{0,3}(?=\n)"
    r"|,[ ][^.!?\d\n]{3,60}[.!?](?=\s))"
)
"""What parts a name from the sentence behind it."""
GOES_ON = re.compile(r"[*_]{0,3}[ ](?=[\w–—-])")
"""A sentence that goes on with a name, or begins right behind it."""
OUR_OWN = re.compile(
    rf"\b(?:our|the\ next|next|the\ first|first|this)\ (?:[\w-]{{2,20}}\ ){{0,3}}?{GATHERING}\b",
    re.VERBOSE | re.IGNORECASE,
)
"""What a sentence behind a name says that it is: "our gathering", "next meeting"."""
INVITES = re.compile(r"\b(?:join|meet)[ ]us\b|\bcome[ ](?:along|and)\b", re.IGNORECASE)
"""How a sentence asks people to be there."""
LONGEST_REMARK = 30
ENDS = (".", ":", "!")
NEXT = re.compile(r"^(?:our\ |the\ )?next\ ", re.VERBOSE | re.IGNORECASE)
EDGES = " *_.,:;!"
MOST_MARKED = 6
CLUB = re.compile(
    r"\W{0,4}(?:the|our)[ ](?:new[ ])?"
    r"((?:[\w&'’-]{2,24}[ ]){1,5}?(?:clubs?|groups?|circles?|networks?))\b",
    re.IGNORECASE,
)
"""How a sentence calls a group that it begins with."""
GATHERS = re.compile(
    r"""[*_]{0,3}\ (?:will\ |now\ |also\ |next\ |is\ |are\ ){0,3}
        (?: meets? | meeting | gathers? | gets?\ together | comes?\ together | discuss(?:es)?
          | reads? | watch(?:es)? | hears? | talks?\ about | welcomes? | hosts? | returns?
          | back | (?:has|have|holds?|hosts?)\ (?:its|their|an?)\ (?:[\w-]{2,15}\ ){0,2}
            (?:meeting|session|gathering|get-together|meetup|call|evening)
          | (?:starts?|begins?|resumes?|opens?)\ (?:its|their|an?)\ (?:[\w-]{2,15}\ ){0,2}
            (?:meetings|sessions?|series|round|reading\ group|club|circle|gatherings|calls) )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a group does when it meets."""


def bold_lead(passage: Passage, *, known: bool) -> Head | None:
    """Give the head of a bold name with a firm day in the sentences behind it, or beside it.

    `known` says that it stands among events; else the name, or what leads to the day, must
    say that something takes place.

    >>> from rcevents.reading.passage import Passage
    >>> text = "Kettle clinic. Come along on Monday 3 May, 2-4pm, in room 2. Free."
    >>> head = bold_lead(Passage(text, strong=((0, 14),)), known=False)
    >>> head.title, head.dateline
    ('Kettle clinic', 'on Monday 3 May, 2-4pm, in room 2')
    """
    text = passage.text
    if not passage.strong or len(text) > LONGEST_PASSAGE or not may_tell_date(text):
        return None
    start, end = passage.strong[0]
    if any(map(str.isalnum, text[:start])) or end - start > LONGEST or "\n" in text[start:end]:
        return None
    head = _dated_name(passage, start, end)
    if head is not None:
        return head if known or names_gathering(head.title) or _has_facts(head) else None
    head = _named(passage, start, end)
    return head if head and (known or _takes_place(head, text)) else None


def _named(passage: Passage, start: int, end: int) -> Head | None:
    """Read a bold name and the sentences behind it."""
    text = passage.text
    close = CLOSE.match(text, end)
    closed = close or text[start:end].rstrip(" *_").endswith(ENDS)
    name = tidy_title(text[start:end]).strip(EDGES)
    if not (closed or (GOES_ON.match(text, end) and is_full_name(name))):
        return None
    if not is_announcing_name(name):
        return None
    told = firm_day(text, close.end() if close else end)
    if told is None:
        return None
    inside = [link for link in passage.links if link.start < end]
    return Head(name, leading_url(inside or passage.links), told[0], start, told[1])


def _dated_name(passage: Passage, start: int, end: int) -> Head | None:
    """Read bold words that are name and day: "Next call: Thursday, 13 February"."""
    bold = passage.text[start:end].strip(EDGES)
    name, sign, day = bold.partition(": ")
    if not sign or not begins_with_day(day):
        name, sign, day = bold.partition(", ")
    if not sign or not begins_with_day(day) or len(yearless(day).remark or "") > LONGEST_REMARK:
        return None
    if not (is_announcing_name(name) or (NEXT.match(name) and NOUN.search(name))):
        return None
    return Head(name, leading_url(passage.links), day, start, end)


def _has_facts(head: Head) -> bool:
    line = yearless(head.dateline)
    return bool(line.hours and (line.places or line.formats or line.unlisted))


def _takes_place(head: Head, text: str) -> bool:
    """Tell whether a name, or the sentence that tells its day, is of something attended."""
    if names_gathering(head.title) or _has_facts(head):
        return True
    before = text[head.start : head.end].partition(head.dateline[:8])[0]
    return bool(OUR_OWN.search(before) or INVITES.search(text, 0, head.end))


def held_abroad(passage: Passage) -> Head | None:
    """Give the head of a marked name that a sentence in another language says takes place.

    >>> from rcevents.reading.passage import Passage
    >>> text = "Unser Stammtisch findet am Dienstag, 3. Mai in Kassel statt."
    >>> held_abroad(Passage(text, strong=((6, 16),))).title
    'Stammtisch'
    """
    text = passage.text
    told = firm_day(text) if is_held_abroad(text) else None
    if told is None:
        return None
    line, end = told
    urls = {(link.start, link.end): link.url for link in passage.links}
    for first, last in sorted([*urls, *passage.strong])[:MOST_MARKED]:
        name = tidy_title(text[first:last]).strip(EDGES)
        if last <= end and names_gathering_abroad(name):
            url = urls.get((first, last)) or next(iter(urls.values()), None)
            return Head(name, url, line, 0, end)
    return None


def group_head(passage: Passage) -> Head | None:
    """Give the head of a group with which a passage begins, and that meets on a firm day.

    >>> from rcevents.reading.passage import Passage
    >>> head = group_head(Passage("The kettle club will discuss lids on Monday 3 May at 1pm ET."))
    >>> head.title, head.dateline
    ('kettle club', 'on Monday 3 May at 1pm ET')
    """
    text = passage.text
    start, end = passage.strong[0] if passage.strong else (0, 0)
    if passage.links and (not end or passage.links[0].start < start):
        start, end = passage.links[0].start, passage.links[0].end
    if not end or text[:start].strip(EDGES).casefold() not in ARTICLES:
        found = CLUB.match(text)
        start, end = found.span(1) if found else (0, 0)
    name = tidy_title(text[start:end]).strip(EDGES)
    if not name or not GATHERS.match(text, end) or not GROUP.search(name):
        return None
    told = firm_day(text) if name[-1].isalnum() and not is_work(name) else None
    return Head(name, leading_url(passage.links), told[0], 0, told[1]) if told else None


def led_entries(section: Section, blocks: Sequence[Block]) -> Iterator[tuple[int, Entry]]:
    """Yield the entries of paragraphs and items with a bold name, with the places of these."""
    known = section.standing == "events"
    for at, block in enumerate(blocks):
        if block.kind not in {"paragraph", "item"}:
            continue
        head = bold_lead(block.passage, known=known) or held_abroad(block.passage)
        if head is not None:
            told = (head, block.passage.line_at(head.start), block.text[head.start : head.end])
            yield at, Entry(section, None, [told], [block.text])


def group_entries(section: Section, blocks: Sequence[Block]) -> Iterator[Entry]:
    """Yield the entries of paragraphs and items that begin with a group that meets."""
    for block in blocks:
        head = group_head(block.passage) if block.kind in {"paragraph", "item"} else None
        if head is not None:
            told = (head, block.line, block.text[head.start : head.end])
            yield Entry(section, None, [told], [block.text])
