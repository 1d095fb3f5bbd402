"""2,000 events over all zones of the world, and the instants that were meant by each of them.

    python -m tests.render.instants FOLDER

writes them as feeds (FOLDER/*.ics: by zone, and the same in UTC) and FOLDER/expected.json, which
says of every feed and event, by the UID without its ".runN" or ".partN", what a client must show:
`[start, end]` of each sitting in UTC, or the days of it, the last one not included. What was
meant is reckoned here from the zones' own clocks, never asked of the renderer.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import zoneinfo
from collections import defaultdict
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rcevents.model import Event, Record, Recurrence, Session
from rcevents.render import Feed, render_ics

if TYPE_CHECKING:
    from collections.abc import Iterator

EVENTS = 2_000
ZONES = sorted(zoneinfo.available_timezones() - {"localtime", "Factory", "posixrules"})
ERAS = {"past": (1970, 1999), "lately": (2000, 2019), "now": (2020, 2030), "future": (2031, 2045)}
DAY, HOUR, MINUTE = dt.timedelta(days=1), dt.timedelta(hours=1), dt.timedelta(minutes=1)

Span = tuple[dt.date, dt.date]
"""The start and the end of a sitting; of days, the end is the day after the last."""


class Meant(NamedTuple):
    """A record, and the sittings that a client must show."""

    record: Record
    spans: list[Span]


def meant(era: str, number: int) -> Meant:
    """Give one of the events of an era: its zone, year and kind follow from the number alone."""
    zone = zoneinfo.ZoneInfo(ZONES[(number * 7) % len(ZONES)])
    first, last = ERAS[era]
    year = first + (number * 13) % (last - first + 1)
    kind = KINDS[number % len(KINDS)]
    return kind(f"{era}-{number}@rcevents", zone, year, number)


def _record(uid: str, zone: zoneinfo.ZoneInfo | None, spans: list[Span], rule: str = "") -> Record:
    days = zone is None
    written = [(start, end - DAY if days else end) for start, end in spans]
    sessions = tuple(
        Session.model_validate({"start": start.isoformat(), "end": end.isoformat()})
        for start, end in written
    )
    told = sessions[:1] if rule else sessions
    event = Event(
        uid=uid,
        title=f"What {uid} means",
        schedule="dated",
        start=told[0].start,
        end=told[-1].end,
        sessions=told,
        timezone=zone.key if zone else None,
        recurrence=Recurrence(text="as the rule says", rrule=rule) if rule else None,
    )
    return Record(event=event, created=dt.date(2020, 1, 1), modified=dt.date(2020, 1, 1))


def _spans(zone: zoneinfo.ZoneInfo, starts: list[dt.datetime], length: dt.timedelta) -> list[Span]:
    """Give sittings of one length on a zone's clock, from their starts in UTC."""
    return [(start.astimezone(zone), (start + length).astimezone(zone)) for start in starts]


def _timed(uid: str, zone: zoneinfo.ZoneInfo, year: int, number: int) -> Meant:
    """Take place once, anywhen in the year, for some minutes up to two days."""
    start = dt.datetime(year, 1, 2, tzinfo=dt.UTC) + (number * 7919 % 520_000) * MINUTE
    spans = _spans(zone, [start], (15 + number * 31 % 2880) * MINUTE)
    return Meant(_record(uid, zone, spans), spans)


