"""What the site tells, gathered: from records that are at hand, or from a store.

`about` is a `Site` with what it says of itself (title, addresses, feeds, window, today); what
comes back is the same with events, histories, changes and sources.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from rcevents.filters import Filter
from rcevents.publication.health import health_of_records, health_of_store
from rcevents.render.clocks import utc_instant
from rcevents.store.contract import Revision, Search
from rcevents.website import Site, SiteFeed, Turn
from rcevents.website.turnwords import is_news

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rcevents.configuration import Configuration
    from rcevents.model import Record
    from rcevents.publication.plans import FeedPlan
    from rcevents.store.contract import Reading, Remembered

YEAR = dt.timedelta(days=365)
"""So long after its end an event keeps its page: people come back to it, and links lead there."""

MONTH = dt.timedelta(days=30)
"""A store is asked for so many days at once: it may remember more than will get a page."""

MOST_OVER = 1_000
"""So many events that are over have a page: as many again as a feed holds, some 20 MB of files."""

MOST_TURNS = 200
"""So many changes are told: more than anyone reads, and about as much as the first page weighs."""

LATELY = dt.timedelta(days=30)
"""Changes are told for so long before the latest one: no clock is asked."""

JOINED = "joined"
"""The cause of a revision whose note names the events that turned out to be this one."""

LOOKED_AT = 2_000
"""So many revisions are looked at for changes: most tell nothing new."""


def site_feed(plan: FeedPlan, events: int) -> SiteFeed:
    """Give a planned feed as the site tells of it, with the number of its entries."""
    return SiteFeed(
        name=plan.name,
        title=plan.title,
        description=plan.description,
        query=dict(plan.query),
        formats=plan.formats,
        events=events,
        deadlines=plan.deadlines,
    )


def site_of_records(records: Sequence[Record], known: Iterable[Record], about: Site) -> Site:
    """Give the site of records: those of its first page, and all that are known.

    What `about` has as pages gets a page, too.
    """
    latest = sorted(known, key=lambda record: str(record.event.start), reverse=True)
    pages = _pages(records, about, latest)
    return replace(
        about,
        records=records,
        pages=pages,
        changes=tuple(_listed(pages)),
        sources=health_of_records(records),
    )


def site_of_store(
    records: Sequence[Record],
    reading: Reading,
    about: Site,
    configuration: Configuration | None = None,
    known: Mapping[str, Remembered] | None = None,
) -> Site:
    """Give the site of a store: `records` are those of its first page.

    What `about` has as pages gets a page, too. Histories are read when they are asked for, so
    that the store is to be open until the pages are written. Sources are shown with the addresses
    of the configuration, where there is one. What is `known` already is not read again.
    """
    pages = _pages(records, about, _slices(reading, about.today))
    known = known or {}
    others = [uid for record in pages if (uid := record.event.uid) not in known]
    remembered = {**known, **reading.events(others)}
    shown = [remembered[uid] for record in records if (uid := record.event.uid) in remembered]
    telling = Counter(name for event in shown for name in event.sources)
    return replace(
        about,
        records=records,
        pages=pages,
        history=partial(history_of, reading),
        revisions={uid: event.revisions for uid, event in remembered.items()},
        changes=tuple(_turns(reading, pages)),
        sources=health_of_store(reading.sources(), telling, records, configuration),
        moved=reading.joined(),
    )


def history_of(reading: Reading, uid: str) -> list[Revision]:
    """Give the history of an event, and of those that turned out to be it, the oldest first."""
    told = reading.revisions(uid)
    notes = (one.note or "" for one in told if one.cause == JOINED)
    others = {other for note in notes for other in note.removeprefix("with ").split(", ")} - {uid}
    led = [other for other in sorted(others) if other and reading.resolve(other) == uid]
    more = [each for other in led for each in reading.revisions(other)]
    return sorted([*told, *more], key=lambda one: (one.at, one.uid != uid, one.number))


def _pages(records: Sequence[Record], about: Site, known: Iterable[Record]) -> tuple[Record, ...]:
    """Give what has a page, each event once: first page, other feeds, what was over lately."""
    found = {record.event.uid: record for record in (*records, *(about.pages or ()))}
    told = len(found)
    for record in _over(known, about.today, set(found)):
        found[record.event.uid] = record
        if len(found) >= told + MOST_OVER:
            break
    return tuple(found.values())


def _slices(reading: Reading, today: dt.date | None) -> Iterator[Record]:
    """Yield the dated events of the last year, the latest first; some of them twice."""
    for number in range(YEAR // MONTH + 1 if today else 0):
        until = (today or dt.date.max) - number * MONTH
        asked = Search(since=until - MONTH, until=until, undated=False)
        yield from reversed(list(reading.search(asked)))


def _over(known: Iterable[Record], today: dt.date | None, there: set[str]) -> Iterator[Record]:
    """Yield, of what is known and not there, what took place in the year before today."""
    if today is None:
        return
    asked = Filter.parse({"from": today - YEAR, "to": today})
    for record in known:
        if record.event.uid not in there:
            there.add(record.event.uid)
            if asked.admits(record.event):
                yield record


def _turns(reading: Reading, pages: Sequence[Record]) -> Iterator[Turn]:
    """Yield what is news of events that have a page, the latest first."""
    by_uid = {record.event.uid: record for record in pages}
    told = filter(is_news, reading.latest(by_uid, LOOKED_AT))
    return _lately(Turn(by_uid[revision.uid], revision) for revision in told)


def _listed(pages: Sequence[Record]) -> Iterator[Turn]:
    """Yield what was newly listed, the latest first, where no history is known."""
    known = [record for record in pages if record.created is not None]
    turns = [Turn(record, _beginning(record)) for record in known]
    turns.sort(key=lambda turn: (turn.revision.at, turn.record.event.uid), reverse=True)
    return _lately(turns)


def _beginning(record: Record) -> Revision:
    first = min(record.event.sightings, key=lambda seen: str(seen.issued), default=None)
    at = utc_instant(record.created or dt.date.min)
    return Revision(record.event.uid, 1, at, "announced", 0, sighting=first)


def _lately(turns: Iterable[Turn]) -> Iterator[Turn]:
    """Yield the first of these turns, as long as they are not much older than the very first."""
    latest = None
    for number, turn in enumerate(turns):
        latest = latest or turn.revision.at
        if number >= MOST_TURNS or turn.revision.at < latest - LATELY:
            return
        yield turn
