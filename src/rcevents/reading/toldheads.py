"""Told heads: items and paragraphs of a list of events that announce one by a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.announcing import is_limit
from rcevents.reading.headingtitles import name_of
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.leads import begins_with_day
from rcevents.reading.namedbefore import is_generic, named_first
from rcevents.reading.narration import Telling, dated_at, tellings
from rcevents.reading.narrationwords import BREAK, NAME, NOUN, WEAK
from rcevents.reading.nonevents import is_past, is_pointer
from rcevents.reading.owndays import own_dates
from rcevents.reading.sentences import sentences
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

DEFINES = re.compile(r"[*_)”\"]{0,4}[ ](?:is|are)[ ](?:an?|the|our|its|their)\b")
"""Verbs behind a link by which a sentence says what the link is."""
BRACKET = re.compile(r"[*_]{0,3}[ ]\(([^()\n]{4,120})\)")
LEADS = re.compile(
    r"[\W_]{0,6}(?:(?:applications?|registrations?|tickets|abstracts|submissions|proposals|papers"
    r"|talks|posters)[ ](?:for|to)[ ])?(?:(?:the|our)[ ])?[\W_]{0,4}",
    re.IGNORECASE,
)
"""Words that may stand before a linked name, whose day follows in brackets."""
LAST_DAY = re.compile(r"[ ]((?:are[ ]due|close|end|is[ ]open|are[ ]open|open)s?\b[^.;\n]{3,60})")
OVER = re.compile(r"\b(?:was|were|took|went|drew|saw)\b")


def told_head(passage: Passage) -> Head | None:
    """Give the head of an item or paragraph that announces one event by a sentence.

    It is for what stands in a list of events, where a link that "is" something may be one.

    >>> from rcevents.reading.passage import Link, Passage
    >>> link = Link(0, 7, "https://tea.example.org")
    >>> head = told_head(Passage("MiniTea takes place from 5-7 April 2031. Hot.", links=(link,)))
    >>> head.title, head.url, head.dateline
    ('MiniTea', 'https://tea.example.org', 'from 5-7 April 2031')
    """
    if passage.text.endswith(":"):
        return None  # it leads to a list, whose items tell their days
    told = next(iter(tellings(passage)), None) or _defined(passage) or _bracketed(passage)
    if told is None:
        return None
    named, url = name_of(told.subject, told.at, passage.links, passage.strong)
    # "Hacky Hour, every Tuesday. The next one is on 9 May."
    title = named_first(passage) if is_generic(named) else named
    if not title:
        return None
    near = (link.url for link in passage.links if told.at <= link.start < told.end)
    return Head(title, url or next(near, None), told.dateline, told.start, told.end)


def _defined(passage: Passage) -> Telling | None:
    """Read "[Tea Index](url) is a series of tastings 3 May": a link, a verb behind it, a day."""
    link = passage.links[0] if passage.links else None
    if link is None or passage.text[: link.start].strip(' *_"“(').casefold() not in {"", "the"}:
        return None
    start, end = next(sentences(passage.text))
    verb = DEFINES.match(passage.text, link.end) or WEAK.match(passage.text, link.end + 1)
    sentence = passage.text[start:end].replace("\n", " ")
    dates = own_dates(sentence) if verb and verb.end() <= end else []
    if verb is None or not dates:
        return None
    date, at = dates[0], verb.end() - start
    if BREAK.search(sentence, at, date.start) or is_limit(sentence, date.start):
        return None
    subject = passage.text[link.start : link.end]
    return Telling(subject, link.start, dated_at(sentence, date, at), start, end)


def _bracketed(passage: Passage) -> Telling | None:
    """Read "The [Tea Workshop](url) (3 May) has a programme": a day in brackets behind a link."""
    link = passage.links[0] if passage.links else None
    if link is None or not LEADS.fullmatch(passage.text[: link.start]):
        return None
    text, behind = passage.text, BRACKET.match(passage.text, link.end)
    day = behind[1] if behind else ""
    if not begins_with_day(day) or yearless(day).remark or is_past(text) or OVER.search(text):
        return None
    subject = tidy_title(text[link.start : link.end])
    named = NAME.search(subject) or NOUN.search(subject)
    if not named or is_pointer(subject) or behind is None:
        return None
    lead, rest = text[: link.start].split(), LAST_DAY.match(text, behind.end())
    if lead and rest:  # "Applications for the [School](url) (July) close on 30 April"
        day = f"{day}. {lead[0].strip(' *_').capitalize()} {rest[1]}"
    return Telling(subject, link.start, day, 0, behind.end())
