"""Tests of numbered sittings: several labelled lines that tell a day each."""

from __future__ import annotations

import pytest

from rcevents.sources.labelled.answers import Answer
from rcevents.sources.notice.numbered import joined


@pytest.mark.parametrize(
    ("labels", "texts"),
    [
        (("First session", "Second session"), ["3 May, 8-9 UTC; 4 May, 5-6 UTC"]),
        (("Day 1", "Day 2"), ["3 May, 8-9 UTC; 4 May, 5-6 UTC"]),
        (("1st part:", "2nd part:"), ["3 May, 8-9 UTC; 4 May, 5-6 UTC"]),
        (("First session", "Deadline"), ["3 May, 8-9 UTC", "4 May, 5-6 UTC"]),
        (("Date", "Deadline"), ["3 May, 8-9 UTC", "4 May, 5-6 UTC"]),
    ],
)
def test_days_of_numbered_lines(labels: tuple[str, str], texts: list[str]) -> None:
    """Only numbered lines are one."""
    told = [Answer(labels[0], "3 May, 8-9 UTC"), Answer(labels[1], "4 May, 5-6 UTC")]
    assert [answer.text for answer in joined(told)] == texts


def test_lines_without_a_day() -> None:
    """The titles of a programme's parts tell none."""
    told = [Answer("Part 1", "Leaves"), Answer("Part 2", "Pots")]
    assert joined(told) == told
