"""Entries: the events of a store as they are held in memory, ready to be chosen and rendered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from rcevents.filters.folding import WHOLE, words_of
from rcevents.lifespan import as_announced
from rcevents.render.deadlines import deadline_records
from rcevents.render.ics import zones_of
from rcevents.render.occurrences import occurrences
from rcevents.render.windows import announced_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from rcevents.filters import Filter, Rates
    from rcevents.model import Event, Record

Place = tuple[bool, str, str, str, int]


class Entry:
    """A record with all that decides which feeds hold it, and where, worked out once."""

    def __init__(self, record: Record) -> None:
        event, runs = record.event, occurrences(record)
        self.record = record
        self.event: Event = as_announced(record)
        start = event.start.isoformat() if event.start is not None else ""
        self.place: Place = (event.start is None, start, event.title, event.uid, record.sequence)
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
        return f" {' '.join(found)} "


def admission(asked: Filter, rates: Rates | None) -> Callable[[Entry], bool]:
    """Give what tells of entries whether a filter admits them; texts are not folded anew for it."""
    rest = asked.model_copy(update={"text": None})
    wanted = words_of(asked.text) if asked.text is not None else []
    is_all = not rest.model_fields_set - {"text"}

    def admits(entry: Entry) -> bool:
        return all(_is_told(want, entry.words) for want in wanted) and (
            is_all or rest.admits(entry.event, rates=rates)
        )

    return admits


def _is_told(want: str, words: str) -> bool:
    """Tell whether a word is among these, or begins one of them; a short one must stand alone."""
    if len(want) > WHOLE:
        return f" {want}" in words
    return f" {want} " in words or f" {want}s " in words
