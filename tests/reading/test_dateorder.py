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