def _at_a_change(uid: str, zone: zoneinfo.ZoneInfo, year: int, number: int) -> Meant:
    """Begin within two hours of a change of the clocks: in skipped and doubled hours too."""
    near = (number // len(KINDS) % 17 - 8) * 15 * MINUTE
    start = _change(zone.key, year, number) + near
    spans = _spans(zone, [start], 45 * MINUTE)
    return Meant(_record(uid, zone, spans), spans)


def _daily_over_a_change(uid: str, zone: zoneinfo.ZoneInfo, year: int, number: int) -> Meant:
    """Repeat the same hours on the clock on five days around a change, some past midnight."""
    middle = _change(zone.key, year, number).astimezone(zone).date()
    hours, minutes = divmod(number * 37 % 1440, 60)
    starts = [
        dt.datetime.combine(middle + n * DAY, dt.time(hours, minutes), zone).astimezone(dt.UTC)
        for n in range(-2, 3)
    ]
    spans = _spans(zone, sorted(set(starts)), 3 * HOUR)
    return Meant(_record(uid, zone, spans), spans)


def _weekly_told(uid: str, zone: zoneinfo.ZoneInfo, year: int, number: int) -> Meant:
    """Tell sittings one by one, a week apart, one of them left out."""
    first = dt.date(year, 1 + number % 11, 1 + number % 27)
    weeks = [week for week in range(7) if week != number % 5 + 1]
    starts = [
        dt.datetime.combine(first + week * 7 * DAY, dt.time(17, 30), zone).astimezone(dt.UTC)
        for week in weeks
    ]
    spans = _spans(zone, sorted(set(starts)), 90 * MINUTE)
    return Meant(_record(uid, zone, spans), spans)


def _series(uid: str, zone: zoneinfo.ZoneInfo, year: int, number: int) -> Meant:
    """Follow a rule over a year's changes of clocks, by day or by night: weekly, or every 2nd day.

    What a rule says of a skipped hour is told by the offset before; of a doubled one, the first
    pass is meant (RFC 5545, section 3.3.5).
    """
    hour, minute = divmod(number * 43 % 96, 4)
    first = dt.datetime(year, 1 + number % 12, 1 + number % 28, hour, 15 * minute)  # noqa: DTZ001 - local
    step, unit, count = ((7, "WEEKLY", 45), (2, "DAILY;INTERVAL=2", 150))[number // 8 % 2]
    local = [first + n * step * DAY for n in range(count)]
    return _by_rule(uid, zone, local, f"FREQ={unit};COUNT={count}")


def _monthly(uid: str, zone: zoneinfo.ZoneInfo, year: int, number: int) -> Meant:
    """Take the first Tuesday of every month, late in the evening: in UTC often a Wednesday."""
    firsts = [dt.date(year + n // 12, n % 12 + 1, 1) for n in range(number % 12, number % 12 + 14)]
    local = [
        dt.datetime.combine(day + (1 - day.weekday()) % 7 * DAY, dt.time(20, 30)) for day in firsts
    ]
    return _by_rule(uid, zone, local, f"FREQ=MONTHLY;BYDAY=1TU;COUNT={len(local)}")


def _by_rule(uid: str, zone: zoneinfo.ZoneInfo, local: list[dt.datetime], rule: str) -> Meant:
    starts = [when.replace(tzinfo=zone).astimezone(dt.UTC) for when in local]
    spans = _spans(zone, starts, HOUR)
    return Meant(_record(uid, zone, spans, rule), spans)


def _days(uid: str, _zone: zoneinfo.ZoneInfo, year: int, number: int) -> Meant:
    """Take runs of days, apart from each other."""
    first = dt.date(year, 1 + number % 12, 1 + number % 28)
    spans: list[Span] = [
        (first + n * 9 * DAY, first + (n * 9 + 1 + number % 4) * DAY) for n in range(1 + number % 3)
    ]
    return Meant(_record(uid, None, spans), spans)


KINDS = (
    *(_timed, _at_a_change, _daily_over_a_change, _at_a_change),
    *(_weekly_told, _series, _monthly, _at_a_change, _days),
)


@cache
def changes(name: str, year: int) -> tuple[dt.datetime, ...]:
    """Find a year's changes of a zone's offset, to the minute, in UTC."""
    zone = zoneinfo.ZoneInfo(name)
    start = dt.datetime(year, 1, 1, tzinfo=dt.UTC)
    found = []
    for early, late in pairwise(start + n * 3 * DAY for n in range(123)):
        if _offset(zone, early) != _offset(zone, late):
            found.append(_bisected(zone, early, late))
    return tuple(found)


def _bisected(zone: zoneinfo.ZoneInfo, early: dt.datetime, late: dt.datetime) -> dt.datetime:
    while late - early > MINUTE:
        middle = early + (late - early) // MINUTE // 2 * MINUTE
        if _offset(zone, middle) == _offset(zone, early):
            early = middle
        else:
            late = middle
    return late


def _offset(zone: zoneinfo.ZoneInfo, when: dt.datetime) -> dt.timedelta | None:
    return when.astimezone(zone).utcoffset()


def _change(name: str, year: int, number: int) -> dt.datetime:
    """Give a change of clocks in a year; where there is none, some noon."""
    found = changes(name, year)
    noon = dt.datetime(year, 1 + number % 12, 9, 12, tzinfo=dt.UTC)
    return found[number // 9 % len(found)] if found else noon


@cache
def everything() -> dict[str, list[Meant]]:
    """Give all events with what was meant, by their era."""
    each = EVENTS // len(ERAS)
    return {era: [meant(era, n * len(ERAS) + k) for n in range(each)] for k, era in enumerate(ERAS)}


def feeds() -> Iterator[tuple[str, bytes, list[Meant]]]:
    """Yield name, bytes and meaning of every feed."""
    for era, all_meant in everything().items():
        records = tuple(one.record for one in all_meant)
        for name, utc in ((f"zones-{era}.ics", False), (f"utc-{era}.ics", True)):
            yield name, render_ics(Feed(name, name, records=records, utc=utc)), all_meant


def written(when: dt.date) -> str:
    """Write a day as such, an instant in UTC."""
    if not isinstance(when, dt.datetime):
        return when.isoformat()
    return f"{when.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"


def expected(all_meant: list[Meant]) -> dict[str, list[list[str]]]:
    """Give what a client must show of each event, in order of time."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    for one in all_meant:
        spans = [[written(start), written(end)] for start, end in one.spans]
        found[one.record.event.uid] = sorted(spans)
    return found


def write(folder: Path) -> None:
    """Write all feeds and what is expected of them."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = {}
    for name, stream, all_meant in feeds():
        (folder / name).write_bytes(stream)
        wanted[name] = expected(all_meant)
    (folder / "expected.json").write_text(json.dumps(wanted, indent=1))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
