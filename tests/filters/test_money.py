from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.errors import BadFilter
from rcevents.filters.money import Money, parse_money

if TYPE_CHECKING:
    from decimal import Decimal


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("100 EUR", "100 EUR"),
        ("EUR 100", "100 EUR"),
        ("eur100", "100 EUR"),
        ("€100", "100 EUR"),
        ("100€", "100 EUR"),
        (" 7,32 euros ", "7.32 EUR"),
        ("$50", "50 USD"),
        ("100", "100 USD"),
        ("0", "0 USD"),
        ("US$1,650", "1650 USD"),
        ("NZ$ 80", "80 NZD"),
        ("1,650.50 usd", "1650.5 USD"),
        ("1.650,50 €", "1650.5 EUR"),
        ("1 650 chf", "1650 CHF"),
        ("1'650 CHF", "1650 CHF"),
        ("20 pounds", "20 GBP"),
    ],
)
def test_amounts_as_people_type_them(text: str, money: str) -> None:
    """Code, sign or name, before or behind, in three styles of number."""
    assert str(parse_money(text)) == money


@pytest.mark.parametrize(
    "text",
    [
        "",
        "EUR",
        "-5 EUR",
        "1e5",
        "five euros",
        "1.650",
        "1,65,0",
        "5 USD 6",
        "9" * 50,
        "٣ EUR",
        "NaN",
    ],
)
def test_what_is_no_amount_is_refused_with_examples(text: str) -> None:
    """Negative, ambiguous and endless ones too."""
    with pytest.raises(BadFilter, match="no amount of money") as caught:
        parse_money(text)
    assert "100 EUR" in (caught.value.remedy or "")


@pytest.mark.parametrize(
    ("text", "what"),
    [("20 kr", "may be DKK"), ("20 EUX", "is no currency"), ("$20 EUR", "two currencies")],
)
def test_a_currency_must_be_one(text: str, what: str) -> None:
    """Signs that several currencies share need a name."""
    with pytest.raises(BadFilter, match=what):
        parse_money(text)


@given(st.decimals(0, 10**9, places=2), st.sampled_from(["EUR", "JPY", "USD"]))
def test_money_reads_what_it_writes(amount: Decimal, currency: str) -> None:
    """Amounts are exact."""
    money = Money(abs(amount), currency)
    assert parse_money(str(money)) == money


@given(st.text(max_size=60))
def test_any_text_is_money_or_refused(text: str) -> None:
    """Nothing else is raised."""
    with suppress(BadFilter):
        assert parse_money(text).amount >= 0


@pytest.mark.parametrize("piece", ["1", "1,", "1 ", "$1,000", ",", " "])
def test_endless_amounts_are_refused_unread(piece: str) -> None:
    """A price of a million digits is none."""
    with pytest.raises(BadFilter, match="no amount of money"):
        parse_money(piece * 10_000)
