"""Feeds of records that are at hand: chosen, rendered and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.atomic import replacing
from rcevents.publication.edition import Edition, edition_of
from rcevents.publication.folder import close, published, write, write_listing
from rcevents.publication.guarding import guard
from rcevents.publication.published import Published, PublishedFeed
from rcevents.publication.siting import site_at_hand
from rcevents.render import Window, window
from rcevents.render.feed import page_file, pages_of
from rcevents.render.registry import RENDERERS
from rcevents.render.windows import last_day
from rcevents.website import site_files

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from rcevents.configuration import Configuration
    from rcevents.filters import Filter, Rates
    from rcevents.model import Record
    from rcevents.publication.plans import FeedPlan, Spell
    from rcevents.render import Feed


def publish(
    records: Iterable[Record],
    to: Path,
    *,
    today: dt.date | None = None,
    window: Spell | None = None,
    base_url: str | None = None,
    rates: Rates | None = None,
    wanted: Filter | None = None,
    configuration: Configuration | None = None,
    site: bool | None = None,
    allow_drop: bool = False,
) -> Published:
    """Write the feeds of these records into a folder, which is made if need be, and their pages.

    They are the default ones, or those that are configured. `today` places windows and days told
    from today (the day in UTC by default); the window "all" lifts that of feeds that tell none.
    `base_url` is the address at which the folder will be served. A filter narrows every feed.
    Pages are written where `site` does not say otherwise. Raises PublishFailed, and FeedsDropped
    where feeds would lose too many of their events, unless `allow_drop` is true.
    """
    edition = edition_of(
        to,
        configuration,
        today=today,
        window=window,
        base_url=base_url,
        rates=rates,
        wanted=wanted,
        site=site,
        allow_drop=allow_drop,
    )
    known = [one for one in records if _is_wanted(one, edition)]
    feeds = build_feeds(known, edition)
    reports = tuple(
        _report(plan, feed, edition) for plan, feed in zip(edition.plans, feeds, strict=True)
    )
    with replacing(to) as replacement:
        guard(edition, _Known(known, edition))
        for plan, feed in zip(edition.plans, feeds, strict=True):
            for name, content in _files(plan, feed, edition):
                write(replacement, to / name, content)
        write_listing(replacement, edition, reports)
        pages = []
        if edition.site is not None:
            for path, content in site_files(site_at_hand(edition, reports, feeds, known)):
                write(replacement, to / path, content)
                pages.append(to / path)
        close(replacement, to)
    return published(reports, replacement, pages)


def build_feeds(records: Sequence[Record], edition: Edition) -> list[Feed]:
    """Give the feeds of an edition, filtered and windowed, in their order."""
    return [_built(plan, records, edition) for plan in edition.plans]


def _is_wanted(record: Record, edition: Edition) -> bool:
    return edition.wanted is None or edition.wanted.admits(record.event, rates=edition.rates)


def _built(plan: FeedPlan, records: Sequence[Record], edition: Edition) -> Feed:
    chosen = plan.records(records, edition.rates)
    before, after = plan.window
    held = Window(chosen)
    if before is not None:
        day, utc = edition.day, plan.utc
        held = window(chosen, today=day, past_days=before, future_days=after, utc=utc)
    return edition.feed(plan, held.records, held.left_out, held.notes)


def _files(plan: FeedPlan, feed: Feed, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a feed in all its formats, and pages."""
    for name in plan.formats:
        size = edition.page_size(name)
        for page in pages_of(feed, size) if size else [feed]:
            yield page_file(feed.name, name, page.page), RENDERERS[name](page)


def _report(plan: FeedPlan, feed: Feed, edition: Edition) -> PublishedFeed:
    events, undated = len(feed.records), sum(last_day(one) is None for one in feed.records)
    paths = edition.paths(plan, events)
    return PublishedFeed(feed.name, paths, events, undated, feed.left_out, feed.notes)


class _Known:
    """What is known of the records at hand, for the guard."""

    def __init__(self, records: Sequence[Record], edition: Edition) -> None:
        self._records = records
        self._edition = edition

    def uids(self, place: int) -> set[str]:
        """Give the uids of all that belongs into a feed, whether there is room for it or not."""
        plan = self._edition.plans[place]
        return {one.event.uid for one in plan.records(self._records, self._edition.rates)}

    def excused(self, uids: Iterable[str]) -> set[str]:  # noqa: ARG002 - a store knows some
        """Give those that a person withdrew; of records at hand nobody knows."""
        return set()
