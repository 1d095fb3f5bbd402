"""Wording: what the texts of a source tell, read once where events share them.

These are the very readers that serve newsletters; what a text says in another language is read
as well, and kept in its own words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.model import first_day
from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Fault, blank
from rcevents.reading.costs import find_costs
from rcevents.reading.deadlines import find_deadlines
from rcevents.reading.foreign import names_online, read_foreign
from rcevents.reading.formats import find_formats
from rcevents.reading.names import is_person
from rcevents.reading.places import best_place, find_places
from rcevents.reading.regions import areas
from rcevents.reading.venues import is_house, is_institution, is_venue
from rcevents.reading.vocabulary import Vocabulary

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from rcevents.model import Deadline, Format, Place, Tier, When
    from rcevents.reading.claims import Claim
    from rcevents.reading.costs import Paid

POSTCODE = re.compile(
    r"""
    (?<= ,[ ] ) (?: [A-Z]{1,2}- )? (?: \d{4,5} (?: [ ][A-Z]{2} )? | \d{3}[ ]\d{2} ) [ ]
      (?= [^\W\d_]{3} )
  | (?<= [^\W\d_] ) ,? [ ] [A-Z]{1,2}\d[A-Z\d]? [ ] \d[A-Z]{2} (?= ,|$ )
    """,
    re.VERBOSE,
)
"""A postal code before a town ("1234 AB Delft"), or behind it ("Leeds, LS1 1AA")."""
NUMBERED_STREETS = frozenset({"US", "CA", "AU", "NZ"})
"""Where such a number before a name is that of a house."""
APART = re.compile(r"[ ]?[;+/&|][ ]?|[ ](?:and|or|und|et|y)[ ]")
NO_PLACE = re.compile(
    r"tb[acd]|to be (?:announced|confirmed|determined|decided)|n/?a|none|unknown|wird noch bekannt"
    r"gegeben|à définir|por definir|da definire",
    re.IGNORECASE,
)
"""What people write as a location where none is known yet."""
MAIL = re.compile(r"[(<\[]?\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\b[)>\]]?")
SPEAKERS = re.compile(
    r"""
    ^ [^\S\n]{0,9} [*•-]? [ ]? (?:speakers?|presenters?|instructors?|lecturers?|trainers?|teachers?
      |referent(?:en|in|innen)?|vortragende|intervenants?|ponentes?|docenti?)
    [ ]? [:|] [ ] ([^\n]{3,400}) $
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
WHERE = re.compile(
    r"""
    ^ [^\S\n]{0,9} [*•-]? [ ]? (?:where|location|venue|(?:veranstaltungs)?ort|lieu|lugar|luogo|sede)
    [ ]? [:|] [ ] ([^\n]{2,200}) $
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
SPEAKER_STEMS = Vocabulary(
    "speaker presenter instructor lecturer trainer teacher referent vortragende intervenant"
    " ponente docent".split()
)
WHERE_STEMS = Vocabulary(
    ("where", "location", "venue", "ort:", "ort |", "lieu", "lugar", "luogo", "sede")
)
"""Without one of these in the caseless text, there is no such line."""
NAME_ENDS = re.compile(r"[,;](?![^()]{0,80}\))|[ ](?:and|und|et|&)[ ]")
BRACKETS = re.compile(r"[ ]?\([^()]{0,80}\)")
MOST_SPEAKERS = 40
BEFORE_EVENT = "day and month in the order that puts it before the event"


@lru_cache(maxsize=1024)
def formats_of(location: str) -> tuple[Claim[Format], ...]:
    """Claim the words of a location that tell the form."""
    return tuple(find_formats("online" if names_online(location) else location))


@lru_cache(maxsize=256)
def formats_in_prose(prose: str) -> tuple[Claim[Format], ...]:
    """Claim the words of a description that tell the form."""
    foreign = read_foreign(prose, lambda said: find_formats(said, prose=True))
    return (*find_formats(prose, prose=True), *foreign)


@lru_cache(maxsize=256)
def costs_in_prose(
    prose: str, currency: str | None, issued: dt.date | None
) -> tuple[Claim[Tier | Paid], ...]:
    """Claim the prices of a description."""

    def costs(text: str) -> list[Claim[Tier | Paid]]:
        return find_costs(text, currency=currency, prose=True, issued=issued)

    return (*costs(prose), *read_foreign(prose, costs))


@lru_cache(maxsize=256)
def deadlines_in_prose(
    prose: str, issued: dt.date | None, day_first: bool | None
) -> tuple[Claim[Deadline | Fault], ...]:
    """Claim the deadlines of a description."""

    def deadlines(text: str) -> list[Claim[Deadline | Fault]]:
        return find_deadlines(text, issued=issued, day_first=day_first, prose=True)

    return (*deadlines(prose), *read_foreign(prose, deadlines))


def deadlines_before(
    start: When | None, prose: str, issued: dt.date | None, day_first: bool | None
) -> tuple[list[Deadline], str | None]:
    """Give the deadlines of a description; "4/5" is the day before the event, where but one is.

    >>> import datetime as dt
    >>> told, rule = deadlines_before(dt.date(2031, 3, 24), "Register by 10/03/2031", None, None)
    >>> str(told[0].date), rule
    ('2031-03-10', 'day and month in the order that puts it before the event')
    """
    claims = deadlines_in_prose(prose, issued, day_first)
    sure = _sure(claims)
    if len(sure) == len(claims) or day_first is not None or start is None:
        return sure, None
    readings = [_sure(deadlines_in_prose(prose, issued, order)) for order in (True, False)]
    last = first_day(start)
    fit = [told for told in readings if all(first_day(one.date) <= last for one in told)]
    whole = [told for told in fit if len(told) == len(claims)]
    return (whole[0], BEFORE_EVENT) if len(fit) == len(whole) == 1 else (sure, None)


def _sure(claims: Iterable[Claim[Deadline | Fault]]) -> list[Deadline]:
    return [claim.value for claim in claims if not isinstance(claim.value, Fault)]


@lru_cache(maxsize=1024)
def place_in(location: str) -> Place | None:
    """Give the place that a location names: a venue, a town, a country.

    >>> place_in("Tea Road 3, 01234 Dresden, Germany").city
    'Dresden'
    >>> place_in("Blue Hall, Leeds LS1 1AA").city
    'Leeds'
    """
    plain = without_postcode(location)
    claims = [] if names_online(location) else find_places(blank(plain, find_formats(plain)))
    return best_place(claims)


def without_postcode(location: str) -> str:
    """Leave the postal code out of an address, but not the number of a house.

    >>> without_postcode("Tea Road 3, 1234 AB Delft"), without_postcode("1601 Tea Road, NY, USA")
    ('Tea Road 3, Delft', '1601 Tea Road, NY, USA')
    """
    code = POSTCODE.search(location) if any(map(str.isdigit, location)) else None
    if code is None:
        return location
    _, comma, behind = location[code.end() :].partition(",")
    lands = areas(behind.rpartition(",")[2].strip()) if comma else ()
    is_code = not comma or any(
        land.region is None and land.country not in NUMBERED_STREETS for land in lands
    )
    return location[: code.start()] + location[code.end() :] if is_code else location


def is_nowhere(location: str) -> bool:
    """Tell whether a location says that none is known yet."""
    return NO_PLACE.fullmatch(location.strip(" .!?-()")) is not None


@lru_cache(maxsize=1024)
def is_also_here(location: str) -> bool:
    """Tell whether a location names a room or house beside a way to attend from afar.

    >>> is_also_here("Room 3; Microsoft Teams Meeting"), is_also_here("Tea Hall + online")
    (True, True)
    >>> is_also_here("Zoom; link in the mail"), is_also_here("Zoom Room 3")
    (False, False)
    """
    parts = [part for part in APART.split(location) if part.strip()]
    afar = [part for part in parts if {c.value for c in find_formats(part)} == {"virtual"}]
    rest = [part.strip(" ,") for part in parts if not find_formats(part)]
    return bool(afar) and any(map(_is_room_or_house, rest))


def _is_room_or_house(words: str) -> bool:
    heads = (words, words.partition(",")[0], re.sub(r"[ ][\w.]{1,9}$", "", words))
    return any(is_venue(head) or is_house(head) or is_institution(head) for head in heads)


def without_mail(name: str) -> str:
    """Leave the addresses of mail out of a name: they are nobody's to publish.

    >>> without_mail("Ada Bell (ada@example.org)"), without_mail("ada@example.org")
    ('Ada Bell', '')
    """
    return " ".join(MAIL.sub(" ", name).split()).strip(" ,;") if "@" in name else name


@lru_cache(maxsize=256)
def location_in(prose: str) -> str:
    r"""Give the location that a line of a description tells behind a label.

    >>> location_in("Tea for all.\nWhere: Online via Zoom\nBring cups")
    'Online via Zoom'
    """
    line = WHERE.search(prose) if WHERE_STEMS.held_in(caseless(prose)) else None
    return line[1].strip() if line else ""


@lru_cache(maxsize=256)
def speakers_in(prose: str) -> tuple[str, ...]:
    r"""Give the people whom a line of a description names as speakers.

    >>> speakers_in("Tea.\nSpeakers: Ada Bell (Leaf Lab), Cy Dey")
    ('Ada Bell (Leaf Lab)', 'Cy Dey')
    >>> speakers_in("Speaker: to be announced")
    ()
    """
    line = SPEAKERS.search(prose) if SPEAKER_STEMS.held_in(caseless(prose)) else None
    if line is None:
        return ()
    names = [without_mail(part).strip(" .") for part in NAME_ENDS.split(line[1])]
    named = all(is_person(BRACKETS.sub("", name)) for name in names)
    return tuple(dict.fromkeys(names[:MOST_SPEAKERS])) if named else ()
