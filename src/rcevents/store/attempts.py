"""Attempts: a transaction that may be only tried, to learn what it would bring about."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.store.contract import Store, Writing


class _Undone(Exception):  # noqa: N818 - it is no error
    """Leads out of a transaction that is only tried."""


@contextmanager
def attempted(store: Store, *, tried: bool) -> Iterator[Writing]:
    """Change a store alone; where it is only `tried`, undo all of it in the end."""
    try:
        with store.writing() as writing:
            yield writing
            if tried:
                raise _Undone  # noqa: TRY301 - it undoes the transaction
    except _Undone:
        pass
