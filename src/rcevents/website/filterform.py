"""The filter form: which choices the page offers, as far as its events differ in them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from rcevents.filters.words import PLURALS
from rcevents.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rcevents.filters.cost import Rates
    from rcevents.model import Record

ALWAYS = ("EUR", "USD", "GBP")
"""Currencies that are offered where prices can be converted."""

MOST_CURRENCIES = 8
MOST_PLACES = 60

FORMATS = (
    ("", "Any"),
    ("virtual", "Virtual, or hybrid"),
    ("virtual_only", "Virtual only"),
    ("in_person", "In person, or hybrid"),
    ("in_person_only", "In person only"),
    ("hybrid", "Hybrid only"),
)
"""The choices of a format, each by the filter's field."""


class Choices(NamedTuple):
    """What the form offers: kinds by value and name, formats, currencies, places that are told."""

    kinds: Sequence[tuple[str, str]]
    formats: Sequence[tuple[str, str]]
    currencies: Sequence[str]
    places: Sequence[str]


def choices_of(records: Iterable[Record], rates: Rates | None) -> Choices:
    """Give the choices for these events."""
    known = [record.event for record in records]
    kinds = {event.kind for event in known}
    places = Counter(
        event.place.city or event.place.text for event in known if event.place is not None
    )
    return Choices(
        [(kind, PLURALS[kind].capitalize()) for kind in get_args(Kind) if kind in kinds],
        FORMATS,
        currencies_of(records, rates),
        sorted(place for place, _ in places.most_common(MOST_PLACES)),
    )


def currencies_of(records: Iterable[Record], rates: Rates | None) -> list[str]:
    """Give the currencies in which a limit can be told: those of the prices, the commonest first.

    Where prices can be converted, the euro, the dollar and the pound are always among them.
    """
    told = Counter(
        tier.currency
        for record in records
        for tier in (record.event.cost.tiers if record.event.cost else ())
        if tier.currency
    )
    common = [currency for currency, _ in sorted(told.items(), key=lambda one: (-one[1], one[0]))]
    ordered = (*ALWAYS, *common) if rates else common
    return list(dict.fromkeys(ordered))[:MOST_CURRENCIES]
