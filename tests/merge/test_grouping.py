from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.merge.decisions import Decisions, is_meant
from rcevents.merge.grouping import group
from rcevents.merge.telling import Telling, telling_of
from tests.announcing import MAY, listed, told

if TYPE_CHECKING:
    from rcevents.merge.traits import Traits
    from rcevents.model import Event

LATER = dt.date(2022, 5, 3)
TOLD: tuple[Event, ...] = (
    told(),
    told(issue=2),
    told("The Tea Days", issue=3, start=MAY + dt.timedelta(days=40)),
    told("Tea Days 2022", issue=4, start=LATER),
    told("Tea Days", issue=50, start=None),
    told("Pot Fair", issue=2, url="https://pots.example.org"),
    told("Pot Fair", issue=3, url="https://other.example.com", start=MAY + dt.timedelta(days=25)),
    listed(name="7"),
    listed("Tea Days", url=None, document="https://far.example.com/list.ics"),
)


def grouped(*events: Event, decisions: Decisions = Decisions()) -> list[list[str]]:  # noqa: B008 - frozen
    """Give the documents of each group."""
    grouping = group(map(telling_of, events), decisions)
    return [[telling.document for telling in each] for each in grouping.groups]


@given(st.permutations(TOLD))
def test_groups_do_not_depend_on_the_order(events: list[Event]) -> None:
    assert grouped(*events) == grouped(*TOLD)


@given(st.permutations(TOLD))
def test_doubts_do_not_depend_on_the_order(events: list[Event]) -> None:
    usual, other = (group(map(telling_of, each)) for each in (TOLD, events))
    assert usual.doubts == other.doubts


@given(st.sets(st.sampled_from(range(len(TOLD)))))
def test_no_telling_is_lost(places: set[int]) -> None:
    tellings = [telling_of(TOLD[place]) for place in places]
    found = [telling for each in group(tellings).groups for telling in each]
    assert sorted(map(id, found)) == sorted(map(id, tellings))


def test_a_chain_never_joins_two_editions() -> None:
    """What tells no year is one with either, and joins neither with the other."""
    found = grouped(told("Tea Days 2021"), told(start=None, issue=2), told("Tea Days 2022", LATER))
    assert len(found) >= 2


def test_what_a_person_says_comes_before_every_rule() -> None:
    one, other = told("Tea Days 2021"), told("Tea Days 2022", LATER, issue=2)
    assert len(grouped(one, other)) == 2
    assert len(grouped(one, other, decisions=Decisions(same=((one.uid, other.uid),)))) == 1


def test_an_announcement_may_be_kept_apart_by_its_place() -> None:
    decided = Decisions(different=((told().uid, "0002.md:10"),))
    assert grouped(told(), told(issue=2)) == [["0001.md", "0002.md"]]
    assert grouped(told(), told(issue=2), decisions=decided) == [["0001.md"], ["0002.md"]]


@pytest.mark.parametrize(
    "name", ["./0002.md:10", "./old/0002.md:10", "old/0002.md:10", "./1.md:10"]
)
def test_a_place_may_be_named_as_it_is_seen_from_here(name: str) -> None:
    """With the dot in front or without: what a name means alone, it means among others."""
    one, other = told(), told(issue=2)
    (seen,) = other.sightings
    other = other.model_copy(
        update={"sightings": (seen.model_copy(update={"document": "./old/0002.md"}),)}
    )
    decided = Decisions(different=((one.uid, name),))
    meant = is_meant(name, telling_of(other))
    assert len(grouped(one, other, decisions=decided)) == 1 + meant


def test_traits_are_kept_for_the_next_time() -> None:
    tellings = [telling_of(told()), telling_of(told(issue=2))]
    known: dict[Telling, Traits] = {}
    first = group(tellings[:1], taken_apart=known)
    kept = known[tellings[0]]
    assert len(group(tellings, taken_apart=known).groups) == len(first.groups) == 1
    assert known[tellings[0]] is kept


def test_versions_of_a_list_are_not_told_at_once() -> None:
    """A list that renames an entry tells one event; one that tells both tells two."""
    before, after = (listed(title) for title in ("Tea Days London", "Tea Days in London and Leeds"))
    at_once = [Telling(before, told=MAY, living=True), Telling(after, told=MAY, living=True)]
    one_by_one = [
        Telling(before, told=MAY, living=True, since=1, until=2, gone=MAY),
        Telling(after, told=MAY, living=True, since=2),
    ]
    assert len(group(at_once).groups) == 2
    assert len(group(one_by_one).groups) == 1
