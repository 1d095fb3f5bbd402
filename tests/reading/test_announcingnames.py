from __future__ import annotations

import pytest

from rcevents.reading.announcingnames import is_announcing_name, names_gathering


@pytest.mark.parametrize(
    "name",
    [
        "Kettle clinic",
        "Tea seminar: Brewing what you did not grow",
        "Webinar: Funding pots after the review",
        "Kettles for Scientists",
        "KettleConnect Ghent",
        "Social hour at TeaCon",
        "Tea Days 2031",
    ],
)
def test_names_that_announce(name: str) -> None:
    assert is_announcing_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Bell",
        "Travel grants",
        "Please note",
        "News",
        "Data scientists",
        "Call for papers",
        "Workshop: papers due",
        "Tea seminar: recordings of May",
        "Tea 4.1 released",
        "Register here",
        "3 May",
    ],
)
def test_names_that_do_not(name: str) -> None:
    assert not is_announcing_name(name)


def test_a_gathering_by_its_noun() -> None:
    assert [names_gathering(n) for n in ("Happy hour of cooks", "Newcomers' hour", "Cooks")] == [
        True,
        True,
        False,
    ]
