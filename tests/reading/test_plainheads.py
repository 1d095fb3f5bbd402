"""Tests of plain heads: title and facts in plain letters, and sentences behind them."""

from __future__ import annotations

import pytest

from rcevents.reading.passage import Passage
from rcevents.reading.plainheads import plain_head


@pytest.mark.parametrize(
    ("text", "title", "dateline"),
    [
        ("Tea for all: 3 May, 10am, Room 2. Bring a cup.", "Tea for all", "3 May, 10am, Room 2"),
        ("Tea for all, 3 May. We will drink.", "Tea for all", "3 May"),
        ("Tea for all - 3 May, 3pm. You need a cup.", "Tea for all", "3 May, 3pm"),
        ("Tea for all. 3 May, 3pm. We will drink.", "Tea for all", "3 May, 3pm"),
        ("Tea for all (3 May, 3pm). We will drink.", "Tea for all", "3 May, 3pm)"),
        ("Steep and pour (beginners): 3-5 May. No fee.", "Steep and pour (beginners)", "3-5 May"),
        ("Old pots! 3 May, 2pm. Come.", "Old pots", "3 May, 2pm"),
        ("New: Lids at sea, 3 May, online. Free for all.", "Lids at sea", "3 May, online"),
    ],
)
def test_title_and_facts(text: str, title: str, dateline: str) -> None:
    """What the sentences behind tell is prose."""
    head = plain_head(Passage(text), is_item=True)
    assert head is not None
    assert (head.title, head.dateline) == (title, dateline)


@pytest.mark.parametrize(
    "text",
    [
        "Registration deadline, 3 May. Be quick.",
        "Ada Bell left the board, 3 May. She will be missed.",
        "Kettle outage: 4 May, 10am. Sorry.",
        "New member: Cy Dey, 3 May. Welcome!",
        "Read our report, 3 May. It is long.",
        "We closed the shop on 3 May. It was sad.",
        "Doors open at 6pm on 12 May. Bring a cup.",
        "Tea is hot. It was hot on 3 May.",
        "Online: 3 May. Free.",
        "The slides are online. 3 May, 2pm.",
        "Then, on 3 May at 4pm, Ada Bell answers. Come.",
        "Tea",
    ],
)
def test_no_head(text: str) -> None:
    """Deadlines, deeds, sentences and what is past are none."""
    assert plain_head(Passage(text), is_item=True) is None
