"""Whereabouts as evidence: whether two tellings hold an event in one place."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from rcevents.letters import fold
from rcevents.merge.titlewords import STOP, TWO_WORDS
from rcevents.similarity import is_misspelt

if TYPE_CHECKING:
    from rcevents.model import Place

Where = Literal["unknown", "agree", "clash"]

LONGEST: Final = 300
WORD: Final = re.compile(r"[^\W\d_]{2,40}")
VENUES: Final = frozenset(
    """
    university universitat universite college institute center centre hotel street room campus
    building hall conference convention congress school science park online virtual zoom teams
    hybrid venue house library faculty department technology technical national research city
    """.split()
)
"""Words of many venues: to share them is not to be in one place."""


class Site(NamedTuple):
    """A place: its town as one word and in parts, its country's code, and all telling words."""

    city: str
    country: str
    words: frozenset[str]
    parts: frozenset[str]


NOWHERE: Final = Site("", "", frozenset(), frozenset())
LEAST: Final = 5
MANY_TOWNS: Final = frozenset("saint santa north south west east port fort mount central".split())
"""Words of so many towns that to share them is nothing."""


def site_of(place: Place | None) -> Site:
    """Take a place apart.

    >>> from rcevents.model import Place
    >>> site_of(Place(text="Tea House, New York", city="New York", country="US")).city
    'newyork'
    """
    if place is None:
        return NOWHERE
    told = [place.text[:LONGEST], place.city, place.region]
    words = [word for text in told if text for word in WORD.findall(fold(text))]
    pairs = [pair for pair in pairwise(words) if pair in TWO_WORDS]
    halves = {word for pair in pairs for word in pair}  # New York is not York
    names = frozenset(words) - halves | {TWO_WORDS[pair] for pair in pairs}
    parts = WORD.findall(fold(place.city[:LONGEST])) if place.city else []
    city = "".join(parts)
    telling = frozenset(word for word in parts if len(word) >= LEAST) - MANY_TOWNS - VENUES
    known = names | {city} if city else names
    return Site(city, place.country or "", known - VENUES - STOP, telling | {city} - {""})


def relate_places(one: Site, other: Site) -> Where:
    """Give whether two places may be one: towns decide, else countries, else shared words."""
    if not one.words or not other.words:
        return "unknown"
    if one.city.isascii() != other.city.isascii():
        return _by_country(one, other)  # two scripts
    if one.city and other.city:
        apart = one.parts.isdisjoint(other.words) and other.parts.isdisjoint(one.words)
        return "clash" if apart and not is_misspelt(one.city, other.city) else "agree"
    if _by_country(one, other) == "clash":
        return "clash"
    return "agree" if not one.words.isdisjoint(other.words) else "unknown"


def _by_country(one: Site, other: Site) -> Where:
    if not one.country or not other.country:
        return "unknown"
    return "agree" if one.country == other.country else "clash"
