"""Words that say how an announcement stands to the calendar: at any time, cancelled, moved."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.caseless import caseless
from rcevents.reading.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.model import Status

ON_DEMAND = re.compile(
    r"\b(?:any ?time|on[- ]demand|ongoing|self[- ]paced|self[- ]guided|at your own pace"
    r"|whenever you like|rolling(?: basis| start)?|always open|all year(?: round)?)\b",
    re.IGNORECASE,
)
UNSETTLED = re.compile(
    r"\b(?:various(?: dates| times)?|dates? (?:tba|tbc|tbd)|tba|tbc|tbd)\b", re.IGNORECASE
)
STATUSES: tuple[tuple[Status, re.Pattern[str]], ...] = (
    ("cancelled", re.compile(r"\b(?:cancell?ed|called off)\b", re.IGNORECASE)),
    ("postponed", re.compile(r"\b(?:postponed|deferred until further notice)\b", re.IGNORECASE)),
    ("tentative", re.compile(r"\b(?:tentative(?:ly)?|provisional(?:ly)?)\b", re.IGNORECASE)),
)
ON_DEMAND_STEMS = "any,demand,ongoing,self,own pace,whenever,rolling,always,all year".split(",")
UNSETTLED_STEMS = ("various", "tb")
STATUS_STEMS = ("cancel", "called", "postpon", "deferred", "tentativ", "provisional")
"""Without one of these in the caseless text, none of the words above is there."""
BESIDE = re.compile(
    r"\b(?:if|not|never|unless|be|get|gets|noise)\s{1,3}(?:[a-z]{1,12}\s{1,3}){0,2}$", re.IGNORECASE
)


def find_on_demand(text: str) -> list[Claim[None]]:
    """Claim the words that say that one can begin at any time.

    >>> [claim.text for claim in find_on_demand("Anytime, $150")]
    ['Anytime']
    """
    return _claims(ON_DEMAND, text) if _holds(ON_DEMAND_STEMS, text) else []


def find_unsettled(text: str) -> list[Claim[None]]:
    """Claim the words that stand where a date or time is not settled yet.

    >>> [claim.text for claim in find_unsettled("14 Oct, various")]
    ['various']
    """
    return _claims(UNSETTLED, text) if _holds(UNSETTLED_STEMS, text) else []


def _claims(pattern: re.Pattern[str], text: str) -> list[Claim[None]]:
    return [Claim(m.start(), m.end(), m.group(), None) for m in pattern.finditer(text)]


def _holds(stems: Sequence[str], text: str) -> bool:
    plain = caseless(text)
    return any(map(plain.__contains__, stems))


def find_status(text: str) -> list[Claim[Status]]:
    """Claim the words by which an event is called off, put off or not certain yet.

    >>> [claim.value for claim in find_status("CANCELLED: Tea Days")]
    ['cancelled']
    >>> find_status("what to do if it is cancelled")
    []
    """
    if not _holds(STATUS_STEMS, text):
        return []
    return [
        Claim(match.start(), match.end(), match.group(), status)
        for status, pattern in STATUSES
        for match in pattern.finditer(text)
        if not BESIDE.search(text[max(0, match.start() - 30) : match.start()])
    ]
