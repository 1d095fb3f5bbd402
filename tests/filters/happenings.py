"""Events and prices to filter, written in a line each."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from rcevents.model import Cost, Event, Tier

if TYPE_CHECKING:
    import datetime as dt

Form = Literal["virtual", "in_person"]


def happening(**facts: Any) -> Event:  # noqa: ANN401 - an event's facts are of many types
    """Give an event with these facts; a start makes it a dated one."""
    if facts.get("start") is not None:
        facts.setdefault("schedule", "dated")
    return Event.model_validate({"uid": "x@rcevents", "title": "Tidal Computing Days", **facts})


def tier(amount: str, form: Form | None = None, *, who: str | None = None) -> Tier:
    """Give a price such as "75 USD"."""
    number, _, currency = amount.partition(" ")
    return Tier(min=Decimal(number), currency=currency or None, audience=who, format=form)


def cost(*tiers: Tier, free: bool | None = None) -> Cost:
    """Give a cost of these tiers."""
    return Cost(free=free, tiers=tiers)


class HalfRates:
    """Rates for tests: every pound is worth two euros, and nothing else is known."""

    def convert(self, amount: Decimal, from_: str, to: str, on: dt.date) -> Decimal | None:
        """Convert pounds to euros, from 2000 on."""
        known = (from_, to) == ("GBP", "EUR") and on.year >= 2000
        return amount * 2 if known else None
