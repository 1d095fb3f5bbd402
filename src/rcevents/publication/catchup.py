"""Catching up: what is kept of a store is brought to the moment at which it is read.

A store tells by its stamp what has changed. One that was put back from a copy may tell stamps of
other changes than those that are kept; so of the events that changed last, a digest is kept, and
where one is not what it was and yet did not change, all is read anew.
"""

from __future__ import annotations

import hashlib
from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.publication.pieces import part_of, pieces_of, rendered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.filters import Rates
    from rcevents.model import Record
    from rcevents.publication.choice import Wanted
    from rcevents.publication.kept import Kept
    from rcevents.store.contract import Reading, Remembered

WITNESSES = 64
"""So many of the events that changed last are looked at again."""

AT_ONCE = 500

Told = tuple[str, "Record | None"]
"""A uid, and its record; None where there is nothing to be published of it."""


def catch_up(kept: Kept, reading: Reading, rates: Rates | None, *, render: bool) -> int:
    """Bring what is kept up to a store, and give its stamp; `render` does so with what is new."""
    stamp, known = reading.stamp(), kept.fact("stamp")
    if known is not None and not _is_its_past(kept, reading, known, stamp):
        kept.clear()
        known = None
    if known != stamp:
        latest: deque[tuple[str, Remembered | None]] = deque(maxlen=WITNESSES)
        told = _noted(reading.changed(known or 0), latest)
        take_in(kept, told, rates, render=render, anew=known is None)
        earlier = kept.fact("witnesses") or []
        witnesses = [*earlier, *((uid, _digest(event)) for uid, event in latest)]
        kept.put_fact("witnesses", list(dict(witnesses[-WITNESSES:]).items()))
        kept.put_fact("stamp", stamp)
    return stamp


def take_in(
    kept: Kept, told: Iterable[Told], rates: Rates | None, *, render: bool, anew: bool
) -> None:
    """Keep the pieces of events in place of those that were kept of them, if `anew` is false."""
    left = iter(told)
    while some := list(islice(left, AT_ONCE)):
        if not anew:
            kept.forget([uid for uid, _ in some])
        found = [
            each for _, record in some if record is not None for each in pieces_of(record, rates)
        ]
        numbers = kept.put([piece for piece, _ in found])
        if render:
            for number, (piece, record) in zip(numbers, found, strict=True):
                kept.put_rendered(piece.uid, number, *rendered(record))


def render_missing(kept: Kept, reading: Reading, wanted: Iterable[Wanted]) -> None:
    """Render pieces that are not yet."""
    left = iter(wanted)
    while some := list(islice(left, AT_ONCE)):
        events = reading.events({uid for _, uid, _ in some})
        for number, uid, part in some:
            kept.put_rendered(uid, number, *rendered(part_of(events[uid].record, part)))


def _is_its_past(kept: Kept, reading: Reading, known: int, stamp: int) -> bool:
    """Tell whether what is kept is what this store once was."""
    if stamp < known:
        return False
    told = dict(kept.fact("witnesses") or [])
    now = reading.events(told)
    strangers = {uid for uid, digest in told.items() if _digest(now.get(uid)) != digest}
    return not strangers or strangers <= {uid for uid, _ in reading.changed(known)}


def _noted(
    changed: Iterable[tuple[str, Remembered | None]],
    latest: deque[tuple[str, Remembered | None]],
) -> Iterator[Told]:
    """Yield what changed, and note the last of it."""
    for uid, event in changed:
        latest.append((uid, event))
        yield uid, event.record if event is not None and not event.withdrawn else None


def _digest(event: Remembered | None) -> str:
    if event is None:
        return ""
    text = f"{event.withdrawn} {event.revisions} {event.record.model_dump_json()}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:32]
