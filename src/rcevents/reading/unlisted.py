"""Places that no gazetteer holds, known by where they stand and how they are written.

"3 June, Kannenau" tells a place, and "3 June, Beginners" none: beside the day or the hours, in a
segment of its own, stands a name that is written as towns are, or a small town that is known.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from rcevents.model import Place
from rcevents.reading.caseless import caseless
from rcevents.reading.claims import BLANK, Claim
from rcevents.reading.gazetteer import cities, key_of
from rcevents.reading.names import HONORIFIC, is_person
from rcevents.reading.place_words import (
    EVENT_NOUNS,
    GIVEN_NAMES,
    HALLS,
    NEVER_ALONE,
    NO_TOWN,
    SURE_HOUSES,
    TOWN_ENDINGS,
    TOWN_LASTS,
    TOWN_WORDS,
)
from rcevents.reading.regions import areas
from rcevents.reading.rooms import is_room, is_seat, may_be_house, names_street, tells_more
from rcevents.reading.venues import BARRED, is_house, is_title_case, is_venue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rcevents.model import Format

BY_POSITION = "a name where the place stands"

OPENINGS = re.compile(
    r"^(?:Aber(?!r)|Inver(?![st])|Llan|Strath(?!e)|Bally|Ober(?!on)|Unter(?!n))[a-z]{3}"
)
"""How the names of towns begin."""
INNER = re.compile(
    r"^[A-ZÀ-Þ][\w’']{2,20} (?<!Hands)(?<!Add)(?<!Follow)"
    r"(?: -(?:on|upon|under|sous|sur|le|la|les|en|am|an-der|by-the)-"
    r"  | [ ](?:upon|sur|am|an[ ]der|ob[ ]der|aan[ ]den)[ ] ) [A-ZÀ-Þ][\w’']{1,20}$",
    re.VERBOSE,
)
"""What stands in the names of towns: "Newmarket-on-Tyne", "Tee am Wald"."""
ROOMS = re.compile(
    r"^(?:(?:[A-ZÀ-Þ][\w’'-]{1,20} ){1,3}(?:hall|room|auditorium|library|bar|pub|caf[eé]|foyer"
    r"|atrium|canteen|cafeteria|lounge|(?:lecture|meeting|seminar|training|common|reading) room"
    r"|lecture theatre)"
    r"|(?:(?:Blue|Seminar|Meeting|Lecture) )?(?:Hörsaal|Seminarraum|Raum|Salle|Sala|Zaal|[Rr]oom)"
    r" (?:[A-Z]{0,2} ?[\d][\w.]{0,7}|[A-Z])|(?:Café|Gasthof|Technopark|Palazzo|Château) [A-ZÀ-Þ]"
    r"[\w’'-]{1,20}(?: [A-ZÀ-Þ][\w’'-]{1,20}){0,2}|Aula|Audimax)$"
)
ROOM = re.compile(
    r"^(?:room|raum|zaal|salle|hörsaal) (?:[A-Z]{0,2} ?\d[\w.]{0,7}|[A-Z])$", re.IGNORECASE
)
BUILDING = re.compile(r"^(?:[A-ZÀ-Þ][\w’'-]{1,20} ){1,3}building$")
SEAT = re.compile(
    r"^(?!.{0,60} Press$)(?:(?:The )?Univ(?:ersity|\.|) of (?:[A-ZÀ-Þ][\w’'-]{1,20} ?){1,3}"
    r"|(?:[A-ZÀ-Þ][\w’'-]{1,20} ){1,3}(?:University|Universität|College))$"
)
"""An institution that has one place; a press, a school or an institute may only invite."""
SEGMENT = re.compile(rf"[^,;|()\[\]\n•·:!?\"“”{BLANK}]{{2,80}}")
PARTED = re.compile(
    r"\s[-–—/]|(?<!\bSt)(?<!\bUniv)[.](?=\s|$)|\s(?:and|or|&|und|oder|et|ou|en|of|och|og|y)(?=\s{0,3}(?:(?:per|via|in|on)\s{0,3})?$)"
)
LEAD = re.compile(r"[^\w]{0,4}(?:(?:and|in|at|the|or)\s){0,3}")
BEFORE = re.compile(
    rf"(?:{BLANK}|^)[^\w{BLANK}]{{0,8}}(?:(?:and|or|in|at|the|und|oder|et)\s){{0,3}}$"
)
BEHIND = re.compile(rf"[^\w{BLANK}]{{0,6}}{BLANK}")
AHEAD = re.compile(rf"(?:^|[,;:|(\n{BLANK}])\s{{0,3}}(?P<name>[^,;:|()\n{BLANK}]{{2,80}}), ?$")
OF_TOWNS = (" central", " arena", " messe", " expo", " airport")
"""What ends the names of houses behind the name of their town: "Leeds Arena"."""
MOST, MOST_WORDS, SHORTEST, MOST_BEHIND = 12, 4, 6, 3
REACH = 200
"""So many characters behind a place may tell more of it."""


LABELLED = re.compile(rf"\bVenue: (?P<name>[^\W_][^;|\n{BLANK}]{{1,100}})")
"""A place under a label, as fields say it."""


def find_unlisted(text: str, forms: Sequence[Claim[Format]] = ()) -> list[Claim[Place]]:
    r"""Claim the name that stands where a place does, in a line whose other claims are blank.

    `forms` are what was claimed of the line's form: "Kannenau (on site)" needs no other sign.

    >>> [claim.text for claim in find_unlisted("\x00\x00, Kannenau, Ada Bell")]
    ['Kannenau']
    >>> find_unlisted("\x00\x00, Beginners") + find_unlisted("Kannenau for all, \x00\x00")
    []
    """
    if claim := _labelled(text):
        return [claim]
    if BLANK not in text:
        return []
    told = _segments(text)
    for at, (start, name) in enumerate(told):
        if not BEFORE.search(text[max(0, start - 30) : start]):
            continue
        following = told[at + 1 : at + 1 + MOST_BEHIND]
        end = _end(text, start + len(name), following)
        if not text[:start].strip() and not BEHIND.match(text, end):
            continue
        if _is_place(name, following) or _is_beside_form(text, start, start + len(name), forms):
            return [Claim(start, end, text[start:end], Place(text=text[start:end]))]
    return []


def is_place(text: str) -> bool:
    """Tell whether a line of its own is nothing but a place.

    >>> [is_place(t) for t in ("Tea Suite, Library", "Kannenau", "Ada Bell, Leaf Lab", "Tea, Cake")]
    [True, True, False, False]
    """
    told = _segments(text)
    named = bool(told) and _is_place(told[0][1], told[1:])
    return named and _end(text, told[0][0] + len(told[0][1]), told[1:]) == len(text)


def _labelled(text: str) -> Claim[Place] | None:
    """Claim the name behind a label that asks for a place, whatever it is."""
    told = LABELLED.search(text)
    if told is None:
        return None
    name = told["name"].strip(" ,.")
    end = told.start("name") + len(name)
    return Claim(told.start(), end, text[told.start() : end], Place(text=name))


def _is_place(name: str, following: Sequence[tuple[int, str]]) -> bool:
    """Tell whether a segment names a town or a house, by itself or by what follows it."""
    if names_town(name) or names_house(name) or _is_building(name, following):
        return True
    if SEAT.match(name):
        return is_title_case(name)
    if not following or not is_title_case(name):
        return False
    behind = following[0][1]
    if names_town(behind):
        return is_house(name) or name.startswith("The ")
    if is_room(behind) and may_be_house(name):
        return names_street(behind) or is_seat(name) or not is_person(name)
    suite = name.endswith(" Suite") and tells_more(behind)
    return suite or (names_house(behind) and not is_person(name))


def _is_beside_form(text: str, start: int, end: int, forms: Sequence[Claim[Format]]) -> bool:
    """Tell whether a lone name stands beside where one meets: "Leafing (on site)"."""
    name = text[start:end]
    if not (name.isalpha() and name[0].isupper() and name[1:].islower()) or len(name) < SHORTEST:
        return False
    return not _is_other(name) and any(
        form.value != "virtual"
        and (text[end : form.start] == " (" or text[form.end : start] in {" (", " in "})
        for form in forms
    )


def _segments(text: str) -> list[tuple[int, str]]:
    """Give the segments between signs and blanks, with where each begins."""
    return list(islice(_walk(text), MOST))


def _walk(text: str) -> Iterator[tuple[int, str]]:
    for found in SEGMENT.finditer(text):
        segment, behind = found.group(), 0
        for cut in [*PARTED.finditer(segment), None]:
            end = cut.start() if cut else len(segment)
            lead = LEAD.match(segment, behind, end)
            start = lead.end() if lead else behind
            name = segment[start:end].rstrip(" -–—/.&")
            if name:
                yield found.start() + start, name
            behind = cut.end() if cut else end


def names_town(name: str) -> bool:
    """Tell whether a segment is written as the name of a town, or is that of a small one.

    >>> [names_town(n) for n in ("Kannenau", "Porto Tea", "Tea-on-Tyne", "Rust", "Ada Berg")]
    [True, True, True, False, False]
    """
    words = name.split()
    if len(words) > MOST_WORDS or not is_title_case(name) or not name[0].isupper():
        return False
    if any(map(str.isdigit, name)) or _is_other(name):
        return False
    if len(words) > 1 or not name.isalpha():
        several = words[0] in TOWN_WORDS or words[-1] in TOWN_LASTS
        several = several and words[0][0].isupper() and words[-1][0].isupper()
        return INNER.match(name) is not None or (several and len(words) > 1)
    if not name[1:].islower():
        return False  # "EuroBerg", "GPU"
    ended = caseless(name).endswith(TOWN_ENDINGS) and len(name) >= SHORTEST
    return ended or OPENINGS.match(name) is not None or cities(name) != ()


def _is_other(name: str) -> bool:
    plain = caseless(name)
    event = plain.removesuffix("s") in EVENT_NOUNS
    return event or plain in NO_TOWN or key_of(name) in NEVER_ALONE


def names_house(name: str) -> bool:
    """Tell whether a segment names a house or a room, and no person.

    >>> [names_house(n) for n in ("Leaf Building", "Leaf hall", "Ada Hall", "Team Building")]
    [True, True, False, False]
    """
    plain = caseless(name)
    if BARRED.search(plain) or HONORIFIC.match(name):
        return False
    if is_room(name):
        return True
    if not name[0].isalpha():
        return False
    first, *rest = plain.split()
    nouns = SURE_HOUSES if first in GIVEN_NAMES and len(rest) == 1 else SURE_HOUSES + HALLS
    sure = plain.endswith(nouns) and bool(rest) and is_title_case(name)
    sure = sure or (plain.endswith(OF_TOWNS) and bool(cities(name.rpartition(" ")[0])))
    return ROOMS.match(name) is not None or sure or is_venue(name)


def _is_building(name: str, following: Sequence[tuple[int, str]]) -> bool:
    """Tell whether "Leaf building" is one: a room of it follows."""
    return bool(BUILDING.match(name) and following and ROOM.match(following[0][1]))


def _end(text: str, end: int, following: Sequence[tuple[int, str]]) -> int:
    """Take in the segments behind that say in which town, house, street or room."""
    for start, name in following:
        if text[end:start].strip() not in {",", ", the"} or not _goes_on(name):
            break
        end = start + len(name)
    return end


def widened(text: str, places: Sequence[Claim[Place]]) -> list[Claim[Place]]:
    """Give the places that are rooms or houses with what tells more of them behind.

    >>> from rcevents.reading.places import find_places
    >>> line = "3 May, Room 4, Tea Wing"
    >>> [claim.text for claim in widened(line, find_places(line))]
    ['Room 4, Tea Wing']
    """
    return [_widened(text, claim) for claim in places]


def _widened(text: str, claim: Claim[Place]) -> Claim[Place]:
    if claim.value.city or claim.value.country:
        return _led(text, claim)
    following = [(claim.end + at, name) for at, name in _segments(text[claim.end :][:REACH])]
    end = _end(text, claim.end, following[:MOST_BEHIND])
    told = text[claim.start : end]
    place = claim.value.model_copy(update={"text": " ".join(told.split())})
    return Claim(claim.start, end, told, place) if end > claim.end else claim


def _led(text: str, claim: Claim[Place]) -> Claim[Place]:
    """Take in the room, house or street before a town: "Tassenstraße 12, Kassel"."""
    before = text[max(0, claim.start - REACH) : claim.start]
    told = AHEAD.search(before)
    if told is None or not is_room(told["name"]):
        return claim
    start = claim.start - len(before) + told.start("name")
    whole = text[start : claim.end]
    place = claim.value.model_copy(update={"text": " ".join(whole.split())})
    return Claim(start, claim.end, whole, place)


def _goes_on(name: str) -> bool:
    if ROOM.match(name) or names_town(name) or names_house(name) or tells_more(name):
        return True
    return bool(areas(name)) or (is_title_case(name) and is_house(name))
