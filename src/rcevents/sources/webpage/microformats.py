"""Microformats: h-event (microformats2) and hCalendar, in the words of schema.org."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from rcevents.sources.webpage.asides import Element, is_aside
from rcevents.sources.webpage.items import Flaw, Found
from rcevents.sources.webpage.mf2parsing import Microformat, microformats
from rcevents.sources.webpage.positions import Positions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from selectolax.lexbor import LexborNode

MAY: Final = re.compile(r"\b(?:h-event|vevent)\b")
"""A page that does not name the class of an event holds none in microformats."""
LONGEST: Final = 10_000_000
TOO_LONG: Final = "a page of {length:,} characters: its microformats are not looked for"
EVENT: Final = "h-event"
NO_EVENTS_IN: Final = frozenset({"h-cite", "h-resume"})
"""What is cited, or of someone's past, is not announced."""
PROPERTIES: Final = {
    "name": "name",
    "url": "url",
    "uid": "identifier",
    "category": "keywords",
    "duration": "duration",
    "organizer": "organizer",
    "contact": "organizer",
    "speaker": "performer",
    "performer": "performer",
    "status": "eventStatus",
    "photo": "image",
}
"""What schema.org calls the properties of an h-event that are told in words."""
ADDRESS: Final = {
    "street-address": "streetAddress",
    "extended-address": "streetAddress",
    "locality": "addressLocality",
    "region": "addressRegion",
    "postal-code": "postalCode",
    "country-name": "addressCountry",
}
TIME: Final = re.compile(
    r"""
    (?P<date> \d{4}-\d\d-\d\d | (?P<year>\d{4})-(?P<day>\d{3}) )
    (?: [ Tt] (?P<time> \d\d:\d\d (?: :\d\d (?:\.\d{1,6})? )? )
        [ ]? (?P<zone> [Zz] | [+-]\d\d (?: :?\d\d )? )? )?
    """,
    re.VERBOSE,
)


def find_microformats(html: str, address: str) -> Iterator[Found | Flaw]:
    """Yield the events of a page in its order; asides are marked. Cheap where there are none.

    >>> page = '<p class="h-event"><b class="p-name">Tea</b> <time class="dt-start">2031-123</time>'
    >>> [found.item for found in find_microformats(page, "")]
    [{'@type': ['Event'], 'name': ['Tea'], 'startDate': ['2031-05-03']}]
    """
    if not MAY.search(html):
        return
    if len(html) > LONGEST:
        yield Flaw(html[:80], TOO_LONG.format(length=len(html)))
        return
    where = Positions(html)
    for told in _events(microformats(html, address)):
        item = item_of(told)
        yield Found(item, "microformats", where.line(item), is_aside(_around(told.node)))


def _events(found: Iterable[Microformat]) -> Iterator[Microformat]:
    """Yield events, and those within: a feed's, what a review is of, an event's own parts."""
    for each in found:
        is_event = EVENT in each.types
        if is_event:
            yield each
        if NO_EVENTS_IN.intersection(each.types):
            continue
        for values in () if is_event else each.properties.values():
            yield from _events(value for value in values if isinstance(value, Microformat))
        yield from _events(each.children)


def _around(node: LexborNode | None) -> Iterator[Element]:
    while node is not None:
        told = node.attributes
        names = f"{told.get('class') or ''} {told.get('id') or ''}"
        yield Element(node.tag or "", (told.get("role") or "").lower(), names)
        node = node.parent


def item_of(told: Microformat) -> dict[str, object]:
    """Write an h-event in the common form, its times by ISO 8601."""
    item: dict[str, object] = {"@type": ["Event"]}
    properties = told.properties
    for name, known in PROPERTIES.items():
        values = [word for word in map(_words, properties.get(name, ())) if word]
        if values:
            item.setdefault(known, values)
    for name, known in (("start", "startDate"), ("end", "endDate")):
        times = [iso(time) for time in properties.get(name, ()) if isinstance(time, str)]
        if times:
            item[known] = times
    told_in = next((k for k in ("description", "content", "summary") if k in properties), None)
    prose = [_prose(value) for value in properties.get(told_in or "", ())]
    if any(prose):
        item["description"] = [text for text in prose if text]
    places = [place for value in properties.get("location", ()) if (place := _place(value))]
    if places:
        item["location"] = places
    return item


def _words(value: Any) -> str:  # noqa: ANN401 - text, an image's object, or an item
    if isinstance(value, Microformat):
        value = value.value or ""
    told = value.get("value", "") if isinstance(value, dict) else value
    return " ".join(told.split()) if isinstance(told, str) else ""


def _prose(value: Any) -> str:  # noqa: ANN401 - as _words
    told = value.get("html", "") if isinstance(value, dict) else value
    return told.strip() if isinstance(told, str) else _words(value)


def _place(value: Any) -> object:  # noqa: ANN401 - as _words
    """Give a place in words, or as an item where its address or its coordinates are told."""
    if not isinstance(value, Microformat):
        return _words(value)
    place: dict[str, object] = {"@type": ["Place"]}
    name = _words(next(iter(value.properties.get("name", ())), ""))
    if name:
        place["name"] = [name]
    for each in (value, *(inner for inner in _within(value) if isinstance(inner, Microformat))):
        address = _address(each)
        if address:
            place["address"] = [{"@type": ["PostalAddress"], **address}]
        geo = {k: v for k in ("latitude", "longitude") if (v := _listed(each, k))}
        if len(geo) == len(("latitude", "longitude")):
            place["geo"] = [{"@type": ["GeoCoordinates"], **geo}]
    if len(place) == 1:
        return _words(value)
    if "name" not in place and "address" not in place:
        place["name"] = [_words(value)]
    return place


def _within(value: Microformat) -> list[Any]:
    return [inner for name in ("adr", "geo") for inner in value.properties.get(name, ())]


def _address(value: Microformat) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, known in ADDRESS.items():
        told = _listed(value, name)
        if told:
            found[known] = [*found.get(known, ()), *told]
    if "streetAddress" in found:
        found["streetAddress"] = [", ".join(found["streetAddress"])]
    return found


def _listed(value: Microformat, name: str) -> list[str]:
    return [word for word in map(_words, value.properties.get(name, ())) if word]


def iso(time: str) -> str:
    """Write a time of microformats by ISO 8601; what is none stays as it is.

    >>> iso("2031-05-03 19:00-0800"), iso("2031-123"), iso("3 May")
    ('2031-05-03T19:00-08:00', '2031-05-03', '3 May')
    """
    found = TIME.fullmatch(time.strip())
    if found is None:
        return time
    date = found["date"]
    if found["day"]:
        try:
            date = dt.datetime.strptime(date, "%Y-%j").date().isoformat()  # noqa: DTZ007 - a day
        except ValueError:  # day 367
            return time
    if not found["time"]:
        return date
    zone = (found["zone"] or "").upper()
    if zone not in ("", "Z"):
        digits = zone[1:].replace(":", "").ljust(4, "0")
        zone = f"{zone[0]}{digits[:2]}:{digits[2:]}"
    return f"{date}T{found['time']}{zone}"
