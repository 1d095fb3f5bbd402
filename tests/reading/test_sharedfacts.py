from __future__ import annotations

import pytest

from rcevents.reading.sharedfacts import BY_HEADING, BY_PROSE, shared_facts, speaks_of_all
from tests.reading.linear import assert_linear
from tests.reading.underheadings import events_of

Facts = tuple[str | None, bool | None, str | None, str | None]

LIST = (
    "- [Tea](https://tea.example.org) - 12 March, 14:00\n"
    "- [Pots](https://pots.example.org) - 13 March, 15:00\n"
)
OTHER_LIST = """## Events

**Leaf Lab**

All courses are online.

- [Cup](https://cup.example.org) - 1 March
- [Mug](https://mug.example.org) - 2 March

**Pots**

"""
OTHER_ENTRY = """## Events

- [Cup](https://cup.example.org) - 1 March

All sessions are online and free.

"""
NOTHING: Facts = (None, None, None, None)
BEFORE: list[tuple[str, Facts]] = [
    ("All sessions are held on Zoom.", ("virtual", None, None, None)),
    ("All talks are online unless otherwise noted.", ("virtual", None, None, None)),
    ("Our talks are free and open to all.", (None, True, None, None)),
    ("Times are given in Eastern Time.", (None, None, "America/New_York", None)),
    ("All times CET unless noted.", (None, None, "Europe/Paris", None)),
    ("Times in UTC", (None, None, "UTC", None)),
    ("You can join every talk in person or online.", ("hybrid", None, None, None)),
    (
        "In-person attendance is welcome, but online options are available, too.",
        ("hybrid", None, None, None),
    ),
    (
        "These workshops will be held in person at the Leaf Hall, Ghent.",
        ("in_person", None, None, "Leaf Hall, Ghent"),
    ),
    (
        "Unless stated otherwise, events take place at the Leaf Hall, Ghent.",
        ("in_person", None, None, "Leaf Hall, Ghent"),
    ),
    ("The following courses run online:", ("virtual", None, None, None)),
    ("Courses cost £20 for students and £40 for staff.", (None, False, None, None)),
    ("All workshops cost €30.", (None, False, None, None)),
    ("All courses are free for members.", (None, False, None, None)),
    ("£20 each.", (None, False, None, None)),
    ("Participation is free.", (None, True, None, None)),
    ("Alle Kurse sind kostenlos.", (None, True, None, None)),
    ("Alle Veranstaltungen finden online statt.", ("virtual", None, None, None)),
    ("Tous les ateliers sont en ligne.", ("virtual", None, None, None)),
]
SILENT = [
    "Most talks are online.",
    "Some of these courses are free.",
    "Recordings of all talks are available online.",
    "All events are listed here, slides are online.",
    "Last year all talks were online.",
    "We are an online community of tea drinkers.",
    "Join our free newsletter for all events.",
    "Read all about these events online.",
    "Find all events on our free online calendar.",
    "All members get a free pot.",
    "Register for all courses online.",
    "Registration for all events is online.",
    "All courses can be booked online.",
    "Courses are held online or in person.",
    "Each course has a prize of £20.",
    "Materials for all courses are free.",
    "Course charges still apply.",
    "All times are local.",
    "The office is open at all times, 9-5 UTC.",
    "This talk is online.",
]
HEADINGS: list[tuple[str, Facts]] = [
    ("Online events", ("virtual", None, None, None)),
    ("Virtual", ("virtual", None, None, None)),
    ("In-person events", ("in_person", None, None, None)),
    ("Hybrid workshops", ("hybrid", None, None, None)),
    ("Webinars", ("virtual", None, None, None)),
    ("Free online courses", ("virtual", True, None, None)),
    ("Free courses", (None, True, None, None)),
    ("Online and in-person events", NOTHING),
    ("Webinars & talks", NOTHING),
    ("Events for online teachers", NOTHING),
    ("Virtual reality events", NOTHING),
    ("Remote sensing workshops", NOTHING),
    ("Free software events", NOTHING),
    ("Upcoming local events", NOTHING),
    ("Europe", NOTHING),
]


def facts(text: str, *, number: int = -1) -> Facts:
    """Give format, cost, zone and place of one of an issue's events."""
    event = events_of(text)[number]
    free = event.cost.free if event.cost else None
    return event.format, free, event.timezone, event.place.text if event.place else None


