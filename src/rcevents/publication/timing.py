"""Timing: which events a filter of another day may admit, or no more, told by their days alone.

A filter whose days are told from today means another one every day. Nearly all events are the
same to both: those without a day among the days in which the two differ.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.model import first_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rcevents.filters import Filter
    from rcevents.model import Event

Days = tuple[str | None, str | None, str | None]
"""In ISO form: from, to and deadline_open of a filter; first, last and due day of an event."""

EARLIEST, LATEST = dt.date.min.isoformat(), dt.date.max.isoformat()


def days_asked(asked: Filter | None) -> list[str] | None:
    """Give the days of a filter, None for one that admits nothing.

    >>> from rcevents.filters import Filter
    >>> days_asked(Filter.parse({"from": "2021-10-01"}))
    ['2021-10-01', '9999-12-31', '0001-01-01']
    """
    if asked is None:
        return None
    since, until, due = asked.from_, asked.to, asked.deadline_open
    return [
        since.isoformat() if since else EARLIEST,
        until.isoformat() if until else LATEST,
        due.isoformat() if due else EARLIEST,
    ]


def bounds_of(event: Event) -> Days:
    """Give the first and the last day on which an event may take place, and its last deadline's.

    A series is taken to go on for ever.
    """
    told = [session.start for session in event.sessions]
    told += [session.end for session in event.sessions if session.end]
    told += [when for when in (event.start, event.end) if when is not None]
    days = sorted(first_day(when).isoformat() for when in told)
    last = LATEST if event.recurrence and days else days[-1] if days else None
    due = max((first_day(one.date).isoformat() for one in event.deadlines), default=None)
    return (days[0] if days else None, last, due)


def moved(
    before: Sequence[str] | None, after: Sequence[str] | None
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield conditions, for SQL, that hold for every event to which two filters are not the same.

    >>> for condition in moved(("2021-10-01", "9999-12-31", "0001-01-01"),
    ...                        ("2021-10-02", "9999-12-31", "0001-01-01")):
    ...     print(condition)
    ('first <= :late AND last >= :early', {'early': '2021-10-01', 'late': '2021-10-02'})
    """
    if before == after:
        return
    if before is None or after is None:
        yield "1", {}
        return
    for place in (0, 1):
        if before[place] != after[place]:
            early, late = sorted((before[place], after[place]))
            yield "first <= :late AND last >= :early", {"early": early, "late": late}
    if before[2] != after[2]:
        early, late = sorted((before[2], after[2]))
        yield "due >= :early AND due < :late", {"early": early, "late": late}
