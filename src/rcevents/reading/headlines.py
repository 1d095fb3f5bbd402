"""Headlines: whether words without a link are an announcement's title and dateline, or prose.

A link shows where a title is; without one, its words must look like a title's, and what stands
behind it must be facts, not the rest of a sentence ("Tutorials - 3 May - are extra.").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.reading.dateline import Dateline, read_dateline
from rcevents.reading.dates import find_dates
from rcevents.reading.titlecut import DATELINE_LENGTH, LEADS

if TYPE_CHECKING:
    from rcevents.reading.dateline import Dateline

SENTENCE_END = re.compile(
    r"(?<=[a-z)]{3})(?<!Intl)(?<!Conf)(?<!Proc)(?<!Univ)(?<!Prof)(?<!Dept)(?<!Natl)[.!?] (?=[A-Z])"
)
SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|may|does|did|gets?)\b(?!-)"
)
LEAD_INS = frozenset(
    "also apply check here join more next note our read register see this visit we".split()
)
LABEL = re.compile(
    r"""^(?:date|time|day|venue|place|location|cost|price|fees?)s?\b.{0,20}$
      | ^(?:\w+[ ](?:and[ ]|&[ ])?)?(?:dates?)$
      | ^(?:start(?:ing)?|end|event|local|meeting|dates?[ ](?:and|&)|the)?[ ]?times?$
      | \b(?:deadlines?|due|opens?(?<!\bnow\sopen)|closes?)$ | ^deadline\b
      | ^(?:early[ ])?(?: speakers? | keynotes? | topics? | contacts? | tickets? | registrations?
          | applications? | submissions? | updates? | highlights | recordings? | slides | videos?
          | tutorials | workshops | talks | posters | sessions | prerequisites | programme | program
          | schedule | hosted | organi[sz]ed | presented | sponsored | thanks )
        (?: $ | : | [ ](?:by|due|open|close|include|are|to)\b | [ ](?:and|&)[ ]\w{1,20}$ )
      | ^(?:when|where|who|what|how)(?:[ ](?:and|&)[ ](?:when|where|who|what|how))?$
      | ^cfp | ^calls?[ ]for\b
      | ^(?:session|day|track|part|week|module|lecture|block)[ ]\d{1,2}$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words that name a fact of an event, or a part of it, not an event: "Event dates", "Day 2"."""
QUESTION = re.compile(r"^(?:when|where|who|what|how)s?\b.{0,20}$", re.IGNORECASE)
"""Words that ask for a fact, unless in title case: "What to bring", not "What's New in Tea"."""
UNFINISHED = re.compile(r"\b(?:and|at|by|for|from|in|of|on|or|the|to|with)$")
VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|does|did)\b")
PAST = re.compile(
    r"(?:last|previous(?:ly)?|see|since|due|updated|posted|released|published|\S+@)\b",
    re.IGNORECASE,
)
LEAD_WORDS = 3
LONGEST_SMALL = 3
"""Letters of a word that titles may write small: "and", "for"."""
LINKING = frozenset({"with", "from", "into", "over", "your", "through", "under", "without"})
"""Longer words that titles write small, too."""
MOSTLY = 0.7
FIRM = 3
"""So many readers' facts make a dateline of a text, whatever prose ran on to it."""
WORD = re.compile(r"(?<!\w)[^\W\d_][\w'’-]*")


def is_title(text: str, *, dashed: bool = True) -> bool:
    """Whether a text can be a title: no sentence, no label of a fact, no date of its own.

    In front of a comma (not `dashed`) it is in title case; in title case it may ask or exclaim,
    and in front of a dash be a sentence.

    >>> [is_title(t) for t in ("Tea Days", "We will meet", "Event dates", "Tues 12 Nov 1-4pm")]
    [True, False, False, False]
    >>> [is_title(t) for t in ("Is Tea Over? And Then?", "Is tea over? And then?")]
    [True, False]
    >>> [is_title("On every cook's leaves", dashed=dashed) for dashed in (True, False)]
    [True, False]
    """
    first = text.partition(" ")[0]
    lower = first.islower() and first[:1].isalpha()
    if not text or lower or text[0] == "(" or is_label(text):
        return False
    if UNFINISHED.search(text) or text.count("(") != text.count(")"):
        return False
    if not dashed and not _is_capital(text):
        return False
    titled = in_title_case(text)
    stated = SENTENCE.search(text) or (QUESTION.match(text) and not _is_capital(text))
    ended = SENTENCE_END.search(text)
    asked = ended is not None and (dashed or ended.group()[0] in "?!")
    if (stated and not (dashed and titled)) or (ended and not (asked and titled)):
        return False
    return not any(claim.start <= len(first) + 1 for claim in find_dates(text))


