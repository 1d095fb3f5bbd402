from __future__ import annotations

from typing import Any

import pytest

from rcevents.sources.webpage.locations import where_of

HALL = {"@type": ["Place"], "name": ["Blue Hall"], "address": ["Oslo, Norway"]}
STREAM = {"@type": ["VirtualLocation"], "url": ["https://tea.example.org/live"]}


@pytest.mark.parametrize(
    ("locations", "form", "place"),
    [
        ([HALL], None, "Blue Hall, Oslo, Norway"),
        ([STREAM], "virtual", None),
        ([HALL, STREAM], "hybrid", "Blue Hall, Oslo, Norway"),
        (["Oslo, Norway"], None, "Oslo, Norway"),
        (["Online"], "virtual", None),
        (["https://zoom.us/j/1"], "virtual", None),
        ([{"@type": ["Place"], "name": ["Zoom"], "address": [{}]}], "virtual", None),
        ([{"@type": ["Place"], "name": ["Virtual"], "address": ["Online"]}], "virtual", None),
        ([{"@id": "https://tea.example.org/#hall"}], None, None),
        (
            [HALL, {"@type": ["Place"], "name": ["Red Hall"]}],
            None,
            "Blue Hall, Oslo, Norway; Red Hall",
        ),
        ([7, True], None, None),
    ],
)
def test_locations_tell_place_and_form(
    locations: list[Any], form: str | None, place: str | None
) -> None:
    """A real place alone leaves the form open."""
    where = where_of({"location": locations})
    assert (where.format, where.place and where.place.text) == (form, place)


@pytest.mark.parametrize(
    ("told", "form"),
    [
        ({"eventAttendanceMode": ["https://schema.org/MixedEventAttendanceMode"]}, "hybrid"),
        ({"eventAttendanceMode": ["OnlineEventAttendanceMode"]}, "virtual"),
        ({"eventAttendanceMode": [{"@id": "schema:OfflineEventAttendanceMode"}]}, "in_person"),
        ({"eventAttendanceMode": ["Online", "Offline"]}, "hybrid"),
        ({"courseMode": ["onsite", "full-time", "synchronous"]}, "in_person"),
        ({"courseMode": ["online"]}, "virtual"),
        ({"courseMode": ["face-to-face", "distance learning"]}, "hybrid"),
        ({"courseMode": ["blended"]}, "hybrid"),
        ({"courseMode": ["full-time"]}, None),
    ],
)
def test_modes_tell_the_form(told: dict[str, Any], form: str | None) -> None:
    """In every spelling."""
    assert where_of(told).format == form


def test_what_moved_online_is_virtual() -> None:
    """Whatever else is told."""
    where = where_of({"eventStatus": ["EventScheduled", "EventMovedOnline"], "location": [HALL]})
    assert (where.format, where.inferred) == ("virtual", {})


@pytest.mark.parametrize(("locations", "form"), [([STREAM], "virtual"), ([HALL, STREAM], "hybrid")])
def test_a_virtual_location_wins_over_a_default(locations: list[Any], form: str) -> None:
    """Many sites say "offline" of every event."""
    where = where_of({"eventAttendanceMode": ["OfflineEventAttendanceMode"], "location": locations})
    assert where.format == form
    assert "offline" in where.inferred["format"]


def test_words_for_both_are_left_to_the_readers_of_words() -> None:
    """As they are in a dateline."""
    where = where_of({"location": ["Virtual (Lund, SE)"]})
    assert (where.format, where.place, where.words) == (None, None, "Virtual (Lund, SE)")
