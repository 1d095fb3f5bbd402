"""Ask icalendar for the instants by the VTIMEZONEs of the feed alone, as Outlook reads them."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import icalendar
from dateutil.rrule import rrulestr

from tools.judges.asked.answering import answer_instants, written
from tools.judges.asked.meaning import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read(feed: Path) -> dict[str, list[list[str]]]:
    """Give what each event shows, by zones made of nothing but the feed's own rules."""
    calendar = icalendar.Calendar.from_ical(feed.read_bytes())
    zones = {str(each["TZID"]): each.to_tz(lookup_tzid=False) for each in calendar.timezones}
    found = defaultdict(list)
    for event in calendar.events:
        start: Any = event["DTSTART"]
        end: Any = event["DTEND"]
        zone = zones.get(start.params.get("TZID"), dt.UTC)
        for begins in starts(event, start.dt, zone):
            ends = begins + (naive(end.dt) - naive(start.dt))
            found[str(event["UID"])].append([placed(begins, zone), placed(ends, zone)])
    return found


def starts(event: icalendar.Event, first: dt.date, zone: dt.tzinfo) -> Iterator[dt.date]:
    """Give what the clock shows at each start."""
    begins = naive(first)
    if "RRULE" not in event:
        yield begins
        return
    rule: Any = event["RRULE"]
    parts = (part.partition("=") for part in rule.to_ical().decode().split(";"))
    told = ";".join(f"{a}={until(b, zone) if a == 'UNTIL' else b}" for a, _, b in parts)
    is_day = not isinstance(begins, dt.datetime)
    for each in rrulestr(
        told, dtstart=dt.datetime.combine(begins, dt.time()) if is_day else begins
    ):
        yield each.date() if is_day else each


def naive(when: dt.date) -> dt.date:
    """Give what the clock shows."""
    return when.replace(tzinfo=None) if isinstance(when, dt.datetime) else when


def placed(shown: dt.date, zone: dt.tzinfo) -> str:
    """Write the instant at which a clock of this zone shows this, or the day itself."""
    return written(shown.replace(tzinfo=zone) if isinstance(shown, dt.datetime) else shown)


if __name__ == "__main__":
    answer_instants(read)
