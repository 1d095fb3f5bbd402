"""Rooms and houses in sentences, where they stand right behind the day or the hours.

"We meet on 9 May at 2pm in the Old Library" tells a place; "the talk in the Old Library was full"
and "at 2pm in good health" tell none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.model import Place
from rcevents.reading.claims import Claim
from rcevents.reading.formats import find_formats
from rcevents.reading.gazetteer import key_of
from rcevents.reading.place_words import EVENT_NOUNS, NEVER_ALONE, NO_TOWN
from rcevents.reading.unlisted import names_house

if TYPE_CHECKING:
    from collections.abc import Iterator

WORD = r"[\w’'-]{1,30}(?:\.\d\w{0,4})?"
BEHIND_TIME = re.compile(
    rf"""(?: \d[ ]?(?:[ap]\.?m\.?|uhr|h)? | \d(?:st|nd|rd|th) | \bnoon | \bmidday
          | \b(?: january | february | march | april | may | june | july | august | september
                | october | november | december | januar | februar | märz | mai | juni | juli
                | oktober | dezember ) )
        ,?[ \n] (?: in | at | im | en | dans | à )[ \n]
        (?: (?:the|our|der|dem|la|le)[ \n] | l['’] )?
        (?P<name> {WORD}(?:[ \n]{WORD}){{0,6}}? )
        (?= [,;:!?()] | \.(?!\d) | $
          | [ \n](?:and|or|with|for|to|from|on|by|where|when|und|oder|mit|von|bis|et|avec)\b )""",
    re.VERBOSE | re.IGNORECASE,
)
PAST = re.compile(r"\b(?:was|were|took|had|fand|last (?:year|month|week|time))\b", re.IGNORECASE)
TOWN = re.compile(
    r"(?:(?:St\.?|Sankt|Saint|San|Bad|Porto|New|Great|Upper|Lower) )?[A-ZÀ-Þ][a-zà-ÿ’'-]{3,20}"
    r"(?:[ -](?:an der|on|upon|sur|la|le|am) ?-?)?(?:[ -][A-ZÀ-Þ][a-zà-ÿ’-]{3,20})?(?:, [A-Z]{2})?"
)
DATED = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?[^.;:!?]{0,16},?[ \n]in[ \n]$",
    re.IGNORECASE,
)
COMES = re.compile(
    rf"""\b(?: comes? | coming | go | goes | moves | returns? | travels | heads
          | (?:invites?|welcomes?)[ ]you ) [ ]
        (?: back[ ] )? to [ ] (?: the[ ]city[ ]of[ ] )?
        (?P<name> (?-i:[A-ZÀ-Þ]){WORD}(?:[ ](?-i:[A-ZÀ-Þ]){WORD}){{0,2}} )
        (?= ,? [ \n] (?: again[ ] | (?:once[ ]more|this[ ]year|next[ ]year)[ ] )?
          (?: (?: on | from | between )[ ](?: the[ ] )? | (?=\d) )
          (?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ ] )? (?:the[ ])?
          (?: \d | (?:january|february|march|april|may|june|july|august|september|october|november
                   |december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\b ) )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Where an event comes to, with its day behind: "comes to Leafham on Wednesday 3 May"."""
DUE = re.compile(r"\b(?:by|until|till|before|due|deadline|closes?|open(?:s|ed)?)\b", re.IGNORECASE)
HOUR = re.compile(r"\d[:.]\d\d,?[ \n]in[ \n]$")
TONGUES = frozenset(
    """
    english german french spanish italian dutch portuguese swedish norwegian danish finnish polish
    czech russian japanese chinese mandarin arabic hindi welsh catalan deutsch python julia rust
    fortran matlab java javascript perl haskell bash kotlin jupyter context partnership cooperation
    collaboration conjunction association person presence addition particular total general
    brief review confluence hindsight
    retrospect hybrid spring summer autumn winter fall celebration parallel advance
    """.split()
)
"""What "in" leads to besides towns: the language of a course, whom it is held with."""
STOP = re.compile(r"[.!?](?=\s|$)")
REACH = 150


def find_prose_rooms(text: str, *, towns: bool = False) -> list[Claim[Place]]:
    """Claim the rooms and houses that stand behind a day or an hour in prose.

    In what tells of an event alone, `towns` in such a place count, whether they are known or not.

    >>> [claim.text for claim in find_prose_rooms("Come at 2pm in Tea Wing 2.07. Bring a pot.")]
    ['Tea Wing 2.07']
    >>> find_prose_rooms("It was on 9 May in the Old Library.") + find_prose_rooms("5 in May.")
    []
    >>> [claim.text for claim in find_prose_rooms("from 3 to 5 May in Porto Velo.", towns=True)]
    ['Porto Velo']
    >>> find_prose_rooms("on 3 May in English", towns=True)
    []
    """
    found = list(_come_to(text)) if towns else []
    at = 0
    while match := BEHIND_TIME.search(text, at):
        at = match.start("name")  # "May at 2pm in the Tea Room" holds another beginning
        before = STOP.split(text[max(0, match.start() - REACH) : match.start()])[-1]
        name = " ".join(match["name"].split())
        if (names_house(name) or (towns and _is_town(name, match))) and not PAST.search(before):
            found.append(Claim(*match.span("name"), name, Place(text=name)))
    return found


def _come_to(text: str) -> Iterator[Claim[Place]]:
    """Yield the towns that something comes to, with its day behind."""
    for match in COMES.finditer(text):
        name, start = " ".join(match["name"].split()), match.start()
        if _is_towns_name(name) and not PAST.search(text[max(0, start - REACH) : start]):
            yield Claim(*match.span("name"), name, Place(text=name))


def _is_town(name: str, match: re.Match[str]) -> bool:
    """Tell whether a name right behind "DAY in" is written as a town's: "on May 5-6 in Leafham"."""
    at = match.start("name")
    before = STOP.split(match.string[max(0, at - REACH) : at])[-1]
    if not DATED.search(before) or HOUR.search(before) or DUE.search(before):
        return False
    return _is_towns_name(name)


def _is_towns_name(name: str) -> bool:
    """Tell whether a name is written as a town's, and is no language or event."""
    if not TOWN.fullmatch(name) or key_of(name) in NEVER_ALONE | NO_TOWN or find_formats(name):
        return False
    first, *more = name.casefold().split()
    last = (more or [first])[-1].removesuffix("s")
    return first not in TONGUES and last not in EVENT_NOUNS and (bool(more) or last not in TONGUES)
