"""Rooms, houses and streets by their names, and what is called alike and is none."""

from __future__ import annotations

import pytest

from rcevents.reading.rooms import is_room, is_seat, may_be_house, names_street, tells_more
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    "name",
    ["Room 4", "Seminar Room 2.17", "Lecture Theatre 3", "LT2", "Building 42", "Pot Centre 3.04",
     "Tea Tower 9.14", "Tea Building LT1", "Kettle Wing", "Pot Conference Suite", "Café Leaf",
     "the Hive".removeprefix("the "), "14 Canal Street", "9 Mill Lane", "12 rue des Tasses",
     "Tassenstraße 12", "Am Anger 4", "Hörsaal B", "Raum 1.23", "Großer Saal", "Gebäude C",
     "Bildungshaus Bad Teenau", "Jugendherberge Musterau", "Haus der Tassen", "salle 204",
     "bâtiment C", "amphithéâtre Turing", "Maison des Feuilles", "zaal Ketel", "lokaal 1.08",
     "Gebouw 4", "Theehuis", "sal Kanna", "Tehuset"],
)  # fmt: skip
def test_names_of_rooms(name: str) -> None:
    """A noun of rooms with a number or a name, a house with its room, a street with its house."""
    assert is_room(name)


@pytest.mark.parametrize(
    "name",
    ["Python 3.12", "Ubuntu 24.04", "Session 4.2", "Part 2", "Level 2", "Working Group 3",
     "Room for Improvement", "Software Suite", "Open House", "Team Building", "Building Teams",
     "Zeitraum 3", "Ada Bell", "Ada Lane", "Wall Street", "Data Centre 2030 Report", "Tea",
     "Salle", "House Music", "The Turing Way", "Leaf Research Group", "Kettle"],
)  # fmt: skip
def test_names_of_no_room(name: str) -> None:
    """Versions, parts, groups, topics and persons are no rooms."""
    assert not is_room(name)


def test_what_stands_beside_a_room() -> None:
    """A house before it, a floor behind it; a body with rooms needs one of them."""
    assert all(map(may_be_house, ["the Blue Pot", "Sapphire Suite", "Institut der Teekunde"]))
    assert not any(map(may_be_house, ["Pots for all", "tea", "Git, Python"]))
    assert all(map(tells_more, ["Level 2", "3rd floor", "Main Library", "Canal Street", "2. OG"]))
    assert not any(map(tells_more, ["Ada Bell", "Beginners", "Python", "Free lunch"]))
    assert is_seat("Rechenzentrum der Universität Musterau")
    assert not is_seat("Rechenzentrum")
    assert names_street("9 Mill Lane")
    assert not names_street("Mill Lane")


@pytest.mark.parametrize("piece", ["Tea ", "Room ", "a-", "Haus der ", "1 Tea ", "12 rue "])
def test_linear(piece: str) -> None:
    """Hostile text costs time in proportion to its length."""
    assert_linear(is_room, lambda length: piece * (length // len(piece) + 1))
