"""Crew: threads that fetch, a few at one host, while another thread reads and saves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

T = TypeVar("T")
R = TypeVar("R")
FAREWELL: Final = 0.5
"""Seconds that are left to what is still under way when nobody waits for it any more."""


@dataclass(slots=True)
class Line(Generic[T]):
    """What waits, by its host; the hosts take turns, and none has more than its share at once."""

    most: int
    _waiting: list[tuple[str, T]] = field(default_factory=list)
    _busy: Counter[str] = field(default_factory=Counter)

    def fill(self, told: Iterable[tuple[str, T]]) -> None:
        """Line up: each host's first one, then each one's second, and so on."""
        places: Counter[str] = Counter()
        numbered: list[tuple[int, str, T]] = []
        for host, one in told:
            numbered.append((places[host], host, one))
            places[host] += 1
        self._waiting = [(host, one) for _, host, one in sorted(numbered, key=lambda each: each[0])]

    def __len__(self) -> int:
        return len(self._waiting)

    def take(self) -> tuple[str, T] | None:
        """Give the next one whose host has a place, and take that."""
        for number, (host, one) in enumerate(self._waiting):
            if self._busy[host] < self.most:
                del self._waiting[number]
                self._busy[host] += 1
                return host, one
        return None

    def free(self, host: str) -> None:
        """Give a place at a host back."""
        self._busy[host] -= 1


class Crew(Generic[T, R]):
    """Threads that do the same work, and hand back what comes of it, be it an error."""

    def __init__(self, work: Callable[[T], R], most: int) -> None:
        self._work = work
        self._most = most
        self._todo: SimpleQueue[tuple[T] | None] = SimpleQueue()
        self._done: SimpleQueue[tuple[T, R | Exception]] = SimpleQueue()
        self._threads: list[Thread] = []
        self.underway = 0

    @property
    def is_full(self) -> bool:
        """Tell whether as many are at work, or done and not taken, as there may be."""
        return self.underway >= self._most

    def send(self, one: T) -> None:
        """Have something done."""
        self.underway += 1
        if self.underway > len(self._threads):
            thread = Thread(target=self._labour, name="rcevents-visit", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._todo.put((one,))

    def take(self, seconds: float) -> tuple[T, R | Exception] | None:
        """Give what is done, waiting so long for it at most."""
        try:
            done = self._done.get(timeout=seconds) if seconds else self._done.get_nowait()
        except Empty:
            return None
        self.underway -= 1
        return done

    def dismiss(self) -> None:
        """Send the threads home; one that still waits for a server ends by itself."""
        for _ in self._threads:
            self._todo.put(None)
        for thread in self._threads:
            thread.join(FAREWELL / len(self._threads))

    def _labour(self) -> None:
        while told := self._todo.get():
            (one,) = told
            try:
                done: R | Exception = self._work(one)
            except Exception as error:  # noqa: BLE001 - whoever waits for it decides
                done = error
            self._done.put((one, done))
