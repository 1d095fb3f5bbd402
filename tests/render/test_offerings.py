from __future__ import annotations

from decimal import Decimal

import pytest

from rcevents.model import Cost, Event, Tier
from rcevents.render.offerings import offers
from tests.render.samples import record


def event(*tiers: Tier, text: str | None = None) -> Event:
    """Make an event that costs this."""
    return record("e", url="https://example.org/", cost=Cost(tiers=tiers, text=text)).event


def test_a_cost_that_is_told_in_words_alone() -> None:
    assert offers(event(text="a small \n fee")) == [
        {"@type": "Offer", "description": "a small fee"}
    ]
    assert offers(record("e").event) == offers(event()) == []


@pytest.mark.parametrize(
    ("form", "audience", "name"),
    [
        ("virtual", None, "Online"),
        ("in_person", "for members", "On site, members"),
        (None, "students", "students"),
        (None, None, None),
    ],
)
def test_what_an_offer_is_called(form: str | None, audience: str | None, name: str | None) -> None:
    tier = Tier.model_validate({"min": 5, "max": 5, "format": form, "for": audience})
    (offer,) = offers(event(tier))
    assert offer.get("name") == name
    assert offer.get("eligibleCustomerType") == (audience and audience.removeprefix("for "))
    assert offer["url"] == "https://example.org/"


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        ("5", "5", {"@type": "Offer", "price": "5"}),
        ("0", "0", {"@type": "Offer", "price": "0"}),
        ("5", "7.5", {"@type": "AggregateOffer", "lowPrice": "5", "highPrice": "7.50"}),
        ("5", None, {"@type": "AggregateOffer", "lowPrice": "5"}),
        ("1E+3", "1E+3", {"@type": "Offer", "price": "1000"}),
    ],
)
def test_prices(low: str, high: str | None, told: dict[str, str]) -> None:
    tier = Tier(min=Decimal(low), max=Decimal(high) if high else None)
    (offer,) = offers(event(tier))
    assert offer == told | {"url": "https://example.org/"}
