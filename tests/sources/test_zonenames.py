from __future__ import annotations

import pytest

from rcevents.iana import zone_info
from rcevents.sources.ical.zones import named_zone
from rcevents.sources.records.zonewords import clock_of
from rcevents.sources.zonenames import city_zone, windows_zone


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Romance Standard Time", "Europe/Paris"),
        ("GMT Standard Time", "Europe/London"),
        ("Tokyo Standard Time", "Asia/Tokyo"),
        ("Eastern Standard Time", "America/New_York"),
    ],
)
def test_a_name_of_windows_means_the_same_everywhere(name: str, zone: str) -> None:
    """In calendars, and in records."""
    told = named_zone(name)
    assert windows_zone(name) == zone
    assert told is not None
    assert told.name == zone
    assert clock_of(name) == zone


@pytest.mark.parametrize("city", ["Ghent", "GMT", "Eastern", "posix", "", " "])
def test_what_names_no_zone_is_none(city: str) -> None:
    assert city_zone(city) is None


def test_a_city_gives_a_zone_that_there_is() -> None:
    assert zone_info(city_zone("Buenos_Aires")) is not None
