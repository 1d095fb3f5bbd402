"""The spelling of addresses: what was meant by one that was typed, or copied, wrongly."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from typing import Final

_LONGEST: Final = 8000
_WRAPPING: Final = " \t\r\n<>\"'`\u201c\u201d\u2018\u2019\u00ab\u00bb\u200b\ufeff,"
"""What copying takes along: quotes, angle brackets, spaces, a comma."""

_OUTER: Final = re.compile(r"[a-z-]{2,20}:/{0,3}(?=https?[:;]?/)", re.IGNORECASE)
"""A scheme in front of another: "https://https://", "feed:https://", "view-source:https://"."""
_MOST_OUTER: Final = 3

_SCHEMED: Final = re.compile(
    r"""
    (?P<scheme> [a-z]{3,12} )
    (?: (?P<colon> [:;] ) /{0,9} | [.,]? /{1,9} )
    \s{0,9} (?P<rest> [\w\[] \S* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SCHEMES: Final = {"https": "https", "http": "http", "webcal": "https", "feed": "https"}
_NEAR: Final = 0.7

_WITHIN: Final = re.compile(r"https?://[^\s<>\"'`()\[\]\u201c\u201d]{3,4000}", re.IGNORECASE)
"""An address within a text: a link of markdown, one in brackets, one behind "url="."""

_COPIED: Final = re.compile(
    r"(?: [.,;:!'\"\]}>)] | %(?: 22 | 27 | 3E | 5D | 7D | E2%80%9[9D] ) ){1,9} \Z",
    re.VERBOSE | re.IGNORECASE,
)
"""What copying takes along behind an address: the sentence's full stop, a bracket, a quote."""

_HOST: Final = re.compile(
    r"(?:[\w-]{1,63}\.){1,8} [a-z]{2,24} (?::\d{1,5})? (?:[/?].*)?", re.IGNORECASE | re.VERBOSE
)
_LOCAL: Final = re.compile(
    r"(?: localhost | \d{1,3}(?:\.\d{1,3}){3} ) (?::\d{1,5})? (?:[/?].*)?",
    re.IGNORECASE | re.VERBOSE,
)


def respelled(given: str) -> str | None:
    """Give the address that somebody meant who wrote something like one.

    >>> respelled("htps://example.org/feed"), respelled("<http;//example.org>")
    ('https://example.org/feed', 'http://example.org')
    >>> respelled("https://https://example.org"), respelled("issues/94.md")
    ('https://example.org', None)
    """
    text = unicodedata.normalize("NFKC", given[:_LONGEST]).strip(_WRAPPING).replace("\\", "/")
    head, slashes, rest = text.partition("//")
    text = "".join(head.split()) + slashes + rest if slashes else text
    for _ in range(_MOST_OUTER):
        text = _OUTER.sub("", text, count=1) if _OUTER.match(text) else text
    schemed = _SCHEMED.fullmatch(text)
    if schemed:
        return _with_scheme(schemed)
    bare = text.lstrip(":")
    if bare.startswith("//") and _HOST.fullmatch(bare[2:]):
        return f"https:{bare}"
    within = _WITHIN.search(text, 1)  # behind something, which is not of it
    return without_copied(within[0]) or within[0] if within else None


def without_copied(address: str) -> str | None:
    """Give an address without what copying took along at its end; None where there is nothing.

    >>> without_copied("https://example.org/tea.ics),"), without_copied("https://example.org/(tea)")
    ('https://example.org/tea.ics', None)
    """
    copied = _COPIED.search(address)
    if not copied or "(" in address:
        return None
    return address[: copied.start()]


def _with_scheme(schemed: re.Match[str]) -> str | None:
    told = schemed["scheme"].lower()
    if not schemed["colon"] and told not in {"http", "https"}:  # a path, more likely
        return None
    near = get_close_matches(told, _SCHEMES, n=1, cutoff=_NEAR)
    return f"{_SCHEMES[near[0]]}://{schemed['rest']}" if near else None


def with_scheme(given: str) -> str | None:
    """Give the address that is meant by a server's name and what stands behind it.

    >>> with_scheme("tea.example.org/feed"), with_scheme("localhost:8000"), with_scheme("tea")
    ('https://tea.example.org/feed', 'http://localhost:8000', None)
    """
    if _LOCAL.fullmatch(given):
        return f"http://{given}"
    return f"https://{given}" if _HOST.fullmatch(given) else None
