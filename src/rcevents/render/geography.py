"""Coordinates as feeds tell them: both known, and on this planet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rcevents.model import Place

FARTHEST_NORTH, FARTHEST_EAST = 90, 180


def degrees_of(place: Place | None) -> tuple[str, str] | None:
    """Give latitude and longitude in degrees (WGS 84), to a hand's breadth.

    >>> from rcevents.model import Place
    >>> degrees_of(Place(text="Kiel", latitude=54.32, longitude=-0.0000001))
    ('54.32', '0')
    >>> degrees_of(Place(text="Nowhere", latitude=91, longitude=0)) is None
    True
    """
    if place is None or place.latitude is None or place.longitude is None:
        return None
    if not (abs(place.latitude) <= FARTHEST_NORTH and abs(place.longitude) <= FARTHEST_EAST):
        return None
    return _degrees(place.latitude), _degrees(place.longitude)


def geo_uri(place: Place | None) -> str | None:
    """Give the coordinates of a place as a geo URI (RFC 5870).

    >>> from rcevents.model import Place
    >>> geo_uri(Place(text="Kiel", latitude=54.32, longitude=10.135))
    'geo:54.32,10.135'
    """
    degrees = degrees_of(place)
    return f"geo:{','.join(degrees)}" if degrees else None


def _degrees(angle: float) -> str:
    text = f"{angle:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
