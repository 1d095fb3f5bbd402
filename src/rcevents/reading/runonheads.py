"""Run-on heads: a day that runs on into the title without a sign: "12 May Tea Days, Leeds".

Words behind a day are a title only where they look like one: in title case, in quotes, or with
the noun of something that is held; and only in an item, since a sentence may begin so, too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.dates import may_tell_date
from rcevents.reading.headlines import SENTENCE, is_title
from rcevents.reading.leads import LONGEST, QUOTES, head_behind, is_lead
from rcevents.reading.names import is_person
from rcevents.reading.nonevents import is_pointer, is_work
from rcevents.reading.undatedheads import names_gathering
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.heads import Head
    from rcevents.reading.passage import Passage

GAP = re.compile(r",?[ ]{1,2}")
"""What parts a day, its hour and the title."""
OPENS = re.compile(rf"[{''.join(QUOTES)}][^\W_]|[A-ZÀ-Þ\d]")
STEP = re.compile(
    r"\b(?:registrations?|applications?|submissions?|nominations?|bookings?|enrolments?|polls?"
    r"|tickets?|sales?)\b.{0,40}\b(?:opens?|closes?|ends?|due|starts?|begins?|deadline)\b",
    re.IGNORECASE,
)
"""What opens or closes on its day, and is no event."""


def run_on_head(passage: Passage) -> Head | None:
    """Give the head of an item whose title follows its day and hour with no sign between.

    >>> from rcevents.reading.passage import Passage
    >>> head = run_on_head(Passage("19-21 March, 2pm Saucer Summit, Leeds"))
    >>> head.title, head.dateline
    ('Saucer Summit', '19-21 March, 2pm, Leeds')
    >>> run_on_head(Passage("12 March Ada Bell left the board"))
    """
    line, _, _ = passage.text.partition("\n")
    cut = run_on_cut(line)
    if cut is None or any(link.start <= cut[1] < link.end for link in passage.links):
        return None
    line = _parted(line, cut[1])
    head = head_behind(replace(passage, text=line, strong=()), line, *cut)
    quoted = line[cut[1]] in QUOTES
    return head if head and (quoted or _is_named(head.title, line)) else None


def run_on_cut(line: str) -> tuple[int, int] | None:
    """Give where the days and hours end with which a line begins, and where its title does.

    >>> run_on_cut("Thu 10 April 14:00-15:00 Foam Forum"), run_on_cut("Foam Forum, 10 April")
    ((24, 25), None)
    """
    if not may_tell_date(line[:LONGEST]):
        return None
    told = yearless(line[:LONGEST])
    read = (told.dates, told.hours, told.zones, told.faults)
    end = 0
    for start, stop in sorted((each.start, each.end) for claims in read for each in claims):
        if start > end and not GAP.fullmatch(line, end, start):
            break
        end = max(end, stop)
    gap = GAP.match(line, end) if end else None
    if gap is None or not OPENS.match(line, gap.end()) or not is_lead(line[:end]):
        return None
    return end, gap.end()


def _parted(line: str, at: int) -> str:
    """Give a line with a comma before the form that ends it: "Foam Forum online"."""
    forms = yearless(line[at:]).formats
    last = at + forms[-1].start if forms else 0
    behind = line[at + forms[-1].end :].strip(" .!") if forms else line
    return f"{line[:last].rstrip()}, {line[last:]}" if last > at and not behind else line


def _is_named(title: str, line: str) -> bool:
    """Tell whether words right behind a day name an event."""
    if not is_title(title) or SENTENCE.search(title) or is_person(title):
        return False
    if is_pointer(title) or is_work(title) or STEP.search(title):
        return False
    name = title.partition(": ")[0]
    if names_gathering(title) or (" " in name and is_title(name, dashed=False)):
        return True
    return " " not in title and bool(yearless(line).places)  # a name, and where it is held
