"""Placing: where a record's event is, told in one key or in pieces."""

from __future__ import annotations

import re
from collections.abc import Mapping as Fields
from typing import TYPE_CHECKING, Any, Final

from rcevents.model import Place
from rcevents.reading.formats import find_formats
from rcevents.reading.places import best_place, find_places
from rcevents.sources.countries import country_code
from rcevents.sources.records.record import first, fold, record_of, values, word, words_of
from rcevents.sources.richtext import one_line

if TYPE_CHECKING:
    from rcevents.sources.records.mapping import Mapping

LONGEST: Final = 1_000
DEEPEST: Final = 3
"""So many objects within objects tell a place: location, address, region."""
PIECES: Final = ("venue", "street", "city", "region", "country")
INSIDE: Final[dict[str, tuple[str, ...]]] = {
    "venue": (
        "venue",
        "venuename",
        "name",
        "title",
        "place",
        "placename",
        "building",
        "institution",
        "displayname",
    ),
    "street": ("street", "streetaddress", "address", "address1", "addressline1", "text"),
    "city": ("city", "town", "locality", "addresslocality", "municipality"),
    "region": ("region", "state", "stateprovince", "province", "addressregion", "county"),
    "country": ("country", "countryname", "countrycode", "addresscountry"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lng", "lon", "long"),
}
"""The keys inside an object that is a place."""
CONTAINERS: Final = ("address", "location", "place", "venue", "geo", "coordinates", "geometry")
WORLD: Final = frozenset(
    """
    africa america americas antarctica apac asia australasia caribbean centralamerica emea europe
    eu global international latam latinamerica middleeast mena northamerica oceania online
    southamerica virtual worldwide na
    """.split()
)
"""Parts of the world, which are no region of a country."""
ADDRESS: Final = re.compile(r"(?:https?:)?//|www\.|mailto:|[\w.+-]{1,60}@", re.IGNORECASE)
MOST_LATITUDE, MOST_LONGITUDE = 90.0, 180.0


class Pieces(dict[str, str]):
    """The pieces of a place by their names, each told once: the first that tells it stands."""

    def add(self, piece: str, text: str) -> None:
        """Take a piece that is told and not yet known."""
        plain = one_line(text).strip("\"' ")
        if piece == "region" and fold(plain) in WORLD:
            return
        if plain and piece not in self and not ADDRESS.match(plain):
            self[piece] = plain

    @property
    def text(self) -> str:
        """Give the place on one line, without repeating what a longer piece holds already."""
        told: list[str] = []
        for text in (self.get(piece, "") for piece in PIECES):
            if text and not any(_holds(other, text) for other in told):
                told = [other for other in told if not text.lower().startswith(other.lower())]
                told.append(text)
        return ", ".join(told)


def _holds(longer: str, text: str) -> bool:
    """Tell whether a text is told by a longer one; a country's code is, by its name there."""
    if text.lower() in longer.lower():
        return True
    is_code = text.isupper() and len(text) <= len("GBR")
    return is_code and country_code(text) == country_code(longer.rpartition(",")[2]) is not None


def placing_of(record: Fields[str, Any], mapping: Mapping) -> tuple[Place | None, str]:
    """Give the place that pieces tell, and the words of the location otherwise.

    >>> from rcevents.sources.records.mapping import Mapping
    >>> mapping = Mapping(location="where", city="city", country="country")
    >>> place, _ = placing_of({"city": "Ghent", "country": "BEL", "where": "Blue Hall"}, mapping)
    >>> place.text, place.city, place.country
    ('Blue Hall, Ghent, BEL', 'Ghent', 'BE')
    >>> placing_of({"where": "Blue Hall, or online"}, mapping)
    (None, 'Blue Hall, or online')
    """
    pieces = Pieces()
    for piece in INSIDE:
        pieces.add(piece, word(record, mapping.keys(piece)))
    location = ""
    for value in _locations(record, mapping):
        if isinstance(value, Fields):
            _gather(record_of(value), pieces, DEEPEST)
        elif not location:
            location = one_line(words_of(value)[:LONGEST])
    title = "" if word(record, mapping.keys("venue")) else word(record, mapping.keys("title"))
    name = fold(title)
    if name and name in fold(pieces.get("venue", "")):
        del pieces["venue"]  # a marker on a map, called like the event
    if not pieces.keys() - {"latitude", "longitude"}:
        return None, location
    if location and "venue" not in pieces:
        pieces.add("venue", location)
    elif location and location not in pieces.text:
        pieces["street"] = ", ".join(filter(None, (location, pieces.get("street"))))
    return _place(pieces)


def _locations(record: Fields[str, Any], mapping: Mapping) -> list[Any]:
    """Give what stands where the location is told, and objects where a piece of it is."""
    told: list[Any] = []
    for path in mapping.keys("location"):
        told += values(record, path)[:1]
    for piece in PIECES:
        found = first(record, mapping.keys(piece))
        if isinstance(found, Fields) and found not in told:
            told.append(found)
    return told


def _gather(place: Any, pieces: Pieces, deepest: int) -> None:  # noqa: ANN401 - a record
    for piece, keys in INSIDE.items():
        pieces.add(piece, word(place, [key for key in keys if _is_plain(place, key)]))
    if not deepest:
        return
    for key in CONTAINERS:
        for inner in values(place, key)[:1]:
            if isinstance(inner, Fields):
                _gather(record_of(inner), pieces, deepest - 1)


def _is_plain(place: Any, key: str) -> bool:  # noqa: ANN401 - a record
    return not isinstance(place.under(key), Fields) or key not in CONTAINERS


def _place(pieces: Pieces) -> tuple[Place | None, str]:
    """Give the place of pieces; where they only say "online", their words."""
    text = pieces.text
    named = pieces.get("city") or pieces.get("venue", "")
    if find_formats(named):
        return None, text
    country = country_code(pieces.get("country", ""))
    if "city" not in pieces and country is None:
        return None, text
    found = _in_table(pieces, country)
    return Place(
        text=text,
        city=(found.city if found and found.city else pieces.get("city")) or None,
        region=_region(pieces, found),
        country=country or (found.country if found else None),
        **_position(pieces, found),
    ), ""


def _in_table(pieces: Pieces, country: str | None) -> Place | None:
    """Find the town in the table of places, unless it lies in another country than told."""
    area = (pieces.get("region"), pieces.get("country"))
    told = [pieces[piece] for piece in ("street", "venue") if piece in pieces]
    if "city" in pieces:
        told = [", ".join(filter(None, (pieces["city"], *area)))]
    for text in told:
        found = best_place(find_places(text, country=country))
        if found and found.city and not (country and found.country and found.country != country):
            return found
    return None


def _region(pieces: Pieces, found: Place | None) -> str | None:
    return (found.region if found else None) or pieces.get("region") or None


def _position(pieces: Pieces, found: Place | None) -> dict[str, float | None]:
    latitude = _degrees(pieces.get("latitude"), MOST_LATITUDE)
    longitude = _degrees(pieces.get("longitude"), MOST_LONGITUDE)
    if latitude is not None and longitude is not None and (latitude or longitude):
        return {"latitude": latitude, "longitude": longitude}
    if found is not None:
        return {"latitude": found.latitude, "longitude": found.longitude}
    return {}


def _degrees(text: str | None, most: float) -> float | None:
    try:
        degrees = float(text or "")
    except ValueError:
        return None
    return degrees if -most <= degrees <= most else None
