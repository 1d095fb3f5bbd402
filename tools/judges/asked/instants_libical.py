"""Ask libical which instants a feed means, by the VTIMEZONEs of the feed."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

import gi

from tools.judges.asked.answering import answer_instants, written

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402 - the version is told before

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EVENT = ICalGLib.ComponentKind.VEVENT_COMPONENT
START = ICalGLib.PropertyKind.DTSTART_PROPERTY
END = ICalGLib.PropertyKind.DTEND_PROPERTY
RULE = ICalGLib.PropertyKind.RRULE_PROPERTY


def read(feed: Path) -> dict[str, list[list[str]]]:
    """Give what each event shows."""
    calendar = ICalGLib.Component.new_from_string(feed.read_bytes().decode())
    found: dict[str, list[list[str]]] = defaultdict(list)
    event = calendar.get_first_component(EVENT)
    while event:
        found[event.get_uid()] += sittings(event)
        event = calendar.get_next_component(EVENT)
    return found


def sittings(event: ICalGLib.Component) -> Iterator[list[str]]:
    """Give the start and the end of every sitting; each is exactly as long as the first."""
    start = moment(event, START)
    length = placed(moment(event, END)) - placed(start)
    for begins in repeated(event, start):
        yield [written(placed(begins)), written(placed(begins) + length)]


def moment(event: ICalGLib.Component, kind: ICalGLib.PropertyKind) -> ICalGLib.Time:
    """Give a time with the zone that its TZID names in this calendar."""
    return event.get_first_property(kind).get_datetime_with_component(event)


def repeated(event: ICalGLib.Component, start: ICalGLib.Time) -> Iterator[ICalGLib.Time]:
    """Give the start of every sitting."""
    rule = event.get_first_property(RULE)
    if not rule:
        yield start
        return
    iterator = ICalGLib.RecurIterator.new(rule.get_rrule(), start)
    while not (begins := iterator.next()).is_null_time():
        yield begins


def placed(when: ICalGLib.Time) -> dt.date:
    """Give the instant, or the day."""
    if when.is_date():
        return dt.date(when.get_year(), when.get_month(), when.get_day())
    seconds = when.as_timet_with_zone(when.get_timezone())
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


if __name__ == "__main__":
    answer_instants(read)
