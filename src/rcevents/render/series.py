"""Series: a recurrence rule made fit for a calendar, with an end, and in step with its start.

Of RFC 5545 (section 3.3.10) the parts that an announcement can mean are taken; a rule with any
other part, one that cannot be read, or one that its own first sitting does not follow is none.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.lifespan import believed_until
from rcevents.model import first_day
from rcevents.render.clocks import on_clock

if TYPE_CHECKING:
    from collections.abc import Collection

LONGEST_COUNT = 366

_PARTS = {
    *("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"),
    *("BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"),
}
_RULE = re.compile(r"[A-Z]{1,12}=[A-Z0-9,+-]{1,99}(?:;[A-Z]{1,12}=[A-Z0-9,+-]{1,99}){0,12}")
_INTERVAL = re.compile("[1-9][0-9]{0,2}")
_FREQUENCIES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}


@dataclass(frozen=True, slots=True)
class Series:
    """A rule as DTSTART's kind of value wants it, and the last day on which it may fall."""

    rule: str
    last_day: dt.date
    _bare: str
    _start: dt.datetime

    def holds(self, when: dt.date | dt.datetime) -> bool:
        """Tell whether a sitting is one of this series."""
        local = _local(when)
        if local.date() > self.last_day:
            return _falls_on(self._bare, self._start, local)
        return _is_plain_start(self._bare, self._start, local) or local in _sittings(
            self._bare, self._start, self.last_day
        )

    def starts(self, most: int) -> list[dt.datetime]:
        """Give the first of its sittings, `most` of them at most, as its own clock tells them."""
        from dateutil.rrule import rrulestr

        bounded = self.rule if "COUNT=" in self.rule else f"{self._bare};{_to(self.last_day)}"
        return list(islice(rrulestr(bounded, dtstart=self._start), most))


def read_series(
    rule: str,
    start: dt.date | dt.datetime,
    seen: Collection[dt.date],
    told: Collection[dt.date | dt.datetime] = (),
) -> Series | None:
    """Give the series of a rule that starts with `start` and was announced on the days `seen`.

    Without an end of its own it goes on as long as is believed, and to the last of its sittings
    that were `told` one by one.

    >>> read_series("FREQ=WEEKLY;BYDAY=TU", dt.date(2021, 10, 5), [dt.date(2021, 10, 1)]).rule
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20220401'
    >>> read_series("FREQ=WEEKLY;BYDAY=TU", dt.date(2021, 10, 6), [dt.date(2021, 10, 1)]) is None
    True
    """
    parts = _parts(rule)
    if parts is None:
        return None
    count, until = parts.pop("COUNT", None), parts.pop("UNTIL", None)
    bare = ";".join(f"{key}={value}" for key, value in parts.items())
    local = _local(start)
    try:
        if not _falls_on(bare, local, local):
            return None
        if count and 0 < int(count) <= LONGEST_COUNT:
            return Series(f"{bare};COUNT={count}", _last(bare, local, int(count)), bare, local)
        last = max(_day(until, start) if until else believed_until(seen, start), local.date())
        last = last if until else _last_told(bare, local, last, told)
    except (ValueError, OverflowError):
        return None
    return Series(f"{bare};UNTIL={_until(last, start)}", last, bare, local)


def _parts(rule: str) -> dict[str, str] | None:
    rule = rule.strip().upper().removeprefix("RRULE:")
    if not _RULE.fullmatch(rule):
        return None
    pairs = [part.split("=", 1) for part in rule.split(";")]
    parts = {key: value for key, value in pairs}  # noqa: C416 - the pairs are lists
    known = len(parts) == len(pairs) and parts.keys() <= _PARTS
    sound = parts.get("FREQ") in _FREQUENCIES and _INTERVAL.fullmatch(parts.get("INTERVAL", "1"))
    return parts if known and sound else None


def _local(when: dt.date | dt.datetime) -> dt.datetime:
    if isinstance(when, dt.datetime):
        return when.replace(tzinfo=None)
    return dt.datetime.combine(when, dt.time())


def _falls_on(bare: str, start: dt.datetime, when: dt.datetime) -> bool:
    """Tell whether the rule from `start` gives `when`; the rule ends there, so it never runs on."""
    if _is_plain_start(bare, start, when):
        return True
    from dateutil.rrule import rrulestr

    found = None
    for found in rrulestr(f"{bare};UNTIL={when:%Y%m%dT%H%M%S}", dtstart=start):  # noqa: B007 - the last one is wanted
        pass
    return found == when


def _is_plain_start(bare: str, start: dt.datetime, when: dt.datetime) -> bool:
    return when == start and "BY" not in bare


@lru_cache(maxsize=16)
def _sittings(bare: str, start: dt.datetime, last: dt.date) -> frozenset[dt.datetime]:
    """Give all sittings to a day: a series of many that were told one by one is asked for each."""
    from dateutil.rrule import rrulestr

    return frozenset(rrulestr(f"{bare};{_to(last)}", dtstart=start))


def _to(last: dt.date) -> str:
    return f"UNTIL={last:%Y%m%d}T235959"


def _last(bare: str, start: dt.datetime, count: int) -> dt.date:
    from dateutil.rrule import rrulestr

    last = start
    for last in rrulestr(f"{bare};COUNT={count}", dtstart=start):  # noqa: B007 - the last is wanted
        pass
    return last.date()


def _last_told(
    bare: str, start: dt.datetime, last: dt.date, told: Collection[dt.date | dt.datetime]
) -> dt.date:
    later = sorted((_local(when) for when in told if first_day(when) > last), reverse=True)
    return next((when.date() for when in later if _falls_on(bare, start, when)), last)


def _day(until: str, start: dt.date | dt.datetime) -> dt.date:
    """Read the day of an UNTIL, on the clock of the start where it is told in UTC."""
    day = dt.date.fromisoformat(until[:8])
    if until.endswith("Z") and isinstance(start, dt.datetime):
        return on_clock(dt.datetime.fromisoformat(until), start.tzinfo).date()
    return day


def _until(last: dt.date, start: dt.date | dt.datetime) -> str:
    """Write the end as section 3.3.10 asks: a day for days, else an instant in UTC."""
    if not isinstance(start, dt.datetime):
        return f"{last:%Y%m%d}"
    end = dt.datetime.combine(last, dt.time(23, 59, 59))
    return f"{on_clock(end, start.tzinfo).astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"
