"""An event's facts in words, for descriptions, summaries and tables: when, how much, in which form.

Each function gives None where the announcement does not tell.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from rcevents.model import first_day
from rcevents.render.clocks import zone_name
from rcevents.render.moments import run_words, sittings_words, zone_words
from rcevents.render.occurrences import sittings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from rcevents.model import Cost, Deadline, Event, Tier

SIGNS = {
    "AUD": "A$", "BRL": "R$", "CAD": "CA$", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪",
    "INR": "₹", "JPY": "JP¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "SGD": "S$", "USD": "US$",
}  # fmt: skip
"""Currencies whose sign nobody takes for another's; the others are told by their code."""

_MOST_DIGITS = 15
FORMATS = {"virtual": "virtual", "in_person": "in person", "hybrid": "hybrid"}
_ATTENDED = {"virtual": " virtual", "in_person": " on site", None: ""}
DEADLINES = {
    "registration": "Registration closes",
    "application": "Applications close",
    "submission": "Submissions close",
    "early_bird": "Early-bird price ends",
    "notification": "Notification",
    "other": "Deadline",
}


class Summary(NamedTuple):
    """When an event is, in which form it is held, and what attending it costs."""

    when: str
    form: str | None
    cost: str | None

    @property
    def line(self) -> str:
        """Tell all of it on one line."""
        return " · ".join([fact for fact in self if fact])


def summary_of(event: Event) -> Summary:
    """Tell of an event what its descriptions begin with.

    >>> from rcevents.model import Cost, Event
    >>> summary_of(Event(uid="a", title="A", format="virtual", cost=Cost(free=True))).line
    'date not told · virtual · free'
    """
    return Summary(when_words(event), format_words(event), cost_words(event.cost))


def one_line(text: str) -> str:
    r"""Put a text on one line.

    >>> one_line("Talks \n and  tools ")
    'Talks and tools'
    """
    return " ".join(text.split())


def when_words(event: Event) -> str:
    """Tell when an event is.

    >>> from rcevents.model import Event
    >>> when_words(Event(uid="a", title="A", schedule="on_demand"))
    'on demand'
    """
    if event.start is None:
        words = {"on_demand": "on demand"}.get(event.schedule, "date not told")
    else:
        words = sittings_words(sittings(event), event.timezone)
    return f"{words}, {one_line(event.recurrence.text)}" if event.recurrence else words


def format_words(event: Event) -> str | None:
    """Tell in which form an event is held, and where.

    >>> from rcevents.model import Event, Place
    >>> format_words(Event(uid="a", title="A", format="hybrid", place=Place(text="Los Angeles")))
    'hybrid (Los Angeles + online)'
    """
    place = one_line(event.place.text) if event.place else ""
    if event.format is None:
        return place or None
    if event.format == "virtual":
        return FORMATS["virtual"]
    where = f"{place} + online" if place and event.format == "hybrid" else place
    return f"{FORMATS[event.format]} ({where})" if where else FORMATS[event.format]


def location_words(event: Event) -> str | None:
    """Tell where one goes to attend, which may be online."""
    place = one_line(event.place.text) if event.place else ""
    if event.format == "virtual":
        return "online"
    if event.format == "hybrid":
        return f"{place or 'on site'} + online"
    return place or None


def cost_words(cost: Cost | None) -> str | None:
    """Tell what attending costs: prices of one format together, those for some people behind.

    >>> from rcevents.model import Cost, Tier
    >>> cost_words(Cost(tiers=[
    ...     Tier(min=75, max=75, currency="USD", format="virtual"),
    ...     Tier(min=150, max=1650, currency="USD", format="in_person"),
    ...     Tier(min=0, max=0, format="virtual"),
    ...     Tier(min=150, max=150, currency="USD", format="in_person", audience="academics"),
    ... ]))
    'free or US$75 virtual; US$150-1,650 on site (US$150 for academics)'
    """
    if cost is None:
        return None
    if not cost.tiers:
        return _price_words(cost)
    groups: dict[str | None, list[Tier]] = {}
    for tier in cost.tiers:
        groups.setdefault(tier.format, []).append(tier)
    words = "; ".join([_group_words(group, _ATTENDED[of]) for of, group in groups.items()])
    return f"free; {words}" if cost.free and all(tier.min for tier in cost.tiers) else words


def _price_words(cost: Cost) -> str | None:
    """Tell a cost of which no price is known."""
    if cost.free is None:
        return one_line(cost.text) if cost.text else None
    return "free" if cost.free else "not free"


def _group_words(tiers: Sequence[Tier], attended: str) -> str:
    """Tell the prices of one format, cheapest first."""
    if len(tiers) == 1:
        return f"{tier_words(tiers[0])}{attended}"
    ordered = sorted(tiers, key=attrgetter("min"))
    open_to_all = [tier_words(tier) for tier in ordered if tier.audience is None]
    for_some = " or ".join([tier_words(tier) for tier in ordered if tier.audience is not None])
    if not open_to_all:
        return f"{for_some}{attended}"
    words = f"{' or '.join(dict.fromkeys(open_to_all))}{attended}"
    return f"{words} ({for_some})" if for_some else words


def tier_words(tier: Tier) -> str:
    """Tell one price.

    >>> from rcevents.model import Tier
    >>> tier_words(Tier(min=7.5, currency="CHF", audience="for members"))
    'from CHF 7.50 for members'
    """
    words = _amount_words(tier)
    if tier.audience:
        words += f" for {one_line(tier.audience).removeprefix('for ')}"
    return f"{words} until {run_words(tier.until, tier.until)}" if tier.until else words


def _amount_words(tier: Tier) -> str:
    sign = SIGNS.get(tier.currency or "", f"{tier.currency} " if tier.currency else "")
    if tier.max is None:
        return f"from {sign}{_number(tier.min)}" if tier.min else "free"
    if tier.max == tier.min:
        return f"{sign}{_number(tier.min)}" if tier.min else "free"
    if not tier.min:
        return f"free to {sign}{_number(tier.max)}"
    return f"{sign}{_number(tier.min)}-{_number(tier.max)}"


@lru_cache(maxsize=1024)  # most prices are round
def _number(amount: Decimal) -> str:
    """Write an amount with its thousands apart, and cents where it has some."""
    if amount.adjusted() > _MOST_DIGITS:
        return f"{amount:.3e}"
    whole = amount == amount.to_integral_value()
    return f"{amount:,.0f}" if whole else f"{amount:,.2f}"


def deadline_words(deadline: Deadline, timezone: str | None = None) -> str:
    """Tell a deadline, its hour on the clock of the event where it has one.

    >>> from rcevents.model import Deadline
    >>> deadline_words(Deadline(kind="submission", date="2021-03-01", text="papers by 1 March"))
    'Submissions close: 1 Mar 2021'
    """
    date = deadline.date
    day = first_day(date)
    words = f"{DEADLINES[deadline.kind]}: {run_words(day, day)}"
    if not isinstance(date, dt.datetime):
        return words
    return f"{words}, {date:%H:%M} ({zone_words(date, zone_name(date, timezone))})"
