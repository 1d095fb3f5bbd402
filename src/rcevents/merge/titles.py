"""Titles: what an event is called, taken apart into name, edition, part, role and host."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from rcevents.identity import edition_year
from rcevents.letters import fold
from rcevents.merge.titlehosts import apart_from_host
from rcevents.merge.titlerhythms import Rhythm, rhythm_of
from rcevents.merge.titlespelling import SHORT, is_blend, is_short_for
from rcevents.merge.titlestretches import Found, Stretch, read_stretch
from rcevents.merge.titlesuccession import apart_from_former
from rcevents.merge.titlewords import COMMON, GATHERINGS, GENERAL
from rcevents.titlenoise import without_noise

LONGEST: Final = 300
"""So many characters of a title are compared: what is longer is no title."""
LONG_PHRASE: Final = 3
MANY: Final = 6
"""So many words together name an event, however common each of them is."""

SEGMENT: Final = re.compile(r"(\s[-–—|/]{1,3}\s|[:|]\s|[()\[\]]|[–—])")
NONE: Final[frozenset[str]] = frozenset()
BRACKETS: Final = frozenset("([")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is compared.

    `words` name the event, in their order, without edition, roles and what says nothing; `core`
    is their set, `segments` the same for each stretch between dashes, colons and brackets.
    `names` are the acronyms that it gives as its own short ones, `tags` what else stands for
    itself in brackets; `alone` is the acronym that the title is nothing else than. `weight` tells
    how far the words name one event: "distinct", "common" ones, several "plain" ones, or a "short"
    acronym; `rhythm` how often it is held, `former` are the words of the name that it had before.
    """

    words: tuple[str, ...]
    core: frozenset[str]
    joined: str
    segments: tuple[frozenset[str], ...]
    roles: frozenset[str]
    acronyms: frozenset[str]
    names: frozenset[str]
    tags: frozenset[str]
    initials: frozenset[str]
    alone: str
    host: frozenset[str]
    year: int | None
    ordinal: int | None
    numbers: frozenset[int]
    parts: frozenset[str]
    weight: str
    rhythm: Rhythm
    former: frozenset[str]


def title_of(title: str, near: int | None = None) -> Title:
    """Take a title apart; `near` is the year in which the event starts, if known.

    >>> told = title_of("CFP: 12th Int'l Conference on Tea Brewing (ICTB '21)")
    >>> told.words, sorted(told.acronyms), told.year, told.ordinal
    (('tea', 'brewing'), ['ictb'], 2021, 12)
    >>> told = title_of("TEACON21", 2021)
    >>> told.alone, told.year, title_of("Steeping @ TeaCon").words
    ('teacon', 2021, ('steeping',))
    """
    told, before = apart_from_former(title[:LONGEST])
    bare, host = apart_from_host(without_noise(told))
    found = Found(near)
    loud = bare.isupper() and sum(any(map(str.isalpha, word)) for word in bare.split()) > 1
    shouted = loud and bare.count(" ") >= LONG_PHRASE
    pieces = SEGMENT.split(bare)
    for mark, stretch in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        read_stretch(stretch, found, loud=loud, shouted=shouted, bracketed=mark in BRACKETS)
    year = edition_year(bare) or found.year
    names, tags = _explained(found.segments)
    segments = found.segments
    if explained := [*names, *tags]:
        segments = [s for s in segments if s not in explained] or segments
    words = tuple(dict.fromkeys(word for s in segments for word in s.words))
    words = words or _unnamed(found) or (fold(bare).strip(),)
    core = frozenset(words)
    stretches = tuple([frozenset(s.words) for s in segments if s.words])
    acronyms = _acronyms(found.segments)
    alone = words[0] if len(words) == 1 and words[0] in acronyms else ""
    return Title(
        words=words,
        core=core,
        joined="".join(words),
        segments=stretches,
        roles=frozenset(found.roles),
        acronyms=acronyms,
        names=_acronyms(names) if names else NONE,
        tags=_acronyms(tags) if tags else NONE,
        initials=frozenset(
            letters
            for s in found.segments
            for letters in (s.letters, s.telling)
            if len(letters) >= LONG_PHRASE
        ),
        alone=alone,
        host=host,
        year=year,
        ordinal=found.ordinal,
        numbers=frozenset(found.numbers),
        parts=frozenset(found.parts),
        weight=_weight(words, alone, found, len(segments)),
        rhythm=rhythm_of(
            stretches or (core,),
            {*found.neutral, *found.roles},
            bare,
            acronyms,
        ),
        former=title_of(before, near).core if before else NONE,
    )


def _acronyms(segments: list[Stretch]) -> frozenset[str]:
    return frozenset([name for s in segments for name in s.acronyms])


def _unnamed(found: Found) -> tuple[str, ...]:
    """Give the words of a title without a name: "Online Workshop"."""
    return tuple(dict.fromkeys([*found.neutral, *sorted(found.roles)]))


def _weight(words: tuple[str, ...], alone: str, found: Found, segments: int) -> str:
    if alone and len(alone) <= SHORT:
        return "short"
    telling = any(word not in COMMON and len(word) > 1 for word in words)
    if telling or len(words) >= MANY:
        return "distinct"
    named = {*words, *found.neutral}
    if segments > 1 and len(words) > LONG_PHRASE:
        return "plain"
    plain = len(named) >= LONG_PHRASE and not named.isdisjoint(GATHERINGS) and named - GENERAL
    return "plain" if plain else "common"


def _explained(segments: list[Stretch]) -> tuple[list[Stretch], list[Stretch]]:
    """Give the stretches that are the acronym of a longer one: "Tea Brewing Days (TBD)".

    Behind them those that stand in brackets and are an acronym of nothing: "Brewing (ACME)".
    """
    longer = [s for s in segments if s.size >= LONG_PHRASE]
    names: list[Stretch] = []
    tags: list[Stretch] = []
    if not longer or len(segments) == 1:
        return names, tags
    for index, s in enumerate(segments):
        if index and s.bracketed and s.size == 1 and _is_blended(s, segments[index - 1]):
            s.acronyms = s.acronyms or list(s.words)
            names.append(s)
            continue
        if not s.acronyms or len(s.acronyms) < s.size - 1 or s in longer:
            continue
        if any(is_short_for(s.acronyms[-1], each.letters) for each in longer):
            names.append(s)
        elif index and s.bracketed:
            tags.append(s)
    return names, tags


def _is_blended(segment: Stretch, before: Stretch) -> bool:
    """Tell whether a word is made of the beginnings of those before it: "(TeaBrew)"."""
    return bool(segment.words) and is_blend(segment.words[0], before.words)
