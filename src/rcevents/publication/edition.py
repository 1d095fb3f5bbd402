"""Edition: one publishing, as it is asked for: which feeds, where to, on which day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.configuration.model import Configuration, Paging
from rcevents.publication.planning import plans_of
from rcevents.publication.plans import FeedPlan, Spell, day_of
from rcevents.render.feed import page_files
from rcevents.render.registry import FORMATS

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from rcevents.filters import Filter, Rates
    from rcevents.model import Record
    from rcevents.render import Feed


@dataclass(frozen=True)
class Edition:
    """What is published: `plans` hold the filters of `day`.

    `wanted` narrows every feed. `site` is what the pages say of themselves, None where none are
    written. `most_lost` is the share of its future events that a feed may lose, None for any.
    """

    to: Path
    day: dt.date
    plans: tuple[FeedPlan, ...]
    base_url: str | None = None
    rates: Rates | None = None
    wanted: Filter | None = None
    site: Paging | None = None
    most_lost: float | None = None
    configuration: Configuration | None = None

    def feed(
        self,
        plan: FeedPlan,
        records: Iterable[Record] = (),
        left_out: int = 0,
        notes: tuple[str, ...] = (),
    ) -> Feed:
        """Give one of its feeds with these records."""
        return plan.feed(self.base_url, records, left_out, notes, has_schema=self.site is not None)

    def page_size(self, name: str) -> int | None:
        """Give how many events a file of a format holds; None where there is one file for all.

        Without the address of their folder nobody could find the later pages.
        """
        return FORMATS[name].paged if self.base_url is not None else None

    def files(self, plan: FeedPlan, name: str, events: int) -> list[str]:
        """Give the names of a feed's files in a format, if it has so many events."""
        return page_files(plan.name, name, events, self.page_size(name))

    def names(self, plan: FeedPlan, events: int) -> list[str]:
        """Give the names of all files of a feed, if it has so many events."""
        return [file for name in plan.formats for file in self.files(plan, name, events)]

    def paths(self, plan: FeedPlan, events: int) -> tuple[Path, ...]:
        """Give all files of a feed, if it has so many events."""
        return tuple(self.to / name for name in self.names(plan, events))


def edition_of(
    to: Path,
    configuration: Configuration | None,
    *,
    today: dt.date | None = None,
    window: Spell | None = None,
    base_url: str | None = None,
    rates: Rates | None = None,
    wanted: Filter | None = None,
    site: bool | None = None,
    allow_drop: bool = False,
) -> Edition:
    """Give what is to be published; what is told here goes before what is configured.

    `today` places the windows and days told from today: the day in UTC, where it is not given.
    """
    from rcevents.filters import Filter

    known = configuration if configuration is not None else Configuration()
    day = day_of(window, today)
    pages = known.site.enabled if site is None else site
    return Edition(
        to,
        day,
        plans_of(configuration, day, window),
        base_url if base_url is not None else known.publish.base_url,
        rates,
        wanted if wanted != Filter() else None,
        known.site if pages else None,
        None if allow_drop else known.publish.most_lost,
        configuration,
    )
