"""Remember: compare what a source tells with what is stored, merge it, and save what changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rcevents.merge.decisions import NONE, Decisions
from rcevents.merge.traits import traits_of
from rcevents.remembering.differences import differences
from rcevents.remembering.garbage import seldom_collected
from rcevents.remembering.merging import Touched, merged
from rcevents.remembering.renewing import renew
from rcevents.remembering.told import Tally

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.remembering.differences import Difference
    from rcevents.remembering.told import Told, ToldDocument
    from rcevents.store.contract import Writing

MOST_AT_ONCE = 2_000
"""So many tellings are merged at a time: memory stays the same however many there are."""


@seldom_collected()
def remember(
    writing: Writing, told: Told, *, now: dt.datetime, decisions: Decisions = NONE
) -> Tally:
    """Take in what a source tells, within a transaction of the caller's; give the numbers of it.

    `now` stamps the revisions. What is stored and not touched by a difference costs nothing.
    """
    tally = Tally()
    waiting = Touched()
    endless: list[tuple[ToldDocument, set[str]]] = []
    for difference in differences(writing, told, now.date()):
        tally += Tally(told=difference.told, same=difference.same)
        if difference.endless:
            endless.append((difference.document, difference.endless))
        for part in _saved(writing, difference, now):
            waiting += part
            if waiting.size >= MOST_AT_ONCE:
                tally += merged(writing, waiting, now=now, decisions=decisions)
                waiting = Touched()
    tally += merged(writing, waiting, now=now, decisions=decisions)
    for document, keys in endless:
        slips = writing.slips(told.source, document.address, document.issued)
        renew(writing, {slip.uid for slip in slips if slip.key in keys}, now)
    return tally


def _saved(writing: Writing, difference: Difference, now: dt.datetime) -> Iterator[Touched]:
    """Save the tellings of a difference; yield what they touch, a part at a time."""
    reading = difference.reading
    writing.supersede([slip.number for slip in difference.superseded], reading)
    writing.part([slip.number for slip in difference.gone], reading, now.date())
    writing.revive([slip.number for slip in difference.back])
    yield Touched(uids=difference.uids)
    for first in range(0, len(difference.new), MOST_AT_ONCE):
        entries = difference.new[first : first + MOST_AT_ONCE]
        traits = [traits_of(each.telling) for each in entries]
        pairs = zip(entries, traits, strict=True)
        new = [entry.of(difference.document, apart) for entry, apart in pairs]
        numbers = writing.add_tellings(new)
        told = [
            replace(each.telling, number=number) for each, number in zip(new, numbers, strict=True)
        ]
        yield Touched(
            uids={telling.uid for telling in told if telling.uid is not None},
            new=dict(zip(numbers, told, strict=True)),
            keys={key for each in new for key in each.keys},
            taken_apart={
                telling: replace(apart, telling=telling)
                for telling, apart in zip(told, traits, strict=True)
            },
        )
