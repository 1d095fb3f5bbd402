"""Days told by a number alone, or not at all, below a heading that tells the rest.

Below "March 2031" the "12" of "12: Tea" or "[Tea](...), 12th" is a day; below "Tuesday 12 March"
an entry such as "14:00 - [Tea](...)" is on that day. The words that the heading tells are written
into the entry, so that it is read like any other.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.dates import Dates, find_dates
from rcevents.reading.headingdates import LEAP, HeadingDate, agrees
from rcevents.reading.months import WEEKDAYS
from rcevents.reading.outline import Block
from rcevents.reading.passage import Link, Passage
from rcevents.reading.times import find_times

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEKDAY = rf"(?:{'|'.join(sorted(WEEKDAYS, key=len)[::-1])})"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_JOINT = r"(?:[ ]?[-‐‑‒–—/&][ ]?|,[ ]|[ ](?:to|and)[ ]|,[ ]and[ ])"
SPAN = rf"""
    (?P<span> (?: {_WEEKDAY} \.? ,? [ ] )? (?: the[ ] )? {_DAY} (?![\w%])
        (?: {_JOINT} (?: {_WEEKDAY} \.? ,? [ ] )? {_DAY} (?![\w%]) ){{0,6}} )
    (?! [:.h]\d | (?:[ ]?[-–][ ]?\d{{1,2}}(?:[:.]\d\d)?)?[ ]?(?:am|pm|uhr|h)\b )
"""
LEAD = re.compile(rf"\W{{0,4}}{SPAN}", re.VERBOSE | re.IGNORECASE)
BEHIND = re.compile(
    rf"[*_]{{0,2}}[ ]?(?:[,:(|–—-]|[ ]){{1,3}}[ ]?{SPAN}(?=[ ]?\)?(?:$|[,;:(|]|[ ][-–—][ ]))",
    re.VERBOSE | re.IGNORECASE,
)
"""A day behind a title that is a link."""
LAST = re.compile(rf"[^\W\d_].*?[ ]?[,(–—-][ ]{{0,2}}{SPAN}\)?\.?$", re.VERBOSE | re.IGNORECASE)
"""A day at the end of a line."""
NAMED = re.compile(rf"{_WEEKDAY}|\d(?:st|nd|rd|th)\b", re.IGNORECASE)
"""What shows that a number is a day: a weekday or an ordinal."""
CUT = re.compile(r"[*_]{0,2}(?:[ ]\([^()\n]{1,30}\))?(?:[ ]?[:|][ ]|[ ]{1,2}[-–—]{1,3}[ ])")
CLOCK = re.compile(
    r"[,;]?[ ]\(?\d{1,2}(?:[:.h]\d\d|(?:[ ]?[-–][ ]?\d{1,2}(?:[:.]\d\d)?)?[ ]?[ap]\.?m)"
)
CLOSES = re.compile(
    r"(?:\b(?:by|until|till|before|due|deadline|closes?|ends?)(?: (?:is|on|at|in))?|[,(] ?to):? $",
    re.IGNORECASE,
)
"""What stands before another day of an entry, which is a last one: "apply by 3 May"."""
LAST_DAY = re.compile(rf"[,(] ?to (?:the )?({_DAY} \w{{3,9}}|\w{{3,9}} {_DAY})(?=[).,;]|$)")
"""The last day of an entry whose first one it begins with: "**5** - Tea Days, to 7 May"."""
NAME = re.compile(r"[,:]?[ ][\"'“‘*_]{0,2}[A-ZÀ-Þ]")
SIGN = re.compile(r"[ ]{0,2}(?:[-–—]{1,3}|[:|])[ ]|,[ ]")
AIDS = re.compile(
    r"""(?: more | full | the | to | our | please | click | online | download | conference | event
          | view | see | link ){0,1} [ ]?
        (?: here | regist\w{1,8} | program(?:me)? | agenda | slides | recording | videos? | website
          | details | info\w{0,8} | join | zoom | link | tickets?
          | book(?:ing)? | sign[ -]?up | read | schedule | venue | directions | map | flyer | poster
          | page | rsvp | abstract | form )
        \b""",
    re.VERBOSE | re.IGNORECASE,
)
"""How links begin that help to attend, and are no titles."""
SHORT = 160
LONGEST = 800
"""So many characters of an entry are looked at."""


class Written(NamedTuple):
    """A block with the heading's words in it, and these words."""

    block: Block
    words: str


