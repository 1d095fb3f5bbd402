"""Prices as newsletters tell them, in a dateline or in prose: `pricecases.txt`, a case a line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from rcevents.reading.costs import cost_of, find_costs
from rcevents.reading.titlecosts import cost_in_title
from tests.reading.linear import assert_linear

ISSUED = dt.date(2031, 1, 5)
CASES = [
    line.partition(" | ")[::2]
    for line in Path(__file__).with_name("pricecases.txt").read_text("utf-8").splitlines()
]


def verdict(text: str, *, prose: bool) -> str:
    """Write a cost as the cases do: "free" or "paid", then what is to be paid."""
    cost = cost_of(find_costs(text, prose=prose, issued=ISSUED))
    if cost is None:
        return "-"
    priced = [tier for tier in cost.tiers if tier.min or tier.max]
    amounts = (f"{tier.min or tier.max}{tier.currency}" for tier in priced)
    return " ".join(["free" if cost.free else "paid", *sorted(amounts)])


@pytest.mark.parametrize(("where", "case"), CASES)
def test_what_a_text_says_of_the_price(where: str, case: str) -> None:
    """Who pays how much is read in several languages, and what else costs money is not."""
    text, _, wanted = case.rpartition(" -> ")
    told, *amounts = wanted.split()
    assert verdict(text, prose=where == "prose") == " ".join([told, *sorted(amounts)])


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Free Webinar: Tea", "Free Webinar"),
        ("Pots for all, free of charge", "free of charge"),
        ("Free online course on cups", "Free online course"),
        ("Tea Days (free)", "free"),
        ("Tea Days (€20)", "€20"),
        ("Tea Days - free", "free"),
        ("Born Free", None),
        ("The $1 Pot", None),
        ("Free Software Day", None),
        ("Free the leaves", None),
        ("Sugar-free tea", None),
        ("From $0 to pots", None),
    ],
)
def test_what_a_title_says_of_the_price(title: str, text: str | None) -> None:
    """Only what stands apart from a name, or says what is free, is a price."""
    cost = cost_in_title(title)
    assert (cost.text if cost else None) == text


@pytest.mark.parametrize(
    "unit",
    ["starts on 3 May, ", "free for all, ", "fee ", "€5, ", "it takes place, is ", "members, "],
)
def test_linear(unit: str) -> None:
    """Long texts are read in a time that grows with their length."""
    assert_linear(
        lambda text: find_costs(text, prose=True), lambda size: unit * (size // len(unit))
    )
