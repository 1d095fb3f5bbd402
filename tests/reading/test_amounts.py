from __future__ import annotations

import pytest

from rcevents.reading.amounts import find_amounts
from tests.reading.linear import assert_linear

ONE = {
    "$35": "35 USD",
    "35$": "35 USD",
    "$35USD": "35 USD",
    "USD$35": "35 USD",
    "USD 35": "35 USD",
    "$USD 35": "35 USD",
    "35 usd": "35 USD",
    "US$35": "35 USD",
    "US $35": "35 USD",
    "$35 NZD": "35 NZD",
    "NZ$35": "35 NZD",
    "A$35": "35 AUD",
    "AU$35": "35 AUD",
    "CA$35": "35 CAD",
    "C$35": "35 CAD",
    "S$35": "35 SGD",
    "HK$35": "35 HKD",
    "R$35": "35 BRL",
    "Perth, CA $35": "35 USD",
    "€ 35": "35 EUR",
    "35€": "35 EUR",
    "$35 - 2 PM Eastern": "35 USD",
    "$35 - 15h00 UTC": "35 USD",
    "$35 - 10-11:30am": "35 USD",
    "$35 - 0900-1700 PDT": "35 USD",
    "May 3-5 - 35€": "35 EUR",
    "2031-05-03 - 35€": "35 EUR",
    "3 May 14:00 - 35€": "35 EUR",
    "35 Euros": "35 EUR",
    "Euro 35": "35 EUR",
    "35 pounds": "35 GBP",
    "£35pp": "35 GBP",
    "CHF 35": "35 CHF",
    "¥3500": "3500 JPY",
    "₹3500": "3500 INR",
    "Rs. 3500": "3500 INR",
    "SEK 350": "350 SEK",
    "350 kr": "350 -",
    "kr 350": "350 -",
    "35 zł": "35 PLN",
    "35 bucks": "35 USD",
    "35 Canadian dollars": "35 CAD",
    "$2.5k": "2500.0 USD",
    "$900 COP": "900 COP",
    "about €35": "35 EUR",
    "2021, 35 EUR": "35 EUR",
}
RANGES = {
    "$120-1,900": "120 1900 USD",
    "€120 - 190": "120 190 EUR",
    "€ 120 – 190": "120 190 EUR",
    "$3,000 - $4200": "3000 4200 USD",
    "120-190 GBP": "120 190 GBP",
    "120€-190€": "120 190 EUR",
    "between 12 and 19 euros": "12 19 EUR",
    "12 to 19 EUR": "12 19 EUR",
    "£12/19": "12 19 GBP",
    "$2-3k": "2000 3000 USD",
    "$12 to US$19": "12 19 USD",
    "from $12 to $19": "12 19 USD",
    "up to €80": "0 80 EUR",
    "less than €80": "0 80 EUR",
    "from €80": "80 - EUR",
    "starting at €80": "80 - EUR",
    "as low as €80": "80 - EUR",
    "€80+": "80 - EUR",
}
SINGLE_BESIDE_A_NUMBER = {
    "June 14 - 600 EUR": "600 EUR",
    "Oct 4, 11, 18 - 60 USD": "60 USD",
    "6 and 7 May - 60 USD": "60 USD",
    "$60 - 3 June": "60 USD",
    "$60 - 10am": "60 USD",
    "£2,000/15 months": "2000 GBP",
    "€60 and 40 seats": "60 EUR",
}
NONE = [
    "€2M", "$3 billion", "$400m", "€2.4 million", "CAD 2021", "8 PHP developers", "PHP 8",
    "COP 26", "Try 3", "TRY 3", "3.11", "CUDA 12", "Section 508", "500 participants", "AMD 7",
    "first 75,000 people", "12k", "$", "USD", "$HOME", "${x}", "$1e999",
    "1e9 USD", "$0.001", "€0,500",
]  # fmt: skip


def told(text: str, currency: str | None = None) -> list[str]:
    """Write amounts shortly: low, high where it differs, and the currency."""
    return [
        " ".join(
            str(part) if part is not None else "-"
            for part in (a.low, *([] if a.low == a.high else [a.high]), a.currency)
        )
        for a in find_amounts(text, currency=currency)
    ]


@pytest.mark.parametrize(("text", "amount"), [*ONE.items(), *SINGLE_BESIDE_A_NUMBER.items()])
def test_one_price(text: str, amount: str) -> None:
    """A price is read with its currency, whatever number stands beside it."""
    assert told(text) == [amount]


@pytest.mark.parametrize(("text", "amount"), RANGES.items())
def test_range(text: str, amount: str) -> None:
    """Two numbers, or one with a word before it, tell from and up to how much."""
    assert told(text) == [amount]


@pytest.mark.parametrize("text", NONE)
def test_no_amount(text: str) -> None:
    """Millions, words that look like codes, versions and counts are no prices."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "currency", "amounts"),
    [
        ("$35", "NZD", ["35 NZD"]),
        ("$35", "EUR", ["35 USD"]),
        ("kr 35", "DKK", ["35 DKK"]),
        ("¥35", "CNY", ["35 CNY"]),
        ("US$35", "NZD", ["35 USD"]),
        ("$40 AUD, students $20", None, ["40 AUD", "20 AUD"]),
        ("$40 AUD, US$20, $10", None, ["40 AUD", "20 USD", "10 USD"]),
    ],
)
def test_shared_signs(text: str, currency: str | None, amounts: list[str]) -> None:
    """The line's own word decides which dollar is meant, then the document's currency."""
    assert told(text, currency) == amounts


@pytest.mark.parametrize("unit", ["7", "$7,", "7-", "$7-", "$7/", "7 EUR ", "1,000", "1k-", "kr "])
def test_linear(unit: str) -> None:
    """Twice the text costs twice the work."""
    assert_linear(find_amounts, lambda size: "€" + unit * (size // len(unit)))
