from __future__ import annotations

import pytest

from rcevents.reading.textheadings import TextHeading, is_contents, ranks, text_headings


def titles(text: str) -> list[tuple[str, int]]:
    """Give the headings of a text and their lines, from 0."""
    return [(each.title, each.at) for each in text_headings(text.split("\n")).values()]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("UPCOMING EVENTS\n\nTea.", "UPCOMING EVENTS"),
        ("TERMINE / DATES\n\n* Tee", "TERMINE / DATES"),
        ("EVENTS:\n* Tea", "EVENTS"),
        ("== Events ==\n\nTea.", "Events"),
        ("*** Events ***\n\nTea.", "Events"),
        ("--- Events -----------\n\nTea.", "Events"),
        ("*Events*\n\nTea.", "Events"),
        ("## Events\n\nTea.", "Events"),
        ("[Events]\n\nTea.", "Events"),
        ("| EVENTS |\n\nTea.", "EVENTS"),
        ("2. EVENTS\n\nTea.\n\n3. JOBS\n\nPots.", "EVENTS"),
        ("1) Events\n\nTea.", "Events"),
        ("II. Training\n\nTea.\n\nIII. Odds\n\nPots.", "Training"),
        ("Tea Days\n~~~~~~~~\nAll about tea.", "Tea Days"),
        ("Tea Days\n^^^^^^^^\nAll about tea.", "Tea Days"),
        ("----------\nEVENTS\n----------\n* Tea", "EVENTS"),
        ("Upcoming events:\n- Tea", "Upcoming events"),
        ("Nächste Termine:\n- Tee", "Nächste Termine"),
        ("From: Ada\nSubject: Re: [tea] Leaf Day\n\nHello.", "Leaf Day"),
    ],
)
def test_signs_of_headings(text: str, title: str) -> None:
    """Capitals, numbers, lines below and signs around make a heading."""
    assert titles(text)[0][0] == title


@pytest.mark.parametrize(
    "text",
    [
        "Tea Days\n\nAll about tea.",
        "NO SMOKING IN THE TEA HOUSE, PLEASE.\n\nThank you.",
        "TEA DAYS, 3 MAY 2031\n\nGhent",
        "RECHENZEIT\nA letter of the tea house",
        "1. Boil water.\n2. Wait.\n3. Pour.",
        "1. Introduce yourself\n\nand say hello.",
        "Bring along:\n- a cup",
        "Dear friends of tea events:\n- hello",
        "one is here.\nand two.\n---------\nthree is here.",
        "From: Ada\nTo: Bo\n\nHello.",
        "IBM\n\nis here.",
        "[1] https://tea.example.org\n",
    ],
)
def test_lines_that_are_no_headings(text: str) -> None:
    """Sentences, datelines, lists and the letter's own title are none."""
    assert titles(text) == []


def test_contents_are_no_headings() -> None:
    """A line with nothing below that comes again is one of a table of contents."""
    text = "CONTENTS\n\nEVENTS\n\nJOBS\n\nEVENTS\n\nTea.\n\nJOBS\n\nPots."
    assert titles(text) == [("CONTENTS", 0), ("EVENTS", 6), ("JOBS", 10)]


def test_a_heading_that_comes_twice_stays() -> None:
    """Two parts may have the same name, if something stands in each."""
    assert len(titles("EVENTS\n\nTea.\n\nEVENTS\n\nPots.")) == len(("one", "other"))


def test_ranks_follow_the_document() -> None:
    """The sign seen first is the highest; that of a digest's subjects is above all."""
    found = [
        TextHeading("Contents", "colon", 0, 1),
        TextHeading("EVENTS", "capitals", 2, 3),
        TextHeading("Tea", "-", 4, 6),
        TextHeading("Leaf Day", "message", 8, 9),
    ]
    assert ranks(found) == {"message": 2, "capitals": 3, "-": 4}


@pytest.mark.parametrize(
    ("title", "contents"),
    [
        ("IN THIS BULLETIN", True),
        ("Today's Topics", True),
        ("Inhaltsverzeichnis", True),
        ("Sommaire", True),
        ("Contents of the pot", False),
        ("Events", False),
    ],
)
def test_headings_of_contents(title: str, *, contents: bool) -> None:
    """Tables of contents are known by their names."""
    assert is_contents(title) is contents
