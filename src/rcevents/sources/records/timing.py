"""Timing: when a record's event is: its first and last day or time, its sittings, its zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping as Fields
from typing import TYPE_CHECKING, Any, Final

from rcevents.model import first_day
from rcevents.reading.claims import Fault
from rcevents.sources.records.ends import (
    Timing,
    ends_of,
    joined,
    timing_between,
    with_end_hour,
    with_hours,
    zone_told,
)
from rcevents.sources.records.mappings import usual
from rcevents.sources.records.record import record_of, values, word
from rcevents.sources.records.whenwords import Habit, read_when

if TYPE_CHECKING:
    from rcevents.sources.records.mapping import Mapping

PAIR: Final = 2
OF_PAIR: Final = "the second of two days told"
FEW: Final = 400
"""So many sittings are taken of one event."""


def timing_of(record: Fields[str, Any], mapping: Mapping, habit: Habit) -> Timing:
    """Read when an event is.

    >>> from rcevents.sources.records.mapping import Mapping
    >>> mapping = Mapping(start="begin", end="until", start_time="at", timezone="tz")
    >>> told = timing_of({"begin": "2031-05-03", "at": "6pm", "tz": "CET"}, mapping, Habit())
    >>> told.start.isoformat(), told.end, told.timezone
    ('2031-05-03T18:00:00', None, 'Europe/Paris')
    """
    if several := _sittings(record, mapping.keys("sittings"), mapping, habit):
        return joined(several)
    if several := _days(record, mapping.keys("start"), mapping, habit):
        return joined(several)
    told = ends_of(record, mapping, habit, mapping.keys("start"))
    if told.start is not None:
        return told
    if several := _sittings(record, mapping.keys("sessions"), mapping, habit):
        return joined(several)
    weaker = ends_of(record, mapping, habit, mapping.keys("date"))
    return weaker if weaker.start is not None or not told.fault else told


def _sittings(
    record: Fields[str, Any], paths: tuple[str, ...], mapping: Mapping, habit: Habit
) -> list[Timing]:
    """Read the sittings that stand in a list of their own: objects, or days."""
    for path in paths:
        told = values(record, path)[:FEW]
        if told and all(isinstance(each, Fields) for each in told):
            if any(word(each, usual().keys("title")) for each in told):
                continue  # what has a title of its own is on the programme
            inner = [_of_either(_inside(record, each), mapping, habit) for each in told]
        else:
            inner = _days(record, (path,), mapping, habit)
        found = [timing for timing in inner if timing.start is not None or timing.fault]
        if any(timing.start is not None for timing in found):
            return found
    return []


def _days(
    record: Fields[str, Any], paths: tuple[str, ...], mapping: Mapping, habit: Habit
) -> list[Timing]:
    """Read days that stand in a list: two are the first and the last, more are sittings."""
    for path in paths:
        told = values(record, path)[:FEW]
        if len(told) > 1 and not isinstance(told[0], Fields) and _is_day(told[0], habit):
            found = [_of_words(each, record, mapping, habit) for each in told]
            return _first_and_last(found) if len(found) == PAIR else found
    return []


def _first_and_last(pair: list[Timing]) -> list[Timing]:
    first, last = (timing.start for timing in pair)
    if first is None or last is None or first_day(last) < first_day(first):
        return pair
    if isinstance(first, dt.datetime) and pair[0].end is not None:
        return pair  # each of the days has its hours
    marks = {**pair[0].inferred, "end": OF_PAIR}
    return [Timing(start=first, end=last, timezone=pair[0].timezone, inferred=marks)]


def _of_either(record: Fields[str, Any], mapping: Mapping, habit: Habit) -> Timing:
    """Read a sitting by the usual keys: a mapping names those of the event."""
    inner = mapping
    if not mapping.only:
        inner = usual().model_copy(update={"zone": mapping.zone, "end_day": mapping.end_day})
    return ends_of(record, inner, habit, (*inner.keys("start"), *inner.keys("date")))


def _inside(record: Fields[str, Any], sitting: Fields[str, Any]) -> Fields[str, Any]:
    """Give a sitting with the zone that its event tells."""
    known = {key: value for key, value in record.items() if not isinstance(value, (list, Fields))}
    zone = {key: value for key, value in known.items() if "zone" in key.lower() or key == "tz"}
    return record_of({**zone, **sitting})


def _is_day(value: object, habit: Habit) -> bool:
    return not isinstance(read_when(value, habit), Fault)


def _of_words(value: Any, record: Fields[str, Any], mapping: Mapping, habit: Habit) -> Timing:  # noqa: ANN401 - whatever the source wrote
    told = read_when(value, habit)
    if isinstance(told, Fault):
        return Timing(fault=told.reason)
    stretch = with_end_hour(with_hours(told[0], record, mapping), record, mapping)
    return timing_between(stretch, zone_told(record, mapping), mapping)
