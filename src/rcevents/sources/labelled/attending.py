"""In which form it is held and what kind of event it is, by the answers about both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.formats import find_formats
from rcevents.reading.kinds import kind_of

if TYPE_CHECKING:
    from rcevents.model import Format, Kind
    from rcevents.sources.labelled.answers import Answers

YES = re.compile(r"\W{0,9}(?:yes|y|true|ja|oui|s[ií]|x|✓|✅)\b", re.IGNORECASE)
NO = re.compile(r"\W{0,9}(?:no|n|false|nein|non)\b", re.IGNORECASE)
BOTH = re.compile(
    r"\W{0,9}(?:both|beides?|les deux|ambos|mixed|hybrid|hybride|h[ií]brido)\b", re.IGNORECASE
)
VIRTUAL = re.compile(
    r"\b(?:online|virtual|virtuell|remote|en ligne|en l[ií]nea|virtuel|digital|webinar"
    r"|livestream|zoom)\b",
    re.IGNORECASE,
)
IN_PERSON = re.compile(
    r"\b(?:in[- ]?person|on[- ]?site|vor ort|pr[äa]senz|face[- ]to[- ]face|presencial|pr[ée]sentiel"
    r"|sur place|offline|physical)\b",
    re.IGNORECASE,
)
LONGEST_WORD = 60


def format_told(answers: Answers) -> Format | None:
    """Give the form that is told outright, in a field of words or in fields of yes and no."""
    told = {"virtual": False, "in_person": False}
    for answer in (*answers.all("format"), *answers.all("kind")):
        if NO.match(answer.text):
            continue
        words = answer.label if YES.match(answer.text) else answer.text
        if BOTH.match(words):
            return "hybrid"
        told["virtual"] |= bool(VIRTUAL.search(words))
        told["in_person"] |= bool(IN_PERSON.search(words))
    if all(told.values()):
        return "hybrid"
    if told["virtual"]:
        return "virtual"
    return "in_person" if told["in_person"] else None


def kind_told(answers: Answers) -> Kind | None:
    """Give the kind that an answer names."""
    for answer in (*answers.all("kind"), *answers.all("topics")):
        kind = kind_of_word(answer.text)
        if kind:
            return kind
    return None


def kind_of_word(text: str) -> Kind | None:
    """Give the kind that a word names, None where it names none.

    >>> kind_of_word("Meetup"), kind_of_word("Tea")
    ('meeting', None)
    """
    if len(text) > LONGEST_WORD or find_formats(text):
        return None
    kind, rule = kind_of(text.strip(), "", "")
    return None if kind == "other" or rule else kind
