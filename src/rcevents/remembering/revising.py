"""Revising: an event as it is now beside how it is stored; what differs is a revision.

A time of change never lies before the last one, whatever the clock says: subscribers would take
the newer state for the older.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from rcevents.lifespan import is_past
from rcevents.merge.changes import Change, changes, is_noticed
from rcevents.merge.changes import is_shown as changes_shown
from rcevents.merge.corrections import corrected
from rcevents.model import Record
from rcevents.remembering.told import Tally
from rcevents.store.contract import Remembered, Revision

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rcevents.merge.decisions import Decisions
    from rcevents.merge.planning import Planned
    from rcevents.merge.telling import Telling
    from rcevents.model import Event
    from rcevents.store.contract import Reading, Writing

APART = {"sightings"}
"""What every announcement changes: kept with the tellings, not in every revision again."""


class _State(NamedTuple):
    """An event with what is known of it beside its tellings' words."""

    event: Event
    unseen: dt.date | None
    withdrawn: bool
    sources: tuple[str, ...]


class Revising:
    """Collects what is to be saved of the events that a change touched: `events` as they are now.

    `decided` says that a person's decisions are the change.
    """

    def __init__(
        self,
        reading: Reading,
        stored: Mapping[str, Remembered],
        now: dt.datetime,
        decisions: Decisions,
        *,
        decided: bool = False,
    ) -> None:
        self._reading = reading
        self._usual = "decided" if decided else "changed"
        self._stored = stored
        self._now = now
        self._revised = reading.revised(stored.keys())
        self._decisions = decisions
        self.events: list[Remembered] = []
        self._revisions: list[Revision] = []
        self._homes: dict[int, str] = {}
        self._joined: dict[str, str] = {}
        self.tally = Tally()

    def revise(self, planned: Planned, teller: Telling | None) -> None:
        """Take in an event as its tellings make it up now; `teller` brought the change."""
        for telling in planned.tellings:
            if telling.number is not None and (telling.uid, telling.born) != (planned.uid,) * 2:
                self._homes[telling.number] = planned.uid
        self._joined |= dict.fromkeys(planned.joined, planned.uid)
        state = self._state(planned)
        before = self._stored.get(planned.uid)
        if before is None:
            self._begin(planned, state, teller)
        else:
            self._go_on(planned, state, before, teller)

    def save(self, writing: Writing) -> None:
        """Write all of it."""
        writing.put_events(self.events)
        writing.assign(self._homes)
        for uid, into in self._joined.items():
            writing.join(uid, into)
        writing.add_revisions(self._revisions)

    def _state(self, planned: Planned) -> _State:
        names = self._names(planned)
        event = planned.event
        if self._decisions:
            event, _ = corrected(event, self._decisions, planned.uid, sorted(names))
        present = {each.source for each in planned.tellings if each.gone is None and each.source}
        withdrawn = not names.isdisjoint(self._decisions.withdrawn)
        return _State(event, _unseen(planned.tellings, event), withdrawn, tuple(sorted(present)))

    def _names(self, planned: Planned) -> set[str]:
        """Give the uids by which a person may mean an event: its own, and those that lead there."""
        born = {each.born for each in planned.tellings if each.born}
        others = born - {planned.uid, *planned.joined}
        led = {uid for uid in others if self._reading.resolve(uid) == planned.uid}
        return {planned.uid, *planned.joined, *led}

    def _begin(self, planned: Planned, state: _State, teller: Telling | None) -> None:
        """Save an event that is new: never told before, or parted from another."""
        former = next((each.uid for each in planned.tellings if each.uid is not None), None)
        known = self._reading.revisions(planned.uid) if former else []
        number = known[-1].number + 1 if known else 1
        record = Record(
            event=state.event,
            created=known[0].at if known else self._now,
            modified=_never_back(self._now, known[-1].at if known else None),
            sequence=known[-1].sequence + 1 if known else 0,
            unseen=state.unseen,
        )
        self.events.append(Remembered(record, number, state.withdrawn, state.sources))
        revision = Revision(
            uid=planned.uid,
            number=number,
            at=_never_back(self._now, record.modified),
            cause="parted" if former else "announced",
            sequence=record.sequence,
            changes=_kept(changes(None, state.event)),
            sighting=(teller or planned.tellings[-1]).sighting,
            note=f"from {former}" if former else None,
        )
        self._revisions.append(revision)
        self.tally += Tally(new=1)

    def _go_on(
        self, planned: Planned, state: _State, before: Remembered, teller: Telling | None
    ) -> None:
        """Save what differs of a known event, if anything does."""
        told, beside = changes(before.record.event, state.event), _beside(before, state)
        if not (told or beside or planned.joined or state.sources != before.sources):
            return
        at = max(self._now, self._revised.get(planned.uid, self._now))
        record = _changed(before.record, state, told, at, is_shown=bool(beside))
        found = (*_kept(told), *beside)
        is_news = bool(found or planned.joined or teller)
        revisions = before.revisions + is_news
        self.events.append(Remembered(record, revisions, state.withdrawn, state.sources))
        if is_news:
            cause = _cause(found, planned, teller, self._usual)
            revision = Revision(
                uid=planned.uid,
                number=revisions,
                at=_never_back(at, before.record.modified),
                cause=cause,
                sequence=record.sequence,
                changes=found,
                sighting=teller.sighting if teller else None,
                note=f"with {', '.join(planned.joined)}" if planned.joined else None,
            )
            self._revisions.append(revision)
            self._count(found, planned, cause)

    def _count(self, found: Sequence[Change], planned: Planned, cause: str) -> None:
        self.tally += Tally(
            changed=bool(found) and cause in ("changed", "decided", "joined"),
            gone=cause == "not seen",
            back=cause == "seen again",
            joined=len(planned.joined),
        )


