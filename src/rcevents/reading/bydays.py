"""Weekdays as recurrences tell them ("Tuesdays and Thursdays", "first Monday") and as BYDAY.

The codes are those of RFC 5545, section 3.3.10: MO to SU, with a number for the week of a month.
"""

from __future__ import annotations

import re
from typing import Final

from rcevents.reading.caseless import caseless
from rcevents.reading.months import MONTHS, WEEKDAYS

CODES: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WEEKS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "final": -1,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5,
}  # fmt: skip
"""Which one of a month's weekdays; -1 is the last."""

_SINGULAR: Final = sorted((name for name in WEEKDAYS if not name.endswith("days")), key=len)
WEEKDAY: Final = rf"(?:{'|'.join(reversed(_SINGULAR))})\.?"
PLURAL: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days"
MONTH: Final = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b"
WEEK: Final = rf"(?:{'|'.join(WEEKS)})"
JOINT: Final = r"(?:,[ ]|[ ]?/[ ]?|,?[ ](?:and|&|or)[ ]|[ ]?[-–][ ]?|[ ]to[ ])"
DAYS: Final = rf"(?:{PLURAL}|{WEEKDAY})(?:{JOINT}(?:on[ ])?(?:{PLURAL}|{WEEKDAY})){{0,6}}"
PLURALS: Final = rf"{PLURAL}(?:{JOINT}(?:on[ ])?{PLURAL}){{0,6}}"
ORDINALS: Final = rf"{WEEK}(?:(?:,[ ]|[ ]?(?:,[ ])?(?:and|&|/)[ ]?)(?:the[ ])?{WEEK}){{0,3}}"
"""Patterns for re.VERBOSE and re.IGNORECASE."""

_DAY: Final = re.compile(rf"{PLURAL}|{WEEKDAY}", re.IGNORECASE)
_WEEK: Final = re.compile(WEEK, re.IGNORECASE)
_SPAN: Final = re.compile(r"[ ]?[-–][ ]?|[ ]to[ ]", re.IGNORECASE)


def byday(days: str, weeks: str = "") -> str:
    """Give the value of BYDAY for weekdays as told, in each of the weeks told.

    >>> byday("Tuesdays and Thursdays"), byday("Mon-Wed"), byday("Monday", "first and third")
    ('TU,TH', 'MO,TU,WE', '1MO,3MO')
    """
    numbers = [WEEKS[caseless(week)] for week in _WEEK.findall(weeks)]
    codes = [CODES[number] for number in _days(days)]
    if not numbers:
        return ",".join(codes)
    return ",".join(f"{number}{code}" for number in numbers for code in codes)


def _days(text: str) -> list[int]:
    """List the weekdays told (Monday is 0), those between the ends of a span included."""
    days: list[int] = []
    end = 0
    for found in _DAY.finditer(text):
        day = WEEKDAYS[caseless(found.group()).rstrip(".")]
        if days and _SPAN.fullmatch(text, end, found.start()):
            days += [number % 7 for number in range(days[-1] + 1, day + 7 * (day < days[-1]))]
        days.append(day)
        end = found.end()
    return list(dict.fromkeys(days))


def month_number(name: str) -> int:
    """Give the number of a month by its name or abbreviation."""
    return MONTHS[caseless(name).rstrip(".")]
