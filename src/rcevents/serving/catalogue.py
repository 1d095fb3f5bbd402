"""The catalogue: the store as it is right now, held in memory as far as there is room for it."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, NamedTuple, Protocol

from rcevents.errors import StoreError
from rcevents.serving.moments import Moment, moment_of
from rcevents.serving.snapshot import Snapshot, is_small, snapshot_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from rcevents.serving.moments import Glance
    from rcevents.serving.shelf import Shelf
    from rcevents.store.contract import Reading


class Watch(Protocol):
    """What tells whether a store may have changed."""

    def glance(self) -> Glance | None:
        """Give what is another when it may have; None where that cannot be told."""

    def place(self) -> object:
        """Give what is another when another store is in its place."""

    def close(self) -> None:
        """Let go of it."""


class State(NamedTuple):
    """The store at a moment: when its events changed last, and a snapshot if it is small."""

    moment: Moment
    modified: dt.datetime | None
    snapshot: Snapshot | None


class View(NamedTuple):
    """What an answer is worked out from: the store's state, the day, and the server's address."""

    state: State
    today: dt.date
    base: str | None


class Catalogue:
    """Gives the state of a store, never an old one; `most` events are held in memory."""

    def __init__(self, shelf: Shelf, watch_of: Callable[[str], Watch], most: int) -> None:
        self.shelf = shelf
        self._watch_of = watch_of
        self._most = most
        self._lock = Lock()
        self._watch: Watch | None = None
        self._known: tuple[Glance | None, object, State] | None = None

    def at_hand(self) -> State | None:
        """Give the state without waiting for anything; None where the store must be asked."""
        watch, known = self._watch, self._known
        if watch is None or known is None:
            return None
        glance = watch.glance()
        return known[2] if glance is not None and glance == known[0] else None

    def state(self) -> State:
        """Give the state, which may take reading what changed. Raises StoreError."""
        with self._lock:
            return self.at_hand() or self._renewed()

    def close(self) -> None:
        """Let go of the store."""
        with self._lock:
            self._known = None
            if self._watch is not None:
                self._watch.close()
            self.shelf.renew()

    def _renewed(self) -> State:
        if self._watch is None:
            with self.shelf.store() as store:
                self._watch = self._watch_of(store.address)
        glance, place = self._watch.glance(), self._watch.place()
        if glance is None or (self._known is not None and self._known[1] != place):
            self.shelf.renew()
        before = self._known[2] if self._known is not None else None
        try:
            state = self._read(before)
        except StoreError:
            self._known = None
            self.shelf.renew()  # what was opened may be another's place, or a dead connection
            raise
        self._known = (glance, place, state)
        return state

    def _read(self, before: State | None) -> State:
        with self.shelf.store() as store, store.reading() as reading:
            moment = moment_of(store.identity, reading)
            if before is not None and before.moment.events == moment.events:
                return before._replace(moment=moment)
            modified = next((one.at for one in reading.latest(None, 1)), None)
            return State(moment, modified, self._snapshot(reading, moment, before))

    def _snapshot(self, reading: Reading, moment: Moment, before: State | None) -> Snapshot | None:
        if not is_small(reading, self._most):
            return None
        if before is None or before.moment.identity != moment.identity:
            return snapshot_of(reading, moment.stamp)
        return snapshot_of(reading, moment.stamp, before.snapshot)
