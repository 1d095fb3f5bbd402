from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.reading.markdown import markdown_outline
from rcevents.reading.outline import Block, flat
from rcevents.reading.splitheads import day_above, head_above, head_below, head_of_lines, titled

if TYPE_CHECKING:
    from rcevents.reading.heads import Head


def blocks(markdown: str) -> list[Block]:
    return flat(markdown_outline(markdown))


def shown(head: Head | None) -> tuple[str, str] | None:
    return (head.title, head.dateline) if head else None


@pytest.mark.parametrize(
    ("markdown", "day"),
    [
        ("**Tuesday 6 May**", "Tuesday 6 May"),
        ("6 May 2031:", "6 May 2031"),
        ("6 May, Tea Days", None),
        ("- 6 May", None),
        ("[6 May](/t)", None),
        ("Tea", None),
    ],
)
def test_a_day_alone(markdown: str, day: str | None) -> None:
    assert day_above(blocks(markdown)[0]) == day


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("[Tea](/t), 14:00", ("Tea", "6 May, 14:00")),
        ("[Tea](/t)", ("Tea", "6 May")),
        ("[Tea](/t) is hot", None),
        ("[Tea](/t), 7 May", None),
        ("[More events](/t)", None),
        ("Tea, 14:00", None),
    ],
)
def test_a_title_below_its_day(markdown: str, told: tuple[str, str] | None) -> None:
    assert shown(head_below(blocks(markdown)[0].passage, "6 May")) == told


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("[Tea Talk](/t)\n\nTuesday 6 May, 14:00", ("Tea Talk", "Tuesday 6 May, 14:00")),
        ("**Tea Talk**\n\nOn 6 May, Ghent. All welcome.", ("Tea Talk", "On 6 May, Ghent")),
        ("- [Tea Talk](/t)\n\n  Date: 6 May", ("Tea Talk", "Date: 6 May")),
        ("[Tea Talk](/t)\n\n6 May is a day of tea.", None),
        ("[Tea Talk](/t)\n\nRegister by 6 May", None),
        ("[Tea Talk](/t)\n\nAll about tea, 6 May", None),
        ("[Tea Talk](/t)\n\n6 May - [Pots](/p)", None),
        ("We like tea.\n\n6 May", None),
        ("- [Tea Talk](/t)\n\n  6 May, 14:00", ("Tea Talk", "6 May, 14:00")),
        ("- [Tea Talk](/t)\n- 6 May, pots with Ada", None),
        ("- [Tea Talk](/t)\n  - 6 May", None),
    ],
)
def test_a_title_above_its_day(markdown: str, told: tuple[str, str] | None) -> None:
    first, second = blocks(markdown)
    assert shown(head_above(first, second)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tea Days\n3-5 May 2031, Ghent", ("Tea Days", "3-5 May 2031, Ghent")),
        ("Tea days are here\nand on 3 May we drink", None),
        ("Tea Days\nRegister by 3 May", None),
        ("Tea Days", None),
        ("Tea Days. 3 May, Ghent", None),
    ],
)
def test_title_and_day_on_two_lines(text: str, told: tuple[str, str] | None) -> None:
    assert shown(head_of_lines(blocks(text)[0].passage)) == told


def test_in_an_item_the_title_may_end_in_a_stop() -> None:
    passage = blocks("Tea Days. Monday 5 May, 10am. Room 7.")[0].passage
    assert shown(head_of_lines(passage, is_item=True)) == ("Tea Days", "Monday 5 May, 10am")


@pytest.mark.parametrize(
    ("markdown", "title"),
    [
        ("[tea for all](/t)", None),
        ("[Tea for all](/t)", "Tea for all"),
        ("**Tea for all of us**", "Tea for all of us"),
        ("Tea for Everyone", "Tea for Everyone"),
        ("Tea is for everyone", None),
        ("Upcoming events", None),
        ("Tea on 3 May", None),
    ],
)
def test_titles(markdown: str, title: str | None) -> None:
    assert titled(blocks(markdown)[0].passage) == title
