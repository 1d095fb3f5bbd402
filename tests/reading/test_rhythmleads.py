"""Announcements whose rhythm stands before their title."""

from __future__ import annotations

import pytest

from rcevents.reading.passage import Link, Passage
from rcevents.reading.rhythmleads import is_rhythm, rhythm_head
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "title", "dateline"),
    [
        ("Every Tuesday, 3-4pm: Kettle Clinic", "Kettle Clinic", "Every Tuesday, 3-4pm"),
        ("Fridays at 4pm | Spout Social | Bath", "Spout Social", "Fridays at 4pm, Bath"),
        ("Every other Wednesday - Lid Lunch", "Lid Lunch", "Every other Wednesday"),
        ("Second Thursday of the month: Pot Group", "Pot Group", "Second Thursday of the month"),
        ("Each Monday, 9:00, online: Tea Talk", "Tea Talk", "Each Monday, 9:00, online"),
    ],
)
def test_a_rhythm_leads_to_a_title(text: str, title: str, dateline: str) -> None:
    """With its hours and its form."""
    head = rhythm_head(Passage(text))
    assert head is not None
    assert (head.title, head.dateline) == (title, dateline)


@pytest.mark.parametrize(
    "text",
    [
        "Every Tuesday we wash the cups",
        "Most Fridays: Spout Social",
        "Every kettle: a story",
        "Weekly: Tea News",
        "Fridays - recordings of all talks",
        "First steps: How to steep",
        "Last Friday: Tea Talk recap",
        "Every Tuesday until 3 May: apply by 1 May",
    ],
)
def test_other_words_lead_to_none(text: str) -> None:
    """What is no weekday, names nothing, or points elsewhere."""
    assert rhythm_head(Passage(text)) is None


def test_a_link_behind_bold_words_is_the_title() -> None:
    """Wherever the sign between them stands."""
    text = "Every first Monday of the month - Walk-in hour, 11:00"
    passage = Passage(text, links=(Link(34, 46, "/w"),), strong=((0, 31),))
    head = rhythm_head(passage)
    assert head is not None
    assert (head.title, head.url) == ("Walk-in hour", "/w")


@pytest.mark.parametrize(
    ("text", "told"),
    [("Mondays", True), ("Every day", False), ("Mondays in Bath", True), ("Mondays of tea", False)],
)
def test_rhythms(text: str, told: bool) -> None:
    """On weekdays, with facts beside them and nothing else."""
    assert is_rhythm(text) is told


def test_long_lines_are_read_fast() -> None:
    """Whatever they repeat."""
    assert_linear(lambda text: rhythm_head(Passage(text)), lambda size: "Every Monday: " * size)
