"""Days that may be an event's own."""

from __future__ import annotations

import pytest

from rcevents.reading.owndays import days_told, own_dates


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The fair is on 3 May.", ["on 3 May"]),
        ("Register by 1 April; the fair is on 3 May.", ["on 3 May"]),
        ("The deadline is 3 May.", []),
        ("Registration opens on 3 May.", []),
    ],
)
def test_deadlines_and_openings_are_no_own_days(sentence: str, expected: list[str]) -> None:
    """What is told as a deadline or an opening is left out."""
    assert [claim.text for claim in own_dates(sentence)] == expected


def test_days_of_a_long_range_are_told_up_to_a_fortnight() -> None:
    """A range of a year gives no year of days."""
    assert days_told("no day at all") == set()
    assert len(days_told("3 March 2031 - 2 March 2032")) <= 15
