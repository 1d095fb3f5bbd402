"""Planning: groups of tellings become events, each under the uid that it keeps for ever.

An event that was known before keeps its uid, whatever became of its title, link or days. Where
two known events turn out to be one, the elder's uid stands and the other leads to it; where one
turns out to be two, the larger part keeps the uid, of equal ones the earlier told. An event that
is new gets the uid of its first telling, told apart from every uid that ever was.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rcevents.identity import tell_apart
from rcevents.merge.combination import combine
from rcevents.merge.decisions import NONE, Decisions
from rcevents.merge.grouping import Grouping, group

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from rcevents.merge.telling import Telling
    from rcevents.merge.traits import Traits
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
    taken_apart: dict[Telling, Traits] | None = None,
) -> Plan:
    """Give the events of tellings: `taken` are the uids that nothing new may get.

    Those that are `joined` with another's come back to their own tellings where that is undone.
    `changed` tells what is to be grouped anew, `taken_apart` keeps traits: see `grouping.group`.
    A person names events as they are without the decision, so those are found first.
    """
    told = list(tellings)
    apart: dict[Telling, Traits] = {} if taken_apart is None else taken_apart
    if decisions:
        grouped = group(told, NONE, changed, apart)
        told = _born(_planned(grouped, _Fresh(taken, joined), age).events)
    return _planned(group(told, decisions, changed, apart), _Fresh(taken, joined), age)


def _born(events: Iterable[Planned]) -> list[Telling]:
    """Give the tellings of events, those of an event that is all new as first counted to it.

    What is new beside what is known goes where it belongs once the decisions hold.
    """
    told: list[Telling] = []
    for each in events:
        is_new = all(telling.uid is None for telling in each.tellings)
        named = (replace(telling, born=each.uid) for telling in each.tellings)
        told += named if is_new else each.tellings
    return told


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
    """Give for the places of groups the known uids that are theirs: each is one group's alone.

    It goes with most of the tellings that began it, then with most of those counted to it.
    """
    begun: dict[str, Counter[int]] = defaultdict(Counter)
    counted: dict[str, Counter[int]] = defaultdict(Counter)
    for place, each in enumerate(groups):
        for telling in each:
            if telling.uid is not None:
                counted[telling.uid][place] += 1
                begun[telling.uid][place] += telling.born == telling.uid
    held: dict[int, list[str]] = {}
    for uid, share in counted.items():
        own = begun[uid]
        held.setdefault(min(share, key=lambda at: (-own[at], -share[at], at)), []).append(uid)
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
