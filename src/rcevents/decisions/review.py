"""Review: what decisions mean for the events of a store, and whether they still apply."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.decisions.entries import Entry, decisions_of, is_place
from rcevents.merge.combination import combine
from rcevents.merge.corrections import corrected

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rcevents.merge.corrections import Caution
    from rcevents.model import Event
    from rcevents.store.contract import Reading

NO_EVENT = "no event of the store is called so"
NO_PLACE = "no announcement that is stored stands there"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An entry; the uids of the events that its names mean now, and what a person should look at.

    `unknown` gives of each name that means nothing why.
    """

    entry: Entry
    uids: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unknown: Mapping[str, str] = field(default_factory=dict)
    cautions: tuple[Caution, ...] = ()


def review(entries: Iterable[Entry], reading: Reading) -> list[Reviewed]:
    """Review decisions, in their order."""
    return [_reviewed(entry, reading) for entry in entries]


def cautions(entries: Iterable[Entry], reading: Reading) -> list[Caution]:
    """Give all cautions about corrections: where the sources have changed under one."""
    corrections = (entry for entry in entries if entry.corrections)
    return [caution for each in review(corrections, reading) for caution in each.cautions]


def uids_of(name: str, reading: Reading) -> tuple[str, ...]:
    """Give the events that a name of a decision means now, by uid."""
    uid = reading.resolve(name)
    return (uid,) if uid is not None else tuple(sorted(reading.meant({name})))


def as_told(reading: Reading, uid: str) -> Event | None:
    """Give an event of a store as its sources tell it, before anything is corrected."""
    tellings = reading.tellings({uid})
    return combine(tellings).model_copy(update={"uid": uid}) if tellings else None


def _reviewed(entry: Entry, reading: Reading) -> Reviewed:
    uids = {name: uids_of(name, reading) for name in entry.names}
    unknown = {
        name: NO_PLACE if is_place(name) else NO_EVENT for name, found in uids.items() if not found
    }
    found: tuple[Caution, ...] = ()
    if entry.corrections and not unknown:
        name = entry.names[0]
        event = as_told(reading, uids[name][0])
        if event is not None:
            _, found = corrected(event, decisions_of([entry]), names=(name,))
    return Reviewed(entry, uids, unknown, found)
