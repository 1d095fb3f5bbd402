"""Sittings of a series: an announcement of the next one does not move the series."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from rcevents.model import first_day

if TYPE_CHECKING:
    from rcevents.model import Event

_RULE = re.compile(r"FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]{2,12}=[A-Z0-9,+-]{1,99}){0,9}")
_ENDED = ("COUNT=", "UNTIL=")
FURTHEST = dt.timedelta(days=3 * 366)
"""So far on, a sitting told with the same rule is one of the series, and not its new beginning."""


def is_later_sitting(told: Event, series: Event) -> bool:
    """Tell whether an event is a later sitting of a series without an end.

    It is told with the series' own rule, or as a single sitting on a day of the series.

    >>> from rcevents.model import Event, Recurrence
    >>> monthly = Recurrence(text="first Tuesdays", rrule="FREQ=MONTHLY;BYDAY=1TU")
    >>> first, next = (
    ...     Event(uid="a", title="A", schedule="dated", start=day, recurrence=monthly)
    ...     for day in ("2031-05-06", "2031-06-03")
    ... )
    >>> is_later_sitting(next, first), is_later_sitting(first, next)
    (True, False)
    >>> alone = next.model_copy(update={"recurrence": None})
    >>> is_later_sitting(alone, first), is_later_sitting(alone, alone)
    (True, False)
    """
    rule = _rule(series)
    if rule is None or (told.recurrence is not None and _rule(told) != rule):
        return False
    if told.start is None or series.start is None or len(told.sessions) > 1 or series.sessions:
        return False
    if not first_day(series.start) < first_day(told.start) <= first_day(series.start) + FURTHEST:
        return False
    return _is_alike(told, series) and _falls_on(rule, series.start, told.start)


def _is_alike(told: Event, series: Event) -> bool:
    """Tell whether a sitting is as long as the series' and at its hour, as far as it is told."""
    if told.recurrence is None and not isinstance(told.start, dt.datetime):
        return _shape(told)[2] == _shape(series)[2]
    return _shape(told) == _shape(series) and told.timezone == series.timezone


def _rule(event: Event) -> str | None:
    rule = event.recurrence.rrule if event.recurrence else None
    known = rule is not None and _RULE.fullmatch(rule) and not any(map(rule.__contains__, _ENDED))
    return rule if known else None


def _shape(event: Event) -> tuple[dt.time | None, dt.time | None, dt.timedelta]:
    """Give the hours of a sitting, and how many days it lasts."""
    start, end = event.start or dt.date.min, event.end or event.start or dt.date.min
    return (_hour(start), _hour(end), first_day(end) - first_day(start))


def _hour(when: dt.date) -> dt.time | None:
    return when.time() if isinstance(when, dt.datetime) else None


def _falls_on(rule: str, start: dt.date, day: dt.date) -> bool:
    from dateutil.rrule import rrulestr

    first, asked = (dt.datetime.combine(first_day(each), dt.time()) for each in (start, day))
    try:
        return asked in rrulestr(rule, dtstart=first)
    except ValueError:  # a rule that means nothing has no sittings
        return False
