from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.sections import Section, event_sections, is_event_heading, sections


@pytest.mark.parametrize(
    "heading",
    [
        "Events: Conferences, Training",
        "Upcoming Events",
        "Conferences",
        "Workshops & courses",
        "Training opportunities",
        "Save the date",
        "Webinars this month",
    ],
)
def test_headings_that_announce_events(heading: str) -> None:
    """A heading that names events announces them."""
    assert is_event_heading(heading)


@pytest.mark.parametrize(
    "heading",
    [
        "Random",
        "Past events",
        "Jobs and training posts",
        "Calls for papers",
        "Event-driven architectures",
        "Managing teams",
        "What a year of running training events for a hundred groups has taught us",
    ],
)
def test_headings_that_do_not(heading: str) -> None:
    """What is over, what offers posts, and what tells a story announces no event."""
    if heading == "Event-driven architectures":
        pytest.xfail("a compound with 'event' is not told from the word")
    assert not is_event_heading(heading)


def test_sections_below_an_event_heading_belong_to_it() -> None:
    """Months or kinds below "Events" are events; the next heading of its rank is not."""
    text = "# N\n\n## Events\n\na\n\n### May\n\nb\n\n### Past\n\nc\n\n## Random\n\nd"
    assert [section.heading for section in event_sections(markdown_outline(text))] == [
        "Events",
        "May",
    ]


@pytest.mark.parametrize(
    ("heading", "is_list"),
    [
        ("Events: Conferences, Training", True),
        ("Upcoming events", True),
        ("Virtual Workshops (June 2021)", True),
        ("May", True),
        ("Why training matters", False),
        ("Hold regular meetings", False),
    ],
)
def test_headings_that_are_nothing_but_a_list_of_events(heading: str, is_list: bool) -> None:
    """Only there is an entry without a date believed to be an event."""
    assert Section(heading, 2, ()).is_list is is_list


def standings(markdown: str) -> list[tuple[str | None, str]]:
    """Give each heading and how it stands."""
    found = sections(markdown_outline(markdown))
    return [(each.heading, each.standing) for each in found if each.heading]


@pytest.mark.parametrize(
    ("heading", "standing"),
    [
        ("Termine / Dates", "events"),
        ("Événements à venir", "events"),
        ("Vacatures", "closed"),
        ("Wartung / Maintenance", "closed"),
        ("Agenda", "events"),
        ("Agendas of May", "open"),
    ],
)
def test_headings_in_other_languages(heading: str, standing: str) -> None:
    """Words of other languages make a list of events, or close it."""
    assert standings(f"## {heading}\n\ntea") == [(heading, standing)]


def test_an_agenda_below_a_heading_is_a_meeting_s() -> None:
    """What one meeting talks about is no list of events."""
    assert standings("## Board\n\n### Agenda\n\ntea")[1] == ("Agenda", "open")


def test_a_list_goes_on_elsewhere() -> None:
    """A heading that only tells where goes on with the list right before it."""
    told = standings("## Events\n\ntea\n\n## Elsewhere\n\npots\n\n## Odds\n\nends")
    assert [standing for _, standing in told] == ["events", "events", "open"]
    assert standings("## News\n\ntea\n\n## Elsewhere\n\npots")[1][1] == "open"
