"""Heads told by a sentence in a list of events."""

from __future__ import annotations

import pytest

from rcevents.reading.passage import Link, Passage
from rcevents.reading.toldheads import told_head


def test_a_head_is_told_by_a_link_and_what_it_is() -> None:
    """In a list of events, what a link is and its day make a head; what is past or due does not."""
    link = (Link(0, 9, "https://tea.example.org"),)
    head = told_head(Passage("Tea Index is a series of online tastings 5 March 2031", links=link))
    assert head is not None
    assert (head.title, head.url) == ("Tea Index", "https://tea.example.org")
    assert head.dateline == "5 March 2031, online"
    assert told_head(Passage("Tea Index is a list that closes on 5 March", links=link)) is None
    assert told_head(Passage("The tastings start on 5 March 2031:")) is None


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hacky Hour, every Tuesday in room 1. The next one is on 9 May 2031.", "Hacky Hour"),
        ("We meet every Tuesday. The next one is on 9 May 2031.", None),
    ],
)
def test_a_name_told_before_its_sentence(text: str, title: str | None) -> None:
    """What "the next one" is, the item says first; where it does not, nothing is announced."""
    head = told_head(Passage(text))
    assert (head.title if head else None) == title


@pytest.mark.parametrize(
    ("behind", "dateline"),
    [
        (" (14 and 16 May 2031) has published its program", "14 and 16 May 2031"),
        (" (Ghent, 14 May 2031) needs you", None),
        (" (14 May 2031) was a success", None),
        (" (v2) is out", None),
    ],
)
def test_a_day_in_brackets_behind_a_link(behind: str, dateline: str | None) -> None:
    """Brackets right behind a linked name tell its day, if nothing but days stands in them."""
    text = f"The Leaf Workshop{behind}."
    head = told_head(Passage(text, links=(Link(4, 17, "https://leaf.example.org"),)))
    assert (head.dateline if head else None) == dateline
