"""Rules of recurrence (RFC 5545, section 3.3.10), taken apart for formats that write others."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_NUMBER = re.compile("[1-9][0-9]{0,4}")
_NUMBERS = re.compile("[+-]?[1-9][0-9]{0,2}(?:,[+-]?[1-9][0-9]{0,2}){0,366}")
_DAY = re.compile("([+-]?[1-9][0-9]?)?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile("(?P<day>[0-9]{8})(?:T(?P<time>[0-9]{6})(?P<utc>Z?))?")


@dataclass(frozen=True, slots=True)
class Rule:
    """The parts of a rule. Days of the week stand with their place in the month or year, if any.

    `until` is a day, a local time, or an instant in UTC.
    """

    frequency: str
    interval: int = 1
    count: int | None = None
    until: dt.date | dt.datetime | None = None
    week_start: str = "MO"
    days: tuple[tuple[int | None, str], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()


def read_rule(text: str) -> Rule | None:
    """Take a rule apart; None for one that has other parts than an announcement can mean.

    >>> read_rule("FREQ=MONTHLY;BYDAY=1TU;COUNT=3").days
    ((1, 'TU'),)
    >>> read_rule("FREQ=HOURLY") is read_rule("weekly") is None
    True
    """
    pairs = [part.partition("=") for part in text.strip().upper().removeprefix("RRULE:").split(";")]
    parts = {key: value for key, _, value in pairs}
    if len(parts) < len(pairs) or parts.get("FREQ") not in FREQUENCIES:
        return None
    try:
        return _rule(parts)
    except ValueError:
        return None


def _rule(parts: dict[str, str]) -> Rule:
    """Read the values. Raises ValueError for one that is none, and for parts that are not known."""
    rule = Rule(
        frequency=parts.pop("FREQ"),
        interval=_number(parts.pop("INTERVAL", "1")),
        count=_number(parts.pop("COUNT")) if "COUNT" in parts else None,
        until=_until(parts.pop("UNTIL")) if "UNTIL" in parts else None,
        week_start=WEEKDAYS[WEEKDAYS.index(parts.pop("WKST", "MO"))],
        days=tuple(map(_day, filter(None, parts.pop("BYDAY", "").split(",")))),
        month_days=_numbers(parts.pop("BYMONTHDAY", "")),
        months=_numbers(parts.pop("BYMONTH", "")),
        positions=_numbers(parts.pop("BYSETPOS", "")),
    )
    if parts:
        raise ValueError(f"parts of a rule that are not known: {', '.join(parts)}")
    return rule


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"no number: {text!r}")
    return int(text)


def _numbers(text: str) -> tuple[int, ...]:
    if text and not _NUMBERS.fullmatch(text):
        raise ValueError(f"no numbers: {text!r}")
    return tuple(map(int, filter(None, text.split(","))))


def _day(text: str) -> tuple[int | None, str]:
    told = _DAY.fullmatch(text)
    if told is None:
        raise ValueError(f"no day of the week: {text!r}")
    return (int(told[1]) if told[1] else None), told[2]


def _until(text: str) -> dt.date | dt.datetime:
    told = _UNTIL.fullmatch(text)
    if told is None:
        raise ValueError(f"no end: {text!r}")
    day = dt.date.fromisoformat(told["day"])
    if told["time"] is None:
        return day
    zone = dt.UTC if told["utc"] else None
    return dt.datetime.combine(day, dt.time.fromisoformat(told["time"]), zone)
