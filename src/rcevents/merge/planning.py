"""Planning: groups of tellings become events, each under the uid that it keeps for ever.

An event that was known before keeps its uid, whatever became of its title, link or days. Where
two known events turn out to be one, the elder's uid stands and the other leads to it; where one
turns out to be two, the larger part keeps the uid, of equal ones the earlier told. An event that
is new gets the uid of its first telling, told apart from every uid that ever was.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rcevents.identity import tell_apart
from rcevents.merge.combination import combine
from rcevents.merge.decisions import NONE, Decisions
from rcevents.merge.grouping import Grouping, group

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from rcevents.merge.telling import Telling
    from rcevents.merge.verdict import Verdict
    from rcevents.model import Event

    Age = Callable[[str], tuple[str, ...]]
    """Puts the uids of known events in the order of their age, the eldest first."""

Group = tuple["Telling", ...]


class Planned(NamedTuple):
    """An event as its tellings make it up, and the events that it has swallowed."""

    uid: str
    tellings: Group
    joined: tuple[str, ...] = ()

    @property
    def event(self) -> Event:
        """What the tellings say together, under the uid."""
        return combine(self.tellings).model_copy(update={"uid": self.uid})


class Unsure(NamedTuple):
    """Two events, by uid, that may be one, and the verdict that says so."""

    one: str
    other: str
    verdict: Verdict


class Plan(NamedTuple):
    """All events of some tellings, in the order of their first ones, and the doubtful pairs."""

    events: tuple[Planned, ...]
    doubts: tuple[Unsure, ...]


def plan(
    tellings: Iterable[Telling],
    decisions: Decisions = NONE,
    *,
    taken: Container[str] = frozenset(),
    joined: Container[str] = frozenset(),
    age: Age = lambda uid: (uid,),
    changed: Callable[[Telling], bool] | None = None,
) -> Plan:
    """Give the events of tellings: `taken` are the uids that nothing new may get.

    Those that are `joined` with another's come back to their own tellings where that is undone.
    `changed` tells what is to be grouped anew: see `grouping.group`.
    A person names events as they are without the decision, so those are found first.
    """
    told = list(tellings)
    if decisions:
        told = _born(_planned(group(told, NONE, changed), _Fresh(taken, joined), age).events)
    return _planned(group(told, decisions, changed), _Fresh(taken, joined), age)


def _born(events: Iterable[Planned]) -> list[Telling]:
    """Give the tellings of events, those that are new as first counted to theirs."""
    return [
        telling if telling.born else replace(telling, born=each.uid)
        for each in events
        for telling in each.tellings
    ]


def _planned(grouping: Grouping, new: _Fresh, age: Age) -> Plan:
    held = _kept(grouping.groups)
    new.keep(uid for uids in held.values() for uid in uids)
    events = []
    for place, each in enumerate(grouping.groups):
        known = held.get(place, [])
        known = sorted(known, key=age) if len(known) > 1 else known
        uid = known[0] if known else new.uid(each)
        events.append(Planned(uid, each, tuple(known[1:])))
    doubts = (
        Unsure(events[one].uid, events[other].uid, verdict)
        for one, other, verdict in grouping.doubts
    )
    return Plan(tuple(events), tuple(doubts))


def _kept(groups: Sequence[Group]) -> Mapping[int, list[str]]:
    """Give for the places of groups the known uids that are theirs: each is one group's alone."""
    shares: dict[str, Counter[int]] = {}
    for place, each in enumerate(groups):
        for telling in each:
            if telling.uid is not None:
                shares.setdefault(telling.uid, Counter())[place] += 1
    held: dict[int, list[str]] = {}
    for uid, share in shares.items():
        place = min(share, key=lambda place: (-share[place], place))
        held.setdefault(place, []).append(uid)
    return held


class _Fresh:
    """Uids for new events, each different from those that are taken and from each other."""

    def __init__(self, taken: Container[str], joined: Container[str]) -> None:
        self._taken = taken
        self._joined = joined
        self._given: set[str] = set()

    def keep(self, uids: Iterable[str]) -> None:
        """Give none of these: they are events' now."""
        self._given.update(uids)

    def uid(self, tellings: Group) -> str:
        first = tellings[0]
        seen = first.sighting
        uid = self._former(first.born)
        if uid is None:
            name = first.event.url or (seen.id if seen else None)
            uid = tell_apart(first.event.uid, name, self)
        self._given.add(uid)
        return uid

    def _former(self, born: str | None) -> str | None:
        """Give the uid that tellings had before they were joined with others, if it is free."""
        if born is None or born in self._given:
            return None
        return born if born in self._joined or born not in self._taken else None

    def __contains__(self, uid: object) -> bool:
        return uid in self._given or uid in self._taken
