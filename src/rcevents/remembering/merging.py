"""Merging: the events around what changed are put together anew, and saved where they differ.

Beside the events that a change touches, those are looked at that share a key with a new telling,
that stand in doubt with one of them, or that a decision names together with them. No others can
be the same event, so what is stored beyond them is left alone.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rcevents.merge.decisions import is_meant
from rcevents.merge.planning import plan
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
    from rcevents.store.contract import Writing


@dataclass(frozen=True, slots=True)
class Touched:
    """Events that a change touches, by uid, and tellings that are new, by number.

    `decided` says that it was a person who changed something.
    """

    uids: set[str] = field(default_factory=set)
    new: dict[int, Telling] = field(default_factory=dict)
    keys: set[Key] = field(default_factory=set)
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
            decided=self.decided or other.decided,
        )


def merged(writing: Writing, touched: Touched, *, now: dt.datetime, decisions: Decisions) -> Tally:
    """Plan the events around what was touched, save what differs, and count it."""
    if not touched.size:
        return Tally()
    around = _around(writing, touched, decisions)
    told = {each.number: each for each in writing.tellings(around)} | touched.new
    planned = plan(
        told.values(),
        decisions,
        taken=_Taken(writing),
        joined=_Joined(writing),
        age=lambda uid: _age(writing, uid),
        changed=lambda each: each.uid in touched.uids or each.number in touched.new,
    )
    sizes = Counter(each.uid for each in told.values())
    found = [each for each in planned.events if _is_touched(each, touched, sizes)]
    stored = writing.events({each.uid for each in found})
    revising = Revising(writing, stored, now, decisions, decided=touched.decided)
    for each in found:
        revising.revise(each, _teller(each, touched))
    revising.save()
    _replace_doubts(writing, planned, around, {each.uid for each in found})
    return revising.tally


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


def _around(writing: Writing, touched: Touched, decisions: Decisions) -> set[str]:
    near = touched.uids | writing.near(touched.keys)
    for doubt in writing.doubts(touched.uids):
        near |= {doubt.one, doubt.other}
    names = set(_named_together(touched.new.values(), near, decisions))
    return near | writing.meant(names) if names else near


def _named_together(
    tellings: Iterable[Telling], uids: set[str], decisions: Decisions
) -> Iterable[str]:
    """Yield all names of the decisions that name something touched."""
    told = list(tellings)
    for names in (*decisions.same, *decisions.different):
        if not uids.isdisjoint(names) or any(
            is_meant(name, each) for name in names for each in told
        ):
            yield from names


def _age(writing: Writing, uid: str) -> tuple[str, ...]:
    stored = writing.events({uid}).get(uid)
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

    writing: Writing

    def __contains__(self, uid: object) -> bool:
        return isinstance(uid, str) and bool(self.writing.taken({uid}))


@dataclass(frozen=True, slots=True)
class _Joined:
    """The uids that lead to another event by now."""

    writing: Writing

    def __contains__(self, uid: object) -> bool:
        return isinstance(uid, str) and self.writing.resolve(uid) not in (None, uid)
