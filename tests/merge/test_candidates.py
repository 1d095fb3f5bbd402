"""Candidates: which tellings are compared at all."""

from __future__ import annotations

import datetime as dt

import pytest

from rcevents.merge.blocking import MOST_NEAR
from rcevents.merge.candidates import HALF, Neighbourhood
from rcevents.merge.telling import telling_of
from rcevents.merge.traits import traits_of
from tests.announcing import MAY, told


def neighbourhood(*titles: str, days: int = 90) -> Neighbourhood:
    """Put tellings of these titles side by side, each so many days after the last."""
    return Neighbourhood(
        traits_of(telling_of(told(title, MAY + dt.timedelta(place * days), url=None)))
        for place, title in enumerate(titles)
    )


def test_titles_alike_are_near() -> None:
    found = neighbourhood("Tea Brewing", "Pot Fair", "Tea Brewing 2021")
    assert [found.near(place) for place in range(3)] == [{2}, set(), {0}]


@pytest.mark.parametrize("short", ["ICTB 2021", "ICTB"])
def test_an_acronym_and_what_it_may_stand_for_are_near(short: str) -> None:
    found = neighbourhood(short, "International Course on Tea Blending")
    assert (found.near(0), found.near(1)) == ({1}, {0})


def test_two_titles_of_the_same_initials_are_not_near() -> None:
    """Else half of all that is looked at would be long titles of which nothing is alike."""
    found = neighbourhood("International Course on Tea Blending", "Inner Circle of Town Bakers")
    assert (found.near(0), found.near(1)) == (set(), set())


def test_of_many_the_nearest_in_time_are_near() -> None:
    """Half of them before, half behind; what is told of no other stands alone."""
    many = 2 * MOST_NEAR
    found = neighbourhood(*["Tea Brewing"] * many, days=1)
    middle = MOST_NEAR
    around = set(range(middle - HALF, middle + HALF + 1)) - {middle}
    assert found.near(middle) == around
    assert found.near(0) == set(range(1, HALF + 1))
