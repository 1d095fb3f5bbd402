"""Rechecking: whether what is stored is what its tellings make up, grouped and combined anew.

The events are looked at some hundreds at a time, each beside all that is near it, as if a round
had touched them all. What that would change, though nothing was told, is not as it must be. It
holds no more at once than a round does, however much is stored.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.merge.changes import changes
from rcevents.merge.planning import plan
from rcevents.remembering.garbage import seldom_collected
from rcevents.remembering.merging import Touched, regrouped
from rcevents.remembering.revising import Revising
from rcevents.remembering.settling import is_settled
from rcevents.store.checking import ANEW, Fault, parts_of
from rcevents.store.opening import connection_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rcevents.merge.decisions import Decisions
    from rcevents.merge.planning import Plan, Planned
    from rcevents.store.contract import Reading, Remembered

AT_ONCE = 250
"""So many events are looked at together: with what is near them that is some thousands."""

UNSAVED = dt.datetime.min.replace(tzinfo=dt.UTC)
"""When it would be saved: it is not."""

APPLY = "`rcevents collect` applies them; then check again."


def recheck(reading: Reading, decisions: Decisions) -> Iterator[Fault]:
    """Yield every event and doubt that is not what its tellings make up with these decisions."""
    if not is_settled(reading, decisions):
        what = "the decisions are not those that were last applied"
        yield Fault("decisions are applied", what, APPLY)
        return
    for uids in parts_of(connection_of(reading), AT_ONCE):
        yield from _of_part(reading, set(uids), decisions)


@seldom_collected()
def _of_part(reading: Reading, uids: set[str], decisions: Decisions) -> list[Fault]:
    planned, found, _ = regrouped(reading, Touched(uids=uids), decisions)
    return [
        *(fault for each in found for fault in _of_groups(each, uids)),
        *_of_values(reading, [each for each in found if each.uid in uids], decisions),
        *_of_doubts(reading, planned, uids, decisions),
    ]


def _of_groups(planned: Planned, uids: set[str]) -> Iterator[Fault]:
    """Tell which events should be one, or more than one."""
    rule = "tellings of one event are grouped"
    for uid in planned.joined:
        if uid in uids or planned.uid in uids:
            yield Fault(rule, f"{uid} and {planned.uid} are one by what is told", ANEW)
    for telling in planned.tellings:
        if telling.uid in uids and telling.uid not in (planned.uid, *planned.joined):
            what = f"telling {telling.number} of {telling.uid} is of another event by what it tells"
            yield Fault(rule, what, ANEW)


def _of_values(reading: Reading, found: Iterable[Planned], decisions: Decisions) -> Iterator[Fault]:
    """Tell which events are stored otherwise than their tellings make them up."""
    whole = [each for each in found if _is_as_stored(each)]
    stored = reading.events({each.uid for each in whole})
    revising = Revising(reading, stored, UNSAVED, decisions)
    for each in whole:
        revising.revise(each, None)
    for made in revising.events:
        differing = ", ".join(_differing(stored[made.uid], made)) if made.uid in stored else "all"
        what = f"event {made.uid} is stored otherwise than it is told: {differing}"
        yield Fault("an event is what its tellings make up", what, ANEW)


def _is_as_stored(planned: Planned) -> bool:
    return not planned.joined and all(each.uid == planned.uid for each in planned.tellings)


def _differing(stored: Remembered, made: Remembered) -> Iterator[str]:
    yield from (change.key for change in changes(stored.record.event, made.record.event))
    if stored.record.unseen != made.record.unseen:
        yield "unseen"
    yield from (
        key for key in ("withdrawn", "sources") if getattr(stored, key) != getattr(made, key)
    )


def _of_doubts(
    reading: Reading, planned: Plan, uids: set[str], decisions: Decisions
) -> Iterator[Fault]:
    """Tell which doubts are missing, and which are none: each with the lesser of its events."""
    stored = {(each.one, each.other) for each in reading.doubts(uids) if each.one in uids}
    made = {(min(each.one, each.other), max(each.one, each.other)) for each in planned.doubts}
    for one, other in sorted(made - stored):
        if one in uids:
            yield Fault("doubts are reported", f"{one} and {other} may be one", ANEW)
    for one, other in sorted(stored - made):
        if not plan(reading.tellings({one, other}), decisions).doubts:
            yield Fault("doubts are reported", f"{one} and {other} are in no doubt", ANEW)
