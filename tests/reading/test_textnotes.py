from __future__ import annotations

import pytest

from rcevents.reading.textnotes import linked


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["Tea [1]", "[1] https://t.example"], ["Tea <https://t.example>", None]),
        (["Tea[1], 3 May", "[1]: <https://t.example>"], ["Tea <https://t.example>, 3 May", None]),
        (["Tea [2]", "[1] https://t.example"], ["Tea [2]", None]),
        (["Tea [1]", "no address [1]"], ["Tea [1]", "no address [1]"]),
        (
            ["Tea [1]", "[1] https://t.example", "Pot [1]", "[1] https://p.example"],
            ["Tea <https://t.example>", None, "Pot <https://p.example>", None],
        ),
    ],
)
def test_numbered_links(lines: list[str], told: list[str | None]) -> None:
    """A number in brackets is the address that stands behind the same number below."""
    assert linked(lines) == told
