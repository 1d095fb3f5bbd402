"""Month leads: announcements that begin with the month in which something is to be held.

"**February** - Tea Hackathon. Date to be announced", "Mid-June: [PotCon](...)": no day is told, so
that the entry has none; it must name an event, or say that its day is open.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import is_title
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.months import MONTH_NAMES
from rcevents.reading.nonevents import is_no_event, is_past, is_pointer, is_work
from rcevents.reading.undatedheads import UNSETTLED, names_gathering
from rcevents.reading.yearless import SOME_DAY, yearless

if TYPE_CHECKING:
    from rcevents.reading.passage import Link, Passage

NAMES = "|".join(MONTH_NAMES)
LEAD = re.compile(
    rf"""\W{{0,3}}(?: (?:some[ ]time|sometime|probably|planned)[ ](?:in|for)[ ]
            | in[ ] | (?:early|mid|late|end[ ]of|beginning[ ]of)[ -](?:in[ ])? ){{0,2}}
        (?: (?:{NAMES}|[A-Z][a-z]{{2}}\.) | (?:spring|summer|autumn|fall|winter)
          | dates?[ ](?:tb[acd]|to[ ]be[ ](?:announced|confirmed|decided)|to[ ]follow) | tb[acd] )
        (?:[ ](?:/|or|and|-|–)[ ](?:{NAMES}))? (?:[ ]20\d\d)?
        [*_]{{0,2}}(?:[ ]?[:|][*_]{{0,2}}[ ]|[ ]?[–—-]{{1,2}}[ ])[*_]{{0,2}}""",
    re.VERBOSE | re.IGNORECASE,
)
OURS = re.compile(r"(?:(?:the|our|an?|own|next|annual|traditional)[ ])*", re.IGNORECASE)
ENDS = re.compile(r"[ ]\(|[.!](?:[ ]|$)|,[ ]|[ ][–—-]{1,2}[ ]|[ ][|·][ ]")
TAIL = 300


def month_head(passage: Passage) -> Head | None:
    """Give the head of a passage that begins with a month, or with words for an open day.

    >>> from rcevents.reading.passage import Passage
    >>> head = month_head(Passage("June - Tea Hackathon, Ghent. Date to be announced."))
    >>> head.title, head.dateline
    ('Tea Hackathon', 'Ghent. Date to be announced')
    >>> month_head(Passage("June: what a month!")), month_head(Passage("June: lids are shut."))
    (None, None)
    """
    line = passage.text.partition("\n")[0]
    lead = LEAD.match(line)
    if lead is None or len(line) > TAIL or find_dates(line, issued=SOME_DAY):
        return None
    link = next((each for each in passage.links if each.start <= lead.end() < each.end), None)
    start = lead.end() + (OURS.match(line[lead.end() :]) or lead).end()
    end = _end(line, start, link)
    title, rest = tidy_title(line[start:end]), line[end:].strip(" *_.,;:|–—-")
    if not _is_event(title, rest, link) or is_past(line) or yearless(line).deadlines:
        return None
    url = link.url if link else next((each.url for each in passage.links), None)
    return Head(title, url, rest, 0, len(line))


def _end(line: str, start: int, link: Link | None) -> int:
    if link is not None:
        return link.end
    stop = ENDS.search(line, start)
    return stop.start() if stop else len(line)


def _is_event(title: str, rest: str, link: Link | None) -> bool:
    """Tell whether words behind a month name an event, or what is told to have no day yet."""
    if not title or is_pointer(title) or is_no_event(title) or is_work(title):
        return False
    if not (title[0].isupper() and (link or is_title(title, dashed=True))):
        return False
    return names_gathering(title) or UNSETTLED.search(rest) is not None
