"""Amounts of money, alone or as a range: "$50", "€175 - 370", "from £70", "up to 100 EUR"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.caseless import caseless
from rcevents.reading.currencies import DOLLARS
from rcevents.reading.money import DASH, Number, numbers, tells_money

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Amount(NamedTuple):
    """From `low` to `high` (None: open) in `currency` (None: not told), at `[start:end]`."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    currency: str | None = None


_JOINT = re.compile(rf"\s{{0,2}}(?:[{DASH}~]{{1,2}}|\bto\b|/)\s{{0,2}}|\s(?:and|or)\s")
_MONTH = r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"
_NO_MONEY = re.compile(
    rf"""
    \s?(?:-\s?)?(?:
        days?|hours?|hrs?|weeks?|months?|years?|yrs?|minutes?|mins?|(?i:[ap])\.?(?i:m)\b|o.clock
      | h(?:\d\d)?\b
      | people|participants|attendees|places|seats|students|spots
      | {_MONTH}
    )
    """,
    re.VERBOSE,
)
_HOURS_BEHIND = re.compile(
    rf"\s?[{DASH}]\s?\d{{1,2}}(?::\d\d|\s?(?i:[ap])\.?(?i:m)\b|h\b|\s[A-Z]{{2,4}}\b)"
)
_LAST_HOUR = 24
_DAY_BEFORE = re.compile(
    rf"(?:{_MONTH}\.?|\d\s?[,&]|\d\sand|\d[{DASH}]|{_MONTH}\.?\s\d{{1,2}}\s?[{DASH}])\s{{0,2}}$"
)

_LOOSE = re.compile(
    r"(?<![^\s(:])(?:about|around|approx(?:imately|\.)?|roughly|circa|ca?\.|only|just|~)\s{0,2}$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?<![^\s(:])between\s{1,2}$", re.IGNORECASE)
_UP_TO = re.compile(
    r"""(?<![^\s(:])
    (?: (?:from\s)? (?:up\sto|at\smost|under|below|less\sthan|no\smore\sthan)
      | (?:a\s)? max(?:imum|\.)? (?:\sof)?
    ) \s $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_FROM = re.compile(
    r"""(?<![^\s(:])
    (?: (?:start(?:s|ing)?|beginning|rang(?:es?|ing)) \s (?:from|at)
      | from | as\slow\sas | at\sleast | (?:a\s)? min(?:imum|\.)? (?:\sof)? | more\sthan | over
    ) \s (?:only\s|just\s)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)

_LEADS = frozenset(
    """
    about around approx approximately approx. roughly circa c ca c. ca. only just ~ between to most
    under below than max maximum max. of from at as least min minimum min. over
    """.split()
)
"""The last words of all four of these."""
_LEAD_REACH = 32


def find_amounts(text: str, *, currency: str | None = None) -> list[Amount]:
    """Find amounts of money; `currency` is the document's own, for signs that countries share.

    Two prices with a slash between them stay two; what they are for decides what that means.

    >>> [(str(a.low), str(a.high), a.currency) for a in find_amounts("$25, or from €1.650,50")]
    [('25', '25', 'USD'), ('1650.50', 'None', 'EUR')]
    >>> [(str(a.low), str(a.high), a.currency) for a in find_amounts("Section 12: 30 to 40 CHF")]
    [('30', '40', 'CHF')]
    """
    if not tells_money(text):
        return []
    told = list(numbers(text, currency=currency))
    home = _told_dollar(told)
    amounts = _amounts(text, [_at_home(number, home) for number in told])
    return [_bounded(text, amount) for amount in amounts]


def _told_dollar(told: Sequence[Number]) -> str | None:
    """Give the dollar that the text names, if it names one: "$40 NZD, students $20"."""
    clear = {n.currency for n in told if n.money and not n.shared and n.currency in DOLLARS}
    return clear.pop() if len(clear) == 1 else None


def _at_home(number: Number, home: str | None) -> Number:
    if home and number.shared and number.currency in DOLLARS:
        return number._replace(currency=home)
    return number


def _amounts(text: str, told: Sequence[Number]) -> Iterator[Amount]:
    place = 0
    while place < len(told):
        one = told[place]
        other = told[place + 1] if place + 1 < len(told) else None
        joined = _range(text, one, other) if other else None
        if joined:
            yield joined
        elif one.money and one.scale:
            price = one.value * one.scale
            yield Amount(one.start, one.end, price, price, one.currency)
        place += 2 if joined else 1


def _range(text: str, one: Number, other: Number) -> Amount | None:
    """Join two numbers to a range if they are one: "$50-90", "20 to 30 EUR", "£70/90"."""
    if not (one.money or other.money) or not _fit(text, one, other):
        return None
    low, high = one.value * one.scale, other.value * other.scale
    if one.scale == 1 and other.scale > 1 and one.value < other.value:
        low = one.value * other.scale  # "$5-20k"
    if not (one.scale and other.scale) or (not other.money and high < low):
        return None
    clear = [n.currency for n in (other, one) if n.money and not n.shared]
    currency = clear[0] if clear else (one.currency or other.currency)
    return Amount(one.start, other.end, min(low, high), max(low, high), currency)


def _fit(text: str, one: Number, other: Number) -> bool:
    """Refuse what only looks like a range: "$50 - 3 May", "June 14 - 500 EUR", "£60 and £90"."""
    joint = _JOINT.fullmatch(text, one.end, other.start)
    if not joint:
        return False
    before = text[max(0, one.start - 16) : one.start]
    if joint[0].strip() in {"and", "or"}:
        return joint[0].strip() == "and" and _BETWEEN.search(before) is not None
    if one.money and other.money:
        return "/" not in joint[0]
    if other.money:
        return not other.signed and one.value < other.value and not _DAY_BEFORE.search(before)
    hour = other.value <= _LAST_HOUR and _HOURS_BEHIND.match(text, other.end)
    padded = text.startswith("0", other.start) and other.end - other.start > 1
    return not (hour or padded or _NO_MONEY.match(text, other.end))


def _bounded(text: str, amount: Amount) -> Amount:
    """Take in the words that open or close an amount: "from", "up to", "between", "+"."""
    start = amount.start
    if not _is_led_in(text[max(0, start - _LEAD_REACH) : start]):
        if amount.low == amount.high and text.startswith("+", amount.end):
            return amount._replace(end=amount.end + 1, high=None)
        return amount
    start = _taken_in(_LOOSE, text, start)
    if (wider := _taken_in(_UP_TO, text, start)) < start:
        return amount._replace(start=wider, low=Decimal(0))
    one_price = amount.low == amount.high
    if (wider := _taken_in(_FROM, text, start)) < start:
        return amount._replace(start=wider, high=None if one_price else amount.high)
    if one_price and text.startswith("+", amount.end):
        return amount._replace(start=start, end=amount.end + 1, high=None)
    return amount._replace(start=_taken_in(_BETWEEN, text, start))


def _is_led_in(before: str) -> bool:
    """Tell whether a text ends with a word with which what leads in an amount ends."""
    words = caseless(before).replace("(", " ").replace(":", " ").split()
    return bool(words) and words[-1] in _LEADS


def _taken_in(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Move a start to the left over the words of a pattern that ends there."""
    before = text[max(0, start - _LEAD_REACH) : start]
    words = pattern.search(before)
    return start - len(before) + words.start() if words else start
