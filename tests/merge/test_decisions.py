"""What a person's names of events and announcements mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.merge.decisions import NONE, Correction, Decisions, called, is_meant, meant
from rcevents.merge.telling import Telling, telling_of
from rcevents.model import Event, Sighting

SEEN = Sighting(document="https://tea.example.org/issues/0005.md", line=12, id="3/a:b#c@tea")


def telling(seen: Sighting | None = SEEN, uid: str = "own@rcevents") -> Telling:
    sightings = (seen,) if seen else ()
    event = Event(uid=uid, title="Tea Days", sightings=sightings)
    return replace(telling_of(event), uid="present@rcevents", born="first@rcevents")


@pytest.mark.parametrize(
    "name",
    [
        "first@rcevents",
        "https://tea.example.org/issues/0005.md:12",
        "issues/0005.md:12",
        "./issues/0005.md:12",
        "0005.md:12",
        "0005.md#3/a:b#c@tea",
    ],
)
def test_names_that_mean_it(name: str) -> None:
    assert is_meant(name, telling())


@pytest.mark.parametrize(
    "name",
    ["", ":12", "#3/a:b#c@tea", "5.md:12", "0005.md:1", "0005.md:120", "0005.md", "a:b#c@tea",
     "c@tea", "0005.md#3", "first", "own@rcevents", "present@rcevents"],
)  # fmt: skip
def test_names_that_do_not(name: str) -> None:
    assert not is_meant(name, telling())


def test_what_was_seen_nowhere_has_uids_alone() -> None:
    assert not is_meant(":1", telling(None))
    assert called(telling(None)) == {"first@rcevents"}


PARTS = st.text(alphabet="ab/:#@.1", max_size=8)


@given(document=PARTS, line=st.none() | st.integers(1, 12), name=st.none() | PARTS, asked=PARTS)
def test_both_ways_to_ask_agree(
    document: str, line: int | None, name: str | None, asked: str
) -> None:
    """Asking each telling, and looking up in all its names, is the same."""
    one = telling(Sighting(document=document, line=line, id=name))
    assert all(is_meant(each, one) for each in called(one))
    if not asked.startswith("./"):
        assert is_meant(asked, one) == (asked in called(one))
        assert meant([asked], [one]) == {asked: [one] if is_meant(asked, one) else []}


def test_corrections_are_found_by_event() -> None:
    one, other = Correction("a", "title", "A"), Correction("b", "url", "")
    decisions = Decisions(corrections=(one, other, one))
    assert decisions.corrections_of(("a",)) == (one, one)
    assert decisions.corrections_of(("b", "a", "b")) == (other, one, one)
    assert NONE.corrections_of(("a",)) == ()


def test_every_name_is_known() -> None:
    decisions = Decisions(
        same=(("a", "b"),),
        different=(("c", "5.md:1"),),
        corrections=(Correction("d", "title", "D"),),
        withdrawn={"e": ""},
    )
    assert decisions.names == set("abcde") | {"5.md:1"}
    assert decisions
    assert not NONE


def test_the_line_of_a_correction_is_no_part_of_it() -> None:
    """A decision that moved within its file is the same."""
    assert Correction("a", "title", "A", line=1) == Correction("a", "title", "A", line=9)
