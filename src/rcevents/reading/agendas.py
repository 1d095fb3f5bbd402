"""Agendas: whether what stands below that word is a calendar, or what one meeting talks about.

A month above days is a calendar as well: "June" above "5 - Tea Days" and "12-13 - Pot Days".
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from rcevents.reading.baredays import LEAD
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.headingdates import LEAP, heading_date
from rcevents.reading.outline import Block, Nest, flat

if TYPE_CHECKING:
    from rcevents.reading.outline import Outline

AGENDA = re.compile(
    r"\W*(?:(?:l['’]|de\s|notre\s|onze\s)?agenda|(?:(?:the|our|all|more)\s)?dates)\W*",
    re.IGNORECASE,
)
FEWEST = 2
"""So many days make a calendar of what a month stands above."""
MOST_WORDS = 2
LONGEST_LEAD = 60
BY_HOURS = re.compile(r"\W{0,4}\d{1,2}(?:[:h]\d\d\b|\.\d\d(?![.\d])|\s?[ap]m\b|h\b)", re.IGNORECASE)
"""How a line begins that tells at what hour of a day something is due."""


def is_calendar(head: Block, outline: Outline) -> bool:
    r"""Tell whether a heading is an agenda that tells days, and more of them than mere hours.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> told = "## Agenda\n\n- 3 May: Tea\n", "## Agenda\n\n- 9:00 Tea\n", "## Tea\n\n- 3 May\n"
    >>> [is_calendar(outline[1], outline) for outline in map(markdown_outline, told)]
    [True, False, False]
    """
    if not AGENDA.fullmatch(head.text):
        return False
    behind = dropwhile(lambda part: part is not head, outline)
    below = [*takewhile(lambda part: part is head or not _ends(part, head), behind)][1:]
    texts = [block.text for block in flat(below)]
    if any(isinstance(part, Block) and is_month(part.text) for part in below):
        return sum(map(_begins_with_day, texts)) >= FEWEST
    told = [find_dates(text)[:1] for text in texts if may_tell_date(text)]
    days = [dates[0].text.casefold() for dates in told if dates]
    if len(days) > 1 and len(set(days)) == 1:
        return False  # the hours of one day
    return len(days) > sum(bool(BY_HOURS.match(text)) for text in texts)


def is_month_of_days(heading: str, outline: Outline) -> bool:
    r"""Tell whether a month stands above a list of days, and above little else.

    >>> from rcevents.reading.markdown import markdown_outline
    >>> told = "- 5: Tea\n- 12-13 May: Pots", "We had tea.\n\nAnd pots.", "5 - Tea\n\nThen pots."
    >>> [is_month_of_days("May", markdown_outline(text)) for text in told]
    [True, False, False]
    """
    if not is_month(heading):
        return False
    tops = [block for block in flat(outline) if block.level <= 1 and block.kind != "rule"]
    days = sum(_begins_with_day(block.text) for block in tops)
    return days >= FEWEST and days * 2 >= len(tops)


def is_month(heading: str) -> bool:
    """Tell whether a heading is a month, with its year or without.

    >>> is_month("June"), is_month("Juin 2031"), is_month("June at home"), is_month("3 June")
    (True, True, False, False)
    """
    told = heading_date(heading) if len(heading.split()) <= MOST_WORDS else None
    return told is not None and len(told.months) == 1 and told.day is None


def _begins_with_day(text: str) -> bool:
    days = find_dates(text[:LONGEST_LEAD], issued=LEAP)
    begins = bool(days) and not text[: days[0].start].strip(" *_(")
    return begins or LEAD.match(text) is not None


def _ends(part: Block | Nest, head: Block) -> bool:
    return isinstance(part, Block) and part.kind == "heading" and part.level <= head.level
