"""Whole issues, proofread: hostile text costs its length, no more."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.document import Document
from rcevents.proofreading.proofreader import proofread
from tests.reading.linear import assert_linear

TODAY = dt.date(2031, 4, 1)


@pytest.mark.parametrize("heading", ["Events", "News"])
@pytest.mark.parametrize(
    "piece",
    [
        "x - 5 May 3pm €5, ", "- Tea Days - 5 May\n", "[Tea](/a) - 5 May 2031\n\n",
        "| 5 May | Tea |\n", "📅 5 May ", "Date: 5 May | ", "**Tea**\n\n5 May\n\n", "### 5 May\n\n",
        "---\n\n", "[Tea](/a) - 5 May, **Ghent**; ",
    ],
)  # fmt: skip
def test_issues(heading: str, piece: str) -> None:
    """Neither what is told again and again nor one endless line takes more than its length."""

    def read(text: str) -> object:
        issue = Document("x", f"## {heading}\n\n{text}", "text/markdown", TODAY)
        return proofread([issue], today=TODAY)

    assert_linear(read, lambda size: piece * (size // len(piece)))
