from __future__ import annotations

import pytest

from rcevents.reading.places import find_places
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (
            "3 May, Room 4.91 (Level 1) of the Leaf Street\nBuilding, Old Tea Campus.",
            "Room 4.91 (Level 1) of the Leaf Street Building, Old Tea Campus",
        ),
        ("3 May, Room 4 in the Leaf Building, free", "Room 4 in the Leaf Building"),
        ("3 May, Seminar Room 2 (left) of the Tea House", "Seminar Room 2 (left) of the Tea House"),
        ("3 May, Room 4, free", "Room 4"),
        ("3 May, Room 4 (Level 1) of the old days", "Room 4"),
        ("3 May, Room 4 in the Morning", "Room 4"),
        ("3 May, Room 4 (Level 1), Ada Bell", "Room 4"),
    ],
)
def test_a_room_is_told_with_its_building(line: str, place: str) -> None:
    """A building behind the room, with the grounds that it stands on."""
    assert [claim.value.text for claim in find_places(line)] == [place]


@pytest.mark.parametrize("text", ["Room 4 of the ", "Room 1 (", "Room 4 in Tea ", "A of B "])
def test_a_long_line_of_rooms_is_read_in_linear_time(text: str) -> None:
    """No text makes the search slow."""
    assert_linear(find_places, lambda size: text * (size // len(text)))
