"""Lines: errands wait in one line per host, and the hosts whose time has come take turns."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import TYPE_CHECKING, Final

from rcevents.errors import FetchFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from rcevents.fetch.polite import Errand

_LOOK_AGAIN: Final = 0.1
"""Seconds after which a host is looked at again whose slots are taken, perhaps by others."""

_TICK: Final = 0.001
"""Seconds after which to look at the soonest: less might be none at all to the clock."""


@dataclass(slots=True)
class _Line:
    """The errands to one host, the first to be sent on top, and when it will be looked at."""

    errands: list[tuple[float, int, Errand]] = field(default_factory=list)
    due: float = math.inf


class Lines:
    """Gives the next errand that may start: never two hosts' worth of waiting for one host.

    Who has waited longest is served first, among the hosts as among the errands to one. A look
    takes time with the logarithm of the number of hosts. For one thread only.
    """

    def __init__(
        self, start: Callable[[Errand], float | FetchFailed], clock: Callable[[], float]
    ) -> None:
        self._start = start
        self._clock = clock
        self._lines: dict[str, _Line] = {}
        self._due: list[tuple[float, int, str]] = []
        self._numbers = itertools.count()
        self._waiting = 0

    def __len__(self) -> int:
        return self._waiting

    def add(self, errand: Errand) -> None:
        """Put an errand in its host's line, where it stands by the time it may start."""
        line = self._lines.setdefault(errand.host, _Line())
        heappush(line.errands, (errand.not_before, next(self._numbers), errand))
        self._waiting += 1
        self._plan(errand.host, errand.not_before)

    def freed(self, host: str) -> None:
        """Take note that a slot of a host may be free again."""
        if host in self._lines:
            self._plan(host, self._clock())

    def take(self) -> tuple[Errand, FetchFailed | None] | None:
        """Start the errand whose turn it is, or tell why it is not to be; None: not yet."""
        now = self._clock()
        while self.wait() <= 0:
            taken = self._look(heappop(self._due)[-1], now)
            if taken:
                return taken
        return None

    def wait(self) -> float:
        """Give the seconds until it is worth while to look again: infinite where nobody waits."""
        while self._due and not self._is_valid(*self._due[0]):
            heappop(self._due)
        return max(0.0, self._due[0][0] - self._clock()) if self._due else math.inf

    def _look(self, host: str, now: float) -> tuple[Errand, FetchFailed | None] | None:
        line = self._lines[host]
        line.due = math.inf
        errand = line.errands[0][-1]
        wait = self._start(errand)
        if isinstance(wait, FetchFailed):
            self._leave(host, now)
            return errand, wait
        if wait:
            self._plan(host, now + (_LOOK_AGAIN if wait == math.inf else max(wait, _TICK)))
            return None
        self._leave(host, now)
        return errand, None

    def _leave(self, host: str, now: float) -> None:
        """Let the first one of a line go, and look at the next."""
        line = self._lines[host]
        heappop(line.errands)
        self._waiting -= 1
        if line.errands:
            self._plan(host, now)
        else:
            del self._lines[host]

    def _is_valid(self, at: float, _: int, host: str) -> bool:
        """Tell whether a plan still stands: its line is there, and has no sooner one."""
        return host in self._lines and at == self._lines[host].due

    def _plan(self, host: str, at: float) -> None:
        """Look at a host at a time, unless that is to happen sooner."""
        line = self._lines[host]
        if at < line.due:
            line.due = at
            heappush(self._due, (at, next(self._numbers), host))
