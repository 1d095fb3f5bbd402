"""What could not be read is told, and why."""

from __future__ import annotations

import pytest

from tests.proofreading.issues import DAYS, remarks

TITLE = "[Tea Days](https://tea.example.org/days)"


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("31 Feb, Ghent, free", "NEWS102", "31 Feb"),
        ("29 February 2033, Ghent, free", "NEWS102", "29 February 2033"),
        ("7-3 May 2032, Ghent, free", "NEWS103", "7-3 May 2032"),
        ("3/4/2032, Ghent, free", "NEWS111", "3/4/2032"),
        ("4 May, 25:00 CEST, Ghent, free", "NEWS204", "25:00 CEST"),
        ("4 May, 17:00-15:00, Ghent, free", "NEWS204", "17:00-15:00"),
        ("4 May, 15:00-15:00, Ghent, free", "NEWS204", "15:00-15:00"),
    ],
)
def test_what_cannot_be_is_told(line: str, code: str, words: str) -> None:
    """The words are named, and where they stand."""
    (remark,) = remarks(f"{TITLE} - {line}")
    assert remark.code == code
    assert remark.message.startswith(f'"{words}": ')
    assert remark.spot.excerpt[remark.spot.caret :].startswith(words)
    assert (remark.seen is None) == (code != "NEWS204")


@pytest.mark.parametrize(
    "line",
    [
        "28 Feb 2033, Ghent, free",
        "3-7 May 2032, Ghent, free",
        "28 April - 3 May, Ghent, free",
        "13/5/2032, Ghent, free",
        "4 May, 15:00-17:00, Ghent, free",
        "4 May, 22:00-02:00, Ghent, free",
    ],
)
def test_what_can_be_is_no_matter(line: str) -> None:
    """Nothing is said of days and hours that there are."""
    assert not remarks(f"{TITLE} - {line}")


def test_a_text_among_the_events_is_told() -> None:
    """It has a date and a link, and is in no calendar."""
    text = "Come on 7 May, says [Ada Bell](https://bell.example.org/a), and bring pots with you."
    found = remarks(text, DAYS, code="NEWS902")
    assert [(remark.line, remark.column, remark.seen) for remark in found] == [(3, 1, None)]


def test_a_text_without_a_date_is_no_matter() -> None:
    """It announces nothing."""
    assert not remarks("Some events, gathered by [Ada Bell](https://bell.example.org/a).", DAYS)
