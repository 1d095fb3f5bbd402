from __future__ import annotations

from typing import Any

import pytest

from rcevents.sources.webpage.prices import prices_of


@pytest.mark.parametrize(
    ("offer", "low", "high", "currency"),
    [
        ({"price": 0, "priceCurrency": "EUR"}, "0", "0", None),
        ({"price": "0.00", "priceCurrency": "EUR"}, "0.00", "0.00", None),
        ({"price": "75", "priceCurrency": "usd"}, "75", "75", "USD"),
        ({"price": 75.5, "priceCurrency": "http://example.org/EUR"}, "75.5", "75.5", "EUR"),
        ({"price": "1.234,50", "priceCurrency": "€"}, "1234.50", "1234.50", "EUR"),
        ({"price": "1,650", "priceCurrency": "USD"}, "1650", "1650", "USD"),
        ({"price": "50.0000", "priceCurrency": "USD"}, "50.0000", "50.0000", "USD"),
        ({"price": "$75"}, "75", "75", "USD"),
        ({"price": "50 - 80 EUR"}, "50", "80", "EUR"),
        ({"price": "from €20"}, "20", None, "EUR"),
        ({"price": "Free"}, "0", "0", None),
        ({"price": "kostenlos"}, "0", "0", None),
        ({"lowPrice": "35", "priceCurrency": "USD"}, "35", None, "USD"),
        ({"lowPrice": 90, "highPrice": 10, "priceCurrency": "USD"}, "10", "90", "USD"),
        ({"highPrice": "20", "priceCurrency": "USD"}, "0", "20", "USD"),
        ({"lowPrice": "0.0", "highPrice": "0.0", "priceCurrency": "USD"}, "0.0", "0.0", None),
    ],
)
def test_prices_in_any_spelling(
    offer: dict[str, Any], low: str, high: str | None, currency: str | None
) -> None:
    """Numbers, words, ranges."""
    (price,) = prices_of({key: [value] for key, value in offer.items()})
    tier = price.tier
    assert (str(tier.min), str(tier.max)) == (low, str(high))
    assert tier.currency == currency


@pytest.mark.parametrize(
    "price", ["", "TBA", "-5", "{{ price }}", "99999999999", "1e9", "NaN", True]
)
def test_what_is_no_price_is_none(price: object) -> None:
    """Nothing is invented."""
    assert list(prices_of({"price": [price]})) == []


def test_specifications_tell_prices_of_their_own() -> None:
    """In the offer's currency where they tell none."""
    offer = {
        "priceCurrency": ["SEK"],
        "priceSpecification": [{"price": [10]}, {"minPrice": [5], "maxPrice": [9]}],
    }
    assert [(str(p.tier.min), str(p.tier.max), p.tier.currency) for p in prices_of(offer)] == [
        ("10", "10", "SEK"),
        ("5", "9", "SEK"),
    ]
