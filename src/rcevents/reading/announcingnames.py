"""Announcing names: whether marked words may name what is announced, and name a gathering."""

from __future__ import annotations

import re

from rcevents.reading.dates import find_dates
from rcevents.reading.headingtitles import is_other, is_part, names_part
from rcevents.reading.headlines import is_title
from rcevents.reading.names import is_person
from rcevents.reading.narrationwords import ENDS_WITH_NOUN, GROUP, NOUN, OTHER_SUBJECT, PREPOSITION
from rcevents.reading.nonevents import is_no_event, is_pointer, is_work
from rcevents.reading.nonevents import is_part as is_part_of_event

PIECE = re.compile(r":[ ]|[ ][–—-][ ]|[ ]\(")
ALERT = re.compile(
    r"^(?:please|important|attention|note|notice|reminder|warning|update|new|nb|ps)\b(?! of\b)",
    re.IGNORECASE,
)
COINED = re.compile(r"[a-z]{4}[A-Z]|\d")
"""What stands in no person's name: "KettleConnect Ghent"."""
FEW = 4
ARTICLES = frozenset({"", "the", "our", "this", "a", "an", "next"})


def is_announcing_name(name: str) -> bool:
    """Tell whether words may name what a paragraph announces.

    >>> [is_announcing_name(n) for n in ("Kettle clinic", "Travel grants", "Please note", "News")]
    [True, False, False, False]
    """
    kind, sign, topic = name.partition(": ")
    if sign and names_gathering(kind) and len(kind.split()) <= FEW and not is_part_of_event(kind):
        return not (is_no_event(topic) or ALERT.match(kind) or find_dates(name))
    if not is_title(name, dashed=True) or find_dates(name) or ALERT.match(name):
        return False
    if is_part(name) or names_part(name) or is_other(name) or is_part_of_event(name):
        return False
    if is_no_event(name) or is_pointer(name) or is_work(name):
        return False
    if names_gathering(name):
        return True
    head = PREPOSITION.split(name, maxsplit=1)[0]
    first, last = name.split(maxsplit=1)[0], head.split()[-1]
    other = OTHER_SUBJECT.search(last) or (OTHER_SUBJECT.search(first) and not NOUN.search(name))
    return not other and (COINED.search(name) is not None or not is_person(name))


def names_gathering(name: str) -> bool:
    """Tell whether the noun of a name is of what people attend, or of a group that meets.

    >>> [names_gathering(n) for n in ("Kettle clinic on lids", "Talk: Lids", "Conference travel")]
    [True, True, False]
    """
    heads = (PREPOSITION.split(each, maxsplit=1)[0] for each in PIECE.split(name))
    return any(ENDS_WITH_NOUN.search(head) or GROUP.search(head) for head in heads)


def is_full_name(name: str) -> bool:
    """Tell whether a name says by two words and its noun that it is one: no "the workshop"."""
    first, _, rest = name.partition(" ")
    return bool(rest) and first.casefold() not in ARTICLES and names_gathering(name)
