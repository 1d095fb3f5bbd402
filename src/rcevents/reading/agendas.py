"""Agendas: whether what stands below that word is a calendar, or what one meeting talks about."""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.outline import Block, Nest, flat

if TYPE_CHECKING:
    from rcevents.reading.outline import Outline

AGENDA = re.compile(r"\W*(?:l['’]|de\s|notre\s|onze\s)?agenda\W*", re.IGNORECASE)
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
    below = takewhile(lambda part: part is head or not _ends(part, head), behind)
    texts = [block.text for block in flat([*below][1:])]
    told = [find_dates(text)[:1] for text in texts if may_tell_date(text)]
    days = [dates[0].text.casefold() for dates in told if dates]
    if len(days) > 1 and len(set(days)) == 1:
        return False  # the hours of one day
    return len(days) > sum(bool(BY_HOURS.match(text)) for text in texts)


def _ends(part: Block | Nest, head: Block) -> bool:
    return isinstance(part, Block) and part.kind == "heading" and part.level <= head.level
