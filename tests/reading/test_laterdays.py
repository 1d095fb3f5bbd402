"""Events that a sentence names for a month, and what is no such event."""

from __future__ import annotations

import pytest

from rcevents.reading.laterdays import later_head
from rcevents.reading.passage import Link, Passage


def _passage(text: str) -> Passage:
    """Give a text in which what stands between stars is in bold letters."""
    before, bold, after = text.split("*")
    return Passage(f"{before}{bold}{after}", strong=((len(before), len(before) + len(bold)),))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The *Tea Symposium* will be held in Bath in early May.", "in Bath in early May"),
        ("*TeaConf 2032* takes place in autumn 2032.", "in autumn 2032"),
        ("We are also planning a *School of Pots in the North* in August.", "in August"),
        ("The *Tea Symposium* was held in Bath in May.", None),
        ("The *Tea Symposium* will be held in Bath on 3 May.", None),
        ("The *Tea Symposium* published its papers in May.", None),
        ("The *Leaf Fund* will be held in May.", None),
        ("*Ada Bell* is planning a holiday in May.", None),
    ],
)
def test_a_name_and_a_month(text: str, told: str | None) -> None:
    """The dateline goes from the verb to the month; a day, a past or a work is none."""
    head = later_head(_passage(text))
    assert (head and head.dateline) == told


def test_the_link_of_the_name_is_the_event_s() -> None:
    """What is linked is title and address."""
    text = "The Tea Symposium will be held in early May."
    head = later_head(Passage(text, links=(Link(4, 17, "https://tea.example.org"),)))
    assert head is not None
    assert (head.title, head.url) == ("Tea Symposium", "https://tea.example.org")