def _kept(found: Sequence[Change]) -> tuple[Change, ...]:
    return tuple(change for change in found if change.key not in APART)


def _beside(before: Remembered, state: _State) -> tuple[Change, ...]:
    """Give what changed of an event beside its own values."""
    pairs = {
        "unseen": (before.record.unseen, state.unseen),
        "withdrawn": (before.withdrawn, state.withdrawn),
    }
    return tuple(
        Change(key, _plain(was), _plain(value))
        for key, (was, value) in pairs.items()
        if was != value
    )


def _plain(value: dt.date | bool | None) -> str | bool | None:
    return value.isoformat() if isinstance(value, dt.date) else value


def _cause(found: Sequence[Change], planned: Planned, teller: Telling | None, usual: str) -> str:
    """Say in a word what brought a revision about."""
    if planned.joined:
        return "joined"
    keys = {change.key for change in found}
    if keys == {"unseen"}:
        return "seen again" if found[0].after is None else "not seen"
    if teller is not None:
        return "changed" if found else "announced again"
    return usual


def _changed(
    known: Record, state: _State, told: Sequence[Change], now: dt.datetime, *, is_shown: bool
) -> Record:
    """Give the record of an event that changed: the time only where a subscriber sees it."""
    shown = is_shown or changes_shown(told)
    values = {
        "event": state.event,
        "modified": _never_back(now, known.modified) if shown else known.modified,
        "sequence": known.sequence + is_noticed(told),
        "unseen": state.unseen,
    }
    return known.model_copy(update=values)


def _never_back(now: dt.datetime, last: dt.datetime | dt.date | None) -> dt.datetime:
    return max(now, last) if isinstance(last, dt.datetime) else now


def _unseen(tellings: Sequence[Telling], event: Event) -> dt.date | None:
    """Give since when no list tells an event to come that lists told before.

    An issue that told it later than that is a telling as well.
    """
    lists = [telling for telling in tellings if telling.living]
    days = [telling.gone for telling in lists if telling.gone is not None]
    if not lists or len(days) < len(lists):
        return None
    left = max(days)
    later = any(not each.living and each.told and each.told > left for each in tellings)
    return None if later or is_past(event, left) else left
