from __future__ import annotations

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.model import Place
from rcevents.render.geography import degrees_of, geo_uri


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(None, 1), (1, None), (90.1, 0), (0, -180.1), (math.nan, 0), (0, math.inf)],
)
def test_nowhere_on_this_planet(latitude: float | None, longitude: float | None) -> None:
    place = Place(text="Nowhere", latitude=latitude, longitude=longitude)
    assert degrees_of(place) is None
    assert geo_uri(place) is None


def test_no_place() -> None:
    assert geo_uri(None) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_degrees_are_plain_numbers(latitude: float, longitude: float) -> None:
    """Without an exponent, and a zero without a sign; a hand's breadth away at most."""
    told = degrees_of(Place(text="Somewhere", latitude=latitude, longitude=longitude))
    assert told is not None
    for degrees, exact in zip(told, (latitude, longitude), strict=True):
        assert re.fullmatch(r"-?\d{1,3}(\.\d{1,6})?", degrees)
        assert degrees != "-0"
        assert abs(float(degrees) - exact) <= 1e-6
