"""Costs: whether it is told what attending costs, and in whose money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rcevents.linting.rule import HINT, WARNING, Rule
from rcevents.model import Tier
from rcevents.proofreading.silence import silent
from rcevents.reading.claims import blank
from rcevents.reading.costs import find_costs
from rcevents.reading.money import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.proofreading.accounts import Account
    from rcevents.proofreading.issue import Issue
    from rcevents.proofreading.remark import Remark

NO_CURRENCY: Final = Rule(
    "NEWS301",
    "price-without-currency",
    WARNING,
    "A number is no price: subscribers who filter by cost do not see the event, and others take "
    "it for their own money.",
    "Write the currency with the number: €50, 50 EUR, US$50.",
    "ISO 4217",
)
WHOSE_DOLLAR: Final = Rule(
    "NEWS302",
    "whose-dollar",
    WARNING,
    'A bare "$" is read as the dollar of the United States, and the event is where another one '
    "is paid with.",
    "Write whose dollar it is: C$50, A$50, 50 NZD, US$50.",
    "ISO 4217",
)
NO_COST: Final = Rule(
    "NEWS303",
    "no-word-on-cost",
    HINT,
    "Whether it is free is what people ask first; without a word they have to follow the link, "
    "and who filters for free events does not see it.",
    'Write "free", the price with its currency, or "paid".',
    "what a calendar shows",
)
DOLLARS: Final = {
    "AU": "AUD", "CA": "CAD", "HK": "HKD", "MX": "MXN", "NZ": "NZD", "SG": "SGD", "TW": "TWD",
    "AR": "ARS", "CL": "CLP", "CO": "COP", "UY": "UYU",
}  # fmt: skip
"""Countries whose money is written with "$" as well."""
_BARE_PRICE: Final = re.compile(
    r"""
    \b(?: (?:registration|tickets?|entrance|entry|participation|attendance|conference) [ ] )?
    (?: cost | price | fee | registration [ ] (?:fee|cost) ) s?
    [ ]? (?: : | is | are | = | of ) [ ]?
    (?P<number> [1-9]\d{0,3} (?:[.,]\d\d)? )
    (?! \d | [.,]\d | [ ]?(?:st|nd|rd|th)\b | :\d | / | - | [ ]?% | [ ][A-Za-z]* (?:\d|\w*day) )
    (?= [ ]? (?: [.;,)|] | $ | for\b | per\b | \( ) )
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_HEADED: Final = re.compile(
    r"\b(?:cost|price|fee)s?[ ]?[(\[](?:in[ ])?(?:[A-Z]{3}|[€£$])[)\]]", re.IGNORECASE
)
"""A heading of a table that tells the currency for all prices below."""


def check(issue: Issue) -> Iterator[Remark]:
    """Tell prices that are no prices, and who tells none."""
    is_headed = _HEADED.search(issue.document.text) is not None
    for account in issue.accounts:
        if not (is_headed and _bare_price(account)):
            yield from _without_currency(account)
        if (issue.settings.currency or issue.settings.profile.currency) is None:
            yield from _other_dollar(account)
    yield from silent(NO_COST, issue.accounts, _is_unpriced, "no word on what it costs")


def _is_unpriced(account: Account) -> bool:
    return account.event.cost is None and _bare_price(account) is None


def _without_currency(account: Account) -> Iterator[Remark]:
    """Tell a price that has no currency that was read, or a number that stands for a price."""
    for claim in account.line.costs:
        tier = claim.value
        if isinstance(tier, Tier) and tier.currency is None and (tier.min or tier.max):
            yield account.remark(NO_CURRENCY, f'"{claim.text}" tells no currency', claim.text)
            return
    bare = _bare_price(account)
    if bare is not None:
        message = f'"{bare[0].strip()}" tells no currency: no price is shown'
        yield account.remark(NO_CURRENCY, message, bare[0], f": {bare['number']}")


def _bare_price(account: Account) -> re.Match[str] | None:
    """Find a number behind a word of price, where no reader found one."""
    in_prose = find_costs(account.prose, prose=True)
    for text, claims in ((account.dateline, account.line.costs), (account.prose, in_prose)):
        prices = [claim for claim in claims if isinstance(claim.value, Tier)]
        found = _BARE_PRICE.search(blank(text, prices))
        if found:
            return found
    return None


def _other_dollar(account: Account) -> Iterator[Remark]:
    place = account.event.place
    own = DOLLARS.get(place.country or "") if place else None
    if own is None or account.event.format == "virtual":
        return
    for claim in account.line.costs:
        for number in numbers(claim.text):
            tier = claim.value
            is_bare = number.shared and "$" in claim.text
            if is_bare and isinstance(tier, Tier) and tier.currency == "USD":
                message = (
                    f'"{claim.text}" is read as {tier.currency}; '
                    f"in {place.city or place.text if place else ''} one pays in {own}"
                )
                yield account.remark(WHOSE_DOLLAR, message, claim.text)
                return