def in_full(block: Block, date: HeadingDate) -> Written | None:
    """Write into an entry what the heading tells of its day; None where nothing is written.

    >>> from rcevents.reading.passage import Passage
    >>> march = HeadingDate(months=((3, 2031),))
    >>> in_full(Block("item", 1, lambda: Passage("12-14: Tea Days")), march).block.text
    '12-14 March: Tea Days'
    >>> in_full(Block("item", 1, lambda: Passage("12 teas for all")), march) is None
    True
    """
    if block.kind not in {"item", "paragraph", "row"} or date.month is None:
        return None
    passage = block.passage
    line = passage.text[:LONGEST].partition("\n")[0]
    others = [each for each in find_dates(line, issued=LEAP) if each.start < SHORT]
    if any(not CLOSES.search(line, 0, each.start) for each in others):
        return None
    found = _at_day(passage, line, date) if date.day else _at_number(passage, line, date)
    if found is None:
        return None
    at, words = found
    written = _inserted(passage, at, words)
    return Written(Block(block.kind, block.level, lambda: written, goes_on=block.goes_on), words)


def _inserted(passage: Passage, at: int, words: str) -> Passage:
    """Give a passage with words at a place; what stands behind moves on, with its links."""
    size = len(words)

    def moved(start: int, end: int) -> tuple[int, int]:
        return start + size * (start >= at), end + size * (end > at)

    links = tuple(Link(*moved(link.start, link.end), link.url) for link in passage.links)
    marks = (tuple(moved(*span) for span in each) for each in (passage.strong, passage.emphasis))
    return Passage(passage.text[:at] + words + passage.text[at:], passage.line, links, *marks)


def _at_number(passage: Passage, line: str, date: HeadingDate) -> tuple[int, str] | None:
    """Find where the month belongs: behind a number that is a day."""
    words = f" {date.words}"
    for match in _numbers(passage, line):
        end = match.end("span")
        told = line[match.start("span") : end]
        if _is_day(told, words, date):
            runs_on = match.re is LEAD and not _is_cut(passage, line, end)
            last = LAST_DAY.search(line, end) if match.re is LEAD and told.isdigit() else None
            words = f"{words} to {last[1]}" if last else words
            return end, f"{words}:" if runs_on else words
    return None


def _numbers(passage: Passage, line: str) -> Iterator[re.Match[str]]:
    lead = LEAD.match(line)
    if lead and _opens(passage, line, lead):
        yield lead
    first = passage.links[0] if passage.links else None
    if first and not line[: first.start].strip(" *_\"'“‘("):
        behind = BEHIND.match(line, first.end)
        if behind:
            yield behind
    elif len(line) <= SHORT:
        last = LAST.match(line)
        if last and NAMED.search(last["span"]):
            yield last


def _opens(passage: Passage, line: str, lead: re.Match[str]) -> bool:
    """Whether a number begins the entry as its day: a sign, a link or a clock is next to it."""
    end = lead.end("span")
    if _is_cut(passage, line, end):
        return True
    named = NAMED.search(lead["span"]) is not None
    bold = any(span == (lead.start("span"), end) for span in passage.strong)
    return (named or bold) and NAME.match(line, end) is not None


def _is_cut(passage: Passage, line: str, end: int) -> bool:
    if CUT.match(line, end) or CLOCK.match(line, end):
        return True
    gap = next((line[end : link.start] for link in passage.links if link.start >= end), "x")
    return not gap.strip(" ,*_")


def _is_day(told: str, words: str, date: HeadingDate) -> bool:
    """Whether the number with its month is a date; its weekday must agree with a year told."""
    found = find_dates(told + words, issued=LEAP)
    if len(found) != 1 or not isinstance(found[0].value, Dates):
        return False
    if found[0].end - found[0].start < len((told + words).strip()):
        return False
    runs = found[0].value.runs
    if date.days and not date.days[0] <= runs[0].start.day <= runs[-1].end.day <= date.days[1]:
        return False
    day = date.lies(runs[0].start.day)
    if date.year_of(date.month or 0) is None:
        return True
    return day is not None and agrees(told, day) and date.lies(runs[-1].end.day) is not None


def _at_day(passage: Passage, line: str, date: HeadingDate) -> tuple[int, str] | None:
    """Find where the heading's day belongs: before the hour, or behind the title that is a link."""
    if not passage.links or passage.links[0].start >= len(line):
        return None  # what has no link may be a point of an agenda
    first = passage.links[0]
    hours = find_times(line)
    if hours and not line[: hours[0].start].strip(" *_(") and hours[0].end <= first.start:
        return hours[0].start, f"{date.words}, "
    if line[: first.start].strip(" *_\"'“‘("):
        return None
    rest = line[first.end :]
    sign = SIGN.match(rest)
    if sign and (hours or (date.firm and not AIDS.match(line, first.start))):
        return first.end + sign.end(), f"{date.words}, "
    named = date.firm and not AIDS.match(line, first.start)
    plain = named and (not rest.strip(" *_.") or rest.startswith((" (", "**", ")")))
    return (first.end, f" - {date.words}{', ' if rest.strip() else ''}") if plain else None
