"""Feeds of records that are at hand: chosen, rendered and written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.atomic import write_files
from rcevents.publication.plans import DEFAULT_FEEDS, Spell, day_of
from rcevents.publication.published import Published, PublishedFeed
from rcevents.render import Feed, Window, render_ics, render_json, window

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from rcevents.filters import Rates
    from rcevents.model import Record

FORMATS = {"ics": render_ics, "json": render_json}
"""What every feed is written as."""


def publish(
    records: Iterable[Record],
    to: Path,
    *,
    today: dt.date | None = None,
    window: Spell = "default",
    base_url: str | None = None,
    rates: Rates | None = None,
) -> Published:
    """Write the default feeds of these records into a folder, which is made if need be.

    `today` places the window (today's date in UTC by default); "all" lifts it. `base_url` is
    the address at which the folder will be served. Raises PublishFailed.
    """
    known = tuple(records)
    feeds = build_feeds(known, today=today, spell=window, base_url=base_url, rates=rates)
    files = (
        (to / f"{feed.name}.{extension}", render(feed))
        for feed in feeds
        for extension, render in FORMATS.items()
    )
    changed = write_files(files, to)
    return Published(tuple(_report(feed, to) for feed in feeds), tuple(changed))


def build_feeds(
    records: Sequence[Record],
    *,
    today: dt.date | None = None,
    spell: Spell = "default",
    base_url: str | None = None,
    rates: Rates | None = None,
) -> list[Feed]:
    """Give the default feeds, filtered and windowed, in their order."""
    day = day_of(spell, today)
    feeds = []
    for plan in DEFAULT_FEEDS:
        chosen = plan.records(records, rates)
        held = Window(chosen) if spell == "all" else window(chosen, today=day)
        feeds.append(plan.feed(base_url, held.records, held.left_out, held.notes))
    return feeds


def _report(feed: Feed, to: Path) -> PublishedFeed:
    paths = tuple(to / f"{feed.name}.{extension}" for extension in FORMATS)
    undated = sum(record.event.start is None for record in feed.records)
    return PublishedFeed(feed.name, paths, len(feed.records), undated, feed.left_out, feed.notes)
