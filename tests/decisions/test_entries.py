"""A name is that of an event or of an announcement, and means the same however it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.decisions.entries import Entry, decisions_of, is_place, whole_name
from rcevents.merge.decisions import NONE, Correction


@pytest.mark.parametrize(
    "name",
    ["5.md:12", "issues/5.md:12", "C:\\issues\\5.md:12", "tea.ics#7", "tea.ics#7@tea", "a#b#c"],
)
def test_places(name: str) -> None:
    assert is_place(name)
    assert whole_name(name) == name


@pytest.mark.parametrize(
    "name", ["tea", "tea-2031", "tea-2031@rcevents", "5.md:", ":12", "#7", "5.md:1234567890", "a#"]
)
def test_what_is_none(name: str) -> None:
    assert not is_place(name)


@given(name=st.text(min_size=1).filter(str.strip))
def test_a_whole_name_is_whole(name: str) -> None:
    whole = whole_name(name)
    assert whole_name(whole) == whole
    assert whole_name(f"  {name}\n") == whole


def test_what_entries_decide_together() -> None:
    """In their order; an event is withdrawn for the reason that is told last, or for none."""
    title = Correction("a", "title", "A")
    told = [
        Entry("same", 0, ("a", "b")),
        Entry("different", 0, ("a", "c")),
        Entry("same", 1, ("d", "e")),
        Entry("correction", 0, ("a",), corrections=(title,)),
        Entry("withdrawn", 0, ("f",)),
        Entry("withdrawn", 1, ("g",), why="a joke"),
    ]
    decisions = decisions_of(told)
    assert decisions.same == (("a", "b"), ("d", "e"))
    assert decisions.different == (("a", "c"),)
    assert decisions.corrections == (title,)
    assert decisions.withdrawn == {"f": "", "g": "a joke"}
    assert decisions_of(()) == NONE
