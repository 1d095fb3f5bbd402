"""Later days: events that a sentence names and whose day is not told yet, but its month.

"The [Tea Symposium](...) will be held in Bath in early May": an event without a day is kept as one,
so that nobody thinks that it was overlooked; it stands on no calendar.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.announcing import is_named_by
from rcevents.reading.dates import find_dates
from rcevents.reading.entries import Entry
from rcevents.reading.heads import Head
from rcevents.reading.months import MONTH_NAMES
from rcevents.reading.narrationwords import BREAK, NAME, NOUN, STRONG
from rcevents.reading.owndays import SOME_DAY
from rcevents.reading.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Passage
    from rcevents.reading.sections import Section

NAMES = "|".join(MONTH_NAMES)
MONTH = re.compile(
    rf"\b(?:in|for)[ ](?:(?:early|mid|late|the[ ](?:first|second)[ ]half[ ]of)[ -])?"
    rf"(?:{NAMES}|(?:the[ ])?(?:spring|summer|autumn|fall|winter))(?:[ ](?:of[ ])?20\d\d)?\b",
    re.IGNORECASE,
)
PLANNING = re.compile(
    r"\b(?:planning|preparing|organi[sz]ing|working on|looking forward to)[ ]"
    r"(?:an?|the|our|another)[ *_]{1,4}$",
    re.IGNORECASE,
)
FAR = 120
LONGEST = 400
LONGEST_PASSAGE = 4_000
EDGES = " *_.,:"


def later_head(passage: Passage) -> Head | None:
    """Give the head of a marked name of an event that a sentence puts into a month.

    >>> from rcevents.reading.passage import Link, Passage
    >>> text = "The Tea Symposium will be held in Bath in early May."
    >>> later_head(Passage(text, links=(Link(4, 17, "/t"),))).dateline
    'in Bath in early May'
    """
    if len(passage.text) > LONGEST_PASSAGE:
        return None
    for start, end in sentences(passage.text):
        if end - start <= LONGEST and (head := _head(passage, start, end)):
            return head
    return None


def later_entries(section: Section, blocks: Sequence[Block]) -> Iterator[Entry]:
    """Yield what paragraphs of a section name for some month to come."""
    for block in blocks:
        head = later_head(block.passage) if block.kind == "paragraph" else None
        if head is not None:
            told = (head, block.passage.line_at(head.start), block.text[head.start : head.end])
            yield Entry(section, None, [told], [block.text])


def _head(passage: Passage, start: int, end: int) -> Head | None:
    text = passage.text[:end].replace("\n", " ")
    found = MONTH.search(text, start)
    if found is None or find_dates(text[start:end], issued=SOME_DAY):
        return None
    urls = {(link.start, link.end): link.url for link in passage.links}
    for first, last in [*urls, *passage.strong]:
        title = text[first:last].strip(EDGES)
        if start <= first and last <= found.start() and NOUN.search(title) and NAME.search(title):
            begin = _verb_end(text, start, first, last, title)
            if begin is not None and found.start() - begin <= FAR:
                between = text[begin : found.end()]
                if not BREAK.search(between):
                    return Head(title, urls.get((first, last)), between.strip(EDGES), start, end)
    return None


def _verb_end(text: str, start: int, first: int, last: int, title: str) -> int | None:
    """Give where the verb ends by which a name takes place, or is planned."""
    if PLANNING.search(text, start, first):
        return last
    verb = STRONG.search(text, last)
    named = verb is not None and is_named_by(text[start : verb.start()].strip(), [title])
    return verb.end() if verb is not None and named else None
