"""Remember: compare what a source tells with what is stored, merge it, and save what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.merge.decisions import NONE, Decisions
from rcevents.remembering.differences import differences
from rcevents.remembering.merging import Touched, merged
from rcevents.remembering.told import Tally

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from rcevents.merge.telling import Telling
    from rcevents.remembering.differences import Difference
    from rcevents.remembering.told import Told
    from rcevents.store.contract import Writing

MOST_AT_ONCE = 2_000
"""So many tellings are merged at a time: memory stays the same however many there are."""


def remember(
    writing: Writing, told: Told, *, now: dt.datetime, decisions: Decisions = NONE
) -> Tally:
    """Take in what a source tells, within a transaction of the caller's; give the numbers of it.

    `now` stamps the revisions. What is stored and not touched by a difference costs nothing.
    """
    tally = Tally()
    waiting = Touched()
    for difference in differences(writing, told, now.date()):
        tally += Tally(told=difference.told, same=difference.same)
        for part in _saved(writing, difference, now):
            waiting += part
            if waiting.size >= MOST_AT_ONCE:
                tally += merged(writing, waiting, now=now, decisions=decisions)
                waiting = Touched()
    return tally + merged(writing, waiting, now=now, decisions=decisions)


def _saved(writing: Writing, difference: Difference, now: dt.datetime) -> Iterator[Touched]:
    """Save the tellings of a difference; yield what they touch, a part at a time."""
    reading = difference.reading
    writing.supersede([slip.number for slip in difference.superseded], reading)
    writing.part([slip.number for slip in difference.gone], reading, now.date())
    writing.revive([slip.number for slip in difference.back])
    yield Touched(uids=difference.uids)
    for first in range(0, len(difference.new), MOST_AT_ONCE):
        part = difference.new[first : first + MOST_AT_ONCE]
        numbers = writing.add_tellings(part)
        told = [_numbered(each.telling, number) for each, number in zip(part, numbers, strict=True)]
        yield Touched(
            new={telling.number: telling for telling in told if telling.number is not None},
            keys={key for each in part for key in each.keys},
        )


def _numbered(telling: Telling, number: int) -> Telling:
    from dataclasses import replace

    return replace(telling, number=number)
