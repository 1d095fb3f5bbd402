"""Announcing: which of a sentence's dates a verb of taking place leads to.

"TeaCon will be held on 3 May" announces; "the call closes on 3 May" and "the report on TeaCon
will be sent on 3 May" do not, for what is said there happens to something else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.narrationwords import (
    BREAK,
    CALL,
    ENDS_WITH_NOUN,
    FINITE,
    GROUP,
    GUESTS,
    HOST,
    INVITE,
    LABELLED,
    LIMIT,
    MEETS,
    NAME,
    NOUN,
    OTHER_SUBJECT,
    PAST_SUBJECT,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STRONG,
    TAIL,
    WEAK,
)
from rcevents.reading.yearless import yearless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.claims import Claim

OPEN_FOR = re.compile(
    r"^.{0,60}\b(?:open|available|left|invited|started|begun)\ (?:for|to|at|on)\ ", re.IGNORECASE
)
"""How a sentence begins that leads to what then takes place: "applications are open for"."""
ARTICLE = re.compile(r"^(?:the|our|their|next)\ (?:next\ )?", re.IGNORECASE)
WHERE = re.compile(r"\ (?:at|in)\ (?:the\ )?[A-Z](?:[^,.;]|,(?=\ [A-Z])){2,60},\ ")
"""A place by its name, up to the comma before a day."""
CALENDAR = re.compile(r"\bdates?\b|diar|calendar", re.IGNORECASE)
OWNER = re.compile(r"^[\w-]{2,30}['’]s?\ [*_]{0,2}", re.IGNORECASE)
"""Whose a name is: "TeaCon's Leaf Workshop"."""
TO = re.compile(r"^\W{0,3}(?:to\ )", re.IGNORECASE)
"""What leads from an invitation to what one is invited to."""
REACH = {"strong": 170, "weak": 90, "host": 200, "invite": 160, "call": 160, "label": 30}
"""So many characters may stand between a verb of each kind and its date."""
FEW_WORDS = 3
LEAD = 40
PARTICIPLES = frozenset({"to ", "tak", "bei"})
"""How verbs begin that stand right behind what takes place: "to be held", "taking place"."""
DATE_LEADS = frozenset(
    {"", "on", "from", "this", "next", "coming up on", "starting", "starting on"}
)

Governed = tuple[tuple[int, int], int]
"""The span of what takes place, and where what is told of its day may begin."""

_PATTERNS = (
    *(("label", LABELLED), ("strong", STRONG), ("host", HOST), ("invite", INVITE)),
    *(("weak", WEAK), ("call", CALL)),
)


def may_announce(sentence: str) -> bool:
    """Tell cheaply that most sentences announce nothing: they have no verb that would."""
    return any(pattern.search(sentence) for _, pattern in _PATTERNS)


def is_limit(sentence: str, at: int) -> bool:
    """Whether words right before a place make a limit of what stands there: "by", "until"."""
    return bool(LIMIT.search(sentence, max(0, at - LEAD), at))


def governed(
    sentence: str, date: Claim[object], *, about_event: bool, names: Sequence[str] = ()
) -> Governed | None:
    """Give what takes place on a date, if a verb says so; None where the date is another's.

    `names` are words of the sentence that a link or bold letters mark as a name of an event.
    """
    if is_limit(sentence, date.start):
        return None
    for kind, pattern in _PATTERNS:
        verbs = [v for v in pattern.finditer(sentence) if v.end() <= date.start + 1]
        for verb in reversed(verbs):
            between = sentence[verb.end() : date.start]
            if len(between) > REACH[kind] or BREAK.search(between):
                break
            if kind == "invite" and CALENDAR.search(verb.group()) and WEAK.search(between):
                break  # "Save the date: TeaCon is going to be in Bath"
            first = _subject_start(sentence, verb)
            known = about_event or bool(NOUN.search(sentence, 0, first))
            subject = sentence[first : verb.start()].strip()
            known_name = kind == "weak" and _is_near(between) and is_named_by(subject, names)
            if known_name or _is_announced(
                kind, subject, verb, between, about_event=known, names=names
            ):
                is_behind = kind in {"host", "call", "invite"}
                span = (verb.end(), date.start) if is_behind else (first, verb.start())
                return span, verb.end()
    return _date_first(sentence, date, about_event=about_event)


def is_named_by(subject: str, names: Sequence[str]) -> bool:
    """Whether a subject is a marked name, with no more than an article or an apposition.

    >>> is_named_by("The Tea Lab, our course,", ["Tea Lab"]), is_named_by("Tea Lab 3 is", ["Lab"])
    (True, False)
    """
    bare = ARTICLE.sub("", subject.strip(" *_"), count=1)
    bare = OWNER.sub("", bare, count=1)
    first = bare.partition(", ")[0].strip(" ,*_")
    return any(first == name for name in names)


def _subject_start(sentence: str, verb: re.Match[str]) -> int:
    """Give where the words before a verb begin, behind the clause that leads to them."""
    ends = [sentence.rfind(lead, 0, verb.start() - len(lead)) for lead in (" that ", "; ", ": ")]
    start = max(ends)
    return sentence.index(" ", start + 1) + 1 if start >= 0 else 0


def _is_announced(
    kind: str,
    subject: str,
    verb: re.Match[str],
    between: str,
    *,
    about_event: bool,
    names: Sequence[str] = (),
) -> bool:
    """Whether a verb of this kind may say of its subject, or of what follows, that it happens."""
    if kind in {"label", "invite"}:
        return True
    if kind in {"host", "call"}:
        invited = "invit" in verb.group().casefold() and any(each in between for each in names)
        return invited or _object_happens(between)
    return _subject_happens(kind, subject, verb, between, about_event=about_event)


def _subject_happens(
    kind: str, subject: str, verb: re.Match[str], between: str, *, about_event: bool
) -> bool:
    if PAST_SUBJECT.search(subject) or (kind == "weak" and not _is_near(between)):
        return False
    if RELATIVE.search(subject) or verb.group()[:3].casefold() in PARTICIPLES:
        subject = head = OPEN_FOR.sub("", RELATIVE.sub("", subject)[-TAIL:])
    else:
        head = PREPOSITION.split(FINITE.split(subject, maxsplit=1)[0], maxsplit=1)[0].strip()
    if _happens(head, verb) or OTHER_SUBJECT.search(head):
        return _happens(head, verb)
    if kind == "strong" and (NAME.search(subject) or NOUN.search(subject)):
        return True
    return about_event and bool(PRONOUN.match(subject) or not subject)


def _happens(head: str, verb: re.Match[str]) -> bool:
    """Whether a subject's head is what takes place, or a group that meets."""
    if ENDS_WITH_NOUN.search(head):
        return True
    return bool(MEETS.search(verb.group()) and GROUP.search(head))


