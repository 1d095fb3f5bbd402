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


def test_what_is_put_off_leads_to_later_days() -> None:
    one = span_of(telling("Leaf", "2021-05-03", issued="2021-04-02"))
    other = span_of(telling("Leaf", "2021-09-06", issued="2021-06-04"))
    off = span_of(telling("Leaf", "", issued="2021-04-20"))._replace(postponed=True)
    assert is_moved_on(one, other, off)
