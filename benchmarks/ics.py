"""Writing 10,000 events as ICS: ours beside icalendar's `Event.add` and `to_ical`.

Prints the time of both for the same content, whether icalendar reads both back as equal, event
by event, and the peak of memory of a process that does nothing but ours.

    python benchmarks/ics.py [--events 10000] [--rounds 3]
"""

from __future__ import annotations

import argparse
import datetime as dt
import subprocess
import sys
import time
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from rcevents.model import (
    Cost,
    Deadline,
    Event,
    Place,
    Record,
    Recurrence,
    Session,
    Sighting,
    Tier,
)
from rcevents.render import Feed, render_ics

if TYPE_CHECKING:
    from collections.abc import Callable

    import icalendar

RATIO, MEMORY = 0.2, 150.0
FIRST = dt.date(2021, 1, 4)
ZONES = ("Europe/London", "America/New_York", "Europe/Paris", "Asia/Tokyo")
TEXT = "Talks about schedulers, containers; stories from the machine room: naïve and otherwise. "


def make_record(number: int) -> Record:
    """Make one of the records: every second one has hours, every tenth comes back."""
    day = FIRST + dt.timedelta(days=number % 700)
    zone = ZoneInfo(ZONES[number % len(ZONES)])
    timed = number % 2 == 1
    start: dt.date = dt.datetime.combine(day, dt.time(13), zone) if timed else day
    end: dt.date = dt.datetime.combine(day, dt.time(17), zone) if timed else day + DAYS
    daily = [dt.timedelta(days=n) for n in range(3)] if number % 3 == 1 and timed else []
    event = Event(
        uid=f"event-{number}-2021@rcevents",
        title=f"Café Systems Meeting No. {number}, Summer Edition",
        url=f"https://events.example.org/{number}/programme?from=news",
        kind=("conference", "training", "talk")[number % 3],
        schedule="dated",
        start=start,
        end=end,
        timezone=zone.key if timed else None,
        sessions=tuple(Session(start=start + later, end=end + later) for later in daily),
        recurrence=Recurrence(text="weekly", rrule="FREQ=WEEKLY") if number % 10 == 0 else None,
        format=("virtual", "in_person", "hybrid")[number % 3],
        cost=Cost(
            tiers=(
                Tier(min=Decimal(75), max=Decimal(75), currency="USD", format="virtual"),
                Tier(min=Decimal(150), max=Decimal(1650), currency="USD", format="in_person"),
            )
        ),
        place=Place(text="Los Angeles, California", latitude=34.05, longitude=-118.24),
        deadlines=(Deadline(kind="registration", date=day - DAYS, text="by then"),),
        description=TEXT * 5,
        speakers=("Ada Adler", "Ben Böhm"),
        sightings=(Sighting(source="Notes", document="issues/94.md", issued=FIRST),),
        inferred={"kind": "the title's own word"},
    )
    return Record(event=event, created=FIRST, modified=FIRST)


DAYS = dt.timedelta(days=4)


def make_feed(events: int) -> Feed:
    """Make the feed to be written."""
    records = tuple(make_record(number) for number in range(events))
    return Feed("all", "All", records=records, folder_url="https://example.org")


def values_of(event: icalendar.Event) -> list[tuple[str, Any, dict[str, str]]]:
    """Give what `Event.add` takes to make this event: names, Python values, parameters."""
    facts = []
    for name, value in event.property_items(recursive=False):
        if name not in ("BEGIN", "END"):
            facts.append((name, plain(name, value), parameters(name, value)))
    return facts


def plain(name: str, value: Any) -> Any:  # noqa: ANN401 - whatever icalendar has
    """Give the Python value behind one of icalendar's."""
    if name in ("DTSTART", "DTEND", "DTSTAMP", "CREATED", "LAST-MODIFIED"):
        return value.dt
    if name == "CATEGORIES":
        return [str(category) for category in value.cats]
    if name == "GEO":
        return (value.latitude, value.longitude)
    if name == "RRULE":
        return dict(value)
    return int(value) if name == "SEQUENCE" else str(value)


def parameters(name: str, value: Any) -> dict[str, str]:  # noqa: ANN401 - as above
    """Give the parameters that icalendar does not set of itself."""
    return dict(value.params) if name == "CONFERENCE" else {}


def write_theirs(events: list[list[tuple[str, Any, dict[str, str]]]], zones: list[Any]) -> bytes:
    """Write the same content the way that icalendar's own documentation shows."""
    from icalendar import Calendar
    from icalendar import Event as Component

    calendar = Calendar()
    calendar.add("prodid", "-//rcevents//rcevents//EN")
    calendar.add("version", "2.0")
    for zone in zones:
        calendar.add_component(zone)
    for facts in events:
        event = Component()
        for name, value, of in facts:
            event.add(name, value, parameters=of)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def best(work: Callable[[], bytes], rounds: int) -> tuple[float, bytes]:
    """Give the best processor time of some rounds in seconds, and what was written."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        written = work()
        times.append(time.process_time() - start)
    return min(times), written


def measure_memory(events: int) -> float:
    """Give the peak of memory, in MB, of a fresh process that makes and writes the events."""
    script = f"import ics, resource; ics.render_ics(ics.make_feed({events})); "
    script += "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    folder = __file__.rpartition("/")[0] or "."
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=True
    )
    return int(done.stdout) / (1024 if sys.platform != "darwin" else 1024 * 1024)


def count_equal(ours: bytes, theirs: bytes) -> tuple[int, int]:
    """Count the events that icalendar reads back, and those equal in both."""
    from icalendar import Calendar

    pairs = zip(Calendar.from_ical(ours).events, Calendar.from_ical(theirs).events, strict=True)
    verdicts = [one == other and not one.errors for one, other in pairs]
    return len(verdicts), sum(verdicts)


def main() -> int:
    """Print the table; the exit code tells whether everything is reached."""
    parser = argparse.ArgumentParser(description="ICS: ours beside icalendar.")
    parser.add_argument("--events", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    # First, while this process is small: a child's peak counts its parent's memory in.
    memory = measure_memory(asked.events)
    from icalendar import Calendar

    feed = make_feed(asked.events)
    read = Calendar.from_ical(render_ics(feed))
    contents = [values_of(event) for event in read.events]
    zones = read.walk("VTIMEZONE")
    our_time, ours = best(lambda: render_ics(feed), asked.rounds)
    their_time, theirs = best(lambda: write_theirs(contents, zones), asked.rounds)
    events, equal = count_equal(ours, theirs)
    ratio = our_time / their_time
    print(f"{'writing':24}{'seconds':>10}{'ms an event':>14}{'MB written':>12}")
    for name, seconds, stream in (("rcevents", our_time, ours), ("icalendar", their_time, theirs)):
        print(f"{name:24}{seconds:10.3f}{seconds / events * 1e3:14.4f}{len(stream) / 1e6:12.2f}")
    print(f"ratio                   {ratio:10.3f}   (at most {RATIO})")
    print(f"read back as equal      {equal:10,} of {events:,}")
    print(f"peak memory             {memory:10.1f} MB (under {MEMORY:.0f})")
    return 0 if ratio <= RATIO and equal == events and memory < MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
