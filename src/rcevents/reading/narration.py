"""Narration: a sentence that tells that something takes place, and when.

"Our next call will be on 3 May at 2pm", "TeaCon will be held in Ghent on 3-5 May", "join us on":
a verb of taking place leads to a date, and nothing between them gives the date to something else
(a deadline, a release, what is past).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rcevents.reading.announcing import governed, is_limit, may_announce
from rcevents.reading.dates import may_tell_date
from rcevents.reading.daysapart import day_apart
from rcevents.reading.event_words import EVENT
from rcevents.reading.formats import find_formats
from rcevents.reading.names import is_person
from rcevents.reading.narrationwords import (
    ENDS_WITH_NOUN,
    GATHERING,
    NAME,
    NOUN,
    OTHER_SUBJECT,
    RELATIVE,
)
from rcevents.reading.owndays import own_dates
from rcevents.reading.ownhours import hours_behind
from rcevents.reading.proserooms import find_prose_rooms
from rcevents.reading.sentences import sentences
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.claims import Claim
    from rcevents.reading.passage import Passage

NEAR = 10
MOST_BEFORE = 2
"""So many sentences before one are looked at for its subject."""
MOST_LINKS = 40
"""So many links and bold words of a passage are looked at for names."""
ARTICLE = re.compile(r"\b(?:the|our|their|its)[ ][*_\"“]{0,3}$", re.IGNORECASE)
"""What stands before no person's name."""
TOLD = re.compile(rf"(?:^|[.!?\n][ ])(?:The|This)[ ]{EVENT}[ ]", re.VERBOSE)
"""How a next sentence says what was named before: "The course runs for six weeks"."""
CLOCK = re.compile(r"\b\d{1,2}(?:[:.]\d\d|[ ]?[ap]\.?m\b)", re.IGNORECASE)
DESCRIBED = re.compile(
    rf"^(?:an?|another)\ (?:[\w-]{{2,20}}\ ){{1,4}}{GATHERING}$", re.VERBOSE | re.IGNORECASE
)
IN_TOWN = re.compile(r"\b(?:is|are)[ ](?:back[ ])?in[ ][A-Z]")
TEMPLATE = re.compile(r"\{[{%#]|[%}]\}")
LONGEST = 1_200
"""A sentence of more characters is no sentence."""
WHERE = re.compile(
    r"""\s{1,3}(?:It|This|The\s\w{1,20})\s
        (?:will\s(?:again\s)?(?:be\sheld|take\splace)|takes\splace)
        \s((?:at|in)\s[^.;:]{3,100})""",
    re.VERBOSE,
)
HOURS = re.compile(
    r"\s{1,3}(?:(?:It|This|The\s\w{1,20})\s(?:lasts|runs|starts|begins|goes\son|opens)\s"
    r"(?=(?:from|at)\s[^.;,\n]{0,6}\d)|(?=\d{1,2}(?:[.:]\d\d)?[ ]?[ap]m\b))"
    r"([^;,\n]{3,36}?)(?=[;,]|\.(?:\s|$))"
)
"""A next sentence that tells the hours: "It lasts from 9:30 to 16:00", "7.30pm, at the bar"."""
EDGE_PREPOSITION = re.compile(
    r"(?:\b(?:at|in|on|from|between|for|(?:comes?|coming|go|goes|moves|returns?|travels|heads)"
    r"(?:[ ]back)?[ ]to)[ ](?:the[ ])?)$",
    re.IGNORECASE,
)
LONGEST_LEAD = 24
CLAUSE_END = re.compile(
    r"""[,;]?[ ](?:and|but|with|which|where|who|when|while|followed|so|as|to)[ ]
        (?!\d|[A-Z][a-z]{2,8}day)
      | ;[ ](?=[a-z])
      | [,;:][ ](?=(?:we|you|the|our|please|register|see|more|a|an|it)\b) | [ ][–—-][ ](?=[a-z])""",
    re.VERBOSE | re.IGNORECASE,
)
"""Where what is told of day and place may be over."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence `text[start:end]` of a passage that announces.

    `subject` are the words of what takes place, as far as they are told ("Our next call"), with
    their place in the passage; `dateline` tells when, where and in which form; `is_named` says
    whether the words may be an event's name.
    """

    subject: str
    at: int
    dateline: str
    start: int
    end: int
    url: str | None = None

    @property
    def is_named(self) -> bool:
        """Whether the subject holds a name: capital words, not only "our next call"."""
        return bool(NAME.search(self.subject))

    @property
    def is_described(self) -> bool:
        """Whether the subject says what takes place: "an information day", "a talk, which"."""
        return bool(RELATIVE.search(self.subject) or DESCRIBED.search(self.subject))


def tellings(passage: Passage, *, about_event: bool = False) -> list[Telling]:
    """Give the sentences of a passage that announce something.

    `about_event` says that an event was named before: "It will take place on 3 May" is one then.

    >>> from rcevents.reading.passage import Passage
    >>> [t.dateline for t in tellings(Passage("Our next call will be on 3 May at 2pm UTC."))]
    ['on 3 May at 2pm UTC']
    >>> tellings(Passage("The call for papers closes on 3 May. We met on 2 May."))
    []
    """
    text = passage.text
    if not may_tell_date(text) or TEMPLATE.search(text):
        return []
    found: list[Telling] = []
    names = _names(passage)
    before: list[tuple[int, str]] = []
    for start, end in _sentences(passage):
        sentence = text[start:end].replace("\n", " ")
        before = [*before[-MOST_BEFORE:], (start, sentence)]
        told = _telling(sentence, start, names, about_event=about_event)
        told = told or _apart(before, end)
        if told is not None:
            found.append(_placed(told, text))
        about_event = about_event or bool(NOUN.search(text, start, end))
    return found


