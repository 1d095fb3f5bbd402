"""Standing: whether an event takes place, by all that was told of it.

Cancelled, postponed and tentative are told; "confirmed" is what an announcement says that speaks
of none of these. So it counts for nothing, except from the source that told otherwise the time
before, which has thereby taken that back, and beside days that nobody had told when the event
was called off. That another source goes on listing a cancelled event does not bring it back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.merge.telling import NEVER
from rcevents.merge.weighing import teller, weight
from rcevents.model import first_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from rcevents.merge.telling import Telling
    from rcevents.model import Event

CONFIRMED = "confirmed"


def standing(ordered: Sequence[Telling]) -> Telling | None:
    """Give the telling whose status holds, None where none told one."""
    if all(telling.event.status == CONFIRMED for telling in ordered):
        return None
    said = [ordered[place] for place in _said(ordered)]
    said.reverse()
    outright = [telling for telling in said if "status" not in telling.event.inferred]
    return max(outright or said, key=weight)


def _said(ordered: Sequence[Telling]) -> list[int]:
    """Give the places of the tellings that say of the status anything."""
    found: list[int] = []
    last: dict[str, str] = {}
    days: set[tuple[dt.date, dt.date]] = set()
    called_off = False
    for place, telling in enumerate(ordered):
        event, who = telling.event, teller(telling)
        told = _days(event)
        is_new = called_off and event.start is not None and told not in days
        took_back = last.get(who, CONFIRMED) != CONFIRMED
        if event.status != CONFIRMED or took_back or is_new:
            found.append(place)
        called_off = called_off or event.status in ("cancelled", "postponed")
        last[who] = event.status
        days.add(told)
    return found


def _days(event: Event) -> tuple[dt.date, dt.date]:
    if event.start is None:
        return (NEVER, NEVER)
    return (first_day(event.start), first_day(event.end or event.start))
