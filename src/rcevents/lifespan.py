"""How long what tells no last day goes on: a series six months past its last sighting."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from typing import TYPE_CHECKING

from rcevents.model import Sighting, first_day

if TYPE_CHECKING:
    from collections.abc import Collection

    from rcevents.model import Event, Record

_END = re.compile(r"\b(?:COUNT|UNTIL)=", re.IGNORECASE)
MONTHS = 6
"""So long a series counts as going on, if nobody announces it again."""

UNDATED_DAYS = 365
"""So long feeds tell of what has no date, if nobody announces it again."""


def believed_until(seen: Collection[dt.date], start: dt.date) -> dt.date:
    """Give the last day of a series announced on the days `seen`; at least its first sitting's.

    Where no day of announcement is known, the first sitting stands for it. Raises ValueError
    where the calendar has no such day.

    >>> believed_until([dt.date(2021, 8, 31)], dt.date(2021, 10, 5)).isoformat()
    '2022-02-28'
    >>> believed_until((), dt.date(2021, 10, 5)).isoformat()
    '2022-04-05'
    """
    first = first_day(start)
    return max(_months_after(max(seen, default=first)), first)


def is_endless(event: Event) -> bool:
    """Tell whether an event is a series of which no end is told.

    >>> from rcevents.model import Event, Recurrence
    >>> rules = ("FREQ=WEEKLY", "FREQ=WEEKLY;COUNT=4", None)
    >>> told = [Recurrence(text="each week", rrule=rule) for rule in rules]
    >>> [is_endless(Event(uid="a", title="A", recurrence=one)) for one in told]
    [True, False, True]
    """
    series = event.recurrence
    return series is not None and not _END.search(series.rrule or "")


def is_past(event: Event, today: dt.date) -> bool:
    """Tell whether all that an event tells of its days is over; a series without end never is."""
    if event.start is None or is_endless(event):
        return False
    return first_day(event.end or event.start) < today


def announced(record: Record) -> list[dt.date]:
    """Give the days on which an event was announced, as far as they are known.

    Where a sighting has no day of issue, the moments at which a store saw it and saw it change
    count too; else those tell when someone read of it, which may be years later.
    """
    seen = record.event.sightings
    issued = [sighting.issued for sighting in seen if sighting.issued]
    is_all = bool(issued) and len(issued) == len(seen)
    remembered = [when for when in (record.created, record.modified) if when]
    days = [_day(when) for when in remembered if not (is_all and isinstance(when, dt.datetime))]
    return [*issued, *days, *filter(None, (record.seen,))]


def as_announced(record: Record) -> Event:
    """Give a record's event as filters are to take it: a series as announced on its last day.

    A list may tell a series for years without a day of issue: the record knows when it did.
    """
    event = record.event
    if not is_endless(event):
        return event
    again = Sighting(document="", issued=max(announced(record), default=None))
    return event.model_copy(update={"sightings": (*event.sightings, again)})


def _day(when: dt.date) -> dt.date:
    """Give the day of a remembered moment in UTC."""
    if not isinstance(when, dt.datetime):
        return when
    return when.date() if when.tzinfo is None else when.astimezone(dt.UTC).date()


def _months_after(day: dt.date) -> dt.date:
    """Give the same day so many months on, or that month's last."""
    years, month = divmod(day.month - 1 + MONTHS, 12)
    year, month = day.year + years, month + 1
    return dt.date(year, month, min(day.day, monthrange(year, month)[1]))
