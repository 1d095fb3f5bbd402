"""Search columns: what of an event stands beside its record, so that a search need not read it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.lifespan import as_announced, believed_until
from rcevents.model import Record, first_day

if TYPE_CHECKING:
    from rcevents.model import Cost, Event, Recurrence, When
    from rcevents.store.connection import Connection, Row

COLUMNS = ("starts", "title", "first", "last", "format", "free", "kind", "status")
UNDATED = "~"
"""Stands for the start of an event without one: it sorts behind every day."""

LONGEST = 200
"""So many characters of a title count for the order: an index has its limits."""


def columns_of(event: Event) -> Row:
    """Give an event's search columns. Its last day is never before the last one it is held on.

    >>> from rcevents.model import Event
    >>> tea = Event(uid="a", title="Tea", schedule="dated", start=dt.date(2021, 5, 3))
    >>> columns_of(tea)
    ('2021-05-03', 'Tea', '2021-05-03', '2021-05-03', None, None, 'other', 'confirmed')
    """
    free = _is_free(event.cost) if event.cost else None
    about = (event.format, None if free is None else int(free), event.kind, event.status)
    title = event.title[:LONGEST].replace("\0", "")  # which PostgreSQL takes in no text
    if event.start is None:
        return (UNDATED, title, None, None, *about)
    first, last = _days(event, event.start)
    starts = event.start.isoformat()
    return (starts, title, first.isoformat(), last.isoformat(), *about)


def _is_free(cost: Cost) -> bool | None:
    """Tell whether anybody, a member perhaps, can attend for nothing: as told, or by a price.

    What a filter counts as free is True here, in whichever format and for whomever it asks.
    """
    return True if any(tier.min == 0 for tier in cost.tiers) else cost.free


def fill(connection: Connection) -> None:
    """Work out the columns of all events that are stored without them."""
    sets = ", ".join(f"{column} = ?" for column in COLUMNS)
    after = ""
    while rows := connection.rows(
        "SELECT uid, record FROM events WHERE uid > ? ORDER BY uid LIMIT 500", (after,)
    ):
        connection.run_each(
            f"UPDATE events SET {sets} WHERE uid = ?",  # noqa: S608 - names of our own
            [(*columns_of(_as_announced(text)), uid) for uid, text in rows],
        )
        after = rows[-1][0]


def _as_announced(text: str) -> Event:
    return as_announced(Record.model_validate_json(text))


def _days(event: Event, start: When) -> tuple[dt.date, dt.date]:
    """Give the first and the last day of an event; of a series, of what it is believed to be."""
    days = [first_day(start), first_day(event.end or start)]
    for session in event.sessions:
        days += [first_day(session.start), first_day(session.end or session.start)]
    if event.recurrence is not None:
        length = first_day(event.end or start) - first_day(start)
        days.append(_series_until(event, event.recurrence, start, length))
    return min(days), max(days)


def _series_until(
    event: Event, recurrence: Recurrence, start: When, length: dt.timedelta
) -> dt.date:
    rule = recurrence.rrule
    if rule and ("UNTIL=" in rule or "COUNT=" in rule):
        return dt.date.max
    seen = [sighting.issued for sighting in event.sightings if sighting.issued]
    try:
        return believed_until(seen, start) + length
    except (ValueError, OverflowError):  # beyond the last day of the calendar
        return dt.date.max
