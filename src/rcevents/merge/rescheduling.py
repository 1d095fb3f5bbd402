"""Rescheduling: an event's days as a person corrects them, so that they hold together.

- Sittings that are told take the place of all.
- A corrected start or end keeps the other; but the end of an event of one day moves along with
  its start, and it stays as long as it was. A bare day keeps the hour that is told.
- Of several sittings those between both stay, where the first begins and the last ends there;
  else the event is one sitting.
- A corrected zone keeps the hours, and says where the clocks stand.
- On demand, or undated, an event has no days.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from rcevents.model import Event, Part, Recurrence, Schedule, Session, When, first_day
from rcevents.sources.facts import Facts
from rcevents.sources.instants import bounded

if TYPE_CHECKING:
    from collections.abc import Mapping

DAYS = ("schedule", "start", "end", "sessions", "timezone", "recurrence")
"""The keys of an event that tell of its days."""


class Told(Part):
    """What a person tells of the days: only what is set."""

    schedule: Schedule | None = None
    start: When | None = None
    end: When | None = None
    sessions: tuple[Session, ...] = ()
    timezone: str | None = None
    recurrence: Recurrence | None = None


def rescheduled(event: Event, given: Mapping[str, Any]) -> dict[str, Any]:
    """Give an event's values for DAYS, where these were corrected; None or () takes one away.

    Raises ValueError where they cannot be.

    >>> day, other = dt.date(2031, 5, 3), dt.date(2031, 5, 10)
    >>> event = Event(uid="a", title="A", schedule="dated", start=day, end=day)
    >>> moved = rescheduled(event, {"start": "2031-05-10"})
    >>> moved["start"] == moved["end"] == other, len(moved["sessions"])
    (True, 1)
    >>> rescheduled(event, {"end": "2031-05-01"})
    Traceback (most recent call last):
    ValueError: it ends (2031-05-01) before it starts (2031-05-03)
    """
    told = Told.model_validate(given)
    recurrence = told.recurrence if "recurrence" in given else event.recurrence
    if given.keys() == {"recurrence"}:
        return {"recurrence": recurrence}
    has_days = told.start is not None or told.sessions
    if told.schedule in ("on_demand", "undated") or ("start" in given and not has_days):
        return _without_days(told) | {"recurrence": recurrence}
    if event.start is None and not has_days:
        raise ValueError("it has no start: correct that as well")
    if "timezone" in given:
        event = _without_offsets(event)
    zone = told.timezone if "timezone" in given else event.timezone
    return _bounds(_sittings(event, told, given), zone, recurrence)


def _without_days(told: Told) -> dict[str, Any]:
    if told.start is not None or told.end is not None or told.sessions:
        raise ValueError(f"an event that is {told.schedule} has no days")
    schedule = told.schedule or "undated"
    return {"schedule": schedule} | dict.fromkeys(("start", "end", "timezone")) | {"sessions": ()}


def _bounds(
    sittings: tuple[Session, ...], zone: str | None, recurrence: Recurrence | None
) -> dict[str, Any]:
    for sitting in sittings:
        if sitting.end is not None and _is_before(sitting.end, sitting.start):
            raise ValueError(f"it ends ({sitting.end}) before it starts ({sitting.start})")
    facts = Facts(
        title="",
        start=sittings[0].start,
        sessions=sittings,
        timezone=zone,
        recurrence=recurrence,
    )
    bounds = bounded(facts, None)
    kept = {key: getattr(bounds, key) for key in ("start", "end", "sessions", "timezone")}
    return {"schedule": "dated", **kept, "recurrence": recurrence}


def _sittings(event: Event, told: Told, given: Mapping[str, Any]) -> tuple[Session, ...]:
    if told.sessions:
        return told.sessions
    start = _with_hour(told.start, event.start) or event.start
    assert start is not None  # noqa: S101 - the caller looks; this tells the type checker
    end = _with_hour(told.end, event.end) if "end" in given else _end(event, start)
    kept = _between(event, told.start or event.start, told.end if "end" in given else event.end)
    return kept or (Session(start=start, end=end),)


def _end(event: Event, start: When) -> When | None:
    """Give the end told; that of an event of one day moves along with its start."""
    if event.start is None or event.end is None:
        return None
    if first_day(event.start) != first_day(event.end):
        return event.end
    if isinstance(event.start, dt.datetime) and isinstance(event.end, dt.datetime):
        return start + (event.end - event.start) if isinstance(start, dt.datetime) else start
    return first_day(start)


def _between(event: Event, start: When | None, end: When | None) -> tuple[Session, ...]:
    """Give the sittings from a start to an end, where the first and the last reach these."""
    if start is None or end is None or len(event.sessions) <= 1:
        return ()
    kept = tuple(
        sitting
        for sitting in event.sessions
        if not _is_before(sitting.start, start) and not _is_before(end, _last(sitting))
    )
    reaches = kept and _meets(kept[0].start, start) and _meets(_last(kept[-1]), end)
    return kept if reaches else ()


def _last(sitting: Session) -> When:
    return sitting.end or sitting.start


def _is_before(one: When, other: When) -> bool:
    if isinstance(one, dt.datetime) and isinstance(other, dt.datetime):
        return _comparable(one, other) < _comparable(other, one)
    return first_day(one) < first_day(other)


def _meets(one: When, other: When) -> bool:
    return not _is_before(one, other) and not _is_before(other, one)


def _comparable(one: dt.datetime, other: dt.datetime) -> dt.datetime:
    """Give a time without its offset where the other has none."""
    return one if other.tzinfo is not None else one.replace(tzinfo=None)


def _with_hour(day: When | None, told: When | None) -> When | None:
    """Give a bare day the hour that is told."""
    if day is None or isinstance(day, dt.datetime) or not isinstance(told, dt.datetime):
        return day
    return dt.datetime.combine(day, told.timetz())


def _without_offsets(event: Event) -> Event:
    """Give an event whose times are those of the clocks there, wherever that is."""
    sessions = tuple(
        Session(start=_bare(sitting.start), end=sitting.end and _bare(sitting.end))
        for sitting in event.sessions
    )
    start, end = event.start and _bare(event.start), event.end and _bare(event.end)
    return event.model_copy(update={"start": start, "end": end, "sessions": sessions})


def _bare(when: When) -> When:
    return when.replace(tzinfo=None) if isinstance(when, dt.datetime) else when
