"""Firm days: the day that sentences tell below a name that announces, whatever their verb is.

"**Kettle clinic.** We sit in the Pod every other week, next on Wednesday 12 February": the name
says what takes place, so that the sentence need not; but its day must be firm (a day of the week,
an hour, a run of days), to come, and given to nothing else (a deadline, a release, a vote).
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.announcing import is_limit
from rcevents.reading.dates import may_tell_date
from rcevents.reading.heldabroad import says_held
from rcevents.reading.narration import dated_at
from rcevents.reading.narrationwords import BREAK, STRONG
from rcevents.reading.nonevents import is_past
from rcevents.reading.owndays import own_dates
from rcevents.reading.sentences import sentences
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.claims import Claim

NEAR = 4
"""So many sentences below a name may tell its day."""
LONGEST = 500
REACH = 220
"""A day that stands further on in its sentence is another's."""
WEEKDAY = re.compile(
    r"\b(?:mon|tue(?:s)?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b", re.IGNORECASE
)
OVER = re.compile(
    r"""\b(?: was | were | took | had | met | came | saw | went | ran | began | gave | spoke
          | (?<!be\ )(?<!is\ )(?<!are\ )(?<!being\ )taught
          | told | wrote | written | said | read\ (?:us|him|her|out) | won | left | lost
          | sent | made | brought | talked | showed | shared | discussed | visited | celebrated
          | attended | presented | joined | ended | closed | released | published | posted
          | recorded | founded | elected | arrived | (?<!be\ )(?<!is\ )(?<!are\ )(?<!being\ )held
          | drew | welcomed | learned | learnt | enjoyed | organi[sz]ed(?!\ by) | last\ (?:week
          |month|year|term|night) | yesterday | earlier\ this
          | fand(?:en)? | wurden? | waren | hatten? | eu\ lieu | s['’]est | [eé]tait
          | vond(?:en)? )\b
      | ^\W{0,4}no\b | \bthere\ (?:is|are|will\ be)\ no\b | \bcancell?ed\b
      | \b(?:not|n['’]t)\ take\ place\b
      | \b(?:has|have)\ (?:already\ |just\ )?(?:been|taken|begun|started|moved|left|joined)\b
      | ^\W{0,4}(?:we|they|he|she|it|(?-i:[A-Z])\w{1,20}|\w{2,12}\ of\ us)\ \w{3,12}ed\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Verbs of what is over."""
TO_COME = re.compile(r"\b(?:will|next|again|upcoming)\b|['’]ll\b", re.IGNORECASE)
"""What tells a day to come among sentences of what is over."""
FROM = re.compile(r"(?:^|\b)(?:from|since|as of|seit|ab|depuis|sinds)(?:[ ]|$)", re.IGNORECASE)
BEGINS = re.compile(
    r"\b(?:starts?|begins?|runs?|kicks? off|meets?|beginnt|commence|begint)\b", re.IGNORECASE
)
OTHER = re.compile(
    r"""\b(?: reach(?:es)? | hand\ in | paid | pay | counted | replaced | removed | switched
          | shut | shuts | maintenance | downtime | unavailable | offline | out\ on | comes?\ out
          | leaves? | leaving | retires? | expires? | starts?\ work | joins | moves? | moving
          | in\ service | goes\ live
          | interviews?
          | grants? | funding | decisions? | decides? | let\ (?:us|me)\ know | tell\ us
          | write\ to\ us | send\ (?:us|in|your) | suggest | propose | sales? | on\ sale | poll
          | appears? | issue\ of | deadline | draft | comments? | feedback | reply | respond )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What gives a day to something that nobody attends."""


def firm_day(text: str, start: int = 0) -> tuple[str, int] | None:
    """Give when and where the first sentence tells that has a firm day to come, and its end.

    >>> text = "We sit in the Pod every other week, next on Wednesday 12 February. Come!"
    >>> firm_day(text)
    ('on Wednesday 12 February', 66)
    >>> firm_day("Ada spoke on Monday 3 May."), firm_day("Tell us by Monday 3 May at noon.")
    (None, None)
    """
    if not may_tell_date(text[start:]):
        return None
    over = is_past(text[start:])
    for first, last in islice(sentences(text[start:]), NEAR):
        sentence = text[start + first : start + last].replace("\n", " ").rstrip(" .!")
        if over and not TO_COME.search(sentence):
            continue
        if (line := _told(sentence)) is not None:
            return line, start + last
    return None


def _told(sentence: str) -> str | None:
    date = day_in(sentence)
    if date is None:
        return None
    begin = sentence.rfind(")", 0, date.start) + 1  # "Ada Bell (Ghent) speaks on 3 May"
    return dated_at(sentence, date, begin)


def day_in(sentence: str, *, known: bool = False) -> Claim[object] | None:
    """Give the first day of a sentence that may be an event's: a firm one, unless it is `known`.

    >>> day_in("in Ghent, Monday 3 May").text, day_in("in Ghent, 3 May"), day_in("by Monday 3 May")
    ('Monday 3 May', None, None)
    """
    if len(sentence) > LONGEST or not may_tell_date(sentence) or OVER.search(sentence):
        return None
    for date in own_dates(sentence):
        before = sentence[: date.start]
        if date.start > REACH or _is_others(before):
            return None
        if is_limit(sentence, date.start) or _is_onwards(sentence, date):
            continue
        if known or _is_firm(sentence, date):
            return date
    return None


def _is_others(before: str) -> bool:
    """Tell whether words before a day give it to something else."""
    clause = before.rpartition("; ")[2]
    return bool(BREAK.search(clause) or OTHER.search(clause))


def _is_onwards(sentence: str, date: Claim[object]) -> bool:
    """Tell whether a single day is one from which something holds: "in force from 3 March"."""
    runs = getattr(date.value, "runs", ())
    several = len(runs) > 1 or any(run.end > run.start for run in runs)
    lead = FROM.search(sentence, max(0, date.start - 12), date.start)
    return not several and bool(lead or FROM.match(date.text)) and not BEGINS.search(sentence)


def _is_firm(sentence: str, date: Claim[object]) -> bool:
    """Tell whether a day is told with its day of the week, an hour, or as one of several."""
    runs = getattr(date.value, "runs", ())
    if len(runs) > 1 or any(run.end > run.start for run in runs):
        return True
    if WEEKDAY.search(date.text) or STRONG.search(sentence, 0, date.start) or says_held(sentence):
        return True
    return bool(yearless(sentence).hours)
