"""Progress on standard error, where work takes longer than a second and a person watches."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.progress import Progress

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds before a bar appears."""


@contextmanager
def watched(label: str, *, show: bool = True) -> Iterator[Callable[[Iterable[T]], Iterator[T]]]:
    """Count the items of an iteration on a bar, once it has lasted for a second."""
    if not (show and _moves()):
        yield iter
        return
    bar = Bar(label)
    timer = Timer(PATIENCE, bar.appear)
    timer.daemon = True
    timer.start()
    try:
        yield bar.count
    finally:
        timer.cancel()
        timer.join()
        bar.vanish()


def _moves() -> bool:
    """Tell whether standard error is a terminal on which a line may be drawn over and over."""
    declined = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return sys.stderr is not None and sys.stderr.isatty() and not declined


class Bar:
    """A line that tells how many items are done and how long it took; none knows the total."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.done = 0
        self._shown: Progress | None = None

    def count(self, items: Iterable[T]) -> Iterator[T]:
        """Pass the items on, and count them."""
        for item in items:
            yield item
            self.done += 1
            if self._shown is not None:
                self._shown.update(self._shown.task_ids[0], completed=self.done)

    def appear(self) -> None:
        """Show the line from now on."""
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed} documents"),
            TimeElapsedColumn(),
        )
        shown = Progress(*columns, console=Console(stderr=True), transient=True)
        shown.add_task(self.label, total=None, completed=self.done)
        shown.start()
        self._shown = shown

    def vanish(self) -> None:
        """Take the line away; nothing of it stays on the screen."""
        if self._shown is not None:
            self._shown.stop()
