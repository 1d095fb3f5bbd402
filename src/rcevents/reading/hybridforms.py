"""Forms told beside a place: "Kannenau and online", "Ghent, also streamed" are hybrid."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcevents.model import Format, Place
    from rcevents.reading.claims import Claim

JOINED = re.compile(
    r"[ ,]{0,3}(?:and|or|&|/|\+|plus|und|et|en|oder|ou|of)(?: (?:in|at|via|on|the|per|über)){0,2} ?"
)
ADDED = re.compile(
    r"(?:\b(?:and|or|also|plus|with|und|oder|auch|et|ou|aussi|en|of|ook) |[+&/] ?)"
    r"(?:(?:also|join|us|follow|watch|an?|the|live|auch|possible|attend|dial|in|it) ){0,3}"
    r"(?:(?:on|via|over|by|through|per|über|sur) )?$",
    re.IGNORECASE,
)
BOTH_WAYS = re.compile(
    r"\b(?:in|at) (?:the |our )?(?:[\w’'-]{1,20} ){0,4}(?:rooms?|hall|building|offices?|library"
    r"|theatre|campus) (?:or|and|and also|as well as) (?:online|remotely"
    r"|(?:over|via|on|by|through) (?:Zoom|Teams|MS Teams|Webex|Google Meet|Jitsi))\b",
    re.IGNORECASE,
)
STREAM = re.compile(r"stream", re.IGNORECASE)


def joined_forms(
    text: str, formats: Sequence[Claim[Format]], places: Sequence[Claim[Place]]
) -> list[Claim[Format]]:
    """Make a form "hybrid" that is told beside a place: "Kannenau and online"."""
    found: list[Claim[Format]] = []
    for form in formats:
        near = places and (_is_added(text, form) or any(_are_joined(text, form, p) for p in places))
        value: Format = "hybrid" if near and form.value == "virtual" else form.value
        found.append(form._replace(value=value))
    return found


def _is_added(text: str, form: Claim[Format]) -> bool:
    """Tell whether a form is one more beside where people meet: "also online", "a livestream"."""
    before = text[max(0, form.start - 40) : form.start]
    return STREAM.search(form.text) is not None or ADDED.search(before) is not None


def _are_joined(text: str, form: Claim[Format], place: Claim[Place]) -> bool:
    first, last = sorted([(form.start, form.end), (place.start, place.end)])
    return JOINED.fullmatch(text, first[1], last[0]) is not None


def tells_both_ways(sentence: str) -> bool:
    """Tell whether a sentence says that one may come to a place or join online.

    >>> tells_both_ways("Each course can be taken in the Tea Room or over Teams.")
    True
    >>> tells_both_ways("Each course is taught in Python and on Zoom calls.")
    False
    """
    return BOTH_WAYS.search(sentence) is not None
