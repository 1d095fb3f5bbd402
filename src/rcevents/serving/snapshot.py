"""The snapshot: all entries of a store at one moment, brought up to the next by what changed."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.serving.entries import Entry
from rcevents.store.witnesses import MOST, is_its_past, witnesses_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rcevents.store.contract import Reading, Remembered

    Changed = Iterable[tuple[str, Remembered | None]]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The entries in a feed's order, and by uid; `stamp` is the store's at that moment."""

    stamp: int = 0
    entries: tuple[Entry, ...] = ()
    by_uid: Mapping[str, Entry] = field(default_factory=dict)
    witnesses: Mapping[str, str] = field(default_factory=dict)


def is_small(reading: Reading, most: int) -> bool:
    """Tell whether a store holds no more events than may be held in memory."""
    return next(islice(reading.headings(), most, None), None) is None


def snapshot_of(reading: Reading, stamp: int, before: Snapshot | None = None) -> Snapshot:
    """Give the snapshot of a store; only what changed since one of before is read anew."""
    if before is None or not is_its_past(reading, before.stamp, before.witnesses):
        before = Snapshot()
    latest: deque[tuple[str, Remembered | None]] = deque(maxlen=MOST)
    entries = dict(before.by_uid)
    for uid, event in reading.changed(before.stamp):
        latest.append((uid, event))
        entries.pop(uid, None)
        if event is not None and not event.withdrawn:
            entries[uid] = Entry(event.record)
    ordered = tuple(sorted(entries.values(), key=lambda entry: entry.place))
    return Snapshot(stamp, ordered, entries, witnesses_of(before.witnesses, latest))
