from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from rcevents.sources.webpage.offers import cost_of_offers, offers_of

START = dt.date(2031, 5, 3)


def offer(**told: object) -> dict[str, Any]:
    """Make an offer in euros."""
    return {"priceCurrency": ["EUR"], **{key: [value] for key, value in told.items()}}


@pytest.mark.parametrize(
    ("name", "audience", "form"),
    [
        ("Students", "Students", None),
        ("Early bird - students", "Early bird - students", None),
        ("Academic Price", "Academic", None),
        ("Online ticket", None, "virtual"),
        ("On-site, members", "members", "in_person"),
        ("General Admission", "General Admission", None),
        ("A tea lover's pass", None, None),
        ("Tea Days", None, None),
        ("https://tea.example.org/ticket", None, None),
        ("primary", None, None),
    ],
)
def test_an_offers_name_says_for_whom_and_which_form(
    name: str, audience: str | None, form: str | None
) -> None:
    """By the words that newsletters use; a ticket's own name says nothing."""
    told = {"name": ["Tea Days 2031"], "offers": [offer(name=name, price=9), offer(price=10)]}
    cost = cost_of_offers(told)
    assert cost is not None
    first = cost.tiers[0]
    assert (first.audience, first.format) == (audience, form)


def test_a_lone_offer_is_for_anyone() -> None:
    """Whatever its ticket is called."""
    cost = cost_of_offers({"offers": [offer(name="Student workshop seat", price=0)]})
    assert cost is not None
    assert cost.free is True


def test_customers_say_for_whom_an_offer_is() -> None:
    """In words, not by an address."""
    told = [
        offer(price=1, eligibleCustomerType={"name": ["Industry"]}),
        offer(price=2, eligibleCustomerType="http://purl.example.org/Enduser"),
        offer(price=3, audience={"audienceType": ["Teachers"]}),
    ]
    cost = cost_of_offers({"offers": told})
    assert cost is not None
    assert [tier.audience for tier in cost.tiers] == ["Industry", None, "Teachers"]


@pytest.mark.parametrize(
    ("told", "free"),
    [
        ({"offers": [offer(price=0)]}, True),
        ({"offers": [offer(price=0, name="Members"), offer(price=9)]}, False),
        ({"offers": [offer(price=5)]}, False),
        ({"offers": [offer(name="Free ticket")]}, True),
        ({"offers": ["Free"]}, True),
        ({"isAccessibleForFree": [True]}, True),
        ({"isAccessibleForFree": ["https://schema.org/False"]}, False),
        ({"isAccessibleForFree": ["True"], "offers": [offer(url="/buy")]}, True),
    ],
)
def test_free_is_what_anyone_may_attend_for_nothing(told: dict[str, Any], free: bool) -> None:
    """In one way at least."""
    cost = cost_of_offers(told)
    assert cost is not None
    assert cost.free is free


@pytest.mark.parametrize(
    "told", [{}, {"offers": [offer(url="/buy")]}, {"offers": ["https://tea.example.org/buy"]}]
)
def test_without_a_price_nothing_is_told(told: dict[str, Any]) -> None:
    """The prose may tell it then."""
    assert cost_of_offers(told) is None


def test_what_is_sold_beside_the_event_is_no_price_of_it() -> None:
    """Dinners and shirts; sold out tickets still tell what it costs."""
    told = [offer(name="Dinner", price=50), offer(name="T-shirt", price=20),
            offer(name="Seat", price=9, availability="SoldOut")]  # fmt: skip
    cost = cost_of_offers({"offers": told})
    assert cost is not None
    assert [str(tier.min) for tier in cost.tiers] == ["9"]


def test_offers_within_offers_stand_in_for_them() -> None:
    """An aggregate's range is told where its offers tell nothing; circles end."""
    inner = [offer(price=1), offer(price=2)]
    aggregate: dict[str, Any] = {"lowPrice": [1], "highPrice": [2], "offers": inner}
    assert offers_of({"offers": [aggregate]}) == inner
    bare = {"lowPrice": [1], "offers": [offer(url="/")]}
    assert offers_of({"offers": [bare]}) == [bare]
    aggregate["offers"] = [aggregate]
    assert offers_of({"offers": [aggregate]}) == []


def test_a_sources_currency_is_meant_where_none_is_told() -> None:
    """Of bare numbers, and of signs that several countries have."""
    told = {"offers": [{"price": ["9"]}, {"price": ["$8"]}]}
    cost = cost_of_offers(told, currency="NZD")
    assert cost is not None
    assert [tier.currency for tier in cost.tiers] == ["NZD", "NZD"]


def test_a_price_holds_until_its_last_day() -> None:
    """Unless that is the event's own."""
    told = [offer(price=5, validThrough="2031-04-01"), offer(price=9, validThrough="2031-05-03")]
    cost = cost_of_offers({"offers": told}, START)
    assert cost is not None
    assert [str(tier.until) for tier in cost.tiers] == ["2031-04-01", "None"]


@pytest.mark.parametrize("name", ["Bursary place", "Scholarship", "Fee waiver", "Grant holders"])
def test_what_only_some_have_for_nothing_is_not_free(name: str) -> None:
    cost = cost_of_offers({"offers": [offer(name=name, price=0), offer(name="Standard", price=9)]})
    assert cost is not None
    assert cost.free is False


def test_a_waiting_list_is_no_ticket() -> None:
    cost = cost_of_offers({"offers": [offer(name="Waiting list", price=0), offer(price=9)]})
    assert cost is not None
    assert cost.free is False


@pytest.mark.parametrize(
    ("category", "free"), {"Free": True, "Partially Free": None, "Free trial": None}.items()
)
def test_words_of_a_free_offer(category: str, free: bool | None) -> None:
    cost = cost_of_offers({"offers": [{"category": [category]}]})
    assert (cost.free if cost else None) is free
