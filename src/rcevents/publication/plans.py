"""The feeds that are published: their names, titles, and what each asks of events."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from rcevents.filters import Filter
from rcevents.render import Feed, deadline_records

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.filters import Rates
    from rcevents.model import Record

Spell = Literal["default", "all"]


def day_of(spell: Spell, today: dt.date | None) -> dt.date:
    """Give the day from which the window counts: the one given, else today's in UTC.

    Raises ValueError for a window that there is not.
    """
    if spell not in get_args(Spell):
        raise ValueError(f"no window is called {spell!r}; say one of {', '.join(get_args(Spell))}")
    return today or dt.datetime.now(dt.UTC).date()


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

    def feed(
        self,
        base_url: str | None,
        records: Iterable[Record] = (),
        left_out: int = 0,
        notes: tuple[str, ...] = (),
    ) -> Feed:
        """Give the feed with these records; it is served from below `base_url`, where known."""
        return Feed(
            name=self.name,
            title=self.title,
            description=self.description,
            records=tuple(records),
            home_url=base_url,
            folder_url=base_url,
            color=self.color,
            left_out=left_out,
            notes=notes,
        )


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
