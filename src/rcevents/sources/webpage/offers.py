"""Offers: what attending costs, as schema.org's Offers tell it.

Every offer with a price is a tier: its name, category or customers say for whom and for which
form of the event it is, `validThrough` and its like until when. A free offer is one at 0, or one
whose words say so. What is sold beside the event (a dinner, a shirt, parking) costs something
else. Without a price, `isAccessibleForFree` says whether attending is free.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from rcevents.model import Cost, Tier
from rcevents.reading.audiences import PHRASE, split_form
from rcevents.reading.costs import is_free
from rcevents.sources.richtext import one_line
from rcevents.sources.webpage.bookings import EARLY, until_of
from rcevents.sources.webpage.items import first_text, items, texts, values
from rcevents.sources.webpage.prices import FREE, MOST, NOTHING, Price, has_price, prices_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import When
    from rcevents.sources.webpage.items import Item

LONGEST = 80
"""What is longer than this is no name of an offer, but a sentence."""
_BESIDE = re.compile(
    r"\b(?:donations?|t-?shirts?|merch\w{0,20}|hood(?:ie|y)|dinner|banquet|parking|sponsor(?:ship)?s?"
    r"|booth|exhibitors?|shuttle|hotel|accommodation|lodging|gift|proceedings|add-?on"
    r"|wait(?:ing)?[ -]?list)\b",
    re.IGNORECASE,
)
_AUDIENCE = re.compile(PHRASE, re.VERBOSE)
_TICKET = re.compile(
    r"[\s-]{1,3}(?:tickets?|prices?|registrations?|fees?|rates?|pass(?:es)?)\b", re.IGNORECASE
)
_EDGES = re.compile(r"^[\W_]+|[\W_]+$")
_YES_NO = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def offers_of(item: Item) -> list[Item]:
    """Give an event's offers, those inside of others in their places; a bare price is one, too."""
    found: list[Item] = []
    waiting = [*reversed(items(item, "offers")[:MOST])]
    seen: set[int] = set()
    while waiting and len(found) < MOST:
        offer = waiting.pop()
        if id(offer) in seen:
            continue
        seen.add(id(offer))
        inner = items(offer, "offers", "itemListElement")[:MOST]
        if any(map(has_price, inner)):
            waiting += reversed(inner)
        else:
            found.append(offer)
    bare = [value for value in values(item, "offers") if isinstance(value, str)]
    found += [{"price": [text]} for text in bare[:MOST] if "://" not in text]
    return found or ([item] if values(item, "price") else [])


def cost_of_offers(
    item: Item, start: When | None = None, currency: str | None = None
) -> Cost | None:
    """Give what the offers tell; None where they tell no price.

    A price stops holding before `start`; `currency` is meant where none is told.

    >>> early = {"name": ["Early bird, staff"], "price": ["50,00"], "priceCurrency": ["EUR"],
    ...          "validThrough": ["2031-04-01"]}
    >>> stream = {"name": ["Online"], "price": [0], "priceCurrency": ["EUR"]}
    >>> cost = cost_of_offers({"offers": [early, stream]})
    >>> for tier in cost.tiers: print(tier.model_dump(mode="json", exclude_none=True))
    {'min': '50', 'max': '50', 'currency': 'EUR', 'for': 'Early bird, staff', 'until': '2031-04-01'}
    {'min': '0', 'max': '0', 'format': 'virtual'}
    >>> cost.free, cost.text
    (True, '50,00 EUR (Early bird, staff); 0 EUR (Online)')
    """
    offers = offers_of(item)
    name = one_line(first_text(item, "name")).casefold()
    around = _Around(name, start, currency, several=len(offers) > 1)
    prices = [price for offer in offers for price in _tiers(offer, around)]
    told = _YES_NO.get(first_text(item, "isAccessibleForFree").casefold().rpartition("/")[2])
    tiers = tuple(dict.fromkeys(price.tier for price in prices))
    if not tiers:
        nothing = (Tier(min=NOTHING, max=NOTHING),) if told else ()
        return None if told is None else Cost(free=told, tiers=nothing)
    free = any(map(is_free, tiers)) or bool(told and any(tier.min == 0 for tier in tiers))
    return Cost(free=free, tiers=tiers, text="; ".join(dict.fromkeys(each.text for each in prices)))


class _Around(NamedTuple):
    """What one must know of an event to read one of its offers."""

    name: str
    start: When | None
    currency: str | None
    several: bool


def _tiers(offer: Item, around: _Around) -> Iterator[Price]:
    """Yield an offer's prices with whom and what they are for, and the words that tell it."""
    label = _label(offer, around.name)
    if around.several and _BESIDE.search(label):
        return
    prices = list(prices_of(offer, around.currency))
    if not (prices or has_price(offer)) and FREE.search(label):
        prices = [Price(Tier(min=NOTHING, max=NOTHING), label)]
    audience, form = _scope(offer, label, several=around.several)
    until = until_of(offer, around.start) if prices else None
    for tier, text in prices:
        named = label and label.casefold() not in text.casefold()
        scope = {
            "audience": audience or tier.audience,
            "format": form or tier.format,
            "until": until or tier.until,
        }
        yield Price(tier.model_copy(update=scope), f"{text} ({label})" if named else text)


def _label(offer: Item, name: str) -> str:
    """Give an offer's own name; the event's name says nothing more."""
    for key in ("name", "category", "description"):
        label = _EDGES.sub("", one_line(first_text(offer, key)))
        folded = label.casefold()
        own = not name or (folded not in name and name not in folded)
        if 0 < len(label) <= LONGEST and own and "://" not in label and folded != "primary":
            return label
    return ""


def _scope(
    offer: Item, label: str, *, several: bool
) -> tuple[str | None, Literal["virtual", "in_person"] | None]:
    """Give for whom an offer is, and for which form; a lone offer's name says nothing of whom.

    Its customers, where it tells them, are for whom it is, whatever its name.

    A name without any word for people or tickets is a ticket's own: whoever pays may have it.
    """
    audience, form, known = _named(label)
    if (customers := _customers(offer)) is not None:
        return customers, form
    return (audience if known and (several or EARLY.search(label)) else None), form


@lru_cache(maxsize=1024)  # the events of one source share a few kinds of tickets
def _named(label: str) -> tuple[str | None, Literal["virtual", "in_person"] | None, bool]:
    """Give for whom and for which form a ticket is by its name, and whether it does name people."""
    audience, form = split_form(label)
    if audience is not None:
        audience = _EDGES.sub("", _TICKET.sub("", f" {audience}")) or None
    return audience, form, audience is not None and _AUDIENCE.search(audience) is not None


def _customers(offer: Item) -> str | None:
    told = texts(offer, "eligibleCustomerType")
    told += [first_text(each, "audienceType", "name") for each in items(offer, "audience")]
    return next((one_line(text) for text in told if text and "://" not in text), None)
