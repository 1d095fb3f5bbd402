"""Prices: the amounts of one Offer, as numbers or words, in whichever of its properties."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rcevents.model import Tier
from rcevents.reading.costs import find_costs
from rcevents.reading.money import numbers
from rcevents.sources.webpage.items import first_text, items, texts, values

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.sources.webpage.items import Item

MOST = 60
DEAREST = Decimal(1_000_000)
LONGEST = 20
"""No amount is longer: "1.234.567,50"."""
PRICED = ("price", "lowPrice", "priceSpecification", "highPrice")
NOTHING = Decimal(0)
FREE = re.compile(
    r"""
    (?<! partially[ ] ) (?<! partly[ ] ) (?<! not[ ] )
    \b(?: free (?! [ ](?:trial|preview|audit) ) | gratis | gratuite? | kostenlos | kostenfrei
      | no[ ](?:charge|cost|fee) | gratuito | ilmainen )\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PLAIN = re.compile(r"0[.,]0{1,8}|\d{1,9}(?:[.,](?:\d\d?|\d{4,8}))?")
"""Three digits behind a sign are thousands: "1,650"."""
_CODE = re.compile(r"[A-Za-z]{3}")
_SIGNS = {"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "¥": "JPY", "Euro": "EUR"}


class Price(NamedTuple):
    """A price as a tier for anyone, and the words that tell it."""

    tier: Tier
    text: str


def prices_of(offer: Item, currency: str | None = None) -> Iterator[Price]:
    """Yield the prices of an offer and of its specifications; `currency` is the source's own.

    >>> offer = {"lowPrice": ["0.00"], "highPrice": ["1.250,00"], "priceCurrency": ["chf"]}
    >>> [(price.tier.min, price.tier.max, price.text) for price in prices_of(offer)]
    [(Decimal('0.00'), Decimal('1250.00'), '0.00-1250.00 CHF')]
    >>> next(prices_of({"price": ["$75"]})).tier.currency
    'USD'
    """
    currency = _currency(offer) or currency
    for source in (offer, *items(offer, "priceSpecification")[:MOST]):
        own = currency if source is offer else _currency(source) or currency
        low, high = (
            first_text(source, "lowPrice", "minPrice"),
            first_text(source, "highPrice", "maxPrice"),
        )
        if low or high:
            yield from _range(low, high, own)
            continue
        for text in texts(source, "price")[:MOST]:
            yield from _price(text, own)


def _currency(offer: Item) -> str | None:
    told = first_text(offer, "priceCurrency").rpartition("/")[2].strip()
    return told.upper() if _CODE.fullmatch(told) else _SIGNS.get(told)


def _range(low: str, high: str, currency: str | None) -> Iterator[Price]:
    least, most = _amount(low), _amount(high)
    if least is None and most is None:
        return
    if least is not None and most is not None and most < least:
        least, most = most, least
    least = NOTHING if least is None else least
    text = f"{least}" if most in {None, least} else f"{least}-{most}"
    tier = Tier(min=least, max=most, currency=None if most == NOTHING else currency)
    yield Price(tier, f"{text} {currency or ''}".strip())


@lru_cache(maxsize=1024)  # the events of one source share a few prices
def _price(text: str, currency: str | None) -> tuple[Price, ...]:
    """Read a price: a number, else words with their own currency, a range, or "free"."""
    amount = _amount(text)
    if amount is not None:
        told = f"{text} {currency or ''}".strip()
        return (Price(Tier(min=amount, max=amount, currency=currency if amount else None), told),)
    claims = find_costs(text[:300], currency=currency)
    found = [Price(claim.value, claim.text) for claim in claims if isinstance(claim.value, Tier)]
    if not found and FREE.search(text):
        found = [Price(Tier(min=NOTHING, max=NOTHING), text[:80])]
    return tuple(found)


def _amount(text: str) -> Decimal | None:
    """Read a bare number in either notation: 75, 75.00, 1,650, "1.234,50"."""
    text = text.strip()
    if _PLAIN.fullmatch(text):
        amount = Decimal(text.replace(",", "."))
    elif 0 < len(text) <= LONGEST and all(char.isdigit() or char in " .,'’" for char in text):
        told = [number.value for number in numbers(text)]
        if len(told) != 1:
            return None
        amount = told[0]
    else:
        return None
    return amount if amount <= DEAREST else None


def has_price(offer: Item) -> bool:
    """Tell whether an offer tells any price."""
    return bool(values(offer, *PRICED))
