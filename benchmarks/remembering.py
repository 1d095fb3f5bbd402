"""The cost of a round beside what is stored: 500 changed entries, in stores of several sizes.

    python benchmarks/remembering.py [SIZE ...] [--postgres URL]

Each size is a process of its own: made-up events are put into a store of a temporary folder, then
a source tells 500 of its 2,000 entries otherwise (moved, dearer, renamed, new). Told are the time
to compare, merge and save them, how often that is the time of writing 500 rows bare into the same
file, and the most memory that the process had. With --postgres the stores are made there: each
is dropped before and after.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcevents.identity import event_uid, tell_apart
from rcevents.model import Cost, Event, Place, Record, Sighting, Tier
from rcevents.remembering import Told, ToldDocument, remember
from rcevents.remembering.differences import entries
from rcevents.store.contract import DocumentState, Remembered, Revision

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.store.contract import Store, Writing

SIZES = (10_000, 100_000, 1_000_000)
OF_A_SOURCE = 2_000
CHANGED = 500
AT_ONCE = 5_000
FIRST = dt.date(2010, 1, 4)
NOW = dt.datetime(2026, 11, 20, 6, tzinfo=dt.UTC)
LATER = NOW + dt.timedelta(days=1)
SYLLABLES = "ka lo mi ter san du ven por eli gra fen tu bos rin ale cho wen ist mar qua".split()
SUBJECTS = "Python HPC containers testing visualisation workflows clouds metadata".split()
SHAPES = (
    "{name}Con {year}",
    "{one} and {two} for {three}",
    "Workshop on {one} {two}",
    "{name} Days: {one}, {two}",
    "Introduction to {subject}",
    "{subject} with {one}",
    "The {count}th Conference on {one} {two} ({name})",
    "Summer School in {one} {three}",
)
TOWNS = "Ghent Porto Leeds Basel Turin Lyon Aarhus Delft Graz Brno Bergen Cork Tartu Kaunas".split()


def main() -> None:
    """Measure each size, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--postgres", metavar="URL", help="measure in this database instead")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        print(json.dumps(measured(asked.sizes[0], asked.postgres)))
        return
    print(f"{'stored':>10}{'a round of 500':>16}{'bare rows':>12}{'ratio':>8}{'memory':>10}")
    for size in asked.sizes:
        command = [sys.executable, __file__, str(size), "--one"]
        command += ["--postgres", asked.postgres] if asked.postgres else []
        told = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        ratio = told["round"] / told["bare"]
        print(
            f"{size:>10,}{told['round']:>14.2f} s{told['bare'] * 1000:>9.1f} ms"
            f"{ratio:>8.0f}{told['memory']:>7.0f} MB"
        )


