"""Rooms and houses in sentences, where they stand right behind the day or the hours.

"We meet on 9 May at 2pm in the Old Library" tells a place; "the talk in the Old Library was full"
and "at 2pm in good health" tell none.
"""

from __future__ import annotations

import re

from rcevents.model import Place
from rcevents.reading.claims import Claim
from rcevents.reading.unlisted import names_house

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
STOP = re.compile(r"[.!?](?=\s|$)")
REACH = 150


def find_prose_rooms(text: str) -> list[Claim[Place]]:
    """Claim the rooms and houses that stand behind a day or an hour in prose.

    >>> [claim.text for claim in find_prose_rooms("Come at 2pm in Tea Wing 2.07. Bring a pot.")]
    ['Tea Wing 2.07']
    >>> find_prose_rooms("It was on 9 May in the Old Library.") + find_prose_rooms("5 in May.")
    []
    """
    found: list[Claim[Place]] = []
    at = 0
    while match := BEHIND_TIME.search(text, at):
        at = match.start("name")  # "May at 2pm in the Tea Room" holds another beginning
        before = STOP.split(text[max(0, match.start() - REACH) : match.start()])[-1]
        name = " ".join(match["name"].split())
        if names_house(name) and not PAST.search(before):
            found.append(Claim(*match.span("name"), name, Place(text=name)))
    return found
