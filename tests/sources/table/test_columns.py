"""What the columns of a table tell."""

from __future__ import annotations

import pytest

from rcevents.document import Document
from rcevents.sources.table.columns import columns_of, lists_others
from rcevents.sources.table.rows import Cell, Row, Table, tables_of


def columns(*lines: str) -> list[str | None]:
    """Give the roles of the columns of a table, without the bars at its edges."""
    text = "\n".join(f"| {line} |" for line in lines)
    (table,) = tables_of(Document("a.md", text, "text/markdown"))
    return list(columns_of(table))


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (["Event | Date | Venue", "-|-|-", "Tea | 3 May 2031 | Ghent"], ["title", "when", "place"]),
        (["Was | Wann | Ort", "-|-|-", "Tee | 3. Mai 2031 | Gent"], ["title", "when", "place"]),
        (["Nr | Zeitraum | Was", "-|-|-", "1 | 3 May 2031 | Tea"], [None, "when", "title"]),
        (["# | Tea | Period", "-|-|-", "1 | Green | 3 May 2031"], ["remark", "title", "when"]),
        (["Tea | 3 May 2031 | Ghent", "Cup | 4 May 2031 | Lyon"], ["title", "when", "place"]),
        (["3 May 2031 | Tea | [x](/t)", "4 May 2031 | Cup | [x](/c)"], ["when", "title", "url"]),
        (["Topic | Date", "-|-", "Tea | 3 May 2031"], ["title", "when"]),
        (["Start | End | Name", "-|-|-", "3.5.2031 | 5.5.2031 | Tea"], ["start", "end", "title"]),
    ],
)
def test_columns_by_their_names_or_by_what_they_hold(
    lines: list[str], roles: list[str | None]
) -> None:
    assert columns(*lines) == roles


def test_a_table_without_days_has_no_column_of_them() -> None:
    assert not {"when", "start"} & set(columns("Tea | Price", "-|-", "Green | 3 EUR"))


def test_rows_may_have_fewer_cells_or_more_than_the_header() -> None:
    def row(*texts: str) -> Row:
        return Row([Cell(text, text) for text in texts], None)

    table = Table((), row("Name"), [row("Tea", "3 May 2031"), row("Cup"), row("Pot", "4 May 2031")])
    assert columns_of(table) == ["title", "when"]
    assert columns_of(Table((), row("Name"))) == []


@pytest.mark.parametrize(
    ("header", "others"),
    [
        ("Position | Where | Closing date", True),
        ("System | Event | Date", True),
        ("Release | Date", True),
        ("Event | Date | Place", False),
        ("Role-playing evening | Date", False),
    ],
)
def test_tables_of_others(header: str, others: bool) -> None:
    """Jobs, repairs and releases say so in the name of a column."""
    lines = (header, " | ".join("-" * len(header.split("|"))), header)
    text = "\n".join(f"| {line} |" for line in lines)
    (table,) = tables_of(Document("a.md", text, "text/markdown"))
    assert lists_others(table) is others
