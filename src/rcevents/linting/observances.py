"""Observances: what a VTIMEZONE says its clocks show at a time (section 3.6.5).

Read are the rules that zones are written with: yearly, by month and weekday or day of the month.
A zone with any other rule is one of which nothing is known here.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.linting.moments import Moment, moments
from rcevents.linting.ruleparts import fault_of, numbers_of, parts_of, weekdays_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.linting.components import Component

MOST = 150
"""Observances, and days of all of them, in one zone that are looked at; one with more is not."""

_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)(\d\d)?", re.ASCII)
_KNOWN = {"FREQ", "BYMONTH", "BYDAY", "BYMONTHDAY", "UNTIL", "WKST", "INTERVAL"}
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Observance:
    """Offsets before and after, and when clocks change to it: days, or a yearly rule."""

    before: dt.timedelta
    after: dt.timedelta
    days: tuple[dt.datetime, ...]
    rule: dict[str, str]
    until: dt.datetime | None

    def last(self, at: dt.datetime) -> dt.datetime | None:
        """Give the last change to it until a local time, None where there was none."""
        found = [day for day in self.days if day <= at]
        if self.rule and at >= self.days[0]:
            end = min(at, self.until) if self.until else at
            years = (end.year, end.year - 1)
            found += [day for year in years for day in self._in(year) if self.days[0] <= day <= end]
        return max(found, default=None)

    def _in(self, year: int) -> Iterator[dt.datetime]:
        """Give when clocks change to it in a year."""
        first = self.days[0]
        for month in numbers_of(self.rule.get("BYMONTH", "")) or [first.month]:
            for day in _days(self.rule, year, month, first):
                yield dt.datetime.combine(day, first.time())


def _days(rule: dict[str, str], year: int, month: int, first: dt.datetime) -> list[dt.date]:
    length = monthrange(year, month)[1]
    numbers = [
        number if number > 0 else length + 1 + number
        for number in numbers_of(rule.get("BYMONTHDAY", ""))
    ]
    weekdays = weekdays_of(rule.get("BYDAY", ""))
    if not weekdays:
        numbers = numbers or [first.day]
        return [dt.date(year, month, number) for number in numbers if 1 <= number <= length]
    days = [dt.date(year, month, number) for number in range(1, length + 1)]
    if numbers:
        days = [day for day in days if day.day in numbers]
    return [day for nth, weekday in weekdays for day in _placed(days, nth, weekday)]


def _placed(days: list[dt.date], nth: int, weekday: int) -> list[dt.date]:
    alike = [day for day in days if day.weekday() == weekday]
    if not nth:
        return alike
    index = nth - 1 if nth > 0 else nth
    return alike[index : index + 1 or None] if -len(alike) <= index < len(alike) else []


def observances(zone: Component) -> list[Observance] | None:
    """Read a zone; None where it cannot be, or by rules that are not known here."""
    told = zone.inside("STANDARD", "DAYLIGHT")
    if not told or len(told) > MOST:
        return None
    found = [_read(component) for component in told]
    known = [each for each in found if each is not None]
    is_whole = len(known) == len(found) and sum(len(each.days) for each in known) <= MOST
    return known if is_whole else None


def _read(component: Component) -> Observance | None:
    offsets = [_offset(component, name) for name in ("TZOFFSETFROM", "TZOFFSETTO")]
    days = [
        moment
        for prop in component.each("DTSTART", "RDATE")
        for moment in moments(prop)
        if isinstance(moment, Moment)
    ]
    before, after = offsets
    if before is None or after is None or not days:
        return None
    told = component.first("RRULE")
    rule = parts_of(told.value) if told else {}
    if told and (fault_of(told.value) or not _is_known(rule)):
        return None
    starts = tuple(moment.at for moment in days)
    return Observance(before, after, starts, rule, _until(rule, before))


def _is_known(rule: dict[str, str]) -> bool:
    return rule["FREQ"] == "YEARLY" and set(rule) <= _KNOWN and rule.get("INTERVAL", "1") == "1"


def _offset(component: Component, name: str) -> dt.timedelta | None:
    prop = component.first(name)
    found = _OFFSET.fullmatch(prop.value.strip()) if prop else None
    if found is None:
        return None
    hours, minutes, seconds = int(found[2]), int(found[3]), int(found[4] or 0)
    size = dt.timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -size if found[1] == "-" else size


def _until(rule: dict[str, str], before: dt.timedelta) -> dt.datetime | None:
    """Give the end of a rule by the local clock; it is told in UTC."""
    told = rule.get("UNTIL")
    if told is None:
        return None
    try:
        if "T" not in told:
            return dt.datetime.strptime(told, "%Y%m%d").replace(hour=23)  # noqa: DTZ007 - local
        when = dt.datetime.strptime(told.rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - local
        return when + before if told.endswith("Z") else when
    except (ValueError, OverflowError):
        return None


def offset_at(known: list[Observance], at: dt.datetime) -> dt.timedelta:
    """Give the offset that a zone says for a local time; before all changes, that before them."""
    last = [(day, each.after) for each in known if (day := each.last(at)) is not None]
    if last:
        return max(last)[1]
    return min(known, key=lambda each: each.days[0]).before