@pytest.mark.parametrize(("prose", "told"), BEFORE)
def test_prose_before_a_list_tells_facts_of_its_entries(prose: str, told: Facts) -> None:
    """A sentence that speaks of all holds for the first one."""
    assert facts(f"## Events\n\n{prose}\n\n{LIST}", number=0) == told


@pytest.mark.parametrize("prose", SILENT)
def test_prose_that_speaks_of_others_tells_nothing(prose: str) -> None:
    """Of some, of the past, of what can be read or booked online."""
    assert facts(f"## Events\n\n{prose}\n\n{LIST}", number=0) == NOTHING


@pytest.mark.parametrize(("heading", "told"), HEADINGS)
def test_a_heading_tells_the_form_of_what_stands_below(heading: str, told: Facts) -> None:
    """A heading that says nothing else, wherever it stands above."""
    assert facts(f"## Events\n\n### {heading}\n\n{LIST}") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"## Events\n\n{LIST}\nAll times are UK time.\n", (None, None, "Europe/London", None)),
        (f"## Events\n\nAll talks are free.\n\n### Talks\n\n{LIST}", (None, True, None, None)),
        (f"## Talks\n\nAll talks are free.\n\n## Events\n\n{LIST}", NOTHING),
        (f"{OTHER_LIST}{LIST}", NOTHING),
        (f"{OTHER_ENTRY}- [Mug](https://mug.example.org) - 2 March\n", NOTHING),
    ],
)
def test_prose_counts_for_the_list_beside_it(text: str, told: Facts) -> None:
    """Behind a list of several, or below a heading above; not beside another list."""
    assert facts(text) == told


@pytest.mark.parametrize(
    ("prose", "entry", "told"),
    [
        ("All talks are online.", "12 March, in person", ("in_person", None, None, None)),
        ("All talks are free.", "12 March, £5", (None, False, None, None)),
        ("All times are in CET.", "12 March, 10:00 UTC", (None, None, "UTC", None)),
        (
            "All talks are held in Ghent, Belgium.",
            "12 March, online",
            ("virtual", None, None, None),
        ),
    ],
)
def test_the_entry_s_own_word_wins(prose: str, entry: str, told: Facts) -> None:
    """What is told for all is for those that say nothing."""
    text = f"## Events\n\n{prose}\n\n- [Tea](https://tea.example.org) - {entry}\n\nMore soon.\n"
    assert facts(text) == told


def test_shared_facts_are_marked() -> None:
    """Each with the rule that tells where it stands."""
    prose = "All times are in CET. All talks are online and free."
    event, _ = events_of(f"## Events\n\n{prose}\n\n{LIST}")
    marks = {key: event.inferred[key] for key in ("cost", "format", "timezone")}
    assert marks == dict.fromkeys(marks, BY_PROSE)
    event, _ = events_of(f"## Free webinars\n\n{LIST}")
    assert {event.inferred["cost"], event.inferred["format"]} == {BY_HEADING}


def test_the_nearest_word_counts() -> None:
    """Prose before headings, the list's own heading before those above."""
    assert shared_facts(["Online", "In person"]).format == "in_person"
    assert shared_facts(["Online"], ["All talks are hybrid."]).format == "hybrid"


@pytest.mark.parametrize("text", ["all ", "all the ", "every talk or ", "are online or ", "£2 "])
def test_a_long_text_is_read_in_linear_time(text: str) -> None:
    """No text makes the search slow."""

    def read(told: str) -> object:
        return speaks_of_all(told, beside=True), shared_facts(around=[told])

    assert_linear(read, lambda size: text * (size // len(text)))


@pytest.mark.parametrize(
    ("headings", "town"),
    [
        (["Events", "Brno"], "Brno"),
        (["Ghana", "Accra"], "Accra"),
        (["Events in Brno"], None),
        (["Europe"], None),
        (["Tea and Brno"], None),
    ],
)
def test_a_town_as_heading(headings: list[str], town: str | None) -> None:
    """What a heading or an outer item names holds for what stands below, if it is a town alone."""
    place = shared_facts(headings).place
    assert (place.city if place else None) == town
