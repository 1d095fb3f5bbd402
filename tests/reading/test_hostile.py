"""Whole documents and the readers of lines: hostile text costs them its length, no more."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.document import Document
from rcevents.extraction import read_document
from rcevents.identity import event_uid, slug
from rcevents.reading.dateline import read_dateline
from rcevents.reading.dateorder import day_order
from rcevents.reading.dates import find_dates
from rcevents.reading.deadlines import find_openings
from rcevents.reading.heads import heads
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.names import is_remark
from rcevents.reading.nesting import shallow
from rcevents.reading.outline import flat, html_outline
from rcevents.reading.passage import Link, Passage
from rcevents.reading.plaintext import plain_outline
from rcevents.reading.runons import split_run_on
from rcevents.reading.schedules import find_on_demand, find_status, find_unsettled
from tests.reading.linear import assert_linear
from tests.thoroughness import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.document import MediaType

ISSUED = dt.date(2021, 4, 1)
READERS: dict[str, Callable[[str], object]] = {
    "dates": lambda text: find_dates(text, issued=ISSUED),
    "openings": lambda text: find_openings(text, issued=ISSUED),
    "day order": day_order,
    "run-ons": split_run_on,
    "remarks": is_remark,
    "schedules": lambda text: (find_on_demand(text), find_unsettled(text), find_status(text)),
    "datelines": lambda text: read_dateline(text, issued=ISSUED),
    "identity": lambda text: (slug(text), event_uid(text, 2021)),
}


@pytest.mark.parametrize(
    "piece",
    some([
        "05/03/2021 ", "5/3/21, ", "3 May ", "Mon 3 May, ", "postponed to 3 May ", "opens 3 May ",
        "Ada Bell, ", "Dr. ", "A. ", "University of ", "anytime ", "cancelled ", "tba ", "(", "- ",
        "1", "a-", "’21 ", "the ", "\n", " ", "Tea Days - 3 May, Free ", "Tuesdays in May, ",
    ]),
)  # fmt: skip
@pytest.mark.parametrize("reader", READERS)
def test_lines(reader: str, piece: str) -> None:
    """Twice the line costs twice the work."""
    assert_linear(READERS[reader], lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize("piece", ["a", "*", '"', "_", " ", "\n", "a\n", "- ", "3 May - ", ", "])
def test_passages_of_many_links(piece: str) -> None:
    """So do passages where every few letters are a link."""

    def read(text: str) -> object:
        links = tuple(Link(at, at + 3, "/") for at in range(0, len(text) - 3, 8))
        return heads(Passage(text, 1, links), undated="telling")

    assert_linear(read, lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize(
    "piece",
    [
        "<div>", "<ul><li>", "<p>", "<b><p>", "<i>a<p>", "<table><tr><td>", "<a href=b>a", "<b",
        "<", "<!--", "<script>", "<pre>", "<x><y></z>", "</div>", "<p><b>x</p>", "[", "![", "](",
        "[a](", "[a](b)\n", "[a](https://", "[a](https://b(", "> ", "- ", "* a\n", "1. a\n", "`",
        "**a", "|", "# a\n", "=\n", "&", "\\", "[a]: b\n", "http://a ", "• a\n", "> a\n\n",
    ],
)  # fmt: skip
@pytest.mark.parametrize("outline", [html_outline, markdown_outline, plain_outline])
def test_outlines(outline: Callable[[str], list[object]], piece: str) -> None:
    """Neither brackets nor depth make an outline cost more than its length."""

    def read(text: str) -> object:
        return [(block.text, block.links) for block in flat(outline(text))]  # type: ignore[arg-type]

    assert_linear(read, lambda size: piece * (size // len(piece)))
    assert_linear(shallow, lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize("form", ["text/markdown", "text/plain", "text/html"])
@pytest.mark.parametrize(
    "piece",
    some([
        "[Tea](b) - 3 May, $5\n\n", "Tea Days - 3 May, $5\n\n", "[Tea](b)\n", "3 May, ", "$5-",
        "- a\n", "*[Tea](b)* - 3 May\n", "## Events\n\n", "<p><a href=b>Tea</a> - 3 May", "a ", "(",
        "---\n\n",
    ]),
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "[Tea](https://b.example.org) - 3 May, "])
def test_documents(form: MediaType, piece: str, before: str) -> None:
    """From text to events, twice the issue costs twice the work."""

    def read(text: str) -> object:
        return list(read_document(Document("x", f"## Events\n\n{before}{text}", form, ISSUED)))

    assert_linear(read, lambda size: piece * (size // len(piece)))


@pytest.mark.parametrize("form", ["text/markdown", "text/plain", "text/html"])
@pytest.mark.parametrize(
    "piece",
    [
        "x - 5 May 3pm €5, ", "5 May - Tea Days - ", "📅 5 May ", "Date: 5 May | ",
        "Date: 5 May\n", "Where - Ghent, When - 5 May; ", "5 May\n\n", "It will be on 5 May. ",
        "### Registration\n\nTea.\n\n", "**Tea**\n\n5 May, 3pm\n\n", "{% tea ",
        "[x](", "| 5 May | Tea |\n",
    ],
)  # fmt: skip
def test_endless_blocks(form: MediaType, piece: str) -> None:
    """What is looked at of one block, and of what stood before it, has an end."""

    def read(text: str) -> object:
        return list(read_document(Document("x", f"## Events\n\n{text}", form, ISSUED)))

    assert_linear(read, lambda size: piece * (size // len(piece)))
