"""Placing: where a record's event is, in one key or in pieces."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.records.mappings import usual
from rcevents.sources.records.placing import placing_of
from rcevents.sources.records.record import Record
from tests.reading.linear import assert_linear


def placed(**fields: Any) -> tuple[str, str | None, str | None] | str:  # noqa: ANN401 - any value
    """Give text, town and country; or the words in which the place is to be found."""
    place, words = placing_of(Record(fields), usual())
    return words if place is None else (place.text, place.city, place.country)


GHENT = {"city": "Ghent", "country": "BE"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"city": "Ghent", "country": "Belgium"}, ("Ghent, Belgium", "Ghent", "BE")),
        ({"city": "Ghent"}, ("Ghent", "Ghent", "BE")),
        ({"country": "Belgium"}, ("Belgium", None, "BE")),
        ({"city": "Ghent", "venue": "Ghent Hall"}, ("Ghent Hall", "Ghent", "BE")),
        ({"venue": "https://tea.example.org", **GHENT}, ("Ghent, BE", "Ghent", "BE")),
        ({"location": "Blue Hall", **GHENT}, ("Blue Hall, Ghent, BE", "Ghent", "BE")),
        ({"location": {"name": "Blue Hall", "address": GHENT}},
         ("Blue Hall, Ghent, BE", "Ghent", "BE")),
        ({"location": {"city": {"name": "Ghent"}, "country": {"name": "Belgium"}}},
         ("Ghent, Belgium", "Ghent", "BE")),
        ({"city": ["Ghent", "Lyon"]}, ("Ghent", "Ghent", "BE")),
        ({"city": "Online"}, "Online"),
        ({"location": "Blue Hall, or online"}, "Blue Hall, or online"),
        ({"location": ["Ghent, Belgium"]}, "Ghent, Belgium"),
        ({"location": "TBA"}, ""),
        ({"latitude": 51, "longitude": 3}, ""),
        ({}, ""),
    ],
)  # fmt: skip
def test_places(fields: dict[str, Any], expected: object) -> None:
    assert placed(**fields) == expected


def test_a_town_is_not_looked_for_in_another_country() -> None:
    place, _ = placing_of(Record({"city": "Ghent", "country": "France"}), usual())
    assert place is not None
    assert (place.country, place.latitude) == ("FR", None)


@pytest.mark.parametrize(
    ("latitude", "longitude", "position"),
    [
        ("51.5", 3.5, (51.5, 3.5)),
        (0, 0, None),
        (91, 3, None),
        ("nan", "inf", None),
        ("51,5", "3,5", None),
        (51.5, None, None),
    ],
)
def test_a_position_that_can_be_meant_wins_over_that_of_the_town(
    latitude: object, longitude: object, position: tuple[float, float] | None
) -> None:
    fields = {"city": "Ghent", "latitude": latitude, "longitude": longitude}
    place, _ = placing_of(Record(fields), usual())
    town, _ = placing_of(Record({"city": "Ghent"}), usual())
    assert place is not None
    assert town is not None
    assert (place.latitude, place.longitude) == (position or (town.latitude, town.longitude))


PIECE = st.text(max_size=30) | st.sampled_from(["Ghent", "Belgium", "Online", "TBA", "51.0", "(("])
PLACE = st.recursive(
    PIECE | st.none() | st.floats() | st.booleans(),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["name", "city", "address", "country", "geo", "lat", "lng"]), inner
        )
    ),
    max_leaves=6,
)


@given(PLACE, PLACE, PLACE)
def test_any_place_is_read(location: Any, city: Any, country: Any) -> None:  # noqa: ANN401 - any value
    """And a position is one on earth."""
    place, words = placing_of(
        Record({"location": location, "city": city, "country": country}), usual()
    )
    assert place is None or not words
    if place is not None and place.latitude is not None:
        assert -90 <= place.latitude <= 90


@pytest.mark.parametrize("unit", ["Ghent, ", "(", "a", "1 ", "https://"])
def test_hostile_places_take_linear_time(unit: str) -> None:
    def read(text: str) -> object:
        return placed(location=text, city=text, venue=text)

    assert_linear(read, lambda size: unit * (size // len(unit)))


@pytest.mark.parametrize(
    ("region", "text"), [("Illinois", "Springfield, Illinois, USA"), ("EMEA", "Springfield, USA")]
)
def test_a_part_of_the_world_is_no_region(region: str, text: str) -> None:
    """A region tells which of several towns is meant; "Europe" tells nothing of the kind."""
    record = {"city": "Springfield", "region": region, "country": "USA"}
    place, _ = placing_of(record, usual())
    assert place is not None
    assert place.text == text
    assert region == "EMEA" or place.region in {"IL", "Illinois"}
