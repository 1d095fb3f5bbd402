"""Cards: titles, their day and a button, below a heading or in one paragraph."""

from __future__ import annotations

import pytest

from rcevents.reading.cards import carded
from rcevents.reading.outline import html_outline
from rcevents.reading.sections import Section, sections
from tests.reading.linear import assert_linear


def last(html: str) -> Section:
    """Give the last section of a page."""
    return sections(html_outline(html))[-1]


def told(html: str) -> list[tuple[str, str, str | None]]:
    """Give title, dateline and link of each card in the last section of a page."""
    section = last(html)
    entries, _ = carded(section, section.blocks)
    return [(head.title, head.dateline, head.url) for each in entries for head, _, _ in each.heads]


@pytest.mark.parametrize(
    ("html", "dateline"),
    [
        ("<h3>Leaf Lab</h3><p>3 May, 10am-1pm, online</p><p><a href='/b'>Book now</a></p>",
         "3 May, 10am-1pm, online"),
        ("<h3>Leaf Lab</h3><p>3-5 May 2031, Ghent</p><p>Hands on. <a href='/b'>Register</a></p>",
         "3-5 May 2031, Ghent"),
        ("<p><b>Leaf Lab</b></p><p>3 May, 2pm</p><p><a href='/b'>Sign up</a></p>", "3 May, 2pm"),
        ("<p><b>Leaf Lab</b><br>by Ada Bell<br>3 May 2031, 2pm<br><a href='/b'>Zoom</a></p>",
         "3 May 2031, 2pm, Zoom"),
    ],
)  # fmt: skip
def test_a_card(html: str, dateline: str) -> None:
    """A title, its day, and what is beside it."""
    assert told(html) == [("Leaf Lab", dateline, "/b")]


@pytest.mark.parametrize(
    "html",
    [
        "<h3>How we steep</h3><p>3 May 2031</p><p><a href='/b'>Read more</a></p>",
        "<h3>New kettle</h3><p>Installed on 3 May 2031.</p><p><a href='/b'>Book now</a></p>",
        "<h3>Tea steward</h3><p>Closing on 3 May 2031, Ghent</p><p><a href='/b'>Apply</a></p>",
        "<h3>Kettle, red</h3><p>£40 until 3 May 2031</p><p><a href='/b'>Buy</a></p>",
        "<h3>Hall for rent</h3><p>From 3 May 2031, Ghent</p><p><a href='/b'>Book now</a></p>",
        "<h3>Leaf Lab</h3><p>3 May 2031, 2pm, Ghent</p><p>The slides are online.</p>",
        "<h3>Past events</h3><p>3 May 2031, 2pm, Ghent</p>",
        "<p><b>Leaf Lab</b><br>by Ada Bell<br>3 May 2031</p>",
        "<p>Leaf Lab<br>by Ada Bell<br>3 May 2031, 2pm</p>",
        "<h3>Leaf Lab</h3>",
        "",
    ],
)
def test_no_card(html: str) -> None:
    """What was written, sold, offered or is over has a day and a button, too."""
    assert told(html) == []


def test_what_belongs_to_no_card_is_left() -> None:
    """The blocks around a card are read by others."""
    section = last("<p>Hello.</p><p><b>Tea</b><br>by Ada Bell<br>3 May, 2pm</p><p>So long.</p>")
    _, rest = carded(section, section.blocks)
    assert [block.text for block in rest] == ["Hello.", "So long."]


@pytest.mark.parametrize(
    "piece", ["<p><b>Tea</b></p>", "<p><b>Tea</b><br>a<br>3 May, 2pm</p>", "<h3>Tea</h3><p>3 May"]
)
def test_hostile_pages_take_no_longer_than_their_length(piece: str) -> None:
    """Twice the page costs twice the work."""
    assert_linear(told, lambda size: piece * (size // len(piece)))
