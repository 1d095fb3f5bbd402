"""Pricing: what a record's event costs, told in words, in numbers, or by a truth value."""

from __future__ import annotations

import re
from collections.abc import Mapping as Fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from rcevents.model import Cost, Tier
from rcevents.sources.records.record import first, is_told, truth, values, word, words_of
from rcevents.sources.richtext import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rcevents.sources.records.mapping import Mapping

NUMBER: Final = re.compile(r"\d{1,3}(?:[ ,]\d{3}){0,2}(?:\.\d{1,2})?|\d{1,7}(?:[.,]\d{1,2})?")
CODE: Final = re.compile(r"[A-Z]{3}")
FREE: Final = re.compile(
    r"free(?: of (?:charge|cost))?|gratis|no (?:cost|charge|fee)|kosten(?:los|frei)|gratuit[eo]?",
    re.IGNORECASE,
)
PAID: Final = re.compile(r"paid|charge|cost[ _-]recovery|ticketed", re.IGNORECASE)
AMOUNTS: Final = ("price", "cost", "amount", "value", "fee", "majorvalue", "actualcost")
NAMES: Final = ("name", "label", "title", "audience", "category", "for", "type")
CURRENCIES: Final = ("currency", "pricecurrency", "currencycode")
NOTHING: Final = Decimal(0)
FEW: Final = 50
LONGEST: Final = 2_000
"""So many characters can tell what something costs."""


def pricing_of(
    record: Fields[str, Any], mapping: Mapping, usual: str | None = None
) -> tuple[Cost | None, str, str | None]:
    """Give the cost where fields tell it, else the words that do; and the currency.

    `usual` is the currency of amounts without one.

    >>> from rcevents.sources.records.mapping import Mapping
    >>> mapping = Mapping(cost="cost", free="is_free", currency="currency")
    >>> pricing_of({"cost": "9.99", "currency": "AUD"}, mapping)[0].tiers[0].currency
    'AUD'
    >>> pricing_of({"cost": "150 EUR for members"}, mapping)
    (None, '150 EUR for members', None)
    >>> [pricing_of(told, mapping)[0].free for told in ({"is_free": True}, {"cost": "charge"})]
    [True, False]
    """
    currency = _currency(word(record, mapping.keys("currency"))) or mapping.in_currency or usual
    told = [value for path in mapping.keys("cost") for value in values(record, path)[:FEW]]
    between = _between(record, mapping, currency)
    tiers = [between] if between else list(dict.fromkeys(_tiers(told, currency)))
    if tiers:
        text = "; ".join(dict.fromkeys(filter(None, map(words_of, told)))) or None
        return _cost(tiers, text), "", currency
    texts = dict.fromkeys(one_line(text) for value in told if (text := words_of(value)))
    free = _free(record, mapping)
    priced = ", ".join(text for text in texts if NUMBER.search(text))
    if free and free.free and priced:  # free in one way, a price in another: both are told
        return None, f"free; {priced}"[:LONGEST], currency
    if free and (free.free or not texts):
        return free, "", currency
    bare = next((text for text in texts if FREE.fullmatch(text) or PAID.fullmatch(text)), None)
    if bare:
        is_free = bool(FREE.fullmatch(bare))
        nothing = (Tier(min=NOTHING, max=NOTHING),) if is_free else ()
        return Cost(free=is_free, tiers=nothing, text=bare), "", currency
    return None, ", ".join(texts)[:LONGEST], currency


def _between(record: Fields[str, Any], mapping: Mapping, currency: str | None) -> Tier | None:
    """Give the tier of a lowest price and, where it is told, a highest one."""
    low = _amount(word(record, mapping.keys("lowest")))
    if low is None:
        return None
    high = _amount(word(record, mapping.keys("highest")))
    known = currency if low or high else None
    return Tier(min=low, max=high if high is None or high >= low else None, currency=known)


def _free(record: Fields[str, Any], mapping: Mapping) -> Cost | None:
    told = first(record, mapping.keys("free"))
    if told is None:
        return None
    words = words_of(told)
    free = truth(told)
    if words and free is None and (FREE.fullmatch(words) or PAID.fullmatch(words)):
        free = bool(FREE.fullmatch(words))
    if free is None:
        return None
    text = words if truth(told) is None else "free" if free else "not free"
    return Cost(free=free, tiers=(Tier(min=NOTHING, max=NOTHING),) if free else (), text=text)


def _tiers(told: Iterable[Any], currency: str | None) -> Iterable[Tier]:
    for value in told:
        if isinstance(value, Fields):
            own = _currency(word(value, CURRENCIES)) or currency
            amount = _amount(word(value, AMOUNTS))
            audience = one_line(word(value, NAMES)) or None
        else:
            own, amount, audience = currency, _amount(words_of(value)), None
        if amount is not None:
            yield Tier(min=amount, max=amount, currency=own if amount else None, audience=audience)


def _cost(tiers: list[Tier], text: str | None) -> Cost:
    if len(tiers) == 1:
        tiers = [tiers[0].model_copy(update={"audience": None})]
    names = "; ".join(tier.audience for tier in tiers if tier.audience)
    return Cost(
        free=any(tier.min == 0 for tier in tiers), tiers=tuple(tiers), text=text or names or None
    )


def _amount(text: str) -> Decimal | None:
    bare = text.strip()
    if not is_told(bare) or not NUMBER.fullmatch(bare):
        return None
    if re.search(r",\d{1,2}$", bare):
        bare = bare.replace(",", ".")
    return Decimal(bare.replace(",", "").replace(" ", ""))


def _currency(text: str) -> str | None:
    bare = text.strip().upper()
    return bare if CODE.fullmatch(bare) else None
