"""Hours of a line that are not its event's: when doors open, lunch is served or drinks begin."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rcevents.reading.claims import Claim
from rcevents.reading.dates import find_dates
from rcevents.reading.times import Hours, find_times

if TYPE_CHECKING:
    from collections.abc import Sequence

_BESIDE: Final = (
    r"(?:doors?|entry|admission|arrivals?|check-?in|registration|sign-in|welcome(?:[ ]desk)?"
    r"|(?:light[ ]|free[ ])?(?:lunch|coffee|tea|breakfast|drinks|dinner|refreshments|food|pizza"
    r"|snacks|buffet|sandwiches|cakes?|bagels|beers?|set-?up|networking|social|pub|reception|apéro)"
    r"|einlass|ankunft|mittagessen|umtrunk|accueil|inloop|borrel|ontvangst)"
)
BEFORE: Final = re.compile(
    rf"\b{_BESIDE}(?:[ ](?:and|&)[ ]{_BESIDE})?(?:[ ](?:is|are|will[ ]be|served|provided|opens?"
    r"|starts?|begins?|available|afterwards|after|ab|um|à|vanaf))*[ ]?[:,]?[ ]?"
    r"(?:(?:from|at|around|about)[ ])*\Z",
    re.IGNORECASE,
)
"""What leads to such an hour: "doors open at ", "lunch from "."""
BEHIND: Final = re.compile(
    rf"[ ]?[(:–—-]?[ ]?(?:for[ ]|the[ ])?{_BESIDE}(?:[ ](?:open|start|served))?s?"
    r"(?=[ ]?(?:\Z|[\n,;.)|–—-]|and\b))",
    re.IGNORECASE,
)
"""What names such an hour behind it: "18:00 doors", "12:30 (lunch)"."""
ENDS: Final = re.compile(
    r"(?:\A|[ ,;(])(?:and[ ]|we[ ]|it[ ]|will[ ]|should[ ]|expected[ ]to[ ]){0,4}"
    r"(?:ends?|ending|end[ ]time|finish(?:es|ing)?|closes|clos(?:e|ing)|wrap[ ]up|until|ende|fin)"
    r"[ ]?:?[ ](?:(?:at|by|around|about|um|à)[ ]){0,2}\Z",
    re.IGNORECASE,
)
"""What leads to the hour at which it ends."""
ENDED: Final = re.compile(r"[ ](?:close|end|finish|ende|fin)\b(?![ ]of)", re.IGNORECASE)
"""What names that hour behind it: "17:00 close"."""
REACH: Final = 60
NEXT: Final = re.compile(
    r"\s{1,3}((?:Doors|We|Arrival|Registration|Coffee|Lunch|Talks|The\s[a-z]{3,12})\b"
    r"(?:[^.;!?\n]|\.(?=\d)){8,120})(?=[.;!]|\Z)"
)
"""A next sentence that may tell when it begins."""
BEGINS: Final = re.compile(
    r"\b(?:start|begin|kick[ ]off)s?\b(?![ ](?:with|by)\b)|\bend(?:s|ing)?[ ]at\b"
)
NO_SITTING: Final = re.compile(r"\b(?:open(?:s|ing)?[ ](?:for|until)|closes?|week|month|call)\b")


def own_hours(text: str, hours: Sequence[Claim[Hours]]) -> list[Claim[Hours]]:
    """Leave out hours of what is around a sitting, and join its beginning with its end.

    >>> from rcevents.reading.times import find_times
    >>> text = "doors open at 9:30, we start at 10:00 and end at 16:30 with drinks"
    >>> [str(claim.value.end) for claim in own_hours(text, find_times(text))]
    ['16:30:00']
    """
    if len(hours) < 2:  # noqa: PLR2004 - one is the event's
        return list(hours)
    own: list[Claim[Hours]] = []
    named = 0
    for hour in hours:
        behind = BEHIND.match(text, hour.end)
        if hour.value.end is not None or not (behind or _is_led(text, hour, named)):
            own.append(hour)
        named = behind.end() if behind else hour.end
    return _joined(text, own or hours)


def _is_led(text: str, hour: Claim[Hours], named: int) -> bool:
    """Tell whether words lead to an hour of doors, meals and the like; `named`: what is taken."""
    begin = max(named, hour.start - REACH)
    return BEFORE.search(text[begin : hour.start] + _lead(hour.text)) is not None


def _joined(text: str, hours: Sequence[Claim[Hours]]) -> list[Claim[Hours]]:
    """Make one sitting of the hour at which it begins and the one at which it ends."""
    joined = list(hours[:1])
    for hour in hours[1:]:
        first = joined[-1].value
        ends = ENDS.search(text[max(0, hour.start - REACH) : hour.start] + _lead(hour.text))
        ends = ends or ENDED.match(text, hour.end)
        if ends and first.end is None and hour.value.end is None and first.start < hour.value.start:
            zone = first.zone or hour.value.zone
            told = replace(first, end=hour.value.start, zone=zone)
            joined[-1] = joined[-1]._replace(value=told)
        else:
            joined.append(hour)
    return joined


def _lead(told: str) -> str:
    """Give the words that a claim of hours begins with: "at " of "at 10:00"."""
    found = re.match(r"[^\W\d]{1,12}[ ]|@[ ]?", told)
    return found.group() if found else ""


def hours_behind(text: str, at: int) -> str | None:
    """Give the hours that the sentence at a place tells of what was announced before it.

    >>> hours_behind("3 May. Doors open at 9:30, we start at 10:00 and end at 16:30.", 6)
    '10:00-16:30'
    """
    found = NEXT.match(text, at)
    if found is None or not BEGINS.search(found[1]) or NO_SITTING.search(found[1]):
        return None
    told = [
        Claim(claim.start, claim.end, claim.text, claim.value)
        for claim in find_times(found[1])
        if isinstance(claim.value, Hours)
    ]
    hours = own_hours(found[1], told)
    if len(hours) != 1 or find_dates(found[1]):
        return None
    only = hours[0].value
    if only.zone is not None:
        return hours[0].text
    return f"{only.start:%H:%M}" + (f"-{only.end:%H:%M}" if only.end else "")
