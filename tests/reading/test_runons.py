from __future__ import annotations

import pytest

from rcevents.reading.runons import split_run_on


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("On Pots - 3 May - Free Tea for Two Cooks, 4 May", ["On Pots", "Tea for Two Cooks"]),
        ("On Pots - 3 May, 10am UTC Tea for Two Cooks - 4 May", ["On Pots", "Tea for Two Cooks"]),
        ("On Pots - 3 May, Free. Tea for Two Cooks - 4 May", ["On Pots", "Tea for Two Cooks"]),
        ("On Pots - 3 May, Virtual Tea for Two Cooks - Ada Bell, 4 May",
         ["On Pots", "Tea for Two Cooks"]),
        ("On Pots - 3 May, Free, Leaf Lab Two, 4 May", ["On Pots"]),
        ("On Pots - 3 May, 10am UTC and 4 May, 3pm UTC", ["On Pots"]),
        ("On Pots - 3 May, Zoom Dr Ada Bell Leaf, 4 May", ["On Pots"]),
    ],
)  # fmt: skip
def test_a_title_behind_a_fact_begins_the_next_entry(line: str, titles: list[str]) -> None:
    """A line that lost its break is cut before three capital words that a date follows."""
    parts = split_run_on(line)
    assert [part.replace(", ", " - ").split(" - ")[0] for part in parts] == titles
    assert " ".join(parts) == line
