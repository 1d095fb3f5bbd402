"""What attending costs the one who asks: which prices are theirs, and the cheapest of them.

A tier counts if the asked format can use it (one without a format can be used by any) and if it
is open to everybody, or to an audience that was asked for. Answers are True, False, or None
where the announcement does not tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from rcevents.filters.audiences import counts_for
from rcevents.model import first_day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from decimal import Decimal

    from rcevents.filters.money import Money
    from rcevents.model import Cost, Event, Format, Tier

Way = Literal["virtual", "in_person"]
"""A format that somebody can attend in: of a hybrid event, one or the other."""

_BOTH: tuple[Way, ...] = ("virtual", "in_person")
WAYS: dict[Format | None, tuple[Way, ...]] = {
    "virtual": ("virtual",),
    "in_person": ("in_person",),
    "hybrid": _BOTH,
    None: _BOTH,
}
"""The ways in which an event may be attended, by its format; of an unknown one, either."""


class Rates(Protocol):
    """Exchange rates of a day."""

    def convert(self, amount: Decimal, from_: str, to: str, on: dt.date) -> Decimal | None:
        """Give the amount of `from_` in `to` at the rate of that day, None where there is none."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """How someone would attend: in which format (None: in any), and as whom."""

    format: Way | None = None
    audiences: tuple[str, ...] = ()

    def ways(self, event: Event) -> tuple[Way, ...]:
        """Give the formats to look at; all that the event may have where none was asked for."""
        return WAYS[event.format] if self.format is None else (self.format,)

    def usable(self, cost: Cost, way: Way) -> list[Tier]:
        """Give the prices that can be had by attending so."""
        return [
            tier
            for tier in cost.tiers
            if (tier.format is None or tier.format == way)
            and (tier.audience is None or counts_for(tier.audience, self.audiences))
        ]


def is_free(event: Event, who: Attendance) -> bool | None:
    """Tell whether it can be attended for nothing in a format asked for."""
    cost = event.cost
    if cost is None:
        return None
    return _either([_is_free(cost, way, who.usable(cost, way)) for way in who.ways(event)])


def is_at_most(event: Event, limit: Money, who: Attendance, rates: Rates | None) -> bool | None:
    """Tell whether the cheapest way to attend costs at most `limit`.

    A price in another currency counts at the rate of the event's first day, or of the latest
    announcement where it has no date; without a rate it is unknown.
    """
    cost = event.cost
    if cost is None:
        return None
    answers: list[bool | None] = []
    for way in who.ways(event):
        if cost.free and _is_free_so(cost, way):
            return True
        usable = who.usable(cost, way)
        answers += [_is_within(tier, limit, event, rates) for tier in usable] or [None]
    return _either(answers)


def prices(
    event: Event, currency: str, who: Attendance, rates: Rates | None
) -> Iterator[list[Decimal | None]]:
    """Give the prices of each way to attend, in a currency; None where there is no rate."""
    for way in who.ways(event):
        tiers = who.usable(event.cost, way) if event.cost else ()
        yield [_in_currency(tier, currency, event, rates) for tier in tiers]


def _is_within(tier: Tier, limit: Money, event: Event, rates: Rates | None) -> bool | None:
    if not tier.min:
        return True
    price = _in_currency(tier, limit.currency, event, rates)
    return None if price is None else price <= limit.amount


def day_of(event: Event) -> dt.date | None:
    """Give the day whose rates hold for an event: its first, or that of its latest announcement."""
    if event.start is not None:
        return first_day(event.start)
    return max((seen.issued for seen in event.sightings if seen.issued), default=None)


def _is_free(cost: Cost, way: Way, usable: list[Tier]) -> bool | None:
    if any(tier.min == 0 for tier in usable) or (cost.free and _is_free_so(cost, way)):
        return True
    return False if usable or cost.free is False else None


def _is_free_so(cost: Cost, way: Way) -> bool:
    """Tell whether "free to anybody in at least one way" may be said of this way."""
    nothing = [tier for tier in cost.tiers if tier.min == 0]
    if nothing:
        return any(tier.format in (None, way) for tier in nothing)
    return all(tier.format != way for tier in cost.tiers)


def _in_currency(tier: Tier, currency: str, event: Event, rates: Rates | None) -> Decimal | None:
    """Give a price in a currency, None where there is no rate."""
    if tier.currency == currency or tier.min == 0:
        return tier.min
    if tier.currency is None or rates is None:
        return None
    day = day_of(event)
    return None if day is None else rates.convert(tier.min, tier.currency, currency, day)


def _either(answers: list[bool | None]) -> bool | None:
    """Join answers of which one yes is enough: yes, unknown, or no to all; unknown without any."""
    if True in answers:
        return True
    return None if None in answers or not answers else False
