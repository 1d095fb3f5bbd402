"""Dates in figures alone: 2021-10-11, 8/11/2021, 03.05.2021, and their ranges."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.claims import BLANK
from rcevents.reading.datecursor import Day
from rcevents.reading.dateguards import counts
from rcevents.reading.datetokens import YEARS, Kind
from rcevents.reading.monthnames import LINE_LEADS

if TYPE_CHECKING:
    from rcevents.reading.datecursor import Cursor, Spell
    from rcevents.reading.datetokens import Token

MONTHS_IN_YEAR = 12
LONGEST_MONTH = 31
_PAIRS_AHEAD = 16
_BEFORE_PAIR = (Kind.ON, Kind.FROM, Kind.TO, Kind.DASH, Kind.COMMA, Kind.AND)
_PART = re.compile(r"(?:[12]/2|[123]/3)(?![/\d])")
"""A part of several: "1/2: Tea for all"."""
_TOLD_OUTRIGHT = {Kind.MONTH, Kind.ISO, Kind.NUMERIC, Kind.NUMERIC_SPAN}
_OPENING = re.compile(
    r"\d\d?/\d\d?(?P<span>[ ]?[–—-][ ]?\d\d?/\d\d?)?(?:[ ]?[.:,|–—-]?[ ]?\Z"
    r"|(?:[.:,][ ]|[ ]?[–—-][ ]?|[ ]\|[ ])(?=[^\W\d]))"
)
_BEHIND_PAIR = (Kind.END, Kind.COMMA, Kind.DASH, Kind.TO, Kind.AND, Kind.CLOSE, Kind.TIME)
_CLEAR = (Kind.ON, Kind.FROM, Kind.TO, Kind.DASH, Kind.COMMA, Kind.OPEN, Kind.AND, Kind.WEEKDAY)


def read_iso(cursor: Cursor) -> list[Spell] | None:
    """Read 2021-10-11, 2021-10-11/15, 2021-10-11 to 15."""
    token = cursor.peek()
    if token.numbers[0] not in YEARS or (token.weak and not _is_clear(cursor, token)):
        return None
    cursor.at += 1
    year, month, day, *end = token.numbers
    first = Day(day, month, year)
    if not end:
        return [(first, _bare_end(cursor, first))]
    kept = (year, month, day)[: len("ymd") - len(end)]
    last_year, last_month, last_day = (*kept, *end)
    return [(first, Day(last_day, last_month, last_year))]


def _is_clear(cursor: Cursor, token: Token) -> bool:
    """Tell whether eight figures without signs are a date: they stand where one is awaited."""
    before = cursor.before(cursor.at)
    _, month, day = token.numbers
    return (
        (before is None or before.kind in _CLEAR)
        and 1 <= month <= MONTHS_IN_YEAR
        and 1 <= day <= LONGEST_MONTH
    )


def _bare_end(cursor: Cursor, first: Day) -> Day:
    """Read the "to 15" of "2021-10-11 to 15"."""
    end = cursor.peek(1)
    if (
        cursor.kind() in (Kind.DASH, Kind.TO)
        and end.kind is Kind.NUMBER
        and first.day < end.value <= LONGEST_MONTH
        and cursor.kind(2) not in (Kind.MONTH, Kind.DASH, Kind.OF, Kind.TIME)
        and not counts(cursor.peek(2))
    ):
        cursor.at += 2
        return first._replace(day=end.value)
    return first


def read_numeric(cursor: Cursor) -> list[Spell] | None:
    """Read 8/11/2021, whose day and month may be the other way round."""
    token = cursor.peek()
    if token.weak and not _is_awaited(cursor, token):
        return None
    day = _numeric_day(token, cursor.issued_year)
    if day:
        cursor.at += 1
    return [(day, day)] if day else None


def _is_awaited(cursor: Cursor, token: Token) -> bool:
    """Tell whether figures such as "20.05." stand as a date does, and are no version or hour."""
    day, month = token.numbers
    if not (0 < day <= LONGEST_MONTH and 0 < month <= MONTHS_IN_YEAR):
        return False
    behind = cursor.peek(1)
    ended = behind.kind in _BEHIND_PAIR or cursor.text.startswith(BLANK, behind.start)
    if not (ended or behind.kind in _BEHIND_FIGURES):
        return False
    before, first = cursor.before(cursor.at), cursor.at - 2
    if before is not None and before.kind in _JOINS and first >= 0:
        return cursor.tokens[first].weak and _is_led(cursor, first, spanning=True)
    ranged = behind.kind in _JOINS and cursor.peek(2).weak
    opens = cursor.at == 0 and cursor.text[token.end : token.end + 1] in {":", ","}
    long = opens or len(token.word) == len("20.05.")
    return _is_led(cursor, cursor.at, spanning=ranged or long)


def _is_led(cursor: Cursor, at: int, *, spanning: bool) -> bool:
    """Tell whether a weekday or its like leads to figures; a `spanning` date may open a segment."""
    before = cursor.before(at)
    if before is None or before.kind in (Kind.COMMA, Kind.OPEN):
        return spanning
    if before.kind is Kind.DOT and at > 1:
        before = cursor.tokens[at - 2]
    return before.kind in _LED or before.word.lower() in LINE_LEADS


_LED = (Kind.WEEKDAY, Kind.FROM, Kind.ON)
_JOINS = (Kind.TO, Kind.DASH, Kind.AND)
_BEHIND_FIGURES = (Kind.OTHER, Kind.NUMERIC, Kind.SLASH)


def _numeric_day(token: Token, issued_year: int | None) -> Day | None:
    first, second, *told = token.numbers
    if not told:
        return Day(first, second)
    if not _is_plausible(token, issued_year):
        return None
    year = told[0]
    year += 2000 if year < 100 else 0  # noqa: PLR2004 - two figures
    if "." in token.word and second <= MONTHS_IN_YEAR:
        return Day(first, second, year)
    return Day(first, second, year, doubtful=True)


def _is_plausible(token: Token, issued_year: int | None) -> bool:
    """Tell a date from a version or a part number, which hold two figures for a year, or none."""
    first, second, year = token.numbers
    if not (0 < first <= LONGEST_MONTH and 0 < second <= LONGEST_MONTH):
        return False
    if year >= YEARS[0]:
        return year in YEARS and ("." not in token.word or min(first, second) <= MONTHS_IN_YEAR)
    if "/" in token.word:
        return True
    near = issued_year is not None and issued_year - 1 <= 2000 + year <= issued_year + 2
    return "." in token.word and len(token.word) == len("03.05.21") and near


def read_numeric_span(cursor: Cursor) -> list[Spell] | None:
    """Read 11/8-12/2021, which only those write who put the month first."""
    month, first, last, year = cursor.peek().numbers
    if not (1 <= month <= MONTHS_IN_YEAR and first < last <= LONGEST_MONTH and year in YEARS):
        return None
    cursor.at += 1
    return [(Day(first, month, year), Day(last, month, year))]


def read_short_start(cursor: Cursor) -> list[Spell] | None:
    """Read 8-12/11/2021, which only those write who put the day first, and 8/11 - 12/11/2021."""
    if cursor.kind() is not Kind.NUMBER:
        return None
    dot = int(cursor.kind(1) is Kind.DOT)
    slash = dot and cursor.kind(1 + dot) is Kind.SLASH  # "21./22.5.2021"
    if (slash or cursor.kind(1 + dot) is Kind.DASH) and cursor.kind(2 + dot) is Kind.NUMERIC:
        return _read_day_start(cursor, 2 + dot)
    if cursor.sees(Kind.NUMBER, Kind.SLASH, Kind.NUMBER, Kind.DASH, Kind.NUMERIC):
        last = _numeric_day(cursor.peek(4), cursor.issued_year)
        if last and last.doubtful and cursor.glued(1) and cursor.glued(2):
            first = Day(cursor.peek().value, cursor.peek(2).value, doubtful=True)
            cursor.at += 5
            return [(first, last)]
    return None


def _read_day_start(cursor: Cursor, ahead: int) -> list[Spell] | None:
    """Read the 8 of 8-12/11/2021, or of 8.-12.11.2021; the figures stand that far ahead."""
    start, figures = cursor.peek().value, cursor.peek(ahead)
    last = _numeric_day(figures, cursor.issued_year)
    if not last or "-" in figures.word or start >= last.day or last.month > MONTHS_IN_YEAR:
        return None
    cursor.at += ahead + 1
    last = last._replace(doubtful=False)
    return [(last._replace(day=start), last)]


def read_pair(cursor: Cursor, *, told: bool) -> list[Spell] | None:
    """Read the 8/11 of "Mon 8/11"; without a weekday (`told`) it must stand alone and be clear."""
    if not cursor.sees(Kind.NUMBER, Kind.SLASH, Kind.NUMBER):
        return None
    if not told and not (_is_alone(cursor) and _is_shown(cursor)) and not _opens_line(cursor):
        return None
    if not (cursor.glued(1) and cursor.glued(2)) or cursor.kind(3) in (Kind.MONTH, Kind.SLASH):
        return None
    first, second = cursor.peek().value, cursor.peek(2).value
    if not 0 < min(first, second) <= MONTHS_IN_YEAR or max(first, second) > LONGEST_MONTH:
        return None
    cursor.at += 3
    day = Day(first, second, doubtful=True)
    return [(day, day)]


def _is_alone(cursor: Cursor) -> bool:
    """Tell whether the pair here stands where a date is awaited: "4/22, 9-5 PT", "on 4/22 at 9"."""
    before, behind = cursor.before(cursor.at), cursor.peek(3)
    ended = cursor.text.startswith(BLANK, behind.start)
    return (before is None or before.kind in _BEFORE_PAIR) and (
        behind.kind in _BEHIND_PAIR or ended or behind.word in ("at", "from")
    )


def _opens_line(cursor: Cursor) -> bool:
    """Tell whether a pair opens a line and is parted from what follows: "6/1. Tea", "6/1 - Tea".

    Which comes first is for the other dates of its list to tell.
    """
    opening = _OPENING.match(cursor.text)
    if opening is None or cursor.at not in ((0, 4) if opening["span"] else (0,)):
        return False
    if _PART.match(cursor.text) or any(one.kind in _TOLD_OUTRIGHT for one in cursor.tokens):
        return False
    return sorted((cursor.peek().value, cursor.peek(2).value)) != [7, 24]


def _is_shown(cursor: Cursor) -> bool:
    """Tell whether this pair or one of its list can be read in one way only: "5/11, 5/18"."""
    tokens = cursor.tokens[cursor.at : cursor.at + _PAIRS_AHEAD]
    for first, sign, second in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if sign.kind is Kind.SLASH and first.kind is second.kind is Kind.NUMBER:
            low, high = sorted((first.value, second.value))
            always = (first.value, second.value) == (24, 7)
            if 0 < low <= MONTHS_IN_YEAR < high <= LONGEST_MONTH and not always:
                return True
    return False
