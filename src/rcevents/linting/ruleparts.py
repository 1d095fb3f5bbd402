"""The parts of a recurrence rule, each in its form (section 3.3.10)."""

from __future__ import annotations

import re
from typing import Final

FREQUENCIES: Final = ("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
WEEKDAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LONGEST: Final = 2000
"""Characters of a rule that are looked at."""

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
    "BYYEARDAY": r"[+-]?\d{1,3}(?:,[+-]?\d{1,3})*+",
    "BYWEEKNO": r"[+-]?\d{1,2}(?:,[+-]?\d{1,2})*+",
    "BYSETPOS": r"[+-]?\d{1,3}(?:,[+-]?\d{1,3})*+",
    "BYHOUR": r"\d{1,2}(?:,\d{1,2})*+",
    "BYMINUTE": r"\d{1,2}(?:,\d{1,2})*+",
    "BYSECOND": r"\d{1,2}(?:,\d{1,2})*+",
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
    if len(text) > LONGEST:
        return "it is longer than any rule"
    seen: set[str] = set()
    for part in text.upper().split(";"):
        name, sign, value = part.partition("=")
        if not sign:
            return f'"{part[:40]}" is no part of a rule' if part else "it has an empty part"
        if name in seen:
            return f"it has {name[:40]} twice"
        seen.add(name)
        pattern = _PATTERNS.get(name)
        if pattern is None and not name.startswith("X-"):
            return f"{name[:40] or 'nothing'} is no part of a rule"
        if pattern is not None and not pattern.fullmatch(value):
            return f"{name}={value[:40]} means nothing"
    return None if "FREQ" in seen else "it has no FREQ"


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
