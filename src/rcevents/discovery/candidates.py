"""Candidates: addresses at which a site may publish its events, each with the reason why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 2000
"""No address that is longer is followed."""
HOST: Final = re.compile(r"[^\s\x00-\x1f\x7f]{1,300}")


class Candidate(NamedTuple):
    """An address, and why events may be there; `told` where the page itself links it."""

    address: str
    reason: str
    told: bool = True


def whole(base: str, link: str | None) -> str | None:
    """Give a link as a whole address, webcal: as https:, without a fragment; None for no page.

    >>> whole("https://tea.example.org/a/", "b.ics"), whole("", "webcal://tea.example.org/all.ics")
    ('https://tea.example.org/a/b.ics', 'https://tea.example.org/all.ics')
    >>> whole("https://tea.example.org/", "javascript:alert(1)"), whole("https://a", "http://[")
    (None, None)
    """
    link = (link or "").strip()
    if not link or len(link) > LONGEST:
        return None
    scheme, colon, rest = link.partition(":")
    if colon and scheme.lower() in ("webcal", "webcals"):
        link = f"https:{rest}"
    try:
        parts = urlsplit(urljoin(base, link))
        is_web = parts.scheme in ("http", "https") and bool(HOST.fullmatch(parts.hostname or ""))
        _ = parts.port
    except ValueError:
        return None
    return parts._replace(fragment="").geturl() if is_web else None


def once(candidates: Iterable[Candidate], most: int) -> list[Candidate]:
    """Give so many candidates, each address with its first reason."""
    found: dict[str, Candidate] = {}
    for candidate in candidates:
        found.setdefault(candidate.address, candidate)
        if len(found) >= most:
            break
    return list(found.values())
