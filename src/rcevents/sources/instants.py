"""Instants: the bounds of an event from a source's own times, days and zones.

Whatever a source writes (UTC, an offset, a zone's name, a bare local time), an event's times
come out with the offset that its zone has on their day, as in every other reading.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.iana import zone_info
from rcevents.model import Session, first_day
from rcevents.reading.zones import fixed_zone

if TYPE_CHECKING:
    from rcevents.model import When
    from rcevents.sources.facts import Facts

WHOLE_DAYS = "from midnight to midnight: whole days"
OF_SOURCE = "the zone that its source is set to"
SHARED = "the zone that its source is set to, whose clocks keep the offset told"
BACKWARDS = "the end told ({end}) lies before the start, and is left out"
MIDNIGHT = dt.time()
LAST_MINUTE = dt.time(23, 59)
DAY = dt.timedelta(days=1)


@dataclass(slots=True)
class Bounds:
    """First and last day or time, the sittings between them, their zone, and what was inferred."""

    start: When
    end: When | None
    sessions: tuple[Session, ...]
    timezone: str | None
    inferred: dict[str, str] = field(default_factory=dict)


def bounded(facts: Facts, zone_of_source: str | None) -> Bounds:
    """Give the bounds of facts that have a start.

    >>> from rcevents.sources.facts import Facts
    >>> told = dt.datetime(2031, 5, 3, 12, tzinfo=dt.UTC)
    >>> bounds = bounded(Facts(title="Tea", start=told, timezone="Europe/Paris"), None)
    >>> bounds.start.isoformat(), bounds.timezone
    ('2031-05-03T14:00:00+02:00', 'Europe/Paris')
    """
    assert facts.start is not None  # noqa: S101 - the caller looks; this tells the type checker
    inferred: dict[str, str] = {}
    told = facts.sessions or (Session(start=facts.start, end=facts.end),)
    zone = _zone(facts, told, zone_of_source, inferred)
    sittings = [_sitting(session, zone, inferred) for session in told]
    if len(sittings) > 1:
        sittings = sorted(dict.fromkeys(sittings), key=_by_time)
    comes_back = facts.recurrence is not None and facts.recurrence.rrule is not None
    start, end = sittings[0].start, _last(sittings[:1] if comes_back else sittings)
    last = _last_day(told[:1] if comes_back else told)
    if isinstance(start, dt.datetime) and last is not None and last >= first_day(end):
        end = last
    if not isinstance(start, dt.datetime):
        zone = None
        inferred.pop("timezone", None)
    return Bounds(start, end, tuple(sittings), zone, inferred)


def _by_time(session: Session) -> tuple[str, str]:
    return session.start.isoformat(), session.end.isoformat() if session.end else ""


def _last(sittings: list[Session]) -> When:
    """Give the end of the last sitting; where its hour is not told, its day."""
    last = max(sittings, key=lambda session: first_day(session.end or session.start))
    if last.end is not None:
        return last.end
    return first_day(last.start)


def _last_day(told: tuple[Session, ...]) -> dt.date | None:
    """Give the last day that ends what a time begins: the hour at which it ends is not told."""
    days = [
        session.end
        for session in told
        if isinstance(session.start, dt.datetime)
        and session.end is not None
        and not isinstance(session.end, dt.datetime)
        and session.end >= session.start.date()
    ]
    return max(days, default=None)


def _zone(
    facts: Facts, told: tuple[Session, ...], zone_of_source: str | None, inferred: dict[str, str]
) -> str | None:
    if facts.timezone and zone_info(facts.timezone):
        return facts.timezone
    starts = [session.start for session in told if isinstance(session.start, dt.datetime)]
    offsets = [start for start in starts if start.tzinfo is not None]
    if starts and not offsets and zone_of_source:
        inferred["timezone"] = OF_SOURCE
        return zone_of_source
    if offsets and zone_of_source and _keeps(zone_of_source, offsets):
        inferred["timezone"] = SHARED
        return zone_of_source
    return zone_name(offsets[0]) if offsets else None


def _keeps(zone: str, told: list[dt.datetime]) -> bool:
    """Whether the clocks of a zone showed the offsets that were told, which name no region."""
    info = zone_info(zone)
    if info is None or any(hasattr(when.tzinfo, "key") for when in told):
        return False
    try:
        return all(when.astimezone(info).utcoffset() == when.utcoffset() for when in told)
    except OverflowError:
        return False


def zone_name(when: dt.datetime) -> str | None:
    """Name the zone that a time carries: its region's, or its offset's.

    >>> zone_name(dt.datetime(2031, 5, 3, 12, tzinfo=zone_info("Europe/Paris")))
    'Europe/Paris'
    >>> zone_name(dt.datetime.fromisoformat("2031-05-03T12:00-05:00"))
    'Etc/GMT+5'
    """
    key = getattr(when.tzinfo, "key", None)
    if isinstance(key, str) and zone_info(key):
        return key
    offset = when.utcoffset()
    if offset is None:
        return None
    minutes = abs(offset) // dt.timedelta(minutes=1)
    sign = -1 if offset < dt.timedelta() else 1
    return fixed_zone(sign * (minutes // 60), minutes % 60)


def _sitting(session: Session, zone: str | None, inferred: dict[str, str]) -> Session:
    start = _local(session.start, zone)
    end = None if session.end is None else _local(session.end, zone)
    if not isinstance(start, dt.datetime) or not (end is None or isinstance(end, dt.datetime)):
        if isinstance(start, dt.datetime) and end is not None and end >= start.date():
            return Session(start=start)  # the hour of its end is not told, its day is the event's
        last = first_day(end) if end else first_day(start)
        return _forward(Session(start=first_day(start), end=last), inferred)
    if end is not None and (start.tzinfo is None) != (end.tzinfo is None):
        offset = start.tzinfo or end.tzinfo  # one that no zone has: it is the other's as well
        start, end = start.replace(tzinfo=offset), end.replace(tzinfo=offset)
    if end is not None and _is_whole_days(start, end):
        inferred.setdefault("start", WHOLE_DAYS)
        last = end.date() - DAY if end.time() == MIDNIGHT else end.date()
        return Session(start=start.date(), end=last)
    return _forward(Session(start=start, end=None if end == start else end), inferred)


def _is_whole_days(start: dt.datetime, end: dt.datetime) -> bool:
    if start.time() != MIDNIGHT or end <= start:
        return False
    return end.time() == MIDNIGHT or end.time().replace(second=0, microsecond=0) == LAST_MINUTE


def _forward(session: Session, inferred: dict[str, str]) -> Session:
    """Leave out an end before the start: one of the two is wrong, and the start says more."""
    if session.end is None or not _is_before(session.end, session.start):
        return session
    inferred["end"] = BACKWARDS.format(end=session.end.isoformat())
    end = None if isinstance(session.start, dt.datetime) else session.start
    return Session(start=session.start, end=end)


def _is_before(end: When, start: When) -> bool:
    if isinstance(end, dt.datetime) and isinstance(start, dt.datetime):
        return end < start if (end.tzinfo is None) == (start.tzinfo is None) else False
    return first_day(end) < first_day(start)


def _local(when: When, zone: str | None) -> When:
    """Give a time with the fixed offset that its zone has then; a bare one where none is known."""
    if not isinstance(when, dt.datetime):
        return when
    if when.microsecond:
        when = when.replace(microsecond=0)
    info = zone_info(zone)
    if info is not None and when.tzinfo is not info:
        try:
            when = when.replace(tzinfo=info) if when.tzinfo is None else when.astimezone(info)
        except OverflowError:
            return when.replace(tzinfo=None)
    offset = when.utcoffset()
    return when if offset is None else when.replace(tzinfo=dt.timezone(offset), fold=0)
