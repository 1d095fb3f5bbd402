"""Rhythm leads: announcements whose rhythm stands before their title.

"Every first Monday of the month - [Walk-in hour](...), 11:00-12:00": as a lead with a day, but
what it leads to must be marked as a title, or look like one and point to nothing else.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.leads import BETWEEN, LONGEST, head_behind
from rcevents.reading.nonevents import is_pointer
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.reading.heads import Head
    from rcevents.reading.passage import Passage

BEGINS = re.compile(
    r"""\W{0,3}(?: every | each | alternate | (?:mon|tues|wednes|thurs|fri|satur|sun)days
        | (?:the[ ])?(?: first | second | third | fourth | last | 1st | 2nd | 3rd | 4th )[ ] )\b""",
    re.VERBOSE | re.IGNORECASE,
)
MOST = 4


def rhythm_head(passage: Passage) -> Head | None:
    """Give the head of a passage that begins with the weekdays on which something is held.

    >>> from rcevents.reading.passage import Passage
    >>> head = rhythm_head(Passage("Every Tuesday, 3-4pm: Kettle Clinic, Bath"))
    >>> head.title, head.dateline
    ('Kettle Clinic', 'Every Tuesday, 3-4pm, Bath')
    """
    line, _, _ = passage.text.partition("\n")
    if BEGINS.match(line) is None:
        return None
    cut = max((cut for cut in _cuts(line, passage) if is_rhythm(line[: cut[0]])), default=None)
    head = head_behind(passage, line, *cut) if cut else None
    return None if head is None or is_pointer(head.title) else head


def is_rhythm(text: str) -> bool:
    """Tell whether a text tells on which weekdays something is held, and nothing but its facts.

    >>> is_rhythm("Every first Monday, 11:00-12:00"), is_rhythm("Weekly"), is_rhythm("Most Fridays")
    (True, False, False)
    """
    told = yearless(text)
    if told.dates or told.faults or told.deadlines or told.remark is not None:
        return False
    return any("BYDAY" in (each.value.rrule or "") for each in told.recurrences)


def _cuts(line: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where the rhythm may end and the title begin: at a bold end, a sign, the first link."""
    first, last = passage.strong[0] if passage.strong else (0, 0)
    if first == 0 < last < min(LONGEST, len(line)):
        yield last, last
    for found in islice(BETWEEN.finditer(line, 0, LONGEST), MOST):
        yield found.span()
    link = passage.links[0].start if passage.links else 0
    if 0 < link < LONGEST:
        yield link, link
