"""Records: every event once, with the days on which it was first told and last changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.merge.changes import changes, is_noticed, is_shown
from rcevents.merge.combination import combine
from rcevents.merge.corrections import corrected
from rcevents.merge.decisions import NONE, Decisions
from rcevents.merge.planning import plan
from rcevents.merge.telling import telling_of
from rcevents.model import Record

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Container, Iterable, Iterator, Sequence

    from rcevents.merge.planning import Planned
    from rcevents.merge.telling import Telling
    from rcevents.model import Event


def merge(events: Iterable[Event], decisions: Decisions = NONE) -> list[Record]:
    """Give every event once, with all its sightings, in the order of first telling.

    The days and the number of changes are those that its tellings went through in their order,
    by the days of issue. What a person withdrew is left out.
    """
    planned = plan(map(telling_of, events), decisions).events
    uids = {each.uid for each in planned}
    named = ((each, _names(each, uids)) for each in planned)
    return [
        _record(each, decisions, names)
        for each, names in named
        if decisions.withdrawn.keys().isdisjoint(names)
    ]


def _names(planned: Planned, uids: Container[str]) -> list[str]:
    """Give the uids by which a person may mean an event: its own, and those joined with it."""
    born = dict.fromkeys(each.born for each in planned.tellings if each.born)
    return [planned.uid, *(uid for uid in born if uid not in uids)]


def _record(planned: Planned, decisions: Decisions, names: Sequence[str]) -> Record:
    event = planned.event
    created = planned.tellings[0].told
    sequence, modified = _course(planned.tellings)
    if decisions:
        event, _ = corrected(event, decisions, names=names)
    return Record(event=event, created=created, modified=modified or created, sequence=sequence)


def _course(tellings: Sequence[Telling]) -> tuple[int, dt.date | None]:
    """Give how often an event changed while it was told, and when it did last."""
    sequence, modified = 0, tellings[0].told
    for before, after, telling in _steps(tellings):
        found = changes(before, after)
        sequence += is_noticed(found)
        if is_shown(found):
            modified = telling.told or modified
    return sequence, modified


def _steps(tellings: Sequence[Telling]) -> Iterator[tuple[Event, Event, Telling]]:
    """Yield the event before and after each telling that says anything new."""
    told: list[Telling] = [tellings[0]]
    known = [_words(tellings[0])]
    before = combine(told)
    for telling in tellings[1:]:
        said = _words(telling)
        told.append(telling)
        if said == known[-1]:
            continue
        known.append(said)
        after = combine(told)
        yield before, after, telling
        before = after


def _words(telling: Telling) -> Event:
    return telling.event.model_copy(update={"sightings": ()})
