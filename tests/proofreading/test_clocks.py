"""A time is somebody's."""

from __future__ import annotations

import pytest

from rcevents.sources.settings import Settings
from tests.proofreading.issues import checked, issue, remarks

TITLE = "[Tea Days](https://tea.example.org/days)"


def codes(entry: str) -> set[str]:
    """Give the codes of what is said of the times of an entry."""
    return {remark.code for remark in remarks(entry)} & {"NEWS201", "NEWS202"}


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("4 May, 15:00, Online, free", "NEWS201", "15:00"),
        ("4 May, 3-5pm, virtual", "NEWS201", "3-5pm"),
        ("4 May, 15:00, hybrid, Ghent", "NEWS201", "15:00"),
        ("4 May, 15:00, free", "NEWS202", "15:00"),
    ],
)
def test_a_time_of_nobody_is_told(line: str, code: str, words: str) -> None:
    """Who is elsewhere does not know when that is; the column is that of the time."""
    assert codes(f"{TITLE} - {line}") == {code}
    (remark,) = remarks(f"{TITLE} - {line}", code=code)
    assert f'"{words}"' in remark.message
    assert remark.spot.excerpt[remark.spot.caret :].startswith(words)
    assert remark.width == len(words)


@pytest.mark.parametrize(
    "entry",
    [
        f"{TITLE} - 4 May, 15:00 CEST, Online",
        f"{TITLE} - 4 May, 15:00 UTC, Online",
        f"{TITLE} - 4 May, Online, free",
        f"{TITLE} - 4 May, 15:00, Ghent, free",
        f"{TITLE} - 4 May, 15:00, in person",
        f"{TITLE} - 4 May, 15:00 (local time), Online",
        f"{TITLE} - 4 May, 15:00, Online\n\nAll times are UTC.",
    ],
)
def test_a_time_of_somebody_is_no_matter(entry: str) -> None:
    """Nothing is said where a zone or a place is told, or no time."""
    assert not codes(entry)


def test_a_zone_that_is_set_is_that_of_all_times() -> None:
    """Calendars show the time on that clock."""
    told = issue(f"{TITLE} - 4 May, 15:00, Online, free")
    assert not checked(told, settings=Settings(zone="Europe/Paris")).findings
