"""Struck text is not read, and an entry struck whole is called off."""

from __future__ import annotations

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat, html_outline
from rcevents.reading.plaintext import plain_outline

WHOLE = [
    ("- ~~[Tea Days](https://example.org/tea), 3 May, Bath~~", "Tea Days, 3 May, Bath, cancelled"),
    ("- ~~4 May: [Pot Days](/pot)~~ CANCELLED", "4 May: Pot Days, cancelled CANCELLED"),
    ("- ~~Cup Days, 5 May~~ (cancelled due to floods)", "Cup Days, 5 May, cancelled (cancelled d"),
    ("- <s>Cup Days, 5 May, Ghent</s>", "Cup Days, 5 May, Ghent, cancelled"),
    (
        "* ~~**Mug Days**, 6-7 May 2031~~ has been cancelled",
        "Mug Days, 6-7 May 2031, cancelled has",
    ),
    ("~~[Leaf Talk](/leaf) - 8 May~~", "Leaf Talk - 8 May, cancelled"),
    ("### ~~Kettle Days~~", "CANCELLED: Kettle Days"),
    ("## ~~Spoon Workshop~~ cancelled", "CANCELLED: Spoon Workshop cancelled"),
    ("| a | b |\n|---|---|\n| ~~3 June~~ | ~~Teas~~ |", "a | b/3 June, cancelled | Teas"),
]
PARTS = [
    ("- **Dates:** ~~20-22 April 2031~~ 5-7 October 2031", "Dates: 5-7 October 2031"),
    ("- **Where:** ~~Golden, Ghent~~ Online", "Where: Online"),
    ("- [Tea Days](/tea), ~~3 May~~ 4 May, ~~Bath~~ York", "Tea Days, 4 May, York"),
    ("- [Tea Days](/tea), 3 May, ~~£40~~ £20", "Tea Days, 3 May, £20"),
    ("- [Tea Days](/tea) <del>3 May</del> <strike>x</strike> 4 May", "Tea Days 4 May"),
    ("- Tea Days\n  ~~3 May~~ 9 May, Bath", "Tea Days\n9 May, Bath"),
    ("- ~~Submission deadline: 1 May 2031~~\n- Deadline: 4 May", "Deadline: 4 May"),
    ("- ~~Register by 1 May~~\n- Register by 4 May", "Register by 4 May"),
    ("- ~~Location: Room 2~~\n- Location: Room 3", "Location: Room 3"),
    ("- ~~Date: 2 May 2031~~\n- Date: 3 May 2031", "Date: 3 May 2031"),
    ("- ~~16 May, Ghent~~\n- 17 May, York", "17 May, York"),
    ("~~10 May 2031, Ghent~~\n\n11 June 2031, York", "11 June 2031, York"),
    ("## ~~Spring~~ Autumn Tea Days", "Autumn Tea Days"),
    ("Tea is ~~bad~~ good, and ~~cold~~ hot on 3 May.", "Tea is good, and hot on 3 May."),
    ("~~A long aside on how we once made tea.~~\n\nTea Days, 3 May", "Tea Days, 3 May"),
    ("| a | b |\n|---|---|\n| ~~4 June~~ 5 June | Teas |", "a | b/5 June | Teas"),
]


@pytest.mark.parametrize(("markdown", "seen"), WHOLE)
def test_an_entry_struck_whole_is_called_off(markdown: str, seen: str) -> None:
    """It stays, with a word that tells so, whatever is said beside it of its end."""
    assert "/".join(block.text for block in flat(markdown_outline(markdown))).startswith(seen)


@pytest.mark.parametrize(("markdown", "seen"), PARTS)
def test_struck_parts_are_not_read(markdown: str, seen: str) -> None:
    """Old days, places and prices are not there, nor are facts that are struck whole."""
    assert "/".join(block.text for block in flat(markdown_outline(markdown))) == seen


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("* ~~Tea Days, 3 May 2031, Bath~~", "Tea Days, 3 May 2031, Bath, cancelled"),
        ("* ~~Tea Days, 3 May~~ cancelled", "Tea Days, 3 May, cancelled"),
        ("* Tea Days, ~~3 May~~ 6 May, Bath", "Tea Days, 6 May, Bath"),
        ("* ~~Register by 3 May~~ Register by 6 May", "Register by 6 May"),
        ("Tea, about ~~20 cups.", "Tea, about ~~20 cups."),
        ("It takes ~20 min, or ~~ 30 ~~ min.", "It takes ~20 min, or ~~ 30 ~~ min."),
        ("Tea Days\n~~~~~~~~\n\nAll about tea.", "Tea Days/All about tea."),
    ],
)
def test_tildes_strike_in_plain_text(text: str, seen: str) -> None:
    """Two of them right before and right behind words, in one line."""
    assert "/".join(block.text for block in plain_outline(text)) == seen


def test_a_style_strikes_as_well() -> None:
    """Mails know no elements but by their looks."""
    html = '<p>Tea Days, <span style="text-decoration: line-through">3 May</span> 4 May</p>'
    assert [block.text for block in flat(html_outline(html))] == ["Tea Days, 4 May"]


def test_what_is_struck_twice_is_gone_once() -> None:
    """An element in one that is taken out is not touched any more."""
    html = "<li>Tea <s>3 <del>May <s>x</s></del></s> 4 May</li><del><p>Pot, 3 May</p></del>"
    assert [block.text for block in flat(html_outline(html))] == ["Tea 4 May"]


def test_many_strikes_are_quick() -> None:
    """A page in which all is struck takes no longer than another."""
    html = "<p>" + "<s>3 May " * 20_000
    assert flat(html_outline(html)) is not None
    assert plain_outline("~~a" * 100_000)
