"""A judge of readers: hostile input may cost them time in proportion to its length, no more."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

SMALL, LARGE = 4_000, 32_000
GENEROUS = 2.5
"""How many times the linear cost is still taken for noise; a quadratic reader needs eight times."""
ROUNDS = 3
SLACK = 0.02
"""Seconds that any reading may take: below it a clock tells nothing."""


def assert_linear(read: Callable[[str], object], hostile: Callable[[int], str]) -> None:
    """Fail where reading eight times the text takes far more than eight times the work.

    `hostile(n)` makes a text of about n characters. Compared is CPU time, the best of three, as
    a ratio of two runs side by side, so that neither a slow nor a busy machine matters: linear
    reading takes 8 times as long, quadratic 64 times, and 20 times is the bar.
    """
    small, large = _clipped(hostile, SMALL), _clipped(hostile, LARGE)
    read(small)
    bar = GENEROUS * LARGE / SMALL
    took, base = 0.0, 0.0
    for _ in range(ROUNDS):  # one slow round may be the machine's; each round slow is the reader
        base = _seconds(read, small)
        enough = bar * base + SLACK
        took = _seconds(read, large, enough)
        if took <= enough:
            return
    raise AssertionError(
        f"{LARGE} characters took {took:.3f} s, {SMALL} took {base:.4f} s: "
        f"{took / base:.0f} times as long, at most {bar:.0f} is linear"
    )


def _clipped(hostile: Callable[[int], str], length: int) -> str:
    """Make the hostile text with the length promised, however its maker counts."""
    text = hostile(length)
    assert len(text) >= length // 2, "the maker of hostile text makes too little of it"
    return text[: 2 * length]


def _seconds(read: Callable[[str], object], text: str, enough: float = 0.0) -> float:
    """Give the CPU seconds of one reading, with the collector out of the way.

    It is the best of two, unless the first one took no more than is `enough`.
    """
    best = float("inf")
    was_on = gc.isenabled()
    gc.disable()
    try:
        for _ in range(2):
            begun = time.process_time()
            read(text)
            best = min(best, time.process_time() - begun)
            if best <= enough:
                break
    finally:
        if was_on:
            gc.enable()
    return best
