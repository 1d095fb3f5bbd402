"""Occurrences: an event's sittings as a calendar holds them, one for each VEVENT.

The first keeps the event's uid; the others get the place of their first sitting, counted in
order of time, as a suffix (`gitdays.run3@rcevents`). So a run whose date moves and runs that are
added behind leave every uid as it is; one that is put in between passes its uid on to the next.
A series that has to be told in UTC is cut where its clock is changed: its later parts get the
place of their first sitting in the series (`reading-group.part5@rcevents`).
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rcevents.iana import zone_info
from rcevents.lifespan import announced
from rcevents.model import first_day
from rcevents.render.clocks import UTC_NAMES, fits_no_zone, in_utc
from rcevents.render.series import read_series
from rcevents.render.utcseries import around_changes, stretches

if TYPE_CHECKING:
    from rcevents.model import Event, Record
    from rcevents.render.series import Series
    from rcevents.render.utcseries import Stretch

DAY = dt.timedelta(days=1)
ASSUMED = dt.timedelta(hours=1)
"""So long lasts, in a calendar, what has no end told."""

NIGHT = frozenset({22, 23, 0, 1, 2, 3, 4})
"""The hours in which clocks are changed."""

LAST_YEAR = 9_990
"""Sittings from here on are on no calendar: some clocks, and every rule, would pass its end."""


class Occurrence(NamedTuple):
    """Days from `start` up to `end`, not included, or a time on the clock of zone `tzid`.

    Times without a `tzid` are in UTC. `days` counts equal sittings on days that follow each
    other; `rule` is a series' own; `clocked` days had an hour told, but no zone to read it in.
    `part` is the place in its series of a part's first sitting.
    """

    ordinal: int
    start: dt.date | dt.datetime
    end: dt.date | dt.datetime
    tzid: str | None = None
    assumed_end: bool = False
    clocked: bool = False
    days: int = 1
    rule: str | None = None
    series_end: dt.date | None = None
    part: int = 1

    @property
    def rrule(self) -> str | None:
        """The recurrence rule, if it comes back."""
        return self.rule or (f"FREQ=DAILY;COUNT={self.days}" if self.days > 1 else None)

    @property
    def last_day(self) -> dt.date:
        """The last day of its last sitting."""
        if self.series_end is not None:
            return self.series_end
        if isinstance(self.end, dt.datetime):
            return self.end.date() + DAY * (self.days - 1)
        return self.end - DAY


Sitting = tuple[dt.date | dt.datetime, dt.date | dt.datetime | None]
"""When a sitting begins, and when it ends if that is told."""


def sittings(event: Event) -> tuple[Sitting, ...]:
    """Give an event's sittings in order of time, each once."""
    if event.start is None:
        return ()
    if not event.sessions:
        return ((event.start, event.end),)
    told = tuple((session.start, session.end) for session in event.sessions)
    if len(told) == 1:
        return told
    starts = [_instant(start) for start, _ in told]
    if all(early < late for early, late in pairwise(starts)):
        return told
    keys = [
        (start, _instant(end) if end else "") for start, (_, end) in zip(starts, told, strict=True)
    ]
    return tuple(sitting for _, sitting in sorted(dict(zip(keys, told, strict=True)).items()))


def _instant(when: dt.date) -> str:
    """Write a day, or a time by the one clock that all share: an hour may come twice on others."""
    if isinstance(when, dt.datetime) and when.tzinfo is not None and 1 < when.year < LAST_YEAR:
        when = when.astimezone(dt.UTC)
    return when.isoformat()


def occurrences(record: Record, *, utc: bool = False) -> tuple[Occurrence, ...]:
    """Give what stands on a calendar for an event: nothing, if it has no date.

    Times are on the clock of the event's zone, or all in UTC if that is asked for.
    """
    event = record.event
    zone = zone_info(event.timezone)
    tzid = event.timezone if zone and event.timezone not in UTC_NAMES and not utc else None
    found = [
        _occurrence(number, (start, end), zone, tzid)
        for number, (start, end) in enumerate(sittings(event), start=1)
        if start.year > dt.MINYEAR and (end or start).year < LAST_YEAR
    ]
    if found and event.recurrence and event.recurrence.rrule:
        return _with_series(found, event.recurrence.rrule, record, zone)
    return tuple(_joined(found)) if len(found) > 1 else tuple(found)


def _occurrence(
    number: int, sitting: Sitting, zone: dt.tzinfo | None, tzid: str | None
) -> Occurrence:
    start, end = sitting
    if isinstance(start, dt.datetime) and end == start.date():
        end = None  # the day alone is told on which it ends
    if not isinstance(start, dt.datetime) or (end and not isinstance(end, dt.datetime)):
        last = max(first_day(end or start), first_day(start))
        return Occurrence(number, first_day(start), last + DAY)
    if start.tzinfo is None and zone is None:
        return _without_zone(number, start, end)
    return _timed(number, start, end, zone, tzid)


