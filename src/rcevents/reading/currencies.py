"""Currencies: the ISO 4217 codes, signs and names by which announcements tell them.

A sign that several countries share ("$", "kr") names a family: the document's own currency, or
the one told elsewhere in the line, decides which of them is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import MappingProxyType

CODES = frozenset(
    """
    AED ARS AUD BDT BGN BRL CAD CHF CLP CNY CZK DKK EGP EUR GBP HKD HRK HUF IDR ILS INR ISK JPY
    KES KRW LKR MXN MYR NGN NOK NPR NZD PKR PLN QAR RON RUB SAR SEK SGD THB TWD UAH USD UYU VND ZAR
    """.split()
)
"""Codes that mean money wherever they stand beside a number."""

HOMOGRAPHS = frozenset("AMD COP CUP GEL GHS MAD MOP PEN PHP TRY XAF XOF".split())
"""Codes that also mean other things ("PHP 8", "COP 26"): read only beside a money sign."""

_ALL_CODES = CODES | HOMOGRAPHS

DOLLARS = frozenset("USD ARS AUD CAD CLP COP HKD MXN NZD SGD TWD UYU".split())
CROWNS = frozenset("SEK NOK DKK ISK".split())
YEN = frozenset({"JPY", "CNY"})
POUNDS = frozenset({"GBP", "EGP"})
RUPEES = frozenset("INR LKR NPR PKR".split())
PESOS = frozenset("ARS CLP COP CUP MXN PHP UYU".split())

FAMILIES = MappingProxyType(
    {
        "$": (DOLLARS, "USD"),
        "＄": (DOLLARS, "USD"),
        "dollar": (DOLLARS, "USD"),
        "buck": (DOLLARS, "USD"),
        "£": (POUNDS, "GBP"),
        "￡": (POUNDS, "GBP"),
        "pound": (POUNDS, "GBP"),
        "¥": (YEN, "JPY"),
        "￥": (YEN, "JPY"),
        "rs": (RUPEES, "INR"),
        "rs.": (RUPEES, "INR"),
        "rupee": (RUPEES, "INR"),
        "kr": (CROWNS, None),
        "kr.": (CROWNS, None),
        "kroner": (CROWNS, None),
        "peso": (PESOS, None),
    }
)
"""What countries share: the currencies it may mean, and the one meant where nothing tells."""

SIGNS = MappingProxyType(
    {
        "US$": "USD",
        "U.S.$": "USD",
        "CA$": "CAD",
        "CAN$": "CAD",
        "CDN$": "CAD",
        "C$": "CAD",
        "AU$": "AUD",
        "A$": "AUD",
        "NZ$": "NZD",
        "SG$": "SGD",
        "S$": "SGD",
        "HK$": "HKD",
        "NT$": "TWD",
        "MX$": "MXN",
        "R$": "BRL",
        "€": "EUR",
        "₹": "INR",
        "₩": "KRW",
        "₪": "ILS",
        "₽": "RUB",
        "₺": "TRY",
        "₴": "UAH",
        "₦": "NGN",
        "₱": "PHP",
        "฿": "THB",
        "₫": "VND",
        "元": "CNY",
        "円": "JPY",
        "SFr.": "CHF",
        "zł": "PLN",
        "Kč": "CZK",
    }
)

NAMES = MappingProxyType(
    {
        "us dollar": "USD",
        "american dollar": "USD",
        "canadian dollar": "CAD",
        "australian dollar": "AUD",
        "new zealand dollar": "NZD",
        "nz dollar": "NZD",
        "singapore dollar": "SGD",
        "hong kong dollar": "HKD",
        "euro": "EUR",
        "pounds sterling": "GBP",
        "british pound": "GBP",
        "quid": "GBP",
        "swiss franc": "CHF",
        "franc": "CHF",
        "yen": "JPY",
        "yuan": "CNY",
        "indian rupee": "INR",
        "kronor": "SEK",
        "swedish kronor": "SEK",
        "danish kroner": "DKK",
        "norwegian kroner": "NOK",
        "złoty": "PLN",
        "zloty": "PLN",
        "rand": "ZAR",
        "reais": "BRL",
        "shekel": "ILS",
        "ruble": "RUB",
        "rouble": "RUB",
        "baht": "THB",
        "forint": "HUF",
        "ringgit": "MYR",
        "dirham": "AED",
    }
)


def either(words: frozenset[str] | set[str]) -> str:
    """Write words as one alternation, the longest first; a space stands for one or two."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s{1,2}") for word in longest_first)


@lru_cache(maxsize=256)
def meaning(word: str) -> tuple[str | None, frozenset[str]]:
    """Tell which currency a code, sign or name means, and the family if others share it.

    >>> meaning("NZ$"), meaning("nzd"), meaning("Euros")
    (('NZD', frozenset()), ('NZD', frozenset()), ('EUR', frozenset()))
    >>> meaning("$")[0], "CAD" in meaning("bucks")[1], meaning("kr")[0]
    ('USD', True, None)
    """
    bare = " ".join(word.split())
    if bare.upper() in _ALL_CODES:
        return bare.upper(), frozenset()
    if bare in SIGNS:
        return SIGNS[bare], frozenset()
    name = bare.lower()
    singular = name if name in NAMES or name in FAMILIES else name.removesuffix("s")
    family, usual = FAMILIES.get(singular, (frozenset(), None))
    return NAMES.get(singular, usual), family
