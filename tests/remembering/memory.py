"""A store in a temporary folder, and sources that tell it what they know, day after day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.merge.decisions import NONE, Decisions
from rcevents.remembering import Tally, Told, ToldDocument, remember, settle
from rcevents.store.contract import Search

if TYPE_CHECKING:
    from rcevents.model import Event, Record
    from rcevents.remembering.told import Vanished
    from rcevents.store.contract import Doubt, Revision, Store

NOON = dt.datetime(2021, 4, 2, 12, tzinfo=dt.UTC)
LIST = "https://tea.example.org/events.ics"


@dataclass
class Memory:
    """A store with a clock that moves on by a day with every round."""

    store: Store
    now: dt.datetime = NOON
    decisions: Decisions = NONE
    trust: dict[str, int] = field(default_factory=dict)
    vanished: Vanished = "keep"
    _round: int = 0

    def hear(self, *events: Event, source: str = "Tea list", document: str = LIST) -> Tally:
        """Have a list tell these events, and no others any more."""
        self._round += 1
        read = ToldDocument(document, None, f"{self._round}", events)
        return self.take(Told(source, (read,), self.trust.get(source, 5), vanished=self.vanished))

    def issue(self, *events: Event, source: str = "Tea letter") -> Tally:
        """Have a newsletter's issue tell these events; its other issues stand as they are."""
        seen = events[0].sightings[-1]
        read = ToldDocument(seen.document, seen.issued, "as told", events)
        return self.take(Told(source, (read,), self.trust.get(source, 5), whole=False))

    def take(self, told: Told) -> Tally:
        """Remember what is told, a day after the last."""
        self.now += dt.timedelta(days=1)
        with self.store.writing() as writing:
            return remember(writing, told, now=self.now, decisions=self.decisions)

    def decide(self, decisions: Decisions) -> Tally:
        """Apply decisions, a day after the last round."""
        self.now += dt.timedelta(days=1)
        self.decisions = decisions
        with self.store.writing() as writing:
            return settle(writing, decisions, now=self.now)

    def records(self) -> list[Record]:
        """Give every event that is not withdrawn."""
        with self.store.reading() as reading:
            return list(reading.search(Search()))

    def revisions(self, uid: str) -> list[Revision]:
        """Give the history of an event."""
        with self.store.reading() as reading:
            return reading.revisions(uid)

    def doubts(self) -> list[Doubt]:
        """Give the pairs that may be one."""
        with self.store.reading() as reading:
            return reading.doubts()
