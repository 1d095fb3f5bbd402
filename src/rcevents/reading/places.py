"""Where it is held: places in datelines, titles and prose, with coordinates where known.

In a dateline a place is a whole segment between commas, brackets or dashes: "on site (Lund,
Sweden)". Titles and prose are full of names of towns, so there a place needs more: its country or
region beside it, brackets around it, or the words that something is held there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from rcevents.model import Place
from rcevents.reading.claims import BLANK, Claim
from rcevents.reading.names import is_person
from rcevents.reading.pieces import CUT, Piece, pieces_of
from rcevents.reading.place_words import EVENT_NOUNS, GIVEN_NAMES, NOT_YET, TIME_TALK
from rcevents.reading.proserooms import find_prose_rooms
from rcevents.reading.toponyms import Toponym, toponym_at
from rcevents.reading.venues import building_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Where = Literal["dateline", "title", "prose", "label"]
"""What kind of text is read; a "label" is the value behind "Location:" or "Where:"."""

NEARBY = 100
"""So many characters before a place in prose may say that something is held there."""

HELD_WORDS = r"""
    held | host(?:ed|ing) | tak(?:e[sn]?|ing)[ ]place | happen(?:s|ing) | join[ ]us | meet(?:s|ing)?
    | gather(?:s|ing)? | conven(?:e[sd]?|ing) | organi[sz]ed | com(?:es|ing) | return(?:s|ing)
"""
HELD = re.compile(
    rf"\b(?: {HELD_WORDS} | located | will[ ]be | to[ ]be | is | are | venue )\b",
    re.VERBOSE | re.IGNORECASE,
)
HELD_THERE = re.compile(rf"\b(?: {HELD_WORDS} ) (?:[ ]\w{{1,9}})? $", re.VERBOSE | re.IGNORECASE)
PAST = re.compile(
    r"""\b(?: was | were | last[ ](?:year|time|month) | previous(?:ly)? | earlier | formerly
          | instead[ ]of | rather[ ]than | originally | supposed | author
          | professor | based )\b""",
    re.VERBOSE | re.IGNORECASE,
)
EVENT = re.compile(
    rf"\b(?:{'|'.join(EVENT_NOUNS)})s?(?: ?['’]?(?:20)?\d\d)? ?{BLANK}{{0,40}} ?(?:is |be )?$",
    re.IGNORECASE,
)
LED_IN = tuple(
    re.compile(word + r"\s{1,3}(?:the\s)?[^\w\s]{0,3}\s?[A-ZÀ-Þ]") for word in ("in", "at", "near")
)
"""A place in prose stands behind one of these words, or an "@"; there a text is cut into pieces.

