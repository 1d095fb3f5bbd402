"""Traits: what sameness looks at in a telling, taken apart once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rcevents.merge.days import Span, span_of
from rcevents.merge.titles import Title, title_of
from rcevents.merge.webaddresses import Address, address_of
from rcevents.merge.whereabouts import Site, site_of

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling

LONGEST_ID: Final = 500
UNIQUE: Final = 16
"""An id of so many characters, or with an "@", is nobody else's."""


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """A telling as it is compared: title, days, address, place, kind, and its document's own id."""

    telling: Telling
    title: Title
    span: Span
    address: Address | None
    site: Site
    kind: str
    source: str
    document: str
    id: str | None


def traits_of(telling: Telling) -> Traits:
    """Take a telling apart: pure, and in time that does not grow with hostile titles."""
    event = telling.event
    span = span_of(telling)
    seen = telling.sighting
    return Traits(
        telling,
        title_of(event.title, span.year),
        span,
        address_of(event.url),
        site_of(event.place),
        event.kind,
        telling.source,
        seen.document if seen else "",
        seen.id[:LONGEST_ID] if seen and seen.id else None,
    )


def is_unique(name: str) -> bool:
    """Tell whether an id is unique over all sources: an address, a mail-like or a long one.

    >>> is_unique("tea-1@example.org"), is_unique("17"), is_unique("Tea Conference 2021 Paris")
    (True, False, False)
    """
    return " " not in name and ("@" in name or "://" in name or _is_random(name))


def _is_random(name: str) -> bool:
    return len(name) >= UNIQUE and sum(map(str.isdecimal, name)) >= UNIQUE // 4
