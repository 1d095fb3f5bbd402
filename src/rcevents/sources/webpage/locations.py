"""Locations: where an event of schema.org is held, and in which form one attends it.

`eventAttendanceMode` (a course's `courseMode`) tells the form. Many pages say "offline" of every
event, so a location that is only virtual wins over that, and is marked. Without a mode, virtual
and real locations tell it; a real one alone leaves open whether one can also attend online.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.reading.format_words import combine
from rcevents.reading.formats import find_formats, host_of
from rcevents.sources.richtext import one_line
from rcevents.sources.webpage.items import first_text, is_a, items, texts, values
from rcevents.sources.webpage.places import place_of_item, place_of_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.model import Format, Place
    from rcevents.sources.webpage.items import Item, Value

MOST = 20
LONGEST = 500
VIRTUAL_LOCATION = frozenset({"VirtualLocation"})
AGAINST_MODE = "its location is virtual, though its attendance mode says offline"
_MODES: tuple[tuple[re.Pattern[str], Format], ...] = (
    (re.compile(r"mixed|hybrid|blended", re.IGNORECASE), "hybrid"),
    (re.compile(r"offline|on-?\s?site|in-?\s?person|face|presen|campus|class-?\s?room|"
                r"physical", re.IGNORECASE), "in_person"),
    (re.compile(r"on-?\s?line|virtual|distance|remote|mooc|web|e-?learning|livestream",
                re.IGNORECASE), "virtual"),
)  # fmt: skip
_MOVED_ONLINE = re.compile(r"moved\s?online", re.IGNORECASE)


@dataclass(slots=True)
class Where:
    """The place, the form, the words of a location that names no known place, and the marks."""

    place: Place | None = None
    format: Format | None = None
    words: str = ""
    inferred: dict[str, str] = field(default_factory=dict)


def where_of(item: Item) -> Where:
    """Give where an event is.

    >>> hall = {"@type": ["Place"], "name": ["Blue Hall"], "address": [
    ...     {"addressLocality": ["Ghent"], "addressCountry": ["be"]}]}
    >>> stream = {"@type": ["VirtualLocation"], "url": ["https://tea.example.org/live"]}
    >>> where = where_of({"location": [hall, stream]})
    >>> where.format, where.place.text, where.place.city, where.place.country
    ('hybrid', 'Blue Hall, Ghent, BE', 'Ghent', 'BE')
    >>> offline = ["https://schema.org/OfflineEventAttendanceMode"]
    >>> where_of({"location": [stream], "eventAttendanceMode": offline}).format
    'virtual'
    """
    where = Where()
    virtual, places = _told(item, where)
    where.place = _together(places)
    mode = _mode(item)
    if any(_MOVED_ONLINE.search(told) for told in texts(item, "eventStatus")):
        where.format = "virtual"
    elif mode == "in_person" and virtual:
        where.format = "hybrid" if places else "virtual"
        where.inferred["format"] = AGAINST_MODE
    elif mode:
        where.format = mode
    elif virtual:
        where.format = "hybrid" if places else "virtual"
    return where


def _mode(item: Item) -> Format | None:
    """Give what the modes of attendance say together; "full-time" and "synchronous" say nothing."""
    told = [text for key in ("eventAttendanceMode", "courseMode") for text in texts(item, key)]
    found: set[Format] = set()
    for text in told[:MOST]:
        name = text.rpartition("schema.org/")[2]
        form = next((form for pattern, form in _MODES if pattern.search(name)), None)
        if form:
            found.add(form)
    return combine(found)


def _told(item: Item, where: Where) -> tuple[bool, list[Place]]:
    """Tell whether a location is virtual, and give the real ones; a sentence is left as words."""
    virtual = False
    places: list[Place] = []
    for value in values(item, "location")[:MOST]:
        if isinstance(value, int | float):
            continue
        words = one_line(value[:LONGEST]) if isinstance(value, str) else ""
        name = words or (one_line(_name(value)) if isinstance(value, Mapping) else "")
        forms = _forms(name)
        if _is_virtual(value, name):
            virtual = True
        elif words and forms:
            where.words = words  # "Online and in Oslo": read as a dateline is
        else:
            virtual = virtual or "hybrid" in forms
            place = _place(value, words)
            places += [place] if place else []
    return virtual, places


@lru_cache(maxsize=1024)  # the events of one source share a few locations
def _forms(words: str) -> frozenset[Format]:
    return frozenset(claim.value for claim in find_formats(words)) if words else frozenset()


def _name(place: Item) -> str:
    return first_text(place, "name")[:LONGEST]


def _is_virtual(value: Value, name: str) -> bool:
    if isinstance(value, Mapping) and (is_a(value, VIRTUAL_LOCATION) or _is_nowhere(value)):
        return True
    return _is_online(name)


def _place(value: Value, words: str) -> Place | None:
    if isinstance(value, Mapping):
        return place_of_item(value)
    return None if "://" in words else place_of_words(words)


def _is_nowhere(place: Item) -> bool:
    """Tell whether a Place is none: it is called "Online" or "Zoom", and nothing else is told."""
    named = False
    for text in _words(place):
        if words := one_line(text[:LONGEST]):
            if not _is_online(words):
                return False
            named = True
    return named


def _words(place: Item) -> Iterator[str]:
    yield first_text(place, "name")
    for address in values(place, "address"):
        if isinstance(address, str):
            yield address
    for address in items(place, "address"):
        for key in ("streetAddress", "addressLocality"):
            yield first_text(address, key)


def _is_online(words: str) -> bool:
    """Tell whether words name no place but the net: "Online", "via Zoom", a meeting's address."""
    if "://" in words:
        return host_of(words) is not None or " " not in words
    return _forms(words) == {"virtual"} and place_of_words(words, strict=True) is None


def _together(places: list[Place]) -> Place | None:
    """Make one place of several: that of the first, in the words of all."""
    if not places:
        return None
    text = "; ".join(dict.fromkeys(place.text for place in places))
    return places[0].model_copy(update={"text": text})
