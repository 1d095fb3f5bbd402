"""Issues in plain text, read as a newsletter: how their manners of layout are understood."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from rcevents.document import Document
from rcevents.model import Event, first_day
from rcevents.sources.newsletter import read_newsletter
from rcevents.sources.settings import Settings

ISSUED = dt.date(2031, 4, 20)
ISSUES = Path(__file__).with_name("plainissues.txt")
LETTERS = 30
"""So many of a title's letters stand on its line, where a long one is wrapped."""


def issues() -> dict[str, str]:
    """Give each issue of the file by its name, what it announces behind it."""
    parts = ISSUES.read_text(encoding="utf-8").split("@@@@ ")[1:]
    return {name: rest for name, _, rest in (part.partition("\n") for part in parts)}


def told(event: Event) -> str:
    """Say an event's title and days as the file does."""
    days = sorted({str(first_day(day)) for day in (event.start, event.end) if day is not None})
    return f"{event.title} @ {'..'.join(days)}"


@pytest.mark.parametrize("name", issues())
def test_issues_in_plain_text(name: str) -> None:
    """What an issue announces is found, each on its title's line, and nothing beside it."""
    lines = issues()[name].strip("\n").split("\n")
    wanted = [line.removeprefix("=> ") for line in lines if line.startswith("=> ")]
    text = "\n".join(line for line in lines if not line.startswith("=> "))
    document = Document("0001.txt", text, "text/plain", ISSUED)
    found = [each for each in read_newsletter(document, Settings()) if isinstance(each, Event)]
    assert [told(event) for event in found] == wanted
    for event in found:
        assert event.title[:LETTERS] in text.split("\n")[(event.sightings[0].line or 0) - 1]
