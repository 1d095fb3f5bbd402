"""Days and times as records write them: ISO 8601, figures with marks, seconds, and prose."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final

from rcevents.normalization import clean
from rcevents.reading.claims import Fault, blank
from rcevents.reading.dates import find_dates
from rcevents.reading.times import find_times
from rcevents.reading.translation import in_english
from rcevents.sources.records.zonewords import clock_of, fixed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.reading.sittings import Hours
    from rcevents.sources.records.clockwords import Hours as Told

LONGEST: Final = 200
"""So many characters of a value can tell a day; longer ones are prose about something else."""
NO_DAY: Final = "{text!r} is no day that is known"
AMBIGUOUS: Final = "{text!r} may be read with the day or with the month first"
SECONDS: Final = range(631_152_000, 4_102_444_800)
"""Seconds since 1970 that lie between 1990 and 2100."""
MILLIS: Final = 1000
MOST_DAYS: Final = 31
"""Daily hours over more days than this are not meant as so many sittings."""
MONTHS: Final = 12
NOON: Final = 12
CENTURY: Final = 2000

_WEEKDAY: Final = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?[ ])?"
_CLOCK: Final = r"""
    (?:
      (?: [T,_]? [ ]{0,3} | [ ]at[ ] )
      (?P<hour>[0-2]?\d) (?: [:.h] (?P<minute>[0-5]\d) (?: : (?P<second>[0-5]\d) (?:[.,]\d{1,9})? )?
                           | (?= [ ]?[ap]\.?m ) )
      (?: [ ]? (?P<half>[ap])\.?m\.? )?
      [ ]{0,3} (?P<zone> [\[(]? [A-Za-z+\-−–] [\w:+\-−–/ ()&.\[\]]{0,60} )?
    )?
"""
ISO: Final = re.compile(
    rf"{_WEEKDAY}"
    rf"(?P<year>\d{{4}})(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?){_CLOCK}",
    re.VERBOSE | re.IGNORECASE,
)
BASIC: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:T?(?P<hour>\d\d):?(?P<minute>\d\d):?(?P<second>\d\d)?(?P<half>)(?P<zone>Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
FIGURES: Final = re.compile(
    rf"""{_WEEKDAY}
    (?P<first>\d\d?)(?P<mark>[-/.])(?P<other>\d\d?)(?:(?P=mark)(?P<year>\d{{4}}|\d\d))?{_CLOCK}""",
    re.VERBOSE | re.IGNORECASE,
)
EPOCH: Final = re.compile(r"/?(?:Date\()?(\d{9,10}|\d{12,13})(?:\.\d{1,6})?(?:\)/?)?")
MAIL: Final = re.compile(
    r"(?:[a-z]{3},[ ])?\d\d?[ ][a-z]{3}[ ]\d{4}[ ]\d\d:\d\d(?::\d\d)?[ ](?:GMT|UT|[+-]\d{4})",
    re.IGNORECASE,
)
SIGNS: Final = (" to ", " until ", " – ", " — ", " - ", "/", "--", "–")
HOUR: Final = re.compile(r"\d[ ]?[ap]m|\d:\d\d|T\d\d", re.IGNORECASE)
YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
RANGE: Final = re.compile(r"\d [0-2]\d:[0-5]\d ?[-–—−] ?[0-2]\d:[0-5]\d\Z")
"""An hour behind a space, and another one: ISO 8601's offset stands behind "T" or seconds."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day or a local time (with its offset, if one is told), and the zone named beside it."""

    when: dt.datetime | dt.date
    zone: str | None = None

    @property
    def has_hour(self) -> bool:
        """Tell whether an hour is told; midnight is what programs write for none."""
        return isinstance(self.when, dt.datetime) and self.when.time() != dt.time()


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a moment to another, of which the end may not be told."""

    start: Moment
    end: Moment | None = None


@dataclass(frozen=True, slots=True)
class Habit:
    """What a document does with its dates: their order of day and month, the year they leave out.

    `issued` is the day from which a year follows that is told nowhere.
    """

    day_first: bool | None = None
    year: int | None = None
    issued: dt.date | None = None


def read_when(value: Any, habit: Habit) -> tuple[Stretch, ...] | Fault:  # noqa: ANN401 - as written
    """Read a value to the stretches of days or times that it tells; Fault where it tells none.

    >>> def show(value, **habit):
    ...     told = read_when(value, Habit(**habit))
    ...     print(told.reason if isinstance(told, Fault) else told[0].start.when)
    >>> show("2024-5-3"), show("20220222T133000"), show("2024-09-03T10:00:00Z")
    2024-05-03
    2022-02-22 13:30:00
    2024-09-03 10:00:00+00:00
    (None, None, None)
    >>> show("3.9.2024"), show("9/3/2024", day_first=False), show("9/3/2024")
    2024-09-03
    2024-09-03
    '9/3/2024' may be read with the day or with the month first
    (None, None, None)
    >>> show(1714728600), show("05/03", year=2023, day_first=False), show("2024-02-30")
    2024-05-03 09:30:00+00:00
    2023-05-03
    '2024-02-30' is no day that is known
    (None, None, None)
    """
    if isinstance(value, dt.date):  # a date-time is one, too
        return (Stretch(Moment(value)),)
    text = clean(str(value))[: LONGEST + 1].strip().strip("\"'")
    if isinstance(value, bool) or not text or len(text) > LONGEST:
        return Fault(NO_DAY.format(text=text[:40]))
    return _in_words(text, habit)


def _in_words(text: str, habit: Habit) -> tuple[Stretch, ...] | Fault:
    if (found := ISO.fullmatch(text) or BASIC.fullmatch(text)) and _has_zone(found):
        return _told(found, int(found["month"]), int(found["day"]), int(found["year"]))
    if found := EPOCH.fullmatch(text):
        return _counted(found[1])
    if MAIL.fullmatch(text):
        return _as_in_mail(text)
    if (found := FIGURES.fullmatch(text)) and _has_zone(found):
        return _in_figures(found, habit)
    return _between(text, habit) or _in_prose(in_english(text), habit)


def _as_in_mail(text: str) -> tuple[Stretch, ...] | Fault:
    """Read a time as mails and feeds tell it (RFC 5322, section 3.3): "GMT" is UTC there."""
    try:
        return (Stretch(Moment(parsedate_to_datetime(text))),)
    except ValueError:
        return Fault(NO_DAY.format(text=text))


def _between(text: str, habit: Habit) -> tuple[Stretch, ...] | None:
    """Read a time, a sign, and another time, each with its day: "... 9:00 - ... 17:00"."""
    for sign in SIGNS:
        first, found, last = text.partition(sign)
        if not (found and HOUR.search(first) and HOUR.search(last) and YEAR.search(last)):
            continue
        start, end = _in_words(first.strip(), habit), _in_words(last.strip(), habit)
        if not (isinstance(start, Fault) or isinstance(end, Fault)) and end[0].start.has_hour:
            return (Stretch(start[0].start, end[0].start),)
    return None


def _has_zone(found: re.Match[str]) -> bool:
    """Tell whether what is written behind the hour is a zone, if anything is."""
    words = found["zone"]
    if words and RANGE.search(found.group()) and found["minute"] and _is_later(found):
        return False
    return not words or fixed(words) is not None or clock_of(words) is not None


def _is_later(found: re.Match[str]) -> bool:
    """Tell whether what may be an offset is the hour at which it ends: "10:00-12:00"."""
    begin = dt.time(min(int(found["hour"]), 23), int(found["minute"]))
    return found["zone"][1:].strip() > begin.isoformat("minutes")


def _told(found: re.Match[str], month: int, day: int, year: int) -> tuple[Stretch, ...] | Fault:
    try:
        date = dt.date(year, month, day)
        hours = _hours(found)
    except ValueError:
        return Fault(NO_DAY.format(text=found.group()))
    if hours is None:
        return (Stretch(Moment(date)),)
    when = dt.datetime.combine(date, hours)
    words = found["zone"] or ""
    offset = fixed(words)
    zone = None if offset else clock_of(words)
    return (Stretch(Moment(when.replace(tzinfo=offset), zone)),)


def _hours(found: re.Match[str]) -> dt.time | None:
    if found["hour"] is None:
        return None
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % NOON + (NOON if found["half"].lower() == "p" else 0)
    return dt.time(hour, int(found["minute"] or 0), int(found["second"] or 0))


def _counted(text: str) -> tuple[Stretch, ...] | Fault:
    """Read seconds or milliseconds since 1970."""
    seconds = float(text)
    if int(seconds) not in SECONDS:
        seconds /= MILLIS
    if int(seconds) not in SECONDS:
        return Fault(NO_DAY.format(text=text))
    return (Stretch(Moment(dt.datetime.fromtimestamp(int(seconds), dt.UTC))),)


def _in_figures(found: re.Match[str], habit: Habit) -> tuple[Stretch, ...] | Fault:
    first, other = int(found["first"]), int(found["other"])
    year = int(found["year"]) if found["year"] else habit.year
    if year is None:
        return _in_prose(found.group(), habit)
    year += CENTURY if year < 100 else 0  # noqa: PLR2004 - a year of two figures
    day_first = True if found["mark"] == "." else habit.day_first
    if first > MONTHS or other > MONTHS:
        day_first = first > MONTHS
    if first == other:
        day_first = True
    if day_first is None:
        return Fault(AMBIGUOUS.format(text=found.group()))
    return _told(found, *((other, first) if day_first else (first, other)), year)


def _in_prose(text: str, habit: Habit) -> tuple[Stretch, ...] | Fault:
    """Read what only people write, by the readers of prose."""
    if habit.year and not YEAR.search(text):
        text = f"{text}, {habit.year}"
    issued = habit.issued or (dt.date(habit.year, 1, 15) if habit.year else None)
    found = find_dates(text, issued=issued, day_first=habit.day_first)
    told = [claim for claim in found if not isinstance(claim.value, Fault)]
    if not told:
        faults = (claim.value for claim in found if isinstance(claim.value, Fault))
        return next(faults, Fault(NO_DAY.format(text=text[:80])))
    runs = [run for claim in told for run in getattr(claim.value, "runs", ())]
    hours = find_times(blank(text, found))
    told_hours = hours[0].value if len(hours) == 1 else None
    if told_hours is None or isinstance(told_hours, Fault):
        return tuple(_of_days(run.start, run.end) for run in runs)
    return tuple(each for run in runs for each in daily(run.start, run.end, told_hours))


def _of_days(start: dt.date, end: dt.date) -> Stretch:
    return Stretch(Moment(start), Moment(end) if end != start else None)


def daily(start: dt.date, end: dt.date, hours: Hours | Told) -> Iterator[Stretch]:
    """Yield a sitting for each of some days: "24-25 September, 13:00-17:00" is two of them."""
    days = (end - start).days + 1
    if days > MOST_DAYS:
        yield _of_days(start, end)
        return
    for day in (start + dt.timedelta(days=number) for number in range(days)):
        until = dt.datetime.combine(day, hours.end) if hours.end else None
        begin = Moment(dt.datetime.combine(day, hours.start), hours.zone)
        yield Stretch(begin, Moment(until, hours.zone) if until else None)


def day_order_of(values: Iterable[Any]) -> bool | None:
    """Tell which comes first in figures like "3/5/2031", by those that can be read in one way.

    >>> day_order_of(["3/5/2031", "13/5/2031"]), day_order_of(["05/16"]), day_order_of(["3/5"])
    (True, False, None)
    """
    found = set()
    for value in values:
        figures = FIGURES.fullmatch(value.strip()) if isinstance(value, str) else None
        if figures and figures["mark"] != ".":
            first, other = int(figures["first"]), int(figures["other"])
            if max(first, other) > MONTHS >= min(first, other):
                found.add(first > other)
    return found.pop() if len(found) == 1 else None
