"""The stretches of a text that can hold a date, so that the others need not be cut into tokens.

Every date holds a month's name, or figures with signs between them, and no word of another kind.
So a stretch begins where several such words stand in a row, and is left behind the first one that
follows its last month or figures.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.caseless import caseless
from rcevents.reading.datetokens import WORDS, Kind, tokens_of
from rcevents.reading.digits import digit_runs
from rcevents.reading.monthnames import LINE_MONTHS
from rcevents.reading.months import MISSPELT, MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.datetokens import Token

_STEM = """(?: jan | feb | mar | apr | may | ju[nl] | aug | sep | oct | nov | dec
    | j[äu][ni] | f[ée]v | m[äar][aerzt] | a[vb]r | m[ae]i | ao[uû] | ago | ene | okt
    | d[eéi][zc] )"""
_MONTH = re.compile(
    rf"""{_STEM}
        (?<! [^\W\d_]... )  # the edge of a word, looked at last: so the search skips to letters""",
    re.VERBOSE,
)
"""The beginning of a month's name in a caseless text."""
_STEM_LENGTH = 3
_OF_MONTH = re.compile(rf"of\s{{1,20}}({_STEM})", re.VERBOSE)
_FIGURES = re.compile(r"\d(?:[-/.]\d\d?[-/.]|[/／]\d)")
_COMPACT_LENGTH = 8
_LETTERS = re.compile(r"[^\W_]+")
_NEAR = 60
"""So many characters, or fewer, are between a month's name and its day."""

_QUIET = 3
"""So many words in a row part two dates: the guards of a date look at the three before it."""
_AMONG = {None, Kind.AND, Kind.TO, Kind.OF}
"""What these words may be but other ones: no date begins with it."""
_WORDS_BACK = 40
_AHEAD, _SLASHED_AHEAD = 8, 16
"""So many tokens behind a date its guards look at; behind "4/22" at those of its list."""


class Stretch(NamedTuple):
    """Tokens among which dates may begin before `tokens[size]`; those behind it are looked at."""

    tokens: list[Token]
    size: int


def months_near_digits(plain: str, near: int) -> Iterator[int]:
    """Give where months' names may begin in a caseless text, so many characters from a digit.

    >>> list(months_near_digits("3 may, in a market hall; you may", 20))
    [2, 12]
    """
    behind = 0
    for first, last in digit_runs(plain):
        begin = max(behind, first - near - _STEM_LENGTH + 1)
        end = last + near + _STEM_LENGTH - 1
        for month in _MONTH.finditer(plain, begin, end):
            yield month.start()
        behind = end - _STEM_LENGTH + 1


def stretches(text: str) -> Iterator[Stretch]:
    """Give the stretches that can hold dates, from left to right; no date is in two of them.

    >>> text = "Some of us bring their own tea on 3 May, and nobody else has to bring any at all."
    >>> [" ".join(token.word for token in some.tokens[: some.size]) for some in stretches(text)]
    ['their own tea on 3 May , and nobody']
    """
    begin, last = 0, -1
    for start, end in _anchors(text):
        if last < 0:
            begin = _begin(text, 0, start) or 0
        else:
            parted = _begin(text, last, start)
            if parted is not None:
                yield _stretch(text, begin, last)
                begin = parted
        last = max(last, end)
    if last >= 0:
        yield _stretch(text, begin, last)


def _anchors(text: str) -> Sequence[tuple[int, int]]:
    """Give the spans of which every date holds one: names of months, and figures."""
    plain = caseless(text)
    starts = {found.start(1) for found in _OF_MONTH.finditer(plain)}
    starts.update(months_near_digits(plain, _NEAR))
    names = ((start, _name_end(plain, start)) for start in starts)
    return sorted([*((start, end) for start, end in names if end), *_figures(text)])


def _figures(text: str) -> Iterator[tuple[int, int]]:
    """Give where figures may be a date: signs stand between them, or they are eight in a row."""
    for start, end in digit_runs(text):
        if _FIGURES.match(text, end - 1) or end - start >= _COMPACT_LENGTH:
            yield start, end


def _name_end(plain: str, start: int) -> int:
    """Give where the month's name ends that begins there, 0 where it is another word."""
    word = _LETTERS.match(plain, start)
    known = word and (word[0] in MONTHS or word[0] in MISSPELT or word[0] in LINE_MONTHS)
    return word.end() if word and known else 0


def _begin(text: str, low: int, anchor: int) -> int | None:
    """Give where the words begin that part an anchor from what stands before it."""
    at, quiet, is_other = anchor, 0, False
    for word in reversed(text[low:anchor].rsplit(" ", _WORDS_BACK)[1:]):
        is_word = word.isalpha()
        if is_other and quiet >= _QUIET and is_word:  # this one shows that a word ends there
            return at + 1
        at -= len(word) + 1
        kind = WORDS.get(word.lower()) if is_word else Kind.OTHER
        quiet = quiet + 1 if kind in _AMONG else 0
        is_other = kind is None
    return None


def _stretch(text: str, begin: int, last: int) -> Stretch:
    """Cut a stretch into tokens, on to the first other word behind its last anchor."""
    tokens: list[Token] = []
    size, ahead = 0, _AHEAD
    for token in tokens_of(text, begin):
        tokens.append(token)
        if token.kind is Kind.SLASH:
            ahead = _SLASHED_AHEAD
        if not size and token.kind is Kind.WORD and token.start >= last:
            size = len(tokens)
        elif size and len(tokens) >= size + ahead:
            break
    if tokens[-1].kind is not Kind.END:
        end = tokens[-1].end
        tokens.append(tokens[-1]._replace(kind=Kind.END, start=end, end=end, word=""))
    return Stretch(tokens, size or len(tokens))
