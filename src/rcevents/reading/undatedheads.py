"""Undated heads: items of a list of events that name one by its link and tell no day.

Nothing is invented: such an entry has no date and stands on no calendar. The link must be
title-like, and nothing may make it a pointer, an article, a job or what is past.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.dates import find_dates
from rcevents.reading.event_words import EVENT
from rcevents.reading.headlines import SENTENCE, SENTENCE_END, WORD, is_label
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.nonevents import is_button, is_past, is_pointer
from rcevents.reading.recurrences import find_recurrences
from rcevents.reading.schedules import find_on_demand
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.passage import Passage

TITLE = 160
TAIL = 400
EDGES = " *_.,;:!\"'“”‘’"
MARK = re.compile(r"[ ]{0,2}[-–—:,|(.][ ]{0,2}|[ ]")
LIST_HEADING = re.compile(
    r"\b(?:events?|conferences?|meetings?|meetups?|workshops?|hackathons?|symposia|gatherings?"
    r"|what['’]s[ ]on|save[ ]the[ ]dates?|diary|calendar)\b",
    re.IGNORECASE,
)
"""Headings of what people go to: below "Talks" or "Training" a link may lead to what was."""
GATHERING = re.compile(
    r"""(?: \b(?:conference|symposium|summit|congress|meetup|meeting|school|hackathon|workshop
            |webinar|festival|seminar|week|days?|bootcamp|unconference|retreat|colloquium)s?
          | (?<=[a-z:/!.])(?:conf|con|camp|fest|days|meetup) ) \b
        (?= $ | [ ]?[’']?\d | [ ]?[:,(–|-] | [ ](?:in|at|on|of|for|with|and|to)\b
          | [ ](?-i:[A-Z]) )
      | (?:\b|(?<=[a-zA-Z])) (?:20\d\d|[’']\d\d) (?: $ | [ ]?[:,(–|-] )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What names an event that people come together for: its word, not before another, or its year."""
SERIES = re.compile(
    rf"\b(?:programme|program|series|schedule)[ ]of[ ](?:[\w-]{{1,15}}[ ]){{0,3}}{EVENT}\b",
    re.VERBOSE | re.IGNORECASE,
)
UNSETTLED = re.compile(
    r"\b(?:dates?|times?|details)[ ](?:to[ ]be|tb[acd]\b|will[ ]be|to[ ]follow)"
    r"|\bto[ ]be[ ](?:announced|confirmed|decided)|\bcoming[ ]soon\b|\btb[acd]\b"
    r"|\b(?:new|exact|fixed)[ ](?:dates?|times?)[ ](?:will|to|soon|follows?)\b"
    r"|\bsome[ ]?time[ ](?:in|this|next|around|during)[ ]\w"
    r"|\blater[ ](?:in[ ](?:the[ ])?|this[ ])(?:year|spring|summer|autumn|fall|winter|season)\b"
    r"|\b(?:dates?|day)[ ](?:is|are)?[ ]?(?:not[ ](?:yet[ ])?|un)(?:fixed|known|set|settled)\b"
    r"|\b(?:dates?|day)\b[^.;]{0,30}[ ](?:not[ ](?:yet[ ])?been|yet[ ]to[ ]be)[ ](?:yet[ ])?"
    r"(?:fixed|set|settled|decided|announced|chosen|confirmed)\b",
    re.IGNORECASE,
)
PUBLISHED = re.compile(
    r"//(?:[\w-]{1,20}\.)?(?:youtube\.com|youtu\.be|vimeo\.com|twitch\.tv|soundcloud\.com"
    r"|arxiv\.org"
    r"|doi\.org|zenodo\.org|figshare\.com|spotify\.com|medium\.com|slideshare\.net)\b"
    r"|\.(?:pdf|mp4|mp3|pptx?)(?:[?#]|$)",
    re.IGNORECASE,
)
"""Addresses of what was recorded, written or shown."""
AROUND = " *_.,;:|()[]-–—"
NEAR = 40
DAY_LEAD = re.compile(
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6}\.?,?[ ]\d{1,2}(?:st|nd|rd|th|\.)?"
    r"(?:,?[ ][\d:.apm–-]{1,12})?"
    r"|(?:dates?[ ])?tb[acd]|(?:every|each)[ ][\w ,:]{3,30}",
    re.IGNORECASE,
)
"""A day of the month alone, which no heading completed, or words for an open day."""
OPEN_DAY = re.compile(
    r"(?:dates?[ ])?(?:tb[acd]\b|to[ ]be[ ](?:announced|confirmed|decided))", re.IGNORECASE
)
COURSE = re.compile(
    r"\b(?:courses?|trainings?|tutorials?|modules?|workshops?|class(?:es)?|lessons)\b",
    re.IGNORECASE,
)
BESIDE = 20
"""So near before a link stands what it is: "the course [Tea 101]"."""
COINED = re.compile(r"[ /:!]|[a-z][A-Z]")
"""Two words, or one that somebody coined: no plain word names an event without its day."""
STOP = re.compile(r"\.[ ]")
MOSTLY = 0.7
ENOUGH = 0.5
SHORT = 3


def undated_head(
    passage: Passage, headings: Sequence[str], told: str = "", *, among: bool = True
) -> Head | None:
    """Give the head of an item that is a linked title, or one that is told to have no day.

    `headings` are those that it stands under, `told` what a prefix tells ("On demand"), `among`
    whether it stands among items that name events by themselves.

    >>> from rcevents.reading.passage import Link, Passage
    >>> undated_head(Passage("useTea 2031", None, (Link(0, 11, "/t"),)), ["Upcoming events"]).title
    'useTea 2031'
    """
    if not passage.links or passage.text[: passage.links[0].start].strip(EDGES):
        return None
    link, text = passage.links[0], passage.text
    title = tidy_title(text[link.start : link.end])
    tail = text[link.end :].strip(EDGES)
    led = title[:1].isupper() and not is_pointer(title) and bool(find_on_demand(told))
    if (
        PUBLISHED.search(link.url)
        or not (led or is_name(title))
        or find_dates(text[:TAIL])
        or len(tail) > TAIL
    ):
        return None
    is_list = any(map(LIST_HEADING.search, headings))
    if not _is_told(title, tail, told, is_list=is_list, among=among) or is_past(tail[:TAIL]):
        return None
    mark = MARK.match(text, link.end)
    start = mark.end() if mark else link.end
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    dateline = text[start:line_end] if _has_facts(text[start:line_end]) else ""
    end = line_end if dateline else link.end
    return Head(title, link.url, dateline, link.start, end)


def undated_line(text: str) -> str | None:
    """Give a text's first line, if it tells facts and why there is no day: "Self-paced, online".

    >>> undated_line("Any time, on our platform."), undated_line("Date to be confirmed")
    ('Any time, on our platform.', 'Date to be confirmed')
    >>> undated_line("Every Tuesday, 3pm, Room 2"), undated_line("Tea is hot.")
    ('Every Tuesday, 3pm, Room 2', None)
    """
    line = text.partition("\n")[0]
    if len(line) > TITLE or SENTENCE.search(line) or find_dates(line):
        return None
    rhythm = any(claim.start <= 1 for claim in find_recurrences(line))
    return line if rhythm or yearless(line).on_demand or UNSETTLED.search(line) else None


def undated_lines(passage: Passage) -> Head | None:
    r"""Give the head of a marked title above a line that tells why there is no day.

    >>> from rcevents.reading.passage import Passage
    >>> undated_lines(Passage("Tea School\nSelf-paced, any time.", strong=((0, 10),))).title
    'Tea School'
    """
    first, _, rest = passage.text.partition("\n")
    top = passage.cut(0, len(first))
    link = next(iter(top.links), None)
    linked = link is not None and not first[: link.start].strip(EDGES)
    line = undated_line(rest) if rest and (top.is_strong or linked) else None
    title = tidy_title(first)
    if line is None or is_pointer(title) or is_label(title) or SENTENCE.search(title):
        return None
    return Head(title, link.url if link else None, line, 0, len(first) + 1 + len(line))


def unsettled_head(passage: Passage) -> Head | None:
    """Give the head of an item among dated ones whose day is open, a habit, or not readable.

    >>> from rcevents.reading.passage import Link, Passage
    >>> def read(text, start, end):
    ...     head = unsettled_head(Passage(text, links=(Link(start, end, "/t"),)))
    ...     return head and (head.title, head.dateline)
    >>> read("Mon 5: Tea dawn", 7, 15), read("Tea dawn - every Tuesday, 9am", 0, 8)
    (('Tea dawn', 'Mon 5'), ('Tea dawn', 'every Tuesday, 9am'))
    >>> read("See also: Tea dawn", 10, 18), read("Tea dawn - a new blend", 0, 8)
    (None, None)
    """
    link = next(iter(passage.links), None)
    if link is None or link.start > NEAR or PUBLISHED.search(link.url):
        return None
    line = passage.text[: link.end] + passage.text[link.end :].partition("\n")[0][:TAIL]
    title = tidy_title(line[link.start : link.end])
    before, behind = line[: link.start].strip(AROUND), line[link.end :].strip(AROUND)
    if not title[:1].isupper() or is_label(title) or is_pointer(title) or SENTENCE.search(title):
        return None
    rhythm = any(claim.start <= 1 for claim in find_recurrences(behind))
    if not (DAY_LEAD.fullmatch(before) if before else rhythm or OPEN_DAY.match(behind)):
        return None
    dateline = ", ".join(filter(None, (before, behind)))
    return Head(title, link.url, dateline, link.start, len(line)) if len(behind) < TITLE else None


def on_demand_head(passage: Passage) -> Head | None:
    """Give the head of an item of any list that is a course for whoever wants it at any time.

    >>> from rcevents.reading.passage import Link, Passage
    >>> text = "Tea 101 Self-paced course open to all."
    >>> on_demand_head(Passage(text, links=(Link(0, 7, "https://tea.example.org"),))).title
    'Tea 101'
    """
    if len(passage.text) > TAIL or not find_on_demand(passage.text):
        return None
    return undated_head(passage, ()) if COURSE.search(passage.text) else None


def on_demand_told(passage: Passage) -> Head | None:
    """Give the head of a linked course that a sentence says one can take at any time.

    >>> from rcevents.reading.passage import Link, Passage
    >>> text = "Our course Tea 101 is self-paced."
    >>> on_demand_told(Passage(text, links=(Link(11, 18, "https://tea.example.org"),))).title
    'Tea 101'
    """
    text = passage.text
    if len(text) > TAIL or find_dates(text) or is_past(text) or not COURSE.search(text):
        return None
    words = find_on_demand(text)
    link = next((each for each in passage.links if not PUBLISHED.search(each.url)), None)
    if not words or link is None:
        return None
    title = tidy_title(text[link.start : link.end])
    if not title[:1].isupper() or is_pointer(title) or is_label(title) or is_button(title):
        return None
    before, behind = text[max(0, link.start - BESIDE) : link.start], text[link.end :][:TITLE]
    course = COURSE.search(title) or COURSE.search(before) or COURSE.search(behind)
    return Head(title, link.url, words[0].text, 0, len(text)) if course else None


def _is_told(title: str, tail: str, told: str, *, is_list: bool, among: bool) -> bool:
    """Tell whether the heading, the title's own words or what follows make an event of it."""
    if not tail:
        if find_on_demand(f"{title}, {told}"):
            return True
        coined = COINED.search(title) is not None and _capitals(title) >= MOSTLY
        return is_list and (GATHERING.search(title) is not None or (among and coined))
    first = STOP.split(tail, 1)[0]
    if any(claim.start <= 1 for claim in find_recurrences(first)):
        return True
    undated = find_on_demand(f"{title}, {told}, {first}") or UNSETTLED.search(first)
    return bool(undated or SERIES.search(first))


def _has_facts(text: str) -> bool:
    line = yearless(text[:TAIL])
    told = line.on_demand or line.recurrences or UNSETTLED.search(text) is not None
    return bool(told) and not SENTENCE_END.search(text)


def names_gathering(text: str) -> bool:
    """Tell whether words name an event that people come together for, by its kind or its year.

    >>> [names_gathering(t) for t in ("TeaConf", "useTea 2031", "Tea Summit hotels", "Leaf Lab")]
    [True, True, False, False]
    """
    return GATHERING.search(text) is not None


def is_name(title: str) -> bool:
    """Tell whether a link's text may name an event: capital words, no sentence, no pointer.

    >>> [is_name(t) for t in ("useTea 2031", "Tea School", "the tea page", "Tea is hot", "Here")]
    [True, True, False, False, False]
    """
    if not title or len(title) > TITLE or "\n" in title or _capitals(title) < ENOUGH:
        return False
    if not any(letter.isupper() for letter in title) or title.endswith("?"):
        return False
    return not (is_label(title) or is_pointer(title) or SENTENCE.search(title))


def _capitals(title: str) -> float:
    """Give the share of a title's longer words that hold a capital letter."""
    words = [word for word in WORD.findall(title) if len(word) > SHORT]
    capital = sum(any(letter.isupper() for letter in word) for word in words)
    return capital / len(words) if words else 1.0
