"""Classes of microformats: those of version 2, and what version 1 called the same things.

The vocabularies of version 1 are those that tell of events, people, places and reviews
(microformats2 parsing specification, "backcompat").
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple

ROOT: Final = re.compile(r"h(?:-[a-z0-9]{1,20})?(?:-[a-z]{1,20}){1,4}")
PROPERTY: Final = re.compile(r"(p|u|dt|e)-((?:[a-z0-9]{1,20}-)?[a-z]{1,30}(?:-[a-z]{1,30}){0,4})")
MOST_CLASSES: Final = 50
HEIGHTS: Final = frozenset(
    "h-auto h-full h-screen h-min h-max h-fit h-px h-dvh h-svh h-lvh".split()
)
"""Classes of a style sheet that many pages use, and no microformats."""

CARD: Final = {
    "fn": "p-name",
    "org": "p-org",
    "organization-name": "p-organization-name",
    "url": "u-url",
    "photo": "u-photo",
    "logo": "u-logo",
    "email": "u-email",
    "tel": "p-tel",
    "adr": "p-adr h-adr",
    "geo": "p-geo h-geo",
    "title": "p-job-title",
    "role": "p-role",
    "note": "p-note",
    "nickname": "p-nickname",
    "given-name": "p-given-name",
    "family-name": "p-family-name",
}
ADDRESS: Final = {
    name: f"p-{name}"
    for name in (
        *("post-office-box", "extended-address", "street-address", "locality", "region"),
        *("postal-code", "country-name"),
    )
}
EVENT: Final = {
    "summary": "p-name",
    "dtstart": "dt-start",
    "dtend": "dt-end",
    "duration": "dt-duration",
    "description": "p-description",
    "url": "u-url",
    "category": "p-category",
    "location": "p-location",
    "geo": "p-location h-geo",
    "attendee": "p-attendee",
    "contact": "p-contact",
    "organizer": "p-organizer",
}
REVIEWED: Final = {
    "summary": "p-name",
    "item": "p-item",
    "rating": "p-rating",
    "average": "p-average",
    "best": "p-best",
    "worst": "p-worst",
    "count": "p-count",
    "votes": "p-votes",
    "description": "p-description",
    "url": "u-url",
    "photo": "u-photo",
    "reviewer": "p-author",
    "dtreviewed": "dt-reviewed",
}
GEO: Final = {"latitude": "p-latitude", "longitude": "p-longitude"}
FORMER: Final = {
    "vevent": ("h-event", EVENT),
    "vcard": ("h-card", CARD | ADDRESS),
    "adr": ("h-adr", ADDRESS),
    "geo": ("h-geo", GEO),
    "hreview-aggregate": ("h-review-aggregate", REVIEWED),
    "hreview": ("h-review", REVIEWED),
}
"""The roots of version 1, what version 2 calls them, and the properties that stand in them."""


class Property(NamedTuple):
    """A property's way of telling (p: text, u: address, dt: time, e: markup), and its name."""

    prefix: str
    name: str


class Named(NamedTuple):
    """What the classes of an element make of it: the roots of an item, and properties of one.

    `former` is the vocabulary of version 1 in which the item's own properties are named.
    """

    roots: tuple[str, ...]
    properties: tuple[Property, ...]
    former: str | None = None


@lru_cache(maxsize=4096)
def named(classes: str, around: str | None) -> Named:
    """Read an element's classes; `around` is the vocabulary of version 1 that it stands in.

    >>> named("p-location h-card", None)
    Named(roots=('h-card',), properties=(Property(prefix='p', name='location'),), former=None)
    >>> named("location vcard", "vevent").roots, named("location vcard", "vevent").former
    (('h-card',), 'vcard')
    """
    words = classes[:2000].split()[:MOST_CLASSES]
    roots = tuple(sorted({word for word in words if ROOT.fullmatch(word)} - HEIGHTS))
    former = None if roots else next((word for word in words if word in FORMER), None)
    if former is not None:
        roots = (FORMER[former][0],)
    if around is not None:
        known = FORMER[around][1]
        words = [word for name in words for word in known.get(name, "").split()]
        implied = next((word for word in words if ROOT.fullmatch(word)), None)
        if implied and not roots:
            roots, former = (implied,), implied.removeprefix("h-")
    found = (PROPERTY.fullmatch(word) for word in words)
    properties = tuple(dict.fromkeys(Property(m[1], m[2]) for m in found if m))
    return Named(roots, properties, former)
