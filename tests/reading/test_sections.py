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
        ("Agenda", "open"),
        ("Agendas of May", "open"),
        ("Dates à retenir", "events"),
        ("À vos agendas", "events"),
        ("Noteer in je agenda", "events"),
        ("Fechas señaladas", "events"),
        ("À lire", "closed"),
        ("Retour sur la journée du thé", "closed"),
        ("Lesenswert", "closed"),
        ("Leestips", "closed"),
        ("Da leggere", "closed"),
        ("Utlysninger", "closed"),
        ("À venir au pot des théières", "open"),
        ("Lire les feuilles", "open"),
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


@pytest.mark.parametrize(
    ("heading", "standing"),
    [
        ("What’s on this month", "events"),
        ("Looking further ahead", "events"),
        ("Mark your calendars", "events"),
        ("On the horizon", "events"),
        ("Learning opportunities", "events"),
        ("Professional development", "events"),
        ("Spring schools", "events"),
        ("Looking back", "closed"),
        ("In case you missed it", "closed"),
        ("What we have been up to", "closed"),
        ("Kettle of the month", "closed"),
        ("In the press", "closed"),
        ("In memoriam", "closed"),
        ("System status", "closed"),
        ("New colleagues", "closed"),
        ("Looking at pots", "open"),
        ("New members of the kettle family: two pots", "closed"),
        ("The kettle of the month club", "open"),
        ("Developing staff", "open"),
        ("News from the press room", "open"),
    ],
)
def test_headings_of_newsletters(heading: str, standing: str) -> None:
    """What newsletters call their parts says whether events are announced there."""
    assert standings(f"## {heading}\n\ntea") == [(heading, standing)]


@pytest.mark.parametrize(
    ("agenda", "standing"),
    [
        ("## Agenda\n\n- 3 May: Tea\n- 5 May: Pots", "events"),
        ("# The Leaf Post\n\n## Agenda\n\n**3 mei** – Thee\n\n**5 mei** – Potten", "events"),
        ("# La Feuille\n\n## L'agenda\n\n- Le 3 mai : thé\n- Le 5 juin, 14h : tasses", "events"),
        ("# Blatt\n\n## Agenda\n\n### Mai\n\n- 3.5.2031 Tee\n- 5.5.2031 Topf", "events"),
        ("# Post\n\n## Agenda\n\n- 3 May, 10:00: Tea\n- 5 May, 14:00: Pots", "events"),
        ("# Tea Day\n\n## Agenda\n\n- 9:00 Welcome\n- 10.30 Pots\n- 12h Lunch", "open"),
        ("# Tea Day\n\n## Agenda\n\n- 3 May, 9:00: Welcome\n- 3 May, 10:00: Pots", "open"),
        ("# Tea Day\n\n## Agenda\n\n1. Minutes\n2. Budget\n3. Any other pots", "open"),
        ("# Post\n\n## Tea Day\n\n### Agenda\n\n- 3 May: Tea\n- 5 May: Pots", "open"),
        ("# Post\n\n## Agenda items\n\n- 3 May: Tea\n- 5 May: Pots", "open"),
    ],
)
def test_agendas(agenda: str, standing: str) -> None:
    """An agenda that tells days is a calendar, and one of hours or topics a meeting's."""
    told = standings(agenda)
    assert [each for heading, each in told if heading and "genda" in heading] == [standing]


@pytest.mark.parametrize(
    "contents",
    [
        "In this issue", "Contents", "Table of contents", "Also in this issue", "Inhalt",
        "Sommaire",
        "In dit nummer", "Sommario", "In this edition:", "In dieser Ausgabe",
    ],
)  # fmt: skip
def test_a_table_of_contents_rules_nothing_below_it(contents: str) -> None:
    """Sections of a lower rank behind a list of contents are parts of the newsletter."""
    text = f"# Post\n\n## {contents}\n\n1. Tea\n\n### Tea Days\n\ntea\n\n### Jobs\n\npots"
    told = standings(text)
    assert [standing for _, standing in told[1:]] == ["closed", "open", "closed"]


def test_what_is_no_table_of_contents_rules_on() -> None:
    """Other closed headings hold for what stands below them."""
    told = standings("# Post\n\n## The contents of our archive\n\ntea\n\n### Tea Days\n\ntea")
    assert [standing for _, standing in told[1:]] == ["closed", "closed"]
