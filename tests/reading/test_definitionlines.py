"""Tests of definition lines: a term above lines that begin with a colon."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.reading.definitionlines import definitions_joined
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat


@pytest.mark.parametrize(
    ("markdown", "texts"),
    [
        ("Date\n: 3 May\n\nPlace\n: Ghent\n", [(1, "Date: 3 May"), (4, "Place: Ghent")]),
        ("Iron lids (£4)\n:   3 May, Room 2", [(1, "Iron lids (£4): 3 May, Room 2")]),
        ("Days:\n: 3 May\n: 4 May\n", [(1, "Days: 3 May; 4 May")]),
        ("Date\n: 3 May\nPlace\n: Ghent\n", [(1, "Date: 3 May"), (3, "Place: Ghent")]),
        ("Tea is hot.\nIt is\n: so\n", [(1, "Tea is hot.\nIt is\n: so")]),
        ("- Tea\n\n: hot\n", [(1, "Tea"), (3, ": hot")]),
        ("Tea :)\n", [(1, "Tea :)")]),
    ],
)
def test_lines(markdown: str, texts: list[tuple[int, str]]) -> None:
    """Each is a line with its label, at the line of its term."""
    assert [(block.line, block.text) for block in flat(markdown_outline(markdown))] == texts


@given(st.text(alphabet="T: \n-", max_size=60))
def test_no_line_is_lost(markdown: str) -> None:
    """What follows keeps its line."""
    assert definitions_joined(markdown).count("\n") >= markdown.count("\n")
