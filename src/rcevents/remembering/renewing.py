"""Renewing: what tells no last day goes on for as long as a list tells it.

Feeds end a series half a year after it was last announced, and leave out what has no date after a
year; and what a list tells unchanged brings no announcement. So where the end draws near, that it
is listed still is a revision of its own: of a series about every three months, of what has no
date about every nine, and never of an event whose days are told.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.lifespan import UNDATED_DAYS, announced, believed_until, is_endless
from rcevents.merge.changes import Change
from rcevents.store.contract import Remembered, Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.model import Event, Record
    from rcevents.store.contract import Writing

NEAR = dt.timedelta(days=92)
"""So long before its last day it is renewed: a list is read anew at least every month."""


def is_renewed(event: Event) -> bool:
    """Tell whether an event goes on for as long as a list tells it: it tells no last day."""
    return event.start is None or is_endless(event)


def renew(writing: Writing, uids: Iterable[str], now: dt.datetime) -> None:
    """Note of those events, which a list tells now, that they go on, where they would soon end."""
    found = sorted(_renewed(writing, uids, now), key=lambda each: each[1].uid)
    writing.put_events([event for event, _ in found])
    writing.add_revisions([revision for _, revision in found])


def _renewed(
    writing: Writing, uids: Iterable[str], now: dt.datetime
) -> Iterator[tuple[Remembered, Revision]]:
    some = writing.events(set(uids)).items()
    found = {uid: known for uid, known in some if _ends_soon(known.record, now.date())}
    revised = writing.revised(found)
    for uid, known in found.items():
        record = known.record
        at = max(now, revised.get(uid, now))
        at = max(at, record.modified) if isinstance(record.modified, dt.datetime) else at
        again = record.model_copy(update={"seen": now.date(), "modified": at})
        change = Change("seen", record.seen and record.seen.isoformat(), now.date().isoformat())
        number = known.revisions + 1
        yield (
            Remembered(again, number, known.withdrawn, known.sources),
            Revision(uid, number, at, "still listed", record.sequence, (change,)),
        )


def _ends_soon(record: Record, today: dt.date) -> bool:
    event = record.event
    if event.start is None:
        last = max(announced(record), default=today) + dt.timedelta(days=UNDATED_DAYS)
        return event.status != "cancelled" and last < today + NEAR
    try:
        return is_endless(event) and believed_until(announced(record), event.start) < today + NEAR
    except (ValueError, OverflowError):  # at the end of all calendars
        return False
