"""An event is found by what a person types, or the ones that may be meant are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.cli.naming import MOST, NoSuchEvent, find_named, near, titles_of
from rcevents.errors import BadFilter
from rcevents.store.sqlite import SqliteStore
from tests.cli.stocked import stock
from tests.store.contents import fill, remembered

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rcevents.store.contract import Reading

TEA, WATER = "tea-days-2021@rcevents", "water-week-2021@rcevents"
BEANS, POT = "days-of-beans-2021@rcevents", "days-of-pot-2021@rcevents"


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    """Look into a store with four events, of which one was another once."""
    stock(tmp_path / "store.sqlite")
    with SqliteStore(tmp_path / "store.sqlite") as store:
        fill(store, remembered("old-name@rcevents"), remembered("100%_tea[a]*@rcevents"))
        with store.writing() as writing:
            writing.join("old-name@rcevents", TEA)
        with store.reading() as reading:
            yield reading


@pytest.mark.parametrize(
    ("asked", "uid"),
    [
        (TEA, TEA),
        ("tea-days-2021", TEA),
        (" tea-days-2021 ", TEA),
        ("TEA-DAYS", TEA),
        ("water", WATER),
        ("w", WATER),
        ("days-of-b", BEANS),
        ("old-name", TEA),
        ("100%_tea", "100%_tea[a]*@rcevents"),
    ],
)
def test_what_is_meant(reading: Reading, asked: str, uid: str) -> None:
    """By its uid, with or without its end, by its beginning, or by the one it had once."""
    assert find_named(reading, asked).uid == uid


def test_a_name_of_old_is_told_with_the_new_one(reading: Reading) -> None:
    assert find_named(reading, "old-name") == ("old-name@rcevents", TEA)


@pytest.mark.parametrize("asked", ["of the pot", "POT", "of-pot"])
def test_a_part_will_do_where_it_is_asked_for(reading: Reading, asked: str) -> None:
    """Of the title or the uid; elsewhere it is too little."""
    assert find_named(reading, asked, by_part=True).uid == POT
    with pytest.raises(NoSuchEvent):
        find_named(reading, asked)


def test_one_out_of_several_must_be_chosen(reading: Reading) -> None:
    with pytest.raises(BadFilter, match="any of 2 events") as caught:
        find_named(reading, "days-of")
    assert BEANS in str(caught.value)
    assert "Days of the Pot" in str(caught.value)
    assert not isinstance(caught.value, NoSuchEvent)


@pytest.mark.parametrize("asked", ["tae-days-2021", "tea-day-2020", "tea_days_2021@example.org"])
def test_what_is_nearly_a_name_is_no_name(reading: Reading, asked: str) -> None:
    with pytest.raises(NoSuchEvent, match="did you mean") as caught:
        find_named(reading, asked)
    assert caught.value.near[0] == TEA


@pytest.mark.parametrize("asked", ["", " ", "@", "zzz", "%", "*", "\0", "x" * 10_000])
def test_what_is_like_nothing(reading: Reading, asked: str) -> None:
    """No sign stands for others, and nothing is found by nothing."""
    with pytest.raises(NoSuchEvent) as caught:
        find_named(reading, asked)
    assert caught.value.near == []
    assert caught.value.remedy


def test_no_more_are_told_than_can_be_read(tmp_path: Path) -> None:
    uids = [f"tea-{number:03}@rcevents" for number in range(99)]
    with SqliteStore(tmp_path / "store.sqlite") as store:
        fill(store, *map(remembered, uids))
        with store.reading() as reading:
            assert set(titles_of(reading)) == set(uids)
            with pytest.raises(BadFilter, match="any of 99") as caught:
                find_named(reading, "tea")
    assert f"and {99 - MOST} more" in str(caught.value)
    assert len(near("tea-01", uids)) <= MOST
