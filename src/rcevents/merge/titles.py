"""Titles: what an event is called, taken apart into name, edition, part, role and host."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from rcevents.identity import edition_year
from rcevents.letters import fold
from rcevents.merge.titlehosts import apart_from_host
from rcevents.merge.titlespelling import SHORT, WORD, is_acronym, is_short_for, joined_words, spelt
from rcevents.merge.titlewords import (
    CODES,
    COMMON,
    GATHERINGS,
    GENERAL,
    NEUTRAL,
    NOT_YEARS,
    NUMBERS,
    ORDINALS,
    PARTS,
    REGULAR,
    ROLES,
    ROMANS,
    STOP,
    TWO_WORDS,
    WEAK_ACRONYMS,
)  # fmt: skip
from rcevents.titlenoise import without_noise

LONGEST: Final = 300
"""So many characters of a title are compared: what is longer is no title."""
MOST_WORDS: Final = 40
LONG_PHRASE: Final = 3
MANY: Final = 6
"""So many words together name an event, however common each of them is."""
CENTURY: Final = 100

SEGMENT: Final = re.compile(r"(\s[-–—|/]{1,3}\s|[:|]\s|[()\[\]]|[–—])")
CODED: Final = re.compile(rf"(?<=[a-z]Con)(?=(?:{'|'.join(CODES)})(?![^\W_]))")
"""Where a region's code begins that is glued to a name: "LeafConUK"."""
NONE: Final[frozenset[str]] = frozenset()
BRACKETS: Final = frozenset("([")
ORDINAL: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
GLUED: Final = re.compile(r"([^\W\d_]{2,20})((?:19|20)\d\d|\d\d)")
FOUR_DIGITS: Final = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is compared.

    `words` name the event, in their order, without edition, roles and what says nothing; `core`
    is their set, `segments` the same for each stretch between dashes, colons and brackets.
    `names` are the acronyms that it gives as its own short ones, `tags` what else stands for
    itself in brackets; `alone` is the acronym that the title is nothing else than. `weight` tells
    how far the words name one event: "distinct", "common" ones, several "plain" ones, or a "short"
    acronym.
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
    regular: bool


@dataclass(slots=True)
class _Segment:
    words: list[str] = field(default_factory=list)
    letters: str = ""
    telling: str = ""
    acronyms: list[str] = field(default_factory=list)
    bracketed: bool = False
    size: int = 0


@dataclass(slots=True)
class _Found:
    """What the words of a title told so far."""

    near: int | None
    segments: list[_Segment] = field(default_factory=list)
    neutral: list[str] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    year: int | None = None
    ordinal: int | None = None
    numbers: set[int] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)


def title_of(title: str, near: int | None = None) -> Title:
    """Take a title apart; `near` is the year in which the event starts, if known.

    >>> told = title_of("CFP: 12th Int'l Conference on Tea Brewing (ICTB '21)")
    >>> told.words, sorted(told.acronyms), told.year, told.ordinal
    (('tea', 'brewing'), ['ictb'], 2021, 12)
    >>> told = title_of("TEACON21", 2021)
    >>> told.alone, told.year, title_of("Steeping @ TeaCon").words
    ('teacon', 2021, ('steeping',))
    """
    bare, host = apart_from_host(without_noise(title[:LONGEST]))
    found = _Found(near)
    loud = bare.isupper() and sum(any(map(str.isalpha, word)) for word in bare.split()) > 1
    shouted = loud and bare.count(" ") >= LONG_PHRASE
    pieces = SEGMENT.split(bare)
    for mark, stretch in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        _read(stretch, found, loud=loud, shouted=shouted, bracketed=mark in BRACKETS)
    year = edition_year(bare) or found.year
    names, tags = _explained(found.segments)
    segments = found.segments
    if explained := [*names, *tags]:
        segments = [s for s in segments if s not in explained] or segments
    words = tuple(dict.fromkeys(word for s in segments for word in s.words))
    words = words or _unnamed(found) or (fold(bare).strip(),)
    acronyms = _acronyms(found.segments)
    alone = words[0] if len(words) == 1 and words[0] in acronyms else ""
    return Title(
        words=words,
        core=frozenset(words),
        joined="".join(words),
        segments=tuple(frozenset(s.words) for s in segments if s.words),
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
        regular=not REGULAR.isdisjoint((*words, *found.neutral)),
    )


def _acronyms(segments: list[_Segment]) -> frozenset[str]:
    return frozenset([name for s in segments for name in s.acronyms])


def _unnamed(found: _Found) -> tuple[str, ...]:
    """Give the words of a title without a name: "Online Workshop"."""
    return tuple(dict.fromkeys([*found.neutral, *sorted(found.roles)]))


