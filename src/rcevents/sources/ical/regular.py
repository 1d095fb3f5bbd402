"""Regular series: one rule and nothing beside it, followed without making a component of it.

Most series are so: no sitting of them was moved, left out or added. They come out as
recurring-ical-events has them, at a third of the time; whatever is not plain is left to it.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from rcevents.sources.ical.rules import rule_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.model import When
    from rcevents.sources.ical.rules import Rule
    from rcevents.sources.ical.told import Told
    from rcevents.sources.settings import Window

DAY: Final = dt.timedelta(days=1)
_CLOCK: Final = "(?:[01][0-9]|2[0-3])[0-5][0-9][0-5][0-9]"
_WEEKDAY: Final = "(?:MO|TU|WE|TH|FR|SA|SU)"
_PLAIN: Final = {
    "FREQ": re.compile("DAILY|WEEKLY|MONTHLY|YEARLY"),
    "INTERVAL": re.compile("[0-9]{1,4}"),
    "COUNT": re.compile("[0-9]{1,5}"),
    "UNTIL": re.compile(f"[0-9]{{8}}(?:T{_CLOCK}Z?)?"),
    "WKST": re.compile(_WEEKDAY),
    "BYDAY": re.compile(f"(?:-?[1-4])?{_WEEKDAY}(?:,(?:-?[1-4])?{_WEEKDAY}){{0,9}}"),
    "BYMONTHDAY": re.compile("-?[1-9][0-9]?(?:,-?[1-9][0-9]?){0,30}"),
    "BYMONTH": re.compile("(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2])){0,11}"),
}
"""The parts of rules that every program reads alike."""
_BROKEN: Final = frozenset({"RDATE", "EXDATE", "RECURRENCE-ID"})


def regular_rule(group: Sequence[Told]) -> Rule | None:
    """Give the rule of a series that has nothing else; None for any other series."""
    told = group[0]
    rules = told.properties.get("RRULE", ())
    if len(group) > 1 or len(rules) != 1 or not _BROKEN.isdisjoint(told.properties):
        return None
    rule = rule_of(rules[0].value)
    if rule is None or not all(name in _PLAIN and _PLAIN[name].fullmatch(value)
                               for name, value in rule.parts):  # fmt: skip
        return None
    return rule if _fits(rule, told) else None


def _fits(rule: Rule, told: Told) -> bool:
    """Tell whether start, end and the rule's last moment are told alike."""
    start, end, until = told.start, told.end, rule.get("UNTIL") or ""
    if until and rule.count is not None:
        return False
    if not isinstance(start, dt.datetime) or not isinstance(end, dt.datetime):
        days = not isinstance(start, dt.datetime) and not isinstance(end, dt.datetime)
        return days and start is not None and "T" not in until
    if start.tzinfo is not end.tzinfo:
        return False
    if start.tzinfo is None:
        return not until or ("T" in until and not until.endswith("Z"))
    is_known = isinstance(start.tzinfo, ZoneInfo | dt.timezone)
    return is_known and (not until or until.endswith("Z"))


def sittings_by(rule: Rule, told: Told, window: Window) -> Iterator[tuple[When, When]]:
    """Yield the bounds of the sittings that may touch a window, the first sitting's before all.

    The first counts whether the rule meets its day or not, as long as the rule lasts.
    """
    from dateutil.rrule import rrulestr

    if told.start is None or told.end is None:
        return
    first, length = _midnight(told.start), told.end - told.start
    follow = rrulestr(rule.text, dtstart=first)
    after = dt.datetime.combine(window.first, dt.time(), first.tzinfo) - length
    before = dt.datetime.combine(window.last + DAY, dt.time(), first.tzinfo)
    told_until = rule.get("UNTIL")
    lasts = told_until is None or first <= dt.datetime.fromisoformat(told_until)
    met = {first} if lasts and after <= first <= before else set()
    starts = [*met, *(each for each in follow.between(after, before, inc=True) if each not in met)]
    is_day = not isinstance(told.start, dt.datetime)
    for start in starts:
        begin = start + dt.timedelta()
        end = begin + length
        yield (begin.date(), end.date()) if is_day else (begin, end)


def _midnight(when: When) -> dt.datetime:
    return when if isinstance(when, dt.datetime) else dt.datetime.combine(when, dt.time())
