"""Sections in the manner of many newsletters, and what their sentences announce."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.model import Event, first_day
from rcevents.reading.announcements import find
from rcevents.reading.listing import Habits, Listing, read
from rcevents.reading.markdown import markdown_outline
from tests.reading.sectioncases import sections

if TYPE_CHECKING:
    from rcevents.reading.entries import Announcement

SECTIONS = Path(__file__).with_name("narrated_sections.txt")
ISSUED = dt.date(2031, 1, 15)


def _told(announcement: Announcement) -> str:
    """Give an announcement as the data file tells it: title, first and last day, hour."""
    listing = Listing(announcement.title, announcement.dateline, "\n\n".join(announcement.prose))
    event = read(listing, Habits(ISSUED))[0]
    assert isinstance(event, Event), event
    if event.start is None:
        return f"{event.title} | - | -"
    assert event.end is not None
    hour = f" | {event.start:%H:%M}" if isinstance(event.start, dt.datetime) else ""
    return f"{event.title} | {first_day(event.start)} | {first_day(event.end)}{hour}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, told, id=name) for name, text, told in sections(SECTIONS)],
)
def test_sentences_announce_what_a_reader_would_say(text: str, expected: list[str]) -> None:
    """A section gives the events that its sentences announce, and no other."""
    title = "" if text.startswith("# ") else "# Leaf Letter 2\n\nHello.\n\n"
    outline = markdown_outline(f"{title}{text}\n")
    assert [_told(each) for each in find(outline).announcements] == expected


def test_a_narrated_event_stands_at_its_heading() -> None:
    """Line, link and prose are those of the heading's own, in later parts of it, too."""
    text = (
        "## Leaf Days\n\nThe Leaf Days will be held on 5 May 2031.\n\n"
        "### Registration\n\n[Register](https://leaf.example.org) by 1 April 2031.\n"
    )
    (told,) = find(markdown_outline(text)).announcements
    assert (told.line, told.url) == (1, "https://leaf.example.org")
    assert told.prose[-1] == "Register by 1 April 2031."


def test_what_is_over_on_the_day_of_issue_is_left_over() -> None:
    """A next meeting before the day of issue stands there from an earlier issue."""
    outline = markdown_outline("## Tea forum\n\nNext meeting: Wednesday 8 January 2031 at 2pm.")
    assert find(outline).announcements
    assert not find(outline, issued=ISSUED).announcements


def test_a_list_of_events_keeps_what_no_sentence_tells() -> None:
    """Bold headings that tell their days stand beside the items of the list."""
    text = (
        "## Upcoming events\n\n- [Pot Day](https://pot.example.org) - 3 May 2031\n\n"
        "**Tea School, 14-18 July 2031, Ghent**\n\nFive days.\n"
    )
    titles = [told.title for told in find(markdown_outline(text)).announcements]
    assert titles == ["Pot Day", "Tea School"]
