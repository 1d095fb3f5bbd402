"""Places of schema.org: a name, an address in words or in parts, coordinates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from rcevents.model import Place
from rcevents.reading.gazetteer import key_of
from rcevents.reading.places import best_place, find_places
from rcevents.sources.countries import country_code
from rcevents.sources.richtext import one_line
from rcevents.sources.webpage.items import first_text, items, values
from rcevents.sources.wording import without_postcode

if TYPE_CHECKING:
    from rcevents.sources.webpage.items import Item

LONGEST = 500
_GEO = re.compile(r"geo:(?P<latitude>-?\d{1,3}(?:\.\d+)?),(?P<longitude>-?\d{1,3}(?:\.\d+)?)")
_NOTHING = re.compile(
    r"""tb[acd] | to [ ] be [ ] (?:announced|confirmed|determined) | n/?a | none | null | -
      | unknown | no [ ] (?:address|location|venue) [ ] set
      | register [ ] to [ ] see [ ] address | (?:location|address|venue)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What pages write where no place is told."""
PARTS = ("streetAddress", "addressLocality", "addressRegion", "addressCountry")


def place_of_item(item: Item) -> Place | None:
    """Give the place that a Place (or a bare PostalAddress) tells; None where it tells nothing.

    >>> place = place_of_item({"name": ["Blue Hall"], "geo": [{"latitude": ["51,05"],
    ...     "longitude": [3.72]}], "address": ["Tea Road 3, 9000 Ghent, Belgium"]})
    >>> place.text, place.city, place.country, place.latitude
    ('Blue Hall, Tea Road 3, 9000 Ghent, Belgium', 'Ghent', 'BE', 51.05)
    """
    postal = next(iter(items(item, "address")), item)
    told = tuple(text for text in values(item, "address") if isinstance(text, str))
    parts = tuple(_in_words(postal, key) for key in PARTS)
    place = _read(first_text(item, "name"), told, parts, first_text(postal, "postalCode"))
    return _with_coordinates(item, place) if place else None


@lru_cache(maxsize=1024)  # the events of one source share a few places
def _read(
    name: str, told: tuple[str, ...], in_parts: tuple[str, ...], postcode: str
) -> Place | None:
    """Read a place by its name, its address in words and in parts; None where all tell nothing."""
    parts = dict(zip(PARTS, map(_told, in_parts), strict=True))
    if len(parts["addressCountry"]) == len("be"):
        parts["addressCountry"] = parts["addressCountry"].upper()
    words = [_told(name), *map(_told, told), parts["streetAddress"], _town(_told(postcode), parts),
             parts["addressRegion"], parts["addressCountry"]]  # fmt: skip
    text = _joined(words)[:LONGEST]
    if not text:
        return None
    address = _joined(words[1:])[:LONGEST]
    return _located(text, address or text, parts)


def place_of_words(words: str, *, strict: bool = False) -> Place | None:
    """Give the place that words name, with the town and country that are known by their names.

    With `strict`, words that name no known place are none.
    """
    words = _told(words)[:LONGEST]
    if not words:
        return None
    found = _found(words)
    if found is None:
        return None if strict else Place(text=words, country=_last_country(words))
    return found if strict else found.model_copy(update={"text": words})


@lru_cache(maxsize=1024)  # the events of one source share a few places
def _found(words: str) -> Place | None:
    return best_place(find_places(without_postcode(words)))


def _last_country(words: str) -> str | None:
    """Give the country that stands at the end of an address."""
    last = words.rpartition(",")[2].strip()
    return country_code(last) if "," in words and len(last) > 2 else None  # noqa: PLR2004 - codes are of regions, too


def _told(text: str) -> str:
    """Give a text as one line, and nothing for what stands where nothing is known."""
    line = one_line(text)
    return "" if _NOTHING.fullmatch(line) else line


def _in_words(address: Item, key: str) -> str:
    """Give a part of an address; a country is a thing of its own in some."""
    for value in values(address, key):
        if isinstance(value, Mapping):
            return first_text(value, "name", "identifier", "@id")
    return first_text(address, key)


def _town(postal: str, parts: dict[str, str]) -> str:
    town = parts["addressLocality"]
    return town if not postal or postal in town else f"{postal} {town}".strip()


def _joined(words: list[str]) -> str:
    """Join the parts of an address; what an earlier one has told already is left out."""
    told = ""
    for part in words:
        if part and part.casefold() not in told.casefold().split(", "):
            whole = f", {part.casefold()}," in f", {told.casefold()},"
            told = told if whole else f"{told}, {part}" if told else part
    return told


def _located(text: str, address: str, parts: dict[str, str]) -> Place:
    """Give the place with town, region and country from its parts, and else from its address."""
    city, region = parts["addressLocality"] or None, parts["addressRegion"] or None
    country = country_code(parts["addressCountry"]) if parts["addressCountry"] else None
    if city is None or any(char.isdigit() or char == "," for char in city):
        place = place_of_words(address) or Place(text=text)
        if place.city is None:
            place = place_of_words(text) or place
        if country and place.country not in {None, country}:
            return Place(text=text, city=None, region=region, country=country)
        return place.model_copy(
            update={
                "text": text,
                "region": region or place.region,
                "country": country or place.country,
            }
        )
    known = _found(", ".join(filter(None, (city, region, parts["addressCountry"]))))
    place = Place(text=text, city=city, region=region, country=country)
    if known is None or known.city is None or key_of(known.city) != key_of(city):
        return place
    if country and known.country not in {None, country}:
        return place
    return known.model_copy(
        update={
            "text": text,
            "city": city,
            "region": region or known.region,
            "country": country or known.country,
        }
    )


def _with_coordinates(item: Item, place: Place) -> Place:
    for source in (*items(item, "geo"), item):
        latitude, longitude = _degrees(source, "latitude", 90), _degrees(source, "longitude", 180)
        if latitude is not None and longitude is not None and (latitude or longitude):
            return place.model_copy(update={"latitude": latitude, "longitude": longitude})
    told = _GEO.match(first_text(item, "geo"))
    if told:
        return place.model_copy(
            update={"latitude": float(told["latitude"]), "longitude": float(told["longitude"])}
        )
    return place


def _degrees(source: Item, key: str, most: int) -> float | None:
    told = first_text(source, key)
    if not told:
        return None
    try:
        degrees = float(told[:40].replace(",", "."))
    except ValueError:
        return None
    return degrees if -most <= degrees <= most else None
