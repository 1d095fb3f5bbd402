"""What the headings above a table or a list tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.labelled.surroundings import Surroundings
from rcevents.sources.table.headings import Headings, month_of_heading, under, year_of_heading
from tests.reading.linear import assert_linear


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("2031", 2031, None),
        ("Events in 2031!", 2031, None),
        ("1. Mai 2031", 2031, 5),
        ("Tea talks, May", None, 5),
        ("2031/2032", None, None),
        ("2031-32", None, None),
        ("v2031.1", None, None),
        ("12031", None, None),
        ("2131", None, None),
        ("May and June 2031", 2031, None),
        ("Maybe", None, None),
        ("", None, None),
    ],
)
def test_the_one_year_and_the_one_month(text: str, year: int | None, month: int | None) -> None:
    assert (year_of_heading(text), month_of_heading(text)) == (year, month)


def test_the_nearest_heading_wins() -> None:
    """A new year begins without a month."""
    around = under(["2030", "May", "2031"], Surroundings())
    assert (around.year, around.month) == (2031, None)
    around = under(["2031", "May 2032", "Talks"], Surroundings(year=2029, year_told_by="name"))
    assert (around.year, around.month) == (2032, 5)
    assert "heading" in around.year_told_by
    assert under(["Talks"], Surroundings(year=2029)) == Surroundings(year=2029)


@given(st.lists(st.tuples(st.integers(1, 6), st.text(max_size=9)), max_size=12))
def test_headings_stand_by_their_rank(told: list[tuple[int, str]]) -> None:
    headings = Headings()
    for level, text in told:
        headings.enter(level, text)
    assert len(headings.told) <= len({level for level, _ in told})
    assert not told or headings.told[-1] == " ".join(told[-1][1].split())


@pytest.mark.parametrize("unit", ["2031", "2031 ", "May ", "a", "./-"])
def test_hostile_headings_take_linear_time(unit: str) -> None:
    assert_linear(
        lambda text: under([text], Surroundings()), lambda size: unit * (size // len(unit))
    )
