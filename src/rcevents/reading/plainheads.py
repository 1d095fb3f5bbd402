"""Plain heads: entries in plain letters whose title and facts end before their text does.

"Tea for beginners, 20th April, 10am, Room 2. Bring a cup." and "Tea for beginners. 20th April,
3pm. Bring a cup.": the sentences behind the first are prose, whatever they tell.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import names_gathering
from rcevents.reading.dates import may_tell_date
from rcevents.reading.firmdays import OVER
from rcevents.reading.headlines import is_label, is_title
from rcevents.reading.heads import Head, heads
from rcevents.reading.leads import is_lead
from rcevents.reading.nonevents import is_no_event, is_part, is_past, is_pointer
from rcevents.reading.prefixes import behind, is_kind, prefix, without
from rcevents.reading.sentences import sentences
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

LONGEST = 1_200
LONGEST_HEAD = 240
COINED = re.compile(r"[a-z][A-Z]|\d|^[A-Z]{3}")
"""A word that somebody made up as a name: "TeaCon", "SC31"."""
SHORT = 3
"""An entry of fewer letters names nothing."""
NEAR = 3


UNUSABLE = re.compile(
    r"\b(?:maintenance|outage|downtime|closure|new (?:member|colleague|staff|version|release))\b",
    re.IGNORECASE,
)
"""What a day is told of in a list of events that nobody attends."""


def plain_head(passage: Passage, *, is_item: bool) -> Head | None:
    """Give the head of a passage whose first sentence, or first two, are title and facts.

    >>> from rcevents.reading.passage import Passage
    >>> head = plain_head(Passage("Tea for all: 3 May, 10am. Bring a cup."), is_item=True)
    >>> head.title, head.dateline, head.end
    ('Tea for all', '3 May, 10am', 24)
    """
    before = prefix(passage.text, passage.links)
    rest = without(passage, before.end) if before.end else passage
    if len(rest.text) > LONGEST or not may_tell_date(rest.text) or is_past(rest.text):
        return None
    head = _first(rest, is_item=is_item) or _stopped(rest)
    if head is None or not _is_name(head.title):
        return None
    url = head.url or next((link.url for link in rest.links), None)
    return behind(replace(head, url=url), before)


def _first(passage: Passage, *, is_item: bool) -> Head | None:
    """Read title and facts of the first sentence alone."""
    for start, end in islice(sentences(passage.text), NEAR):
        if start or end > LONGEST_HEAD or not may_tell_date(passage.text[:end]):
            continue
        stop = end - len(passage.text[:end]) + len(passage.text[:end].rstrip(" .!\n"))
        found = heads(passage.cut(0, stop), undated="never", is_item=is_item)
        if len(found) == 1 and yearless(found[0].dateline).dates:
            return found[0]
    return None


def _stopped(passage: Passage) -> Head | None:
    """Read a title that a full stop ends, and the sentence of nothing but facts behind it."""
    bounds = list(islice(sentences(passage.text), 2))
    if len(bounds) < 2 or bounds[0][1] > LONGEST_HEAD:  # noqa: PLR2004 - title and facts
        return None
    title = passage.text[: bounds[0][1]].strip(" .!\n")
    facts = passage.text[slice(*bounds[1])].strip(" .!\n")
    if may_tell_date(title) or "\n" in title or not is_title(title) or not is_lead(facts):
        return None
    return Head(title, None, facts, 0, bounds[1][1])


def _is_name(title: str) -> bool:
    """Tell whether a title may be an event's, among events: no label, part, pointer or kind."""
    if len(title) <= SHORT or is_kind(title) or is_label(title) or is_pointer(title):
        return False
    if " " not in title and not (names_gathering(title) or COINED.search(title)):
        return False  # "Then, on 3 May"
    if OVER.search(title) or UNUSABLE.search(title):
        return False
    return not (is_no_event(title) or is_part(title) or yearless(title).remark is None)
