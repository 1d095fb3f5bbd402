from __future__ import annotations

from typing import Any

import pytest

from rcevents.sources.webpage.places import place_of_item


def address(**parts: str) -> dict[str, Any]:
    """Make a place with a postal address."""
    return {"@type": ["Place"], "address": [{key: [value] for key, value in parts.items()}]}


@pytest.mark.parametrize(
    ("item", "text", "city", "country"),
    [
        (address(addressLocality="Ghent", addressCountry="be"), "Ghent, BE", "Ghent", "BE"),
        (address(streetAddress="Tea Road 3, Ghent", addressLocality="Ghent", addressCountry="BEL"),
         "Tea Road 3, Ghent, BEL", "Ghent", "BE"),
        (address(addressLocality="Portland", addressRegion="OR", addressCountry="US"),
         "Portland, OR, US", "Portland", "US"),
        (address(postalCode="9000", addressLocality="Ghent"), "9000 Ghent", "Ghent", "BE"),
        (address(addressLocality="Potsville", addressCountry="Norway"), "Potsville, Norway",
         "Potsville", "NO"),
        (address(addressLocality="Oslo, Norway"), "Oslo, Norway", "Oslo", "NO"),
        ({"name": ["Blue Hall"], "address": ["Bergen, Norway"]}, "Blue Hall, Bergen, Norway",
         "Bergen", "NO"),
        ({"name": ["Berlin"]}, "Berlin", "Berlin", "DE"),
        ({"name": ["Blue Hall, Oslo"], "address": ["Blue Hall, Oslo"]}, "Blue Hall, Oslo",
         "Oslo", "NO"),
        ({"addressLocality": ["Lund"], "addressCountry": [{"name": ["Sweden"]}]}, "Lund, Sweden",
         "Lund", "SE"),
        ({"name": ["Room 1"], "address": ["TBA"]}, "Room 1", None, None),
    ],
)  # fmt: skip
def test_places_are_told_in_words_and_parts(
    item: dict[str, Any], text: str, city: str | None, country: str | None
) -> None:
    """Whatever form the address has."""
    place = place_of_item(item)
    assert place is not None
    assert (place.text, place.city, place.country) == (text, city, country)


@pytest.mark.parametrize("item", [{}, {"name": ["TBD"]}, {"url": ["/x"]}, {"address": [{}]}])
def test_what_tells_no_place_is_none(item: dict[str, Any]) -> None:
    """Nor is what stands where nothing is known."""
    assert place_of_item(item) is None


@pytest.mark.parametrize(
    ("geo", "told"),
    [
        ({"latitude": ["51.05"], "longitude": [3.72]}, (51.05, 3.72)),
        ({"latitude": [0], "longitude": ["0"]}, (None, None)),
        ({"latitude": ["north"], "longitude": [3]}, (None, None)),
        ({"latitude": [151], "longitude": [3]}, (None, None)),
        ("geo:51.05,3.72", (51.05, 3.72)),
    ],
)
def test_coordinates(geo: object, told: tuple[float | None, float | None]) -> None:
    """Those that are none are left out."""
    place = place_of_item({"name": ["Blue Hall"], "geo": [geo]})
    assert place is not None
    assert (place.latitude, place.longitude) == told
