"""Rows of tables; the manners are in `labelledcases.txt`."""

from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.passage import Passage
from rcevents.reading.sections import Section
from rcevents.reading.tabled import cells, tabled


def told(table: str, heading: str = "Events") -> list[tuple[str, str]]:
    """Give titles and datelines of a table's rows."""
    blocks = flat(markdown_outline(table))
    standing = "events" if heading == "Events" else "open"
    entries, _ = tabled(Section(heading, 2, blocks, standing), blocks)  # type: ignore[arg-type]
    return [(head.title, head.dateline) for entry in entries for head, _, _ in entry.heads]


ROWS = "|-|-|\n| 3 May | Tea Days |\n| | Pot Days |\n"


@pytest.mark.parametrize(
    ("header", "titles"),
    [
        ("| Date | Event |", ["Tea Days", "Pot Days"]),
        ("| Date | Version |", []),
        ("| Deadline | Event |", []),
    ],
)
def test_header(header: str, titles: list[str]) -> None:
    """The first row tells what the columns are about; a day holds for the rows below it."""
    assert [title for title, _ in told(f"{header}\n{ROWS}", "News")] == titles


@pytest.mark.parametrize(
    ("header", "titles"),
    [
        ("| Call | Deadline |", []),
        ("| Conference | Registration deadline |", []),
        ("| Grant | Closes |", []),
        ("| Tea closing | 2 May |", ["Tea closing", "Pots"]),
        ("| Cups | Leaves |", ["Pots"]),
    ],
)
def test_deadlines_are_no_days_of_events(header: str, titles: list[str]) -> None:
    """A header without a column for days tells it of all rows; a row with a day is no header."""
    assert [title for title, _ in told(f"{header}\n|-|-|\n| Pots | 3 May |\n")] == titles


def test_a_table_without_a_header_needs_a_section_of_events() -> None:
    """Elsewhere a row with a date may tell anything."""
    table = "| 3 May | Tea Days |\n|-|-|\n| 4 May | Pot Days |\n"
    assert told(table) == [("Tea Days", "3 May"), ("Pot Days", "4 May")]
    assert told(table, "News") == []


@pytest.mark.parametrize(
    ("row", "texts"),
    [
        ("a | b", ["a", "b"]),
        ("a | | c", ["a", "", "c"]),
        ("a | b |", ["a", "b", ""]),
        ("a", ["a"]),
        ("a|b | c", ["a|b", "c"]),
    ],
)
def test_cells(row: str, texts: list[str]) -> None:
    """Cells without text keep their places."""
    assert [cell.text for cell in cells(Passage(row))] == texts


def test_other_blocks_are_left() -> None:
    """What is no table, and a table that announces nothing, stay for other readers."""
    blocks = flat(markdown_outline("Hi\n\n| a | b |\n|-|-|\n| c | d |\n\nBye"))
    entries, rest = tabled(Section("Events", 2, blocks, "events"), blocks)
    assert (entries, rest) == ([], blocks)
