from __future__ import annotations

import pytest

from rcevents.merge.titlesuccession import apart_from_former


@pytest.mark.parametrize(
    ("title", "now", "before"),
    [
        ("Leaf Days (formerly Kettle Days)", "Leaf Days", "Kettle Days"),
        ("Leaf Days, previously known as Kettle Days", "Leaf Days", "Kettle Days"),
        ("Leaf Days [fka Kettle Days] 2021", "Leaf Days 2021", "Kettle Days"),
        ("Formerly Known Kettles", "Formerly Known Kettles", ""),
        ("Leaf Days", "Leaf Days", ""),
    ],
)
def test_what_it_was_called_before(title: str, now: str, before: str) -> None:
    assert apart_from_former(title) == (now, before)
