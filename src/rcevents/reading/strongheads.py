"""Strong heads: items whose title stands in bold letters, or whose day does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import SENTENCE, is_title
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.leads import is_lead
from rcevents.reading.nonevents import is_no_event, is_past, is_pointer
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

OPEN = re.compile(r"\b(?:tb[acd]|announced|confirmed|decided|coming soon)\b", re.IGNORECASE)
TITLE = 200
TAIL = 600
NEAR = 40
FOLLOWS = re.compile(
    r"[ ]{0,2}(?:[,:|(–—-]|/[ ]|(?:in|at|on|from|du|le|les|am|vom|op|van)\b)", re.IGNORECASE
)
COLON = re.compile(r"[*_ ]{0,4}(?:\([^()\n]{1,40}\))?[*_ ]{0,4}(?::|[ ][–—-][ ])")
STOP = re.compile(r"\.(?=\s|$)")
RELEASE = re.compile(r"\b(?:released?|out|published|available|version|updated)\b", re.IGNORECASE)
EDGES = " *_.,;:!|/–—-"
BRACKETS = re.compile(r"[ ]\([^()\n]{0,200}\)")


def strong_head(passage: Passage) -> Head | None:
    """Give the head of a passage with a bold title before its facts, or a bold day at its end.

    >>> from rcevents.reading.passage import Passage
    >>> head = strong_head(Passage("Tea Days in Bath, 9 May 2031. Tickets.", strong=((0, 8),)))
    >>> head.title, head.dateline
    ('Tea Days', 'in Bath, 9 May 2031')
    """
    if not passage.strong or not passage.text:
        return None
    return strong_title(passage) or _strong_day(passage)


def day_behind(passage: Passage) -> Head | None:
    """Give the head of a linked title right behind which a bold day stands.

    >>> from rcevents.reading.passage import Link, Passage
    >>> links = (Link(0, 8, "https://tea.example.org"),)
    >>> day_behind(Passage("Tea Days Thursday 1 May, 9am", None, links, ((9, 28),))).dateline
    'Thursday 1 May, 9am'
    """
    if not (passage.links and passage.strong):
        return None
    link, text, (first, last) = passage.links[0], passage.text, passage.strong[0]
    if text[: link.start].strip(EDGES) or text[link.end : first].strip(" -–—:,|"):
        return None
    title, day = tidy_title(text[link.start : link.end]), text[first:last].strip(EDGES)
    if first < link.end or not is_lead(day) or is_no_event(title):
        return None
    end = text.find("\n", last)
    end = len(text) if end < 0 else end
    return Head(title, link.url, text[first:end].strip(EDGES), link.start, end)


def title_behind_day(passage: Passage) -> Head | None:
    """Give the head of a bold title right behind the day with which its line begins.

    >>> from rcevents.reading.passage import Passage
    >>> head = title_behind_day(Passage("12 May - Why tea cools - Ada Bell", strong=((9, 22),)))
    >>> head.title, head.dateline
    ('Why tea cools', '12 May, Ada Bell')
    """
    first, last = next(iter(passage.strong or passage.emphasis), (0, 0))
    text = passage.text
    day = text[:first].strip(EDGES)
    if not 0 < len(day) <= NEAR or "\n" in day or not is_lead(day):
        return None
    title = tidy_title(text[first:last])
    if not title or is_no_event(title) or yearless(title).remark is None or find_dates(title):
        return None
    if not passage.strong and (OPEN.search(title) or title[0].islower()):
        return None
    end = text.find("\n", last)
    end = len(text) if end < 0 else end
    url = next((link.url for link in passage.links if link.start < last), None)
    dateline = ", ".join(filter(None, (day, text[last:end].strip(EDGES))))
    return Head(title, url, dateline, 0, end)


def leading_title(passage: Passage, before: int) -> tuple[str, str | None] | None:
    """Give the bold or linked title, with its link, that leads to a sentence behind a colon.

    >>> from rcevents.reading.passage import Passage
    >>> text = "Tea Days (postponed): the fair will be on 3 May"
    >>> leading_title(Passage(text, strong=((0, 8),)), 22)
    ('Tea Days', None)
    """
    spans = [*passage.strong[:1], *((link.start, link.end) for link in passage.links[:1])]
    start, end = min(spans, default=(0, 0))
    title = tidy_title(passage.text[start:end])
    colon = COLON.match(passage.text, end)
    if start or colon is None or before < end or not _is_name(title):
        return None
    return title, next((link.url for link in passage.links if link.start < colon.end()), None)


def strong_title(passage: Passage, *, firm: bool = False) -> Head | None:
    """Give the head of a passage that begins with its title in bold letters.

    `firm` asks that what follows up to the first full stop is facts alone.
    """
    if not passage.strong:
        return None
    text, (start, end) = passage.text, passage.strong[0]
    title = tidy_title(text[start:end])
    close = _clause_end(text, end)
    facts = text[end:close].strip(EDGES)
    if start or not (_leads_on(text, end) and _is_name(title) and _are_facts(facts, firm=firm)):
        return None
    return Head(title, next((link.url for link in passage.links), None), facts, 0, close)


def _leads_on(text: str, end: int) -> bool:
    dates = find_dates(text[end : end + NEAR])
    return FOLLOWS.match(text, end) is not None or bool(dates and dates[0].start <= 1)


def _clause_end(text: str, start: int) -> int:
    stop = STOP.search(text, start, start + TAIL)
    line = text.find("\n", start)
    return min(at for at in (stop.start() if stop else len(text), line, len(text)) if at >= start)


def _is_name(title: str) -> bool:
    if len(title) > TITLE or find_dates(title):
        return False
    return is_title(title, dashed=True) and not is_pointer(title)


def _are_facts(text: str, *, firm: bool) -> bool:
    text = BRACKETS.sub("", text) if find_dates(BRACKETS.sub("", text)) else text
    told = yearless(text)
    if not (told.dates or told.faults or told.recurrences) or told.deadlines:
        return False
    return not (SENTENCE.search(text) or (firm and told.remark is not None))


def _strong_day(passage: Passage) -> Head | None:
    """Read a linked title at whose prose's end a bold day stands: only a link may follow."""
    text = passage.text
    if not passage.links or text[: passage.links[0].start].strip(EDGES):
        return None
    link, days = passage.links[0], _days(passage)
    if not days or days[0][0] < link.end or len(text) > TAIL:
        return None
    behind = [each for each in passage.links if each.start >= days[-1][1]]
    rest = text[days[-1][1] : behind[0].start] if behind else text[days[-1][1] :]
    between = text[link.end : days[0][0]]
    title = tidy_title(text[link.start : link.end])
    if rest.strip(EDGES) or is_past(between) or RELEASE.search(between) or is_pointer(title):
        return None
    return Head(title, link.url, text[link.end : days[-1][1]].strip(EDGES), link.start, days[-1][1])


def _days(passage: Passage) -> list[tuple[int, int]]:
    spans = (span for span in passage.strong if is_lead(passage.text[slice(*span)].strip(EDGES)))
    return list(spans)
