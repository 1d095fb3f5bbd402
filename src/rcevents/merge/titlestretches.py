"""The stretches of a title, between dashes, colons and brackets, read word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from rcevents.merge.titlespelling import SHORT, WORD, is_acronym, joined_words, spelt
from rcevents.merge.titlewords import (
    CODES,
    MONTHS,
    NEUTRAL,
    NOT_YEARS,
    NUMBERS,
    ORDINALS,
    PARTS,
    ROLES,
    ROMANS,
    STOP,
    TWO_WORDS,
    WEAK_ACRONYMS,
)  # fmt: skip

MOST_WORDS: Final = 40
CENTURY: Final = 100
CODED: Final = re.compile(rf"(?<=[a-z]Con)(?=(?:{'|'.join(CODES)})(?![^\W_]))")
"""Where a region's code begins that is glued to a name: "LeafConUK"."""
ORDINAL: Final = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
GLUED: Final = re.compile(r"([^\W\d_]{2,20})((?:19|20)\d\d|\d\d)")
FOUR_DIGITS: Final = re.compile(r"(?:19|20)\d\d")
NAMES: Final = {whole: pair for pair, whole in TWO_WORDS.items()}
COUNTED: Final = frozenset(NUMBERS) | {roman.casefold() for roman in ROMANS} | set("abcdef")
ASSEMBLIES: Final = ROLES | frozenset(
    "symposium meeting summit congress forum assembly call talk seminar session edition".split()
)
GATHERED: Final = NEUTRAL | ASSEMBLIES


@dataclass(slots=True)
class Stretch:
    """A stretch: the words that name the event, the first letters of all, and the acronyms."""

    words: list[str] = field(default_factory=list)
    letters: str = ""
    telling: str = ""
    acronyms: list[str] = field(default_factory=list)
    bracketed: bool = False
    size: int = 0


@dataclass(slots=True)
class Found:
    """What the words of a title told so far."""

    near: int | None
    segments: list[Stretch] = field(default_factory=list)
    neutral: list[str] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    year: int | None = None
    ordinal: int | None = None
    numbers: set[int] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)


def read_stretch(stretch: str, found: Found, *, loud: bool, shouted: bool, bracketed: bool) -> None:
    """Read the words of one stretch, and count it to what is found, if it says anything."""
    raw = WORD.findall(CODED.sub(" ", stretch))[:MOST_WORDS]
    if not raw:
        return
    segment = Stretch(bracketed=bracketed)
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


def _is_number(told: str, word: str, before: str, following: str, found: Found) -> bool:
    """Take a year, an ordinal, or a number: of a part behind "part", else of the edition."""
    if told[0] in "'’" or _is_ordinal(told, word, following, found):
        return True
    if word in MONTHS and following in ASSEMBLIES:
        found.parts.add(word)  # "February meetup"
        return True
    value = _value(told, word, before, following)
    if value is None or (value >= CENTURY and FOUR_DIGITS.fullmatch(told)):
        return value is not None
    if before in PARTS:
        found.parts.add(f"{before}{value}")
    else:
        found.numbers.add(value)
    return True


def _is_ordinal(told: str, word: str, following: str, found: Found) -> bool:
    """Take the number of the edition: "5th", or "Fifth" before what is held."""
    if told[0].isdecimal():
        ordinal = ORDINAL.fullmatch(word)
        value = int(ordinal[1]) if ordinal else None
    else:
        value = ORDINALS.get(word)
        if value is None or following not in GATHERED:
            return False
    if value is not None:
        found.ordinal = found.ordinal or value
    return value is not None


def _value(told: str, word: str, before: str, following: str) -> int | None:
    """Give the number that a word is: in digits, in Roman ones, or as "B" behind "part"."""
    if told.isdecimal():
        return int(told) if len(told) <= SHORT else None
    if told in ROMANS and (len(told) > 1 or not following or before in PARTS):
        return ROMANS[told]
    if before not in PARTS:
        return None
    return NUMBERS.get(word) or (ord(told) if len(told) == 1 and told.isupper() else None)


def _take(told: str, word: str, found: Found, segment: Stretch, *, shouted: bool) -> None:
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


def _without_year(told: str, word: str, found: Found) -> str:
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
