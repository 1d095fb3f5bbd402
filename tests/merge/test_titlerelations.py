from __future__ import annotations

import pytest

from rcevents.merge.titlerelations import relate_roles, relate_titles, weigh
from rcevents.merge.titles import title_of

NOWHERE: frozenset[str] = frozenset()

RELATIONS = [
    ("Leaf Days", "LEAF DAYS 2021", "equal"),
    ("Symposium on Leaf Pots", "Leaf Pots Symposium", "equal"),
    ("On the leaf of pots", "On the pot of leafs", "similar"),
    ("The shape of water in cups", "Cups in the shape of water", "similar"),
    ("Leaf Days Europe", "Leaf Days Asia", "regional"),
    ("Leaf Days Europe", "Leaf Days", "located"),
    ("Leaf Days: Green and Black", "Leaf Days", "headed"),
    ("Leaf Club: Ada Pot, Green Kettles", "Leaf Club: Ada Pot, Green Kettles Whistled", "fuller"),
    ("Leaf Picking", "Leaf Picking by Moonlight", "longer"),
    ("LPDC", "Leaf Pot Drinking Congress (LPDC)", "abbreviated"),
    ("LPDC", "LPDX", "apart"),
    ("Leaf Tasting @ LeafCon 21", "Leaf Tasting at PotCon", "hosted"),
    ("LEAVES 2021", "Workshop on Leaves and Pots (LEAVES'21)", "abbreviated"),
    ("vLEAVES", "LEAVES", "equal"),
    ("Open Leaf Friday: Build LPC", "Open Leaf Friday: Brew", "apart"),
    ("Leaf Picking by Hand in May (LPX)", "Leaf Picking by Hand in May (QRS)", "apart"),
    ("Advanced Leaf Picking", "Leaf Picking", "apart"),
    ("Leaf Calender Days", "Leaf Calendar Days", "misspelt"),
    ("Leaf Picking", "Whistling Kettles", "other"),
    ("Leaf Days (formerly Kettle Days)", "Kettle Days", "equal"),
    ("LeafProv Workshop", "Workshop on Leaf Provenance", "abbreviated"),
    ("LeafCon", "Leaf Tasting Day (before LeafCon)", "apart"),
    ("Leaf Days Meetup", "Leaf Days Workshop", "equal"),
]


@pytest.mark.parametrize(("one", "other", "relation"), RELATIONS)
def test_how_two_titles_lie_to_each_other(one: str, other: str, relation: str) -> None:
    told, again = title_of(one), title_of(other)
    assert relate_titles(told, again, NOWHERE, NOWHERE) == relation
    assert relate_titles(again, told, NOWHERE, NOWHERE) == relation


def test_a_title_may_tell_the_place_as_well() -> None:
    one, other = title_of("Leaf Days Ghent"), title_of("Leaf Days")
    assert relate_titles(one, other, frozenset({"ghent"}), NOWHERE) == "located"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Leaf Days", "Leaf Days 2021", "alike"),
        ("Leaf Workshop", "Leaf", "left out"),
        ("Leaf Workshop", "Leaf Hackathon", "clash"),
        ("Leaf Dinner", "Leaf", "clash"),
    ],
)
def test_what_two_gatherings_are(one: str, other: str, relation: str) -> None:
    sides = title_of(one), title_of(other)
    assert relate_roles(*sides, "equal", ("other", "other")) == relation
    assert relate_roles(*sides[::-1], "equal", ("other", "other")) == relation


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("Leaf Days", "Leaf Days", "distinct"),
        ("ISC", "ISC 2021", "short"),
        ("Data Analysis", "Data Analysis", "common"),
        ("Research Data Forum", "Research Data Forum", "plain"),
    ],
)
def test_how_far_titles_name_one_event(one: str, other: str, weight: str) -> None:
    assert weigh(title_of(one), title_of(other), "equal") == weight
