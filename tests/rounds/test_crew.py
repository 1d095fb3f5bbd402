"""Who fetches what next: the hosts take turns, and a few at each are enough."""

from __future__ import annotations

import pytest

from rcevents.rounds.crew import Crew, Line


def test_hosts_take_turns() -> None:
    line: Line[int] = Line(most=9)
    line.fill([("a", 1), ("a", 2), ("a", 3), ("b", 4), ("c", 5), ("b", 6)])
    assert [line.take() for _ in range(len(line))] == [
        ("a", 1), ("b", 4), ("c", 5), ("a", 2), ("b", 6), ("a", 3),
    ]  # fmt: skip


def test_no_host_has_more_than_its_share() -> None:
    """Others are not kept waiting for it."""
    line: Line[int] = Line(most=1)
    line.fill([("a", 1), ("a", 2), ("b", 3)])
    assert [line.take(), line.take(), line.take()] == [("a", 1), ("b", 3), None]
    line.free("a")
    assert line.take() == ("a", 2)
    assert len(line) == 0


def test_a_crew_hands_back_what_it_did_and_what_went_wrong() -> None:
    crew: Crew[int, float] = Crew(lambda number: 12 / number, most=2)
    for number in (3, 0):
        crew.send(number)
    assert crew.is_full
    done = dict(filter(None, (crew.take(9), crew.take(9))))
    assert done[3] == 4
    assert isinstance(done[0], ZeroDivisionError)
    assert (crew.underway, crew.take(0)) == (0, None)
    crew.dismiss()


@pytest.mark.parametrize("count", [1, 5])
def test_no_more_threads_than_work(count: int) -> None:
    crew: Crew[int, int] = Crew(lambda number: number, most=3)
    told = set()
    for number in range(count):
        crew.send(number)
        done = crew.take(9)
        assert done is not None
        told.add(done[1])
    assert told == set(range(count))
    crew.dismiss()
