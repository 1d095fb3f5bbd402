"""What one entry leaves out is told at it, and what most leave out once."""

from __future__ import annotations

from tests.proofreading.issues import DAYS, remarks

NAMES = ("Pots", "Cups", "Kettles", "Spoons", "Leaves", "Jars")


def unpriced(count: int) -> list[str]:
    """Give so many entries without a price."""
    return [
        f"[{name} Fair](https://{name.lower()}.example.org/fair) - {day} May, Ghent"
        for day, name in enumerate(NAMES[:count], 10)
    ]


def test_an_entry_is_told_by_itself() -> None:
    """Where others have a price, each that has none is told."""
    found = remarks(DAYS, *unpriced(2), code="NEWS303")
    assert [remark.line for remark in found] == [5, 7]
    assert {remark.message for remark in found} == {"no word on what it costs"}


def test_a_habit_is_told_once() -> None:
    """Where most entries have none, that is how the issue is written."""
    (remark,) = remarks(DAYS, *unpriced(6), code="NEWS303")
    assert remark.line == 5
    assert remark.message == "no word on what it costs, as in 6 of the 7 entries of this issue"


def test_a_habit_of_all_is_told_once() -> None:
    """Where no entry has one, however few they are."""
    (remark,) = remarks(*unpriced(2), code="NEWS303")
    assert remark.message.endswith("in 2 of the 2 entries of this issue")


def test_what_is_cancelled_need_not_tell_anything() -> None:
    """Nobody goes there."""
    entry = "[Pot Fair](https://pots.example.org/fair) - CANCELLED, 10 May"
    assert not remarks(DAYS, entry, code="NEWS303")
