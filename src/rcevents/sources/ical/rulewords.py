"""Rules in words, for people: "every 2 weeks on Tuesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.sources.ical.rules import Rule

PERIODS = {
    "SECONDLY": "second",
    "MINUTELY": "minute",
    "HOURLY": "hour",
    "DAILY": "day",
    "WEEKLY": "week",
    "MONTHLY": "month",
    "YEARLY": "year",
}
DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
PLACES = {"1": "first", "2": "second", "3": "third", "4": "fourth", "5": "fifth", "-1": "last"}


def in_words(rule: Rule) -> str:
    """Tell a rule in words; what they cannot say, as it is written.

    >>> from rcevents.sources.ical.rules import rule_of
    >>> in_words(rule_of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"))
    'every 2 weeks on Tuesday and Thursday'
    >>> in_words(rule_of("FREQ=MONTHLY;BYDAY=-1FR")), in_words(rule_of("FREQ=YEARLY;BYWEEKNO=3"))
    ('every month on the last Friday', 'FREQ=YEARLY;BYWEEKNO=3')
    """
    parts = dict(rule.parts)
    if not parts.keys() <= {"FREQ", "INTERVAL", "BYDAY", "WKST"}:
        return rule.text
    period, interval = PERIODS[parts["FREQ"]], int(parts.get("INTERVAL", "1"))
    words = f"every {period}" if interval == 1 else f"every {interval} {period}s"
    if "BYDAY" not in parts:
        return words
    days = [_day(day) for day in parts["BYDAY"].split(",")]
    if None in days:
        return rule.text
    named = [day for day in days if day]
    told = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return f"{words} on {told}"


def _day(told: str) -> str | None:
    name = DAYS.get(told[-2:])
    place = told[:-2].lstrip("+")
    if not place:
        return name
    return f"the {PLACES[place]} {name}" if name and place in PLACES else None
