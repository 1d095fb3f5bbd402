"""Split heads: a title in one paragraph, and its day in the paragraph below or above it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.headlines import SENTENCE, is_title
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.leads import is_lead, lead_head
from rcevents.reading.nonevents import is_pointer
from rcevents.reading.prefixes import without
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from rcevents.reading.outline import Block
    from rcevents.reading.passage import Passage

LONGEST_DAY = 80
LONGEST_TITLE = 200
LONGEST_FACTS = 200
EDGES = " *_:,.–—-|"
STOP = re.compile(r"(?<=[\w)])\.[ ](?=[A-Z])")
DAY_LABEL = re.compile(
    r"\W{0,4}(?:when|dates?|days?|date (?:and|&) time|time (?:and|&) date)[ ]?:[*_]{0,2}[ ]?",
    re.IGNORECASE,
)
SEPARATOR = re.compile(r"[ ]{0,2}[,:|(–—-][ ]{0,2}")


def day_above(block: Block) -> str | None:
    """Give the day that a paragraph is, and that holds for what follows; None where it is more.

    >>> from rcevents.reading.outline import Block
    >>> from rcevents.reading.passage import Passage
    >>> day_above(Block("paragraph", 0, lambda: Passage("Tuesday 6 May:")))
    'Tuesday 6 May'
    """
    if block.kind != "paragraph" or block.links or len(block.text) > LONGEST_DAY:
        return None
    text = block.text.strip(EDGES)
    return text if may_tell_date(text) and "\n" not in text and is_lead(text) else None


def head_below(passage: Passage, day: str) -> Head | None:
    """Give the head of a linked title that stands below its day, with what else its line tells."""
    if not passage.links or passage.text[: passage.links[0].start].strip(EDGES):
        return None
    link, text = passage.links[0], passage.text
    title = tidy_title(text[link.start : link.end])
    end = text.find("\n", link.end)
    end = len(text) if end < 0 else end
    rest = text[link.end : end].strip(EDGES)
    if not title or is_pointer(title) or find_dates(text[link.end : end]):
        return None
    if rest and not (SEPARATOR.match(text, link.end) and not SENTENCE.search(rest)):
        return None
    return Head(title, link.url, ", ".join(filter(None, (day, rest))), link.start, end)


def head_above(block: Block, below: Block) -> Head | None:
    """Give the head of a title that is a paragraph, its day the beginning of the next one.

    Two items are such a pair where the second one tells facts alone, or is labelled as a day.
    """
    kinds = {block.kind, below.kind}
    labelled = DAY_LABEL.match(below.text) is not None
    if len(kinds) > 1 or not kinds <= {"paragraph", "item"}:
        return None
    if kinds == {"item"} and (block.level != below.level or not (labelled or _is_bare(below))):
        return None
    title = titled(block.passage)
    told = facts(below.passage)
    if title is None or told is None:
        return None
    url = next((link.url for link in block.links), None)
    return Head(title, url, told, 0, len(block.text))


def _is_bare(block: Block) -> bool:
    line = block.text.partition("\n")[0]
    return len(line) <= LONGEST_FACTS and may_tell_date(line) and yearless(line).remark is None


def head_of_lines(passage: Passage, *, is_item: bool = False) -> Head | None:
    r"""Give the head of a passage whose first line is a title and whose second begins with its day.

    In an item the title may end in a full stop, too: "Tea Days. Monday 5 May, 10am."

    >>> from rcevents.reading.passage import Passage
    >>> head_of_lines(Passage("Tea Days\n3-5 May 2031, Ghent")).dateline
    '3-5 May 2031, Ghent'
    """
    first, sign, rest = passage.text.partition("\n")
    if is_item and not rest:
        first, sign, rest = passage.text.partition(". ")
    if not rest or not may_tell_date(rest[:LONGEST_FACTS]):
        return None
    title = titled(passage.cut(0, len(first)))
    told = facts(without(passage, len(first) + len(sign))) if title else None
    if title is None or told is None:
        return None
    url = next((link.url for link in passage.links), None)
    return Head(title, url, told, 0, len(first) + len(sign) + len(told))


def titled(passage: Passage) -> str | None:
    """Give the title that a passage is: a link, bold letters, or words in the manner of a title."""
    text = passage.text.strip()
    if not text or len(text) > LONGEST_TITLE or "\n" in text or text[-1] in ".!;:":
        return None
    marked = passage.is_strong or _is_link(passage)
    title = tidy_title(text)
    if is_pointer(title) or (may_tell_date(text) and find_dates(text)):
        return None
    return title if is_title(title, dashed=marked) else None


def _is_link(passage: Passage) -> bool:
    link = next(iter(passage.links), None)
    return link is not None and not passage.text[link.end :].strip(EDGES) and link.start == 0


def facts(passage: Passage) -> str | None:
    """Give the first line of a passage that begins with a day and tells facts alone."""
    line = STOP.split(passage.text.partition("\n")[0], 1)[0]
    if len(line) > LONGEST_FACTS or not may_tell_date(line):
        return None
    days = find_dates(line)
    if not days or lead_head(replace(passage, text=line, strong=())) or SENTENCE.search(line):
        return None
    before = DAY_LABEL.sub("", line[: days[0].start], count=1).strip(EDGES)
    led = not before or not yearless(before).remark
    told = yearless(line)
    return line if led and not told.deadlines and (told.dates or told.faults) else None
