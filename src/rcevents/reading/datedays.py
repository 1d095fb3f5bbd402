"""The days around a month's name: "3, 10 and 17 May", "May 3-5, 2021", "the 5th of May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.reading.datecursor import Day
from rcevents.reading.dateguards import (
    closes,
    counts,
    is_measured,
    is_named,
    is_noun,
    is_numbered,
    is_other_word,
    is_verb,
    is_year,
)
from rcevents.reading.datenumbers import LONGEST_MONTH
from rcevents.reading.datetokens import Kind
from rcevents.reading.monthnames import LINE_LEADS, LINE_MONTHS

if TYPE_CHECKING:
    from rcevents.reading.datecursor import Cursor, Spell
    from rcevents.reading.datetokens import Token

DAYS = (Kind.NUMBER, Kind.ORDINAL, Kind.SPELT)
_SLIPS = range(LONGEST_MONTH + 1, 40)
"""Numbers that were meant as a day and are none: "May 32" is a fault, "75 May" is nothing."""
_THREE_FIGURES = 100
_MIDNIGHT = 24


def read_day_month(cursor: Cursor, *, between: bool, told: bool) -> list[Spell] | None:
    """Read "3, 10 and 17 May 2021"; `told`: a weekday stands before it."""
    begin = cursor.at
    spells = _days_before(cursor, between=between)
    if not spells or _is_name_before(cursor, begin, spells):
        return None
    glued = _take_glued_dash(cursor)
    cursor.take(Kind.OF)
    month = cursor.take(Kind.MONTH)
    if not month or is_other_word(cursor, month):
        return None
    if _descends(spells) and cursor.kind() in DAYS:
        return None
    year = read_year(cursor, glued=glued, bare=True)
    if month.weak and not (year or told):
        return None
    return _stamped(spells, month, year) if _are_days(cursor, spells, year) else None


def read_month_day(cursor: Cursor, *, between: bool, told: bool) -> list[Spell] | None:
    """Read "May 3-5, 2021", "2021 May 3-5", "(2021, May 3)"; `told`: a weekday stands before it."""
    before = cursor.take(Kind.YEAR)
    if before:
        cursor.take(Kind.DASH, Kind.COMMA)
    at = cursor.at
    month = cursor.take(Kind.MONTH)
    if not month or is_other_word(cursor, month):
        return None
    if is_verb(cursor.tokens, at) or is_measured(cursor.tokens, at):
        return None
    if month.word.lower() in LINE_MONTHS:
        return None  # nobody writes "Mai 3"
    glued = _take_glued_dash(cursor)
    spells = _days_behind(cursor, between=between)
    if not spells:
        return None
    year = before.value if before else read_year(cursor, glued=glued)
    if month.weak and not (year or told):
        return None
    return _stamped(spells, month, year) if _are_days(cursor, spells, year) else None


def _take_glued_dash(cursor: Cursor) -> bool:
    """Step over the first dash of "3-May-2021"."""
    is_glued = cursor.kind() is Kind.DASH and cursor.glued() and cursor.glued(1)
    return is_glued and bool(cursor.take(Kind.DASH))


def _stamped(spells: list[Spell], month: Token, year: int | None) -> list[Spell]:
    """Give the days their month and year."""
    return [
        (
            Day(first.day, month.value, year, first.weekday, first.doubtful),
            Day(last.day, month.value, year, last.weekday, last.doubtful),
        )
        for first, last in spells
    ]


def _are_days(cursor: Cursor, spells: list[Spell], year: int | None) -> bool:
    """Tell whether the numbers were meant as days, though perhaps as impossible ones."""
    if all(0 < day.day <= LONGEST_MONTH for spell in spells for day in spell):
        return True
    first, last = spells[0]
    if len(spells) > 1 or not first.day:
        return False
    if last.day != first.day:
        return first.day <= LONGEST_MONTH
    is_slip = first.day in _SLIPS and closes(cursor.peek())
    return is_slip or (year is not None and first.day < _THREE_FIGURES)


def _descends(spells: list[Spell]) -> bool:
    return any(first.day > last.day for first, last in spells)


def _is_name_before(cursor: Cursor, begin: int, spells: list[Spell]) -> bool:
    """Tell whether the first number belongs to the words before: "Room 3, 10 May"."""
    follower = cursor.tokens[begin + 1]
    spaced = follower.start > cursor.tokens[begin].end
    loose = len(spells) > 1 or (follower.kind in (Kind.DASH, Kind.TO) and spaced)
    if not loose and cursor.kind() is Kind.MONTH and cursor.kind(1) in DAYS:
        loose = True
    if is_numbered(cursor.tokens, begin, loose=loose):
        return True
    is_pair = len(spells) == len("ab") and follower.kind is Kind.COMMA
    return is_pair and is_named(cursor.tokens, begin) and cursor.tokens[begin].kind is Kind.NUMBER


def _days_before(cursor: Cursor, *, between: bool) -> list[Spell] | None:
    """Read the "3, 10 and 17" that a month follows; they ascend, or they are no list."""
    spell = _read_spell(cursor, between=between)
    if not spell:
        return None
    spells = [spell]
    while len(spells) < LONGEST_MONTH and _take_sign(cursor):
        spell = _read_spell(cursor)
        if not spell or spell[0].day <= spells[-1][1].day:
            return None
        spells.append(spell)
    return spells


def _days_behind(cursor: Cursor, *, between: bool) -> list[Spell] | None:
    """Read the "3, 10 and 17" behind a month, and stop before a price, an hour, the next date."""
    spell = _read_spell(cursor, between=between, behind=True)
    if not spell:
        return None
    spells = [spell]
    while len(spells) < LONGEST_MONTH:
        at = cursor.at
        by_comma = cursor.kind() is Kind.COMMA and cursor.kind(1) is not Kind.AND
        more = _read_spell(cursor, behind=True) if _take_sign(cursor) else None
        if not more or not _goes_on(cursor, spells, more, by_comma=by_comma):
            cursor.at = at
            break
        spells.append(more)
    return spells


def _goes_on(cursor: Cursor, spells: list[Spell], more: Spell, *, by_comma: bool) -> bool:
    """Tell whether what stands behind a comma is another day of the month, not something else."""
    first, last = more
    if not spells[-1][1].day < first.day <= last.day <= LONGEST_MONTH:
        return False
    if cursor.kind() is Kind.MONTH and cursor.kind(1) not in DAYS:
        return False
    if cursor.kind() is Kind.OF or cursor.sees(Kind.DASH, Kind.TIME):
        return False
    if cursor.kind() is Kind.SLASH and cursor.glued() and cursor.glued(1):
        return False
    is_plain = cursor.tokens[cursor.at - 1].kind is Kind.NUMBER
    if is_plain and (counts(cursor.peek()) or cursor.sees(Kind.DASH, Kind.NUMBER)):
        return False
    only_single = all(one == other for one, other in spells)
    return not (by_comma and only_single and first.day < last.day <= _MIDNIGHT and is_plain)


def _take_sign(cursor: Cursor) -> bool:
    """Step over a sign that joins days: ",", "and", ", and", "&", "/"."""
    if cursor.take(Kind.COMMA):
        cursor.take(Kind.AND)
        return True
    if cursor.take(Kind.AND):
        cursor.take(Kind.ON)
        return True
    return bool(cursor.take(Kind.SLASH))


def _read_spell(cursor: Cursor, *, between: bool = False, behind: bool = False) -> Spell | None:
    """Read a day, or a range within the month; `behind` it, or before it."""
    first = _read_day(cursor)
    if not first:
        return None
    at, joint = cursor.at, cursor.peek()
    if joint.kind in (Kind.DASH, Kind.TO) or (between and joint.kind is Kind.AND):
        cursor.at += 1
        last = _read_day(cursor)
        if last and not (behind and _ends_elsewhere(cursor, at, first, last)):
            return first, last
        cursor.at = at
    return first, first


def _ends_elsewhere(cursor: Cursor, joint: int, first: Day, last: Day) -> bool:
    """Tell whether the number behind the dash of "May 3 - 5" is no day of May."""
    if cursor.kind() is Kind.MONTH and cursor.kind(1) not in DAYS:
        return True
    if cursor.kind() in (Kind.OF, Kind.NUMERIC, Kind.TIME) or cursor.sees(Kind.DASH, Kind.TIME):
        return True
    sign = cursor.tokens[joint]
    spaced = sign.kind is Kind.TO or sign.end < cursor.tokens[joint + 1].start
    if cursor.tokens[cursor.at - 1].kind is Kind.NUMBER and is_noun(cursor.peek(), loose=spaced):
        return True
    return spaced and last.day <= first.day


def _read_day(cursor: Cursor) -> Day | None:
    """Read "3", "3rd", "the 3rd", "Tue 3", "3 (Tue)"."""
    at = cursor.at
    weekday = cursor.take(Kind.WEEKDAY)
    if weekday:
        cursor.take(Kind.COMMA)
    cursor.take(Kind.THE)
    number = cursor.take(*DAYS)
    if not number or (number.kind is Kind.SPELT and cursor.kind() is not Kind.OF):
        cursor.at = at
        return None
    if cursor.sees(Kind.OPEN, Kind.WEEKDAY, Kind.CLOSE) and not _tells_rhythm(cursor):
        weekday = weekday or cursor.peek(1)
        cursor.at += 3
    _take_dot(cursor)
    return Day(number.value, 0, None, weekday.value if weekday else None)


def _tells_rhythm(cursor: Cursor) -> bool:
    """Tell whether the "(Wednesdays)" here are those of a range: "Sept 9 - Oct 14 (Wednesdays)"."""
    before = cursor.tokens[max(0, cursor.at - 3) : cursor.at]
    return cursor.peek(1).weak and any(token.kind in (Kind.DASH, Kind.TO) for token in before)


def _take_dot(cursor: Cursor) -> None:
    """Step over the dot of "3.-5. May", "3. & 10. May" and "3. May 2021", no sentence's end."""
    if cursor.kind() is not Kind.DOT or not cursor.glued():
        return
    opened = cursor.kind(-2) in _DOT_JOINS and cursor.kind(-3) is Kind.DOT
    is_join = cursor.kind(1) in _DOT_JOINS and cursor.kind(2) is Kind.NUMBER
    is_month = cursor.kind(1) is Kind.MONTH and (opened or _is_dotted_month(cursor))
    if is_join or is_month:
        cursor.at += 1


