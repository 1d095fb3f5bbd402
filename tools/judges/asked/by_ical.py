"""Ask ical (Home Assistant's): values of STATUS, control characters, zones nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ical.calendar_stream import IcsCalendarStream

from tools.judges.asked.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def judge(feed: Path) -> Iterator[str]:
    """Tell whether every event is read, and shown at least once."""
    text = feed.read_bytes().decode()
    calendar = IcsCalendarStream.calendar_from_ics(text)
    count = text.count("\nBEGIN:VEVENT")
    if len(calendar.events) != count:
        yield f"reads {len(calendar.events)} of {count} events"
    if len({event.uid for event in calendar.timeline}) != len(calendar.events):
        yield "shows some events at no time"


if __name__ == "__main__":
    answer(judge)
