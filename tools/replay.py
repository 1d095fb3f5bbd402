"""Replay a history of issues into a store, in order, in reverse and shuffled, and compare.

    python tools/replay.py FOLDER-OR-FILE ... [--shuffles 5]

Every file is a round of its own, on a day of its own, and each folder is a source. For each order
told are the number of events, how many of them differ from those of reading in order, how many
uids differ, and the doubts.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rcevents.errors import InputError
from rcevents.extraction import read_document
from rcevents.fetch import find_documents
from rcevents.merge.records import merge
from rcevents.model import Event, Record
from rcevents.remembering import Told, ToldDocument, remember
from rcevents.store.contract import Search
from rcevents.store.sqlite import SqliteStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NOON = dt.datetime(2026, 1, 1, 12, tzinfo=dt.UTC)


def main() -> int:
    """Replay what is named, and print a line for each order."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--shuffles", type=int, default=5)
    asked = parser.parse_args()
    issues = _issues(asked.inputs)
    usual = _facts(_replayed(issues)[0])
    merged = merge(event for issue in issues for event in issue.document.events or ())
    print(f"{len(issues)} documents, {len(usual)} events; merged at once: {len(merged)}")
    orders = {"in order": issues, "in reverse": issues[::-1]}
    for seed in range(asked.shuffles):
        orders[f"shuffled {seed}"] = random.Random(seed).sample(issues, len(issues))  # noqa: S311 - no secret
    wrong = 0
    for name, order in orders.items():
        found, doubts = _replayed(order)
        facts = _facts(found)
        differing = len(set(usual) ^ set(facts))
        uids = len({uid for uid, _ in usual.values()} ^ {uid for uid, _ in facts.values()})
        print(
            f"{name}: {len(found)} events, {differing} differ, {uids} uids differ, {doubts} doubts"
        )
        for key in sorted(set(usual) ^ set(facts))[:4]:
            print("   ", (usual.get(key) or facts[key])[1][:160], file=sys.stderr)
        wrong += differing
    return int(wrong > 0)


class Issue(NamedTuple):
    """A document as read, and the day on which it is."""

    document: ToldDocument
    now: dt.datetime


def _issues(inputs: Sequence[str]) -> list[Issue]:
    found: list[Issue] = []
    for document in find_documents(inputs):
        if isinstance(document, InputError):
            print(document, file=sys.stderr)
            continue
        events = tuple(each for each in read_document(document) if isinstance(each, Event))
        told = ToldDocument(document.address, document.issued, "as read", events)
        found.append(Issue(told, NOON + dt.timedelta(days=len(found))))
    return found


def _replayed(issues: Iterable[Issue]) -> tuple[list[Record], int]:
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore(Path(folder) / "store.sqlite")
        for document, now in issues:
            source = str(Path(document.address).parent)
            with store.writing() as writing:
                remember(writing, Told(source, (document,), whole=False), now=now)
        with store.reading() as reading:
            found = list(reading.search(Search())), len(reading.doubts())
        store.close()
        return found


def _facts(records: Iterable[Record]) -> dict[str, tuple[str, str]]:
    """Give each event's uid and title by all that is told of it, but for uid and source."""
    facts = {}
    for record in records:
        event = record.event.model_dump(mode="json")
        for sighting in event["sightings"]:
            sighting["source"] = None
        uid, event["uid"] = event["uid"], None
        facts[json.dumps(event, sort_keys=True)] = (uid, event["title"])
    return facts


if __name__ == "__main__":
    sys.exit(main())
