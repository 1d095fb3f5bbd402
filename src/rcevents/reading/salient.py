"""Salient names: what a passage marks as a name, and an own day beside it, in whatever order.

The last way to read an announcement, for what has none of the usual forms: "3-5 May: **Tea Days**,
Ghent", "Our friends run a [Kettle Lab](...) on Wed 5 May", "The next *Tea Talk* is on 3 May". The
name must be able to announce, and the day be given to nothing else.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.reading.announcingnames import is_announcing_name, names_gathering
from rcevents.reading.dates import may_tell_date
from rcevents.reading.firmdays import day_in
from rcevents.reading.headlines import SENTENCE
from rcevents.reading.heads import Head, tidy_title
from rcevents.reading.leadinglinks import leading_url
from rcevents.reading.narration import CLAUSE_END, dated_at
from rcevents.reading.narrationwords import GATHERING
from rcevents.reading.nonevents import is_button, is_no_event, is_past
from rcevents.reading.plainnames import plain_name
from rcevents.reading.prefixes import is_kind
from rcevents.reading.roles import role_of
from rcevents.reading.sentences import sentences
from rcevents.reading.undatedheads import PUBLISHED
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.claims import Claim
    from rcevents.reading.passage import Passage

SAID = re.compile(
    rf"[*_)”\"]{{0,3}},?\ (?:(?:is\ )?an?|our|the)\ (?:[\w-]{{1,20}}\ ){{0,4}}{GATHERING}\b",
    re.VERBOSE | re.IGNORECASE,
)
"""What words behind a name say that it is: ", a 90-minute webinar"."""
LONGEST = 1_500
MOST_NAMES = 6
NEAR = 2
"""So many sentences behind that of a name may tell its day."""
QUOTED = re.compile(r"[“\"„«‘][ ]?([^\W_][^“”\"„»\n]{4,120}?)[ ]?[”\"“»’]")
VERSION = re.compile(r"[*_\])]{0,4}[ ]v?\d{1,3}\.\d")
QUOTES = frozenset('“"„«‘')
SERIES = re.compile(r"(?:^|[-–—|,.(\n] )([A-ZÀ-Þ][\w&’'-]{2,30}(?: [\w#][\w&’'-]{0,19}){0,3}): ?$")
"""The name of a series before the title of its talk: "TeaBytes #3: "Why tea cools"."""
NEAR_SERIES = 80
QUOTE_ENDS = '"”“»’'
TALK = re.compile(
    r"\b(?:talks?|seminars?|lectures?|webinars?|colloquium|workshops?|tutorials?|sessions?|panel"
    r"|speaks?|presents?|vortrag|seminar|exposé|lezing)\b",
    re.IGNORECASE,
)
MOVED = re.compile(
    r"\((?:was|originally|formerly|previously|moved from)\b[^()]{0,80}\)", re.IGNORECASE
)
"""What is told in brackets of a day that holds no longer."""
LEADS_IN = re.compile(
    r"(?:\W|the|our|this|next|upcoming|also|and|join us for|save the date)*", re.IGNORECASE
)
"""Words before a name that tell nothing."""
PUT = re.compile(
    r"\b(?:has|have)[ ](?:now[ ]|been[ ]){0,2}"
    r"(?:moved|gone|shifted|changed|switched|re-?scheduled)\b"
    r"(?=[ ](?:online|to|and|from|into|until|for)\b)",
    re.IGNORECASE,
)
"""What is told of an event that is still to come, but elsewhere or on another day."""
EDGES = " *_.,:;!-–—|"
GAPS = re.compile(r"[ \x00]*([,:;|–—-])?[ ]*\x00+[ ]*([,:;|–—-])?[ ]*")
BARE = re.compile(r"[ ]{2,}")


def salient_head(passage: Passage, *, known: bool) -> Head | None:
    """Give the head of a marked name with an own day in its sentence, or in one right behind it.

    `known` says that it stands among events; else the name must say that something takes place,
    or hours and a place stand beside the day.

    >>> from rcevents.reading.passage import Passage
    >>> tea = Passage("May 3-5: Tea Days, Ghent. Free.", strong=((9, 17),))
    >>> head = salient_head(tea, known=True)
    >>> head.title, head.dateline
    ('Tea Days', 'May 3-5, Ghent')
    """
    text = passage.text
    if len(text) > LONGEST or not may_tell_date(text) or is_past(MOVED.sub("", text)):
        return None
    bounds = list(sentences(text))
    for first, last, url in islice(marked_names(passage), MOST_NAMES):
        name = _unquoted(tidy_title(text[first:last]).strip(EDGES))
        titled = (first, last) in passage.emphasis or text[first - 1 : first] in QUOTES
        if not is_marked_name(name) and not (titled and _is_talk(text[:first], name)):
            continue
        named = names_gathering(name) or SAID.match(text, last) is not None
        told = _told(text, bounds, (first, last), known=known or named)
        if told is None:
            continue
        if VERSION.match(text, last):
            return None
        head = Head(name, url or leading_url(passage.links), told[0], 0, told[1])
        return head if known or named or _has_facts(head) else None
    return None


