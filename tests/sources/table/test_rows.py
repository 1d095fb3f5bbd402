"""Tables of a document as rows of cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.document import Document
from rcevents.sources.table.rows import MOST_CELLS, Table, tables_of
from tests.reading.linear import assert_linear


def page(html: str) -> list[Table]:
    """Give the tables of a page."""
    return tables_of(Document("a.html", html, "text/html"))


def texts(table: Table) -> list[str]:
    """Give the rows as lines."""
    return [row.text for row in table.rows]


@pytest.mark.parametrize(
    ("cell", "text", "kept", "links"),
    [
        ("Tea<br>Days", "Tea Days", "Tea Days", ()),
        ("<s>3 May</s> 4 May", "3 May 4 May", "4 May", ()),
        ("<del>a <b>b</b></del>c", "a bc", "c", ()),
        ("<a href=' /t '><i>Tea</i></a> <a>x</a>", "Tea x", "Tea x", ("/t",)),
        ("<script>x</script>Tea<style>y</style>", "Tea", "Tea", ()),
        ("Tea\u00a0Days\u200b", "Tea Days", "Tea Days", ()),
        ("{% if tea %}Tea{% endif %}{:target='_blank'}", "Tea", "Tea", ()),
    ],
)
def test_cells(cell: str, text: str, kept: str, links: tuple[str, ...]) -> None:
    (table,) = page(f"<table><tr><td>{cell}<td>.</table>")
    found = table.rows[0].cells[0]
    assert (found.text, found.kept, found.links) == (text, kept, links)


def test_the_first_row_of_names_is_the_header() -> None:
    """Names down the side, and a second row of them, are rows like others."""
    (table,) = page("<table><tr><th>A<th>B<tr><th>C<th>D<tr><th>E<td>F</table>")
    assert table.header is not None
    assert (table.header.text, texts(table)) == ("A | B", ["C | D", "E | F"])


def test_headings_above_and_empty_rows() -> None:
    first, second = page(
        "<h1>Teas</h1><h2>2031</h2><table><tr><td>a<tr><td> </table>"
        "<h2>2032</h2><table><tr><td>b</table>"
    )
    assert (first.headings, texts(first)) == (("Teas", "2031"), ["a"])
    assert (second.headings, texts(second)) == (("Teas", "2032"), ["b"])


def test_tables_of_markdown_have_lines() -> None:
    text = "Teas\n\n| A | B |\n|---|---|\n| ~~x~~ y | a \\| b |\n\n| c |\n|---|\n| d |\n"
    first, second = tables_of(Document("a.md", text, "text/markdown", first_line=11))
    assert [row.line for row in (*first.rows, *second.rows)] == [15, 19]
    assert (first.rows[0].cells[0].kept, first.rows[0].cells[1].text) == ("y", "a | b")


def test_a_row_has_so_many_cells_at_most() -> None:
    (table,) = page(f"<table><tr>{'<td>a' * 500}</table>")
    assert len(table.rows[0].cells) == MOST_CELLS


TAGS = st.sampled_from(
    ["<table>", "</table>", "<tr>", "<td>", "<th>", "</td>", "<h2>", "<s>", "</s>", "a", "|", "\n"]
)


@given(st.lists(TAGS, max_size=30).map("".join))
def test_any_page_is_read(html: str) -> None:
    """Rows that are told hold something."""
    for table in page(html):
        assert all(row.text for row in table.rows)


@pytest.mark.parametrize("unit", ["<table>", "<table><tr><td>", "<td>a", "<s>", "{%", "| a "])
def test_hostile_pages_take_linear_time(unit: str) -> None:
    assert_linear(page, lambda size: "<table><tr><td>" + unit * (size // len(unit)))