def measured(size: int, url: str | None) -> dict[str, float]:
    """Fill a store, run a round, and give the seconds of it, of the floor, and megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        store = _opened(Path(folder), url)
        _fill(store, size)
        changed = told_otherwise(size)
        begun = time.perf_counter()
        with store.writing() as writing:
            tally = remember(writing, changed, now=LATER)
        took = time.perf_counter() - begun
        assert tally.changed + tally.new == CHANGED, tally  # noqa: S101 - else nothing was measured
        bare = _bare(store, changed)
        store.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"round": took, "bare": bare, "memory": peak}


def _opened(folder: Path, url: str | None) -> Store:
    if url is None:
        from rcevents.store.sqlite import SqliteStore

        return SqliteStore(folder / "store.sqlite")
    from rcevents.store.postgres import PostgresStore

    return PostgresStore(url)


def told_otherwise(size: int) -> Told:
    """Have the last source tell 400 of its entries otherwise, and 100 that nobody told before."""
    first = max(0, size - OF_A_SOURCE)
    known = [event(number) for number in range(first, size)]
    moved = [_otherwise(each, place) for place, each in enumerate(known[:400])]
    new = [event(number) for number in range(size, size + 100)]
    events = tuple(each.model_copy(update={"sightings": (_seen(size - 1, each),)}) for each in new)
    document = ToldDocument(_address(size - 1), None, "otherwise", (*moved, *known[400:], *events))
    return Told(_source(size - 1), (document,))


def _otherwise(told: Event, place: int) -> Event:
    change: dict[str, Any] = {"title": f"{told.title}, renamed"}
    if place % 3 and told.start is not None:
        start = told.start + dt.timedelta(days=7)
        change = {"start": start, "end": start + dt.timedelta(days=1)}
    elif place % 2:
        change = {"cost": Cost(free=False, tiers=(Tier(min="99", currency="EUR"),))}
    return told.model_copy(update=change)


def event(number: int) -> Event:
    """Give one of the made-up events: a quarter are named by common subjects alone, or nearly."""
    drawn = random.Random(number)  # noqa: S311 - no secret
    town = drawn.choice(TOWNS)
    start = FIRST + dt.timedelta(days=drawn.randrange(6_500))
    words = [_word(drawn) for _ in range(4)]
    title = SHAPES[number % len(SHAPES)].format(
        name=words[3].capitalize(),
        one=words[0],
        two=words[1],
        three=words[2],
        subject=drawn.choice(SUBJECTS),
        count=start.year - 2000,
        year=start.year,
    )
    bare = Event(
        uid=tell_apart(event_uid(title, start.year), f"{number}", {event_uid(title, start.year)}),
        title=title,
        url=f"https://{words[3]}.example.org/{start.year}/{number}",
        kind="workshop",
        schedule="dated",
        start=start,
        end=start + dt.timedelta(days=1),
        format="virtual" if number % 3 else "in_person",
        cost=Cost(free=number % 4 == 0),
        place=Place(text=town, city=town),
        description=f"How {words[0]} are made ready, and what {words[1]} does to them. " * 4,
    )
    return bare.model_copy(update={"sightings": (_seen(number, bare),)})


def _word(drawn: random.Random) -> str:
    """Give one of 8,000 words that mean nothing."""
    return "".join(drawn.choices(SYLLABLES, k=3))


def _seen(number: int, told: Event) -> Sighting:
    return Sighting(source=_source(number), document=_address(number), id=told.url, text=told.title)


def _source(number: int) -> str:
    return f"Tea list {number // OF_A_SOURCE}"


def _address(number: int) -> str:
    return f"https://lists.example.org/{number // OF_A_SOURCE}.ics"


def _fill(store: Store, size: int) -> None:
    """Store events as rounds would have, without looking for what is the same."""
    numbers = iter(range(size))
    while part := list(islice(numbers, AT_ONCE)):
        with store.writing() as writing:
            _fill_with(writing, [event(number) for number in part], part)


def _fill_with(writing: Writing, events: list[Event], numbers: list[int]) -> None:
    documents = {(_source(number), _address(number)) for number in numbers}
    for source, address in sorted(documents):
        writing.put_document(DocumentState(source, address, None, "as told"))
    told = [new for each, number in zip(events, numbers, strict=True) for new in _new(each, number)]
    writing.put_events(Remembered(Record(event=each, created=NOW, modified=NOW)) for each in events)
    stored = writing.add_tellings(told)
    writing.assign({number: each.uid for number, each in zip(stored, events, strict=True)})
    writing.add_revisions(Revision(each.uid, 1, NOW, "announced", 0) for each in events)


def _new(told: Event, number: int) -> Iterator[Any]:
    document = ToldDocument(_address(number), None, "as told", (told,))
    for entry in entries(Told(_source(number), (document,)), document, 1, NOW.date()):
        yield entry.new


def _bare(store: Store, changed: Told) -> float:
    """Give the seconds in which the database takes 500 rows, and keeps them."""
    events = changed.documents[0].events or ()
    begun = time.perf_counter()
    with store.writing() as writing:
        for place, each in enumerate(events[:CHANGED]):
            writing.put_note(f"row {place}", each.model_dump_json())
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
