from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.deduplication import once
from rcevents.document import Document
from rcevents.extraction import extract_documents, extract_once

if TYPE_CHECKING:
    from rcevents.model import Event

TEXT = """
## Talks and events of the month

- [Tea Days](https://tea.example.org) - 12-14 March

## Upcoming events

- [Cup Day](https://cup.example.org) - 1 March
- [Tea Days](https://tea.example.org) - 12-14 March, Leaf Hall, Ghent, €20, deadline 1 March
"""


def read(*lines: str, address: str = "0001.md") -> list[Event]:
    """Read lines of a list of events, told once each."""
    text = "## Events\n\nAll about tea.\n\n" + "\n".join(f"- {line}" for line in lines) + "\n\nBye."
    documents = [Document(address, text, "text/markdown", dt.date(2031, 2, 20))]
    return list(extract_once(documents).events)


TEA = "[Tea Days](https://tea.example.org) - 12-14 March"


@pytest.mark.parametrize(
    "second",
    [
        f"{TEA}, Leaf Hall, Ghent, €20",
        "[Tea Days](https://tea.example.org/#register) - 12-14 March",
        "[Tea Days](https://tea.example.org/programme) - 12-14 March",
        "Tea Days - 12-14 March, online",
        "[Tea Days 2031](https://leaf.example.com) - 12-14 March 2031",
    ],
)
def test_what_is_announced_twice_is_one_event(second: str) -> None:
    """Equal title and days, and no address that names another event."""
    first = "[Tea Days 2031](https://tea.example.org) - 12-14 March" if "2031]" in second else TEA
    (event,) = read(first, second)
    assert len(event.sightings) == 2


@pytest.mark.parametrize(
    "second",
    [
        "[Tea Days](https://tea.example.org) - 19-21 March",
        "[Tea Days](https://tea.example.org) - 12-15 March",
        "[Pot Days](https://tea.example.org) - 12-14 March",
        "[Tea Days](https://pots.example.org/days) - 12-14 March",
    ],
)
def test_other_days_titles_and_addresses_are_other_events(second: str) -> None:
    """Two talks of one title on two days are two."""
    assert len(read(TEA, second)) == 2


def test_other_hours_and_towns_are_other_events() -> None:
    """The same talk, given twice on one day; meetups of one name in two towns."""
    assert len(read("Tea Talk - 12 March, 10:00", "Tea Talk - 12 March, 15:00")) == 2
    assert len(read("Tea Meetup - 12 March, Ghent", "Tea Meetup - 12 March, Oslo")) == 2
    assert len(read("Tea Talk - 12 March", "Tea Talk - 12 March, 15:00")) == 1


def test_the_fuller_telling_comes_first_and_is_filled_from_the_other() -> None:
    """Its sighting, its words; what it leaves out comes from the other one."""
    fuller = "Tea Days - 12-14 March, Leaf Hall, Ghent, €20, online"
    (told,) = read(f"{TEA}, deadline 1 March", fuller)
    assert told.sightings[0].text.endswith("online")
    assert (told.url, told.place and told.place.city) == ("https://tea.example.org", "Ghent")
    assert [deadline.date for deadline in told.deadlines] == [dt.date(2031, 3, 1)]


def test_extraction_itself_keeps_each_announcement() -> None:
    """Whoever checks an issue sees both."""
    document = Document("0001.md", TEXT, "text/markdown", dt.date(2031, 2, 20))
    each = [event.title for event in extract_documents([document]).events]
    assert each.count("Tea Days") == 2
    assert [event.title for event in extract_once([document]).events].count("Tea Days") == 1


def test_documents_stay_apart() -> None:
    """Two issues are two tellings; whether they are one event is decided by merging."""
    assert len(once([*read(TEA), *read(TEA, address="0002.md")])) == 2
