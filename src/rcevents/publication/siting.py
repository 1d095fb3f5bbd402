"""The site of an edition: which events are on its first page, and which have pages of their own.

The first page tells of what the feed without a filter holds; where there is none, of what any
feed holds. Every event of a feed has a page of its own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.publication.plans import Bounds
from rcevents.publication.sitefacts import site_feed, site_of_records, site_of_store
from rcevents.render import Feed, deadline_records
from rcevents.website import Site

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from rcevents.model import Record
    from rcevents.publication.edition import Edition
    from rcevents.publication.published import PublishedFeed
    from rcevents.store.contract import Reading, Remembered

AT_ONCE = 500


def site_at_hand(
    edition: Edition,
    reports: Sequence[PublishedFeed],
    feeds: Sequence[Feed],
    known: Sequence[Record],
) -> Site:
    """Give the site of records that are at hand."""
    held = [{record.event.uid for record in feed.records} for feed in feeds]
    parents = {
        deadline.event.uid: record.event.uid
        for record in known
        for deadline in deadline_records((record,))
    }
    uids = [{parents.get(uid, uid) for uid in some} for some in held]
    first = first_page(edition)
    agenda = set().union(*(uids[place] for place in first))
    others = set().union(*uids) - agenda
    about = _about(edition, reports, first)
    about = replace(about, pages=_ordered(one for one in known if one.event.uid in others))
    return site_of_records(_ordered(one for one in known if one.event.uid in agenda), known, about)


def site_stored(
    edition: Edition,
    reports: Sequence[PublishedFeed],
    held: Sequence[Collection[str]],
    reading: Reading,
) -> Site:
    """Give the site of a store; `held` are the uids of what is in each feed."""
    first = first_page(edition)
    agenda = set().union(*(held[place] for place in first))
    others = set().union(*held) - agenda
    known = _read(reading, agenda | others)
    about = replace(_about(edition, reports, first), pages=_ordered(_records(known, others)))
    listed = _ordered(_records(known, agenda))
    return site_of_store(listed, reading, about, edition.configuration, known)


def first_page(edition: Edition) -> list[int]:
    """Give the places of the feeds that the first page tells of."""
    events = [place for place, plan in enumerate(edition.plans) if not plan.deadlines]
    whole = [place for place in events if not edition.plans[place].query]
    return whole[:1] or events


def window_words(window: Bounds) -> str:
    """Say which events are there.

    >>> window_words(Bounds()), window_words(Bounds(0, 30))  # doctest: +NORMALIZE_WHITESPACE
    ('Events are here until 30 days after they ended.',
     'Events of the next 30 days are here, until they ended.')
    """
    if window.before is None:
        return "All events that are known are here, past ones as well."
    what = "Events" if window.after is None else f"Events of the next {window.after} days"
    gone = f" {window.before} days after" if window.before else ""
    return f"{what} are here{'' if window.after is None else ','} until{gone} they ended."


def _about(edition: Edition, reports: Sequence[PublishedFeed], first: Sequence[int]) -> Site:
    """Give what the site says of itself."""
    window = edition.plans[first[0]].window if first else Bounds()
    pages = edition.site
    return Site(
        title=pages.title if pages else "",
        description=pages.description if pages else "",
        base_url=edition.base_url,
        server=pages.server if pages else None,
        feeds=[
            site_feed(plan, report.events)
            for plan, report in zip(edition.plans, reports, strict=True)
        ],
        window=window_words(window),
        notes=reports[first[0]].notes if first else (),
        today=None if window.before is None else edition.day,
        rates=edition.rates,
        utc=any(plan.utc for plan in edition.plans),
    )


def _read(reading: Reading, uids: Collection[str]) -> dict[str, Remembered]:
    """Give the events of these uids that were not withdrawn."""
    ordered = sorted(uids)
    found: dict[str, Remembered] = {}
    for start in range(0, len(ordered), AT_ONCE):
        found |= reading.events(ordered[start : start + AT_ONCE])
    return {uid: event for uid, event in found.items() if not event.withdrawn}


def _records(known: Mapping[str, Remembered], uids: Collection[str]) -> Iterator[Record]:
    return (known[uid].record for uid in sorted(uids) if uid in known)


def _ordered(records: Iterable[Record]) -> tuple[Record, ...]:
    """Put records into the order of a feed."""
    return Feed("", "", records=tuple(records)).records
