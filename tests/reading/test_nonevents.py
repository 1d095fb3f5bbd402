from __future__ import annotations

import pytest

from rcevents.reading.nonevents import (
    is_button,
    is_no_event,
    is_past,
    is_pointer,
    is_work,
    leads_to_parts,
)
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    "text",
    [
        "Call for papers", "Opening hours", "Agenda", "Topics: tea", "Paper deadline for TeaCon",
        "More events", "Recordings of Tea Days", "Past courses", "Maintenance", "Bank holiday",
        "Public holidays", "Library closed", "The tea room is closed", "Our offices will be closed",
    ],
)  # fmt: skip
def test_no_events(text: str) -> None:
    assert is_no_event(text)


@pytest.mark.parametrize(
    "text",
    [
        "Call for Papers: Tea Workshop", "Tea Days", "More than Tea",
        "Slides and Stories", "Topical Tea Days", "Recording Your Tea", "Past and Future of Tea",
        "The Closed Pot", "Open and Closed Pots", "Holiday Tea", "Closed", "A Bank of Tea",
    ],
)  # fmt: skip
def test_what_may_be_events(text: str) -> None:
    assert not is_no_event(text)


@pytest.mark.parametrize(
    "text",
    [
        "A list of tea conferences", "and more...", "This week's local events", "Add your event",
        "Upcoming conferences", "Our calendar", "See all workshops", "Tea 4.1", "Tea is out",
        "How to Run a Tea Day", "Tea Digest, April 2031", "Blog: Tea", "Tea Documentation",
        "Request a workshop", "Become an instructor", "Full schedule", "Contact us", "Workshops",
        "Tea engineer", "Travel grants for TeaCon", "Announcing TeaCon 2031", "Our Slack",
    ],
)  # fmt: skip
def test_pointers(text: str) -> None:
    assert is_pointer(text)


@pytest.mark.parametrize(
    "text",
    [
        "useTea 2031", "Tea Days", "Why Tea? 2031", "The Tea Summit", "What's on in Tea",
        "TeaGirls Ghent: Pots and Plots", "Open Tea Week", "New Leaf Workshop", "Tea Review Day",
    ],
)  # fmt: skip
def test_what_points_to_nothing_else(text: str) -> None:
    assert not is_pointer(text)


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The recordings are now online", True),
        ("slides available", True),
        ("We met on 3 April", True),
        ("Last month, Ada Bell spoke", True),
        ("It took place in Ghent", True),
        ("Thanks to all who came", True),
        ("Recordings will be there", False),
        ("slides available after the talk", False),
        ("Ada Bell will speak", False),
        ("Tea Days, 3 May", False),
    ],
)
def test_what_is_over(text: str, past: bool) -> None:
    assert is_past(text) is past


@pytest.mark.parametrize(
    "text",
    [
        "Talks include:", "Topics:", "Tea Days\nProgramme Highlights:", "Confirmed speakers:",
        "You will learn:", "The workshop will be held in three sessions:", "Keynotes:",
    ],
)  # fmt: skip
def test_lines_that_lead_to_parts(text: str) -> None:
    assert leads_to_parts(text)


@pytest.mark.parametrize(
    "text", ["Talks:", "Talks this month:", "Our group hosts three sessions:", "Topics", "Tea:", ""]
)
def test_lines_that_may_lead_to_events(text: str) -> None:
    assert not leads_to_parts(text)


def test_talks_below_an_event_are_its_own() -> None:
    assert leads_to_parts("Talks:", below=True)


def test_buttons() -> None:
    told = ["Register here", "RSVP", "Zoom", "Book now", "Tea Days", "Bookbinding with Ada Bell"]
    assert [is_button(text) for text in told] == [True, True, True, True, False, False]


@pytest.mark.parametrize("piece", ["more ", "a ", "the list of ", "slides ", "workshop ", "20"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    for reader in (is_no_event, is_pointer, is_past, leads_to_parts):
        assert_linear(reader, lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize(
    "title",
    [
        "Tea researcher", "Kettle engineer, Bath", "Data steward (0.6 fte)", "Tea Fund",
        "Pot Prize",
        "Leaf 3.1", "VPN maintenance", "End of service", "Bell, A.", "New version of leafplot",
    ],
)  # fmt: skip
def test_works_and_jobs(title: str) -> None:
    """What is done, paid, written or changed on its day is attended by nobody."""
    assert is_work(title)


@pytest.mark.parametrize(
    "title",
    [
        "Tea Researchers' Day", "Kettle Engineers Conference", "Data Stewards' Forum", "Tea Days",
        "Maps and leaves", "Lids for all", "How to pour", "Pots in 45 minutes", "Launch of Leaf 3",
    ],
)  # fmt: skip
def test_what_people_go_to_is_no_work(title: str) -> None:
    """A word for an event at its end, or none of a work's, makes a title of it."""
    assert not is_work(title)
