"""Days that stand before the headings they belong to."""

from __future__ import annotations

import pytest

from rcevents.reading.dayboxes import with_days_below
from rcevents.reading.outline import flat, html_outline


def order(html: str) -> str:
    """Give the texts of a page's blocks in their order."""
    return ", ".join(block.text for block in flat(with_days_below(html_outline(html))))


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>3 May</p><h3>Tea</h3><p>4 May</p><h3>Pots</h3><p>Ghent</p>",
         "Tea, 3 May, Pots, 4 May, Ghent"),
        ("<h2>Events</h2><p>5<br>March</p><h3>Tea</h3><p>9<br>April</p><h3>Pots</h3>",
         "Events, Tea, 5 March, Pots, 9 April"),
    ],
)  # fmt: skip
def test_a_day_in_a_box_stands_below_its_heading(html: str, told: str) -> None:
    """Where each heading of a rank has one before it."""
    assert order(html) == told


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<h3>Tea</h3><p>3 May</p><h3>Pots</h3><p>4 May</p>", "Tea, 3 May, Pots, 4 May"),
        ("<p>1 May</p><h3>Tea</h3><p>3 May</p><h3>Pots</h3><p>4 May</p>",
         "1 May, Tea, 3 May, Pots, 4 May"),
        ("<p>1 May 2031</p><h2>News</h2><p>Hello.</p>", "1 May 2031, News, Hello."),
        ("<p>1 May</p><h3>Tea</h3><p>Hot.</p><h3>Pots</h3><p>3 May</p><h3>Cups</h3>",
         "1 May, Tea, Hot., Pots, 3 May, Cups"),
        ("", ""),
    ],
)  # fmt: skip
def test_days_stay_where_they_are(html: str, told: str) -> None:
    """A day of issue, and days below their headings, are not moved."""
    assert order(html) == told
