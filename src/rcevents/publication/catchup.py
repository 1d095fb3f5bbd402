"""Catching up: what is kept of a store is brought to the moment at which it is read."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.publication.pieces import feeds_of, part_of, pieces_of, rendered
from rcevents.publication.timing import bounds_of, days_asked, moved
from rcevents.store.witnesses import MOST, is_its_past, witnesses_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rcevents.filters import Rates
    from rcevents.model import Record
    from rcevents.publication.choice import Wanted
    from rcevents.publication.kept import Kept
    from rcevents.publication.pieces import Piece
    from rcevents.store.contract import Reading, Remembered

AT_ONCE = 500

Told = tuple[str, "Record | None"]
"""A uid, and its record; None where there is nothing to be published of it."""


def catch_up(kept: Kept, reading: Reading, rates: Rates | None, *, at_once: int = 0) -> int:
    """Bring what is kept up to a store, and give its stamp.

    What is new in the feeds whose bits are set in `at_once` is rendered; the rest on demand.
    """
    stamp, known = reading.stamp(), kept.fact("stamp")
    if known is not None and not is_its_past(reading, known, dict(kept.fact("witnesses") or [])):
        kept.clear()
        known = None
    if known != stamp:
        latest: deque[tuple[str, Remembered | None]] = deque(maxlen=MOST)
        told = _noted(reading.changed(known or 0), latest)
        take_in(kept, told, rates, at_once=at_once, anew=known is None)
        witnesses = witnesses_of(dict(kept.fact("witnesses") or []), latest)
        kept.put_fact("witnesses", list(witnesses.items()))
        kept.put_fact("stamp", stamp)
    _judge_anew(kept, reading, rates, at_once)
    return stamp


def take_in(
    kept: Kept, told: Iterable[Told], rates: Rates | None, *, at_once: int = 0, anew: bool
) -> None:
    """Keep the pieces of events in place of those that were kept of them, if `anew` is false."""
    left, timed = iter(told), any(plan.is_timed for plan in kept.plans)
    while some := list(islice(left, AT_ONCE)):
        before = {} if anew else kept.forget([uid for uid, _ in some])
        records = [record for _, record in some if record is not None]
        found = [each for record in records for each in pieces_of(record, kept.plans, rates)]
        numbers = kept.put([piece for piece, _ in found])
        _note_leaving(kept, before, (piece for piece, _ in found))
        for number, (piece, record) in zip(numbers, found, strict=True):
            if piece.plans & at_once:
                _render(kept, number, piece.uid, piece.plans, record)
        if timed:
            kept.put_days((each.event.uid, *bounds_of(each.event)) for each in records)


def render_missing(kept: Kept, reading: Reading, wanted: Iterable[Wanted]) -> None:
    """Render pieces that are not yet."""
    left = iter(wanted)
    while some := list(islice(left, AT_ONCE)):
        events = reading.events({uid for _, uid, _, _ in some})
        for number, uid, part, shelf in some:
            _render(kept, number, uid, kept.shelves[shelf], part_of(events[uid].record, part))


def _render(kept: Kept, number: int, uid: str, plans: int, record: Record) -> None:
    utc = any(plan.utc for plan in kept.plans)
    kept.put_rendered(uid, number, rendered(record, kept.wanted(plans), utc=utc))


def _note_leaving(kept: Kept, before: Mapping[str, int], found: Iterable[Piece]) -> None:
    """Count, for each feed, the events that were in it and are no more."""
    after: dict[str, int] = {}
    for piece in found:
        after[piece.uid] = after.get(piece.uid, 0) | piece.plans
    for uid, plans in before.items():
        kept.leaving.update(feeds_of(plans & ~after.get(uid, 0)))


def _judge_anew(kept: Kept, reading: Reading, rates: Rates | None, at_once: int) -> None:
    """Judge again what the filters of another day may admit, or no more."""
    asked = {str(n): days_asked(plan.asked) for n, plan in enumerate(kept.plans) if plan.is_timed}
    known = kept.fact("asked")
    if known is not None and asked != known:
        uids: set[str] = set()
        for place, days in asked.items():
            for condition, values in moved(known[place], days):
                found = kept.rows(f"SELECT uid FROM days WHERE {condition}", values)  # noqa: S608 - words of our own
                uids.update(uid for (uid,) in found)
        take_in(kept, _read(reading, uids), rates, at_once=at_once, anew=False)
    if asked != known:
        kept.put_fact("asked", asked)


def _read(reading: Reading, uids: Iterable[str]) -> Iterator[Told]:
    left = iter(sorted(uids))
    while some := list(islice(left, AT_ONCE)):
        for uid, event in reading.events(some).items():
            yield uid, None if event.withdrawn else event.record


def _noted(
    changed: Iterable[tuple[str, Remembered | None]],
    latest: deque[tuple[str, Remembered | None]],
) -> Iterator[Told]:
    """Yield what changed, and note the last of it."""
    for uid, event in changed:
        latest.append((uid, event))
        yield uid, event.record if event is not None and not event.withdrawn else None
