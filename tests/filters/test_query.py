from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

import pytest
from hypothesis import given

from rcevents.errors import BadFilter
from rcevents.filters.query import NAMES, filter_of, query_of
from tests.filters.asking import criteria

if TYPE_CHECKING:
    from rcevents.filters import Filter

FRIDAY = dt.date(2021, 10, 1)


@given(asked=criteria)
def test_a_query_means_the_filter_that_it_was_made_of(asked: Filter) -> None:
    query = dict(parse_qsl(query_of(asked), strict_parsing=bool(query_of(asked))))
    assert filter_of(query, FRIDAY) == asked


@given(asked=criteria)
def test_there_is_one_way_to_write_a_query(asked: Filter) -> None:
    """Whatever order its parameters came in."""
    told = dict(reversed(parse_qsl(query_of(asked))))
    assert query_of(told) == query_of(asked)


def test_parameters_come_in_their_order() -> None:
    query = query_of({"to": "2021-12-31", "free": "true", "kinds": ["talk", "workshop"]})
    assert query == "free=true&kinds=talk,workshop&to=2021-12-31"
    names = [name for name, _ in parse_qsl(query)]
    assert names == sorted(names, key=NAMES.index)


@pytest.mark.parametrize("nothing", [None, False, "false", "False", "", (), "  "])
def test_what_asks_nothing_is_left_out(nothing: object) -> None:
    assert query_of({"free": nothing, "place": nothing}) == ""


def test_signs_of_an_address_are_written_so_that_they_come_back() -> None:
    told = {"text": "c++ & r=1, fortran#?", "place": "Saint-Étienne", "max_cost": "$50"}
    query = query_of(told)
    assert dict(parse_qsl(query)) == told
    assert query.isascii()


def test_a_day_told_from_today_stays_so_and_means_another_day_each_day() -> None:
    told = dict(parse_qsl(query_of({"from": "today", "to": "+2w", "text": "today"})))
    assert told == {"from": "today", "to": "+2w", "text": "today"}
    asked = filter_of(told, FRIDAY)
    assert (asked.from_, asked.to, asked.text) == (FRIDAY, dt.date(2021, 10, 15), "today")


@pytest.mark.parametrize(
    ("query", "where"),
    [
        ({"from": "someday"}, "from"),
        ({"vitrual": "true"}, "vitrual"),
        ({"free": "perhaps"}, "free"),
        ({"to": "+99999999w"}, "to"),
    ],
)
def test_a_mistake_is_told_by_its_parameter(query: dict[str, str], where: str) -> None:
    with pytest.raises(BadFilter) as refused:
        filter_of(query, FRIDAY)
    assert refused.value.where == where
