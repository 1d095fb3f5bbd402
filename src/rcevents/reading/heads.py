"""Heads: where an announcement's title ends and its dateline begins.

Titles and datelines hold dashes and commas of their own, so a head is never cut at the first
dash. A title that is a link ends where its link ends; a bare one ends where the segment with the
first date begins, less whoever speaks or organises it between two dashes.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from rcevents.reading.costs import find_costs
from rcevents.reading.dates import find_dates, may_tell_date
from rcevents.reading.headlines import SENTENCE, SENTENCE_END, is_dateline, is_label, is_title
from rcevents.reading.linkends import separator_behind
from rcevents.reading.names import HONORIFIC, is_remark
from rcevents.reading.recurrences import find_recurrences
from rcevents.reading.runons import split_run_on
from rcevents.reading.schedules import find_on_demand, find_status
from rcevents.reading.titlecut import (
    DASHES,
    DATELINE_LENGTH,
    LEAD_LENGTH,
    dateline_start,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.passage import Link, Passage

SEPARATOR = re.compile(rf"[ ]{{0,3}}(?:[{DASHES}]{{1,3}}(?=[ \d$€£A-Z])|[,;:|·•\n])[ \n]{{0,3}}")
DASH = re.compile(rf"[ ]{{0,3}}[{DASHES}]{{1,3}}[ ]")
ENDED = re.compile(r"[.,;|/&] ?$|\band $")
"""How a line's first announcement may end before the next one begins."""
MOVED = re.compile(
    r"(?:,|[ ][–—-]{1,2}|[ ]\(?(?=now|has|have|was|is|are))?[ ]?\b"
    r"(?:(?:now|has|have|was|been|is|are|again)[ ]){0,3}"
    r"(?:re-?scheduled|moved|postponed|shifted)[ ](?:to|for|until)[ ]{0,2}$",
    re.IGNORECASE,
)
"""What is said of a title's old day before its new one."""
TITLE_LENGTH = 300
UNDATED_LENGTH = 160
OFF_LEAD = 2
"""So many words may lead to "cancelled": "has been"."""
MOST_MARKS = 20
"""So many quotes, stars and spaces may stand before the link that begins a line."""


Undated = Literal["never", "telling", "always"]


@dataclass(frozen=True, slots=True)
class Head:
    """Title, its link and dateline; `start` and `end` bound all of it in the passage."""

    title: str
    url: str | None
    dateline: str
    start: int
    end: int


def heads(passage: Passage, *, undated: Undated = "never", is_item: bool = False) -> list[Head]:
    """Find the announcements that begin in a passage: at its start, or on lines of their own.

    `undated` says when a head whose dateline tells no date is one: never, always (where structure
    speaks for it), or where the dateline is telling (a speaker, a price, a rhythm). The words of
    an item are a title sooner than those of a paragraph.
    """
    text, links = passage.text, passage.links
    first = next((link for link in links if _begins_line(text, link.start)), None)
    if first is None or text[: first.start].strip():
        return _bare_heads(passage, undated=undated, is_item=is_item)
    starts = [
        number
        for number, link in enumerate(links)
        if _begins_line(text, link.start) or _begins_again(text, link)
    ]
    found = (
        _linked_head(text, links[a:b], links[b].start if b < len(links) else len(text), undated)
        for a, b in pairwise([*starts, len(links)])
    )
    return [head for head in found if head is not None]


def _begins_line(text: str, at: int) -> bool:
    near = max(0, at - MOST_MARKS)
    line_start = text.rfind("\n", near, at) + 1
    return (line_start > 0 or near == 0) and not text[line_start:at].strip(" *_>\"'“‘(")


def _begins_again(text: str, link: Link) -> bool:
    """Whether a link within a line is the next title: a dash and a date stand right behind it."""
    if not ENDED.search(text, max(0, link.start - 6), link.start):
        return False
    dash = DASH.match(text, link.end)
    dates = find_dates(text[dash.end() : dash.end() + LEAD_LENGTH]) if dash else []
    return bool(dates) and dates[0].start == 0


def _linked_head(text: str, links: Sequence[Link], end: int, undated: Undated) -> Head | None:
    """Read a head whose title is a link; the title may go on behind the link, up to a dash."""
    start = links[0].start
    title_end = _title_end(text, links)
    line_end = text.find("\n", title_end + 1, end)
    line_end = end if line_end < 0 else line_end
    separator = SEPARATOR.match(text, title_end)
    if separator is None and text[title_end:line_end].strip() and text[title_end - 1] not in ",:-–":
        separator = separator_behind(text, title_end, line_end)
        if separator is None:
            return None
        title_end = separator.start()
    dateline_start = separator.end() if separator else title_end
    dateline = text[dateline_start:line_end].strip()
    title = tidy_title(text[start:title_end])
    dashed = separator is not None and separator.group().strip()[:1] in DASHES
    if dashed and _is_called_off(dateline):
        return Head(title, links[0].url, dateline, start, line_end)
    if not _is_dateline(dateline, separator, undated=undated):
        return None
    if undated == "telling" and (is_label(title) or not is_dateline(dateline, dashed=dashed)):
        return None  # where nothing else speaks for it, it may be prose that begins with a link
    return Head(title, links[0].url, dateline, start, line_end)


def _title_end(text: str, links: Sequence[Link]) -> int:
    """Take in what is the title's own behind its link: "[(NAME)](...)", a bracket left over."""
    end = links[0].end
    for link in links[1:]:
        gap = text[end : link.start]
        if gap.strip() or not text[link.start : link.end].startswith("("):
            break
        end = link.end
    while text[end : end + 1] in {")", "]", "”", '"', "*", "_"} and end < len(text):
        end += 1
    return end


