"""Many sources at once, few per host: answers as they come, and never a thread that only waits."""

from __future__ import annotations

import math
from collections import deque
from dataclasses import replace
from queue import SimpleQueue
from threading import Condition, Thread
from typing import TYPE_CHECKING, Final

from rcevents.errors import FetchFailed
from rcevents.fetch.addresses import public
from rcevents.fetch.brought import Validators
from rcevents.fetch.lines import Lines
from rcevents.fetch.policy import Policy
from rcevents.fetch.polite import Errand, Polite

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Sequence

    from rcevents.fetch.answers import Answer
    from rcevents.fetch.request import Request

WORKERS: Final = 16
"""Requests under way at once, to all hosts together."""

_FAREWELL: Final = 0.5
"""Seconds that are left to what is still under way when nobody waits for it any more."""


def fetch_all(
    requests: Iterable[Request],
    policy: Policy = Policy(),  # noqa: B008 - it is frozen
    *,
    workers: int = WORKERS,
    polite: Polite | None = None,
) -> Generator[tuple[Request, Answer], None, None]:
    """Yield every request with its answer, as they come; what fails is an answer, too.

    An address that is asked for twice is fetched once, unless with other headers. At most
    `workers` requests are under way or answered and not yet taken, so that few bodies are in
    memory at once: whoever takes the answers sets the pace. Closing the iterator ends the round.
    With `polite` given, the round shares its hosts' slots and rules; between two answers it can be
    asked for more, such as the next page.
    """
    if polite:
        yield from _Round(polite, requests, workers).answers()
        return
    from rcevents.fetch.web import Web

    with Web(policy) as web:
        yield from _Round(Polite(web, policy), requests, workers).answers()


class _Round:
    """One round of requests. A single thread, the caller's, decides who may start and when."""

    def __init__(self, polite: Polite, requests: Iterable[Request], workers: int) -> None:
        self._polite = polite
        self._workers = max(1, workers)
        self._askers = list(_grouped(requests))
        self._lines = Lines(polite.try_start, polite.pacing.clock)
        self._threads: list[Thread] = []
        self._todo: SimpleQueue[Errand | None] = SimpleQueue()
        self._done: deque[tuple[Errand, str, Answer | Errand]] = deque()
        self._news = Condition()
        self._underway = 0

    def answers(self) -> Iterator[tuple[Request, Answer]]:
        """Yield the answers until there are no more, or until nobody wants them."""
        try:
            for number, askers in enumerate(self._askers):
                errand = self._polite.errand(_merged(askers), number)
                if isinstance(errand, Errand):
                    self._lines.add(errand)
                else:
                    yield from ((asker, errand) for asker in askers)
            while self._lines or self._underway:
                yield from self._started()
                if self._lines or self._underway:  # else all that was left must not be sent
                    yield from self._finished()
        finally:
            self._dismiss()

    def _started(self) -> Iterator[tuple[Request, Answer]]:
        """Start whatever may be; yield those which must not be sent."""
        while self._underway < self._workers:
            taken = self._lines.take()
            if taken is None:
                return
            errand, refused = taken
            if refused:
                yield from self._answered(errand, refused)
            else:
                self._send(errand)

    def _send(self, errand: Errand) -> None:
        self._underway += 1
        if self._underway > len(self._threads):
            thread = Thread(target=self._work, name="rcevents-fetch", daemon=True)
            self._threads.append(thread)
            thread.start()
        self._todo.put(errand)

    def _work(self) -> None:
        """Take turns for errands, in a thread of its own."""
        while errand := self._todo.get():
            host = errand.host
            try:
                outcome = self._polite.turn(errand)
            except Exception as error:  # noqa: BLE001 - whatever it is, it must not stop the others
                where = public(errand.request.address)
                outcome = FetchFailed(f"cannot be fetched ({type(error).__name__})", where=where)
            with self._news:
                self._done.append((errand, host, outcome))
                self._news.notify()

    def _finished(self) -> Iterator[tuple[Request, Answer]]:
        """Yield the next answer, unless it is time before to look who else may start."""
        is_full = self._underway >= self._workers
        with self._news:
            wait = math.inf if is_full else self._lines.wait()
            if not self._done and wait:
                self._polite.pacing.wait(self._news, None if wait == math.inf else wait)
            if not self._done:
                return
            errand, host, outcome = self._done.popleft()
        self._underway -= 1
        self._lines.freed(host)
        if isinstance(outcome, Errand):
            self._lines.add(outcome)
        else:
            yield from self._answered(errand, outcome)

    def _answered(self, errand: Errand, answer: Answer) -> Iterator[tuple[Request, Answer]]:
        return ((asker, answer) for asker in self._askers[errand.number])

    def _dismiss(self) -> None:
        """Send the threads home; one that still waits for a server ends by itself."""
        for _ in self._threads:
            self._todo.put(None)
        for thread in self._threads:
            thread.join(_FAREWELL / len(self._threads))


def _grouped(requests: Iterable[Request]) -> Iterable[Sequence[Request]]:
    """Put those together that ask for the same, in the order of the first of each."""
    groups: dict[object, list[Request]] = {}
    for request in requests:
        address = request.address.partition("#")[0]
        headers = frozenset((name.lower(), value) for name, value in request.headers.items())
        groups.setdefault((address, headers), []).append(request)
    return groups.values()


def _merged(askers: Sequence[Request]) -> Request:
    """Give one request for all: who knows other answers than the others needs it whole."""
    first = askers[0]
    agreed = all(asker.validators == first.validators for asker in askers)
    return first if agreed else replace(first, validators=Validators())
