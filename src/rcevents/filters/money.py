"""Money as a person types it: "100 EUR", "€100", "1,650.50 usd"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from rcevents.errors import BadFilter
from rcevents.reading.currencies import CODES, HOMOGRAPHS, meaning

EXAMPLES = 'write it like "100 EUR", "€100", "$50" or "1,650.50 GBP"'
LONGEST = 40
"""No amount of money that a person means takes more characters."""

PARTS = re.compile(r"([^\d.,-]*)([\d.,' ’]*\d)([^\d]*)")
AMOUNT = re.compile(
    r"""
    (?P<units>
        [0-9]{1,12}                             # 1650
      | [0-9]{1,3} (?: (?P<mark> [,. '’])[0-9]{3} (?: (?P=mark)[0-9]{3} ){0,3} )  # 1,650  1 650
    )
    (?: (?P<point> [.,])(?P<cents> [0-9]{1,2} ) )?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount, and its currency by ISO 4217 code."""

    amount: Decimal
    currency: str

    def __str__(self) -> str:
        amount = format(self.amount, "f")
        if "." in amount:
            amount = amount.rstrip("0").rstrip(".")
        return f"{amount} {self.currency}"


def parse_money(text: str) -> Money:
    """Read an amount with its currency; a bare number, like a bare $, is in US dollars.

    >>> [str(parse_money(text)) for text in ("100 eur", "€7,32", "NZ$ 1,650", "100")]
    ['100 EUR', '7.32 EUR', '1650 NZD', '100 USD']
    """
    found = PARTS.fullmatch(text.strip()) if len(text) <= LONGEST else None
    amount = _amount(found[2].strip()) if found else None
    if found is None or amount is None:
        raise BadFilter(f'"{text[:LONGEST]}" is no amount of money', remedy=EXAMPLES)
    currencies = {_currency(sign.strip()) for sign in (found[1], found[3]) if sign.strip()}
    if len(currencies) > 1:
        raise BadFilter(f'"{text}" names two currencies', remedy=EXAMPLES)
    return Money(amount, currencies.pop() if currencies else "USD")


def _amount(text: str) -> Decimal | None:
    """Read a number; a mark before three digits at the end must not be one of two things."""
    found = AMOUNT.fullmatch(text)
    if found is None or (found["mark"] and found["mark"] == found["point"]):
        return None
    if found["mark"] == "." and not found["cents"]:  # "1.650": 1650, or 1.65?
        return None
    units = re.sub("[^0-9]", "", found["units"])
    return Decimal(f"{units}.{found['cents'] or 0}")


def _currency(sign: str) -> str:
    """Give the code of a code, a sign or a name."""
    code, family = meaning(sign)
    if code is None and family:
        raise BadFilter(f'"{sign}" may be {", ".join(sorted(family))}', remedy="name one of them")
    if code is None:
        raise BadFilter(f'"{sign}" is no currency known here', remedy=_advice(sign))
    return code


def _advice(sign: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(sign.upper(), sorted(CODES | HOMOGRAPHS), n=2)
    return f"did you mean {' or '.join(near)}? Otherwise {EXAMPLES}" if near else EXAMPLES
