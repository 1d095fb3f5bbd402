from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import permutations
from typing import TYPE_CHECKING

import pytest

from rcevents.merge.telling import SILENCE
from rcevents.merge.weighing import (
    Weighing,
    in_telling_order,
    is_fuller,
    is_outright,
    is_told,
    present,
    teller,
    weight,
)
from tests.merge.announced import telling

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling

EARLY = telling("Leaf Days", "2021-05-03/05", issued="2021-02-05", source="letter")
LATE = telling("Leaf Days", "2021-05-10/12", issued="2021-04-02", source="letter")
TRUSTED = replace(telling("Leaf Days", "2021-05-17/19", issued="2021-01-08", source="own"), trust=9)
DAYLESS = telling("Leaf Days", issued="2021-04-23", source="letter")


@pytest.mark.parametrize(
    ("tellings", "winner"),
    [
        ((EARLY, LATE), LATE),
        ((EARLY, LATE, TRUSTED), TRUSTED),
        ((EARLY, LATE, DAYLESS), LATE),
    ],
)
def test_trust_counts_first_and_then_the_day(
    tellings: tuple[Telling, ...], winner: Telling
) -> None:
    for order in permutations(tellings):
        assert Weighing(order).winner("start") is winner


def test_where_all_are_silent_nobody_wins() -> None:
    assert Weighing([EARLY, LATE]).winner("cost") is None


def test_what_is_inferred_gives_way_to_what_is_told() -> None:
    told = telling("Leaf Days", "2021-05-03/05", issued="2021-02-05", format="virtual")
    guessed = telling(
        "Leaf Days", issued="2021-04-02", format="in_person", inferred={"format": "place"}
    )
    assert not is_outright(guessed.event, "format")
    assert Weighing([told, guessed]).winner("format") is told


@pytest.mark.parametrize(
    ("key", "known"), [("start", True), ("kind", False), ("cost", False), ("title", True)]
)
def test_what_an_event_is_silent_about(key: str, known: bool) -> None:
    assert is_told(EARLY.event, key) == known


def test_a_source_that_lists_first_days_takes_no_day_away() -> None:
    first = telling("Leaf Days", "2021-05-03", source="list")
    assert is_fuller("start", EARLY, first)
    assert not is_fuller("start", first, EARLY)


def test_who_has_no_name_is_the_folder_of_its_document() -> None:
    nameless = telling("Leaf Days", document="letters/2021/a.md")
    assert (teller(nameless), teller(EARLY)) == ("/letters/2021", "letter")
    assert weight(nameless) < weight(TRUSTED)


def test_what_a_source_tells_no_more_in_one_place_it_tells_in_another() -> None:
    here = telling("Leaf Days", document="a.ics", source="own")
    gone = replace(telling("Leaf", document="a.ics", source="own"), gone=dt.date(2021, 5, 7))
    assert list(present([gone, here])) == [here]
    assert list(present([gone])) == [gone]


def test_silence_in_one_list_is_none_where_another_of_the_source_speaks() -> None:
    listed = replace(telling("Leaf Days", document="b.ics", source="own"), living=True)
    silent = telling(
        "Leaf Days", document="a.ics", source="own", inferred={"status": SILENCE},
        status="cancelled",
    )  # fmt: skip
    assert list(present([silent, listed])) == [listed]
    assert list(present([silent])) == [silent]


def test_tellings_stand_in_the_order_of_their_days() -> None:
    for order in permutations((EARLY, LATE, DAYLESS)):
        assert in_telling_order(order) == [EARLY, LATE, DAYLESS]
    assert in_telling_order([EARLY]) == [EARLY]
