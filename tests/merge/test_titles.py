from __future__ import annotations

import pytest

from rcevents.merge.titlerelations import relate_titles
from rcevents.merge.titles import title_of

NOWHERE: frozenset[str] = frozenset()

NAMES = [
    ("The 27th Annual Leaf & Pot Conference (LPC ’21)", ("leaf", "pot")),
    ("Registration open: Leaf Days", ("leaf", "day")),
    ("[Online] Leaf Days – call for papers", ("leaf", "day")),
    ("Leaf Days, 3-5 May", ("leaf", "day")),
    ("Leaf Days (self-paced)", ("leaf", "day")),
    ("Leaf Days (postponed to May 2022)", ("leaf", "day")),
    ("Leaf Days, Pot Lake University", ("leaf", "day")),
    ("The Pot Club presents: Leaf Days", ("leaf", "day")),
    ("Lunch & Learn: Leaves", ("lunchlearn", "leave")),
    ("LDS 2021", ("lds",)),
    ("LEAF DAYS", ("leaf", "day")),
    ("Intro to Leaf Modelling", ("introduction", "leaf", "modeling")),
    ("LeafCon NA 2021", ("leafcon", "northamerica")),
    ("Leaf Tasting @ LeafCon 21", ("leaf", "tasting")),
    ("Leaf Lab Part 2", ("leaf", "lab")),
    ("Conference", ("conference",)),
    ("---", ("---",)),
    ("", ("",)),
]

EDITIONS = [
    ("LeafCon '21", 2021, None),
    ("LC21", 2021, None),
    ("LeafCon2021", 2021, None),
    ("5th LeafCon", None, 5),
    ("Third Workshop on Leaves", None, 3),
    ("First Steps with Leaves", None, None),
    ("COVID19 and Leaves", None, None),
]

RELATIONS = [
    ("Leaf Days", "LEAF DAYS 2021", "equal"),
    ("Symposium on Leaf Pots", "Leaf Pots Symposium", "equal"),
    ("On the leaf of pots", "On the pot of leafs", "similar"),
    ("The shape of water in cups", "Cups in the shape of water", "similar"),
    ("Leaf Days Europe", "Leaf Days Asia", "regional"),
    ("Leaf Days Europe", "Leaf Days", "located"),
    ("Leaf Days: Green and Black", "Leaf Days", "headed"),
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
]


@pytest.mark.parametrize(("title", "words"), NAMES)
def test_the_words_that_name_an_event(title: str, words: tuple[str, ...]) -> None:
    assert title_of(title).words == words


@pytest.mark.parametrize(("title", "year", "ordinal"), EDITIONS)
def test_the_edition_of_a_title(title: str, year: int | None, ordinal: int | None) -> None:
    told = title_of(title)
    assert (told.year, told.ordinal) == (year, ordinal)


@pytest.mark.parametrize(("one", "other", "relation"), RELATIONS)
def test_how_two_titles_lie_to_each_other(one: str, other: str, relation: str) -> None:
    told, again = title_of(one), title_of(other)
    assert relate_titles(told, again, NOWHERE, NOWHERE) == relation
    assert relate_titles(again, told, NOWHERE, NOWHERE) == relation