def marked_names(passage: Passage) -> Iterator[tuple[int, int, str | None]]:
    """Yield what may be a name: bold letters, links, then slanted ones, quotes, plain words."""
    links = [(link.start, link.end, link.url) for link in passage.links]
    links = [link for link in links if PUBLISHED.search(link[2]) is None]
    plain = _of_plain(passage.text, links)
    if plain is not None and passage.text.startswith(" (", plain[1]):
        yield plain  # "Tea Workshop 2031 ([TW31](...))"
    strong = [(start, end, _url_at(links, start, end)) for start, end in passage.strong]
    inside = [one for one in links if not any(a <= one[0] and one[1] <= b for a, b, _ in strong)]
    yield from sorted([*strong, *inside])
    others = [span for span in passage.emphasis if not _is_within(span, [*strong, *inside])]
    yield from ((start, end, _url_at(links, start, end)) for start, end in others)
    for found in QUOTED.finditer(passage.text):
        series = SERIES.search(passage.text, max(0, found.start() - NEAR_SERIES), found.start())
        named = series is not None and not is_kind(series[1]) and role_of(series[1]) is None
        first, last = (series.start(1), found.end()) if named and series else found.span(1)
        yield first, last, _url_at(links, *found.span())
    if plain is not None:
        yield plain


def _of_plain(
    text: str, links: Sequence[tuple[int, int, str]]
) -> tuple[int, int, str | None] | None:
    span = plain_name(text)
    if span is None:
        return None
    return *span, next((url for start, _, url in links if start >= span[1]), None)


def _unquoted(name: str) -> str:
    """Give a name without quotes around all of it; those within are its own.

    >>> _unquoted("“Tea”"), _unquoted("School « Tea »")
    ('Tea', 'School « Tea »')
    """
    return name[1:].rstrip(QUOTE_ENDS).strip() if name[:1] in QUOTES else name


def _is_within(span: tuple[int, int], marked: Sequence[tuple[int, int, object]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end, _ in marked)


def _url_at(links: list[tuple[int, int, str]], start: int, end: int) -> str | None:
    return next((url for a, b, url in links if a < end and start < b), None)


def is_marked_name(name: str) -> bool:
    """Tell whether marked words may be the name of an event: no day, fact, kind or button."""
    if not name or is_kind(name) or is_button(name) or not is_announcing_name(name):
        return False
    return yearless(name).remark is not None


def _is_talk(before: str, name: str) -> bool:
    """Tell whether words in quotes or slanted are the title of a talk, which may be any."""
    said = TALK.search(before) is not None
    return said and " " in name and name[0].isupper() and not is_no_event(name)


def _told(
    text: str, bounds: list[tuple[int, int]], name: tuple[int, int], *, known: bool
) -> tuple[str, int] | None:
    """Give what tells when and where, and its end, of the first sentence with an own day."""
    at = next((n for n, (_, end) in enumerate(bounds) if name[0] < end), 0)
    for start, end in bounds[at : at + 1 + NEAR]:
        sentence = _blanked(text, name, start, end)
        date = day_in(sentence, known=known)
        if date is not None:
            return _dateline(sentence, date, start, max(end, name[1]), name)
    return None


def _blanked(text: str, name: tuple[int, int], start: int, end: int) -> str:
    """Give a sentence with nothing at the place of the name, as long as it was."""
    first, last = max(start, name[0]), min(end, name[1])
    sentence = text[start:end]
    if first < last:
        sentence = text[start:first] + "\x00" * (last - first) + text[last:end]
    return PUT.sub(_spaces, MOVED.sub(_spaces, sentence.replace("\n", " ")))


def _spaces(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _dateline(
    sentence: str, date: Claim[object], start: int, end: int, name: tuple[int, int]
) -> tuple[str, int]:
    """Give what a sentence tells around its day: the whole clause, where nothing leads to it."""
    lead = sentence[: min(date.start, max(name[0] - start, 0))].strip(EDGES)
    if SENTENCE.search(sentence) is None and _is_bare(lead):
        stop = CLAUSE_END.search(sentence, max(date.end, name[1] - start))
        cut = stop.start() if stop else len(sentence)
        return _tidied(sentence[:cut]), min(start + cut, end) if stop else end
    behind = max(start + date.end, name[1])
    return _tidied(dated_at(sentence, date)), min(behind, end)


def _is_bare(lead: str) -> bool:
    """Tell whether nothing but facts or a kind leads to what is told."""
    if not lead or is_kind(lead) or LEADS_IN.fullmatch(lead):
        return True
    return yearless(lead).remark is None


def _tidied(dateline: str) -> str:
    """Give a dateline with a comma at the place of the name."""
    return BARE.sub(" ", GAPS.sub(", ", dateline)).strip(" .,;:|–—-*_")


def _has_facts(head: Head) -> bool:
    line = yearless(head.dateline)
    return bool(line.hours and (line.places or line.formats or line.unlisted))
