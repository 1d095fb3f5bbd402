"""Unsettled heads: marked names with no day, told to be open, put off, or for any time.

"**Postponed**: [Kettle day](...), was 12 October, new date will follow", "**Tea school**, enrol
at any time": wherever the name stands among labels of kinds, and a day that held before is none.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.nonevents import is_past
from rcevents.reading.prefixes import is_kind
from rcevents.reading.salient import is_marked_name, marked_names
from rcevents.reading.schedules import find_on_demand, find_status
from rcevents.reading.undatedheads import UNSETTLED, is_name
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

LONGEST = 300
NEAR = 40
MOST_NAMES = 3
FORMER = re.compile(
    r"[ ]?[,(]?[ ]?\b(?:was|were|originally|formerly|previously|planned for|instead of)\b"
    r"[^(),;.!|–—]{3,60}\)?",
    re.IGNORECASE,
)
"""What is told of the day that an event had before."""
LEADS = frozenset({"postponed", "put off", "deferred", "moved", "new", "tba", "tbc", "date tba"})
EDGES = " *_.,:;!|–—-()"


def unsettled_name(passage: Passage) -> Head | None:
    """Give the head of a marked name near the beginning, with what tells why it has no day.

    >>> from rcevents.reading.passage import Passage
    >>> text = "Postponed: Kettle day, was 12 October, new date will follow"
    >>> head = unsettled_name(Passage(text, strong=((11, 21),)))
    >>> head.title, head.dateline
    ('Kettle day', 'Postponed, new date will follow')
    """
    text = passage.text
    if len(text) > LONGEST or is_past(FORMER.sub("", text)):
        return None
    for first, last, url in islice(marked_names(passage), MOST_NAMES):
        name = tidy_title(text[first:last])
        if not (is_marked_name(name) or (url is not None and is_name(name))):
            continue
        lead = text[:first].strip(EDGES)
        rest = FORMER.sub("", text[last:]).strip(EDGES)
        if len(lead) > NEAR or not _is_label(lead) or not _is_open(f"{lead}, {rest}"):
            return None
        return Head(name, url, ", ".join(filter(None, (lead, rest))), 0, len(text))
    return None


def _is_label(lead: str) -> bool:
    if not lead or is_kind(lead) or lead.casefold() in LEADS or lead.isupper():
        return True
    return yearless(lead).remark is None


def _is_open(told: str) -> bool:
    """Tell whether words say why there is no day, and tell none."""
    if find_dates(told):
        return False
    off = any(claim.value == "postponed" for claim in find_status(told))
    return off or bool(find_on_demand(told)) or UNSETTLED.search(told) is not None
