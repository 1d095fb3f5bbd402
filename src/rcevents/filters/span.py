"""Whether an event takes place within some days: its sittings, and those of its series."""

from __future__ import annotations

import datetime as dt
import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.lifespan import believed_until
from rcevents.model import first_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import Event, When

DAY = dt.timedelta(days=1)
MOST = 1_000
"""Of a series, so many sittings are told one by one."""

RULE = r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]{2,12}=[A-Z0-9,+-]{1,99}){0,9}"
"""A rule of days (RFC 5545, section 3.3.10); no announcement means another."""


def takes_place(event: Event, first: dt.date | None, last: dt.date | None) -> bool | None:
    """Tell whether a day of the event lies between these two (both counted; None: no bound).

    None where the event has no date: on demand, or its dates were not told.
    """
    if event.start is None:
        return None
    first, last = first or dt.date.min, last or dt.date.max
    if any(start <= last and end >= first for start, end in _runs(event)):
        return True
    return _comes_back(event, event.start, first, last)


def days_of(event: Event) -> list[tuple[dt.date, dt.date]]:
    """Give all days of an event as runs, each from its first to its last day, in order of time.

    It `takes_place` within some days if one of these runs does. Of a series these are the sittings
    that are believed in, `MOST` at most; where its rhythm is not known, all days of its life.
    """
    told = list(_runs(event))
    if event.start is not None and event.recurrence is not None:
        told += _later_runs(event, event.start)
    joined: list[tuple[dt.date, dt.date]] = []
    for first, last in sorted(told):
        if joined and first <= joined[-1][1] + DAY:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return joined


def _later_runs(event: Event, start: When) -> Iterator[tuple[dt.date, dt.date]]:
    """Yield the runs of a series' sittings, the first one's among them if the rule gives it."""
    first, last = first_day(start), _believed_until(event, start)
    rule = event.recurrence.rrule if event.recurrence else None
    if rule is None:
        yield first, max(first, last)
        return
    length = first_day(event.end or start) - first
    for when in islice(_series(rule, first), MOST):
        if when.date() > last:
            return
        yield when.date(), when.date() + length


def _runs(event: Event) -> Iterator[tuple[dt.date, dt.date]]:
    if event.sessions:
        for session in event.sessions:
            yield first_day(session.start), first_day(session.end or session.start)
    elif event.start is not None:
        yield first_day(event.start), first_day(event.end or event.start)


def _comes_back(event: Event, start: When, first: dt.date, last: dt.date) -> bool:
    """Tell whether a later sitting of a series begins within these days."""
    if event.recurrence is None:
        return False
    last = min(last, _believed_until(event, start))
    rule = event.recurrence.rrule
    if rule is None:  # how often is not known: any day of its life may be one of its days
        return first <= last and first_day(start) <= last
    sitting = first_day(event.end or start) - first_day(start)
    found = _next_sitting(rule, first_day(start), max(first, dt.date.min + sitting) - sitting)
    return found is not None and found <= last


def _believed_until(event: Event, start: When) -> dt.date:
    rule = event.recurrence.rrule if event.recurrence else None
    if rule and ("UNTIL=" in rule or "COUNT=" in rule):
        return dt.date.max
    seen = [sighting.issued for sighting in event.sightings if sighting.issued]
    try:
        return believed_until(seen, start)
    except ValueError:  # beyond the last day of the calendar
        return dt.date.max


def _next_sitting(rule: str, start: dt.date, first: dt.date) -> dt.date | None:
    bound = dt.datetime.combine(max(first, start), dt.time())
    found = next((when for when in _series(rule, start) if when >= bound), None)
    return found.date() if found else None


def _series(rule: str, start: dt.date) -> Iterator[dt.datetime]:
    """Yield the days that a rule gives, at midnight; none for a rule that means nothing."""
    from dateutil.rrule import rrulestr

    if not re.fullmatch(RULE, rule):
        return
    # An UNTIL in UTC cannot be compared with plain days; its day is what matters here.
    plain = rule.replace("Z", "")
    try:
        yield from rrulestr(plain, dtstart=dt.datetime.combine(start, dt.time()))
    except ValueError:  # a rule that means nothing tells no later sitting
        return
