"""Whole issues in the manner of many newsletters, whose headings rarely say what is an event."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from rcevents.model import Event, first_day
from rcevents.reading.announcements import find
from rcevents.reading.listing import Habits, Listing, read
from rcevents.reading.markdown import markdown_outline

ISSUES = Path(__file__).with_name("openissues.txt")
DAY = re.compile(r"(\d{1,2}) (\w+) (2031)")


def _issues() -> list[tuple[str, str, dt.date, list[str]]]:
    """Give name, markdown, day of issue and the expected events of every issue."""
    found = []
    for part in ISSUES.read_text(encoding="utf-8").split("==== ")[1:]:
        name, _, body = part.partition("\n")
        lines = body.rstrip().split("\n")
        told = [line[2:] for line in lines if line.startswith("> ")]
        text = "\n".join(line for line in lines if not line.startswith("> ")) + "\n"
        first = DAY.search(text)
        assert first is not None
        issued = dt.datetime.strptime(first[0], "%d %B %Y").replace(tzinfo=dt.UTC).date()
        found.append((name, text, issued, told))
    return found


def _told(listing: Listing, issued: dt.date) -> str:
    """Give an announcement as the data file tells it: title, first and last day, hour."""
    event = read(listing, Habits(issued))[0]
    assert isinstance(event, Event), event
    if event.start is None:
        return f"{event.title} | - | -"
    assert event.end is not None
    hour = f" | {event.start:%H:%M}" if isinstance(event.start, dt.datetime) else ""
    return f"{event.title} | {first_day(event.start)} | {first_day(event.end)}{hour}"


@pytest.mark.parametrize(
    ("text", "issued", "expected"),
    [pytest.param(text, issued, told, id=name) for name, text, issued, told in _issues()],
)
def test_whole_issues_give_their_events(text: str, issued: dt.date, expected: list[str]) -> None:
    """An issue gives its events, and nothing of its jobs, calls, releases, tales and papers."""
    found = find(markdown_outline(text), issued=issued).announcements
    listings = [Listing(a.title, a.dateline, "\n\n".join(a.prose)) for a in found]
    assert [_told(each, issued) for each in listings] == expected


def _titles(text: str) -> list[str]:
    """Give the titles found in an open section of an issue of 1 May 2031."""
    outline = markdown_outline(f"# Leaf Letter\n\nHello.\n\n{text}\n")
    return [a.title for a in find(outline, issued=dt.date(2031, 5, 1)).announcements]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (
            "## Elsewhere\n\n- [Tea Fair](/a), 3 June, Bath\n- [Pot Fair](/b), 4 June, 10:00",
            ["Tea Fair", "Pot Fair"],
        ),
        (
            "## Friends\n\n- Tue 3 June, 10:00: Lid lore\n- Wed 4 June: Pots & pans (Zoom)",
            ["Lid lore", "Pots & pans"],
        ),
        (
            "## Community\n\n- [Tea Summit](/a), 3-5 June, Bath\n- [Leaf 2.0](/b) is out",
            ["Tea Summit"],
        ),
        ("## Community\n\n[Tea Evening](/a): 3 June, 19:00, Town Hall", ["Tea Evening"]),
        ("## Odds and ends\n\n**[Tea Week](/a)**: 3-7 June 2031, Bath.", ["Tea Week"]),
        ("## Odds and ends\n\n- [Tea 101](/a) Self-paced course for all.", ["Tea 101"]),
        ("## Mixed\n\n- [How tea cools](/a), 3 June\n- [Pots](/b), 1 June\n- Lids", []),
        ("## Mixed\n\n- [Tea researcher](/a), Bath, 3 June 2031\n- [Pot editor](/b), online", []),
        (
            "## Mixed\n\n- [Engineers](/a), Bath, 3 June\n- [Tea lecturer](/b), Bath, 4 June",
            [],
        ),
        (
            "## Mixed\n\n- [Tea Fund](/a), closes 3 June, 12:00\n- [Pot Prize](/b), 4 June, 12:00",
            [],
        ),
        ("## Mixed\n\n- Mail: maintenance 3 June, 08:00\n- Disk: read-only from 4 June, 9:00", []),
        ("## Mixed\n\n- Leaf 3.1, 3 May 2031, online\n- Leaf 3.2, 4 May 2031, online", []),
        ("## Mixed\n\n- Ada Bell retires on 3 June, 10:00\n- Cara Pot joined on 1 May, Bath", []),
        (
            "## Mixed\n\n- Bell, A. (3 June 2031). [Tea](/a)\n- Pot, C. (4 June). [Lid](/b)",
            [],
        ),
        ("## Agenda\n\n- 3 June, 09:00: Welcome\n- 3 June, 10:00: Budget of the group", []),
        ("## Our history\n\n- 3 June 2031, 10:00: First cup\n- 4 June 2031, Bath: First pot", []),
        ("## Deadlines\n\n- 3 June, 12:00: Leaf call\n- 4 June, 12:00: Pot call", []),
        ("## Jobs\n\n- [Tea Fair](/a), 3 June, Bath\n- [Pot Fair](/b), 4 June, 10:00", []),
        (
            "## Mixed\n\n- [Tea Fair](/a), 3 March 2031, Bath\n- [Pots](/b), 4 March 2031, Bath",
            [],
        ),
        ("## Mixed\n\n- [Meeting notes](/a), 3 June, 10:00\n- [Slides](/b), 4 June, 10:00", []),
        ("## Contents\n\n- [Tea Fair, 3 June](#a)\n- [Pot Fair, 4 June, 10:00](#b)", []),
        ("## Office\n\nWe are closed from 3 to 7 June; [write](/a) until 2 June, 12:00.", []),
        ("## Interview with Ada Bell\n\nOn 3 June 2016 at 10:00 she took a cup.", []),
        ("## Five questions to Ada Bell\n\n**When will it be held?** On 3 June, 10:00.", []),
    ],
)
def test_open_sections_speak_only_where_it_is_sure(text: str, titles: list[str]) -> None:
    """Lists of events are found; jobs, calls, works, services, people and the past are none."""
    assert _titles(text) == titles
