"""Planning: which feeds a configuration asks for, with the filters that they mean on a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.configuration.model import Publishing
from rcevents.publication.matrix import matrix_of
from rcevents.publication.plans import DEFAULT_FEEDS, WINDOWS, Bounds, FeedPlan, Spell

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.configuration.model import Configuration, FeedDays, FeedTable


def plans_of(
    configuration: Configuration | None, today: dt.date, window: Spell | None = None
) -> tuple[FeedPlan, ...]:
    """Give the feeds that are to be published on a day: the default ones, without configuration.

    Those of a matrix stand behind them, and one's own behind all; one's own replace others of
    their name, at their place. `window` holds for those that tell none themselves.
    """
    wanted = configuration.publish if configuration is not None else Publishing()
    usual = WINDOWS[window] if window is not None else bounds_of(wanted.window)
    found = {
        plan.name: replace(plan, formats=wanted.formats, window=usual, utc=wanted.utc)
        for plan in _common(wanted)
    }
    for table in configuration.feeds if configuration is not None else ():
        found[table.name] = _own(table, wanted, usual)
    return tuple(plan.on(today) for plan in found.values())


def bounds_of(days: FeedDays) -> Bounds:
    """Give a window as plans have it; "all" has no end, either."""
    return Bounds(None) if days.is_all else Bounds(days.before, days.after)


def _common(wanted: Publishing) -> Iterator[FeedPlan]:
    if wanted.default_feeds:
        yield from DEFAULT_FEEDS
    if wanted.matrix:
        yield from matrix_of(wanted.matrix)


def _own(table: FeedTable, wanted: Publishing, usual: Bounds) -> FeedPlan:
    return FeedPlan(
        name=table.name,
        title=table.words,
        asked=None,
        color=table.color,
        description=table.description,
        deadlines=table.deadlines,
        query=table.filter,
        formats=table.formats or wanted.formats,
        window=bounds_of(table.window) if table.window is not None else usual,
        utc=wanted.utc,
    )
