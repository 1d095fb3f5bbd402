"""Pricing: what a record's event costs."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.sources.records.mappings import usual
from rcevents.sources.records.pricing import pricing_of
from rcevents.sources.records.record import Record
from tests.reading.linear import assert_linear


def priced(**fields: Any) -> tuple[bool | None, list[str]] | str:  # noqa: ANN401 - any field
    """Give whether it is free, and its tiers in words; or the words in which to look for them."""
    cost, words, _ = pricing_of(Record(fields), usual())
    if cost is None:
        return words
    told = [(tier.min, tier.max, tier.currency, tier.audience) for tier in cost.tiers]
    return cost.free, [" ".join(str(part) for part in tier if part is not None) for tier in told]


@pytest.mark.parametrize(
    ("cost", "amount"),
    [
        ("50", "50"),
        (12.5, "12.5"),
        ("1,50", "1.50"),
        ("1,500", "1500"),
        ("1 500.5", "1500.5"),
        ("12,345,678.90", "12345678.90"),
    ],
)
def test_amounts(cost: object, amount: str) -> None:
    assert priced(cost=cost) == (False, [f"{amount} {amount}"])


@pytest.mark.parametrize(
    "cost", ["50 EUR", "€50", "-5", "1e5", "1_000", "1,5000", "1.500,00", "12345678", "ask"]
)
def test_other_words_are_left_to_the_reader_of_prices(cost: str) -> None:
    assert priced(cost=cost) == cost


@pytest.mark.parametrize("cost", ["TBA", "", None, True, False, [], "n/a"])
def test_what_is_not_told(cost: object) -> None:
    assert priced(cost=cost) == ""


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"cost": "0"}, (True, ["0 0"])),
        ({"cost": "Free of charge"}, (True, ["0 0"])),
        ({"cost": "gratuit"}, (True, ["0 0"])),
        ({"cost": "paid"}, (False, [])),
        ({"is_free": "yes"}, (True, ["0 0"])),
        ({"is_free": False}, (False, [])),
        ({"is_free": False, "cost": "10"}, (False, ["10 10"])),
        ({"free": "paid"}, (False, [])),
        ({"free": "perhaps"}, ""),
    ],
)
def test_free_or_not(fields: dict[str, Any], expected: object) -> None:
    assert priced(**fields) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"cost": "50", "currency": "eur"}, (False, ["50 50 EUR"])),
        ({"cost": "50", "currency": "euro"}, (False, ["50 50"])),
        ({"cost": {"amount": "50", "currency": "EUR"}}, (False, ["50 50 EUR"])),
        ({"cost": [{"name": "Student", "price": "0"}, {"name": "Staff", "price": 20}],
          "currency": "USD"}, (True, ["0 0 Student", "20 20 USD Staff"])),
        ({"cost": [10, 10, 20]}, (False, ["10 10", "20 20"])),
        ({"min_price": "20", "max_price": "30", "currency": "EUR"}, (False, ["20 30 EUR"])),
        ({"min_price": "30", "max_price": "20"}, (False, ["30"])),
        ({"min_price": "0", "max_price": "0", "currency": "EUR"}, (True, ["0 0"])),
    ],
)  # fmt: skip
def test_tiers(fields: dict[str, Any], expected: object) -> None:
    assert priced(**fields) == expected


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["price", "name", "currency", "amount"]), inner)
    ),
    max_leaves=6,
)


@given(ANYTHING, ANYTHING, ANYTHING)
def test_any_price_is_read(cost: Any, currency: Any, free: Any) -> None:  # noqa: ANN401 - any value
    """And none is below nothing."""
    record = Record({"cost": cost, "currency": currency, "is_free": free})
    found, _, code = pricing_of(record, usual())
    assert code is None or len(code) == 3
    for tier in found.tiers if found else ():
        assert Decimal(0) <= (tier.min or Decimal(0)) <= (tier.max or tier.min or Decimal(0))


@pytest.mark.parametrize("unit", ["1,", "1 000 ", "free ", "9"])
def test_hostile_prices_take_linear_time(unit: str) -> None:
    assert_linear(lambda text: priced(cost=text), lambda size: unit * (size // len(unit)))


def test_what_is_free_and_has_a_price_tells_both() -> None:
    cost, price, _ = pricing_of({"is_free": True, "cost": "20 EUR on site"}, usual())
    assert (cost, price) == (None, "free; 20 EUR on site")
