"""Open candidates: what reads as an entry to come where no heading says that events stand there.

Its facts are counted: an hour, a place or a form, days in a row, a word for an event.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.reading.dateruns import Dates
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.firmdays import OTHER
from rcevents.reading.headlines import is_label
from rcevents.reading.itemheads import item_heads
from rcevents.reading.narration import tellings
from rcevents.reading.narrationwords import GROUP, NOUN, STRONG
from rcevents.reading.nonevents import is_no_event, is_part, is_pointer, is_work
from rcevents.reading.salient import salient_head
from rcevents.reading.undatedheads import PUBLISHED
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.heads import Head
    from rcevents.reading.outline import Block

LONGEST = 700
GIVEN_AWAY = re.compile(
    r"""\b(?: released | publish(?:ed|es) | posted | updated | appeared | joined | joins | left
          | leaves
          | elected | retire[sd]? | install(?:ed|s) | removed | remov(?:es|al) | accepted | won
          | died
          | was | were | closes? | closing | closed | due | deadlines? | opens | apply
          | applications? | interviews?
          | nominations? | submit | submissions? | until | by | before | since | expires? | ends
          | ended | founded | issued | recorded | held | launched | goes\ live | went | moved )
        [ ,:–-]{1,3} (?:(?:on|at|in|the)\ ){0,2}$""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words right before a day that give it to something else than an event."""

FROM = re.compile(r"(?:from|since|as of)\b(?!.{0,60}(?:\bto\b|[-–—]|until|till))", re.IGNORECASE)
"""A day from which something holds, without a last one."""
UNUSABLE = re.compile(
    r"\b(?:maintenance|read-only|no service|unavailable|out of (?:order|service)|offline|downtime"
    r"|outage|new (?:client|version|release)|switched off|shut down|retired|closed)\b",
    re.IGNORECASE,
)
"""What is told of things that serve, and are not attended."""
WHERE = re.compile(
    r"\b(?:rooms?|halls?|librar(?:y|ies)|campus|building|university|studio|caf[eé]|inn|theatre|lab"
    r"|college|institute|cent(?:re|er)|zoom|teams|webinar|online|virtual|hybrid|in[- ]person"
    r"|on[- ]?site|auditorium|hotel|museum|livestream)\b",
    re.IGNORECASE,
)
"""Words of places that stand in no gazetteer."""
FAR = dt.timedelta(days=300)
"""A day without its year that is so far off is more likely the one before the issue."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A head, how many facts stand beside its day, and whether its title is marked."""

    head: Head
    facts: int
    is_marked: bool


def candidate(block: Block, issued: dt.date | None) -> Candidate | None:
    """Give the head of a block that reads as an event to come, with its facts counted."""
    if len(block.text) > LONGEST or not may_tell_date(block.text):
        return None
    if block.links and all(link.url.startswith("#") for link in block.links):
        return None  # a table of contents
    found = item_heads(block.passage, undated="never", is_item=True)
    if not found and (marked := _marked_head(block)):
        found = [marked]
    if len(found) != 1 or not is_event(found[0], issued):
        return None
    facts = facts_of(found[0])
    if facts == 1 and block.links:  # a group, whose meeting a verb tells
        facts += bool(GROUP.search(found[0].title) and tellings(block.passage))
    return Candidate(found[0], facts, _is_marked(block, found[0]))


def _marked_head(block: Block) -> Head | None:
    """Read a marked name with its day, and if it may be anything, with an hour."""
    head = salient_head(block.passage, known=False)
    if head is None and block.passage.strong:
        head = salient_head(block.passage, known=True)
        timed = head is not None and yearless(head.dateline).hours
        return head if timed and not OTHER.search(block.text) else None
    return head


def facts_of(head: Head) -> int:
    """Count what beside its day makes an event of a head: hours, where, days in a row, a word."""
    line = yearless(head.dateline)
    runs = [run for date in line.dates for run in getattr(date.value, "runs", ())]
    several = any(run.end > run.start for run in runs)
    where = line.places or line.formats or WHERE.search(head.dateline)
    told = (line.hours, where, several, NOUN.search(head.title))
    return sum(map(bool, told))


def is_event(head: Head, issued: dt.date | None) -> bool:
    """Tell whether a head is of something to attend, on a day to come that is its own."""
    title, line = head.title, yearless(head.dateline)
    if is_part(title) or is_no_event(title) or is_label(title):
        return False
    if not line.hours and (is_work(title) or is_pointer(title)):
        return False
    if not line.dates or _is_published(head):
        return False
    day = line.dates[0]
    told = head.dateline[: day.start]
    if _is_given_away(told if head.url else f"{title} {told}") or FROM.match(day.text):
        return False
    if head.url is None and not NOUN.search(title) and " " not in title:
        return False
    return issued is None or _is_to_come(head.dateline, issued)


def _is_given_away(before: str) -> bool:
    """Tell whether words before a day give it to a deed, a work, or to a sentence's verb."""
    return bool(GIVEN_AWAY.search(before) or UNUSABLE.search(before) or STRONG.search(before))


def _is_published(head: Head) -> bool:
    return head.url is not None and PUBLISHED.search(head.url) is not None


def _is_to_come(dateline: str, issued: dt.date) -> bool:
    """Tell whether a dateline's last day is to come; nearly a year on, it was rather the last."""
    days = [claim.value for claim in find_dates(dateline, issued=issued)]
    told = [each for each in days if isinstance(each, Dates)]
    last = max((run.end for each in told for run in each.runs), default=issued)
    inferred = any(each.year_inferred for each in told)
    return bool(told) and issued <= last and not (inferred and last - issued > FAR)


def _is_marked(block: Block, head: Head) -> bool:
    """Tell whether a head's title is what a link or bold letters hold, and begins with it."""
    spans = [(link.start, link.end) for link in block.links] + list(block.passage.strong)
    texts = (block.text[start:end].strip(" *_:,.") for start, end in spans)
    return any(text and head.title.startswith(text) for text in texts)
