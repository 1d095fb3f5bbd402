"""Columns: what a row of a sheet tells of an event, under which heading."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.render.geography import geo_uri
from rcevents.render.links import safe_link
from rcevents.render.provenance import public_address
from rcevents.render.words import cost_words, deadline_words, format_words, when_words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable
    from decimal import Decimal

    from rcevents.model import Event, Record, Tier


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _yes_or_no(fact: bool | None) -> str | None:
    return None if fact is None else ("yes" if fact else "no")


def _iso(when: dt.date | None) -> str:
    return when.isoformat() if when is not None else ""


def _sessions(event: Event) -> str:
    """Give several sittings as intervals of ISO 8601; a lone one is the start and the end."""
    several = event.sessions[1:] and event.sessions
    return _joined(f"{_iso(one.start)}/{_iso(one.end)}".rstrip("/") for one in several)


def _lowest(event: Event) -> str | None:
    """Give the lowest price, where all are told in one currency.

    >>> from rcevents.model import Cost, Event, Tier
    >>> tiers = [Tier(min=0, max=0), Tier(min="7.5", max=20, currency="EUR")]
    >>> event = Event(uid="a", title="A", cost=Cost(tiers=tiers))
    >>> _lowest(event), _highest(event)
    ('0 EUR', '20 EUR')
    """
    tiers = event.cost.tiers if event.cost else ()
    currencies = _currencies(tiers)
    if not tiers or len(currencies) > 1:
        return None
    return _amount(min([tier.min for tier in tiers]), *currencies)


def _highest(event: Event) -> str | None:
    """Give the highest price, where all are told in one currency, and all have an upper end."""
    tiers = event.cost.tiers if event.cost else ()
    currencies = _currencies(tiers)
    most = [tier.max for tier in tiers if tier.max is not None]
    if len(most) < max(len(tiers), 1) or len(currencies) > 1:
        return None
    return _amount(max(most), *currencies)


def _currencies(tiers: Iterable[Tier]) -> set[str | None]:
    """Give the currencies of all prices but nothing, which is the same in any."""
    return {tier.currency for tier in tiers if tier.min or tier.max}


@lru_cache(maxsize=1024)  # most prices are round
def _amount(amount: Decimal, currency: str | None = None) -> str:
    words = f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"
    return f"{words} {currency}" if currency else words


COLUMNS: dict[str, Callable[[Event], str | None]] = {
    "title": lambda event: event.title,
    "when": when_words,
    "start": lambda event: _iso(event.start),
    "end": lambda event: _iso(event.end),
    "timezone": lambda event: event.timezone,
    "form": format_words,
    "format": lambda event: event.format,
    "place": lambda event: event.place.text if event.place else None,
    "price": lambda event: cost_words(event.cost),
    "free": lambda event: _yes_or_no(event.cost.free if event.cost else None),
    "kind": lambda event: event.kind,
    "status": lambda event: event.status,
    "schedule": lambda event: event.schedule,
    "deadlines": lambda event: _joined(
        deadline_words(deadline, event.timezone) for deadline in event.deadlines
    ),
    "url": lambda event: safe_link(event.url),
    "uid": lambda event: event.uid,
    "city": lambda event: event.place.city if event.place else None,
    "region": lambda event: event.place.region if event.place else None,
    "country": lambda event: event.place.country if event.place else None,
    "coordinates": lambda event: geo_uri(event.place),
    "lowest_price": _lowest,
    "highest_price": _highest,
    "sessions": _sessions,
    "recurrence": lambda event: event.recurrence.rrule if event.recurrence else None,
    "organizer": lambda event: event.organizer,
    "speakers": lambda event: _joined(event.speakers),
    "topics": lambda event: _joined(event.topics),
    "description": lambda event: event.description,
    "remark": lambda event: event.remark,
    "sources": lambda event: _joined(
        dict.fromkeys(one.source or public_address(one.document) for one in event.sightings)
    ),
}
"""What an event fills a row with: the heading, and how (None: an empty cell)."""

REMEMBERED: dict[str, Callable[[Record], str | None]] = {
    "first_listed": lambda record: _iso(record.created)[:10],
    "last_changed": lambda record: _iso(record.modified)[:10],
    "unseen_since": lambda record: _iso(record.unseen),
}
"""What is remembered of an event beside it. New columns come behind all others."""

NUMBERS = frozenset(
    "when start end lowest_price highest_price first_listed last_changed unseen_since".split()
)
"""Columns whose dates and numbers are to be taken for what they are."""
