"""Ends: when a record's event begins and when it is over, told in keys of their own."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from rcevents.iana import zone_info
from rcevents.model import Session, first_day
from rcevents.reading.claims import Fault
from rcevents.sources.records.clockwords import Hours, hours_of
from rcevents.sources.records.lengths import length_of
from rcevents.sources.records.moments import at_hours, hours_told, read_first
from rcevents.sources.records.record import first, truth, word
from rcevents.sources.records.whenwords import Habit, Moment, Stretch, daily
from rcevents.sources.records.zonewords import clock_of

if TYPE_CHECKING:
    from collections.abc import Mapping as Fields

    from rcevents.model import When
    from rcevents.sources.records.mapping import Mapping

NO_HOUR: Final = "midnight stands for a day without an hour"
OF_PATH: Final = "the year in its file's path"
OF_LENGTH: Final = "its length"
DAY: Final = dt.timedelta(days=1)
MIDNIGHT: Final = dt.time()
LAST_MINUTE: Final = dt.time(23, 59)


@dataclass(slots=True)
class Timing:
    """When an event is, as far as it is told; `fault` says what of it cannot be read."""

    start: When | None = None
    end: When | None = None
    timezone: str | None = None
    sessions: tuple[Session, ...] = ()
    inferred: dict[str, str] = field(default_factory=dict)
    fault: str | None = None


def ends_of(
    record: Fields[str, Any], mapping: Mapping, habit: Habit, paths: tuple[str, ...]
) -> Timing:
    """Read start and end from keys of their own."""
    told, year_is_inferred = read_first(record, paths, habit)
    if told is None or isinstance(told, Fault):
        return Timing(fault=told.reason if told else None)
    zone = zone_told(record, mapping)
    if len(told) > 1:
        timing = joined([timing_between(stretch, zone, mapping) for stretch in told])
    elif sittings := _daily(told[0], record, mapping, habit):
        timing = joined([timing_between(each, zone, mapping) for each in sittings])
    else:
        stretch = with_hours(told[0], record, mapping)
        stretch, faulty_end = _with_end(stretch, record, mapping, habit)
        if _lasts_all_day(record, mapping):
            stretch = _in_days(stretch, mapping)
        timing = timing_between(stretch, zone, mapping)
        if faulty_end:
            timing.inferred["end"] = f"left out: {faulty_end}"
        elif told[0].end is None and stretch.end is not None:
            _mark_length(record, mapping, timing)
    if year_is_inferred:
        timing.inferred["start"] = OF_PATH
    return timing


def _daily(
    stretch: Stretch, record: Fields[str, Any], mapping: Mapping, habit: Habit
) -> list[Stretch]:
    """Give the sittings of some days, at hours that one key tells for each: "9:00 - 16:30"."""
    hours = hours_told(record, mapping.keys("start_time"))
    if hours is None or hours.end is None or stretch.start.has_hour:
        return []
    told, _ = read_first(record, mapping.keys("end"), habit)
    end = stretch.end
    if told is not None and not isinstance(told, Fault):
        end = told[-1].end or told[-1].start
    first = first_day(stretch.start.when)
    if end is None or end.has_hour or first_day(end.when) <= first:
        return []
    last = _last(first, first_day(end.when), mapping)
    return [*daily(first, last, hours)]


def _lasts_all_day(record: Fields[str, Any], mapping: Mapping) -> bool:
    return truth(first(record, mapping.keys("all_day"))) is True


def _in_days(stretch: Stretch, mapping: Mapping) -> Stretch:
    """Give a stretch of whole days; one that ends at midnight ends with the day before."""
    if mapping.end_day == "exclusive":
        behind = Moment(first_day(stretch.end.when)) if stretch.end else None
        return Stretch(Moment(first_day(stretch.start.when)), behind)
    start, end = stretch.start.when, stretch.end.when if stretch.end else None
    last = first_day(end) if end else first_day(start)
    if isinstance(end, dt.datetime) and end.time() == MIDNIGHT and last > first_day(start):
        last -= DAY
    return Stretch(Moment(first_day(start)), Moment(last))


def _mark_length(record: Fields[str, Any], mapping: Mapping, timing: Timing) -> None:
    if first(record, mapping.keys("end")) is None and length_of(record, mapping):
        timing.inferred.setdefault("end", OF_LENGTH)


def with_hours(stretch: Stretch, record: Fields[str, Any], mapping: Mapping) -> Stretch:
    """Give a stretch the hours that are told in keys of their own."""
    if stretch.start.has_hour:
        return stretch
    hours = hours_told(record, (*mapping.keys("start_time"), *mapping.keys("start")))
    if hours is None:
        return stretch
    zone = hours.zone or stretch.start.zone
    start = Moment(at_hours(stretch.start.when, hours), zone)
    if hours.end and stretch.end is None:
        return Stretch(start, _until(start, hours.end))
    return Stretch(start, stretch.end)


def with_end_hour(stretch: Stretch, record: Fields[str, Any], mapping: Mapping) -> Stretch:
    """Give a sitting the hour at which each of several ends."""
    hours = hours_told(record, mapping.keys("end_time"))
    if hours is None or stretch.end is not None or not stretch.start.has_hour:
        return stretch
    return Stretch(stretch.start, _until(stretch.start, hours.start))


def _until(start: Moment, end: dt.time) -> Moment:
    """Give the end at an hour: of the same day, or of the next one behind midnight."""
    when = start.when
    zone = when.tzinfo if isinstance(when, dt.datetime) else None
    until = dt.datetime.combine(first_day(when), end, zone)
    if isinstance(when, dt.datetime) and until <= when and first_day(when) < dt.date.max:
        until += DAY
    return Moment(until, start.zone)


def _with_end(
    stretch: Stretch, record: Fields[str, Any], mapping: Mapping, habit: Habit
) -> tuple[Stretch, str | None]:
    """Give a stretch its end, by a day, by an hour, or by a length; and what of it is no day."""
    hours = hours_told(record, mapping.keys("end_time"))
    raw = first(record, mapping.keys("end"))
    only_hours = hours_of(raw) if isinstance(raw, str) else None
    if only_hours is not None:
        return _ended(stretch, stretch.start, only_hours), None
    told, _ = read_first(record, mapping.keys("end"), habit)
    if told is not None and not isinstance(told, Fault):
        end = told[-1].end or told[-1].start
        return _ended(stretch, end, None if end.has_hour else hours), None
    if hours and isinstance(stretch.start.when, dt.datetime):
        return _ended(stretch, stretch.end or stretch.start, hours), None
    if stretch.end is None and (length := length_of(record, mapping)):
        return Stretch(stretch.start, _after(stretch.start, length)), None
    return stretch, told.reason if told else None


def _ended(stretch: Stretch, end: Moment, hours: Hours | None) -> Stretch:
    if hours is None:
        return Stretch(stretch.start, end)
    if first_day(end.when) == first_day(stretch.start.when):
        return Stretch(stretch.start, _until(stretch.start, hours.start))
    return Stretch(stretch.start, Moment(at_hours(end.when, hours), hours.zone))


def _after(start: Moment, length: dt.timedelta) -> Moment | None:
    """Give the end of what lasts so long; whole days end on the last of them, begun or full."""
    try:
        if length % DAY == dt.timedelta():
            return Moment(first_day(start.when) + length - DAY)
        if isinstance(start.when, dt.datetime):
            return Moment(start.when + length, start.zone)
        if length > DAY:
            return Moment(start.when + dt.timedelta(days=length.days))
    except OverflowError:
        pass
    return None


def zone_told(record: Fields[str, Any], mapping: Mapping) -> str | None:
    """Give the zone that a key of its own names."""
    return clock_of(word(record, mapping.keys("timezone")))


def timing_between(stretch: Stretch, zone: str | None, mapping: Mapping) -> Timing:
    """Give a stretch as days or as times, with the zone that is told for it."""
    start, end = stretch.start.when, stretch.end.when if stretch.end else None
    if isinstance(start, dt.datetime) and _is_days(start, end):
        last = first_day(end) if end else start.date()
        return Timing(start.date(), _last(start.date(), last, mapping), inferred={"start": NO_HOUR})
    if not isinstance(start, dt.datetime):
        last = first_day(end) if end else start
        return Timing(start, _last(start, last, mapping))
    if end is not None and not isinstance(end, dt.datetime):
        end = None if end == start.date() else end
    own = stretch.start.zone or (mapping.zone if start.tzinfo is None and not zone else None)
    if own and zone and own != zone:
        start, end = _on_clock(start, own), end and _on_clock(end, own)
    return Timing(start, end, zone or own)


def _on_clock(when: When, name: str) -> When:
    """Give a bare time the zone that is told beside it, where the event is in another one."""
    zone = zone_info(name)
    if zone is None or not isinstance(when, dt.datetime) or when.tzinfo is not None:
        return when
    return when.replace(tzinfo=zone)


def _is_days(start: dt.datetime, end: When | None) -> bool:
    if start.time() != MIDNIGHT:
        return False
    return not isinstance(end, dt.datetime) or end.time().replace(second=0, microsecond=0) in (
        MIDNIGHT,
        LAST_MINUTE,
    )


def _last(start: dt.date, last: dt.date, mapping: Mapping) -> dt.date:
    return last - DAY if mapping.end_day == "exclusive" and last > start else last


def joined(several: list[Timing]) -> Timing:
    """Join the sittings to one timing; what of them cannot be read is told."""
    good = [timing for timing in several if timing.start is not None]
    sessions = [
        session
        for timing in good
        for session in (timing.sessions or (Session(start=timing.start, end=timing.end),))  # type: ignore[arg-type]
    ]
    sessions.sort(key=lambda session: (str(first_day(session.start)), str(session.start)))
    marks = {key: rule for timing in good for key, rule in timing.inferred.items()}
    faults = [timing.fault for timing in several if timing.fault]
    if faults:
        marks["sessions"] = f"one is left out: {faults[0]}"
    zone = next((timing.timezone for timing in good if timing.timezone), None)
    if len(sessions) == 1:
        return Timing(sessions[0].start, sessions[0].end, zone, (), marks)
    return Timing(sessions[0].start, sessions[-1].end, zone, tuple(sessions), marks)
