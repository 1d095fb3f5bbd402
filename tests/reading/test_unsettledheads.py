"""Tests of unsettled heads: marked names with no day, told to be open, put off or for any time."""

from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat
from rcevents.reading.unsettledheads import unsettled_name


def told(markdown: str) -> tuple[str, str] | None:
    """Give title and dateline of a passage's head."""
    head = unsettled_name(flat(markdown_outline(markdown))[0].passage)
    return (head.title, head.dateline) if head else None


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("**Postponed**: [Kettle day](/k), was 12 October, new date will follow", "Kettle day"),
        ("**MOOC**: [Parallel pouring](/p), enrol any time, certificate €49", "Parallel pouring"),
        ("**Tea garden day**, date to follow, Ghent", "Tea garden day"),
        ("Postponed: [Kettle conference](/k) (was 3-5 May)", "Kettle conference"),
        ("**Lid summit**: later this year, somewhere warm", "Lid summit"),
        ("[Pot workshop](/p) - postponed, originally planned for 3 May", "Pot workshop"),
        ("TBA: **Ghent tea meetup**", "Ghent tea meetup"),
        ("*Pots in R*: dates to be confirmed", "Pots in R"),
    ],
)
def test_why_there_is_no_day(markdown: str, title: str) -> None:
    """The name stands first, or behind a label."""
    found = told(markdown)
    assert found is not None
    assert found[0] == title


@pytest.mark.parametrize(
    "markdown",
    [
        "[Slides of the tea summit](/s), new dates will follow",
        "**Tea summit**, 3 May, speakers to be announced",
        "**Tea summit**: a new book",
        "We have postponed the start of the **Tea summit** again",
        "The **old pot** can be had any time",
        "Coming soon",
        "**Register** any time",
    ],
)
def test_no_head(markdown: str) -> None:
    """Pointers, dated events and sentences are none."""
    assert told(markdown) is None
