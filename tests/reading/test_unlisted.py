"""Places that no gazetteer knows: what is taken for one, and what is not."""

from __future__ import annotations

import pytest

from rcevents.reading.claims import BLANK
from rcevents.reading.unlisted import find_unlisted, names_house, names_town
from tests.reading.linear import assert_linear

DAY = BLANK * 6


@pytest.mark.parametrize(
    "name",
    ["Kannenau", "Teebrugge", "Potchester", "Porto Tea", "Tea-on-Pot", "Llanpotty", "Tea Falls"],
)
def test_names_of_towns(name: str) -> None:
    """A town's name is known by its ending or beginning, or by a word within it."""
    assert names_town(name)


@pytest.mark.parametrize(
    "name",
    ["Beginners", "Python", "Ada Bell", "Ada Goldberg", "EuroBerg", "GPU", "Workshop", "Marathon",
     "Digital", "Women in Tea", "Hands-on-Tea", "Part 2", "tea"],
)  # fmt: skip
def test_names_of_no_town(name: str) -> None:
    """Subjects, persons, acronyms and events are no towns."""
    assert not names_town(name)


@pytest.mark.parametrize("name", ["Leaf Building", "Leaf hall", "room 3.12", "Aula", "Stone Hall"])
def test_names_of_houses(name: str) -> None:
    """Nouns of houses and rooms end or begin their names."""
    assert names_house(name)


@pytest.mark.parametrize("name", ["Ada Hall", "Team Building", "Python library", "3 rooms", "Hall"])
def test_names_of_no_house(name: str) -> None:
    """Persons, libraries of code and the building of teams are no houses."""
    assert not names_house(name)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        (f"{DAY}, Kannenau, Ada Bell", "Kannenau"),
        (f"{DAY} in Kannenau", "Kannenau"),
        (f"{DAY} 📍 Kannenau", "Kannenau"),
        (f"Kannenau, {DAY}", "Kannenau"),
        (f"{DAY}, Leaf Building, room 2", "Leaf Building, room 2"),
        (f"{DAY}, Ada Bell, Kannenau", None),
        (f"Kannenau for all, {DAY}", None),
        ("Kannenau", None),
    ],
)
def test_a_place_stands_beside_the_day(line: str, place: str | None) -> None:
    """It is read in a segment of its own right beside the day or the hours."""
    assert next((claim.text for claim in find_unlisted(line)), None) == place


@pytest.mark.parametrize("piece", [f"{BLANK}, Kannenau", "a. ", " and ", "Kannen ", f"{BLANK} in "])
def test_linear(piece: str) -> None:
    """Hostile text costs time in proportion to its length."""
    assert_linear(find_unlisted, lambda length: piece * (length // len(piece) + 1))


def test_a_doctor_is_no_house() -> None:
    """Who is called Hall or House is told by a title before the name."""
    assert not names_house("Dr Grace House")
    assert names_house("Grace Lodge House")
