from __future__ import annotations

import pytest

from rcevents.merge.titles import title_of

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


@pytest.mark.parametrize(("title", "words"), NAMES)
def test_the_words_that_name_an_event(title: str, words: tuple[str, ...]) -> None:
    assert title_of(title).words == words


@pytest.mark.parametrize(("title", "year", "ordinal"), EDITIONS)
def test_the_edition_of_a_title(title: str, year: int | None, ordinal: int | None) -> None:
    told = title_of(title)
    assert (told.year, told.ordinal) == (year, ordinal)


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Workshop on Leaf Brewing (LeafBrew)", {"leafbrew"}),
        ("Leaf Brewing Days (LBD)", {"lbd"}),
        ("Leaf Brewing Days (Ghent)", set()),
    ],
)
def test_the_short_names_that_a_title_gives(title: str, names: set[str]) -> None:
    assert title_of(title).names == names


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Leaf Users: February meetup", {"february"}),
        ("Leaf March for Everyone", set()),
        ("Leaf Lab Part B", {"part66"}),
        ("Leaf Lab, Session 2", {"session2"}),
    ],
)
def test_the_part_that_a_title_tells(title: str, parts: set[str]) -> None:
    assert title_of(title).parts == parts


def test_what_an_event_was_called_before() -> None:
    told = title_of("Leaf Days (formerly Kettle Days)")
    assert sorted(told.core) == ["day", "leaf"]
    assert sorted(told.former) == ["day", "kettle"]
