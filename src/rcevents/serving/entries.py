"""Entries: the events of a store as they are held in memory, ready to be chosen and rendered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rcevents.filters.folding import is_told, spaced, words_of
from rcevents.lifespan import as_announced
from rcevents.render.deadlines import deadline_records
from rcevents.render.feed import order_of
from rcevents.render.ics import zones_of
from rcevents.render.occurrences import occurrences
from rcevents.render.windows import announced_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from rcevents.filters import Filter, Rates
    from rcevents.model import Event, Record


class Entry:
    """A record with all that decides which feeds hold it, and where, worked out once."""

    def __init__(self, record: Record) -> None:
        event, runs = record.event, occurrences(record)
        self.record = record
        self.event: Event = as_announced(record)
        self.place = order_of(record)
        self.is_dated = event.start is not None
        self.last: dt.date | None = max((run.last_day for run in runs), default=None)
        self.announced: dt.date | None = announced_on(record)
        self.zones = zones_of(runs)

    @cached_property
    def deadlines(self) -> tuple[Entry, ...]:
        """Give an entry for each deadline of the event."""
        return tuple(map(Entry, deadline_records((self.record,))))

    @cached_property
    def words(self) -> str:
        """Give the words that a filter's text is looked up in, each between two blanks."""
        event = self.event
        told = (event.title, event.description, event.remark, event.organizer)
        whole = (*told, *event.speakers, *event.topics)
        found = dict.fromkeys(word for text in whole if text for word in words_of(text))
        return spaced(found)


def admission(asked: Filter, rates: Rates | None) -> Callable[[Entry], bool]:
    """Give what tells of entries whether a filter admits them; texts are not folded anew for it."""
    rest = asked.model_copy(update={"text": None}).criteria(rates)
    wanted = words_of(asked.text) if asked.text is not None else []

    def admits(entry: Entry) -> bool:
        for want in wanted:
            if not is_told(want, entry.words):
                return False
        event = entry.event
        for is_met in rest:  # noqa: SIM110 - for ten thousand events, `all` takes twice as long
            if not is_met(event):
                return False
        return True

    return admits