_DOT_JOINS = (Kind.DASH, Kind.TO, Kind.AND, Kind.SLASH)
_BEHIND_MONTH = (Kind.WORD, Kind.NUMBER, Kind.ORDINAL, Kind.THE, Kind.OF)


def _is_dotted_month(cursor: Cursor) -> bool:
    """Tell whether the month behind a dot is the day's, and does not begin a sentence."""
    month, before = cursor.peek(1), cursor.tokens[max(0, cursor.at - 2)]
    led = cursor.at > 1 and before.word.lower() in LINE_LEADS  # "bis zum 30. September unter"
    own = month.word.lower() in LINE_MONTHS
    return own or led or cursor.kind(2) not in _BEHIND_MONTH


def read_year(cursor: Cursor, *, glued: bool = False, bare: bool = False) -> int | None:
    """Read the "2021", ", 2021", "'21", "(2021)" behind a day; `bare`: "21" may be a year too."""
    at = cursor.at
    if glued and cursor.kind() is Kind.DASH and cursor.glued(1):
        cursor.at += 1
        short = cursor.take(Kind.NUMBER)
        if short:
            return 2000 + short.value
    elif cursor.sees(Kind.OF, Kind.YEAR):  # "3 de mayo de 2021"
        cursor.at += 2
        return cursor.tokens[at + 1].value
    elif cursor.sees(Kind.OPEN, Kind.YEAR, Kind.CLOSE):
        cursor.at += 3
        return cursor.tokens[at + 1].value
    comma = cursor.take(Kind.COMMA)
    if cursor.kind() is Kind.SHORT_YEAR or (cursor.kind() is Kind.YEAR and is_year(cursor)):
        cursor.at += 1
        return cursor.tokens[cursor.at - 1].value
    if bare and not comma and _is_bare_year(cursor):
        cursor.at += 1
        return 2000 + cursor.tokens[cursor.at - 1].value
    cursor.at = at
    return None


def _is_bare_year(cursor: Cursor) -> bool:
    """Tell whether the "21" of "5 May 21" is a year: the issue's or the next, and the last word."""
    token, issued = cursor.peek(), cursor.issued_year
    if token.kind is not Kind.NUMBER or token.word != f"{token.value:02}" or not issued:
        return False
    is_near = 2000 + token.value in (issued, issued + 1)
    last = cursor.kind(1) in (Kind.END, Kind.DOT, Kind.CLOSE)
    return is_near and (last or cursor.sees(Kind.NUMBER, Kind.COMMA, Kind.WORD))
