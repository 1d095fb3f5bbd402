"""Ask icalendar: mixed types, DTEND beside DURATION, what a calendar must have."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import icalendar

from tools.judges.asked.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def judge(feed: Path) -> Iterator[str]:
    """Give the errors of every component, and what start, end and duration raise."""
    calendar = icalendar.Calendar.from_ical(feed.read_bytes())
    for part in calendar.walk():
        for name, fault in part.errors:
            yield f"{part.name} {name}: {fault}"
    for event in calendar.events:
        if event.end - event.start != event.duration or event.duration < dt.timedelta():
            yield f"{event['UID']}: {event.start} to {event.end} is not {event.duration}"
    calendar.validate()  # type: ignore[no-untyped-call]


if __name__ == "__main__":
    answer(judge)
