"""Titled lists: a line that names a meeting, above a list whose first item is its day.

"November meeting" above "- Tue, Nov 18 @ 2:00 PM ET" and "- we will review the draft".
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import names_gathering
from rcevents.reading.dates import may_tell_date
from rcevents.reading.headingtitles import tidied
from rcevents.reading.headlines import is_title
from rcevents.reading.heads import Head
from rcevents.reading.leadinglinks import leading_url
from rcevents.reading.leads import is_lead
from rcevents.reading.narrationwords import PAST_SUBJECT
from rcevents.reading.nonevents import is_no_event, is_past, is_pointer, is_work
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.outline import Block

LONGEST_TITLE = 60
LONGEST_DAY = 120
MOST = 6
OFF = re.compile(r"\W{0,3}(?:this is )?(?:cancell?ed|postponed)\b", re.IGNORECASE)
"""How an item begins that says that nothing takes place."""
OTHERS = re.compile(
    r"^\W*(?:(?:the|our) )?last\b|\b(?:dates|days|hours|times|deadlines)\W*$", re.IGNORECASE
)
"""Lines that name what is over, or several days."""


def titled_lists(blocks: Sequence[Block]) -> Iterator[tuple[Block, Head, list[Block]]]:
    r"""Yield each line that names a meeting, its head, and the items below it.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> from rcevents.reading.outline import flat
    >>> text = "May meeting\n- Tue, May 13 @ 2pm ET\n- on lids\n\nPast\n- Tue, May 6, 2pm"
    >>> [(head.title, head.dateline) for _, head, _ in titled_lists(flat(markdown_outline(text)))]
    [('May meeting', 'Tue, May 13 @ 2pm ET')]
    """
    for at, (block, first) in enumerate(pairwise(blocks), 1):
        if block.kind != "paragraph" or first.kind != "item" or not _is_day(first.text):
            continue
        title = tidied(block.text).removesuffix(":")
        if len(block.text) <= LONGEST_TITLE and _is_title(title):
            items = [*takewhile(lambda each: each.kind == "item", blocks[at:])]
            links = [link for each in (block, *items) for link in each.links]
            off = [each.text for each in items[1:MOST] if OFF.match(each.text)]
            told = ", ".join((first.text, *off))
            head = Head(title, leading_url(links), told, 0, len(block.text))
            yield block, head, items


def _is_day(text: str) -> bool:
    """Tell whether an item is but a day and its hour."""
    if len(text) > LONGEST_DAY or not may_tell_date(text):
        return False
    return is_lead(text.strip(" .")) and bool(yearless(text).hours)


def _is_title(title: str) -> bool:
    """Tell whether a line names something to come that people attend."""
    if not names_gathering(title) or not is_title(title, dashed=True) or "\n" in title:
        return False
    other = is_no_event(title) or is_pointer(title) or is_work(title) or is_past(title)
    return not (other or PAST_SUBJECT.search(title) or OTHERS.search(title))