def _is_dateline(dateline: str, separator: re.Match[str] | None, *, undated: Undated) -> bool:
    if len(dateline) > DATELINE_LENGTH * 4:
        return bool(
            separator
            and DASH.fullmatch(separator.group())
            and find_dates(dateline[:DATELINE_LENGTH])
        )
    if undated != "never" and len(dateline) <= UNDATED_LENGTH and separator is not None:
        dash = separator.group().strip() in set(DASHES) and not SENTENCE_END.search(dateline)
        if dash and (undated == "always" or _is_telling(dateline)):
            return True
        if _begins_with_rhythm(dateline):
            return True
    dates = find_dates(dateline)
    return bool(dates) and not SENTENCE_END.search(dateline, 0, dates[0].start)


def _bare_heads(passage: Passage, *, undated: Undated, is_item: bool) -> list[Head]:
    """Read heads without a link at their start: one a line, each with a date of its own."""
    short = undated != "never" and min(map(len, passage.text.split("\n"))) <= UNDATED_LENGTH
    if not (short or may_tell_date(passage.text)):
        return []  # most prose: neither a date nor so short that it may be an undated head
    found: list[Head] = []
    at = 0
    for line in _lines(passage.text):
        head = _bare_head(line, at, passage, undated=undated, is_item=is_item)
        if head is not None:
            found.append(head)
        elif at == 0:
            return []
        at += len(line) + 1
    return found


def _lines(text: str) -> list[str]:
    return [part for line in text.split("\n") for part in split_run_on(line)]


def _bare_head(
    line: str, at: int, passage: Passage, *, undated: Undated, is_item: bool
) -> Head | None:
    text = _beginning(line)
    cut = dateline_start(text)
    short = len(line) <= UNDATED_LENGTH and line[-1:] not in {".", "!", "?", ":"}
    if cut is None and undated != "never" and short:
        cut = _undated_cut(text)
    if cut is None or not text[:1].strip():
        return None
    title_end, line_start = cut
    title = tidy_title(text[:title_end])
    sign = DASH.fullmatch(text, title_end, line_start) or HONORIFIC.match(text, line_start)
    dateline = line[line_start:].strip()
    dashed = sign is not None or (is_item and _begins_with_day(dateline))
    if not (is_title(title, dashed=dashed) and is_dateline(dateline, dashed=dashed)):
        return None
    url = _first_url(passage.links, at, at + len(line))
    return Head(title, url, dateline, at, at + len(line))


def _begins_with_day(dateline: str) -> bool:
    dates = find_dates(dateline[:LEAD_LENGTH])
    return bool(dates) and dates[0].start == 0


def _beginning(line: str) -> str:
    """Give what of a line can be title and date; so long a line is a dateline if no sentence is.

    >>> tea = "Tea Days - 3 May, "
    >>> len(_beginning(tea + "Ada Bell, " * 100)), len(_beginning(tea + "It is hot. " * 100))
    (400, 700)
    """
    text = line[: TITLE_LENGTH + DATELINE_LENGTH]
    if len(line) > len(text) and not SENTENCE.search(text) and not SENTENCE_END.search(text):
        return text[:DATELINE_LENGTH]
    return text


def _first_url(links: Sequence[Link], start: int, end: int) -> str | None:
    at = bisect_left(links, start, key=lambda link: link.start)
    return links[at].url if at < len(links) and links[at].start < end else None


def _undated_cut(text: str) -> tuple[int, int] | None:
    """Cut an undated head at the dash behind which a name, a price or a rhythm stands.

    >>> [_undated_cut(t) is not None for t in ("Tea - Ada Bell", "Tea - Anytime, $5", "Tea - hot")]
    [True, True, False]
    """
    for dash in reversed(list(DASH.finditer(text))):
        if _is_telling(text[dash.end() :]):
            return dash.start(), dash.end()
    comma = text.find(", ")
    if comma > 0 and _begins_with_rhythm(text[comma + len(", ") :]):
        return comma, comma + len(", ")
    return None


def _begins_with_rhythm(dateline: str) -> bool:
    return any(claim.start == 0 for claim in find_recurrences(dateline))


def _is_telling(dateline: str) -> bool:
    """Whether a dateline without a date tells who speaks, what it costs or how often it is."""
    claims = [*find_on_demand(dateline), *find_recurrences(dateline), *find_costs(dateline)]
    return is_remark(dateline) or any(claim.start <= LEAD_LENGTH for claim in claims)


def _is_called_off(dateline: str) -> bool:
    """Whether a dateline tells first of all that an event is off: such news needs no date.

    >>> [_is_called_off(t) for t in ("cancelled", "has been postponed, new dates TBA", "Free")]
    [True, True, False]
    """
    if len(dateline) > UNDATED_LENGTH or SENTENCE_END.search(dateline):
        return False
    told = [claim for claim in find_status(dateline) if claim.value != "tentative"]
    return bool(told) and len(dateline[: told[0].start].split()) <= OFF_LEAD


def tidy_title(title: str) -> str:
    r"""Give a title on one line without the punctuation that led on to its dateline.

    >>> tidy_title(" Steep and\n Pour, "), tidy_title("Tea Days, now moved to ")
    ('Steep and Pour', 'Tea Days')
    """
    tidy = MOVED.sub("", " ".join(title.split())).strip(f" ,;:|*_{DASHES}")
    if tidy.count("(") < tidy.count(")"):
        tidy = tidy.removesuffix(")")
    return tidy
