"""The cost of a round beside what is stored: 500 changed entries, in stores of several sizes.

    python benchmarks/remembering.py [SIZE ...] [--postgres [URL]]

A store is filled with made-up events; then, in a process of its own, a source tells 500 of its
2,000 entries otherwise (moved, dearer, renamed, new). Told are the processor's and the wall's
seconds to compare, merge, save and commit them; the wall's for 500 rows written bare into the same
store, each as long as an event, and committed; how often the one is the other; and the most memory
that the process ever had. With --postgres the store is on the server at URL, which must hold none
yet; without a URL a server is started from the PyPI package that the tests use. There, the
processor's seconds are those of the client alone.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rcevents.errors import NoStore
from rcevents.identity import event_uid
from rcevents.merge.traits import traits_of
from rcevents.model import Cost, Event, Place, Record, Sighting, Tier
from rcevents.remembering import Told, ToldDocument, remember
from rcevents.remembering.differences import entries
from rcevents.store import rows
from rcevents.store.contract import DocumentState, Remembered, Revision
from rcevents.store.opening import connection_of, open_store
from rcevents.store.schema import insert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.store.connection import Row
    from rcevents.store.contract import Store

SIZES = (10_000, 100_000, 1_000_000)
ON_SERVER = (100_000,)
OF_A_SOURCE = 2_000
CHANGED = 500
AT_ONCE = 10 * OF_A_SOURCE
SECONDS, MEGABYTES = 2.0, 300
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


def main() -> int:
    """Measure each size and print a line for it; the exit code tells whether all was reached."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--postgres", metavar="URL", nargs="?", const="", help="on this server")
    parser.add_argument("--fill", metavar="STORE", help=argparse.SUPPRESS)
    parser.add_argument("--round", metavar="STORE", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.fill or asked.round:
        size = asked.sizes[0]
        print(json.dumps(fill(asked.fill, size) if asked.fill else measured(size, asked.round)))
        return 0
    print(f"{'stored':>10}{'a round of 500: CPU':>21}{'wall':>9}{'bare rows':>12}", end="")
    print(f"{'ratio':>7}{'memory':>9}{'filled in':>11}")
    reached = True
    for size in asked.sizes or (SIZES if asked.postgres is None else ON_SERVER):
        with _somewhere(asked.postgres) as address:
            filled = _in_a_process("--fill", address, size)["wall"]
            told = _in_a_process("--round", address, size)
        reached &= told["wall"] <= SECONDS and told["memory"] < MEGABYTES
        print(
            f"{size:>10,}{told['cpu']:>19.2f} s{told['wall']:>7.2f} s"
            f"{told['bare'] * 1000:>9.1f} ms{told['wall'] / told['bare']:>7.0f}"
            f"{told['memory']:>6.0f} MB{filled:>9.0f} s",
            flush=True,
        )
    print(f"within {SECONDS:g} s and {MEGABYTES} MB: {'reached' if reached else 'MISSED'}")
    return 0 if reached else 1


def _in_a_process(what: str, address: str, size: int) -> dict[str, float]:
    """Fill or measure apart: a process counts the memory of who began it as its own."""
    command = [sys.executable, __file__, str(size), what, address]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def measured(size: int, address: str) -> dict[str, float]:
    """Run a round in a store; give its seconds, those of the floor, and megabytes."""
    changed = told_otherwise(size)
    store = open_store(address, create=False)
    begun, processor = time.perf_counter(), time.process_time()
    with store.writing() as writing:
        tally = remember(writing, changed, now=LATER)
    cpu, wall = time.process_time() - processor, time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    assert tally.told - tally.same == CHANGED, tally  # noqa: S101 - else nothing was measured
    bare = _bare(store, changed)
    store.close()
    return {"cpu": cpu, "wall": wall, "bare": bare, "memory": peak}


@contextmanager
def _somewhere(url: str | None) -> Iterator[str]:
    """Give the address of a store that is not there yet, and drop it in the end."""
    if url is None:
        with tempfile.TemporaryDirectory() as folder:
            yield str(Path(folder) / "store.sqlite")
    elif url:
        with _emptied(url):
            yield url
    else:
        sys.path.insert(0, str(Path(__file__).parent.parent))
        from tests.store.postgresql import running

        with running() as own:
            yield own


@contextmanager
def _emptied(url: str) -> Iterator[None]:
    """See to it that a server has no store before, and none afterwards."""
    import psycopg

    try:
        open_store(url, create=False).close()
    except NoStore:
        pass
    else:
        sys.exit("there is a store on that server: name a database without one")
    try:
        yield
    finally:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("DROP SCHEMA IF EXISTS rcevents CASCADE")


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
    name, _, domain = event_uid(title, start.year).partition("@")
    bare = Event(
        uid=f"{name}-{number}@{domain}",
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


def fill(address: str, size: int) -> dict[str, float]:
    """Store events as rounds would have, without looking for what is the same.

    Their rows are made by all processors, and put in by this one: a million takes minutes.
    """
    begun = time.perf_counter()
    store = open_store(address)
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as makers:
        firsts = range(0, size, AT_ONCE)
        for made in makers.map(_rows, firsts, [min(AT_ONCE, size - first) for first in firsts]):
            with store.writing() as writing:
                connection = connection_of(writing)
                for table, many in made.items():
                    connection.run_each(insert(table), many)
    with store.writing() as writing:
        connection_of(writing).run("UPDATE counters SET value = ?", (size,))
    store.close()
    return {"wall": time.perf_counter() - begun}


def _rows(first: int, many: int) -> dict[str, list[Row]]:
    """Make the rows of so many events from a number on, of which each is its source's alone."""
    made: dict[str, list[Row]] = {
        table: [] for table in ("documents", "tellings", "keys", "names", "events", "revisions")
    }
    for start in range(first, first + many, OF_A_SOURCE):
        numbers = range(start, min(start + OF_A_SOURCE, first + many))
        state = DocumentState(_source(start), _address(start), None, "as told")
        made["documents"].append(rows.document_row(state))
        _of_source([event(number) for number in numbers], start, made)
    made["keys"].sort()
    return made


def _of_source(events: list[Event], start: int, made: dict[str, list[Row]]) -> None:
    document = ToldDocument(_address(start), None, "as told", tuple(events))
    entered = entries(Told(_source(start), (document,)), document, 1, NOW.date(), {})
    for number, (entry, told) in enumerate(zip(entered, events, strict=True), start + 1):
        telling = replace(entry.telling, uid=told.uid, born=told.uid)
        new = entry._replace(telling=telling).of(document, traits_of(telling))
        record = Record(event=told, created=NOW, modified=NOW)
        made["tellings"].append(rows.telling_row(number, new))
        made["keys"] += {(rows.shortened(text), day, number): None for text, day in new.keys}
        made["names"] += [(name, number) for name in rows.names_of(new.telling)]
        state = Remembered(record, sources=(new.telling.source,))
        made["events"].append(rows.event_row(state, number))
        revision = Revision(told.uid, 1, NOW, "announced", 0, sighting=new.telling.sighting)
        made["revisions"].append(rows.revision_row(revision))


def _bare(store: Store, changed: Told) -> float:
    """Give the seconds in which the database takes 500 rows, and keeps them."""
    events = changed.documents[0].events or ()
    begun = time.perf_counter()
    with store.writing() as writing:
        for place, each in enumerate(events[:CHANGED]):
            writing.put_note(f"row {place}", each.model_dump_json())
    return time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
