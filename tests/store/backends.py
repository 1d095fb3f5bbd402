"""Back ends: how the tests of the contract open each kind of store, and leave none behind.

A new kind is a new line in `BACK_ENDS`.
"""

from __future__ import annotations

from contextlib import closing, contextmanager, nullcontext
from typing import TYPE_CHECKING, NamedTuple

import psycopg

from rcevents.store.postgres import PostgresStore
from rcevents.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from rcevents.store.contract import Store

WAIT = 0.3
"""So many seconds a writer waits for another, in tests of that; many times more elsewhere."""


class BackEnd(NamedTuple):
    """A place where a store can be made, and how."""

    name: str
    address: str
    open: Callable[[str, float], Store]

    def opened(self, wait: float = 30.0) -> AbstractContextManager[Store]:
        """Open the store; each time another program might."""
        return closing(self.open(self.address, wait))


class Kind(NamedTuple):
    """A kind of store: how it is opened, and what surrounds a test with it."""

    open: Callable[[str, float], Store]
    emptied: Callable[[str], AbstractContextManager[object]]
    needs_server: bool = False


@contextmanager
def on_server(address: str) -> Iterator[None]:
    """Drop what a test has left on the server."""
    try:
        yield
    finally:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute("DROP SCHEMA IF EXISTS rcevents CASCADE")


BACK_ENDS = {
    "sqlite": Kind(lambda path, wait: SqliteStore(path, wait=wait), nullcontext),
    "postgres": Kind(lambda url, wait: PostgresStore(url, wait=wait), on_server, needs_server=True),
}
