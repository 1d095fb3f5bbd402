"""Weighing: whose word on a value counts most, among all that tell of one event."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from rcevents.merge.containment import is_first_day, precision, says_more
from rcevents.merge.telling import NEVER, digest, in_order

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from rcevents.merge.telling import Telling
    from rcevents.model import Event

WHEN = ("schedule", "start", "end", "sessions", "timezone")
"""What tells the days: one telling's, or another's, never a mixture."""
DAYS = "start"
"""The key under which the days stand where one is asked for."""
PARTLY = ("year", "from midnight", "midnight")
"""How rules begin that inferred no more of a day than its year, or that it has no hour."""


class Weighing:
    """The tellings of one event, and for each key the one whose word counts.

    `ordered` are all in the order of telling, `counted` those that are not superseded.
    """

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self.ordered = in_telling_order(tellings)
        self.counted = present(self.ordered)
        self.heard = sorted(self.counted, key=weight)[::-1]

    def winner(self, key: str) -> Telling | None:
        """Give the telling whose value holds, None where all are silent."""
        found = [telling for telling in self.heard if is_told(telling.event, key)]
        if len(found) > 1:
            if key == DAYS:
                found = [each for each in found if each.event.start is not None] or found
            return _weightiest(key, found)
        return found[0] if found else None


def _weightiest(key: str, found: Sequence[Telling]) -> Telling:
    outright = [telling for telling in found if is_outright(telling.event, key)] or found
    best = outright[0]
    for other in outright[1:]:
        if weight(other) != weight(best):
            break
        if precision(key, other.event) > precision(key, best.event):
            best = other
    for other in outright:
        if other is not best and is_fuller(key, other, best):
            best = other
    return best


def is_fuller(key: str, one: Telling, other: Telling) -> bool:
    """Tell whether a telling says all that the other says, and more.

    Where two sources tell of one day and of several from that day on, the one lists first days.
    """
    if says_more(key, one.event, other.event):
        return True
    return key == DAYS and teller(one) != teller(other) and is_first_day(other.event, one.event)


def teller(telling: Telling) -> str:
    """Name who tells: the source; where it has no name, the folder of its document."""
    return telling.source or f"/{telling.document.rpartition('/')[0]}"


def weight(telling: Telling) -> tuple[int, dt.date]:
    """Give how much a telling's word counts, all else alike: its source's trust, then its day."""
    return (telling.trust, telling.told or NEVER)


def is_told(event: Event, key: str) -> bool:
    """Tell whether an event has a value of this key: "other" and nothing are silence."""
    value = getattr(event, key)
    if key == DAYS:
        return value is not None or event.schedule == "on_demand"
    return bool(value) and value != "other"


def is_outright(event: Event, key: str) -> bool:
    """Tell whether the text tells a value, rather than a rule."""
    rule = event.inferred.get(key) if event.inferred else None
    return rule is None or (key == DAYS and rule.startswith(PARTLY))


def present(ordered: Sequence[Telling]) -> Sequence[Telling]:
    """Leave out what a document told once, where it tells the event otherwise by now.

    Nor does a source say anything by its silence in one place that tells the event in another.
    """
    if any(telling.gone is not None for telling in ordered):
        places = {_address(telling) for telling in ordered if telling.gone is None}
        ordered = [each for each in ordered if each.gone is None or _address(each) not in places]
    if not any(telling.is_silent for telling in ordered):
        return ordered
    listing = {each.source for each in ordered if each.living and _is_listed(each)}
    return [each for each in ordered if not each.is_silent or each.source not in listing]


def _is_listed(telling: Telling) -> bool:
    return telling.gone is None and not telling.is_silent


def _address(telling: Telling) -> tuple[str, str]:
    return (telling.source, telling.document)


def in_telling_order(tellings: Iterable[Telling]) -> list[Telling]:
    """Put tellings in their order; what is alike in that is put in order by all that it holds."""
    held = list(tellings)
    if len(held) < 2:  # noqa: PLR2004 - nothing to put in order
        return held
    if len({telling.told for telling in held}) == len(held):  # most often: of an issue each
        return sorted(held, key=lambda telling: telling.told or NEVER)
    placed = sorted(((in_order(telling), telling) for telling in held), key=_place)
    if any(one[0] == other[0] for one, other in pairwise(placed)):
        placed.sort(key=lambda each: (each[0], _content(each[1])))
    return [telling for _, telling in placed]


def _place(placed: tuple[tuple[Any, ...], Telling]) -> tuple[Any, ...]:
    return placed[0]


def _content(telling: Telling) -> tuple[Any, ...]:
    return (digest(telling.event), telling.trust, telling.gone or NEVER, telling.until or 0)
