"""Garbage: Python looks for unreachable cycles less often while much is built that has none."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 10_000
"""So many new objects bring about a search; Python's own 700 let a third of a merge go there."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Have the collector look seldom meanwhile; where it looks seldom or never, leave it at that.

    Titles, keys and verdicts go as soon as nothing refers to them: none refers to itself.
    """
    before = gc.get_threshold()
    if 0 < before[0] < MANY:
        gc.set_threshold(MANY, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
