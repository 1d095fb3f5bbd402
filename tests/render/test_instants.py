"""The instants of 2,000 events over all zones: what clients read is what was meant.

The zones are renamed before they are read, so that a reader must take the VTIMEZONEs as they
are written: by their names it would find the world's own rules.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections import defaultdict
from typing import TYPE_CHECKING

import icalendar
import pytest
import recurring_ical_events
from dateutil.rrule import rrulestr

from tests.render.instants import ERAS, Meant, expected, feeds, written
from tests.render.lint import lint, unfolded
from tests.render.observances import Observances

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PLAIN_UID = re.compile(r"\.(?:run|part)\d+(?=@)")
TZID = re.compile(rb"(?<=TZID[=:])([^\r\n:]+)")
SPAN = (dt.date(1969, 1, 1), dt.date(2048, 1, 1))
WHOLE = [f"{kind}-{era}.ics" for era in ERAS for kind in ("zones", "utc")]
FEEDS = WHOLE if os.environ.get("RCEVENTS_WHOLE") else ["zones-lately.ics", "zones-now.ics"]
"""What is read here; `make thorough` reads all of them."""
Shown = dict[str, list[list[str]]]


@pytest.fixture(scope="module")
def all_feeds() -> dict[str, tuple[bytes, list[Meant]]]:
    """Render the feeds once for all readers."""
    return {name: (stream, all_meant) for name, stream, all_meant in feeds()}


def by_icalendar(name: str, stream: bytes) -> Iterator[tuple[str, dt.date, dt.date]]:
    """Read a calendar with icalendar, and its rules with recurring-ical-events."""
    renamed = TZID.sub(
        lambda tzid: b"in-%s-%s" % (name.encode(), tzid[0].replace(b"/", b"-")),
        stream.replace(b"\r\n ", b""),
    )
    calendar = icalendar.Calendar.from_ical(renamed)
    for event in recurring_ical_events.of(calendar).between(*SPAN):
        yield event["UID"], event.start, event.end


def by_the_letter(_name: str, stream: bytes) -> Iterator[tuple[str, dt.date, dt.date]]:
    """Read a calendar line by line, its zones as RFC 5545 says that they are read."""
    zones: dict[str, Observances] = {}
    for block in components(stream, "VTIMEZONE"):
        zones[block[1].removeprefix("TZID:")] = Observances(block)
    for block in components(stream, "VEVENT"):
        told = dict(line.split(":", 1) for line in block)
        (start, zone), (end, _) = (moment(told, name) for name in ("DTSTART", "DTEND"))
        starts = [start]
        if "RRULE" in told:
            starts = list(rrulestr(told["RRULE"], dtstart=start))
        for one in starts:
            yield told["UID"], *instants(one, one + (end - start), zones.get(zone or ""), zone)


def components(stream: bytes, name: str) -> Iterator[list[str]]:
    """Yield the lines of each component of a name."""
    lines = unfolded(stream)
    for number, line in enumerate(lines):
        if line == f"BEGIN:{name}":
            yield lines[number : lines.index(f"END:{name}", number) + 1]


def moment(told: dict[str, str], name: str) -> tuple[dt.datetime, str | None]:
    """Give a property's local time, and the zone of it: "" for days, None for UTC."""
    key = next(key for key in told if key.partition(";")[0] == name)
    when = dt.datetime.fromisoformat(told[key].removesuffix("Z"))
    return when, "" if "VALUE=DATE" in key else key.partition("TZID=")[2] or None


def instants(
    start: dt.datetime, end: dt.datetime, rules: Observances | None, zone: str | None
) -> tuple[dt.date, dt.date]:
    """Put a sitting where its zone has it."""
    if zone == "":
        return start.date(), end.date()
    if rules is None:
        return start.replace(tzinfo=dt.UTC), end.replace(tzinfo=dt.UTC)
    return rules.instant(start), rules.instant(end)


@pytest.mark.parametrize("name", FEEDS)
@pytest.mark.parametrize("reader", [by_icalendar, by_the_letter])
def test_instants_are_those_meant(
    reader: Callable[[str, bytes], Iterator[tuple[str, dt.date, dt.date]]],
    name: str,
    all_feeds: dict[str, tuple[bytes, list[Meant]]],
) -> None:
    """Every sitting of every event, around changes of clocks, past and future, and no other."""
    stream, all_meant = all_feeds[name]
    shown: Shown = defaultdict(list)
    for uid, start, end in reader(name, stream):
        shown[PLAIN_UID.sub("", uid)].append([written(start), written(end)])
    wrong = {
        uid: (sorted(shown[uid]), spans)
        for uid, spans in expected(all_meant).items()
        if sorted(shown[uid]) != spans
    }
    assert not wrong
    assert len(shown) == len(all_meant)


@pytest.mark.parametrize("name", FEEDS)
def test_the_feeds_are_sound(name: str, all_feeds: dict[str, tuple[bytes, list[Meant]]]) -> None:
    """Those in UTC have no zones at all."""
    stream = all_feeds[name][0]
    assert lint(stream) == []
    assert name.startswith("zones") or (b"TZID" not in stream and b"VTIMEZONE" not in stream)
