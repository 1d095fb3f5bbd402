"""Ask icalendar, and recurring-ical-events for series, which instants a feed means."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING

import icalendar
import recurring_ical_events

from tools.judges.asked.answering import answer_instants, written

if TYPE_CHECKING:
    from pathlib import Path

EVER = dt.datetime(1900, 1, 1, tzinfo=dt.UTC), dt.datetime(2201, 1, 1, tzinfo=dt.UTC)
"""Asked for in one piece: its `all()` starts over for every span of time, for minutes in all."""


def read(feed: Path) -> dict[str, list[list[str]]]:
    """Give what each event shows: the zones are icalendar's own wherever it knows them."""
    found = defaultdict(list)
    calendar = icalendar.Calendar.from_ical(feed.read_bytes())
    for event in recurring_ical_events.of(calendar).between(*EVER):
        found[str(event["UID"])].append([written(event.start), written(event.end)])
    return found


if __name__ == "__main__":
    answer_instants(read)
