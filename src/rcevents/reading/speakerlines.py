"""Speaker lines: a talk told as its day in one line, and who speaks about what in the next.

Thursday 23 May, 3pm, Leaf Room
Dr Ada Bell (Ghent): What eleven years of lids taught us
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import is_label
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.leads import begins_with_day
from rcevents.reading.names import is_person
from rcevents.reading.nonevents import is_no_event
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage

LONGEST_DAY = 140
LONGEST_TALK = 300
TALK = re.compile(
    r"(?P<who>[^\n():]{4,60}?)(?:[ ]\([^()\n]{2,80}\)|,[ ][^\n():]{2,80}?)?"
    r":[ ]{1,3}(?P<what>[^\n]+)"
)
"""Who speaks, from where, and about what."""
EDGES = " *_\"“”„'‘’"


def speaker_lines(passage: Passage) -> Head | None:
    r"""Give the head of a talk whose title stands behind its speaker, below its day.

    >>> from rcevents.reading.passage import Passage
    >>> head = speaker_lines(Passage("Fri 3 May, 3pm, Leaf Room\nAda Bell (Ghent): On lids\nCome!"))
    >>> head.title, head.dateline
    ('On lids', 'Fri 3 May, 3pm, Leaf Room, Ada Bell')
    """
    day, _, rest = passage.text.partition("\n")
    line = rest.partition("\n")[0]
    if not line or len(day) > LONGEST_DAY or len(line) > LONGEST_TALK:
        return None
    if not begins_with_day(day) or not yearless(day).hours:
        return None
    talk = TALK.fullmatch(line.strip())
    if talk is None or not is_person(talk["who"].strip(EDGES)):
        return None
    title = tidy_title(talk["what"].strip(EDGES))
    if not title[:1].isupper() or is_label(title) or is_no_event(title) or find_dates(title):
        return None
    url = next((link.url for link in passage.links), None)
    dateline = f"{day.strip(' *_.,')}, {talk['who'].strip(EDGES)}"
    return Head(title, url, dateline, 0, len(day) + 1 + len(line))
