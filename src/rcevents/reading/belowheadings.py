"""Days below headings: a heading names an event, and the text below it begins with its facts.

"### Tea Days" above "18 to 20 June, Ghent. Tickets: 75 EUR", or above words without a verb:
"An open talk on pots, on 29 May from 2pm".
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.announcing import is_limit
from rcevents.reading.announcingnames import is_announcing_name, names_gathering
from rcevents.reading.dates import may_tell_date
from rcevents.reading.firmdays import OVER, firm_day
from rcevents.reading.headingtitles import SEVERAL
from rcevents.reading.heldabroad import names_gathering_abroad
from rcevents.reading.leads import lead_heads
from rcevents.reading.narration import dated
from rcevents.reading.narrationwords import BREAK, FINITE, NOUN, PREPOSITION
from rcevents.reading.nonevents import is_past
from rcevents.reading.owndays import own_dates
from rcevents.reading.sentences import sentences
from rcevents.reading.splitheads import facts
from rcevents.reading.undatedheads import undated_line
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Passage

NEAR = 3
"""So many paragraphs below a heading may tell its day."""
LEAST = 50
"""A first line of fewer characters is a title or a label."""
LONGEST = 300


def dateline_below(title: str, blocks: Sequence[Block], *, known: bool) -> str | None:
    """Give the dateline that the first paragraphs below a heading tell without a verb.

    `known` says that the heading stands among events; else its words
    must name one, and an hour, a place or a form stand beside the day.

    >>> from rcevents.reading.outline import Block
    >>> from rcevents.reading.passage import Passage
    >>> below = [Block("paragraph", 0, lambda: Passage("3-5 May, online. All about pots."))]
    >>> dateline_below("Leaves and Pots", below, known=True)
    '3-5 May, online'
    """
    paragraphs = (block for block in blocks if block.kind == "paragraph")
    for block in islice(paragraphs, NEAR):
        if _is_titled(block.passage):
            return None
        line = facts(block.passage) or _verbless(block.text, title)
        line = line or (undated_line(block.text) if known else None)
        if line is not None and (known or _is_told(title, line)):
            return None if is_past(block.text) else line
        if _names_one(title, known=known or names_gathering_abroad(title)) and not _is_headed(
            block.passage
        ):
            told = firm_day(block.text)
            if told is not None:
                return told[0]
    return None


def _is_headed(passage: Passage) -> bool:
    """Tell whether a paragraph's first line is a link or in bold letters, or begins so."""
    spans = [*passage.strong[:1], *((link.start, link.end) for link in passage.links[:1])]
    return any(start == 0 and passage.text[end : end + 1] in "\n.:" for start, end in spans)


def _names_one(title: str, *, known: bool) -> bool:
    """Tell whether a heading names one event, so that any sentence below may tell its day."""
    if SEVERAL.search(PREPOSITION.split(title, maxsplit=1)[0]):
        return False
    return (known or names_gathering(title)) and is_announcing_name(title)


def _is_titled(passage: Passage) -> bool:
    """Tell whether a linked title of its own stands behind a paragraph's day."""
    linked = {passage.text[link.start : link.end] for link in passage.links}
    return any(head.title in linked and "://" not in head.title for head in lead_heads(passage))


def _is_told(title: str, line: str) -> bool:
    told = yearless(line)
    return bool(NOUN.search(title) and (told.hours or told.places or told.formats))


def _verbless(text: str, title: str) -> str | None:
    """Give when and where a first sentence tells that has no verb, but a word for an event."""
    if "\n" in text[:LEAST] or SEVERAL.search(title):
        return None
    start, end = next(sentences(text), (0, 0))
    sentence = text[start:end].replace("\n", " ")
    if len(sentence) > LONGEST or not may_tell_date(sentence):
        return None
    days = own_dates(sentence)
    if not days or is_limit(sentence, days[0].start):
        return None
    if not (NOUN.search(sentence, 0, days[0].start) or NOUN.search(title)):
        return None
    if FINITE.search(sentence) or BREAK.search(sentence) or OVER.search(sentence):
        return None
    return dated(sentence)
