from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.filters import Filter
from tests.filters.happenings import HalfRates, cost, happening, tier

if TYPE_CHECKING:
    from rcevents.model import Cost, Event

GRAND = happening(
    format="hybrid",
    start="2021-10-11",
    end="2021-10-15",
    cost=cost(
        tier("75 USD", "virtual"),
        tier("150 USD", "in_person", who="academics"),
        tier("1650 USD", "in_person"),
        free=False,
    ),
)
"""A large hybrid conference, cheap online and dear on site."""

GIVEN = GRAND.model_copy(
    update={"cost": cost(tier("0", "virtual"), tier("1650 USD", "in_person"), free=True)}
)
"""The same with a free virtual ticket."""


@pytest.mark.parametrize(
    ("asked", "admitted"),
    [
        ({"max_cost": "75 USD"}, True),
        ({"max_cost": "74.99 USD"}, False),
        ({"max_cost": "75 USD", "virtual": True}, True),
        ({"max_cost": "75 USD", "in_person": True}, False),
        ({"max_cost": "1,650 USD", "in_person": True}, True),
        ({"max_cost": "150 USD", "in_person": True}, False),
        ({"max_cost": "150 USD", "in_person": True, "audiences": "academic"}, True),
        ({"max_cost": "75 USD", "hybrid": True}, True),
        ({"free": True}, False),
        ({"free": True, "unknown_cost": True}, False),
    ],
)
def test_only_the_prices_of_the_asked_format_count(
    asked: dict[str, object], admitted: bool
) -> None:
    """Unless none was asked for; then the cheapest of all counts."""
    assert Filter.parse(asked).admits(GRAND) is admitted


@pytest.mark.parametrize(
    ("asked", "admitted"),
    [
        ({"free": True}, True),
        ({"free": True, "virtual": True}, True),
        ({"free": True, "in_person": True}, False),
        ({"max_cost": "10 EUR", "virtual": True}, True),
        ({"max_cost": "10 EUR", "in_person": True}, False),
    ],
)
def test_a_free_virtual_ticket_makes_nothing_free_on_site(
    asked: dict[str, object], admitted: bool
) -> None:
    """Free is free in a format asked for."""
    assert Filter.parse(asked).admits(GIVEN, rates=HalfRates()) is admitted


@pytest.mark.parametrize(
    ("told", "free"),
    [
        (None, None),
        (cost(), None),
        (cost(free=True), True),
        (cost(free=False), False),
        (cost(tier("20 EUR")), False),
        (cost(tier("0")), True),
        (cost(tier("0", who="members"), tier("20 EUR")), False),
        (cost(tier("0", who="members")), None),
        (cost(tier("0", who="non-members"), tier("20 EUR", who="members")), True),
        (cost(tier("30 EUR", "in_person"), free=True), True),
        (cost(tier("30 EUR", "in_person")), None),  # what it costs online was not told
        (cost(tier("0", who="everyone registering early"), free=True), True),
    ],
)
def test_free_is_yes_no_or_unknown(told: Cost | None, free: bool | None) -> None:
    """Unknown passes only where it is let in."""
    event = happening(format="hybrid", cost=told)
    assert Filter(free=True).admits(event) is (free is True)
    assert Filter(free=True, unknown_cost=True).admits(event) is (free is not False)


def test_a_free_way_that_is_not_this_one_is_not_free() -> None:
    """Where on site has its own price, "free" was said of the other format."""
    event = happening(format="hybrid", cost=cost(tier("30 EUR", "in_person"), free=True))
    assert Filter(free=True, virtual=True).admits(event)
    assert not Filter(free=True, in_person=True).admits(event)


def test_members_prices_count_for_members() -> None:
    """And for nobody else."""
    event = happening(
        cost=cost(tier("0", who="guild members"), tier("20 EUR", who="others"), free=False)
    )
    assert not Filter(free=True).admits(event)
    assert Filter(free=True, audiences=("member",)).admits(event)
    assert Filter.parse({"max_cost": "20 EUR"}).admits(event)


def _priced(price: str, **facts: object) -> Event:
    return happening(cost=cost(tier(price), free=False), **facts)


@pytest.mark.parametrize(
    ("event", "admitted", "admitted_with_unknowns"),
    [
        (_priced("50 GBP", start="2021-05-01"), True, True),
        (_priced("51 GBP", start="2021-05-01"), False, False),
        (_priced("1 SEK", start="2021-05-01"), False, True),  # no rate
        (_priced("1", start="2021-05-01"), False, True),  # no currency told
        (_priced("1 GBP"), False, True),  # no day to take the rate of
        (_priced("1 GBP", start="1999-05-01"), False, True),  # no rate of that day
        (_priced("100 EUR"), True, True),
        (happening(cost=None), False, True),
        (happening(cost=cost(free=False)), False, True),
        (happening(cost=cost(free=True)), True, True),
    ],
)
def test_other_currencies_count_at_the_rate_of_the_day(
    event: Event, admitted: bool, admitted_with_unknowns: bool
) -> None:
    """Without a rate, a currency or a day the cost is unknown."""
    asked = Filter.parse({"max_cost": "100 EUR"})
    lenient = asked.model_copy(update={"unknown_cost": True})
    assert asked.admits(event, rates=HalfRates()) is admitted
    assert lenient.admits(event, rates=HalfRates()) is admitted_with_unknowns


def test_an_event_without_a_date_counts_at_the_rate_of_its_announcement() -> None:
    """The latest one whose day is known."""
    told = [{"document": "a.md", "issued": "2021-05-01"}, {"document": "b.md"}]
    asked = Filter.parse({"max_cost": "100 EUR"})
    assert asked.admits(_priced("50 GBP", sightings=told), rates=HalfRates())


def test_without_rates_only_its_own_currency_is_known() -> None:
    """No rate is ever guessed."""
    asked = Filter.parse({"max_cost": "100 EUR"})
    assert not asked.admits(_priced("1 GBP", start="2021-05-01"))
    assert asked.admits(_priced("99 EUR", start="2021-05-01"))
