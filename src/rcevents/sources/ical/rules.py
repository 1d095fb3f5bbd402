"""Rules: what a recurrence rule (RFC 5545, section 3.3.10) asks for, judged before it is followed.

A hostile rule can ask for a sitting each second, or for days that no year has. How many steps a
rule takes up to a day is known before; whether it is ever met is tried in the last years of the
calendar, where the search soon ends: weekdays and leap years come back every 28 years.
"""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from dataclasses import dataclass
from functools import lru_cache

from rcevents.model import first_day

PER_DAY = {
    "SECONDLY": 86_400.0,
    "MINUTELY": 1_440.0,
    "HOURLY": 24.0,
    "DAILY": 1.0,
    "WEEKLY": 1 / 7,
    "MONTHLY": 1 / 28,
    "YEARLY": 1 / 365,
}
LISTS = {
    *("BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"),
    *("BYMONTH", "BYSETPOS"),
}
CLOCK = ("BYHOUR", "BYMINUTE", "BYSECOND")
KNOWN = LISTS | {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"}
LONGEST = 1_000
CYCLE = 28
LATE = 9_944
"""From this year on the calendar holds a whole cycle, and no century that misses its leap day."""
MOST_INTERVAL = 10_000


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's parts, as far as they are known and sound."""

    parts: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str | None:
        """Give the value of a part."""
        return dict(self.parts).get(name)

    @property
    def text(self) -> str:
        """The rule as it is written."""
        return ";".join(f"{name}={value}" for name, value in self.parts)

    @property
    def count(self) -> int | None:
        """How many sittings it gives, if it says so."""
        told = self.get("COUNT")
        return int(told) if told else None

    @property
    def until(self) -> dt.date | None:
        """The last day on which it may fall, if it says so."""
        told = self.get("UNTIL")
        return dt.date.fromisoformat(told[:8]) if told else None

    @property
    def is_endless(self) -> bool:
        """Whether it has no end."""
        return self.count is None and self.until is None

    def steps(self, days: float) -> float:
        """Give an upper bound of the steps it takes to follow the rule for so many days."""
        frequency = self.get("FREQ") or "DAILY"
        pace = PER_DAY[frequency] / int(self.get("INTERVAL") or 1)
        for name in CLOCK:
            if told := self.get(name):
                pace *= 1 + told.count(",")
        if any(name in ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO") for name, _ in self.parts):
            pace = max(pace, pace * 31, 1 / 7) if frequency in ("MONTHLY", "YEARLY") else pace * 7
        return max(days, 1) * pace


@lru_cache(maxsize=1024)  # one is asked for at every step, and many series share theirs
def rule_of(value: str) -> Rule | None:
    """Read a rule; None where it makes no sense.

    >>> rule_of("freq=weekly; INTERVAL=0;BYDAY=TU;X-A=b").text
    'FREQ=WEEKLY;BYDAY=TU'
    >>> rule_of("FREQ=SOMETIMES") is None
    True
    """
    parts: dict[str, str] = {}
    for part in value[: 2 * LONGEST].upper().removeprefix("RRULE:").split(";"):
        name, _, told = part.partition("=")
        name, told = name.strip(), told.strip().replace(" ", "")
        if name in KNOWN and told and name not in parts and len(told) <= LONGEST:
            parts[name] = told
    if parts.get("FREQ") not in PER_DAY:
        return None
    if not _is_number(parts.get("INTERVAL", "1"), MOST_INTERVAL):
        del parts["INTERVAL"]
    if not _is_number(parts.get("COUNT", "1"), 10**9):
        del parts["COUNT"]
    if "UNTIL" in parts:
        parts["UNTIL"] = parts["UNTIL"].replace("-", "").replace(":", "")
        if not _has_day(parts["UNTIL"]):
            del parts["UNTIL"]
    return Rule(tuple(parts.items()))


def _is_number(told: str, most: int) -> bool:
    return told.isdecimal() and len(told) <= 10 and 0 < int(told) <= most  # noqa: PLR2004 - digits that fit any count


def _has_day(told: str) -> bool:
    try:
        dt.date.fromisoformat(told[:8])
    except ValueError:
        return False
    return told[:8].isdecimal()


def is_ever_met(rule: Rule, start: dt.date) -> bool:
    """Tell whether any day follows a rule."""
    if not any(name in LISTS for name, _ in rule.parts):
        return True
    bare = ";".join(f"{k}={v}" for k, v in rule.parts if k not in ("COUNT", "UNTIL"))
    return _is_met(bare, _late(first_day(start)))


def _late(day: dt.date) -> dt.datetime:
    """Give the same day of the same weekday in one of the calendar's last years."""
    for year in range(LATE, LATE + CYCLE):
        if dt.date(year, 1, 1).weekday() == dt.date(day.year, 1, 1).weekday() and isleap(
            year
        ) == isleap(day.year):
            return dt.datetime(year, day.month, day.day)  # noqa: DTZ001 - a rule's own clock
    raise AssertionError("every kind of year comes in a cycle")


@lru_cache(maxsize=1024)
def _is_met(bare: str, start: dt.datetime) -> bool:
    from dateutil.rrule import rrulestr

    if "BYSETPOS" in bare and ("HOURLY" in bare or "MINUTELY" in bare or "SECONDLY" in bare):
        return False
    try:
        return next(iter(rrulestr(bare, dtstart=start)), None) is not None
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError):
        return False
