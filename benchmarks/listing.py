"""A filtered list over 100,000 stored events, beside SQLite reading the same rows bare.

    python benchmarks/listing.py [--events 100000] [--rounds 5]

The filters are asked of a store in a file, in this process; "bare" is the time that Python's
sqlite3 alone takes to give the records that the store gives, as text, with none of them read.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sqlite3
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from publishing import TODAY, fill

from rcevents.filters import Filter
from rcevents.filters.searching import search_of
from rcevents.rates import EcbRates
from rcevents.recalling import recall
from rcevents.store.query import query_of
from rcevents.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Callable

LIMIT = 0.3
MONTH = dt.timedelta(days=30)
FILTERS = (
    Filter(from_=TODAY, to=TODAY + MONTH, virtual=True, free=True),
    Filter(from_=TODAY, to=TODAY + MONTH, max_cost="100 EUR"),  # type: ignore[arg-type]
    Filter(from_=TODAY, kinds=("conference",), free=True),
    Filter(from_=TODAY + MONTH, to=TODAY + MONTH, text="summer"),
    Filter(from_=TODAY, status=("cancelled",)),
)


def best(work: Callable[[], int], rounds: int) -> tuple[float, int]:
    """Give the best wall time of some rounds in seconds, and what was found."""
    times, found = [], 0
    for _ in range(rounds):
        start = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - start)
    return min(times), found


def main() -> int:
    """Print the table; the exit code tells whether every list was there in time."""
    parser = argparse.ArgumentParser(description="Filtered lists of a store.")
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    slowest, rates = 0.0, EcbRates()
    with tempfile.TemporaryDirectory() as folder, SqliteStore(Path(folder) / "s") as store:
        fill(store, range(asked.events))
        bare = sqlite3.connect(Path(folder) / "s")
        print(f"{'a list of ' + format(asked.events, ',') + ' events':58}{'found':>7}", end="")
        print(f"{'ms':>8}{'bare ms':>9}")
        for wanted in FILTERS:

            def ours(wanted: Filter = wanted) -> int:
                with store.reading() as reading:
                    return len(list(recall(reading, wanted, rates)))

            def theirs(wanted: Filter = wanted) -> int:
                return len(bare.execute(*query_of(search_of(wanted))).fetchall())

            seconds, found = best(ours, asked.rounds)
            floor, _ = best(theirs, asked.rounds)
            slowest = max(slowest, seconds)
            print(f"{wanted.words():58}{found:7,}{seconds * 1e3:8.1f}{floor * 1e3:9.1f}")
        bare.close()
    print(f"the slowest: {slowest:.3f} s (at most {LIMIT})")
    return 0 if slowest <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
