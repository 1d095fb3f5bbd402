"""Series leads: titles behind a day among which an hour, a form or a place stands.

"8 May - TeaBytes, 1pm, Teams: [How we lost a lid](...)" is of a series, when and in which form it
meets, and what it is about; "20 May - Tea meeting, 2-3pm, Leaf Hall" goes on with facts.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.nonevents import is_button
from rcevents.reading.titlecut import DASHES
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

SERIES = re.compile(r"([^\W\d_][^,:;.()\n]{2,40}), ((?:[^:\n]|:(?=\d)){2,50}): [\"“„'‘]?")
"""A series and its hour or form, before a linked title."""
PIECE = re.compile(r", ([^,\n]{2,40})(?=,)")
MOST = 6
EDGES = f" *_:|·•{DASHES};,."


def of_series(passage: Passage, line: str, lead: str, at: int) -> Head | None:
    """Give the head of a series and what it is about, told behind the day `lead`.

    >>> from rcevents.reading.passage import Link, Passage
    >>> text = "8 May - TeaBytes, 1pm: Lost lids, Ghent"
    >>> head = of_series(Passage(text, links=(Link(23, 32, "/t"),)), text, "8 May", 8)
    >>> head.title, head.dateline
    ('TeaBytes: Lost lids', '8 May, 1pm, Ghent')
    """
    found = SERIES.match(line, at)
    link = next((each for each in passage.links if found and each.start == found.end()), None)
    if found is None or link is None or is_button(line[link.start : link.end]):
        return None
    told = yearless(found[2])
    if told.remark is not None or not (told.hours or told.formats):
        return None
    title = f"{tidy_title(found[1])}: {tidy_title(line[link.start : link.end])}"
    dateline = ", ".join(filter(None, (lead, found[2], line[link.end :].strip(EDGES))))
    return Head(title, link.url, dateline, 0, len(line))


def before_hours(line: str, at: int, end: int) -> int:
    """Give where a title ends before an hour between commas.

    >>> before_hours("Tea talk, 2-3pm, Leaf Hall", 0, 26), before_hours("Tea, lids, 4 cups", 0, 17)
    (8, 17)
    """
    for piece in islice(PIECE.finditer(line, at, end), MOST):
        told = yearless(piece[1])
        if told.hours and told.remark is None:
            return piece.start()
    return end
