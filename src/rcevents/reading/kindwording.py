"""Words of kinds in a text: each with its kind, and how much it says there."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import BLANK
from rcevents.reading.kind_words import NAME_ENDINGS, NO_KIND, NO_NAME, SERIES, WEAK, WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.model import Kind

KINDS: dict[str, Kind] = {word: kind for kind, words in WORDS.items() for word in words} | SERIES
"""Every word of a kind, and the kind it names."""


def _pattern(words: Iterable[str]) -> str:
    """Match any of the words, the longest first; grouped by initials, since that is faster."""
    longest_first = sorted(words, key=lambda word: (word[0], -len(word), word))
    groups = (
        f"{re.escape(initial)}(?:{'|'.join(_spaced(word[1:]) for word in group)})"
        for initial, group in groupby(longest_first, key=lambda word: word[0])
    )
    return "|".join(groups)


def _spaced(word: str) -> str:
    return re.escape(word).replace(r"\ ", "[ -]")


WORD = re.compile(
    # "201" is a course, "2019" is a year
    rf"(?<![\w.])(?:{_pattern(KINDS)})(?!(?<=\d)\d)(?=['’]?\d{{0,4}}(?!\w))",
)
NAME = re.compile(
    rf"(?<![\w.])[a-z][\w+:-]{{1,29}}?({_pattern(NAME_ENDINGS)})(?=['’]?\d{{0,4}}(?!\w))",
)
NOT = re.compile(rf"\b(?:{_pattern(NO_KIND)})")
NO_KIND_AHEAD = re.compile(_pattern(NO_KIND))
"""NOT, less strict: that is quicker to search for where it is not. All four, and HEAD_END, are
for caseless text."""
HEAD_END = re.compile(
    r" (?:on|for|of|in|at|to|about|with|by|from|and its|as|into|towards?|using|is|was|at) ",
)


class Word(NamedTuple):
    """A word of a kind in a clause, and how much it says there."""

    at: int
    kind: Kind
    in_head: bool
    strong: bool
    plural: bool


def kinds_in(clause: str, *, names: bool = True) -> list[Word]:
    """Give the words of kinds in a clause, in their order; `names` that end like one count, too.

    >>> [(word.kind, word.in_head) for word in kinds_in("Workshop on Training")]
    [('workshop', True), ('training', False)]
    """
    if not clause:
        return []
    plain = caseless(clause)
    if NO_KIND_AHEAD.search(plain):
        plain = NOT.sub(lambda match: BLANK * len(match.group()), plain)
    if told := list(WORD.finditer(plain)):
        head = _head(plain)
        return [_word(match, head) for match in told]
    named = NAME.finditer(plain) if names else ()
    if told := [match for match in named if _is_name(clause[slice(*match.span())])]:
        head = _head(plain)
        return [_name(match, head) for match in told]
    return []


def _head(plain: str) -> int:
    """Give where the head ends, before what it is on, for or about."""
    end = HEAD_END.search(plain)
    return end.start() if end else len(plain)


def _word(match: re.Match[str], head: int) -> Word:
    word = match.group()
    known = next(w for w in (word, word.replace("-", " "), word.replace(" ", "-")) if w in KINDS)
    strong = known not in WEAK and known not in SERIES
    plural = known.endswith("s") and known[:-1] in KINDS
    return Word(match.start(), KINDS[known], match.start() < head, strong, plural)


def _name(match: re.Match[str], head: int) -> Word:
    kind = NAME_ENDINGS[match[1]]
    return Word(match.start(), kind, match.start() < head, strong=False, plural=False)


def _is_name(word: str) -> bool:
    """Whether a word does not only end like a name: "silicon", or any in lower case."""
    return not (word.islower() or word.casefold() in NO_NAME)
