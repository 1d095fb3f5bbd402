"""It is told how one attends, and where."""

from __future__ import annotations

import pytest

from tests.proofreading.issues import remarks

TITLE = "[Tea Days](https://tea.example.org/days)"


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("4 May, free", ["NEWS401"]),
        ("4 May, in person, free", ["NEWS402"]),
        ("4 May, hybrid, free", ["NEWS402"]),
        ("4 May, Online, free", []),
        ("20-25 May 2032, Teahaven Quay, hybrid, free", []),
        ("4 May, hybrid, two mornings, free", ["NEWS402"]),
        ("4 May, Ghent, free", []),
        ("4 May, hybrid, Ghent, free", []),
    ],
)
def test_whether_one_has_to_travel_is_asked(line: str, codes: list[str]) -> None:
    """It is online, or held somewhere."""
    assert [remark.code for remark in remarks(f"{TITLE} - {line}")] == codes