def _apart(sentences: Sequence[tuple[int, str]], end: int) -> Telling | None:
    """Give what a sentence is about, and the day that stands alone behind it."""
    told = day_apart([sentence for _, sentence in sentences])
    if told is None:
        return None
    subject, dateline = told
    start, at = next((start, text.find(subject)) for start, text in sentences if subject in text)
    return Telling(subject, start + at, dateline, start, end)


def _sentences(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where sentences stand; none ends within a link: "[TeaConf! 2031](...) will be"."""
    inside = [(link.start, link.end) for link in passage.links]
    begin = None
    for start, end in sentences(passage.text):
        begin = start if begin is None else begin
        if not any(first < end < last for first, last in inside[:MOST_LINKS]):
            yield begin, end
            begin = None
    if begin is not None:
        yield begin, len(passage.text)


def _names(passage: Passage) -> list[str]:
    """Give what links and bold letters mark as a name, where the passage is about an event."""
    text = passage.text
    if not (NOUN.search(text) or CLOCK.search(text) or IN_TOWN.search(text)):
        return []
    spans = [(link.start, link.end) for link in passage.links] + list(passage.strong)
    told = TOLD.search(passage.text) is not None
    found: list[str] = []
    for start, end in spans[:MOST_LINKS]:
        words = passage.text[start:end].strip(" *_.,:").replace("\n", " ")
        known = ARTICLE.search(passage.text, max(0, start - NEAR), start) or not is_person(words)
        held = told or ENDS_WITH_NOUN.search(words) or not OTHER_SUBJECT.search(words)
        if known and NAME.search(words) and held:
            found.append(words)
    return found


def _placed(told: Telling, text: str) -> Telling:
    """Add the place that the next sentence tells: "It will be held at the Leaf Inn, Oslo"."""
    hours = HOURS.match(text, told.end)
    if hours and not yearless(told.dateline).hours:
        line = yearless(hours[1])
        if line.hours and not line.dates:
            told = replace(told, dateline=f"{told.dateline}, {hours[1]}")
    elif (begins := hours_behind(text, told.end)) and not yearless(told.dateline).hours:
        told = replace(told, dateline=f"{told.dateline}, {begins}")
    behind = WHERE.match(text, told.end)
    if behind is None or yearless(told.dateline).places:
        return told
    where = behind[1].replace("\n", " ").rstrip(".")
    places = yearless(where).places
    return replace(told, dateline=f"{told.dateline}, {where}") if places else told


def _telling(sentence: str, offset: int, names: list[str], *, about_event: bool) -> Telling | None:
    if len(sentence) > LONGEST or not may_tell_date(sentence):
        return None
    dates = own_dates(sentence) if may_announce(sentence) else []
    for date in dates:
        found = governed(sentence, date, about_event=about_event, names=names)
        if found is not None:
            (first, last), begin = found
            start, dateline = _dateline(sentence, begin, date)
            last = min(last, start) if first < start else last
            subject = sentence[first:last].strip(" ,:.*_(")
            at = offset + max(sentence.find(subject, first), 0)
            return Telling(subject, at, dateline, offset, offset + len(sentence))
    return None


def _dateline(sentence: str, begin: int, date: Claim[object]) -> tuple[int, str]:
    """Give what a sentence tells of when and where, then its form if that stands elsewhere."""
    stop = CLAUSE_END.search(sentence, date.end)
    end = stop.start() if stop else len(sentence)
    line = yearless(sentence[begin:end])
    told = [*line.dates, *line.faults, *line.hours, *line.zones, *line.places]
    spans = [(begin + claim.start, begin + claim.end) for claim in told]
    spans.append((date.start, date.end))
    rooms = [(room.start, room.end) for room in find_prose_rooms(sentence[:end], towns=True)]
    spans += rooms
    first, last = min(spans)[0], max(end for _, end in spans)
    if first in {start for start, _ in rooms}:
        begin = max(first - LONGEST_LEAD, 0)  # "comes to Leafham on 3 May"
    lead = EDGE_PREPOSITION.search(sentence, begin, first)
    first = lead.start() if lead else first
    open_brackets = sentence.count("(", first, last) - sentence.count(")", first, last)
    if open_brackets > 0 and sentence[last : last + 1] == ")":
        last += 1
    forms = [c.text for c in find_formats(sentence) if not first <= c.start < last]
    return first, ", ".join((sentence[first:last].strip(" ,"), *forms[:1]))


def dated(text: str) -> str | None:
    """Give what words without a verb tell of when and where, None where they tell no own day.

    >>> dated("a workshop in Austin, TX, from 5-7 May 2031"), dated("papers due 3 May")
    ('in Austin, TX, from 5-7 May 2031', None)
    """
    dates = own_dates(text)
    if not dates or is_limit(text, dates[0].start):
        return None
    return dated_at(text, dates[0])


def dated_at(sentence: str, date: Claim[object], begin: int = 0) -> str:
    """Give what a sentence tells around one of its days of when, where and in which form."""
    return _dateline(sentence, begin, date)[1]
