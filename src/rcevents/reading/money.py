"""Numbers, with the money words that stand beside them: "NZ$40", "1.650,50 EUR", "$40 NZD"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from rcevents.reading.currencies import CODES, FAMILIES, HOMOGRAPHS, NAMES, SIGNS, either, meaning
from rcevents.reading.digits import digit_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DASH = r"\-‐‑‒–—−"
"""Dashes of every kind, to stand in a class of a pattern."""


class Number(NamedTuple):
    """A number at `[start:end]`, the money words around it included.

    `money` tells whether there are any, `signed` whether they stand in front, `shared` whether
    they leave the country open ("$"); `scale` is 1 or 1,000, or 0 for millions and more.
    """

    start: int
    end: int
    value: Decimal
    scale: int
    currency: str | None
    money: bool
    signed: bool
    shared: bool


_SIGN = either(set(SIGNS) | {sign for sign in FAMILIES if not sign[0].isalpha()})
_CODE = either(CODES | HOMOGRAPHS)
_NAME = either(set(NAMES) | {name for name in FAMILIES if name[0].isalpha()} - {"kr.", "rs."})

_DIGITS = re.compile(
    r"""
    (?<![\d.,])(?<!\d:)                          # not inside a number or a time
    (?: (?!0) \d{1,3} (?P<group>[,.'’ ]) \d{3} (?:(?P=group)\d{3}){0,2} (?!\d)
        (?: [.,]\d{1,2} (?!\d) )?                # 1,650.00
      | \d{1,9} (?: [.,]\d{1,2} (?!\d) )?        # 7.32
    )
    (?! [\d%°:] | [.,]\d | [eE][+-]?\d | (?:st|nd|rd|th)\b )
    """,
    re.VERBOSE,
)
_SIGN_BEFORE = re.compile(
    rf"""
    (?<![^\W\d_]) (?: (?:{_CODE}) \s? )?
    (?: (?:US|NZ|AU|HK) \s [$] | {_SIGN} ) \s? $   # USD $, US $, NZ$, €
  | (?<!\w) [$]? (?: {_CODE} | [Ee]uros? | Rs\.? | [Kk]r\.? ) \s? $
    """,
    re.VERBOSE,
)
_NO_SIGNS = frozenset(["", *"0123456789-–—/:,;()[]|!?*\"'’“”"])
"""No money words end with these, which most often stand before a number."""
_BEHIND = re.compile(
    rf"""
    (?: [.,] [{DASH}] (?! \s?\d ) )?             # 50,-
    (?: \s? (?P<scale> [kKmMbB] | mn | bn | (?:m|b|tr)illion ) (?![^\W\d_]) )?
    (?P<money>
        \s? [$]? \s? (?: {_CODE} | {_CODE.lower()} ) (?![^\W_])
      | \s? (?: {_SIGN} ) (?! [^\W_] )
      | \s? \( \s? (?: {_CODE} ) \s? \)
      | [\s{DASH}]? (?i: {_NAME} ) s? (?![^\W_])
    )?
    """,
    re.VERBOSE,
)
_SIGN_ENDS = (
    *(SIGNS | FAMILIES).keys(),
    *(CODES | HOMOGRAPHS),
    *("uro", "uros", "Rs", "Rs.", "Kr", "Kr."),
)
"""Money words in front of a number end with one of these, which is looked at faster."""
_GLUED = re.compile(r"[^\W\d_]{1,4}\Z")
_WORDS = re.compile(rf"(?:US|NZ|AU|HK)\s[$]|{_SIGN}|[^\W\d_][^\W\d_.\s]*\.?(?:\s[^\W\d_]+)*")

_NEAR = 40
"""So many characters, or fewer, are between a number and what it is of."""
_CLEAR_HINT = re.compile(f"{_SIGN}|{_CODE}|Kr\\b|kr\\b|Rs|Euro")
_HINT_BEHIND = re.compile(
    rf"""
    \d \W{{0,4}} (?=[^\W\d_]) (?: (?: [kKmMbB] | mn | bn | (?:m|b|tr)illion ) \W{{0,4}} )?
    (?: {_CODE.lower()} | (?i: {_NAME} ) )
    """,
    re.VERBOSE,
)
"""What amounts are told by, wherever it stands, and what tells them only behind a number."""


def tells_money(text: str) -> bool:
    """Tell at a glance whether a text can hold an amount of money: a figure, and what it is of."""
    behind = 0
    for first, last in digit_runs(text):
        begin, end = max(behind, first - _NEAR), last + _NEAR
        if _CLEAR_HINT.search(text, begin, end) or _HINT_BEHIND.match(text, last - 1):
            return True
        behind = max(0, end - _NEAR // 2)
    return False


def numbers(text: str, *, currency: str | None = None) -> Iterator[Number]:
    """Walk through the numbers of a text; `currency` is what the document's "$" or "kr" means.

    >>> [(str(n.value), n.currency) for n in numbers("3 May, $40 NZD, 1.650,50 €")]
    [('3', None), ('40', 'NZD'), ('1650.50', 'EUR')]
    """
    behind = 0
    for start, _ in digit_runs(text):
        match = _DIGITS.match(text, start) if start >= behind else None
        if match is None:
            continue
        behind = match.end()
        before = _sign_before(text[max(0, start - 10) : start])
        if not before and _GLUED.search(text[max(0, start - 1) : start]):
            continue  # the end of a name: "H100"
        yield _number(match, before, currency)


def _sign_before(text: str) -> str:
    """Give the money words at the end of a text, if there are any."""
    words = text.rstrip()
    if words[-1:] in _NO_SIGNS or not words.endswith(_SIGN_ENDS):
        return ""
    sign = _SIGN_BEFORE.search(text)
    return sign[0] if sign else ""


def _number(match: re.Match[str], before: str, document: str | None) -> Number:
    behind = _BEHIND.match(match.string, match.end())
    after, scale = (behind["money"] or "", behind["scale"]) if behind else ("", None)
    words = _WORDS.findall(before) if before else []
    words += _WORDS.findall(after) if after else ()
    currency, shared = _currency(words, document)
    return Number(
        start=match.start() - len(before),
        end=behind.end() if behind and (after or scale or before) else match.end(),
        value=_decimal(match[0]),
        scale=1 if scale is None else 1000 if scale in {"k", "K"} else 0,
        currency=currency,
        money=_is_money(words, match[0], before),
        signed=bool(before),
        shared=shared,
    )


def _is_money(words: list[str], number: str, before: str) -> bool:
    """Refuse a code that is more likely a word: "PHP 8", "8 PHP", "CAD 2021"."""
    told = [word for word in words if word.upper() not in HOMOGRAPHS]
    year = bool(before) and re.fullmatch(r"(?:19|20)\d\d", number) is not None
    return bool(told) and not (year and set(told) <= CODES)


def _currency(words: Sequence[str], document: str | None) -> tuple[str | None, bool]:
    """Let the clearest word decide ("$40 NZD" is NZD); tell whether none was clear."""
    told = [meaning(word.replace(" $", "$")) for word in words]
    for code, family in reversed(told):
        if not family:
            return code, False
    for code, family in told:
        return (document if document in family else code), True
    return None, False


def _decimal(number: str) -> Decimal:
    """Read 1,650 and 1.650 as thousands, 7.32 and 7,32 as a fraction."""
    if number.isdecimal():
        return Decimal(number)
    fraction = re.search(r"[.,](\d{1,2})$", number)
    digits = re.sub(r"\D", "", number[: fraction.start()] if fraction else number)
    return Decimal(f"{digits}.{fraction[1]}" if fraction else digits)
