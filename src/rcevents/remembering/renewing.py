"""Renewing: a series without an end goes on for as long as a list tells it.

Feeds end such a series half a year after it was last announced, and what a list tells unchanged
brings no announcement. So where the end draws near, that it is listed still is a revision of its
own: about every three months, and never of an event whose days are told.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.lifespan import announced, believed_until, is_endless
from rcevents.merge.changes import Change
from rcevents.store.contract import Remembered, Revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.model import Record
    from rcevents.store.contract import Writing

NEAR = dt.timedelta(days=92)
"""So long before its last day a series is renewed: a list is read anew at least every month."""


def renew(writing: Writing, uids: Iterable[str], now: dt.datetime) -> None:
    """Note of those events, which a list tells now, that they go on, where they would soon end."""
    found = sorted(_renewed(writing, uids, now), key=lambda each: each[1].uid)
    writing.put_events([event for event, _ in found])
    writing.add_revisions([revision for _, revision in found])


def _renewed(
    writing: Writing, uids: Iterable[str], now: dt.datetime
) -> Iterator[tuple[Remembered, Revision]]:
    for uid, known in writing.events(set(uids)).items():
        record = known.record
        if not is_endless(record.event) or not _ends_soon(record, now.date()):
            continue
        at = max(now, record.modified) if isinstance(record.modified, dt.datetime) else now
        again = record.model_copy(update={"seen": now.date(), "modified": at})
        change = Change("seen", record.seen and record.seen.isoformat(), now.date().isoformat())
        number = known.revisions + 1
        yield (
            Remembered(again, number, known.withdrawn, known.sources),
            Revision(uid, number, at, "still listed", record.sequence, (change,)),
        )


def _ends_soon(record: Record, today: dt.date) -> bool:
    if record.event.start is None:
        return False
    try:
        return believed_until(announced(record), record.event.start) < today + NEAR
    except (ValueError, OverflowError):  # at the end of all calendars
        return False
