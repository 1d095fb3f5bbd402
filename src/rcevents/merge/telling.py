"""Telling: what one document says of one event, with what decides whose word counts."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rcevents.model import Event, Sighting

USUAL_TRUST = 5
NEVER = dt.date.min
"""The day of what was told on no known day: before any other."""
SILENCE = "its source lists it no more"
"""The rule by which an event is taken for cancelled where its source is configured so."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One event as one document tells it, as it was read.

    `told` is the day of issue; where the document has none, the day on which it was first read.
    `living` tells that the document is a list that is kept up to date (it has no day of issue),
    whose silence says something. Between the readings `since` and `until` (None: still) of its
    document it was told: two tellings of a document are told at once where these overlap.
    `uid` is the event's that it is counted to, `born` the first one that it was counted to;
    `number` is the store's own.
    """

    event: Event
    source: str = ""
    trust: int = USUAL_TRUST
    told: dt.date | None = None
    living: bool = False
    since: int = 0
    until: int | None = None
    gone: dt.date | None = None
    uid: str | None = None
    born: str | None = None
    number: int | None = None

    @property
    def sighting(self) -> Sighting | None:
        """Where it was told: an Event of rcevents itself brings earlier sightings along."""
        return self.event.sightings[-1] if self.event.sightings else None

    @property
    def is_silent(self) -> bool:
        """Tell whether its source says by its silence alone that the event is cancelled."""
        return self.event.inferred.get("status") == SILENCE

    @property
    def document(self) -> str:
        """The address of its document."""
        return self.sighting.document if self.sighting else ""

    @property
    def names(self) -> frozenset[str]:
        """The uids by which a person may mean it: that of the first event it was counted to.

        What was never counted to one is known by its own: the one its words alone give.
        """
        return frozenset((self.born or self.event.uid,))

    def is_beside(self, other: Telling) -> bool:
        """Tell whether one reading of one document tells both."""
        mine, theirs = self.sighting, other.sighting
        if mine is None or theirs is None or self.source != other.source:
            return False
        named = mine.id and theirs.id and mine.id != theirs.id
        entries = (self.living and other.living) or named
        if mine.document != theirs.document or (mine.issued != theirs.issued and not entries):
            return False  # the entries of a list have days of their own; issues have one
        return (other.until is None or self.since < other.until) and (
            self.until is None or other.since < self.until
        )


def telling_of(event: Event) -> Telling:
    """Give the telling that an event as read is, where nothing else is known of its source."""
    seen = event.sightings[-1] if event.sightings else None
    issued = [sighting.issued for sighting in event.sightings if sighting.issued]
    return Telling(
        event,
        source=(seen.source or "") if seen else "",
        told=max(issued, default=None),
        living=seen is not None and seen.issued is None,
    )


def in_order(telling: Telling) -> tuple[Any, ...]:
    """Give the place of a telling among others: by day, reading, document and line, then words."""
    seen, event = telling.sighting, telling.event
    place = (seen.document, seen.line or 0, seen.id or "") if seen else ("", 0, "")
    words = (event.title, str(event.start), event.url or "")
    return (telling.told or NEVER, telling.since, telling.source, *place, *words)


def digest(event: Event) -> str:
    """Give what is the same for an event told in the same way, and for no other.

    >>> from rcevents.model import Event
    >>> digest(Event(uid="a", title="A")) == digest(Event(uid="a", title="A"))
    True
    """
    return hashlib.sha256(event.model_dump_json().encode("utf-8", "replace")).hexdigest()[:32]
