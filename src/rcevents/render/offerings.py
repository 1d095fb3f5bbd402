"""Offers: an event's prices as schema.org's Offers, one for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rcevents.render.contentlines import seen
from rcevents.render.links import safe_link
from rcevents.render.words import one_line

if TYPE_CHECKING:
    from decimal import Decimal

    from rcevents.model import Event, Tier

FORMS = {"virtual": "Online", "in_person": "On site"}


def offers(event: Event) -> list[dict[str, Any]]:
    """Give an Offer for each price; a cost that is told in words alone is described by one.

    A range of prices is an AggregateOffer, which has the lowest and the highest of them; of "from
    75" it has the lowest alone. Whether there is a place left is never told.

    >>> from rcevents.model import Cost, Event, Tier
    >>> tiers = [Tier(min=75, max=75, currency="USD", format="virtual"),
    ...          Tier(min=150, max=1650, currency="USD", audience="members", until="2031-05-01")]
    >>> for offer in offers(Event(uid="a", title="A", cost=Cost(tiers=tiers))): print(offer)
    {'@type': 'Offer', 'price': '75', 'priceCurrency': 'USD', 'name': 'Online'}
    {'@type': 'AggregateOffer', 'lowPrice': '150', 'highPrice': '1650', 'priceCurrency': 'USD', \
'name': 'members', 'eligibleCustomerType': 'members', 'validThrough': '2031-05-01'}
    """
    cost = event.cost
    if cost is None:
        return []
    if not cost.tiers:
        words = one_line(seen(cost.text or ""))
        return [{"@type": "Offer", "description": words}] if words else []
    link = safe_link(event.url)
    return [_offer(tier, link) for tier in cost.tiers]


def _offer(tier: Tier, link: str | None) -> dict[str, Any]:
    told = _price(tier)
    if tier.currency:
        told["priceCurrency"] = tier.currency
    audience = one_line(tier.audience or "").removeprefix("for ")
    if words := ", ".join(filter(None, (FORMS.get(tier.format or ""), audience))):
        told["name"] = words
    if audience:
        told["eligibleCustomerType"] = audience
    if tier.until:
        told["validThrough"] = tier.until.isoformat()
    return told | ({"url": link} if link else {})


def _price(tier: Tier) -> dict[str, Any]:
    if tier.max == tier.min:
        return {"@type": "Offer", "price": _amount(tier.min)}
    told = {"@type": "AggregateOffer", "lowPrice": _amount(tier.min)}
    return told if tier.max is None else told | {"highPrice": _amount(tier.max)}


def _amount(amount: Decimal) -> str:
    """Write an amount without an exponent; a fraction has cents.

    >>> from decimal import Decimal
    >>> _amount(Decimal("1E+3")), _amount(Decimal("7.5")), _amount(Decimal("0.125"))
    ('1000', '7.50', '0.125')
    """
    if amount == amount.to_integral_value():
        return f"{amount:.0f}"
    cents = f"{amount:.2f}"
    return cents if amount == type(amount)(cents) else f"{amount:f}"
