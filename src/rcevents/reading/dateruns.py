"""From the days that a phrase tells to runs of dates: their years, their order, their faults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.claims import Fault
from rcevents.reading.datecursor import Day
from rcevents.reading.dateorder import settle
from rcevents.reading.months import MONTH_NAMES
from rcevents.reading.years import choose_year, day_in, fill_years

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from rcevents.reading.dategrammar import Phrase


class Run(NamedTuple):
    """A run of days without a gap, both ends inclusive."""

    start: dt.date
    end: dt.date


@dataclass(frozen=True, slots=True)
class Dates:
    """The runs of days that a phrase tells, in order.

    `year_inferred` names the rule that chose the year, None where the text tells it. `separate`
    days are sittings of their own ("3, 10 and 17 May", "repeated on 8, 9, 10 Feb"); neighbouring
    days of a list ("Apr 20, 21") are one run unless told as repeated.
    """

    runs: tuple[Run, ...]
    year_inferred: str | None = None
    separate: bool = False


def is_doubtful(phrase: Phrase) -> bool:
    """Tell whether the phrase holds a date in figures that may be read in two ways."""
    return any(first.doubtful or last.doubtful for first, last in phrase.spells)


def resolve(phrase: Phrase, issued: dt.date | None, day_first: bool | None) -> Dates | Fault:
    """Give the days their years and check them."""
    days = settle([day for spell in phrase.spells for day in spell], day_first, issued)
    if isinstance(days, Fault):
        return days
    rule = None
    if all(day.year is None for day in days):
        chosen = _inferred(days, issued)
        if isinstance(chosen, Fault):
            return chosen
        year, rule = chosen
        first = days[0]
        days = [Day(first.day, first.month, year, first.weekday), *days[1:]]
    return _runs(phrase, days, rule)


def _inferred(days: Sequence[Day], issued: dt.date | None) -> tuple[int, str] | Fault:
    """Choose the year of the first day by the day of the issue."""
    first, last = days[0], days[-1]
    impossible = _impossible(days)
    if impossible:
        return impossible
    if issued is None:
        return Fault(f"no year is told and the issue's date is unknown: {_named(first)}")
    begin, end = (first.month, first.day), (last.month, last.day)
    chosen = choose_year(begin, end, issued, first.weekday)
    return chosen or Fault(f"no year near {issued} has a {_named(first)}")


def _named(day: Day) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


def _impossible(days: Sequence[Day]) -> Fault | None:
    """Give the fault of the first day that no year has."""
    for day in days:
        if not 1 <= day.month <= len(MONTH_NAMES):
            return Fault(f"there is no month {day.month}")
        if not 1 <= day.day <= _LONGEST[day.month - 1]:
            return Fault(f"{MONTH_NAMES[day.month - 1]} has no {_ordinal(day.day)} day")
    return None


_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _ordinal(number: int) -> str:
    """Give "31st".

    >>> [_ordinal(number) for number in (0, 11, 22, 31, 113, 243)]
    ['0th', '11th', '22nd', '31st', '113th', '243rd']
    """
    is_teen = number // 10 % 10 == 1
    return f"{number}{'th' if is_teen else _ENDINGS.get(number % 10, 'th')}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _runs(phrase: Phrase, days: Sequence[Day], rule: str | None) -> Dates | Fault:
    """Make runs of the days, whose first told year spreads over the others."""
    impossible = _impossible(days)
    if impossible:
        return impossible
    dates = _single(days) or _dated(days)
    if isinstance(dates, Fault):
        return dates
    spells = list(zip(dates[::2], dates[1::2], strict=True))
    for start, end in spells:
        if end < start:
            return Fault(f"ends ({end}) before it starts ({start})")
    runs = _merged(spells, apart=phrase.repeated)
    return Dates(runs, rule, separate=phrase.repeated or len(runs) > 1)


def _single(days: Sequence[Day]) -> list[dt.date] | None:
    """Give the one day that most phrases tell, as its first and its last."""
    first, last = days[0], days[-1]
    if len(days) > len("ab") or first[:2] != last[:2] or last.year not in (None, first.year):
        return None
    date = day_in(first.year, (first.month, first.day)) if first.year else None
    return [date, date] if date else None


def _dated(days: Sequence[Day]) -> list[dt.date] | Fault:
    """Give the days as dates; those without a year take it from their neighbours."""
    years = fill_years(
        [(day.month, day.day) for day in days],
        [day.year for day in days],
        ranges=[i % 2 == 0 for i in range(len(days) - 1)],
    )
    dates: list[dt.date] = []
    for day, year in zip(days, years, strict=True):
        date = day_in(year, (day.month, day.day))
        if date is None:
            return Fault(f"{year} has no {_named(day)}")
        dates.append(date)
    return dates


def _merged(spells: list[tuple[dt.date, dt.date]], *, apart: bool) -> tuple[Run, ...]:
    """Make one run of neighbouring days, unless each is to stand apart."""
    if len(spells) == 1:
        return (Run(*spells[0]),)
    runs: list[Run] = []
    for start, end in sorted(set(spells)):
        if runs and not apart and (start - runs[-1].end).days <= 1:
            runs[-1] = Run(runs[-1].start, max(end, runs[-1].end))
        else:
            runs.append(Run(start, end))
    return tuple(runs)
