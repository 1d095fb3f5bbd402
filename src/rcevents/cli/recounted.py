"""What a store knows of one event: its revisions, announcements, what lost, what was decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rcevents.cli.naming import find_named
from rcevents.errors import BadFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.decisions.entries import Entry
    from rcevents.merge.losers import Lost
    from rcevents.merge.telling import Telling
    from rcevents.store.contract import Reading, Remembered, Revision


@dataclass(frozen=True, slots=True)
class History:
    """One event under its present uid: the oldest first in all that has an order of time.

    `joined` are the uids of events that turned out to be this one; their revisions are here, too.
    `latest` are the numbers of the tellings that stand as they are: no version superseded them.
    """

    asked: str
    uid: str
    remembered: Remembered
    joined: tuple[str, ...]
    revisions: tuple[Revision, ...]
    tellings: tuple[Telling, ...]
    latest: frozenset[int | None]
    lost: tuple[Lost, ...]
    entries: tuple[Entry, ...]


def recount(reading: Reading, asked: str, entries: Sequence[Entry] = ()) -> History:
    """Give the history of the event that is meant. Raises BadFilter with what was meant instead."""
    from rcevents.merge.decisions import called
    from rcevents.merge.losers import losers

    name, uid = find_named(reading, asked, by_part=True)
    remembered = reading.events({uid}).get(uid)
    if remembered is None:
        raise BadFilter(f'no event of the store is called "{asked}"')
    tellings = tuple(reading.versions(uid))
    others = {telling.born for telling in tellings if telling.born} | {name}
    joined = tuple(sorted(other for other in others - {uid} if reading.resolve(other) == uid))
    revisions = [each for of in (uid, *joined) for each in reading.revisions(of)]
    revisions.sort(key=lambda each: (each.at, each.uid != uid, each.number))
    names = {uid, *joined}.union(*map(called, tellings))
    return History(
        asked=name,
        uid=uid,
        remembered=remembered,
        joined=joined,
        revisions=tuple(revisions),
        tellings=tellings,
        latest=frozenset(telling.number for telling in reading.tellings({uid})),
        lost=losers(tellings, remembered.record.event),
        entries=tuple(entry for entry in entries if not names.isdisjoint(entry.names)),
    )