PARTS = frozenset(
    """
    abstract abstracts acceptance and author authors bird camera conference demo demos due early
    event final for full meeting notebook notebooks notification notifications of or paper papers
    poster posters proposal proposals ready registration reviews short submission submissions
    talk talks the tutorial tutorials version versions workshop workshops
    """.split()
)
"""Words that name a step on the way to an event, or its kind, and no event by themselves."""


def is_label(text: str) -> bool:
    """Whether words name a fact of an event, or tell what to do: "Deadline", "Register here".

    >>> [is_label(t) for t in ("Deadline", "Read more", "Call for papers", "Tea Days")]
    [True, True, True, False]
    >>> [is_label(t) for t in ("Camera-ready papers", "Workshop", "Tea Workshop")]
    [True, True, False]
    """
    words = WORD.findall(text.casefold().replace("-", " "))
    named = bool(words) and all(word in PARTS for word in words)
    return named or LABEL.search(text) is not None or text.split(" ", 1)[0].casefold() in LEAD_INS


def _is_capital(text: str) -> bool:
    """Whether a text is in title case, or so short that its one long word is capital."""
    return in_title_case(text) or not any(
        word[0].islower()
        for word in WORD.findall(text)
        if len(word) > LONGEST_SMALL and word not in LINKING
    )


def in_title_case(text: str) -> bool:
    """Whether most of a text's longer words are capital: "What Every Cook Should Know"."""
    words = [word for word in WORD.findall(text) if len(word) > LONGEST_SMALL]
    capital = sum(not word[0].islower() for word in words)
    return len(words) > 1 and capital >= MOSTLY * len(words)


@lru_cache(maxsize=128)  # several forms of an entry ask for the same words
def _read(text: str) -> Dateline:
    return read_dateline(text, issued=None)


def is_dateline(text: str, *, dashed: bool = True) -> bool:
    """Whether what stands behind a title is facts and names, and no rest of a sentence.

    Behind a dash a word or two may lead to the first fact, behind a comma only known ones.

    >>> [is_dateline(t) for t in ("3 May, Free", "Ada Bell - 3 May, online.", "starting 3 May")]
    [True, True, True]
    >>> [is_dateline(t) for t in ("3 May - are extra.", "new date is 3 May", "3 May, drew 9.")]
    [False, False, False]
    """
    if text.endswith(":"):
        return False
    line = _read(text[:DATELINE_LENGTH])
    told = sum(bool(claims) for claims in line.facts)
    remark, stop = line.remark or "", text.endswith(".")
    if told < FIRM and (stop or told < FIRM - 1) and _goes_on(remark, stop=stop):
        return False
    return _begins_with_fact(text, line, words=LEAD_WORDS if dashed else 0)


def _goes_on(remark: str, *, stop: bool) -> bool:
    """Whether what no reader claimed is the rest of a sentence: it has a verb, or small words."""
    if any(VERB.search(piece) and " " in piece for piece in remark.split(", ")):
        return True
    return stop and any(w.islower() and len(w) > LONGEST_SMALL for w in WORD.findall(remark))


def _begins_with_fact(text: str, line: Dateline, *, words: int) -> bool:
    """Whether a dateline's first word is capital, a figure, a fact's or leads to a fact."""
    first = text.lstrip("([").partition(" ")[0].rstrip(",;:")
    if not (first[:1].isalpha() and first.islower()) or first in LEADS or line.on_demand:
        return True
    start = min((claim.start for claims in line.facts for claim in claims), default=len(text))
    return start <= 1 or (len(text[:start].split()) <= words and not PAST.match(text))
