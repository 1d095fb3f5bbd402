"""Ask recurring-ical-events: a doubled UID that swallows an event, a series cut short."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

import icalendar
import recurring_ical_events

from tools.judges.asked.answering import answer
from tools.judges.asked.meaning import sittings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def judge(feed: Path) -> Iterator[str]:
    """Count the sittings of each event against what the feed means."""
    meant = sittings(feed.read_bytes().decode())
    if not meant:
        return
    days = [day for sitting in meant for day in (*sitting.days(),)]
    span = min(days) - dt.timedelta(days=2), max(days) + dt.timedelta(days=3)
    calendar = icalendar.Calendar.from_ical(feed.read_bytes())
    found = Counter(
        str(event["UID"]) for event in recurring_ical_events.of(calendar).between(*span)
    )
    expected = Counter(sitting.uid for sitting in meant)
    for uid in sorted(found.keys() | expected.keys()):
        if found[uid] != expected[uid]:
            yield f"{uid}: {found[uid]} sittings, not {expected[uid]}"


if __name__ == "__main__":
    answer(judge)