def _is_near(between: str) -> bool:
    """Whether between a verb and its date little stands that is no fact, or what takes place."""
    if WHERE.fullmatch(between):
        return True
    rest = (yearless(between).remark or "").split()
    return len(rest) <= (FEW_WORDS * 2 if NOUN.search(between) else FEW_WORDS)


def _object_happens(text: str) -> bool:
    """Whether what is hosted or attended takes place: its first noun does.

    >>> [_object_happens(t) for t in (" a tasting session on", " support for events")]
    [True, False]
    """
    if FINITE.search(text):
        return False
    head = PREPOSITION.split(TO.sub(" ", GUESTS.sub(" ", text), count=1), maxsplit=1)[0]
    return bool(NOUN.search(head) or (NOUN.search(text) and NAME.search(head)))


def _date_first(sentence: str, date: Claim[object], *, about_event: bool) -> Governed | None:
    """Read "On 3 May, the society will host a talk": the day begins the sentence."""
    if sentence[: date.start].strip(' *_"“(').casefold() not in DATE_LEADS:
        return None
    at = date.end
    for kind, pattern in (("strong", STRONG), ("host", HOST), ("invite", INVITE)):
        verb = pattern.search(sentence, at, at + REACH["host"])
        if verb is None or BREAK.search(sentence, at, verb.start()):
            continue
        subject, behind = sentence[at : verb.start()], sentence[verb.end() :]
        if _is_announced(kind, subject, verb, behind, about_event=about_event):
            span = (at, verb.start()) if kind == "strong" else (verb.end(), len(sentence))
            return span, date.start
    return None
