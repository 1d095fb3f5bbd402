"""Lengths: how long an event lasts, where its end is told by a number or in words."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from rcevents.sources.records.record import first

if TYPE_CHECKING:
    from collections.abc import Mapping as Fields

    from rcevents.sources.records.mapping import Mapping

LONGEST: Final = dt.timedelta(days=366)
_ISO: Final = re.compile(
    r"""
    P (?: (?P<weeks>\d{1,3}) W )? (?: (?P<days>\d{1,3}) D )?
    (?: T (?: (?P<hours>\d{1,4}(?:\.\d{1,3})?) H )? (?: (?P<minutes>\d{1,5}) M )?
          (?: (?P<seconds>\d{1,7}) S )? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CLOCK: Final = re.compile(
    r"(?P<hours>\d{1,3})(?::|[ ]?h[ ]?)(?P<minutes>[0-5]\d)(?::(?P<seconds>[0-5]\d))?"
)
_WORDS: Final = re.compile(
    r"""
    (?P<number>\d{1,4}(?:[.,]\d{1,3})?|one|two|three|four|five|half[ ]an?|an?) [ -]?
    (?P<unit>weeks?|days?|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERS: Final = {"one": 1.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0}
_UNITS: Final = {"w": "weeks", "d": "days", "h": "hours", "m": "minutes", "s": "seconds"}
MOST_DIGITS: Final = 9
SIZES: Final = (
    ("minutes", 5, 10, 600),
    ("seconds", 300, 900, 86_400),
    ("milliseconds", 300_000, 600_000, 259_200_000),
)
"""What a length without a unit may be: the unit, what it is a multiple of, the least, the most."""
_NUMBER: Final = re.compile(r"\d{1,5}(?:\.\d{1,3})?")


def length_of(record: Fields[str, Any], mapping: Mapping) -> dt.timedelta | None:
    """Give how long an event lasts; several days count as so many whole ones.

    >>> from rcevents.sources.records.mapping import Mapping
    >>> mapping = Mapping(days="days", minutes="DurationMinutes", duration="length")
    >>> [str(length_of(told, mapping)) for told in ({"days": "3"}, {"durationMinutes": 90})]
    ['3 days, 0:00:00', '1:30:00']
    >>> [str(length_of({"length": text}, mapping)) for text in ("PT1H30M", "1.5 hours", "a while")]
    ['1:30:00', '1:30:00', 'None']
    """
    for unit in ("days", "hours", "minutes"):
        told = str(first(record, mapping.keys(unit))).strip()
        if _NUMBER.fullmatch(told):
            return _bounded(dt.timedelta(**{unit: float(told)}))
    for fact in ("duration", "days", "hours", "minutes"):
        length = in_words(str(first(record, mapping.keys(fact)) or ""))
        if length is not None:
            return length
    return _by_size(str(first(record, mapping.keys("duration"))).strip())


def _by_size(told: str) -> dt.timedelta | None:
    """Read a bare number by its size: minutes, else seconds, else milliseconds.

    >>> [str(_by_size(told)) for told in ("90", "5400", "5400000", "3", "91")]
    ['1:30:00', '1:30:00', '1:30:00', 'None', 'None']
    """
    number = int(told) if told.isdecimal() and len(told) <= MOST_DIGITS else 0
    for unit, size, least, most in SIZES:
        if least <= number <= most and number % size == 0:
            return dt.timedelta(**{unit: number})
    return None


def in_words(text: str) -> dt.timedelta | None:
    """Read a length: "P2D", "PT1H30M", "1:30", "3 days", "1 hour 30 minutes"."""
    bare = text.strip()[:100]
    found = _CLOCK.fullmatch(bare) or (_ISO.fullmatch(bare) if len(bare) > 1 else None)
    if found:
        parts = {unit: float(number) for unit, number in found.groupdict().items() if number}
        return _bounded(dt.timedelta(**parts))
    whole = dt.timedelta()
    for each in _WORDS.finditer(bare):
        whole += dt.timedelta(**{_UNITS[each["unit"][0].lower()]: _number(each["number"].lower())})
    return _bounded(whole)


def _number(text: str) -> float:
    if text.startswith("half"):
        return 0.5
    return _NUMBERS.get(text) or (1.0 if text in {"a", "an"} else float(text.replace(",", ".")))


def _bounded(length: dt.timedelta) -> dt.timedelta | None:
    return length if dt.timedelta() < length <= LONGEST else None
