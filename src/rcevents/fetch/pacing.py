"""Pacing: how many requests run at one host at once, and how long lies between their starts."""

from __future__ import annotations

import math
import time
from collections import defaultdict
from dataclasses import dataclass
from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class _Host:
    """What is known of a host; times are those of the clock."""

    slots: int = 1  # it is asked by one alone, until its rules are known
    running: int = 0
    delay: float = 0.0
    started: float = -math.inf
    held: float = -math.inf

    def wait(self, now: float) -> float:
        """Give the seconds until it may be asked: infinite while all its slots are taken."""
        if self.running >= self.slots:
            return math.inf
        return max(self.started + self.delay - now, self.held - now, 0.0)


class Pacing:
    """Keeps the requests to every host apart; may be used by any number of threads.

    A start at a host takes one of its slots until it is finished, and the next waits for the
    host's delay. `clock` tells the seconds; `wait(condition, seconds)` waits until the condition
    is notified, or for so long.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[Condition, float | None], object] = Condition.wait,
    ) -> None:
        self.clock = clock
        self.wait = wait
        self._hosts: dict[str, _Host] = defaultdict(_Host)
        self._changed = Condition()

    def try_start(self, host: str, not_before: float = -math.inf) -> float:
        """Take a slot and give 0, or give the seconds (perhaps infinite) to wait for one."""
        with self._changed:
            now = self.clock()
            wait = max(self._hosts[host].wait(now), not_before - now)
            if wait <= 0:
                self._hosts[host].running += 1
                self._hosts[host].started = now
            return wait if wait > 0 else 0.0

    def start(self, host: str, not_before: float = -math.inf) -> None:
        """Take a slot as soon as there is one, and its time has come."""
        with self._changed:
            while wait := self.try_start(host, not_before):
                self.wait(self._changed, None if wait == math.inf else wait)

    def finish(self, host: str) -> None:
        """Give a slot back."""
        with self._changed:
            self._hosts[host].running -= 1
            self._changed.notify_all()

    def open(self, host: str, *, slots: int, delay: float) -> None:
        """Let a host be asked by as many, so many seconds apart; the longest delay told counts."""
        with self._changed:
            known = self._hosts[host]
            known.slots = slots
            known.delay = max(known.delay, delay)
            self._changed.notify_all()

    def hold(self, host: str, seconds: float) -> None:
        """Ask a host nothing for so long."""
        with self._changed:
            known = self._hosts[host]
            known.held = max(known.held, self.clock() + seconds)

    def delay(self, host: str) -> float:
        """Give the seconds between two starts."""
        with self._changed:
            return self._hosts[host].delay
