"""Publishing the eight feeds of a store after 1 % of its events changed, beside doing so afresh.

    python benchmarks/publishing.py [--events 100000] [--window default|all|both]

Both write the same records into folders that hold the feeds of before, and the files are
compared byte by byte.
"""

from __future__ import annotations

import argparse
import datetime as dt
import filecmp
import random
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from ics import make_record

from rcevents.model import Cost
from rcevents.publication import publish_stored
from rcevents.store.contract import Remembered
from rcevents.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.model import Record
    from rcevents.publication import Published

    Window = Literal["default", "all"]

RATIO, MEMORY = 0.1, 300.0
CHANGED = 0.01
FIRST, TODAY = dt.date(2021, 1, 4), dt.date(2022, 6, 1)
FREE = Cost(free=True)


class Taken(NamedTuple):
    """How long each way took, in seconds."""

    afresh: float
    changed: float
    unchanged: float


def stored_record(number: int, sequence: int = 0) -> Record:
    """Make a record: every fifth is free, two in three are over, every fourth has a deadline."""
    made = make_record(number)
    facts = {"title": f"{made.event.title} ({sequence})"} if sequence else {}
    cost = FREE if number % 5 == 0 else made.event.cost
    deadlines = made.event.deadlines if number % 4 == 0 else ()
    event = made.event.model_copy(update={"cost": cost, "deadlines": deadlines, **facts})
    return made.model_copy(update={"event": event, "sequence": sequence})


def fill(store: SqliteStore, numbers: Iterable[int], sequence: int = 0) -> None:
    """Store records of these numbers."""
    with store.writing() as writing:
        writing.put_events(Remembered(stored_record(number, sequence)) for number in numbers)


def clocked(store: SqliteStore, to: Path, window: Window, cache: Path | None) -> float:
    """Publish, and give the seconds that it took."""
    start = time.perf_counter()
    _published(store, to, window, cache)
    return time.perf_counter() - start


def _published(store: SqliteStore, to: Path, window: Window, cache: Path | None) -> Published:
    return publish_stored(store, to, today=TODAY, window=window, cache=cache, site=False)


def measure(store: SqliteStore, folder: Path, window: Window, events: int) -> Taken:
    """Publish, change 1 % of the events, and publish both ways."""
    kept, anew, cache = folder / f"{window}-kept", folder / f"{window}-anew", folder / window
    clocked(store, kept, window, cache)
    clocked(store, anew, window, None)
    chosen = random.Random(window).sample(range(events), max(int(events * CHANGED), 1))  # noqa: S311 - no secret
    fill(store, chosen, sequence=1)
    changed = clocked(store, kept, window, cache)
    unchanged = clocked(store, kept, window, cache)
    afresh = clocked(store, anew, window, None)
    names = [path.name for path in kept.iterdir() if path.is_file()]
    _, differing, failed = filecmp.cmpfiles(kept, anew, names, shallow=False)
    if differing or failed:
        sys.exit(f"{window}: {differing or failed} are not the same")
    return Taken(afresh, changed, unchanged)


def main() -> int:
    """Print the table; the exit code tells whether everything is reached."""
    parser = argparse.ArgumentParser(description="Publishing what changed of a store.")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--window", choices=("default", "all", "both"), default="both")
    asked = parser.parse_args()
    windows: tuple[Window, ...] = ("default", "all")
    if asked.window != "both":
        windows = (asked.window,)
    worst = 0.0
    with tempfile.TemporaryDirectory() as name, SqliteStore(Path(name) / "s") as store:
        fill(store, range(asked.events))
        print(f"eight feeds of {asked.events:,} stored events, in seconds, files the same")
        print(f"{'window':10}{'afresh':>10}{'1 % changed':>13}{'nothing new':>13}{'ratio':>8}")
        for window in windows:
            taken = measure(store, Path(name), window, asked.events)
            ratio = taken.changed / taken.afresh
            worst = max(worst, ratio)
            print(f"{window:10}{taken.afresh:10.2f}{taken.changed:13.2f}", end="")
            print(f"{taken.unchanged:13.3f}{ratio:8.3f}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if sys.platform == "darwin":
        memory /= 1024
    print(f"ratio       {worst:10.3f}   (at most {RATIO})")
    print(f"peak memory {memory:10.1f} MB (under {MEMORY:.0f})")
    return 0 if worst <= RATIO and memory < MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
