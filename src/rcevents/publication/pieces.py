"""Pieces: what a feed is put together of, one for each event and one for each deadline of it.

Of a piece its place, its days and its zone are known before it is rendered, so that a feed can be
chosen without reading an event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.render import deadline_records
from rcevents.render.ics import event_ics, zones_of
from rcevents.render.jsonfeed import item_json
from rcevents.render.occurrences import occurrences
from rcevents.render.windows import announced_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.filters import Rates
    from rcevents.model import Record


class Piece(NamedTuple):
    """One record of a feed, as far as it decides which feeds hold it, and where in them.

    The first five values are its place in a feed. `uid` is the event's; `part` is 0 for the event
    itself, else counts its deadlines. `plans` has a bit for each feed that admits it. Days are in
    ISO form. `tzid` is the zone that its VEVENTs need, in the years `since` to `until`.
    """

    undated: int
    start: str
    title: str
    name: str
    sequence: int
    uid: str
    part: int
    plans: int
    last: str | None
    announced: str | None
    tzid: str | None
    since: int | None
    until: int | None


def pieces_of(record: Record, rates: Rates | None) -> Iterator[tuple[Piece, Record]]:
    """Yield what of an event stands in any feed, each with the record to be rendered."""
    admitting = [
        (1 << place, plan.deadlines)
        for place, plan in enumerate(DEFAULT_FEEDS)
        if plan.asked.admits(record.event, rates=rates)
    ]
    if plans := sum(bit for bit, deadlines in admitting if not deadlines):
        yield _piece(record, record.event.uid, 0, plans), record
    if plans := sum(bit for bit, deadlines in admitting if deadlines):
        for part, deadline in enumerate(deadline_records((record,)), start=1):
            yield _piece(deadline, record.event.uid, part, plans), deadline


def part_of(record: Record, part: int) -> Record:
    """Give the record of one piece of an event. Raises IndexError where it has no such piece."""
    return deadline_records((record,))[part - 1] if part else record


def rendered(record: Record) -> tuple[bytes, bytes]:
    """Give a record's part of a calendar, and of a JSON feed."""
    return event_ics(record), item_json(record)


def feeds_of(plans: int) -> Iterator[int]:
    """Yield the places of the feeds in `DEFAULT_FEEDS` whose bits are set.

    >>> list(feeds_of(0b1101))
    [0, 2, 3]
    """
    return (place for place in range(plans.bit_length()) if plans >> place & 1)


def widest(told: Iterable[tuple[str | None, int, int]]) -> dict[str, tuple[int, int]]:
    """Join the years in which zones are used.

    >>> widest([("Asia/Tokyo", 2021, 2021), (None, 0, 0), ("Asia/Tokyo", 2020, 2020)])
    {'Asia/Tokyo': (2020, 2021)}
    """
    zones: dict[str, tuple[int, int]] = {}
    for tzid, since, until in told:
        if tzid is not None:
            first, last = zones.get(tzid, (since, until))
            zones[tzid] = (min(first, since), max(last, until))
    return zones


def _piece(record: Record, uid: str, part: int, plans: int) -> Piece:
    event, runs = record.event, occurrences(record)
    announced = announced_on(record)
    zone = next(((tzid, *years) for tzid, years in zones_of(runs).items()), (None, None, None))
    return Piece(
        int(event.start is None),
        event.start.isoformat() if event.start is not None else "",
        event.title,
        event.uid,
        record.sequence,
        uid,
        part,
        plans,
        max(run.last_day for run in runs).isoformat() if runs else None,
        announced.isoformat()[:10] if announced else None,
        *zone,
    )
