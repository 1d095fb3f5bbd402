from __future__ import annotations

import datetime as dt

import pytest

from rcevents.document import Document
from rcevents.model import Event
from rcevents.sources.notice import KIND
from rcevents.sources.settings import Settings
from tests.reading.linear import assert_linear

NOTICE = """# Webinar: Pots That Last

- Event date: 2031-05-03
- Location: Online
- Event website: <https://example.org/pots>
- Organizers: The Tea Office

Resource information | Details
:--- | :---
Webinar title | Pots That Last
Date and time | 2031-05-03 1:00 pm EDT
Presenter | Ada Bell (Ghent University)

**Webinars are free and open to the public.**

### Abstract

Why some pots last, and others do not.

#### Publication date: 2 April 2031
"""


def document(text: str) -> Document:
    return Document("notices/pots.md", text, "text/markdown", dt.date(2031, 4, 2))


def only(text: str) -> Event:
    assert KIND.recognizes(document(text))
    (event,) = KIND.read(document(text), Settings())
    assert isinstance(event, Event)
    return event


def test_a_whole_notice() -> None:
    event = only(NOTICE)
    assert event.title == "Webinar: Pots That Last"
    assert event.url == "https://example.org/pots"
    assert event.start is not None
    assert event.start.isoformat() == "2031-05-03T13:00:00-04:00"
    assert (event.timezone, event.format, event.kind) == ("America/New_York", "virtual", "talk")
    assert event.cost is not None
    assert event.cost.free
    assert (event.organizer, event.sightings[0].line) == ("The Tea Office", 1)


def test_a_day_that_is_a_deadline_too_is_the_deadline() -> None:
    """Calls are dated by their close, and tell further down when the event is."""
    event = only(
        "# Call for applications: Tea School\n\n- Date: 2031-02-16\n- Location: Ghent\n\n"
        "About | Details\n--- | ---\nSchool dates | 2031-05-03 -- 2031-05-05\n"
        "Application deadline | 2031-02-16\n"
    )
    assert (event.start, event.end) == (dt.date(2031, 5, 3), dt.date(2031, 5, 5))
    assert [(each.kind, each.date) for each in event.deadlines] == [
        ("application", dt.date(2031, 2, 16))
    ]


@pytest.mark.parametrize("text", ["", "# Tea\n", "# Tea\n\n- Date: soon\n- Location: Ghent\n"])
def test_what_tells_no_day_is_left_to_others(text: str) -> None:
    assert not KIND.recognizes(document(text))


@pytest.mark.parametrize("piece", ["- a: b\n", "# a\n", "a | b\n", "- Date: 3 May\n", "- :\n"])
def test_hostile_text_takes_no_longer_than_its_length(piece: str) -> None:
    assert_linear(
        lambda text: KIND.recognizes(document(text)),
        lambda many: "# Tea\n\n" + piece * (many // len(piece)),
    )
