"""What attending costs: tiers told in a dateline or in prose, and the verdict over both."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from rcevents.model import Cost, Tier
from rcevents.reading.admission import find_admissions
from rcevents.reading.amounts import Amount, find_amounts
from rcevents.reading.attendance import Surroundings, is_of_attending
from rcevents.reading.audiences import is_open, split_form
from rcevents.reading.claims import Claim
from rcevents.reading.foreign import Rendered, rendered
from rcevents.reading.scopes import Label, Scope, read_scope

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Paid:
    """The text says that attending is not free, and no price: "a registration fee applies"."""


class _Quote(NamedTuple):
    """A price before one knows what it is for; `low` None: paid, and no price told."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    currency: str | None = None


_NOTHING = Decimal(0)
_HARD = frozenset({"USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"})
_MOST_EVER_PAID = Decimal(20_000)
_LOW_HIGH = {"free": (_NOTHING, _NOTHING), "donation": (_NOTHING, None), "paid": (None, None)}
_CARRIED = re.compile(r"\s?(?:or|/|,|,\sor)\s?(?:the\s)?", re.IGNORECASE)


def find_costs(
    text: str,
    *,
    currency: str | None = None,
    prose: bool = False,
    issued: dt.date | None = None,
) -> list[Claim[Tier | Paid]]:
    """Find the prices of attending, each with whom and what it is for, in the order of the text.

    `currency` is what the document's bare "$" or "kr" means; with `prose`, a price must be said
    of attending; `issued` helps to date an early price. Free is a tier of 0 without a currency;
    "from $50" has no `max`; what one may pay, but need not, runs from 0 without a `max`.

    >>> for claim in find_costs("3-4 May, Online, €50 (students free), from €70 on site"):
    ...     print(repr(claim.text), claim.value.model_dump(mode="json", exclude_none=True))
    '€50' {'min': '50', 'max': '50', 'currency': 'EUR'}
    'students free' {'min': '0', 'max': '0', 'for': 'students'}
    'from €70 on site' {'min': '70', 'currency': 'EUR', 'format': 'in_person'}
    >>> find_costs("Feel free to win the $50 prize"), find_costs("25 places, CUDA 12")
    ([], [])
    """
    told = _unwrapped(text, prose=prose)
    said = rendered(told)
    claims = _find(said.english, currency=currency, prose=prose, issued=issued)
    return [_said_by(told, said, claim) for claim in claims] if said.pieces else claims


def _said_by(text: str, said: Rendered, claim: Claim[Tier | Paid]) -> Claim[Tier | Paid]:
    """Give a claim the words of the text that told it, whatever their language."""
    start, end = said.spans(claim.start, claim.end)
    return Claim(start, end, text[start:end], claim.value)


def _find(
    text: str, *, currency: str | None, prose: bool, issued: dt.date | None
) -> list[Claim[Tier | Paid]]:
    """Find the prices in an English text."""
    quotes = _without_idle_fees(text, _quotes(text, currency, prose=prose))
    if not quotes:
        return []
    scopes = list(_scopes(text, quotes, issued))
    if len(scopes) == 1:
        scopes = [scopes[0].of_whole_event()]
    pairs = list(zip(quotes, scopes, strict=True))
    return [_claim(text, *pair) for pair in _with_slashes_joined(text, pairs)]


def _unwrapped(text: str, *, prose: bool) -> str:
    """Unwrap lines of prose."""
    return _WRAP.sub(" ", text) if prose else text


def cost_of(
    line: Sequence[Claim[Tier | Paid]], prose: Sequence[Claim[Tier | Paid]] = ()
) -> Cost | None:
    """Give the verdict: the line's tiers, then those of the prose that add something to them.

    What the line told is not unsaid by the prose: beside a told price for anyone, prose adds only
    prices for someone or something in particular. Free is what costs nothing for anyone in one
    way at least: "free for members" alone is not.

    >>> line = find_costs("$75 online, $90 on site")
    >>> cost = cost_of(line, find_costs("Online is free.", prose=True))
    >>> cost.free, len(cost.tiers), cost.text
    (True, 3, '$75 online; $90 on site; Online is free')
    >>> cost_of(find_costs("free for members")).free, cost_of([])
    (False, None)
    """
    told = list(line)
    of_line = _tiers(line)
    for_anyone = any(is_open(tier.audience) for tier in of_line)
    known = {_key(tier) for tier in of_line}
    for claim in prose:
        tier = claim.value
        if isinstance(tier, Paid):
            told += [] if of_line else [claim]
        elif not _is_covered(tier, known) and not (
            of_line and _is_general(tier) and (for_anyone or tier.min == 0)
        ):
            told.append(claim)
            known.add(_key(tier))
    return _verdict(told) if told else None


def _verdict(told: Sequence[Claim[Tier | Paid]]) -> Cost:
    tiers = tuple(dict.fromkeys(_tiers(told)))
    return Cost(
        free=any(is_free(tier) for tier in tiers),
        tiers=tiers,
        text="; ".join(dict.fromkeys(claim.text for claim in told)),
    )


def _tiers(claims: Iterable[Claim[Tier | Paid]]) -> list[Tier]:
    return [claim.value for claim in claims if isinstance(claim.value, Tier)]


