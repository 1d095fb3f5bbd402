"""The grammar of dates: tokens in, phrases of days out, whose years are still open.

::

    phrase     = ["on" | "from" | "between"] part { joint part }
    joint      = "-" | "to" | "," | "and" | "/"
    part       = [weekdays] (figures | day-month | month-day) [weekday]
    figures    = 2021-10-11 | 8/11/2021 and the like
    day-month  = days ["of"] MONTH [year]             3, 10 and 17 May 2021
    month-day  = [YEAR] MONTH days [year]             May 3-5, 2021
    days       = span { sign span }
    span       = day [ "-" day ]
    day        = [WEEKDAY] ["the"] (NUMBER | ORDINAL) ["(" WEEKDAY ")"]
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.datecursor import Cursor
from rcevents.reading.datedays import DAYS, read_day_month, read_month_day, read_year
from rcevents.reading.dateguards import is_due, is_fragment
from rcevents.reading.datenumbers import (
    read_iso,
    read_numeric,
    read_numeric_span,
    read_pair,
    read_short_start,
)
from rcevents.reading.datestretches import stretches
from rcevents.reading.datetokens import Kind
from rcevents.reading.months import MOVERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.reading.datecursor import Spell
    from rcevents.reading.datestretches import Stretch
    from rcevents.reading.datetokens import Token

_DATED = {Kind.MONTH, Kind.ISO, Kind.NUMERIC, Kind.NUMERIC_SPAN}
_ANCHORS = {*_DATED, Kind.SLASH}
"""One of these is in every date."""
_NO_LIST = (Kind.AND, Kind.TO)
_INTRO = (Kind.ON, Kind.FROM, Kind.BETWEEN)
_STARTS = {*_DATED, *DAYS, *_INTRO, Kind.WEEKDAY, Kind.THE, Kind.YEAR}
_DAY_STARTS = {*DAYS, Kind.THE, Kind.WEEKDAY}
_MOST_WEEKDAYS = 7

_REPEAT = re.compile(
    r"""\b(?: repeat(?:ed|s|ing)? | (?:held|run|given|offered) [ ] (?:twice|again) | again )
        (?: [ ] [a-z]{1,12} ){0,2} [ ] $""",
    re.VERBOSE | re.IGNORECASE,
)
_REPEAT_REACH = 60


class Phrase(NamedTuple):
    """Days told together, in `text[start:end]`; `repeated`: each is a sitting of its own."""

    start: int
    end: int
    spells: tuple[Spell, ...]
    repeated: bool = False


@lru_cache(maxsize=64)  # where a head is looked for, the same line is read again and again
def phrases_of(text: str, issued_year: int | None = None) -> tuple[Phrase, ...]:
    """Give the phrases of a line that tell days, from left to right."""
    return tuple(
        phrase for some in stretches(text) for phrase in phrases_in(text, some, issued_year)
    )


def phrases_in(text: str, some: Stretch, issued_year: int | None) -> Iterator[Phrase]:
    """Yield the phrases that begin in a stretch of a text."""
    if _ANCHORS.isdisjoint([token.kind for token in some.tokens]):
        return
    cursor = Cursor(text, some.tokens, issued_year)
    behind = 0
    for at, token in enumerate(some.tokens[: some.size]):
        if at < behind or token.kind not in _STARTS:
            continue
        cursor.at = at
        phrase = _read_phrase(cursor)
        if phrase:
            yield phrase
            behind = cursor.at


def _read_phrase(cursor: Cursor) -> Phrase | None:
    begin = cursor.at
    intro = cursor.take(*_INTRO)
    first = cursor.at
    if is_fragment(cursor.tokens, first):
        return None
    between = bool(intro and intro.kind is Kind.BETWEEN)
    spells = _read_part(cursor, between=between)
    if not spells:
        return None
    spells = _read_more(cursor, spells, between=between, due=is_due(cursor.tokens, begin))
    end = cursor.tokens[cursor.at - 1].end
    is_span = spells[0][0] != spells[0][1]
    if is_span and intro and intro.kind is Kind.FROM and _is_moved(cursor.tokens, begin):
        spells = [(spells[-1][1], spells[-1][1])]
    if intro and intro.kind is not Kind.ON and not is_span:
        begin = first
    if _is_habit(cursor.tokens, first, len(spells)):
        begin = _behind_weekdays(cursor, first)
    start = cursor.tokens[begin].start
    repeat = _repeat_before(cursor.text, start)
    return Phrase(start - repeat, end, tuple(spells), bool(repeat))


def _repeat_before(text: str, start: int) -> int:
    """Give the length of the "repeated sessions " before the date, 0 where nothing says so."""
    before = text[max(0, start - _REPEAT_REACH) : start]
    if not ("epeat" in before or "gain" in before or "wice" in before):
        return 0
    repeat = _REPEAT.search(before)
    return len(repeat[0]) if repeat else 0


def _read_more(cursor: Cursor, spells: list[Spell], *, between: bool, due: bool) -> list[Spell]:
    """Read the further parts of a list, or the end of a range."""
    while True:
        at = cursor.at
        if due and cursor.kind() is Kind.COMMA and cursor.kind(1) not in _NO_LIST:
            return spells
        joint = _read_joint(cursor, between=between)
        more = _read_part(cursor, between=False) if joint else None
        joined = _joined(spells, more, joint) if more and joint else None
        if not joined:
            cursor.at = at
            return spells
        spells, between = joined, False


def _joined(spells: list[Spell], more: list[Spell], joint: Kind) -> list[Spell] | None:
    """Join two parts: a dash makes a range of two single days, other signs a list."""
    if joint is not Kind.DASH:
        return spells + more
    (first, last), (start, end) = spells[-1], more[0]
    if first != last or start != end:
        return None
    return [*spells[:-1], (first, end), *more[1:]]


def _read_joint(cursor: Cursor, *, between: bool) -> Kind | None:
    """Read what joins two parts: DASH for a range, AND for a list."""
    comma = cursor.take(Kind.COMMA)
    sign = cursor.take(Kind.AND, Kind.TO) or (None if comma else cursor.take(Kind.DASH, Kind.SLASH))
    if not comma and not sign:
        return None
    if sign and sign.kind is Kind.AND:
        cursor.take(Kind.ON)
        return Kind.DASH if between else Kind.AND
    return Kind.DASH if sign and sign.kind is not Kind.SLASH else Kind.AND


def _read_part(cursor: Cursor, *, between: bool) -> list[Spell] | None:
    """Read days with their month and, if told, their year; stay where there are none."""
    at = cursor.at
    weekdays = _read_weekdays(cursor)
    spells = _read_days(cursor, between=between, told=bool(weekdays))
    if not spells:
        cursor.at = at
        return None
    first, last = spells[0]
    before = cursor.before(at)
    ranged = first != last or (before is not None and before.kind in (Kind.DASH, Kind.TO))
    weekday = weekdays[0].value if weekdays else _read_trail(cursor, ranged=ranged)
    if first.year is None and not weekdays and weekday is not None:
        year = read_year(cursor)
        spells = [(a._replace(year=year), b._replace(year=year)) for a, b in spells]
        first, last = spells[0]
    if weekday is None or first.weekday is not None:
        return spells
    named = first._replace(weekday=weekday)
    return [(named, named if first == last else last), *spells[1:]]


def _read_days(cursor: Cursor, *, between: bool, told: bool) -> list[Spell] | None:
    """Read one part behind its weekdays, by the token that it begins with."""
    kind = cursor.kind()
    if kind is Kind.ISO:
        return read_iso(cursor)
    if kind is Kind.NUMERIC:
        return read_numeric(cursor)
    if kind is Kind.NUMERIC_SPAN:
        return read_numeric_span(cursor)
    if kind is Kind.MONTH or (kind is Kind.YEAR and _opens_date(cursor)):
        return read_month_day(cursor, between=between, told=told)
    if kind in _DAY_STARTS:
        return (
            read_short_start(cursor)
            or _attempt_day_month(cursor, between=between, told=told)
            or read_pair(cursor, told=told)
        )
    return None


def _opens_date(cursor: Cursor) -> bool:
    """Tell whether the year here opens a date: "2021 May 3", "2021-May-03", "(2021, May 3)"."""
    before = cursor.before(cursor.at)
    in_brackets = before is not None and before.kind is Kind.OPEN
    return (
        cursor.sees(Kind.YEAR, Kind.MONTH)
        or (cursor.sees(Kind.YEAR, Kind.DASH, Kind.MONTH) and cursor.glued(1) and cursor.glued(2))
        or (cursor.sees(Kind.YEAR, Kind.COMMA, Kind.MONTH) and in_brackets)
    )


def _attempt_day_month(cursor: Cursor, *, between: bool, told: bool) -> list[Spell] | None:
    at = cursor.at
    spells = read_day_month(cursor, between=between, told=told)
    if not spells:
        cursor.at = at
    return spells


def _read_weekdays(cursor: Cursor) -> list[Token]:
    """Read the "Mon-Wed" of "Mon-Wed 3-5 May"; a weekday that its own day follows stays there."""
    weekdays: list[Token] = []
    while len(weekdays) < _MOST_WEEKDAYS:
        weekday = cursor.take(Kind.WEEKDAY)
        if not weekday:
            break
        weekdays.append(weekday)
        at = cursor.at
        if not cursor.take(Kind.DASH, Kind.TO, Kind.AND, Kind.SLASH, Kind.COMMA):
            break
        if cursor.kind() is not Kind.WEEKDAY:
            cursor.at = at
    if weekdays:
        cursor.take(Kind.COMMA)
    return weekdays


def _read_trail(cursor: Cursor, *, ranged: bool) -> int | None:
    """Read the weekday behind a date: "3 May (Mon)", "3-5 May (Mon-Wed)", "3 May, Monday"."""
    at = cursor.at
    is_open = cursor.take(Kind.OPEN)
    if not is_open:
        cursor.take(Kind.COMMA)
    rhythm = cursor.peek().weak and ranged
    weekday = None if rhythm else cursor.take(Kind.WEEKDAY)
    if weekday and is_open and cursor.take(Kind.DASH, Kind.TO, Kind.AND, Kind.SLASH):
        cursor.take(Kind.WEEKDAY)
    closed = cursor.take(Kind.CLOSE) if is_open else cursor.kind() not in _TRAIL_ENDS
    if not weekday or not closed:
        cursor.at = at
        return None
    return weekday.value


_TRAIL_ENDS = {*DAYS, *_DATED, Kind.THE, Kind.DASH, Kind.AND, Kind.TO, Kind.SLASH}


def _is_habit(tokens: Sequence[Token], at: int, count: int) -> bool:
    """Tell whether the weekday there is a recurrence's: "every Tuesday, 3 May to 7 June"."""
    if tokens[at].kind is not Kind.WEEKDAY:
        return False
    before = tokens[at - 1].word.lower() if at else ""
    return before in ("every", "each", "alternate") or (tokens[at].weak and count == 1)


def _behind_weekdays(cursor: Cursor, at: int) -> int:
    here, cursor.at = cursor.at, at
    _read_weekdays(cursor)
    behind, cursor.at = cursor.at, here
    return behind


def _is_moved(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether "moved" stands shortly before the "from"."""
    return any(token.word.lower() in MOVERS for token in tokens[max(0, at - 3) : at])
