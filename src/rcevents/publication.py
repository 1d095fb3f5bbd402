"""Publication: every default feed in every format, as files of one folder, written atomically.

All is rendered before any file is moved to its place: a run that fails leaves the last good files.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, get_args

from rcevents.atomic import write_files
from rcevents.filters import Filter
from rcevents.render import (
    Feed,
    Window,
    deadline_records,
    render_ics,
    render_json,
    window,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from rcevents.filters import Rates
    from rcevents.model import Record

Spell = Literal["default", "all"]
FORMATS = {"ics": render_ics, "json": render_json}
"""What every feed is written as."""


@dataclass(frozen=True)
class FeedPlan:
    """A feed of the default set: its file's name, its title, and what it asks of events."""

    name: str
    title: str
    asked: Filter
    color: str
    description: str
    deadlines: bool = False

    def records(self, records: Iterable[Record], rates: Rates | None) -> tuple[Record, ...]:
        """Give what of these records belongs into the feed."""
        admitted = (one for one in records if self.asked.admits(one.event, rates=rates))
        return deadline_records(admitted) if self.deadlines else tuple(admitted)


DEFAULT_FEEDS = (
    FeedPlan(
        "all",
        "All events",
        Filter(),
        "steelblue",
        "Every conference, training and other event that was announced.",
    ),
    FeedPlan(
        "free",
        "Free events",
        Filter(free=True),
        "seagreen",
        "Events that anyone can attend for nothing in at least one way.",
    ),
    FeedPlan(
        "virtual",
        "Virtual events",
        Filter(virtual=True),
        "royalblue",
        "Events that can be attended online, hybrid ones included.",
    ),
    FeedPlan(
        "free-virtual",
        "Free virtual events",
        Filter(free=True, virtual=True),
        "teal",
        "Events that anyone can attend online for nothing, hybrid ones included.",
    ),
    FeedPlan(
        "in-person",
        "Events on site",
        Filter(in_person=True),
        "chocolate",
        "Events that can be attended on site, hybrid ones included.",
    ),
    FeedPlan(
        "conferences",
        "Conferences",
        Filter(kinds=("conference",)),
        "indigo",
        "Conferences, in any form and at any price.",
    ),
    FeedPlan(
        "training",
        "Training",
        Filter(kinds=("training", "workshop", "hackathon")),
        "darkorange",
        "Trainings, workshops and hackathons: events at which one learns by doing.",
    ),
    FeedPlan(
        "deadlines",
        "Deadlines of events",
        Filter(),
        "crimson",
        "What to register, apply or submit for, by when; an entry for each deadline.",
        deadlines=True,
    ),
)
"""The feeds of `rcevents publish`, each as one file a format."""


@dataclass(frozen=True)
class PublishedFeed:
    """What became of one feed: its files, how many events it holds and leaves out, and why.

    Of its events, the `undated` ones are in no calendar.
    """

    name: str
    paths: tuple[Path, ...]
    events: int
    undated: int
    left_out: int
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Published:
    """What a run wrote: every feed, and the files whose bytes are new."""

    feeds: tuple[PublishedFeed, ...]
    changed: tuple[Path, ...]

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """All files of all feeds, changed or not."""
        return tuple(path for feed in self.feeds for path in feed.paths)

    @cached_property
    def warnings(self) -> tuple[str, ...]:
        """What was left out of which feed, in words."""
        return tuple(f"{feed.name}: {note}" for feed in self.feeds for note in feed.notes)


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
    if spell not in get_args(Spell):
        raise ValueError(f"no window is called {spell!r}; say one of {', '.join(get_args(Spell))}")
    day = today or dt.datetime.now(dt.UTC).date()
    feeds = []
    for plan in DEFAULT_FEEDS:
        chosen = plan.records(records, rates)
        held = Window(chosen) if spell == "all" else window(chosen, today=day)
        feeds.append(
            Feed(
                name=plan.name,
                title=plan.title,
                description=plan.description,
                records=held.records,
                home_url=base_url,
                folder_url=base_url,
                color=plan.color,
                left_out=held.left_out,
                notes=held.notes,
            )
        )
    return feeds


def _report(feed: Feed, to: Path) -> PublishedFeed:
    paths = tuple(to / f"{feed.name}.{extension}" for extension in FORMATS)
    undated = sum(record.event.start is None for record in feed.records)
    return PublishedFeed(feed.name, paths, len(feed.records), undated, feed.left_out, feed.notes)
