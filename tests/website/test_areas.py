"""The names of areas mean what the filter takes them for."""

from __future__ import annotations

import pytest

from rcevents.filters.countries import areas_of, code_of
from rcevents.reading.gazetteer import key_of
from rcevents.website.areas import area_names

NAMES = (
    "France fr FR Georgia ga CA California the-uk UK gb Texas Saint-Lucia ontario on ON NSW USA us"
)


@pytest.mark.parametrize("name", [name.replace("-", " ") for name in NAMES.split()])
def test_names_mean_what_they_mean_to_the_filter(name: str) -> None:
    """A table of all areas in use knows each name that means one of them."""
    areas = [f"{one.country}-{one.region}" if one.region else one.country for one in areas_of(name)]
    table = area_names(areas)
    assert table[key_of(name)].split() == areas
    country = next((area for area in areas if "-" not in area), None)
    assert country == code_of(name)


def test_areas_that_no_event_is_in_are_left_out() -> None:
    assert area_names([]) == {}
    assert "texas" not in area_names(["US-CA"])
