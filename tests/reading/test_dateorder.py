from __future__ import annotations

import pytest

from rcevents.reading.dates import day_order


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("13/5/2021", True),
        ("5/13/2021", False),
        ("5/13/21 and 2/3/21", False),
        ("13-05-2021", True),
        ("8/11/2021", None),
        ("5/5/2021", None),
        ("13/5/2021 but 5/13/2021", None),
        ("14/15/2021", None),
        ("https://example.org/13/5/2021", None),
        ("1/13/5/2021", None),
        ("13.5.2021", None),
        ("", None),
    ],
)
def test_order_by_evidence(text: str, order: bool | None) -> None:
    """Only what can be read in one way is evidence, and only while all of it agrees."""
    assert day_order(text) is order


@pytest.mark.parametrize(
    ("text", "day_first"),
    [
        ("* 5/19. Tea\n* 6/1. Pots", False),
        ("* [5/19. Tea](/tea)\n* [6/1. Pots](/pots)", False),
        ("- 19/5: Tea\n- 1/6: Pots", True),
        ("| 19/5 | Tea |\n| 1/6 | Pots |", True),
        ("- **6/1** Tea\n- **6/6** Pots\n- **7/2** Cups", False),
        ("- 1/6 - Tea\n- 6/6 - Pots\n- 2/7 - Cups", True),
        ("- 12/18 Tea\n- 1/9 Pots\n- 1/10 Cups", False),
        # nothing tells
        ("- 6/1 Tea\n- 6/6 Pots", None),
        ("- 5/19 Tea", None),
        ("- 24/7: help\n- 1/2: Tea\n- 2/2: Pots", None),
        ("- 5/19 Tea\n- 19/5 Pots", None),
        ("Some 5/19 of it.\nAnd 6/1 of that.", None),
        ("- 6/1/x Tea\n- 5/19-2 Pots", None),
        # a date with a year tells more
        ("- 5/19 Tea\n- 6/1 Pots\n13/5/2031", True),
    ],
)
def test_lists_tell_their_order(text: str, day_first: bool | None) -> None:
    """Days that open lines tell by what cannot be a month, or by rising in one order alone."""
    assert day_order(text) is day_first
