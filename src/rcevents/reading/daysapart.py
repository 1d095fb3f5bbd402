"""Days apart: a sentence says what a meeting is about, and the next words are its day alone.

"Our May call will look at lids. Friday 9 May, noon ET": the day is that of the subject before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dates import may_tell_date
from rcevents.reading.leads import is_lead
from rcevents.reading.narrationwords import BREAK, GATHERING, OTHER_SUBJECT, PAST_SUBJECT
from rcevents.reading.nonevents import is_past
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Sequence

SUBJECT = re.compile(
    rf"""^\W{{0,4}}
    ((?: our | the | this | (?-i:[A-Z])[\w’'-]{{1,20}} (?:\ [\w’'-]{{1,20}}){{0,3}}['’]s )
      \ (?: [\w’'-]{{2,20}}\ ){{0,4}}? {GATHERING})
    \ (?: will | is | looks | features | deals | has | brings | welcomes | hosts | covers
        | focuses | goes | asks )\b""",
    re.VERBOSE | re.IGNORECASE,
)
LONGEST = 120
FEW = 5
"""So few words may stand between: "Come and join us!"."""


def day_apart(sentences: Sequence[str]) -> tuple[str, str] | None:
    """Give the subject and the dateline of sentences whose last one is but a day and its hour.

    >>> day_apart(["Our May call will look at lids.", "Join us!", "Friday 9 May, noon ET."])
    ('Our May call', 'Friday 9 May, noon ET')
    >>> day_apart(["Our May call was about lids.", "Friday 9 May, noon ET."]) is None
    True
    """
    *before, last = sentences
    day = last[: LONGEST + 1].strip(" .!*_")
    if not before or len(day) > LONGEST:
        return None
    if not may_tell_date(day) or not is_lead(day) or not yearless(day).hours:
        return None
    told = next((each for each in reversed(before) if len(each.split()) > FEW), before[0])
    found = SUBJECT.match(told)
    if found is None or may_tell_date(told[found.end(1) :]) or is_past(told):
        return None
    if BREAK.search(told) or OTHER_SUBJECT.search(found[1]) or PAST_SUBJECT.search(found[1]):
        return None
    return found[1], day
