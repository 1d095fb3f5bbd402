"""Where a title's link has ended and no sign stands behind it: where its dateline begins."""

from __future__ import annotations

import re

from rcevents.reading.dates import find_dates
from rcevents.reading.headlines import SENTENCE, SENTENCE_END
from rcevents.reading.titlecut import DATELINE_LENGTH, LEAD_LENGTH, LIMITS, SEGMENT_END
from rcevents.reading.yearless import yearless

DAY_BEHIND = re.compile(r"[ ]{1,3}(?=[12]\d{3}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?[ ][A-Z][a-z]{2})")
"""What stands between a link and a day right behind it."""
GOES_ON = re.compile(r"\s*(?:[A-Z@&(:+/]|(?:and|at|for|in|of|on|or|the|to|with)\b)")
"""How a title may go on behind its link: by another name or a preposition, not by a verb."""
SPACE = re.compile(r"[ ](?!\()")
CLAUSE_END = re.compile(r"(?<!\d)[.;|(][ ]|[ ][-–—][ ](?!\d)")
EXCLAIMED = re.compile(
    r"[ ]?(?:is back|is coming|is coming up|returns)?(?: in \w{2,20})?[.!]{1,3}[ ]"
)
TITLE_LENGTH = 300


def separator_behind(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find what stands between a title's link, which ends at `start`, and its dateline.

    >>> tea = "Tea Days on Friday, 5 May 2031"
    >>> tea[separator_behind(tea, 8, len(tea)).end() :]
    'on Friday, 5 May 2031'
    """
    return (
        DAY_BEHIND.match(text, start)
        or _led_day(text, start, end)
        or _stopped_day(text, start, end)
        or _later_separator(text, start, end)
    )


def _led_day(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the space behind a link at which a day begins, led in by a word: " on 5 May".

    What follows up to the end of the sentence is facts alone: "on 5 May was fun" tells a story.
    """
    space = SPACE.match(text, start, end)
    if space is None:
        return None
    stop = CLAUSE_END.search(text, space.end(), end)
    told = text[space.end() : stop.start() if stop else end]
    if len(told) > DATELINE_LENGTH or LIMITS.match(told) or not find_dates(told):
        return None
    line = yearless(told)
    return space if line.remark is None and not line.deadlines else None


def _stopped_day(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the full stop behind a link at which a day begins: "[Tea](...)! 3 May, Ghent"."""
    stop = EXCLAIMED.match(text, start, end)
    dates = find_dates(text[stop.end() : stop.end() + LEAD_LENGTH]) if stop else []
    return stop if dates and dates[0].start == 0 else None


def _later_separator(text: str, start: int, end: int) -> re.Match[str] | None:
    """Find the dash or comma behind a link at which a dated dateline begins."""
    if not GOES_ON.match(text, start):
        return None
    for separator in SEGMENT_END.finditer(text, start, min(end, start + TITLE_LENGTH)):
        if SENTENCE.search(text, start, separator.start()):
            return None
        rest = text[separator.end() : end]
        dates = find_dates(rest)
        if not dates:
            return None
        if dates[0].start <= LEAD_LENGTH and not SENTENCE_END.search(
            text, start, separator.start()
        ):
            return separator
    return None
