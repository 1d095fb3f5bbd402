"""Rooms and houses in sentences: read behind a day or an hour, and nowhere else."""

from __future__ import annotations

import pytest

from rcevents.reading.proserooms import find_prose_rooms
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("sentence", "room"),
    [
        ("We meet on 9 May at 2pm in the Old Library.", "Old Library"),
        (
            "Next on Wednesday 14th May at 2pm in Kettle Wing 2.07. Join the list.",
            "Kettle Wing 2.07",
        ),
        ("The next meeting is on 4th June, 5.30pm at the Tea bar. Two talks.", "Tea bar"),
        ("Come at noon in the Tea Tower and bring a cup.", "Tea Tower"),
        ("Wir treffen uns um 14 Uhr im Hörsaal 2.", "Hörsaal 2"),
        ("On 3 June 2031 in Room 4 or on Zoom.", "Room 4"),
        ("It was on 9 May in the Old Library.", None),
        ("Register by 9 May at noon in the portal.", None),
        ("The talk in the Old Library was full.", None),
        ("On 9 May in good health.", None),
        ("Start at 2pm in Python 3.12.", None),
        ("On 9 May at a team building.", None),
    ],
)
def test_a_room_behind_day_or_hour(sentence: str, room: str | None) -> None:
    """What is past, and what is no room, tells none."""
    assert next((claim.text for claim in find_prose_rooms(sentence)), None) == room


@pytest.mark.parametrize(
    "piece", ["2pm in a ", "2pm in the Old Lib ", "9 May at 9 in at ", "1 in x.1 "]
)
def test_linear(piece: str) -> None:
    """Hostile text costs time in proportion to its length."""
    assert_linear(find_prose_rooms, lambda length: piece * (length // len(piece) + 1))
