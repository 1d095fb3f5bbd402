from __future__ import annotations

import datetime as dt

import pytest

from rcevents.sources.wording import (
    deadlines_before,
    is_also_here,
    is_nowhere,
    location_in,
    place_in,
    speakers_in,
    without_mail,
)
from tests.reading.linear import assert_linear

LATE = dt.date(2031, 5, 20)


@pytest.mark.parametrize(
    ("location", "city"),
    {
        "Leaf Institute, Tea Road 3, 1234 AB Delft, Netherlands": "Delft",
        "Blue Hall, High Street, Leeds LS1 1AA": "Leeds",
        "Kannenweg 5, 50667 Köln, Deutschland": "Köln",
        "Kettle Centre, Calle 1, 08034 Barcelona, Spain": "Barcelona",
        "Videokonferenz": None,
    }.items(),
)
def test_the_town_of_an_address(location: str, city: str | None) -> None:
    place = place_in(location)
    assert (place.city if place else None) == city


@pytest.mark.parametrize("location", ["TBA", "tbd.", "(To be announced)", "n/a", "Unknown"])
def test_no_place_is_known_yet(location: str) -> None:
    assert is_nowhere(location)


@pytest.mark.parametrize(
    ("location", "expected"),
    {
        "Room B.1.23; Microsoft Teams Meeting": True,
        "Lecture Hall 5 / BigBlueButton": True,
        "Zoom; Meeting ID 123": False,
        "Lecture Hall 5": False,
    }.items(),
)
def test_a_room_beside_a_way_from_afar(location: str, expected: bool) -> None:
    assert is_also_here(location) is expected


@pytest.mark.parametrize(
    ("prose", "expected"),
    {
        "Speakers: Ada Bell, Cy Dey and Bo Fay": ("Ada Bell", "Cy Dey", "Bo Fay"),
        "Instructor: Ada Bell (ada@example.org)": ("Ada Bell",),
        "Speaker: a surprise": (),
        "The speakers: see below": (),
    }.items(),
)
def test_people_behind_a_label(prose: str, expected: tuple[str, ...]) -> None:
    assert speakers_in(prose) == expected


@pytest.mark.parametrize(
    ("prose", "days"),
    {
        "Apply by 12/04/2031.": ["2031-04-12"],
        "Apply by 03/04/2031.": [],
        "Apply by 12/06/2031 or 06/12/2031.": [],
    }.items(),
)
def test_a_deadline_comes_before_its_event(prose: str, days: list[str]) -> None:
    """Both orders before the event, or neither, and it stays ambiguous."""
    told, _ = deadlines_before(LATE, prose, None, None)
    assert [str(deadline.date) for deadline in told] == days


@pytest.mark.parametrize("unit", ["Speaker: ", "a@b.", ", 1234 ", "(", "Where: ", "A and "])
def test_linear(unit: str) -> None:
    for read in (speakers_in, location_in, without_mail):
        assert_linear(read, lambda size: unit * (size // len(unit)))
