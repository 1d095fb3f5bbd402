from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from rcevents.rates import EcbRates

RATES = EcbRates()
FRIDAY, SATURDAY = dt.date(2021, 10, 8), dt.date(2021, 10, 9)
HUNDRED = Decimal(100)


def test_a_day_has_its_own_rate() -> None:
    """The bank said 1.1569 dollars for a euro."""
    converted = RATES.convert(HUNDRED, "USD", "EUR", FRIDAY)
    assert converted is not None
    assert round(converted, 2) == Decimal("86.44")


def test_a_saturday_counts_at_fridays_rate() -> None:
    """There is none of its own."""
    assert RATES.convert(HUNDRED, "USD", "GBP", SATURDAY) == RATES.convert(
        HUNDRED, "USD", "GBP", FRIDAY
    )


@pytest.mark.parametrize("day", [dt.date(2099, 1, 1), dt.date(1990, 1, 1), dt.date.max])
def test_days_beyond_the_rates_count_at_the_nearest(day: dt.date) -> None:
    """Before the first, and after the last."""
    converted = RATES.convert(HUNDRED, "USD", "EUR", day)
    assert converted is not None
    assert converted > 0


def test_a_currency_converts_there_and_back() -> None:
    """By way of the euro, nearly exactly."""
    there = RATES.convert(HUNDRED, "CHF", "SEK", FRIDAY)
    assert there is not None
    back = RATES.convert(there, "SEK", "CHF", FRIDAY)
    assert back is not None
    assert abs(back - HUNDRED) < Decimal("1e-20")


@pytest.mark.parametrize("pair", [("EUR", "XXX"), ("XXX", "EUR"), ("AED", "USD")])
def test_a_currency_that_the_bank_does_not_quote_has_no_rate(pair: tuple[str, str]) -> None:
    """On either side."""
    assert RATES.convert(HUNDRED, *pair, FRIDAY) is None


@pytest.mark.parametrize("currency", ["EUR", "USD", "XXX"])
def test_its_own_currency_needs_no_rate(currency: str) -> None:
    """Not even a known one."""
    assert RATES.convert(HUNDRED, currency, currency, FRIDAY) == HUNDRED


def test_a_rate_of_long_ago_is_none() -> None:
    """The bank quoted no Icelandic króna for years, and no rouble since March 2022."""
    assert RATES.convert(HUNDRED, "ISK", "EUR", dt.date(2009, 1, 1)) is not None
    assert RATES.convert(HUNDRED, "ISK", "EUR", dt.date(2015, 1, 1)) is None
    assert RATES.convert(HUNDRED, "RUB", "EUR", dt.date(2025, 1, 1)) is None
