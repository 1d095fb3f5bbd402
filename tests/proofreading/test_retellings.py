"""The same event is told once in an issue, and as it was told before."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.proofreading import proofread
from tests.proofreading.issues import DAYS, ISSUED, checked, issue, remarks

BEFORE = dt.date(2032, 3, 1)


def compared(before: str, now: str) -> list[str]:
    """Give what is said of an entry that an earlier issue told in another way."""
    earlier = checked(issue(before, issued=BEFORE, address="11.md")).extraction.events
    found = checked(issue(now), earlier=earlier).findings
    return [f"{each.code} {each.message}" for each in found if each.code.startswith("NEWS6")]


def test_an_event_that_is_told_twice() -> None:
    """The second telling is told, and where the first is."""
    (remark,) = remarks(DAYS, DAYS)
    assert (remark.code, remark.line) == ("NEWS601", 5)
    assert remark.message == "told in line 3 as well"


def test_an_event_that_is_told_in_two_ways() -> None:
    """What differs is told."""
    (remark,) = remarks(DAYS, DAYS.replace("€20", "€30"))
    assert remark.code == "NEWS602"
    assert remark.message == "told in line 3 as well: €20 there, €30 here"


def test_different_events_are_no_matter() -> None:
    """Nothing is said of two events."""
    assert not remarks(DAYS, "[Pot Fair](https://pots.example.org/fair) - 9 May, Ghent, free")


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("4-5 May", "11-12 May", "NEWS603 11.md:3: 4-5 May 2032 there, 11-12 May 2032 here"),
        ("€20", "€40", "NEWS603 11.md:3: €20 there, €40 here"),
        ("Ghent", "Online", "NEWS603 11.md:3: on site there, online here"),
        (
            "4-5 May",
            "4 May, 10:00 CEST",
            "NEWS603 11.md:3: 4-5 May 2032 there, 4 May 2032 here",
        ),
    ],
)
def test_what_an_earlier_issue_told_differently(before: str, now: str, told: str) -> None:
    """It is said what was told, and where."""
    assert compared(DAYS, DAYS.replace(before, now)) == [told]


def test_another_link_is_told_by_itself() -> None:
    """It may be a better one."""
    other = DAYS.replace("example.org/days", "example.org/2032/tea")
    (told,) = compared(DAYS, other)
    assert told.startswith("NEWS604 11.md:3: https://tea.example.org/days there")


@pytest.mark.parametrize(
    "now",
    [
        DAYS,
        DAYS.replace(", €20", ""),
        DAYS.replace("€20", "€20, students €10"),
        DAYS.replace("4-5 May", "new date: 11-12 May"),
        DAYS.replace("4-5 May", "11-12 May") + "\n\nThis was moved by a week.",
        DAYS.replace("days)", "days/?utm_source=issue12)"),
        "[Pot Fair](https://pots.example.org/fair) - 9 May, Ghent, free",
    ],
)
def test_what_was_told_before_is_no_matter(now: str) -> None:
    """Nothing is said of the same, of more or less of it, and of what is said to have changed."""
    assert not compared(DAYS, now)


def test_what_is_held_again_did_not_change() -> None:
    """A circle that meets every month has a new date in every issue."""
    circle = "[Tea Circle](https://tea.example.org/circle) - {}, Ghent, free"
    assert not compared(circle.format("25 March"), circle.format("29 April"))
    assert compared(circle.format("22 April"), circle.format("29 April"))


def test_a_course_that_is_offered_twice_is_told_once_each() -> None:
    """Two dates of one course in one issue are two sittings."""
    course = "[Pot Course](https://pots.example.org/course) - {}, Ghent, free"
    assert not remarks(course.format("4 May"), course.format("8 June"))


def test_documents_are_compared_with_one_another() -> None:
    """The later of two is told, in whatever order they are given."""
    first = issue(DAYS, issued=BEFORE, address="11.md")
    second = issue(DAYS.replace("€20", "€40"))
    for documents in ([first, second], [second, first]):
        found = {each.address: each.findings for each in proofread(documents, today=ISSUED)}
        assert not found["11.md"]
        assert [remark.code for remark in found["12.md"]] == ["NEWS603"]


def test_an_issue_is_not_compared_with_itself() -> None:
    """It may have been read before."""
    earlier = checked(issue(DAYS.replace("€20", "€40"))).extraction.events
    assert not checked(issue(DAYS), earlier=earlier).findings
