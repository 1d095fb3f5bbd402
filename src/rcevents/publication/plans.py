"""The feeds that are published: their names, titles, and what each asks of events."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

from rcevents.errors import BadFilter
from rcevents.filters import Filter
from rcevents.filters.days import resolve
from rcevents.filters.query import DAYS, filter_of
from rcevents.render import Feed, deadline_records
from rcevents.render.windows import PAST_DAYS, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rcevents.filters import Rates
    from rcevents.model import Event, Record
    from rcevents.render.windows import Span

Spell = Literal["default", "all"]

SOME_DAY, OTHER_DAY = dt.date(2021, 1, 1), dt.date(2021, 1, 2)
"""Two days on which a day that is told from today is not the same."""


def day_of(spell: Spell | None, today: dt.date | None) -> dt.date:
    """Give the day from which the window counts: the one given, else today's in UTC.

    Raises ValueError for a window that there is not.
    """
    if spell is not None and spell not in get_args(Spell):
        raise ValueError(f"no window is called {spell!r}; say one of {', '.join(get_args(Spell))}")
    return today or dt.datetime.now(dt.UTC).date()


class Bounds(NamedTuple):
    """The days of a feed's window, counted from today; without a beginning there is no bound."""

    before: int | None = PAST_DAYS
    after: int | None = None

    def span(self, day: dt.date) -> Span | None:
        """Give the days that it means on a day, None where everything is let in."""
        return None if self.before is None else span_of(day, self.before, self.after)

    @property
    def words(self) -> str | dict[str, int | None]:
        """Tell it as the configuration does.

        >>> Bounds().words, Bounds(None).words, Bounds(0, 30).words
        ('default', 'all', {'before': 0, 'after': 30})
        """
        named = {Bounds(): "default", Bounds(None): "all"}.get(self)
        return named or self._asdict()


USUAL = Bounds()
WINDOWS: Mapping[Spell, Bounds] = {"default": USUAL, "all": Bounds(None)}


@dataclass(frozen=True)
class FeedPlan:
    """A feed: its files' name, its title, and what it asks of events.

    `asked` is the filter of one day, None where its query means nothing on that day (it begins
    behind its end); `query` is what was told, where days may be told from today.
    """

    name: str
    title: str
    asked: Filter | None
    color: str | None
    description: str
    deadlines: bool = False
    query: Mapping[str, Any] = field(default_factory=dict)
    formats: tuple[str, ...] = ("ics", "json")
    window: Bounds = USUAL
    utc: bool = False

    @property
    def is_timed(self) -> bool:
        """Tell whether the query means another filter every day."""
        days = [str(self.query[name]) for name in DAYS if name in self.query]
        return any(resolve(told, SOME_DAY) != resolve(told, OTHER_DAY) for told in days)

    def on(self, day: dt.date) -> FeedPlan:
        """Give the feed with the filter that its query means on a day."""
        try:
            return replace(self, asked=filter_of(self.query, day))
        except BadFilter:
            return replace(self, asked=None)

    def admits(self, event: Event, rates: Rates | None) -> bool:
        """Tell whether the feed is of this event."""
        return self.asked is not None and self.asked.admits(event, rates=rates)

    def records(self, records: Iterable[Record], rates: Rates | None) -> tuple[Record, ...]:
        """Give what of these records belongs into the feed."""
        admitted = (one for one in records if self.admits(one.event, rates))
        return deadline_records(admitted) if self.deadlines else tuple(admitted)

    def feed(
        self,
        base_url: str | None,
        records: Iterable[Record] = (),
        left_out: int = 0,
        notes: tuple[str, ...] = (),
        *,
        has_schema: bool = False,
    ) -> Feed:
        """Give the feed with these records; it is served from below `base_url`, where known.

        The schema stands beside it, where there is one.
        """
        schema = f"{base_url.rstrip('/')}/schema.json" if base_url and has_schema else None
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
            schema_url=schema,
            utc=self.utc,
        )


def _default(
    name: str,
    title: str,
    query: Mapping[str, Any],
    color: str,
    description: str,
    *,
    deadlines: bool = False,
) -> FeedPlan:
    asked = Filter.parse(query)
    return FeedPlan(name, title, asked, color, description, deadlines, query)


DEFAULT_FEEDS = (
    _default(
        "all",
        "All events",
        {},
        "steelblue",
        "Every conference, training and other event that was announced.",
    ),
    _default(
        "free",
        "Free events",
        {"free": True},
        "seagreen",
        "Events that anyone can attend for nothing in at least one way.",
    ),
    _default(
        "virtual",
        "Virtual events",
        {"virtual": True},
        "royalblue",
        "Events that can be attended online, hybrid ones included.",
    ),
    _default(
        "free-virtual",
        "Free virtual events",
        {"free": True, "virtual": True},
        "teal",
        "Events that anyone can attend online for nothing, hybrid ones included.",
    ),
    _default(
        "in-person",
        "Events on site",
        {"in_person": True},
        "chocolate",
        "Events that can be attended on site, hybrid ones included.",
    ),
    _default(
        "conferences",
        "Conferences",
        {"kinds": ["conference"]},
        "indigo",
        "Conferences, in any form and at any price.",
    ),
    _default(
        "training",
        "Training",
        {"kinds": ["training", "workshop", "hackathon"]},
        "darkorange",
        "Trainings, workshops and hackathons: events at which one learns by doing.",
    ),
    _default(
        "deadlines",
        "Deadlines of events",
        {},
        "crimson",
        "What to register, apply or submit for, by when; an entry for each deadline.",
        deadlines=True,
    ),
)
"""The feeds of `rcevents publish`, each as one file a format."""
