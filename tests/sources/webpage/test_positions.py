from __future__ import annotations

import pytest

from rcevents.sources.webpage.positions import Positions
from tests.reading.linear import assert_linear

PAGE = "<p>\nTea\n<p>Pots &amp; Cups\n<p>2031"


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("Tea", 2),
        ({"name": ["Pots &amp; Cups"]}, 3),
        ({"startDate": [2031]}, 4),
        ({"name": ["Tea\nDays"]}, 2),
        ("Kettle", None),
        ("", None),
        ({}, None),
    ],
)
def test_lines_of_values(value: object, line: int | None) -> None:
    assert Positions(PAGE).line(value) == line


def test_many_values_take_linear_time() -> None:
    def read(html: str) -> object:
        where = Positions(html)
        return [where.line(f"x{number}") for number in range(3_000)]

    assert_linear(read, lambda length: "\nx1" * (length // 3))
