"""Groups of labelled lines, their titles and their prose; more stands in `labelledcases.txt`."""

from __future__ import annotations

import pytest

from rcevents.reading.announcements import announcements
from rcevents.reading.labelledentries import labelled
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.sections import Section
from tests.reading.linear import assert_linear

LINES = "- Date: 3 May 2031\n- Place: Ghent\n"


def titles(markdown: str) -> list[tuple[str, int | None]]:
    """Give titles and lines of what is announced."""
    return [(each.title, each.line) for each in announcements(markdown_outline(markdown))]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("## Tea Days\n\n", ("Tea Days", 1)),
        ("## News\n\n**Tea Days**\n\n", ("Tea Days", 3)),
        ("## News\n\n**Tea Days**\n\nAll about tea.\n\n", ("Tea Days", 3)),
        ("## News\n\n[Tea Days](https://tea.example.org)\n\n", ("Tea Days", 3)),
        ("## Tea Days\n\n**Important dates**\n\n", ("Tea Days", 1)),
        ("## Tea Days\n\nDates and venue:\n\n", ("Tea Days", 1)),
    ],
)
def test_title(above: str, title: tuple[str, int]) -> None:
    """A title is the nearest bold or linked line above, else the heading; labels are none."""
    assert titles(f"{above}{LINES}") == [title]


@pytest.mark.parametrize(
    "above",
    ["## Upcoming events\n\n", "## Important dates\n\n", "## Past events\n\n### Tea\n\n", ""],
)
def test_no_title(above: str) -> None:
    """A heading of a list, of facts or of what is over is no title."""
    assert titles(f"{above}{LINES}") == []


def test_prose() -> None:
    """Prose before, between and behind the lines belongs to the entry."""
    text = f"## Tea Days\n\nAll about tea.\n\n{LINES}- Speaker: Ada Bell\n\nCome!\n"
    (told,) = announcements(markdown_outline(text))
    assert told.prose == ("All about tea.", "Speaker: Ada Bell", "Come!")


def test_what_stands_before_belongs_to_none() -> None:
    """Blocks above the first title are left to other readers."""
    blocks = flat(markdown_outline(f"[Pots](/p) - 1 May\n\n**Tea Days**\n\n{LINES}"))
    entries, rest = labelled(Section("Events", 2, blocks, "events"), blocks)
    assert [block.text for block in rest] == ["Pots - 1 May"]
    assert len(entries) == 1


def test_bullets_behind_labelled_lines() -> None:
    """In a list of events the next bullet with a day is an announcement of its own."""
    text = f"## Events\n\n**Tea Days**\n\n{LINES}\nCome.\n\n- [Pots](/p) - 4 May 2031\n"
    assert [title for title, _ in titles(text)] == ["Tea Days", "Pots"]


@pytest.mark.parametrize(
    "piece",
    [
        "Date: 3 May 2031\n\n",
        "- Place: Ghent\n",
        "- When: 3 May 2031\n  - Where: Ghent\n",
        "- [Tea](/t) 📅 3 May 📍 Ghent\n",
        "- 📅 3 May – Tea\n",
        "Where: Ghent\n\nplain words\n\n",
        "**Tea steward**\nSalary: 3\nDate: 3 May\n\n",
        "**Tea**\n\n- When: 3 May 2031\n\n",
        "a: b\n",
    ],
)
def test_hostile(piece: str) -> None:
    """Many labels cost their length, no more."""

    def read(text: str) -> object:
        return announcements(markdown_outline(f"## Events\n\n{text}"))

    assert_linear(read, lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize(
    "lines",
    [
        "- 📅 3 May: Open Tea Fund, proposals\n- 📅 4 May, 14:00: kettle time",
        "- [Tea](/t)\n- Where: Ghent\n- When: 3 May 2031",
        "- 📅 3 May, Ghent\n- 📅 4 May, Lyon",
    ],
)
def test_a_heading_above_several_things_is_no_title(lines: str) -> None:
    """What stands in a list below it is not one event."""
    found = announcements(markdown_outline(f"# News\n\n## Kettle time\n\n{lines}\n"))
    assert "Kettle time" not in [each.title for each in found]


def test_prose_ends_where_something_else_begins() -> None:
    """A job with labels of its own tells nothing of the event above it."""
    job = "**Pot engineer**\nSalary: £40,000\nClosing date: 1 May 2031"
    found = announcements(markdown_outline(f"## Coming up\n\n**Tea Days**\n\n{LINES}\n{job}\n"))
    assert ["Salary" in " ".join(each.prose) for each in found] == [False]


@pytest.mark.parametrize("title", ["Version control for all", "Change of leaves", "System tests"])
def test_titles_with_words_of_other_labels(title: str) -> None:
    """What a label says of a release may stand in the title of a course."""
    found = announcements(markdown_outline(f"## Events\n\n### {title}\n\n{LINES}\n"))
    assert [each.title for each in found] == [title]
