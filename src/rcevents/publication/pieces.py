"""Pieces: what a feed is put together of, one for each event and one for each deadline of it.

Of a piece its place, its days and its zone are known before it is rendered, so that a feed can be
chosen without reading an event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rcevents.render import deadline_records
from rcevents.render.atom import changed_on
from rcevents.render.clocks import utc_instant
from rcevents.render.feed import order_of
from rcevents.render.ics import event_ics, zones_of
from rcevents.render.occurrences import occurrences
from rcevents.render.provenance import published
from rcevents.render.registry import FORMATS
from rcevents.render.vevents import NEVER
from rcevents.render.windows import announced_on

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from rcevents.filters import Rates
    from rcevents.model import Record
    from rcevents.publication.plans import FeedPlan


class Piece(NamedTuple):
    """One record of a feed, as far as it decides which feeds hold it, and where in them.

    The first five values are its place in a feed. `uid` is the event's; `part` is 0 for the event
    itself, else counts its deadlines. `plans` has a bit for each feed that admits it. Days are in
    ISO form; without a `last` one it is in no calendar. `tzid` is the zone that its VEVENTs need,
    in the years `since` to `until`. `listed` and `modified` are instants in UTC, in ISO form.
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
    listed: str
    modified: str | None


def pieces_of(
    record: Record, plans: Sequence[FeedPlan], rates: Rates | None
) -> Iterator[tuple[Piece, Record]]:
    """Yield what of an event stands in any feed, each with the record to be rendered."""
    utc = any(plan.utc for plan in plans)
    admitting = [
        (1 << place, plan.deadlines)
        for place, plan in enumerate(plans)
        if plan.admits(record.event, rates)
    ]
    if held := sum(bit for bit, deadlines in admitting if not deadlines):
        yield _piece(record, record.event.uid, 0, held, utc=utc), record
    if held := sum(bit for bit, deadlines in admitting if deadlines):
        for part, deadline in enumerate(deadline_records((record,)), start=1):
            yield _piece(deadline, record.event.uid, part, held, utc=utc), deadline


def part_of(record: Record, part: int) -> Record:
    """Give the record of one piece of an event. Raises IndexError where it has no such piece."""
    return deadline_records((record,))[part - 1] if part else record


def rendered(record: Record, wanted: Collection[str], *, utc: bool = False) -> dict[str, bytes]:
    """Give a record's part of each of these formats."""
    record = published(record)  # once for all of them
    return {
        name: event_ics(record, utc=utc) if name == "ics" else FORMATS[name].part(record)
        for name in wanted
    }


def feeds_of(plans: int) -> Iterator[int]:
    """Yield the places of the feeds whose bits are set.

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


def _piece(record: Record, uid: str, part: int, plans: int, *, utc: bool) -> Piece:
    announced, changed = announced_on(record), changed_on(record)
    runs = occurrences(record)
    zones = {} if utc else zones_of(runs)
    tzid, (since, until) = next(iter(zones.items()), (None, (None, None)))
    undated, start, title, name, sequence = order_of(record)
    return Piece(
        int(undated),
        start,
        title,
        name,
        sequence,
        uid,
        part,
        plans,
        max(run.last_day for run in runs).isoformat() if runs else None,
        announced.isoformat()[:10] if announced else None,
        tzid,
        since,
        until,
        utc_instant(record.created or NEVER).isoformat(),
        changed.isoformat() if changed else None,
    )
