from __future__ import annotations

import math
from heapq import heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from requests.cookies import RequestsCookieJar

from rcevents.errors import FetchFailed
from rcevents.fetch.lines import Lines
from rcevents.fetch.polite import Errand
from rcevents.fetch.redirects import Trail
from rcevents.fetch.request import Request
from tests.fetch.rehearsal import Time

if TYPE_CHECKING:
    from rcevents.fetch.pacing import Pacing


def errand(host: str, number: int = 0, not_before: float = -math.inf) -> Errand:
    """Make an errand to a host."""
    address = f"https://{host}/{number}"
    trail = Trail(address, 5, RequestsCookieJar())
    return Errand(Request(address), trail, not_before=not_before, number=number)


def lines_of(time: Time, pacing: Pacing) -> Lines:
    """Make lines by a rehearsed time."""
    return Lines(lambda each: pacing.try_start(each.host, each.not_before), time.clock)


def taken(lines: Lines) -> list[str]:
    """Take all that may start now."""
    found = []
    while each := lines.take():
        found.append(f"{each[0].host} {each[0].number}")
    return found


def test_hosts_take_turns_and_each_line_keeps_its_order() -> None:
    """A long line makes no short one wait."""
    time = Time()
    pacing = time.pacing()
    for host in ("a.example", "b.example"):
        pacing.open(host, slots=9, delay=0)
    lines = lines_of(time, pacing)
    for number in range(3):
        lines.add(errand("a.example", number))
    lines.add(errand("b.example", 3))
    assert taken(lines) == ["a.example 0", "b.example 3", "a.example 1", "a.example 2"]
    assert not lines


def test_a_host_that_waits_keeps_nobody_else_waiting() -> None:
    time = Time()
    pacing = time.pacing()
    pacing.open("a.example", slots=2, delay=50)
    lines = lines_of(time, pacing)
    for number in range(2):
        lines.add(errand("a.example", number))
    lines.add(errand("b.example", 2))
    assert taken(lines) == ["a.example 0", "b.example 2"]
    assert (len(lines), lines.wait()) == (1, 50)
    time.now += 50
    assert taken(lines) == ["a.example 1"]


def test_who_is_to_come_later_lets_others_pass() -> None:
    """An errand that failed waits, the rest of its line does not."""
    time = Time()
    pacing = time.pacing()
    pacing.open("a.example", slots=9, delay=0)
    lines = lines_of(time, pacing)
    lines.add(errand("a.example", 0, time.now + 8))
    assert (taken(lines), lines.wait()) == ([], 8)
    lines.add(errand("a.example", 1))
    assert (taken(lines), lines.wait()) == (["a.example 1"], 8)


def test_a_full_host_is_looked_at_as_soon_as_it_is_free() -> None:
    time = Time()
    pacing = time.pacing()
    lines = lines_of(time, pacing)
    for number in range(2):
        lines.add(errand("a.example", number))
    assert taken(lines) == ["a.example 0"]
    assert 0 < lines.wait() <= 1
    pacing.finish("a.example")
    lines.freed("a.example")
    assert (lines.wait(), taken(lines)) == (0, ["a.example 1"])


def test_those_that_must_not_be_sent_need_no_slot() -> None:
    """They come out at once, with the reason."""
    refused = FetchFailed("robots.txt of the site does not allow it")
    lines = Lines(lambda _: refused, Time().clock)
    for number in range(3):
        lines.add(errand("a.example", number))
    assert [lines.take() is not None for _ in range(4)] == [True, True, True, False]


Wanted = list[tuple[int, float, float]]
wanted = st.lists(st.tuples(st.integers(0, 3), st.floats(0, 2), st.floats(0, 9)), max_size=40)


@given(wanted, st.integers(1, 3), st.floats(0, 2))
def test_all_are_served_and_no_host_too_much(asked: Wanted, slots: int, delay: float) -> None:
    """Played through with hosts that take their time and errands that come later."""
    time = Time()
    pacing = time.pacing()
    lines = lines_of(time, pacing)
    for number, (which, _, later) in enumerate(asked):
        pacing.open(f"{which}.example", slots=slots, delay=delay)
        lines.add(errand(f"{which}.example", number, time.now + later))
    starts: dict[str, list[float]] = {}
    running: list[tuple[float, str]] = []
    while lines or running:
        while each := lines.take():
            host = each[0].host
            starts.setdefault(host, []).append(time.now)
            heappush(running, (time.now + asked[each[0].number][1], host))
            assert time.now >= each[0].not_before
            assert sum(name == host for _, name in running) <= slots
        if running and running[0][0] <= time.now + lines.wait():
            end, host = heappop(running)
            time.now = max(time.now, end)
            pacing.finish(host)
            lines.freed(host)
        elif lines:
            time.now += max(lines.wait(), 1e-9)
    assert sum(map(len, starts.values())) == len(asked)
    for times in starts.values():
        gaps = [after - before for before, after in pairwise(times)]
        assert all(gap >= delay - 1e-6 for gap in gaps)
