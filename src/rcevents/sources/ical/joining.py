"""Joining: the links by which an event is attended from afar, and what they tell of its form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rcevents.reading.foreign import names_online
from rcevents.sources.rooms import is_room

if TYPE_CHECKING:
    from rcevents.model import Format
    from rcevents.sources.ical.told import Told

FIELDS = (
    *("CONFERENCE", "X-GOOGLE-CONFERENCE"),
    *("X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGCONFLINK"),
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
)
_FIELDS = frozenset(FIELDS)
LINK = re.compile(r"https?://[^\s<>\"'\\]{4,2000}")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
LABEL = re.compile(r"(?:^|[\n;,])\s{0,9}[^\n:;,]{0,40}:\s{0,9}$")
AFAR = re.compile(
    r"^(?:online|virtual(?:ly)?|remote(?:ly)?|zoom|(?:microsoft |ms )?teams|google meet|webex"
    r"|skype|web(?:inar)?|internet|big ?blue ?button|bbb|jitsi|gather(?:\.town)?|discord|youtube"
    r"|twitch|live-?stream)\b(?![^\n]{0,200}(?:\band\b|\+|&|\broom\b))",
    re.IGNORECASE,
)
EDGES = " \n;,-–()|"
BY_LINK = "a link to join it from afar, and no place"
BESIDE_PLACE = "a link to join it from afar beside its place"
SEVERAL = 2


def form_of(location: str) -> tuple[Format, str]:
    """Tell the form of an event that can be joined by a link and is held at a location.

    >>> form_of("Lecture Hall 3")[0], form_of("Zoom")[0]
    ('hybrid', 'virtual')
    """
    if not location or AFAR.search(location) or names_online(location):
        return "virtual", BY_LINK
    return "hybrid", BESIDE_PLACE


def whereabouts(location: str) -> tuple[str, str | None]:
    r"""Part a location into the words that tell a place, and the link in it.

    >>> whereabouts("Room 4, https://example.zoom.us/j/123")
    ('Room 4', 'https://example.zoom.us/j/123')
    >>> whereabouts("City Library\n12 Market Street, Leeds")
    ('City Library, 12 Market Street, Leeds', None)
    >>> whereabouts("Join us: https://tea.example.org/"), whereabouts("ada@example.org")
    (('', 'https://tea.example.org/'), ('', None))
    """
    if "\n" in location:
        lines = (line.strip(EDGES) for line in location.split("\n"))
        location = ", ".join(filter(None, lines))
    if "@" in location:
        location = MAIL.sub("", location)
    found = LINK.search(location) if "://" in location else None
    if found is None:
        return location.strip(EDGES) if location[-1:] in EDGES else location, None
    before, behind = location[: found.start()], location[found.end() :]
    words = [LABEL.sub("", part).strip(EDGES) for part in (before, LINK.sub("", behind))]
    return ", ".join(filter(None, words)), found[0].rstrip(".,;:!?)")


def joining_link(told: Told) -> str | None:
    """Give the link in a field that is made for it."""
    if _FIELDS.isdisjoint(told.properties):
        return None
    for name in FIELDS:
        field = told.first(name)
        found = LINK.search(field.value) if field else None
        if found:
            return found[0]
    return None


def only_link(description: str) -> str | None:
    """Give the link of a description that has one alone, unless it leads into a meeting.

    >>> only_link("Read https://tea.example.org/days."), only_link("https://zoom.us/j/1")
    ('https://tea.example.org/days', None)
    """
    if "http" not in description:
        return None
    found: set[str] = set()
    for match in LINK.finditer(description):
        found.add(match[0].rstrip(".,;:!?)"))
        if len(found) == SEVERAL:
            return None
    link = found.pop() if found else None
    return None if link is None or is_room(link) else link
