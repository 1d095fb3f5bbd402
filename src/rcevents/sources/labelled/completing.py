"""Dates that cannot be read without their surroundings: "3.5.", "05/06", and bare days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.months import MONTH_NAMES
from rcevents.reading.years import choose_year

if TYPE_CHECKING:
    import datetime as dt

    from rcevents.sources.labelled.surroundings import Surroundings

YEARLESS = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.?(?![\d.])(?!\s?[-–—]\s?\d{1,2}\.\d)")
"""The last day of "28.8.-1.9.": a day and month of figures, without a year."""
PAIR = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})(?![\d/]|[.-]\d|\s?[^\W\d])")
YEAR = re.compile(r"\d{4}")
ONLY_DAYS = re.compile(
    r"(?:[^\W\d]{2,9}\.?,?\s)?\d{1,2}(?:st|nd|rd|th|\.)?"
    r"(?:\s?(?:-|–|—|to|bis|au|al|,|&|and|und)\s?(?:[^\W\d]{2,9}\.?,?\s)?"
    r"\d{1,2}(?:st|nd|rd|th|\.)?){0,5}",
    re.IGNORECASE,
)
MONTHS_IN_YEAR = 12
LONGEST_MONTH = 31


def completed(text: str, around: Surroundings) -> str:
    """Complete what its surroundings know: "3.5.", "05/06", and bare days.

    >>> from rcevents.sources.labelled.surroundings import Surroundings
    >>> completed("28.8.-1.9.", Surroundings(year=2031)), completed("3-5", Surroundings(month=5))
    ('28.8.-1.9.2031', '3-5 May')
    """
    if around.month and ONLY_DAYS.fullmatch(text):
        return f"{text} {MONTH_NAMES[around.month - 1]} {around.year or ''}".strip()
    year = around.year or (around.issued and _year_of(text, around.issued))
    if year and not tells_year(text):
        text = YEARLESS.sub(rf"\1.\2.{year}", text)
    return PAIR.sub(lambda pair: _spelt(pair, around), text)


def _year_of(text: str, issued: dt.date) -> int | None:
    """Choose the year of days in figures with full stops."""
    days = [(int(match[2]), int(match[1])) for match in re.finditer(r"(\d{1,2})\.(\d{1,2})", text)]
    if not days or not all(is_day(*day) for day in days):
        return None
    chosen = choose_year(days[0], days[-1], issued)
    return chosen[0] + (days[-1] < days[0]) if chosen else None


def is_day(month: int, day: int) -> bool:
    """Tell whether two numbers can be a month and a day of it."""
    return 1 <= month <= MONTHS_IN_YEAR and 1 <= day <= LONGEST_MONTH


def _spelt(pair: re.Match[str], around: Surroundings) -> str:
    """Spell the month of "05/06" where the order of day and month is known."""
    first, second = int(pair[1]), int(pair[3])
    if around.day_first is None or pair[2] == "-":
        return pair[0]
    day, month = (first, second) if around.day_first else (second, first)
    if not is_day(month, day):
        return pair[0]
    return f"{day} {MONTH_NAMES[month - 1]}"


def tells_year(text: str) -> bool:
    """Tell whether a text holds a number that may be a year."""
    return YEAR.search(text) is not None