Each is a pattern of its own, since a search for a plain word is fast."""
IS_THERE = re.compile(
    r"^(?:(?!.{0,60}\b(?:who|I|he|she|they|we|office|offices|team|institute|lab|group|company|based)\b)"
    r".{2,80}) (?:is|will be)$"
)
DAY = re.compile(
    r"^[^.!?]{0,30}\b(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\w{0,6}\.? \d"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? (?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
"""A day behind a town, in the same sentence."""
EVENT_WORD = re.compile(rf"\b(?:{'|'.join(EVENT_NOUNS)})s?\b|\d", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?;\n](?= |\n|$)")
WRAP = re.compile(r"\n(?<!\n\n)(?!\n)")
LABELLED = re.compile(r"[^\W_].{1,300}[\w)\]]", re.DOTALL)
CLOCKS = re.compile("|".join(map(re.escape, TIME_TALK)), re.IGNORECASE)
AS_CODE = 3
SUBJECT = re.compile(
    rf"(?:\b(?:{'|'.join(EVENT_NOUNS)}|carpentry|clinic|club|camp)s?"
    r"(?: ['’]?(?:20)?\d\d)?|(?-i:\b[A-Z]{3,5}\d{0,2})|\w(?:con|conf|fest)(?: ?\d{2,4})?)$",
    re.IGNORECASE,
)
"""How a title ends that names an event, and no person: "Tea Carpentry", "TeaConf 2031"."""
ACRONYM = re.compile(r"[A-Z]{3,6}\d{0,2} ")
DASHES = frozenset("-–—|@")


def find_places(
    text: str, *, where: Where = "dateline", country: str | None = None
) -> list[Claim[Place]]:
    """Claim the places that a text tells, in their order.

    `country` (ISO 3166-1) is where the document is at home: it decides between namesakes. A
    city without region or country is the most populous of its name; where a namesake abroad
    comes near, country and coordinates stay unknown.

    >>> claim, = find_places("11-15 Oct, $75 Virtual, $150 on site (Lund, Sweden)")
    >>> claim.text, claim.value.city, claim.value.country, claim.value.latitude
    ('Lund, Sweden', 'Lund', 'SE', 55.71)
    >>> [claim.text for claim in find_places("3 May, Portland, OR, free"
    ...  " - Blue Hall, Reading - Lugano (CH)")]
    ['Portland, OR', 'Blue Hall, Reading', 'Lugano (CH)']
    >>> find_places("Ada Bell, University of Oslo, 3 pm") + find_places("Union, Europe, Summit")
    []
    >>> [claim.text for claim in find_places("Rust in Paris: a workshop in Bath", where="title")]
    ['Bath']
    >>> prose = "In London Ada began it. This time it will be held in Graz, Austria. Go."
    >>> [claim.text for claim in find_places(prose, where="prose")]
    ['Graz, Austria']
    """
    if where == "label":
        return _labelled(text, country)
    if where == "prose" and not _leads_in(text):
        return []
    if where == "title" and not CUT.search(text):
        return []  # of one piece: no preposition, bracket or comma leads to a place
    accept = {"dateline": _in_dateline, "title": _in_title, "prose": _in_prose}[where]
    flowing = WRAP.sub(" ", text) if where == "prose" else text
    pieces = pieces_of(flowing)
    led_in = where == "prose"
    found = _toponyms(pieces, country, lambda one: accept(flowing, pieces, one), led_in=led_in)
    return _apart(_claim(text, pieces, one) for one in found)


def _leads_in(text: str) -> bool:
    return "@" in text or any(led_in.search(text) for led_in in LED_IN)


def _toponyms(
    pieces: Sequence[Piece],
    country: str | None,
    accept: Callable[[Toponym], bool],
    *,
    led_in: bool,
) -> Iterator[Toponym]:
    """Look for places at every piece, or only where a preposition leads one in."""
    at = 0
    while at < len(pieces):
        wanted = pieces[at].preposition or not led_in
        found = toponym_at(pieces, at, country) if wanted else None
        if found is not None and accept(found):
            yield found
            at = found.last
        at += 1


def _claim(text: str, pieces: Sequence[Piece], found: Toponym) -> Claim[Place]:
    start, last = pieces[found.first].start, pieces[found.last]
    end = last.end + (found.last > found.first and last.bracketed)
    if found.city is None and found.venue:
        end = building_end(text, end)
    told = text[start:end]
    return Claim(start, end, told, found.place(" ".join(told.split())))


def _apart(claims: Iterable[Claim[Place]]) -> list[Claim[Place]]:
    """Leave out what a claim before holds already."""
    found: list[Claim[Place]] = []
    for claim in claims:
        if not found or claim.start >= found[-1].end:
            found.append(claim)
    return found


def _in_dateline(text: str, pieces: Sequence[Piece], found: Toponym) -> bool:
    first, last = pieces[found.first], pieces[found.last]
    if last.after == ":" or (_flows(pieces, found) and not _is_held_there(text, pieces, found)):
        return False
    if found.institution:
        return _is_seat(text, pieces, found)
    if found.city is None and not found.venue:
        return _is_land(text, pieces, found)
    return first.start == 0 or first.gap.strip() != ""


def _flows(pieces: Sequence[Piece], found: Toponym) -> bool:
    """Whether words run on into the place: "electricity in Manchester"."""
    return found.first > 0 and pieces[found.first].gap.replace(" ", "").isalpha()


def _is_held_there(text: str, pieces: Sequence[Piece], found: Toponym) -> bool:
    first = pieces[found.first]
    before = text[max(0, first.start - NEARBY) : _behind(pieces, found)]
    held = EVENT.search(before) or HELD_THERE.search(before) or (found.city and found.area)
    return bool(first.preposition and held)


def _is_seat(text: str, pieces: Sequence[Piece], found: Toponym) -> bool:
    """Whether an institution is where it is held, and not whose the speaker or the event is."""
    first = pieces[found.first]
    if first.linked and found.first and is_person(pieces[found.first - 1].text):
        return False
    before = text[max(0, first.start - NEARBY) : first.start]
    alone_in_brackets = first.opened and before.rstrip("([ ")[-1:] in {"", BLANK}
    return first.at or alone_in_brackets or bool(found.city or found.area)


def _is_land(text: str, pieces: Sequence[Piece], found: Toponym) -> bool:
    """Whether a country stands alone, and not in a list of countries or clocks."""
    first = pieces[found.first]
    following = pieces[found.last + 1 : found.last + 2]
    listed = first.linked or any(piece.linked for piece in following)
    code = len(first.text) < AS_CODE and first.text not in {"UK", "US"}
    near = text[max(0, first.start - NEARBY) : first.end + NEARBY]
    return not (listed or code or CLOCKS.search(near))


def _in_title(text: str, pieces: Sequence[Piece], found: Toponym) -> bool:
    first, last = pieces[found.first], pieces[found.last]
    named = found.city is not None or found.venue or found.institution
    if found.city and found.area:
        return True
    before = text[max(0, first.start - NEARBY) : _behind(pieces, found)]
    if first.preposition and EVENT.search(before):
        return named and (first.at or not found.institution)
    if first.opened and last.after in {")", "]"}:
        return named
    if found.last < len(pieces) - 1 or not (named and found.first):
        return False
    ahead = pieces[found.first - 1].text
    if first.linked:
        return not is_person(ahead) or bool(SUBJECT.search(ahead) or ACRONYM.match(ahead))
    doubtful = first.text.casefold() in GIVEN_NAMES | {"reading"}
    return first.gap.strip() in DASHES and not doubtful and SUBJECT.search(ahead) is not None


def _behind(pieces: Sequence[Piece], found: Toponym) -> int:
    """Give where the piece before ends, that is where its preposition begins."""
    return pieces[found.first - 1].end if found.first else 0


def _in_prose(text: str, pieces: Sequence[Piece], found: Toponym) -> bool:
    first = pieces[found.first]
    if not first.preposition or (found.city is None and not (found.venue or found.institution)):
        return False
    before = SENTENCE_END.split(text[max(0, first.start - NEARBY) : _behind(pieces, found)])[-1]
    if PAST.search(before):
        return False
    if found.city and found.area:
        return bool(HELD.search(before) or EVENT.search(before))
    if found.city and IS_THERE.search(before) and DAY.search(text[first.end : first.end + NEARBY]):
        return True  # "TeaConf is in Ghent again, from May 12"
    if found.institution and not first.at:
        return False  # "the next event in the Institute's series"
    return bool(EVENT.search(before) or HELD_THERE.search(before))


def _labelled(text: str, country: str | None) -> list[Claim[Place]]:
    """Take the whole value of a label for the place, unless it says that none is known."""
    inside = LABELLED.search(text.replace(BLANK, " "))
    if inside is None or set(inside.group().casefold().split()) <= NOT_YET:
        return []
    told = inside.group()
    pieces = pieces_of(told)
    found = (toponym_at(pieces, at, country) for at in range(len(pieces)))
    best = max((one for one in found if one), key=_fullness, default=None)
    if best is None and (EVENT_WORD.search(told) or not told[0].isupper()):
        return []  # "Online Talk"
    place = best.place(told) if best else Place(text=told)
    return [Claim(inside.start(), inside.end(), told, place)]


def _fullness(found: Toponym) -> tuple[bool, bool, int]:
    return found.city is not None, found.area is not None, found.last - found.first


def place_of(
    line: Sequence[Claim[Place]],
    *,
    title: str,
    prose: str = "",
    virtual: bool = False,
    country: str | None = None,
) -> Place | None:
    """Choose the place from line, title and prose, in this order; the fullest of each.

    The prose of what the line tells to be `virtual` tells no place: it speaks of its speakers.

    >>> place_of([], title="Example Workshop (Ghent, Belgium)").city
    'Ghent'
    >>> place_of([], title="ExampleConf", prose="It takes place in Bergen, Norway.").country
    'NO'
    """
    told = line or find_places(title, where="title", country=country)
    if not (told or virtual):
        told = find_places(prose, where="prose", country=country) or find_prose_rooms(prose)
    return best_place(told)


def best_place(claims: Sequence[Claim[Place]]) -> Place | None:
    """Choose the fullest of several tellings: a city with its country, a city, a venue.

    >>> best_place(find_places("Blue Hall - Bergen, Norway")).text
    'Bergen, Norway'
    """
    return max(
        (claim.value for claim in claims),
        key=lambda place: (
            place.city is not None,
            place.text.count(","),
            place.country is not None,
        ),
        default=None,
    )
