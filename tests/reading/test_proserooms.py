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
    ("sentence", "town"),
    [
        ("It will be held from 22 to 26 September in Porto Velo. Tickets: 450 EUR.", "Porto Velo"),
        ("A workshop on May 5-6 in Kettle Falls. Seats cost $60.", "Kettle Falls"),
        ("On 3 June 2031 in Leafham, with tea", "Leafham"),
        ("We meet on 14 October in Kettlebury and online", "Kettlebury"),
        ("From 3 to 5 May in Bad Kannen.", "Bad Kannen"),
        ("The fair comes to Leafmouth on Wednesday 27 November.", "Leafmouth"),
        ("The days return to Great Teaford from 3 to 5 June.", "Great Teaford"),
        ("The fair moved to Leafmouth last year, on 27 November.", None),
        ("A course on 3 May in German.", None),
        ("On 3 May in Python and R.", None),
        ("On 3 May in Zoom.", None),
        ("On 5 June in Präsenz.", None),
        ("On 4 May in Collaboration with Ada Bell.", None),
        ("Sign up by 3 May in Leafham.", None),
        ("Top 10 in Science.", None),
        ("The talks return to Zoom on 5 June.", None),
        ("At 10:30 in English.", None),
    ],
)
def test_a_town_behind_a_day(sentence: str, town: str | None) -> None:
    """Where towns are asked for, one need not be known; languages and tools are none."""
    found = find_prose_rooms(sentence, towns=True)
    assert next((claim.text for claim in found), None) == town


@pytest.mark.parametrize(
    "piece",
    ["2pm in a ", "2pm in the Old Lib ", "9 May at 9 in at ", "1 in x.1 ", "comes to Leaf on "],
)
def test_linear(piece: str) -> None:
    """Hostile text costs time in proportion to its length."""
    assert_linear(
        lambda text: find_prose_rooms(text, towns=True),
        lambda length: piece * (length // len(piece) + 1),
    )
