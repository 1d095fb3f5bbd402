"""Grouping: which tellings make up one event each, and which events may be one.

Every two tellings that share a key are judged. Pairs that are the same are joined, the surest
first, unless that would bring together two that are certainly different, or that a person keeps
apart; what a person joined comes before all. So the groups follow from what is told, whatever
the order in which it came, and grouping again changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import groupby, product
from typing import TYPE_CHECKING, NamedTuple

from rcevents.merge.candidates import Neighbourhood
from rcevents.merge.days import is_moved_on
from rcevents.merge.decisions import NONE, Decisions, called, is_meant
from rcevents.merge.judgement import judge
from rcevents.merge.sameness import HELD_AGAIN
from rcevents.merge.telling import digest, in_order
from rcevents.merge.traits import traits_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from rcevents.merge.telling import Telling
    from rcevents.merge.traits import Traits
    from rcevents.merge.verdict import Verdict

MOST_COMPARED = 50
"""Two groups of no more tellings than these are judged pair by pair; of larger ones, only pairs
that share a key."""

Pair = tuple[int, int]
"""The places of two tellings, the smaller first."""

Members = list[int]
"""A group, by the places of its tellings."""


class Doubtful(NamedTuple):
    """Two groups, by their places, that may be one event, and the verdict that says so."""

    one: int
    other: int
    verdict: Verdict


class Grouping(NamedTuple):
    """Groups of tellings, each in the order of telling, by their first; and the doubtful pairs."""

    groups: tuple[tuple[Telling, ...], ...]
    doubts: tuple[Doubtful, ...]


def group(
    tellings: Iterable[Telling],
    decisions: Decisions = NONE,
    changed: Callable[[Telling], bool] | None = None,
    taken_apart: dict[Telling, Traits] | None = None,
) -> Grouping:
    """Group tellings by the event that they tell of.

    Where `changed` tells which of them are new or say something else than before, all the others
    stay grouped by their uid unless one of these is the same as one of them. That is what judging
    all of them would give, in less time. `taken_apart` keeps the traits of tellings for whoever
    groups them again.
    """
    ordered = ordered_tellings(tellings)
    comparison = _Comparison(ordered, decisions, {} if taken_apart is None else taken_apart)
    still = comparison.compare(changed or (lambda _: True))
    clusters = _Clusters(len(ordered))
    for pair in (*still, *comparison.joined_by_person()):
        clusters.join(*pair)
    for _, pair in sorted(comparison.same()):
        one, other = clusters.of(pair[0]), clusters.of(pair[1])
        if one is not other and not comparison.is_conflict(one, other, clusters):
            clusters.join(*pair)
    members = clusters.members()
    groups = tuple(tuple(ordered[place] for place in each) for each in members)
    return Grouping(groups, tuple(_doubts(members, comparison, clusters)))


def ordered_tellings(tellings: Iterable[Telling]) -> list[Telling]:
    """Put tellings in the order of their telling; what is alike in that, by its whole content."""
    ordered: list[Telling] = []
    for _, alike in groupby(sorted(tellings, key=in_order), key=in_order):
        held = list(alike)
        ordered += held if len(held) == 1 else sorted(held, key=lambda each: digest(each.event))
    return ordered


def _doubts(
    members: Sequence[Members], comparison: _Comparison, clusters: _Clusters
) -> Iterator[Doubtful]:
    """Yield for every two groups the surest of the verdicts that leave them in doubt."""
    home = {place: number for number, each in enumerate(members) for place in each}
    best: dict[Pair, Verdict] = {}
    for pair, verdict in comparison.doubtful():
        one, other = sorted((home[pair[0]], home[pair[1]]))
        known = best.get((one, other))
        if one != other and (known is None or verdict.score > known.score):
            best[one, other] = verdict
    for (one, other), verdict in sorted(best.items()):
        if not comparison.is_conflict(members[one], members[other], clusters):
            yield Doubtful(one, other, verdict)


class _Comparison:
    """What is known of every pair of some tellings, by their places; judged once at most."""

    def __init__(
        self, tellings: Sequence[Telling], decisions: Decisions, known: dict[Telling, Traits]
    ) -> None:
        self._tellings = tellings
        for telling in tellings:
            if telling not in known:
                known[telling] = traits_of(telling)
        self._traits = [known[telling] for telling in tellings]
        self._verdicts: dict[Pair, Verdict] = {}
        self._near: list[Pair] = []
        self._same = [self._sides(names) for names in decisions.same]
        self._apart = [self._sides(names) for names in decisions.different]

    def compare(self, changed: Callable[[Telling], bool]) -> list[Pair]:
        """Judge what changed beside all that is near it, and what that is the same as, and so on.

        Give pairs that join the others as they were: they are near nothing that changed.
        """
        homes: dict[str, list[int]] = defaultdict(list)
        for place, telling in enumerate(self._tellings):
            if telling.uid is not None:
                homes[telling.uid].append(place)
        neighbourhood = Neighbourhood(self._traits)
        waiting = [place for place, each in enumerate(self._tellings) if changed(each)]
        opened = set(waiting)
        pairs: set[Pair] = set()
        while waiting:
            place = waiting.pop()
            for other in neighbourhood.near(place):
                pair = (min(place, other), max(place, other))
                pairs.add(pair)
                if other not in opened and self._verdict(pair).outcome == "same":
                    found = homes.get(self._tellings[other].uid or "", [other])
                    waiting += (each for each in found if each not in opened)
                    opened.update(found)
        self._near = sorted(pairs)
        left = ([place for place in home if place not in opened] for home in homes.values())
        return [(home[0], place) for home in left for place in home[1:]]

    def same(self) -> Iterator[tuple[float, Pair]]:
        """Yield the pairs that are the same, each behind what puts the surest first."""
        for pair in self._near:
            verdict = self._verdict(pair)
            if verdict.outcome == "same" or self._stays_one(pair, verdict):
                yield -verdict.score, pair

    def _stays_one(self, pair: Pair, verdict: Verdict) -> bool:
        """Tell whether a list has only changed what it told of an event before.

        Another list that has not changed yet leaves them in doubt; they were one from the start.
        Issues never change: with them, the order of arrival must not matter.
        """
        one, other = self._tellings[pair[0]], self._tellings[pair[1]]
        was_one = one.born is not None and one.born == other.born
        return verdict.outcome == "doubtful" and was_one and one.living and other.living

    def doubtful(self) -> Iterator[tuple[Pair, Verdict]]:
        """Yield the pairs that no rule decides."""
        for pair in self._near:
            verdict = self._verdict(pair)
            if verdict.outcome == "doubtful":
                yield pair, verdict

    def joined_by_person(self) -> Iterator[Pair]:
        """Yield a pair for every telling that a person counts to another one's event."""
        for sides in self._same:
            meant = sorted(set().union(*sides))
            yield from ((meant[0], place) for place in meant[1:])

    def is_conflict(self, one: Members, other: Members, clusters: _Clusters) -> bool:
        """Tell whether two groups hold what is certainly different, or kept apart by a person."""
        if any(_is_kept_apart(one, other, sides) for sides in self._apart):
            return True
        few, many = sorted((one, other), key=len)
        if len(many) <= MOST_COMPARED:
            pairs = ((min(pair), max(pair)) for pair in product(few, many))
        else:
            pairs = (
                (min(place, rival), max(place, rival))
                for place in few
                for rival in self._rivals[place]
                if clusters.of(rival) is many
            )
        hard = (pair for pair in pairs if self._verdict(pair).hard)
        return any(not self._has_moved_on(pair, (*few, *many)) for pair in hard)

    def _has_moved_on(self, pair: Pair, members: Sequence[int]) -> bool:
        """Tell whether what seems to be held again was put off or moved, as a third one tells."""
        if self._verdict(pair).rule != HELD_AGAIN:
            return False
        one, other = (self._traits[place].span for place in pair)
        return any(
            is_moved_on(one, other, self._traits[place].span)
            and all(
                self._verdict((min(place, end), max(place, end))).outcome == "same" for end in pair
            )
            for place in members
            if place not in pair
        )

    @cached_property
    def _rivals(self) -> Mapping[int, list[int]]:
        """For every telling, those that share a key with it and are certainly different."""
        rivals: dict[int, list[int]] = defaultdict(list)
        for pair in self._near:
            if self._verdict(pair).hard:
                rivals[pair[0]].append(pair[1])
                rivals[pair[1]].append(pair[0])
        return rivals

    def _sides(self, names: Sequence[str]) -> list[frozenset[int]]:
        """Give for each of a decision's names the tellings that it means.

        One that is named by its place is not meant by the uid of its event as well.
        """
        meant = [self._meant(name) for name in names]
        by_uid = [
            {place for place in places if name in self._tellings[place].names}
            for name, places in zip(names, meant, strict=True)
        ]
        by_place: set[int] = set().union(*(a - b for a, b in zip(meant, by_uid, strict=True)))
        return [frozenset(a - (b & by_place)) for a, b in zip(meant, by_uid, strict=True)]

    def _meant(self, name: str) -> set[int]:
        """Give the tellings that a decision's name means."""
        names = (name, name.removeprefix("./"))
        found = {place for each in names for place in self._called.get(each, ())}
        return {place for place in found if is_meant(name, self._tellings[place])}

    @cached_property
    def _called(self) -> Mapping[str, list[int]]:
        """The tellings by every name that may mean them: decisions can be as many as these."""
        found: dict[str, list[int]] = defaultdict(list)
        for place, telling in enumerate(self._tellings):
            for name in called(telling):
                found[name].append(place)
        return found

    def _verdict(self, pair: Pair) -> Verdict:
        known = self._verdicts.get(pair)
        if known is None:
            known = judge(self._traits[pair[0]], self._traits[pair[1]])
            self._verdicts[pair] = known
        return known


def _is_kept_apart(one: Members, other: Members, sides: Sequence[frozenset[int]]) -> bool:
    in_one = {number for number, side in enumerate(sides) if not side.isdisjoint(one)}
    in_other = {number for number, side in enumerate(sides) if not side.isdisjoint(other)}
    return any(mine != theirs for mine, theirs in product(in_one, in_other))


class _Clusters:
    """Groups that grow by joining: the smaller one's members go to the larger."""

    def __init__(self, size: int) -> None:
        self._home: list[Members] = [[place] for place in range(size)]

    def of(self, place: int) -> Members:
        return self._home[place]

    def join(self, one: int, other: int) -> None:
        few, many = sorted((self._home[one], self._home[other]), key=len)
        if few is many:
            return
        many += few
        for place in few:
            self._home[place] = many

    def members(self) -> list[Members]:
        """Give all groups, by their first member, each in order; they grow no more."""
        known: dict[int, Members] = {}
        for whole in self._home:
            known.setdefault(id(whole), whole)
        for whole in known.values():
            whole.sort()
        return list(known.values())
