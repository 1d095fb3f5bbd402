from __future__ import annotations

import pytest

from rcevents.merge.days import is_moved_on, relate_days, span_of
from tests.merge.announced import telling

SPANS = [
    ("2021-05-03", "2021-05-03", "day"),
    ("2021-05-03/05", "2021-05-03/05", "run"),
    ("2021-05-03/05", "2021-05-03", "start"),
    ("2021-05-03", "2021-05-05", "shifted"),
    ("2021-05-03", "2021-05-17", "weekly"),
    ("2021-05-03", "2021-05-12", "another"),
    ("2021-05-03/05", "2021-05-17/19", "near"),
    ("2021-05-03", "2021-07-17", "moved"),
    ("2021-05-03", "2021-10-17", "season"),
    ("2021-05-03", "2022-05-03", "years"),
    ("2021-05-03", "", "unknown"),
]


@pytest.mark.parametrize(("one", "other", "relation"), SPANS)
def test_how_two_days_lie_to_each_other(one: str, other: str, relation: str) -> None:
    first, second = (span_of(telling("Leaf", days)) for days in (one, other))
    assert relate_days(first, second) == relate_days(second, first) == relation


@pytest.mark.parametrize(
    ("days", "issued", "moves"),
    [
        ("2021-07-05", "2021-04-20", True),  # on later days, told in time
        ("2021-07-05", "2021-05-20", False),  # the first were over by then
        ("2021-05-03", "2021-04-20", False),  # on the first ones, still
        ("", "2021-04-20", False),  # without a word of its being put off
    ],
)
def test_what_leads_from_days_to_later_ones(days: str, issued: str, moves: bool) -> None:
    one = span_of(telling("Leaf", "2021-05-03", issued="2021-04-02"))
    other = span_of(telling("Leaf", "2021-09-06", issued="2021-06-04"))
    between = span_of(telling("Leaf", days, issued=issued))
    assert relate_days(one, other) == "again"
    assert is_moved_on(one, other, between) == is_moved_on(other, one, between) == moves


@pytest.mark.parametrize(
    ("wrong", "right", "issued", "relation"),
    [
        ("2020-04-21/22", "2021-04-21/22", "2020-11-20", "mistyped"),
        ("2020-04-21/22", "2021-04-20/21", "2020-11-20", "again"),  # the next edition
        ("2020-04-21/22", "2021-04-21/22", "2021-04-02", "again"),  # told too late
        ("2020-04-21", "2021-04-21", "2020-11-20", "again"),  # a day of every year
        ("2020-10-21/22", "2021-10-21/22", "2020-11-20", "again"),  # told when it was just over
    ],
)
def test_a_mistyped_year_is_put_right(wrong: str, right: str, issued: str, relation: str) -> None:
    one = span_of(telling("Leaf", wrong, issued="2020-11-06"))
    other = span_of(telling("Leaf", right, issued=issued))
    later = span_of(telling("Leaf", right, issued="2021-04-02"))
    assert relate_days(one, other) == relate_days(other, one) == relation
    assert is_moved_on(one, later, other) == (relation == "mistyped")


def test_what_is_put_off_leads_to_later_days() -> None:
    one = span_of(telling("Leaf", "2021-05-03", issued="2021-04-02"))
    other = span_of(telling("Leaf", "2021-09-06", issued="2021-06-04"))
    off = span_of(telling("Leaf", "", issued="2021-04-20"))._replace(postponed=True)
    assert is_moved_on(one, other, off)


@pytest.mark.parametrize(
    ("days", "issued", "relation"),
    [
        ("2021-06-07", "2022-01-04", "late"),  # read when both were over
        ("2021-06-07", "2021-05-20", "again"),  # told between them
        ("2021-06-07", "2021-04-20", "moved"),  # told before either
        ("2021-10-18", "2022-01-04", "again"),  # too far on to be one that moved
    ],
)
def test_what_is_told_when_the_first_days_were_over(days: str, issued: str, relation: str) -> None:
    one = span_of(telling("Leaf", "2021-05-03", issued="2021-04-02"))
    other = span_of(telling("Leaf", days, issued=issued))
    assert relate_days(one, other) == relate_days(other, one) == relation


@pytest.mark.parametrize(("first", "leads"), [("2021-04-05", True), ("2021-05-10", False)])
def test_a_series_leads_to_its_sittings(first: str, leads: bool) -> None:
    one = span_of(telling("Leaf", "2021-05-03", issued="2021-04-30"))
    other = span_of(telling("Leaf", "2021-05-17", issued="2021-05-14"))
    series = span_of(telling("Leaf", first, issued="2021-04-02"))._replace(recurs=True)
    assert relate_days(one, other) == "again"
    assert is_moved_on(one, other, series) == leads


@pytest.mark.parametrize(
    ("title", "postponed"),
    [
        ("Leaf Days (new date)", True),
        ("Rescheduled: Leaf Days", True),
        ("Leaf Days - postponed", True),
        ("How Leaves are Rescheduled", False),
        ("New Dates and Figs", False),
    ],
)
def test_a_title_may_tell_that_it_is_put_off(title: str, postponed: bool) -> None:
    assert span_of(telling(title)).postponed == postponed
