"""Leads: announcements whose date stands before their title.

"Tue 12 Nov 1-4pm - Tea for Beginners (£20)": the lead ends at the last sign between two words up
to which everything tells when, where or in which form; the title follows, as a link or in
plain letters up to a bracket, a sentence's end, or what tells more.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.dates import may_tell_date
from rcevents.reading.event_words import EVENT_PLURAL
from rcevents.reading.headlines import is_title
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.names import is_person, is_remark
from rcevents.reading.nonevents import is_button
from rcevents.reading.prefixes import prefix
from rcevents.reading.seriesleads import before_hours, of_series
from rcevents.reading.titlecut import DASHES
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.passage import Link, Passage

LONGEST = 160
"""A lead with more characters is a sentence."""
LONGEST_ALONE = 1_000
"""What has more characters tells more than days."""

BETWEEN = re.compile(rf"[ ]{{1,3}}[{DASHES}]{{1,3}}[ ]{{1,3}}|[:|·•][ ]{{1,3}}|[ ]\|[ ]")
ENDS = re.compile(rf"[ ]\(|(?<![ (.][A-Z])[.!?](?:[ ]|$)|[ ][{DASHES}]{{1,3}}[ ]|[ ][|·•][ ]")
"""Where a title in plain letters may end: a bracket, a sentence's end, a dash, a bar."""
SEGMENT = re.compile(rf"[.!?;](?:[ ]|$)|[ ][{DASHES}]{{1,3}}[ ]|[ ]\|[ ]|[ ]\(")
CLOSES = re.compile(r"\W{0,5}(?:by|before|due|deadline)\b", re.IGNORECASE)
"""What begins so tells until when something can be done."""
HOST = re.compile(
    rf",[ ]([A-ZÀ-Þ][\w&.'’-]{{0,30}}(?:[ ,]{{1,2}}[\w&.'’-]{{1,30}}){{0,6}}"
    rf"(?:[ ]\([^()]{{2,40}}\))?)(?::|[ ][{DASHES}|])[ ]"
)
"""A name of a few words between commas and a sign."""
EDGE = 3
"""A link that begins so near to the beginning may hold the lead itself."""
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d[ ](?=[A-Z])")
QUOTES = frozenset('"“«„')
ENDS_QUOTED = re.compile(r"[A-ZÀ-Þ][\w’' -]{1,40}[,:]?[ ][\"“„«‘][^\"“”„«»]{3,160}[\"”“»’]$")
"""A title that ends in quotes: "Opening panel, 'Whose pot is it?'"."""
ARTICLES = ("the ", "a ", "an ")
PROGRAMME = re.compile(
    rf"(?:two|three|four|five|six|several|short|lightning)[ ](?:[\w’'-]{{1,15}}[ ]){{0,2}}"
    rf"(?:{EVENT_PLURAL})\b",
    re.VERBOSE,
)
"""Of how many talks it consists: "three short talks and a discussion"."""
SAID_BY = re.compile(
    r"(?:hosts?|hosted by|speakers?|presenters?|chairs?|trainers?|instructors?|moderator)\b"
    r"[ ]?:?[ ]",
    re.IGNORECASE,
)
LINE = re.compile(r"\n([^\n]+)")
MOST_LINES = 60
CLOSING = re.compile(r"[)\]][ ]?[:–-]?[ ]")
ASIDE = re.compile(r"[*_ ]{0,4}\([^()\n]{2,60}\)[*_]{0,2}[ ]{1,2}(?=[^\W_])")
"""Brackets between a bold day and a title: "**3 May** (2-4pm) Tea for all"."""
BY = re.compile(r"[*_]{0,2}[ ]{0,2}[:|][ ]{1,2}[*_]{0,2}")
"""What stands between a host and what it gives."""
IN_FORM = re.compile(
    r"(?<=hybrid|online|person|onsite|n-site) \([^()\n]{2,80}\)(?=,|:| [-–—|]|$)", re.IGNORECASE
)
"""What says in brackets how a form is meant: "hybrid (Leaf Hall / Teams)"."""
BEFORE_DAY = re.compile(
    r"^(?:starting|beginning|as of|(?:\d|two|three|four|five|six) (?:half[- ])?"
    r"(?:sessions|days|parts|mornings|afternoons|evenings|weeks|workshops|lessons|dates)[,:]?)"
    r"[ ](?:on )?(?=[(\w])",
    re.IGNORECASE,
)
"""What a lead may begin with: "Starting 1 May", "four sessions (2, 9, 16 and 23 May)"."""
ALL_DAY = re.compile(r"\b(?:all|whole|half a) (?:day|morning|afternoon)\b,?[ ]?", re.IGNORECASE)
EDGES = f" *_:|·•{DASHES}"
MOST = 6
TITLE = 300


