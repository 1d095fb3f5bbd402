"""Remember: compare what a source tells with what is stored, merge it, and save what changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from rcevents.merge.decisions import NONE, Decisions
from rcevents.merge.traits import traits_of
from rcevents.remembering.differences import differences
from rcevents.remembering.garbage import seldom_collected
from rcevents.remembering.merging import Touched, merged
from rcevents.remembering.portions import likely, refreshed, shared
from rcevents.remembering.renewing import renew
from rcevents.remembering.told import Tally

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.merge.traits import Traits
    from rcevents.remembering.differences import Difference, Entry
    from rcevents.remembering.told import Told, ToldDocument
    from rcevents.store.contract import Reading, Writing

MOST_AT_ONCE = 2_000
"""So many tellings are merged at a time: memory stays the same however many there are."""

PORTION = 1_000
"""So many new entries are saved in a transaction of their own, where there are more of them."""


def remember(
    writing: Writing, told: Told, *, now: dt.datetime, decisions: Decisions = NONE
) -> Tally:
    """Take in what a source tells, within a transaction of the caller's; give the numbers of it.

    `now` stamps the revisions. What is stored and not touched by a difference costs nothing.
    """
    return Remembering(told, now=now, decisions=decisions).finish(writing)


class Portion(NamedTuple):
    """Some new entries of a document, each taken apart: as many as are saved at a time."""

    difference: Difference
    entries: Sequence[tuple[Entry, Traits]]


class Remembering:
    """What a source tells, on its way into a store.

    Much of it may go there in portions, each in a transaction of its own, so that others can write
    in between: first `compare`, then `save` each of the `portions`, and `finish` with what is left.
    Whoever saves makes sure that nobody else has saved this source meanwhile.
    """

    def __init__(self, told: Told, *, now: dt.datetime, decisions: Decisions) -> None:
        self._told = told
        self._now = now
        self._decisions = decisions
        self._found: list[Difference] | None = None

    @property
    def is_much(self) -> bool:
        """Tell whether it may be more than a portion."""
        told = (len(document.events or ()) for document in self._told.documents)
        return sum(told) > PORTION

    @seldom_collected()
    def compare(self, reading: Reading) -> None:
        """Find out beforehand what differs; it then takes no time of a transaction."""
        self._found = list(differences(reading, self._told, self._now.date()))
        if sum(len(each.new) for each in self._found) > PORTION:
            for each in self._found:
                each.kept_back = likely(reading, each)

    def portions(self) -> Iterator[Portion]:
        """Yield portions until what is left is no more than one, and what must be saved at last.

        That is what is told no more, and what is new and may be the same: told beside each other,
        both would be taken for two events.
        """
        left = sum(len(each.new) for each in self._found or ())
        for difference in self._found or ():
            new, difference.new = difference.new, []
            for first in range(0, len(new), PORTION):
                entries = new[first : first + PORTION]
                if left <= PORTION:
                    difference.new += entries
                    continue
                left -= len(entries)
                apart = [(entry, traits_of(entry.telling)) for entry in entries]
                held = [shared(traits, difference.kept_back) for _, traits in apart]
                pairs = list(zip(apart, held, strict=True))
                difference.last += [each[0] for each, is_held in pairs if is_held]
                yield Portion(difference, [each for each, is_held in pairs if not is_held])

    @seldom_collected()
    def save(self, writing: Writing, portion: Portion) -> Tally:
        """Save a portion; its document is not noted as read before all of it is saved."""
        source, new = self._told.source, [entry for entry, _ in portion.entries]
        alone = replace(portion.difference, new=new, last=[], gone=[], back=[])
        difference = refreshed(writing, source, alone)
        writing.put_document(difference.state(source, finished=False))
        writing.supersede(difference.superseded, difference.reading)
        apart = {entry.key: traits for entry, traits in portion.entries}
        traits = [apart[entry.key] for entry in difference.new]
        touched = _added(writing, difference.document, difference.new, traits)
        return self._merged(writing, touched)

    @seldom_collected()
    def finish(self, writing: Writing) -> Tally:
        """Save what is left."""
        source = self._told.source
        tally = Tally()
        waiting = Touched()
        lasting: list[tuple[ToldDocument, set[str]]] = []
        for difference in self._differences(writing):
            tally += Tally(told=difference.told, same=difference.same)
            writing.put_document(difference.state(source))
            if difference.lasting:
                lasting.append((difference.document, difference.lasting))
            for part in _saved(writing, difference, self._now):
                waiting += part
                if waiting.size >= MOST_AT_ONCE:
                    tally += self._merged(writing, waiting)
                    waiting = Touched()
        tally += self._merged(writing, waiting)
        for document, keys in lasting:
            slips = writing.slips(source, document.address, document.issued)
            renew(writing, {slip.uid for slip in slips if slip.key in keys}, self._now)
        return tally

    def _merged(self, writing: Writing, touched: Touched) -> Tally:
        return merged(writing, touched, now=self._now, decisions=self._decisions)

    def _differences(self, writing: Writing) -> Iterable[Difference]:
        if self._found is None:
            return differences(writing, self._told, self._now.date())
        return (refreshed(writing, self._told.source, each) for each in self._found)


def _saved(writing: Writing, difference: Difference, now: dt.datetime) -> Iterator[Touched]:
    """Save the tellings of a difference; yield what they touch, a part at a time."""
    reading = difference.reading
    writing.supersede(difference.superseded, reading)
    writing.part([slip.number for slip in difference.gone], reading, now.date())
    writing.revive([slip.number for slip in difference.back])
    new = [*difference.last, *difference.new]
    for first in range(0, len(new), MOST_AT_ONCE):
        entries = new[first : first + MOST_AT_ONCE]
        traits = [traits_of(each.telling) for each in entries]
        yield _added(writing, difference.document, entries, traits)
    uids = sorted(difference.uids)  # behind what is new: that may be one of them
    for first in range(0, len(uids), MOST_AT_ONCE):
        yield Touched(uids=set(uids[first : first + MOST_AT_ONCE]))


def _added(
    writing: Writing, document: ToldDocument, entries: Sequence[Entry], apart: Sequence[Traits]
) -> Touched:
    """Store new tellings; give what they touch."""
    pairs = zip(entries, apart, strict=True)
    new = [entry.of(document, traits) for entry, traits in pairs]
    numbers = writing.add_tellings(new)
    told = [replace(each.telling, number=number) for each, number in zip(new, numbers, strict=True)]
    return Touched(
        uids={telling.uid for telling in told if telling.uid is not None},
        new=dict(zip(numbers, told, strict=True)),
        keys={key for each in new for key in each.keys},
        taken_apart={
            telling: replace(traits, telling=telling)
            for telling, traits in zip(told, apart, strict=True)
        },
    )
