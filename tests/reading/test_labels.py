"""Lines are cut at their labels."""

from __future__ import annotations

import pytest

from rcevents.reading.labels import MOST_SIGNS, fields_of, labelled_block, row_field
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.passage import Passage


def roles(markdown: str) -> list[tuple[str | None, str]]:
    """Give roles and values of the first block's labels."""
    told = labelled_block(flat(markdown_outline(markdown))[0])
    return [(field.role, field.text) for field in told.fields] if told else []


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("Date: 3 May", [("when", "3 May")]),
        ("**Date:** 3 May", [("when", "3 May")]),
        ("**Date** 3 May", [("when", "3 May")]),
        ("Date – 3 May", [("when", "3 May")]),
        ("Lieu : Lyon", [("place", "Lyon")]),
        ("📅 3 May", [("when", "3 May")]),
        ("🗓️ **When:** 3 May", [("when", "3 May")]),
        ("📅 3 May 📍 Ghent", [("when", "3 May"), ("place", "Ghent")]),
        ("When: 3 May | Where: Ghent", [("when", "3 May"), ("place", "Ghent")]),
        ("When: 3 May | all welcome", [("when", "3 May | all welcome")]),
        ("When:\n3 May", [("when", "3 May")]),
        ("Workshop: 3 May 2031", [("when", "3 May 2031")]),
        ("Event: Tea on 3 May", [("title", "Tea on 3 May")]),
        ("Register by: 3 May 2031", [("registration_deadline", "3 May 2031")]),
        ("How to join: by bus", [("registration", "by bus")]),
        ("Online: https://tea.example.org", [("url", "https://tea.example.org")]),
        ("Date: 3 May\nLevel: all", [("when", "3 May"), (None, "all")]),
    ],
)
def test_labels(markdown: str, told: list[tuple[str | None, str]]) -> None:
    """Colons, bold letters, dashes and pictures mark a label."""
    assert roles(markdown) == told


@pytest.mark.parametrize(
    "markdown",
    [
        "Tea Workshop - 3 May",
        "Workshop - 3 May",
        "At 14:00 we meet: all of us, in the large hall: Ghent",
        "We all know one place where such a thing is not done: Ghent",
        "https://tea.example.org",
        "Level: beginners",
        "**Online** is where we are",
    ],
)
def test_no_labels(markdown: str) -> None:
    """Sentences, addresses, and titles with their days are no labelled lines."""
    assert roles(markdown) == []


def test_a_row_of_two_cells() -> None:
    """A row's label is its first cell; a row of more cells belongs to a table."""
    field = row_field(Passage("Where | Ghent"))
    assert field is not None
    assert (field.role, field.text) == ("place", "Ghent")
    assert row_field(Passage("Where | Ghent | Leeds")) is None


def test_links_stay_with_their_value() -> None:
    """A value's links have their places in it."""
    block = flat(markdown_outline("Link: [tea](https://tea.example.org)"))[0]
    (field,) = fields_of(block.passage)
    assert field.value.links[0].url == "https://tea.example.org"


@pytest.mark.parametrize("many", [MOST_SIGNS - 1, MOST_SIGNS, 10 * MOST_SIGNS])
def test_an_endless_line_is_one_label(many: int) -> None:
    """So many signs part no labels: what stands behind the first one is its value."""
    told = fields_of(Passage(" | ".join(["Where: Ghent"] * (many + 1))))
    assert len(told) == (many + 1 if many < MOST_SIGNS else 1)
    assert told[0].role == "place"
