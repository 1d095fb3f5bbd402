"""Heads: where an announcement's title ends and its dateline begins.

Titles and datelines hold dashes and commas of their own, so a head is never cut at the first
dash. A title that is a link ends where its link ends; a bare one ends where the segment with the
first date begins, less whoever speaks or organises it between two dashes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rcevents.reading.costs import find_costs
from rcevents.reading.dates import find_dates
from rcevents.reading.names import is_remark
from rcevents.reading.recurrences import find_recurrences
from rcevents.reading.runons import split_run_on
from rcevents.reading.schedules import find_on_demand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.passage import Link, Passage

DASHES = "-‐‑‒–—−"
SEPARATOR = re.compile(rf"[ ]{{0,3}}(?:[{DASHES}]{{1,3}}(?=[ \d$€£A-Z])|[,;:|·•\n])[ \n]{{0,3}}")
DASH = re.compile(rf"[ ]{{0,3}}[{DASHES}]{{1,3}}[ ]")
SEGMENT_END = re.compile(
    rf"""[ ][{DASHES}]{{1,3}}(?=[ \d$€£A-Z])[ ]?  # a dash behind a space
       | (?<=[a-z\d])[{DASHES}][ ]               # "Laboratory- May 3"
       | [,;|:][ ] | [ ]\(
    """,
    re.VERBOSE,
)
SENTENCE_END = re.compile(
    r"(?<=[a-z)]{3})(?<!Intl)(?<!Conf)(?<!Proc)(?<!Univ)(?<!Prof)(?<!Dept)(?<!Natl)[.!?] (?=[A-Z])"
)
GOES_ON = re.compile(r"\s*(?:[A-Z@&(:+/]|(?:and|at|for|in|of|on|or|the|to|with)\b)")
"""How a title may go on behind its link: by another name or a preposition, not by a verb."""
SENTENCE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|may|does|did|gets?)\b")
LEAD_INS = frozenset(
    "also check here join more next note our read register see this visit we".split()
)
LABEL = re.compile(
    r"""^(?:when|where|who|what|how|date|time|day|venue|place|location|cost|price|fees?)s?\b.{0,20}$
      | \b(?:dates?|times?|deadlines?|due|opens?|closes?)$ | ^deadline\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words before a colon that name a fact of an event, not an event: "Event dates"."""
TITLE_LENGTH = 300
DATELINE_LENGTH = 400
LEAD_LENGTH = 45
"""Words between a separator and the date that still belong to the dateline: "Repeated on"."""
UNDATED_LENGTH = 160


Undated = Literal["never", "telling", "always"]


@dataclass(frozen=True, slots=True)
class Head:
    """Title, its link and dateline; `start` and `end` bound all of it in the passage."""

    title: str
    url: str | None
    dateline: str
    start: int
    end: int


def heads(passage: Passage, *, undated: Undated = "never") -> list[Head]:
    """Find the announcements that begin in a passage: at its start, or on lines of their own.

    `undated` says when a head whose dateline tells no date is one: never, always (where structure
    speaks for it), or where the dateline is telling (a speaker, a price, a rhythm).
    """
    starts = [link for link in passage.links if _begins_line(passage.text, link.start)]
    if not starts or passage.text[: starts[0].start].strip():
        return _bare_heads(passage, undated=undated)
    ends = [link.start for link in starts[1:]] + [len(passage.text)]
    found = (
        _linked_head(passage, a.start, b, undated=undated)
        for a, b in zip(starts, ends, strict=True)
    )
    return [head for head in found if head is not None]


def _begins_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip(" *_>\"'“‘(")


def _linked_head(passage: Passage, start: int, end: int, *, undated: Undated) -> Head | None:
    """Read a head whose title is a link; the title may go on behind the link, up to a dash."""
    text = passage.text
    links = [link for link in passage.links if start <= link.start and link.end <= end]
    title_end = _title_end(text, links)
    line_end = text.find("\n", title_end + 1)
    line_end = end if line_end < 0 else min(line_end, end)
    separator = SEPARATOR.match(text, title_end)
    if separator is None and text[title_end:line_end].strip() and text[title_end - 1] not in ",:-–":
        separator = _later_separator(text, title_end, line_end)
        if separator is None:
            return None
        title_end = separator.start()
    dateline_start = separator.end() if separator else title_end
    dateline = text[dateline_start:line_end].strip()
    if not _is_dateline(dateline, separator, undated=undated):
        return None
    return Head(tidy_title(text[start:title_end]), links[0].url, dateline, start, line_end)


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
    dates = find_dates(dateline)
    return bool(dates) and not SENTENCE_END.search(dateline, 0, dates[0].start)


def _bare_heads(passage: Passage, *, undated: Undated) -> list[Head]:
    """Read heads without a link at their start: one a line, each with a date of its own."""
    found: list[Head] = []
    at = 0
    for line in _lines(passage.text):
        head = _bare_head(line, at, passage, undated=undated)
        if head is not None:
            found.append(head)
        elif at == 0:
            return []
        at += len(line) + 1
    return found


def _lines(text: str) -> list[str]:
    return [part for line in text.split("\n") for part in split_run_on(line)]


def _bare_head(line: str, at: int, passage: Passage, *, undated: Undated) -> Head | None:
    text = line[: TITLE_LENGTH + DATELINE_LENGTH]
    cut = _dateline_start(text)
    short = len(line) <= UNDATED_LENGTH and line[-1:] not in {".", "!", "?", ":"}
    if cut is None and undated != "never" and short:
        cut = _undated_cut(text)
    if cut is None or not text[:1].strip():
        return None
    title_end, dateline_start = cut
    title = tidy_title(text[:title_end])
    if not _is_title(title):
        return None
    url = next((link.url for link in passage.links if at <= link.start < at + len(line)), None)
    return Head(title, url, line[dateline_start:].strip(), at, at + len(line))


def _is_title(text: str) -> bool:
    """Whether a text can be a title: no sentence, no label of a fact, no date of its own.

    >>> [_is_title(t) for t in ("Tea Days", "We will meet", "Event dates", "Tues 12 Nov 1-4pm")]
    [True, False, False, False]
    """
    first = text.partition(" ")[0]
    lower = first.islower() and first[:1].isalpha()
    sentence = SENTENCE.search(text) or SENTENCE_END.search(text) or first.casefold() in LEAD_INS
    if not text or lower or sentence or LABEL.search(text):
        return False
    return not any(claim.start <= len(first) for claim in find_dates(text))


def _dateline_start(text: str) -> tuple[int, int] | None:
    """Find where a title without a link ends and where its dateline starts.

    >>> text = "Tea Days - Steep and Pour - Dr. Ada Bell, Leaf Lab - 3 May, Online"
    >>> end, start = _dateline_start(text)
    >>> text[:end], text[start:]
    ('Tea Days - Steep and Pour', 'Dr. Ada Bell, Leaf Lab - 3 May, Online')
    """
    for claim in find_dates(text):
        separators = list(SEGMENT_END.finditer(text, 0, claim.start))
        if not separators or claim.start - separators[-1].end() > LEAD_LENGTH:
            continue
        if len(text) - claim.end > DATELINE_LENGTH:
            continue
        first = _remark_start(text, separators, len(separators) - 1)
        return separators[first].start(), separators[first].end()
    return None


def _remark_start(text: str, separators: Sequence[re.Match[str]], last: int) -> int:
    """Step back from the dateline over whoever speaks or organises, to the dash before them.

    Behind a comma only what needs no guess is a remark: "Dr ...", "Virtual".
    """
    first = last
    for index in range(last - 1, -1, -1):
        segment = text[separators[index].end() : separators[last].start()]
        dash = separators[index].group().strip()[:1] in DASHES
        if is_remark(segment, strict=not dash):
            first = index
        elif dash:
            break
    return first


def _undated_cut(text: str) -> tuple[int, int] | None:
    """Cut an undated head at the dash behind which a name, a price or a rhythm stands.

    >>> [_undated_cut(t) is not None for t in ("Tea - Ada Bell", "Tea - Anytime, $5", "Tea - hot")]
    [True, True, False]
    """
    for dash in reversed(list(DASH.finditer(text))):
        if _is_telling(text[dash.end() :]):
            return dash.start(), dash.end()
    return None


def _is_telling(dateline: str) -> bool:
    """Whether a dateline without a date tells who speaks, what it costs or how often it is."""
    claims = [*find_on_demand(dateline), *find_recurrences(dateline), *find_costs(dateline)]
    return is_remark(dateline) or any(claim.start <= LEAD_LENGTH for claim in claims)


def tidy_title(title: str) -> str:
    r"""Give a title on one line without the punctuation that led on to its dateline.

    >>> tidy_title(" Steep and\n Pour, ")
    'Steep and Pour'
    """
    tidy = " ".join(title.split()).strip(f" ,;:|*_{DASHES}")
    if tidy.count("(") < tidy.count(")"):
        tidy = tidy.removesuffix(")")
    return tidy
