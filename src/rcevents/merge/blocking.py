"""Blocking: the keys by which tellings of one event find each other among all that is known."""

from __future__ import annotations

import datetime as dt
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from rcevents.merge.titlewords import COMMON, REGIONS
from rcevents.merge.traits import is_unique

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.merge.titles import Title
    from rcevents.merge.traits import Traits


class Key(NamedTuple):
    """What is looked up, and the day (proleptic ordinal) by which the nearest are chosen."""

    text: str
    day: int


MOST_NEAR: Final = 24
"""Of those that share a key so many are compared, the nearest in time: a key of more names none."""
MOST_KEYS: Final = 14
MOST_NAMES: Final = 4
MOST_ACRONYMS: Final = 3
MOST_WORDS: Final = 3
MOST_PAIRS: Final = 2
LONGEST: Final = 120
"""So many characters of what a key names are kept."""


def keys_of(traits: Traits) -> tuple[Key, ...]:
    """Give the keys under which a telling stands and looks: at most 14, each once.

    They are its page, its id, its title and the title's heads, its acronyms, its first day with a
    telling word, and its month with two words. A title of common words finds by its day: its
    namesakes are too many, but for those of its source that have no page either. Whatever `judge`
    calls one event shares one.
    """
    day = traits.span.first or traits.span.told
    texts = islice(dict.fromkeys(_texts(traits)), MOST_KEYS)
    return tuple(Key(text, day) for text in texts)


def _texts(traits: Traits) -> Iterator[str]:
    if traits.address:
        yield f"l:{traits.address.page[:LONGEST]}"
    if traits.id and is_unique(traits.id):
        yield f"i:{traits.id[:LONGEST]}"
    elif traits.id:
        places = filter(None, (traits.source, traits.document))
        yield from (f"i:{traits.id[:LONGEST]}|{place[-LONGEST:]}" for place in places)
    common = traits.title.weight == "common"
    if not common or not traits.span.first:
        names = dict.fromkeys(name[:LONGEST] for name in _names(traits) if name) or {"": None}
        yield from (f"t:{name}" for name in islice(names, MOST_NAMES))
    if common and not traits.address:
        yield f"t:{traits.title.joined[:LONGEST]}|{traits.source[-LONGEST:]}"
    yield from islice(dict.fromkeys(_acronyms(traits.title)), MOST_ACRONYMS)
    if traits.span.first:
        words = sorted(traits.title.core, key=lambda word: (word in COMMON, -len(word), word))
        yield from (f"d:{traits.span.first}:{word[:LONGEST]}" for word in words[:MOST_WORDS])
        month = dt.date.fromordinal(traits.span.first).strftime("%Y-%m")
        pairs = islice(pairwise(traits.title.words), MOST_PAIRS)
        yield from (f"m:{month}:{one} {other}"[:LONGEST] for one, other in pairs)


def _names(traits: Traits) -> Iterator[str]:
    """Give the title, without its place, and its heads, each written together."""
    title = traits.title
    yield title.joined
    where = REGIONS | traits.site.words
    if not title.core.isdisjoint(where):
        yield "".join(word for word in title.words if word not in where)
    if len(title.segments) > 1:
        yield from (_together(title, segment) for segment in title.segments)


def _together(title: Title, segment: frozenset[str]) -> str:
    return "".join(word for word in title.words if word in segment)


def _acronyms(title: Title) -> Iterator[str]:
    """Give the keys of its acronyms, then those of the acronyms that it may spell out."""
    if title.alone:
        yield f"a:{title.alone}"
    yield from (f"a:{name}" for name in sorted(title.acronyms))
    initials = sorted(title.initials - title.acronyms - {title.alone})
    yield from (f"s:{letters}" for letters in initials if len(letters) <= LONGEST_INITIALS)


LONGEST_INITIALS: Final = 12
