"""What must hold of every filter and every event."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from rcevents.filters import Filter
from rcevents.filters.money import Money
from tests.filters.asking import LEAST, criteria, events
from tests.filters.happenings import HalfRates

if TYPE_CHECKING:
    from rcevents.model import Event

UNKNOWNS = {"unknown_cost", "unknown_format", "unknown_date"}


@given(events())
def test_the_empty_filter_admits_everything(event: Event) -> None:
    """Nothing asked, nothing refused."""
    assert Filter().admits(event)


def _without_one(asked: Filter) -> list[Filter]:
    """Give the filter without each of the fields that ask something."""
    asking = set(LEAST) - UNKNOWNS - {"audiences"}
    return [asked.model_copy(update={field: LEAST[field]}) for field in asking]


def _with_unknowns(asked: Filter) -> list[Filter]:
    return [asked.model_copy(update={field: True}) for field in UNKNOWNS]


def _looser(asked: Filter) -> list[Filter]:
    """Give the filter with a looser value in each of its fields that have looser values."""
    looser: list[dict[str, object]] = []
    if asked.max_cost is not None:
        dearer = Money(asked.max_cost.amount + 1, asked.max_cost.currency)
        looser.append({"max_cost": dearer})
    if asked.from_ is not None:
        looser.append({"from_": asked.from_ - dt.timedelta(days=9)})
    if asked.to is not None:
        looser.append({"to": asked.to + dt.timedelta(days=9)})
    if asked.kinds:
        looser.append({"kinds": (*asked.kinds, "talk")})
    if not asked.unknown_cost:  # a price for students is news where no other was told
        looser.append({"audiences": (*asked.audiences, "student")})
    return [asked.model_copy(update=update) for update in looser]


@given(criteria, st.lists(events(), max_size=6))
def test_widening_a_filter_never_loses_an_event(asked: Filter, several: list[Event]) -> None:
    """Dropping or loosening a field, or letting unknowns in."""
    rates = HalfRates()
    wider = [*_without_one(asked), *_with_unknowns(asked), *_looser(asked)]
    for event in several:
        if asked.admits(event, rates=rates):
            assert all(other.admits(event, rates=rates) for other in wider)


@given(criteria, st.lists(events(), max_size=6))
def test_the_fields_hold_all_together(asked: Filter, several: list[Event]) -> None:
    """What a filter admits, each criterion about days, kind and words alone admits too."""
    alone = ("kinds", "status", "schedule", "place", "text", "topic", "deadline_open")
    for event in several:
        if asked.admits(event, rates=HalfRates()):
            assert all(
                Filter.parse({field: getattr(asked, field)}).admits(event) for field in alone
            )