def is_free(tier: Tier) -> bool:
    """Tell whether a tier lets anyone in for nothing: "up to $100" and "free for members" do not.

    >>> is_free(Tier(min=0, max=0)), is_free(Tier(min=0, max=100, currency="USD"))
    (True, False)
    >>> is_free(Tier(min=0, max=0, audience="members"))
    False
    """
    return tier.min == 0 and not tier.max and is_open(tier.audience)


def _quotes(text: str, currency: str | None, *, prose: bool) -> list[_Quote]:
    """Find prices and words of admission, in order and apart from one another."""
    around = Surroundings(text)
    amounts = [
        _Quote(a.start, a.end, a.low, a.high, a.currency if a.high != 0 else None)
        for a in find_amounts(text, currency=currency)
        if _is_affordable(a) and is_of_attending(around, a.start, a.end, prose=prose)
    ]
    admissions = [
        _Quote(a.start, a.end, *_LOW_HIGH[a.terms])
        for a in find_admissions(text, prose=prose, around=around)
    ]
    if not (amounts or admissions):
        return []
    apart: list[_Quote] = []
    for quote in sorted([*amounts, *admissions], key=lambda quote: quote.start):
        if not apart or quote.start >= apart[-1].end:
            apart.append(quote)
    return apart


def _is_affordable(amount: Amount) -> bool:
    """Refuse what no ticket costs, but a grant or a salary does."""
    return amount.currency not in _HARD or (amount.high or amount.low) <= _MOST_EVER_PAID


def _without_idle_fees(text: str, quotes: list[_Quote]) -> list[_Quote]:
    """Leave out words of a fee whose price follows: "registration fee: $50"."""
    idle = {
        one.start
        for one, other in pairwise(quotes)
        if one.low is None
        and other.low is not None
        and "fee" in text[one.start : one.end].lower()
        and _LEADS_IN.fullmatch(text, one.end, other.start)
    }
    return [quote for quote in quotes if quote.start not in idle]


_WRAP = re.compile(r"\n(?<!\n\n)(?![\s*•+|#>-]|\d{1,3}[.)])")
_LEADS_IN = re.compile(r"[^.;,()\n\x00]{0,50}")


def _scopes(text: str, quotes: Sequence[_Quote], issued: dt.date | None) -> Iterator[Scope]:
    """Read the scope of each price; a label such as "Members:" holds for prices that follow it."""
    label: Label | None = None
    end = 0
    for place, quote in enumerate(quotes):
        stop = quotes[place + 1].start if place + 1 < len(quotes) else len(text)
        scope = read_scope(text, quote.start, quote.end, within=(end, stop), issued=issued)
        carried = _CARRIED.fullmatch(text, end, scope.start)
        if label and carried and not scope.label and (label.lasting or "," not in carried[0]):
            scope = scope.under(label)
        else:
            label = scope.label
        end = scope.end
        yield scope


Pair = tuple[_Quote, Scope]


def _with_slashes_joined(text: str, pairs: list[Pair]) -> Iterator[Pair]:
    """Join two prices with a bare slash between them, unless each has an audience of its own."""
    place = 0
    while place < len(pairs):
        (one, scope), *rest = pairs[place : place + 2]
        slash = rest and re.fullmatch(r"\s?/\s?", text[scope.end : rest[0][1].start])
        if not slash or not one.high or not rest[0][0].high:
            yield one, scope
            place += 1
            continue
        yield from _slashed((one, scope), rest[0])
        place += 2


def _slashed(one: Pair, other: Pair) -> list[Pair]:
    """Give each price its audience ("£70/£90 members/non-members"), or make them a range."""
    (low, ahead), (high, behind) = one, other
    audiences = (behind.audience or "").split("/")
    if len(audiences) == 2 and not ahead.audience:  # noqa: PLR2004 - two prices, two audiences
        return [
            (low, ahead._replace(audience=audiences[0].strip())),
            (high, behind._replace(audience=audiences[1].strip())),
        ]
    if ahead.audience or ahead.form != behind.form or (low.low or 0) > (high.low or 0):
        return [one, other]
    joined = high._replace(start=low.start, low=low.low, currency=high.currency or low.currency)
    return [(joined, behind._replace(start=ahead.start))]


def _claim(text: str, quote: _Quote, scope: Scope) -> Claim[Tier | Paid]:
    value: Tier | Paid = Paid()
    if quote.low is not None:
        value = Tier(
            min=quote.low,
            max=quote.high,
            currency=quote.currency,
            audience=scope.audience,
            format=scope.form or split_form(text[quote.start : quote.end])[1],
            until=scope.until,
        )
    words = text[scope.start : scope.end]
    start = scope.end - len(words.lstrip())
    return Claim(start, start + len(words.strip()), words.strip(), value)


_Key = tuple[Decimal, Decimal | None, str | None, str | None, str | None]


def _key(tier: Tier) -> _Key:
    return tier.min, tier.max, tier.currency, tier.audience, tier.format


def _is_covered(tier: Tier, known: set[_Key]) -> bool:
    """Tell whether a known tier says no less: the same price, as much in general or more."""
    low, high, *rest = _key(tier)
    return any((low, high, *told) in known for told in product(*({word, None} for word in rest)))


def _is_general(tier: Tier) -> bool:
    return not (tier.audience or tier.format or tier.until)