def lead_head(passage: Passage) -> Head | None:
    """Give the head of a passage that begins with its date, None where it does not.

    >>> from rcevents.reading.passage import Passage
    >>> head = lead_head(Passage("Tue 12 Nov 1-4pm - Tea for Beginners (£20 for students)"))
    >>> head.title, head.dateline
    ('Tea for Beginners', 'Tue 12 Nov 1-4pm, (£20 for students)')
    """
    line, _, _ = passage.text.partition("\n")
    cut = _cut(line, passage)
    return head_behind(passage, line, *cut) if cut else None


def lead_heads(passage: Passage) -> list[Head]:
    r"""Give the heads of a passage each of whose lines may begin with a date of its own.

    >>> from rcevents.reading.passage import Passage
    >>> [head.title for head in lead_heads(Passage("3 May - Tea Days\n4 May - Pot Days"))]
    ['Tea Days', 'Pot Days']
    """
    first = lead_head(passage)
    if first is None:
        return []
    found = [first]
    for line in islice(LINE.finditer(passage.text, first.end), MOST_LINES):
        if may_tell_date(line[1][:LONGEST]):
            head = lead_head(passage.cut(line.start(1), line.end(1)))
            start = line.start(1)
            found += [replace(head, start=start, end=start + head.end)] if head else []
    return found


def lead_end(passage: Passage) -> int | None:
    """Give where the lead ends with which a passage begins, or which it is; None without one."""
    line, _, _ = passage.text.partition("\n")
    if len(line) <= LONGEST and may_tell_date(line) and is_lead(line):
        return len(line)
    cut = _cut(line, passage)
    return len(line[: cut[0]].rstrip(EDGES)) if cut else None


def _cut(line: str, passage: Passage) -> tuple[int, int] | None:
    if not may_tell_date(line[:LONGEST]):
        return None
    found = max((cut for cut in _cuts(line, passage) if is_lead(line[: cut[0]])), default=None)
    return found or _hosted(line, passage.links)


def _hosted(line: str, links: Sequence[Link]) -> tuple[int, int] | None:
    """Cut behind a name between the day and a linked or quoted title: "3 May, Leaf Lab: [Tea]"."""
    host = HOST.search(line, 0, LONGEST)
    if host is None or not is_lead(line[: host.start()]):
        return None
    quoted = line[host.end() : host.end() + 1] in QUOTES
    linked = any(link.start == host.end() for link in links)
    return (host.end(1), host.end()) if quoted or linked else None