def _weight(words: tuple[str, ...], alone: str, found: _Found, segments: int) -> str:
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


def _read(stretch: str, found: _Found, *, loud: bool, shouted: bool, bracketed: bool) -> None:
    raw = WORD.findall(CODED.sub(" ", stretch))[:MOST_WORDS]
    if not raw:
        return
    segment = _Segment(bracketed=bracketed)
    before = ""
    folded = [spelt(word, loud=loud) for word in raw]
    for index, (told, word) in enumerate(joined_words(raw, folded)):
        following = folded[index + 1] if index + 1 < len(folded) else ""
        counted = (following.isdecimal() and len(following) < SHORT) or following in COUNTED
        numbered = word in PARTS and counted
        if not numbered and not _is_number(told, word, before, following, found):
            _take(told, word, found, segment, shouted=shouted)
        before = word
    if segment.words or segment.acronyms or segment.letters:
        found.segments.append(segment)


def _is_number(told: str, word: str, before: str, following: str, found: _Found) -> bool:
    """Take a year, an ordinal, or a number: of a part behind "part", else of the edition."""
    if told[0] in "'’":
        return True
    value = int(told) if told.isdecimal() and len(told) <= SHORT else None
    if value is not None and FOUR_DIGITS.fullmatch(told):
        return True
    if value is None and told[0].isdecimal() and (ordinal := ORDINAL.fullmatch(word)):
        found.ordinal = found.ordinal or int(ordinal[1])
        return True
    if value is None and word in ORDINALS and following in NEUTRAL | ROLES | ASSEMBLIES:
        found.ordinal = found.ordinal or ORDINALS[word]
        return True
    if value is None and told in ROMANS and (len(told) > 1 or not following or before in PARTS):
        value = ROMANS[told]
    if value is None and before in PARTS:
        value = NUMBERS.get(word)
        if value is None and len(told) == 1 and told.isupper():
            value = ord(told)
    if value is None:
        return False
    if before in PARTS:
        found.parts.add(f"{before}{value}")
    else:
        found.numbers.add(value)
    return True


NAMES: Final = {whole: pair for pair, whole in TWO_WORDS.items()}
COUNTED: Final = frozenset(NUMBERS) | {roman.casefold() for roman in ROMANS} | set("abcdef")
ASSEMBLIES: Final = frozenset({"symposium", "meeting", "summit", "congress", "forum", "assembly"})


def _take(told: str, word: str, found: _Found, segment: _Segment, *, shouted: bool) -> None:
    """Take a word as a role, a name, or as what says nothing."""
    if word in STOP:
        return
    word = _without_year(told, word, found)
    segment.size += 1
    initials = "".join(part[0] for part in NAMES[word]) if word in NAMES else word[0]
    segment.letters += initials
    if word not in NEUTRAL and word not in ROLES:
        segment.telling += initials
    if word in ROLES:
        found.roles.add(word)
    elif word in NEUTRAL:
        found.neutral.append(word)
    else:
        segment.words.append(word)
        if not shouted and word not in WEAK_ACRONYMS and is_acronym(told):
            segment.acronyms.append(word)


def _without_year(told: str, word: str, found: _Found) -> str:
    """Take the year from the end of a name: "TeaCon21"."""
    glued = GLUED.fullmatch(word) if word[-1].isdecimal() else None
    if not glued or glued[1] in NOT_YEARS:
        return word
    number = int(glued[2])
    year = number if number >= CENTURY else 2000 + number
    named = number >= CENTURY or is_acronym(told) or glued[1].endswith("con")
    if (found.near is None and named) or (found.near is not None and abs(year - found.near) <= 1):
        found.year = found.year or year
    elif number < CENTURY:
        found.numbers.add(number)
    else:
        return word
    return glued[1]


def _explained(segments: list[_Segment]) -> tuple[list[_Segment], list[_Segment]]:
    """Give the stretches that are the acronym of a longer one: "Tea Brewing Days (TBD)".

    Behind them those that stand in brackets and are an acronym of nothing: "Brewing (ACME)".
    """
    longer = [s for s in segments if s.size >= LONG_PHRASE]
    names: list[_Segment] = []
    tags: list[_Segment] = []
    if not longer or len(segments) == 1:
        return names, tags
    for index, s in enumerate(segments):
        if not s.acronyms or len(s.acronyms) < s.size - 1 or s in longer:
            continue
        if any(is_short_for(s.acronyms[-1], each.letters) for each in longer):
            names.append(s)
        elif index and s.bracketed:
            tags.append(s)
    return names, tags
