"""The parts of a recurrence rule, each in its form (section 3.3.10)."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

FREQUENCIES: Final = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST: Final = 2000
"""Characters of a rule that are looked at."""

_RANGES: Final = {
    "BYYEARDAY": (1, 366),
    "BYWEEKNO": (1, 53),
    "BYSETPOS": (1, 366),
    "BYHOUR": (0, 23),
    "BYMINUTE": (0, 59),
    "BYSECOND": (0, 60),
}
"""The least and the greatest number of each list; 0 stands for no day, week and place."""
_FROM_THE_END: Final = frozenset({"BYYEARDAY", "BYWEEKNO", "BYSETPOS"})
_ONLY_WITH: Final = {
    "BYWEEKNO": {"YEARLY"},
    "BYYEARDAY": {"YEARLY", "HOURLY", "MINUTELY", "SECONDLY"},
    "BYMONTHDAY": {*FREQUENCIES} - {"WEEKLY"},
}
"""Parts that are told only with some frequencies."""
_DAY = r"[+-]?\d{0,2}(?:MO|TU|WE|TH|FR|SA|SU)"
_FORMS: Final = {
    "FREQ": "|".join(FREQUENCIES),
    "UNTIL": r"\d{8}(?:T\d{6}Z?)?",
    "COUNT": r"0{0,9}[1-9]\d{0,8}",
    "INTERVAL": r"0{0,9}[1-9]\d{0,8}",
    "WKST": "|".join(WEEKDAYS),
    "BYDAY": rf"{_DAY}(?:,{_DAY})*+",
    "BYMONTH": r"(?:[1-9]|0[1-9]|1[0-2])L?(?:,(?:[1-9]|0[1-9]|1[0-2])L?)*+",
    "BYMONTHDAY": r"[+-]?(?:0?[1-9]|[12]\d|3[01])(?:,[+-]?(?:0?[1-9]|[12]\d|3[01]))*+",
    **dict.fromkeys(_RANGES, r"[+-]?\d{1,3}(?:,[+-]?\d{1,3})*+"),
    "RSCALE": "[A-Z-]{1,40}",
    "SKIP": "OMIT|BACKWARD|FORWARD",
}
_PATTERNS: Final = {name: re.compile(form, re.ASCII) for name, form in _FORMS.items()}
_PLACED = re.compile(r"([+-]?\d{1,2})?([A-Z]{2})")


def parts_of(rule: str) -> dict[str, str]:
    """Give the parts of a rule by name, in capitals; the first of each.

    >>> parts_of("FREQ=weekly;COUNT=3")
    {'FREQ': 'WEEKLY', 'COUNT': '3'}
    """
    parts: dict[str, str] = {}
    for part in rule.strip()[:LONGEST].upper().split(";"):
        name, _, value = part.partition("=")
        parts.setdefault(name.strip(), value.strip())
    return parts


def fault_of(rule: str) -> str | None:
    """Give what is wrong with the form of a rule, None where nothing is.

    >>> fault_of("FREQ=DAILY;COUNT=0"), fault_of("COUNT=3"), fault_of("FREQ=DAILY;COUNT=3")
    ('COUNT=0 means nothing', 'it has no FREQ', None)
    """
    text = rule.strip()
    if not text or len(text) > LONGEST:
        return "it is longer than any rule" if text else "it is empty"
    seen: set[str] = set()
    for part in text.upper().split(";"):
        fault = _fault_of_part(part, seen)
        if fault is not None:
            return fault
        seen.add(part.partition("=")[0])
    return _meaning(parts_of(rule)) if "FREQ" in seen else "it has no FREQ"


def _fault_of_part(part: str, seen: set[str]) -> str | None:
    name, sign, value = part.partition("=")
    if not sign:
        return f'"{part[:40]}" is no part of a rule' if part else "it has an empty part"
    if name in seen:
        return f"it has {name[:40]} twice"
    pattern = _PATTERNS.get(name)
    if pattern is None and not name.startswith("X-"):
        return f"{name[:40] or 'nothing'} is no part of a rule"
    if pattern is not None and not pattern.fullmatch(value):
        return f"{name}={value[:40]} means nothing"
    return None


def _meaning(parts: dict[str, str]) -> str | None:
    """Give what means nothing in a rule whose parts are each well formed."""
    frequency = parts["FREQ"]
    for name, value in parts.items():
        if name in _RANGES and not _in_range(name, value):
            return f"{name}={value[:40]} means nothing"
        if frequency not in _ONLY_WITH.get(name, {frequency}):
            return f"{name} means nothing in a {frequency} rule"
    if "UNTIL" in parts and not _is_moment(parts["UNTIL"]):
        return f"there is no UNTIL={parts['UNTIL']}"
    numbered = any(nth for nth, _ in weekdays_of(parts.get("BYDAY", "")))
    if numbered and (frequency not in {"MONTHLY", "YEARLY"} or "BYWEEKNO" in parts):
        return f"BYDAY={parts['BYDAY'][:40]} counts weekdays, in a {frequency} rule"
    if "BYSETPOS" in parts and not any(f"BY{of}" in parts for of in _SELECTING):
        return "BYSETPOS chooses among what other BY parts give, and there are none"
    return None


_SELECTING: Final = ("SECOND", "MINUTE", "HOUR", "DAY", "MONTHDAY", "YEARDAY", "WEEKNO", "MONTH")


def _in_range(name: str, value: str) -> bool:
    least, greatest = _RANGES[name]
    numbers = [int(each) for each in value.split(",")]
    if name in _FROM_THE_END:
        numbers = [abs(number) for number in numbers]
    return all(least <= number <= greatest for number in numbers)


def _is_moment(until: str) -> bool:
    form = "%Y%m%dT%H%M%S" if "T" in until else "%Y%m%d"
    leap = "59" if until.rstrip("Z")[13:] == "60" else ""
    try:
        dt.datetime.strptime(f"{until.rstrip('Z')[: 13 if leap else 15]}{leap}", form)  # noqa: DTZ007 - either
    except ValueError:
        return False
    return True


def weekdays_of(value: str) -> list[tuple[int, int]]:
    """Give the weekdays of BYDAY: which one of its kind (0: every), and the day (Monday is 0).

    >>> weekdays_of("MO,2TU,-1SU")
    [(0, 0), (2, 1), (-1, 6)]
    """
    found = (_PLACED.fullmatch(each) for each in value.split(","))
    return [(int(day[1] or 0), WEEKDAYS.index(day[2])) for day in found if day]


def numbers_of(value: str) -> list[int]:
    """Give the numbers of a list, those that are none left out."""
    return [int(each) for each in value.split(",") if re.fullmatch(r"[+-]?\d{1,4}", each)]