def _cuts(line: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where a lead may end and the title begin: at a sign, a bold end, or the first link."""
    links = passage.links
    bold = passage.strong[0] if passage.strong else (0, 0)
    if bold[0] == 0 < bold[1] < min(LONGEST, len(line)):
        yield bold[1], bold[1]
        if aside := ASIDE.match(line, bold[1]):
            yield aside.end(), aside.end()
    if line[:1] in {"(", "["} and (closing := CLOSING.search(line, 1, LONGEST)):
        yield closing.span()
    inside = links[0].start if links and links[0].start > EDGE else LONGEST
    for found in islice(BETWEEN.finditer(line, 0, min(inside, LONGEST)), MOST):
        yield found.span()
    if iso := ISO_DAY.match(line):
        yield iso.end(), iso.end()
    if links and 0 < links[0].start < LONGEST:
        yield links[0].start, links[0].start


def begins_with_day(text: str) -> bool:
    """Tell whether a text begins with a day, whatever follows it.

    >>> [begins_with_day(t) for t in ("Tue 12 Nov, Tea", "3 May: tea", "Tea on 3 May", "Tea")]
    [True, True, False, False]
    """
    if not may_tell_date(text[:LONGEST]):
        return False
    told = yearless(text[:LONGEST])
    return any(each.start <= EDGE for each in (*told.dates, *told.faults, *told.deadlines))


def is_lead(text: str) -> bool:
    """Tell whether a text tells a day, and beside when, where and in which form nothing else.

    >>> [is_lead(t) for t in ("Tue 12 Nov 1-4pm", "Oct 29th - Nov 1st", "12 Nov, Tea Days", "Tea")]
    [True, True, False, False]
    """
    if len(text) > LONGEST_ALONE or CLOSES.match(text):
        return False
    told = yearless(BEFORE_DAY.sub("", IN_FORM.sub("", text)))
    # days without a year are faults here
    return bool(told.dates or told.faults) and not told.remark and not told.deadlines


def head_behind(passage: Passage, line: str, lead: int, at: int) -> Head | None:
    """Give the head of a line whose lead ends at `lead`, and whose title begins at `at`."""
    before = prefix(line, passage.links, at)
    at = before.end
    if head := of_series(passage, line, line[:lead].strip(EDGES).lstrip("(["), at):
        return head
    link = next((link for link in passage.links if _begins(line, at, link)), None)
    if link is not None and is_button(line[link.start : link.end]):
        return None
    link = _of_host(line, link, passage.links) or link
    end = link.end if link is not None else _plain_end(line, at, passage.links)
    title = tidy_title(line[max(at, link.start) if link else at : end])
    if title.endswith("/"):
        return None  # one of two places, the other is linked
    if not link and yearless(title).remark is None:
        return None  # a form or a place is no title
    sure = link is not None or title[:1] in QUOTES or ENDS_QUOTED.match(title)
    if not title or len(title) > TITLE or not (sure or is_title(title, dashed=True)):
        return None
    url = link.url if link else next((each.url for each in passage.links), None)
    rest = line[end:].strip(f"{EDGES};,.")
    dateline = ", ".join(filter(None, (line[:lead].strip(EDGES).lstrip("(["), rest, *before.told)))
    return Head(title, url, dateline, 0, len(line))


def _of_host(line: str, link: Link | None, links: Sequence[Link]) -> Link | None:
    """Give the link of the title where the first one is its host's: "[Leaf Lab]: [Tea Days]"."""
    if link is None:
        return None
    behind = next((each for each in links if each.start >= link.end), None)
    if behind is None or is_button(line[behind.start : behind.end]):
        return None
    return behind if BY.fullmatch(line, link.end, behind.start) else None


def _begins(line: str, at: int, link: Link) -> bool:
    """Tell whether a link stands where the title begins."""
    return link.start >= at and not line[at : link.start].strip(" *_\"'“‘")


def _plain_end(line: str, at: int, links: Sequence[Link]) -> int:
    """Find where a title in plain letters ends, less what tells who speaks or in which form."""
    end = _title_end(line, at, links)
    button = next((link for link in links if at < link.start < end), None)
    if button is not None and is_button(line[button.start : button.end]):
        end = button.start
    end = before_hours(line, at, _without_facts(line, at, end))
    for sign in (", ", " by "):
        cut = line.rfind(sign, at, end)
        told = line[cut + len(sign) : end].strip(EDGES)
        if cut > at and (is_remark(told, strict=True) if sign == ", " else is_person(told)):
            end = cut
    return end


def _without_facts(line: str, at: int, end: int) -> int:
    """Find where a title ends, less the hours, places and prices that commas part from it."""
    for _ in range(MOST):
        cut = line.rfind(", ", at, end)
        told = yearless(ALL_DAY.sub("", line[cut + 2 : end])) if cut > at else None
        if told is None or told.remark is not None or not any(told.facts) or told.dates:
            break
        end = cut
    return end


def _title_end(line: str, at: int, links: Sequence[Link]) -> int:
    """Find where a title in plain letters ends; behind a dash, what tells no fact goes on with it.

    >>> text = "Leaves - the Leaf Project - Ada Bell. Book"
    >>> text[: _title_end(text, 0, ())]
    'Leaves - the Leaf Project'
    """
    starts = [link.start for link in links]
    for found in islice(ENDS.finditer(line, at), MOST):
        start = found.end()
        opens = found.group().endswith("(")
        if opens and not (start in starts or _is_fact(line[start:].partition(")")[0])):
            continue
        if found.group().strip()[:1] in DASHES and not (
            any(start <= each <= start + 1 for each in starts)
            or _is_fact(SEGMENT.split(line[start:], 1)[0])
        ):
            continue
        return found.start()
    return len(line)


def _is_fact(text: str) -> bool:
    """Tell whether words behind a title are a remark or facts: a speaker, a place, a price."""
    text = text.strip()
    if PROGRAMME.match(text):
        return True
    if text.casefold().startswith(ARTICLES):
        return False
    if SAID_BY.match(text):
        return True
    return not text or is_remark(text) or yearless(text).remark is None
