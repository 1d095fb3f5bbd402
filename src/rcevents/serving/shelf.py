"""The shelf: the store that is served, opened anew where another file was put in its place."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING

from rcevents.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rcevents.store.contract import Reading, Store


class Shelf:
    """A store that several threads look into at once; `open_store` opens it, at the first need."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._open = open_store
        self._lock = Lock()
        self._store: Store | None = None
        self._users: dict[int, int] = {}

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Give the store while it is used. Raises StoreError where there is none."""
        with self._lock:
            if self._store is None:
                self._store = self._open()
            store = self._store
            self._users[id(store)] = self._users.get(id(store), 0) + 1
        try:
            yield store
        finally:
            self._done(store)

    @contextmanager
    def reading(self) -> Iterator[Reading]:
        """Look into the store as it is at one moment. Raises StoreError."""
        with self.store() as store, store.reading() as reading:
            yield reading

    def renew(self) -> None:
        """Open the store anew for whoever comes next; who is looking into it goes on."""
        with self._lock:
            store, self._store = self._store, None
            is_idle = store is not None and not self._users.get(id(store))
        if store is not None and is_idle:
            _close(store)

    def _done(self, store: Store) -> None:
        """Close a store that was given up, when the last one has left it."""
        with self._lock:
            self._users[id(store)] -= 1
            is_last = not self._users[id(store)]
            if is_last:
                del self._users[id(store)]
            is_given_up = store is not self._store
        if is_last and is_given_up:
            _close(store)


def _close(store: Store) -> None:
    with suppress(StoreError):
        store.close()
