"""What cannot hold together is found, however far round it goes; all else is let pass."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.decisions.contradictions import contradictions
from rcevents.decisions.entries import Entry
from rcevents.merge.decisions import Correction

NAMES = st.sampled_from("abcdefgh")
GROUPS = st.lists(st.lists(NAMES, min_size=2, max_size=3, unique=True).map(tuple), max_size=5)


def same(*names: str, line: int = 1) -> Entry:
    """Say that events are one."""
    return Entry("same", 0, names, line)


def different(*names: str, line: int = 9) -> Entry:
    """Say that events are not."""
    return Entry("different", 0, names, line)


def corrected(event: str, line: int, **values: Any) -> Entry:  # noqa: ANN401 - any value
    """Correct an event."""
    told = [Correction(event, key, value, line=line) for key, value in values.items()]
    return Entry("correction", 0, (event,), line, corrections=tuple(told))


def told(*entries: Entry) -> list[str]:
    """Give what contradicts what, in words."""
    return [problem.words("d.toml") for problem in contradictions(entries)]


@given(joined=GROUPS, parted=GROUPS)
def test_events_are_one_by_way_of_others(
    joined: list[tuple[str, ...]], parted: list[tuple[str, ...]]
) -> None:
    """Found just where two of one group are told apart, in whatever order all of it stands."""
    entries = [*(same(*names) for names in joined), *(different(*names) for names in parted)]
    groups = {name: {name} for name in "abcdefgh"}
    for names in joined:
        one = set().union(*(groups[name] for name in names))
        groups |= dict.fromkeys(one, one)
    wrong = [
        (one, other)
        for names in parted
        for place, one in enumerate(names)
        for other in names[place + 1 :]
        if other in groups[one]
    ]
    assert len(told(*entries)) == len(told(*reversed(entries))) == len(wrong)


def test_a_long_way_round_is_worded_in_short() -> None:
    names = [f"event {number}" for number in range(50)]
    chain = [same(*pair, line=line) for line, pair in enumerate(pairwise(names), start=1)]
    (problem,) = told(*chain, different(names[0], names[-1], line=99))
    assert problem.startswith("d.toml:99: ")
    assert "and more" in problem
    assert len(problem) < 200


def test_a_chain_of_many_is_followed() -> None:
    """Ten thousand names: neither too deep nor too slow."""
    names = [f"event {number}" for number in range(10_000)]
    chain = [same(*pair) for pair in reversed(list(pairwise(names)))]
    assert len(told(*chain, different(names[0], names[-1]))) == 1


@pytest.mark.parametrize(
    ("entries", "what"),
    [
        ([corrected("a", 3, title="A"), corrected("a", 5, title="A")], "corrected on line 3"),
        ([corrected("a", 3, title="A"), corrected("a", 5, title="B")], "corrected on line 3"),
        (
            [same("a", "b"), corrected("a", 3, title="A"), corrected("b", 5, title="B")],
            "corrected on line 3 already, of a, the same event",
        ),
        ([corrected("a", 3, when={}), corrected("a", 5, end="2031-05-03")], '"when" on line 3'),
        ([corrected("a", 3, when={}, sessions=[])], '"when" on line 3'),
    ],
)
def test_a_value_that_is_told_twice(entries: list[Entry], what: str) -> None:
    (problem,) = told(*entries)
    assert what in problem


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [same("a", "b"), different("a", "c")],
        [different("a", "b"), different("b", "a")],
        [corrected("a", 3, title="A"), corrected("b", 5, title="B")],
        [corrected("a", 3, title="A"), corrected("a", 5, cost="Free")],
        [same("a", "b"), corrected("a", 3, title="A"), corrected("b", 5, title="A")],
        [corrected("a", 3, when={}, title="A")],
        [Entry("withdrawn", 0, ("a",), 1), corrected("a", 3, title="A")],
    ],
)
def test_what_can_hold_together(entries: list[Entry]) -> None:
    """Two names of one event may be corrected alike: either may be the one that it has then."""
    assert told(*entries) == []
