"""Venues and institutions by their names: "Blue Lecture Theatre", "University of Nowhere"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from rcevents.reading.caseless import caseless
from rcevents.reading.place_words import HOUSES, INSTITUTIONS, NO_VENUE, PARTICLES, VENUES

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST, MOST_WORDS = 70, 8


def _ends_with(words: Sequence[str]) -> re.Pattern[str]:
    """Match a noun at the end of a name, a number or letter behind it or not: "Room 4.11"."""
    return re.compile(rf"(?<!\w)(?:{_any_of(words)})(?: [a-z]?[\d.]{{0,9}}[a-z]?)?$")


def _any_of(words: Sequence[str]) -> str:
    """Match any of the words in caseless text."""
    return "|".join(re.escape(caseless(word)) for word in words)


VENUE, HOUSE, BARRED = _ends_with(VENUES), _ends_with(HOUSES), _ends_with(NO_VENUE)
HOTEL = re.compile(
    r"^(?:Hotel|Hyatt|Hilton|Marriott|Sheraton|Schloss|Castle|Palais) \w|^Room (?=[A-Z\d])"
)
INSTITUTION = re.compile(rf"(?<!\w)(?:{_any_of(INSTITUTIONS)})(?!\w)")


def is_venue(text: str) -> bool:
    """Whether a piece names a building or a room.

    >>> [is_venue(text) for text in ("Blue Lecture Theatre", "Room 4.11", "room for all", "Oslo")]
    [True, True, False, False]
    """
    return is_title_case(text) and _ends(VENUE, text)


def is_house(text: str) -> bool:
    """Whether a piece may name a building, or a person: "Blue Hall", "Ada Hall".

    >>> [is_house(text) for text in ("Blue Hall", "Team Building", "a hall", "Building Teams")]
    [True, False, False, False]
    """
    return " " in text and is_title_case(text) and _ends(HOUSE, text)


def _ends(nouns: re.Pattern[str], text: str) -> bool:
    plain = caseless(text)
    named = nouns.search(plain) is not None or HOTEL.match(text) is not None
    return named and not BARRED.search(plain)


def is_institution(text: str) -> bool:
    """Whether a piece names a university, an institute or the like.

    >>> [is_institution(text) for text in ("Univ of Nowhere", "TU Oslo", "University press")]
    [True, True, False]
    """
    if " " not in text or not is_title_case(text) or text.rpartition(" ")[2] in PARTICLES:
        return False
    plain = caseless(text)
    return INSTITUTION.search(plain) is not None and not BARRED.search(plain)


@functools.lru_cache(maxsize=16)  # the same piece is asked about by several readers in a row
def is_title_case(text: str) -> bool:
    """Whether every word has a capital or a digit, or is a small word of names."""
    if len(text) > LONGEST or not (text[0].isupper() or text[0].isdigit()):
        return False
    words = text.split()
    small = all(not word[0].islower() or word in PARTICLES for word in words)
    return small and len(words) <= MOST_WORDS


BUILDING = re.compile(
    r"""(?: [ ]\([^()\n]{1,20}\) )? [ \n] (?: of | in | at )[ \n] (?: the[ \n] )?
        (?P<name> [A-ZÀ-Þ0-9][\w’'.-]{0,20} (?: [ \n] [A-ZÀ-Þ0-9][\w’'-]{0,20} ){0,5} )""",
    re.VERBOSE,
)
GROUNDS = re.compile(r",[ \n](?P<name>[A-ZÀ-Þ][\w’'-]{0,20}(?:[ \n][A-ZÀ-Þ][\w’'-]{0,20}){0,5})")


def building_end(text: str, room_end: int) -> int:
    """Give where the building ends of which a room is told, the room's own end without one.

    >>> text = "Room 4 (Level 1) of the Leaf Street Building, Tea Campus, free"
    >>> text[: building_end(text, len("Room 4"))]
    'Room 4 (Level 1) of the Leaf Street Building, Tea Campus'
    """
    building = BUILDING.match(text, room_end)
    if building is None or not _is_built(building["name"]):
        return room_end
    end = building.end()
    grounds = GROUNDS.match(text, end)
    return grounds.end() if grounds and _is_built(grounds["name"]) else end


def _is_built(text: str) -> bool:
    name = " ".join(text.split())
    return is_venue(name) or is_house(name) or is_institution(name) or name.endswith(" Campus")
