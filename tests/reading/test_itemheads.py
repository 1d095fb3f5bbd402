from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.reading.itemheads import item_heads, undated_heads
from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import flat

if TYPE_CHECKING:
    from rcevents.reading.passage import Passage


def passage(markdown: str) -> Passage:
    return flat(markdown_outline(markdown))[0].passage


def told(markdown: str, *, is_item: bool = True) -> list[tuple[str, str]]:
    found = item_heads(passage(markdown), undated="never", is_item=is_item)
    return [(head.title, head.dateline) for head in found]


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("New: [Tea](/t), 3 May", [("Tea", "3 May")]),
        ("3 May: TALK | Tea", [("Tea", "3 May, TALK")]),
        ("[Tea 3 May](/t)", [("Tea 3 May", "3 May")]),
        ("**Tea** in Ghent, 3 May. See [x](/x).", [("Tea", "in Ghent, 3 May")]),
        ("Tea I (3 May; x); Tea II (4 May)", [("Tea I", "3 May; x)"), ("Tea II", "4 May)")]),
        ("Tea (3 May; 14:00); bring a pot", [("Tea", "3 May; 14:00); bring a pot")]),
        ("[Tea](/t): apply by 3 May", []),
        ("[Call for talks](/t): 3 May", []),
        ("[Tea Standard](/t): comments until 3 May", []),
        ("[Tea](/t), 3 May: the slides are online", []),
        ("All about tea", []),
    ],
)
def test_the_first_form_that_tells(markdown: str, found: list[tuple[str, str]]) -> None:
    assert told(markdown) == found


def test_a_paragraph_does_not_begin_with_its_day() -> None:
    """Where nothing speaks for it: a date before words is prose sooner than a title."""
    assert told("3 May: Tea for Everyone", is_item=False) == []
    assert told("3 May: Tea for Everyone") == [("Tea for Everyone", "3 May")]


def test_heads_of_one_passage_keep_their_places() -> None:
    text = passage("Tea I (3 May); Tea II (4 May)")
    found = item_heads(text, undated="never", is_item=True)
    assert [text.text[head.start : head.end] for head in found] == [
        "Tea I (3 May)",
        "Tea II (4 May)",
    ]


def test_heads_without_a_day() -> None:
    (head,) = undated_heads(passage("[On demand] [Leaves](/t)"), (), among=False)
    assert (head.title, head.dateline, head.start) == ("Leaves", "On demand", 12)
    assert undated_heads(passage("[Leaves](/t)"), (), among=False) == []


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("- [Pots](/p), 3 May\n  14:00, online. Free.", [("Pots", "3 May, 14:00, online. Free.")]),
        ("- [Pots](/p), 3 May\n  Bring your own lid.", [("Pots", "3 May")]),
        ("- [Pots](/p), 3 May\n  and again on 5 May", [("Pots", "3 May")]),
        ("- [Pots](/p) 📅 3 May 📍 Bath", [("Pots", "3 May , Bath")]),
        ("- [Pots](/p) **3 May, 14:00**", [("Pots", "3 May, 14:00")]),
    ],
)
def test_lines_and_pictures_of_an_item(markdown: str, found: list[tuple[str, str]]) -> None:
    """Lines of nothing but facts go on with a dateline, and pictures part it like commas."""
    assert told(markdown) == found
