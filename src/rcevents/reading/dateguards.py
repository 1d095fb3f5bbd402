"""What looks like a date and is none: "Room 3", "8 Nov, 5 spots", "May 3, 10 ET", "You May 5"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.datetokens import Kind
from rcevents.reading.months import (
    COUNT_NOUNS,
    COUNTED,
    DUE,
    FOLLOWERS,
    MEASURED,
    NUMBERED,
    NUMBERED_SHORT,
    PRONOUNS,
    ZONES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.reading.datecursor import Cursor
    from rcevents.reading.datetokens import Token

_STREET = re.compile(r"(?: [A-Z][a-z]{1,20}){0,3} (?:Street|Str|Road|Avenue|Ave|Lane)\b")
_MARCH, _MAY = 3, 5
_CLOSING = (Kind.END, Kind.COMMA, Kind.DOT, Kind.CLOSE, Kind.YEAR, Kind.SHORT_YEAR)


def is_fragment(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the number there is part of something longer: "COVID-19", "24/7", "#5"."""
    if at == 0 or tokens[at - 1].end != tokens[at].start:
        return False
    if tokens[at].kind not in (Kind.NUMBER, Kind.ORDINAL, Kind.SPELT):
        return False
    sign = tokens[at - 1]
    if sign.kind in (Kind.SLASH, Kind.DOT) or sign.word in ("#", "@", "=", "_", "*"):
        return True
    hangs = at > 1 and tokens[at - 2].end == sign.start
    return sign.kind is Kind.DASH and hangs


def is_numbered(tokens: Sequence[Token], at: int, *, loose: bool) -> bool:
    """Tell whether the number there belongs to the word before: "Python 3", "Lecture 3, 10 May".

    `loose` numbers (of a list, or before a spaced dash) are given away more easily.
    """
    if at == 0 or tokens[at].kind is not Kind.NUMBER:
        return False
    if tokens[at - 1].kind is Kind.DOT:
        return at > 1 and tokens[at - 2].word.lower() in NUMBERED_SHORT
    lower = tokens[at - 1].word.lower()
    return lower in NUMBERED or (loose and lower in COUNTED)


def is_named(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the number there ends a name: "Rust 2, 10 May"."""
    return at > 0 and tokens[at - 1].kind is Kind.WORD and tokens[at - 1].word[0].isupper()


def is_noun(token: Token, *, loose: bool) -> bool:
    """Tell whether this word is a zone or names what is counted; `loose`: or perhaps an event."""
    lower = token.word.lower()
    nouns = COUNT_NOUNS if loose else MEASURED
    return token.kind is Kind.WORD and (lower in nouns or lower in ZONES)


def counts(token: Token) -> bool:
    """Tell whether a number before this token counts it, or is an hour in this zone."""
    if token.kind in (Kind.TIME, Kind.SPELT):
        return False
    if token.kind is not Kind.WORD:
        return token.word == "%"
    if is_noun(token, loose=True):
        return True
    return token.word[0].islower() and token.word not in FOLLOWERS


def closes(token: Token) -> bool:
    """Tell whether a date may well end before this token, so that "May 32" was meant as one."""
    return token.kind in _CLOSING


def is_other_word(cursor: Cursor, month: Token) -> bool:
    """Tell whether the month begins a name: "Mar-a-Lago", "May Day", "Jan Smits Street"."""
    follower = cursor.peek()
    if follower.kind is Kind.DASH and cursor.glued() and cursor.glued(1):
        return cursor.kind(1) is Kind.WORD
    if follower.kind is not Kind.WORD:
        return False
    if month.value == _MAY and follower.word in ("Day", "day"):
        return True
    return bool(_STREET.match(cursor.text, month.end))


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the "May" or "March" there, a number behind, is a verb: "You May 5 times"."""
    if tokens[at].value not in (_MARCH, _MAY) or tokens[at].word.lower() == "mar":
        return False
    before = tokens[at - 1] if at else None
    if before and before.kind is Kind.WORD:
        return before.word.lower() in PRONOUNS
    opens = before is None or before.word in (".", "!", "?")
    noun = tokens[min(at + 2, len(tokens) - 1)]
    counted = noun.kind is Kind.WORD and (noun.word.endswith("s") or noun.word == "people")
    return opens and counted and counts(noun)


def is_measured(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the number behind the month there counts people or money, not days."""
    noun = tokens[at + 2]
    if noun.kind is not Kind.WORD or noun.word not in MEASURED:
        return False
    return at == 0 or tokens[at - 1].kind not in _DATE_OPENERS


_DATE_OPENERS = (Kind.ON, Kind.THE, Kind.FROM, Kind.BETWEEN, Kind.TO, Kind.WEEKDAY, Kind.COMMA)


def is_due(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the date there is a deadline."""
    return at > 0 and any(token.word.lower() in DUE for token in tokens[max(0, at - 3) : at])


def is_year(cursor: Cursor) -> bool:
    """Tell whether the four figures here are a year, not an hour ("2030 BST") nor a count."""
    year, follower = cursor.peek().value, cursor.peek(1)
    issued = cursor.issued_year
    far = abs(year - issued) > 2 if issued else year % 100 in (0, 15, 30, 45)  # noqa: PLR2004 - years
    if not far:
        return True
    if follower.kind is Kind.DASH and cursor.glued(1) and cursor.glued(2):
        hour = cursor.peek(2)  # of "2000-2130"
        return hour.kind not in (Kind.YEAR, Kind.OTHER) or hour.end - hour.start != len("2130")
    return not counts(follower)
