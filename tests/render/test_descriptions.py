from __future__ import annotations

import datetime as dt

from rcevents.model import Sighting
from rcevents.render.descriptions import LONGEST, describe
from tests.render.samples import CONFERENCE, record, timed


def test_the_first_lines_say_what_clients_hide() -> None:
    """When, form, cost, link and deadlines come first, each on its line."""
    assert describe(CONFERENCE.event).splitlines() == [
        "11-15 Oct 2021 · hybrid (Los Angeles + online)",
        "Cost: free or US$75 virtual; US$150-1,650 on site",
        "https://events.example.org/kubecon/program/schedule/",
        "Registration closes: 8 Oct 2021",
        "",
        "Two days of talks; tools, stories and",
        "more.",
        "",
        "Speakers: Ada Adler, Ben Böhm",
        "",
        "Announced in Cluster Notes (94.md), 1 Oct 2021",
        "Inferred, not told: kind (the title's own word)",
    ]


def test_an_assumed_end_is_marked() -> None:
    event = record("e", start="2021-10-05T16:00+02:00", timezone="Europe/Berlin").event
    first, *_ = describe(event, end_assumed=True).splitlines()
    assert first == "5 Oct 2021, 16:00 (Europe/Berlin) (end assumed)"


def test_one_of_two_ends_is_assumed() -> None:
    sessions = timed("2021-10-05T16:00+02:00", "2021-10-06T16:00+02:00/2021-10-06T17:00+02:00")
    start = sessions[0].start
    event = record("e", start=start, sessions=sessions, timezone="Europe/Berlin").event
    assert "(end assumed where none is told)" in describe(event, end_assumed=True)


def test_a_link_that_leads_elsewhere_is_not_repeated() -> None:
    assert "javascript" not in describe(record("e", url="javascript:alert(1)").event)


def test_a_long_text_is_cut() -> None:
    """A calendar is no place for a hundred pages; the JSON feed has them."""
    text = describe(record("e", description="word " * 100_000).event)
    assert "word ..." in text
    assert len(text) < LONGEST + 200


def test_where_it_was_announced() -> None:
    """A page is named by its address, a file by its name, and not all of many are named."""
    day = dt.date(2021, 10, 1)
    sightings = [
        Sighting(document="https://example.org/news/94", issued=day),
        Sighting(document="C:\\news\\94.md"),
        *(Sighting(source="News", document=f"/home/me/{n}.txt") for n in range(10)),
    ]
    lines = describe(record("e", sightings=tuple(sightings)).event).splitlines()
    assert lines[2:] == [
        "Announced in https://example.org/news/94, 1 Oct 2021",
        "Announced in 94.md",
        "Announced in News (0.txt)",
        "Announced in News (1.txt)",
        "Announced in News (2.txt)",
        "and 7 more",
    ]


def test_a_cancelled_event_says_so() -> None:
    assert describe(record("e", status="cancelled").event).splitlines()[1] == "Cancelled"


def test_what_is_not_seen_lately_says_so() -> None:
    """It is not cancelled for that; and what is cancelled has no need of it."""
    day = dt.date(2031, 5, 3)
    unseen = (
        "Not seen lately: no longer listed by its source since 3 May 2031. Check before you go."
    )
    assert describe(record("e").event, unseen=day).splitlines()[1] == unseen
    assert unseen not in describe(record("e", status="cancelled").event, unseen=day)
