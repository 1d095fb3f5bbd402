"""Paragraphs with a bold name, and what they announce by whatever verb."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.model import Event, first_day
from rcevents.reading.announcements import find
from rcevents.reading.listing import Habits, Listing, read
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.sections import AS_TOLD
from tests.reading.sectioncases import sections

if TYPE_CHECKING:
    from rcevents.reading.entries import Announcement

SECTIONS = Path(__file__).with_name("boldleads_sections.txt")
ISSUED = dt.date(2031, 2, 1)


def _told(announcement: Announcement) -> str:
    """Give an announcement as the data file tells it: title, first and last day, hour."""
    listing = Listing(announcement.title, announcement.dateline, "\n\n".join(announcement.prose))
    events = [each for each in read(listing, Habits(ISSUED)) if isinstance(each, Event)]
    first, last = events[0], events[-1]
    if first.start is None or last.end is None:
        return f"{first.title} | - | -"
    hour = f" | {first.start:%H:%M}" if isinstance(first.start, dt.datetime) else ""
    return f"{first.title} | {first_day(first.start)} | {first_day(last.end)}{hour}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, told, id=name) for name, text, told in sections(SECTIONS)],
)
def test_sections_announce_what_a_reader_would_say(text: str, expected: list[str]) -> None:
    """A section gives the events that it announces, and no other."""
    outline = markdown_outline(f"# Leaf Letter 2\n\nHello.\n\n{text}\n")
    found = find(outline, AS_TOLD, ISSUED).announcements
    assert [_told(each) for each in found] == expected
