"""Deadlines as records of their own: what to do by when, to be published like any event.

A deadline keeps its event's form, cost and place out, since nobody goes there to meet it; the
description names them. Its uid is the event's, with the deadline's kind as a suffix.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

from rcevents.model import Deadline, Event, Record
from rcevents.render.clocks import zone_name
from rcevents.render.jsonfeed import summarise
from rcevents.render.words import DEADLINES, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def deadline_records(records: Iterable[Record]) -> tuple[Record, ...]:
    """Give a record for every deadline of these events, dated or not.

    The second deadline of a kind, in order of time, gets a 2 behind its suffix, and so on.
    """
    return tuple(deadline for record in records for deadline in _of_one(record))


def _of_one(record: Record) -> Iterator[Record]:
    told: Counter[str] = Counter()
    for deadline in sorted(record.event.deadlines, key=lambda one: one.date.isoformat()):
        told[deadline.kind] += 1
        uid = deadline_uid(record.event.uid, deadline.kind, told[deadline.kind])
        yield record.model_copy(update={"event": _event(record.event, deadline, uid)})


def deadline_uid(uid: str, kind: str, number: int = 1) -> str:
    """Name a deadline after its event.

    >>> deadline_uid("gitdays-2021@rcevents", "early_bird", 2)
    'gitdays-2021-early-bird-2@rcevents'
    """
    name, at, domain = uid.partition("@")
    order = f"-{number}" if number > 1 else ""
    return f"{name}-{kind.replace('_', '-')}{order}{at}{domain}"


def _event(event: Event, deadline: Deadline, uid: str) -> Event:
    timed = isinstance(deadline.date, dt.datetime)
    return Event(
        uid=uid,
        title=f"{DEADLINES[deadline.kind]}: {one_line(event.title)}",
        url=event.url,
        kind=event.kind,
        status=event.status,
        schedule="dated",
        start=deadline.date,
        end=None if timed else deadline.date,
        timezone=zone_name(deadline.date, event.timezone) if timed else None,  # type: ignore[arg-type]
        description=f"{one_line(event.title)}: {summarise(event)}",
        organizer=event.organizer,
        topics=event.topics,
        remark=deadline.text,
        sightings=event.sightings,
        inferred=_inferred(event),
    )


def _inferred(event: Event) -> dict[str, str]:
    """Keep what was inferred about the deadlines, and about what is told again."""
    shared = {"url", "kind", "status", "title", "organizer", "topics"}
    kept = {key: rule for key, rule in event.inferred.items() if key.split(".")[0] in shared}
    about = {k: rule for k, rule in event.inferred.items() if k.startswith("deadlines")}
    return kept | ({"start": "; ".join(dict.fromkeys(about.values()))} if about else {})
