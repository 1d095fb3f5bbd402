"""Merging: the events around what changed are put together anew, and saved where they differ.

Beside the events that a change touches, those are looked at that share a key with a new telling,
that stand in doubt with one of them, or that a decision names together with them. No others can
be the same event, so what is stored beyond them is left alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from rcevents.merge.blocking import keys_of
from rcevents.merge.decisions import called
from rcevents.merge.planning import plan
from rcevents.merge.traits import traits_of
from rcevents.remembering.revising import Revising
from rcevents.remembering.told import Tally
from rcevents.store.contract import Doubt

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from rcevents.merge.blocking import Key
    from rcevents.merge.decisions import Decisions
    from rcevents.merge.planning import Plan, Planned
    from rcevents.merge.telling import Telling
    from rcevents.merge.traits import Traits
    from rcevents.store.contract import Reading, Writing


@dataclass(frozen=True, slots=True)
class Touched:
    """Events that a change touches, by uid, and tellings that are new, by number.

    `keys` are those of the new ones, `taken_apart` their traits. `decided` says that it was a
    person who changed something.
    """

    uids: set[str] = field(default_factory=set)
    new: dict[int, Telling] = field(default_factory=dict)
    keys: set[Key] = field(default_factory=set)
    taken_apart: dict[Telling, Traits] = field(default_factory=dict)
    decided: bool = False

    @property
    def size(self) -> int:
        """How much there is to look at."""
        return len(self.uids) + len(self.new)

    def __add__(self, other: Touched) -> Touched:
        """Take both together."""
        return Touched(
            self.uids | other.uids,
            self.new | other.new,
            self.keys | other.keys,
            self.taken_apart | other.taken_apart,
            decided=self.decided or other.decided,
        )


@dataclass(frozen=True, slots=True)
class _Looked:
    """Tellings that are looked at, by number, and what is known of each of them already."""

    told: dict[int | None, Telling]
    taken_apart: dict[Telling, Traits]


class Regrouped(NamedTuple):
    """What the tellings around a change make up.

    `found` are the events that it touches, `around` all stored ones that were looked at, by uid.
    """

    plan: Plan
    found: list[Planned]
    around: set[str]


def merged(writing: Writing, touched: Touched, *, now: dt.datetime, decisions: Decisions) -> Tally:
    """Plan the events around what was touched, save what differs, and count it."""
    if not touched.size:
        return Tally()
    planned, found, around = regrouped(writing, touched, decisions)
    stored = writing.events({each.uid for each in found})
    revising = Revising(writing, stored, now, decisions, decided=touched.decided)
    for each in found:
        revising.revise(each, _teller(each, touched))
    revising.save(writing)
    _replace_doubts(writing, planned, around, {each.uid for each in found})
    return revising.tally


def regrouped(reading: Reading, touched: Touched, decisions: Decisions) -> Regrouped:
    """Plan the events around what was touched, as far as that reaches."""
    around = _around(reading, touched, decisions)
    looked_at = _Looked(
        {each.number: each for each in reading.tellings(around)}, dict(touched.taken_apart)
    )
    looked_at.told.update(touched.new.items())
    planned, found = _planned(reading, touched, looked_at, decisions)
    while beyond := _beyond(reading, touched, found, looked_at) - around:
        around |= beyond
        looked_at.told.update((each.number, each) for each in reading.tellings(beyond))
        planned, found = _planned(reading, touched, looked_at, decisions)
    return Regrouped(planned, found, around)


def _planned(
    reading: Reading, touched: Touched, looked_at: _Looked, decisions: Decisions
) -> tuple[Plan, list[Planned]]:
    """Plan the tellings that are looked at; give also the events that the change touches."""
    told = looked_at.told
    planned = plan(
        told.values(),
        decisions,
        taken=_Taken(reading),
        joined=_Joined(reading),
        age=lambda uid: _age(reading, uid),
        changed=lambda each: each.uid in touched.uids or each.number in touched.new,
        taken_apart=looked_at.taken_apart,
    )
    sizes = Counter(each.uid for each in told.values())
    return planned, [each for each in planned.events if _is_touched(each, touched, sizes)]


def _beyond(
    reading: Reading, touched: Touched, found: Iterable[Planned], looked_at: _Looked
) -> set[str]:
    """Give the events that stand near an event which is not what it was, or in doubt with it.

    What kept them apart, or what joins them, may be among the tellings that came or went.
    """
    told = [each for planned in found for each in planned.tellings]
    known = (each for each in told if each.number not in touched.new)
    traits = (looked_at.taken_apart.get(each) or traits_of(each) for each in known)
    keys = {key for each in traits for key in keys_of(each)} - touched.keys
    uids = {each.uid for each in told if each.uid is not None}
    pairs = ((doubt.one, doubt.other) for doubt in reading.doubts(uids))
    return reading.near(keys).union(*pairs)


def _replace_doubts(writing: Writing, planned: Plan, around: set[str], new: set[str]) -> None:
    """Put the doubts between the events that were looked at in place of those known before.

    Two that stayed as they were have not been compared again: their doubt stays as well.
    """
    left = {each.uid for each in planned.events} - new
    looked_at = around | left | new
    known = [each for each in writing.doubts(left) if {each.one, each.other} <= left]
    found = {
        (min(one, other), max(one, other)): Doubt(one, other, *verdict[1:4])
        for one, other, verdict in planned.doubts
    }
    kept = (each for each in known if (each.one, each.other) not in found)
    writing.replace_doubts(looked_at, (*kept, *found.values()))


def _around(reading: Reading, touched: Touched, decisions: Decisions) -> set[str]:
    near = touched.uids | reading.near(touched.keys)
    names = set(_named_together(touched.new.values(), near, decisions))
    return near | reading.meant(names) if names else near


def _named_together(
    tellings: Iterable[Telling], uids: set[str], decisions: Decisions
) -> Iterable[str]:
    """Yield all names of the decisions that name something touched."""
    touched = uids.union(*map(called, tellings)) if decisions else uids
    for names in (*decisions.same, *decisions.different):
        if any(name.removeprefix("./") in touched for name in names):
            yield from names


def _age(reading: Reading, uid: str) -> tuple[str, ...]:
    stored = reading.events({uid}).get(uid)
    created = stored.record.created if stored else None
    return (created.isoformat() if created else "", uid)


def _is_touched(planned: Planned, touched: Touched, sizes: Counter[str | None]) -> bool:
    """Tell whether an event's tellings are others than they were, or say something else."""
    if planned.uid in touched.uids or len(planned.tellings) != sizes[planned.uid]:
        return True
    return any(each.uid != planned.uid or each.number in touched.new for each in planned.tellings)


def _teller(planned: Planned, touched: Touched) -> Telling | None:
    """Give the telling that brought the change: the last of the new ones."""
    new = [each for each in planned.tellings if each.number in touched.new]
    return new[-1] if new else None


@dataclass(frozen=True, slots=True)
class _Taken:
    """The uids that are, or ever were, an event's."""

    reading: Reading

    def __contains__(self, uid: object) -> bool:
        return isinstance(uid, str) and bool(self.reading.taken({uid}))


@dataclass(frozen=True, slots=True)
class _Joined:
    """The uids that lead to another event by now."""

    reading: Reading

    def __contains__(self, uid: object) -> bool:
        return isinstance(uid, str) and self.reading.resolve(uid) not in (None, uid)
