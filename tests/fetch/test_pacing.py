from __future__ import annotations

import math
import threading
from heapq import heappop, heappush
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from rcevents.fetch.pacing import Pacing
from tests.fetch.rehearsal import Time


def test_a_host_is_asked_by_one_alone_until_it_is_open() -> None:
    """Its rules come first: until then nobody else may ask."""
    pacing = Time().pacing()
    assert pacing.try_start("a.example") == 0
    assert pacing.try_start("a.example") == math.inf
    assert pacing.try_start("b.example") == 0
    pacing.open("a.example", slots=2, delay=0)
    assert pacing.try_start("a.example") == 0
    assert pacing.try_start("a.example") == math.inf
    pacing.finish("a.example")
    assert pacing.try_start("a.example") == 0


def test_the_delay_counts_from_start_to_start() -> None:
    """A long answer makes nobody wait any longer."""
    time = Time()
    pacing = time.pacing()
    pacing.try_start("a.example")
    pacing.open("a.example", slots=2, delay=5)
    time.now += 2
    assert pacing.try_start("a.example") == 3
    time.now += 3
    assert pacing.try_start("a.example") == 0


def test_the_longest_delay_told_counts() -> None:
    """A host's two origins may tell two."""
    pacing = Time().pacing()
    pacing.try_start("a.example")
    pacing.open("a.example", slots=2, delay=5)
    pacing.open("a.example", slots=2, delay=1)
    assert pacing.try_start("a.example") == 5


def test_a_host_that_is_held_is_left_alone() -> None:
    """The others are not."""
    time = Time()
    pacing = time.pacing()
    pacing.hold("a.example", 30)
    pacing.hold("a.example", 3)
    assert pacing.try_start("a.example") == 30
    assert pacing.try_start("b.example") == 0
    pacing.start("a.example")
    assert time.waits == [30]


def test_nobody_starts_before_the_time_of_their_own() -> None:
    time = Time()
    pacing = time.pacing()
    assert pacing.try_start("a.example", time.now + 4) == 4
    pacing.start("a.example", time.now + 4)
    assert time.now == 1004


Turn = tuple[int, float, float]
turns = st.lists(
    st.tuples(st.integers(0, 2), st.floats(0, 3), st.floats(0, 5)), min_size=1, max_size=30
)


@given(turns, st.integers(1, 3), st.floats(0, 2))
def test_no_host_sees_too_many_or_too_soon(asked: list[Turn], slots: int, delay: float) -> None:
    """Whatever comes when and however long it takes: all are served, a host's starts apart."""
    time = Time()
    pacing = time.pacing()
    starts: dict[str, list[float]] = {}
    running: list[tuple[float, str]] = []
    for host_number, pause, duration in asked:
        host = f"{host_number}.example"
        time.now += pause
        while wait := pacing.try_start(host):
            due = time.now + wait
            if running and running[0][0] <= due:
                end, ended = heappop(running)
                time.now = max(time.now, end)
                pacing.finish(ended)
            else:
                time.now = due
        pacing.open(host, slots=slots, delay=delay)
        starts.setdefault(host, []).append(time.now)
        heappush(running, (time.now + duration, host))
        assert sum(each == host for _, each in running) <= slots
    for times in starts.values():
        gaps = [after - before for before, after in pairwise(times)]
        assert all(gap >= delay - 1e-6 for gap in gaps)


def test_threads_share_the_slots() -> None:
    """However many threads ask at once, no more than allowed are at the host."""
    pacing = Pacing()
    pacing.open("a.example", slots=3, delay=0)
    now, most = 0, 0
    lock = threading.Lock()

    def visit() -> None:
        nonlocal now, most
        for _ in range(20):
            pacing.start("a.example")
            with lock:
                now += 1
                most = max(most, now)
            with lock:
                now -= 1
            pacing.finish("a.example")

    threads = [threading.Thread(target=visit) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert (now, most <= 3) == (0, True)
    assert not any(thread.is_alive() for thread in threads)