def _without_zone(number: int, start: dt.datetime, end: dt.date | None) -> Occurrence:
    """Give the day of a time that is no instant; a night into the next day counts as one day."""
    last = first_day(end or start)
    if isinstance(end, dt.datetime) and end.replace(tzinfo=None) - start < DAY:
        last = start.date()
    return Occurrence(number, start.date(), last + DAY, clocked=True)


def _timed(
    number: int, start: dt.datetime, end: dt.date | None, zone: dt.tzinfo | None, tzid: str | None
) -> Occurrence:
    here = zone or start.tzinfo  # an end without an offset is told by the clock of its start
    begins = in_utc(start, here)
    ends = in_utc(end, here) if isinstance(end, dt.datetime) else begins
    assumed = ends <= begins
    if assumed:
        ends = begins + ASSUMED
    if tzid is not None:
        there, until = begins.astimezone(zone), ends.astimezone(zone)
        if not fits_no_zone(there) and not fits_no_zone(until):
            return Occurrence(number, there, until, tzid, assumed)
    return Occurrence(number, begins, ends, None, assumed)


def _joined(found: list[Occurrence]) -> list[Occurrence]:
    """Make one of equal hours on days that follow each other."""
    runs = found[:1]
    for after in found[1:]:
        if (longer := _join(runs[-1], after)) is not None:
            runs[-1] = longer
        else:
            runs.append(after)
    return runs


def _join(run: Occurrence, after: Occurrence) -> Occurrence | None:
    if run.clocked and after.clocked and after.start <= run.end:
        return run._replace(end=max(run.end, after.end))
    if not isinstance(run.start, dt.datetime) or not isinstance(after.start, dt.datetime):
        return None
    follows = after.start == run.start + DAY * run.days and after.end == run.end + DAY * run.days
    if follows and run.tzid == after.tzid and _elapsed(run) == _elapsed(after):
        return run._replace(days=run.days + 1)
    return None


def _elapsed(run: Occurrence) -> dt.timedelta | None:
    """Give how long a sitting lasts by a stop-watch, whatever the clocks do meanwhile."""
    if isinstance(run.start, dt.datetime) and isinstance(run.end, dt.datetime):
        return run.end.astimezone(dt.UTC) - run.start.astimezone(dt.UTC)
    return None


def _with_series(
    found: list[Occurrence], rule: str, record: Record, zone: dt.tzinfo | None
) -> tuple[Occurrence, ...]:
    """Let the first sitting come back by the rule; those told beyond the rule stay as they are."""
    first = found[0]
    starts = [_shown(each.start, zone) for each in found]
    series = read_series(rule, starts[0], announced(record), starts[1:])
    if series is None:
        return tuple(_joined(found))
    others = _joined(
        [
            other
            for other, start in zip(found[1:], starts[1:], strict=True)
            if not series.holds(start)
        ]
    )
    parts = _parts(first, series, zone)
    return (*parts, *others) if parts else (_whole(first, series), *others)


def _shown(when: dt.date, zone: dt.tzinfo | None) -> dt.date:
    """Give a day, or a time as the clock of its event shows it, by which a series goes."""
    return when.astimezone(zone) if zone and isinstance(when, dt.datetime) else when


def _whole(first: Occurrence, series: Series) -> Occurrence:
    return first._replace(rule=series.rule, series_end=series.last_day)


def _parts(first: Occurrence, series: Series, zone: dt.tzinfo | None) -> list[Occurrence]:
    """Cut a series where its clock is changed, if it is told in UTC or goes on meanwhile."""
    start, length = first.start, _elapsed(first) or ASSUMED
    if zone is None or not isinstance(start, dt.datetime) or not isinstance(first.end, dt.datetime):
        return []
    if first.tzid is None:
        return [_part(first, one, length) for one in stretches(series, start, zone)]
    if not {start.hour, first.end.hour} & NIGHT and start.date() == first.end.date():
        return []
    found = list(around_changes(series, length, zone))
    return [_part(first, one, length) for one in found] if len(found) > 1 else []


def _part(first: Occurrence, stretch: Stretch, length: dt.timedelta) -> Occurrence:
    start = stretch.start
    zone = None if start.tzinfo is dt.UTC else first.tzid
    end = (start.astimezone(dt.UTC) + length).astimezone(start.tzinfo)
    return first._replace(
        start=start,
        end=end,
        tzid=zone,
        rule=stretch.rule,
        series_end=(stretch.last + length).date(),
        part=stretch.place,
    )
