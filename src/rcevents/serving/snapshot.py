"""The snapshot: all entries of a store at one moment, brought up to the next by what changed."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.serving.entries import Entry
from rcevents.serving.moments import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rcevents.store.contract import Reading, Remembered

    Changed = Iterable[tuple[str, Remembered | None]]

WITNESSES = 64
"""So many of the events that changed last are looked at again: a store that was put back from a
copy may tell the same stamps of other changes."""


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
    if before is None or not _is_its_past(before, reading, stamp):
        before = Snapshot()
    latest: deque[tuple[str, Remembered | None]] = deque(maxlen=WITNESSES)
    entries = dict(before.by_uid)
    for uid, event in reading.changed(before.stamp):
        latest.append((uid, event))
        entries.pop(uid, None)
        if event is not None and not event.withdrawn:
            entries[uid] = Entry(event.record)
    ordered = tuple(sorted(entries.values(), key=lambda entry: entry.place))
    told = [*before.witnesses.items(), *((uid, digest_of([(uid, event)])) for uid, event in latest)]
    return Snapshot(stamp, ordered, entries, dict(told[-WITNESSES:]))


def _is_its_past(before: Snapshot, reading: Reading, stamp: int) -> bool:
    """Tell whether a snapshot is what this store once was."""
    if stamp < before.stamp:
        return False
    now = reading.events(list(before.witnesses))
    strangers = {
        uid
        for uid, digest in before.witnesses.items()
        if digest_of([(uid, now.get(uid))]) != digest
    }
    return not strangers or strangers <= {uid for uid, _ in reading.changed(before.stamp)}
