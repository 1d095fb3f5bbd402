from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.merge.combination import combine
from rcevents.model import Cost, Deadline, Event, Place, Session
from tests.merge.tellings import ELEVEN, JUNE, MAY, TEN, euros, telling, tellings, together

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling


def test_one_telling_is_its_event() -> None:
    """Nothing is added but the name of the source, where the sighting has none."""
    told = telling(format="virtual", kind="workshop", inferred={"kind": "a guess"})
    event = combine([told])
    assert event.sightings[0].source == "Leaf Letter"
    assert event.model_copy(update={"sightings": ()}) == told.event.model_copy(
        update={"sightings": ()}
    )
    assert combine([replace(told, source="")]) is told.event


RULES: dict[str, tuple[str, Any, list[Telling]]] = {
    "later": ("cost", euros(30), [telling(1, cost=euros(20)), telling(2, cost=euros(30))]),
    "trust before day": (
        "cost",
        euros(20),
        [telling(1, "Organiser", cost=euros(20), trust=9), telling(2, cost=euros(30))],
    ),
    "told before trust": (
        "format",
        "hybrid",
        [
            telling(1, format="hybrid"),
            telling(2, "Other", format="in_person", trust=9, inferred={"format": "a place"}),
        ],
    ),
    "inferred before nothing": (
        "format",
        "in_person",
        [telling(1, format="in_person", inferred={"format": "a place"}), telling(2)],
    ),
    "what is left out stays": (
        "remark",
        "Bring a cup",
        [telling(1, remark="Bring a cup"), telling(2)],
    ),
    "other is silence": ("kind", "talk", [telling(1, kind="talk"), telling(2)]),
    "speakers of the later": (
        "speakers",
        ("Ada",),
        [telling(1, speakers=("Ben", "Ada")), telling(2, speakers=("Ada",))],
    ),
    "topics of all": (
        "topics",
        ("Tea", "pots"),
        [telling(1, topics=("Tea",)), telling(2, topics=("pots", "tea"))],
    ),
    "the street stays": (
        "place",
        Place(text="Leaf Street 5, Ghent"),
        [
            telling(1, place=Place(text="Leaf Street 5, Ghent")),
            telling(2, place=Place(text="Ghent")),
        ],
    ),
    "another town": (
        "place",
        Place(text="Bruges", city="Bruges"),
        [
            telling(1, place=Place(text="Hall of Bruges, Ghent", city="Ghent")),
            telling(2, place=Place(text="Bruges", city="Bruges")),
        ],
    ),
    "prices stay beside not free": (
        "cost",
        euros(20),
        [telling(1, cost=euros(20)), telling(2, cost=Cost(free=False))],
    ),
    "free takes prices away": (
        "cost",
        Cost(free=True),
        [telling(1, cost=euros(20)), telling(2, cost=Cost(free=True))],
    ),
    "of one day the more precise": (
        "place",
        Place(text="Ghent", city="Ghent", country="BE"),
        [
            telling(1, "A", place=Place(text="Ghent", city="Ghent", country="BE")),
            telling(1, "B", place=Place(text="Gent")),
        ],
    ),
    "the plain title": (
        "title",
        "Tea Days",
        [telling(1), telling(2, title="Cancelled: Tea Days", status="cancelled")],
    ),
    "the plain title in another spelling": (
        "title",
        "Tea Days: Kettles",
        [
            telling(1, title="Tea Days: Kettles"),
            telling(2, title="CANCELLED - Tea Days - Kettles", status="cancelled"),
        ],
    ),
    "the title with its year": (
        "title",
        "Tea Days 2031",
        [telling(1, title="Tea Days 2031"), telling(2, title="TEA DAYS")],
    ),
    "a corrected title": ("title", "Tea Week", [telling(1), telling(2, title="Tea Week")]),
    "the longer of one text": (
        "description",
        "All about tea. And pots.",
        [
            telling(1, description="All about tea. And pots."),
            telling(2, description="All about tea."),
        ],
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_which_value_holds(rule: str) -> None:
    key, value, told = RULES[rule]
    assert getattr(together(*told), key) == value


DAYS: dict[str, tuple[Any, list[Telling]]] = {
    "a later day": (JUNE, [telling(1, start=MAY), telling(2, start=JUNE)]),
    "a bare day leaves the hour": (TEN, [telling(1, start=TEN, end=None), telling(2, start=MAY)]),
    "another hour": (ELEVEN, [telling(1, start=TEN), telling(2, start=ELEVEN)]),
    "a day takes the hour of another day away": (
        JUNE,
        [telling(1, start=TEN, end=None), telling(2, start=JUNE)],
    ),
    "a date beats no date": (MAY, [telling(1, start=MAY), telling(2)]),
    "a date beats on demand": (MAY, [telling(1, start=MAY), telling(2, schedule="on_demand")]),
    "an inferred year is no inferred day": (
        JUNE,
        [telling(1, start=MAY), telling(2, start=JUNE, inferred={"start": "year: of the issue"})],
    ),
    "a told year beats an inferred one": (
        MAY,
        [
            telling(1, start=MAY),
            telling(2, start=MAY.replace(year=2032), inferred={"start": "year: of the issue"}),
        ],
    ),
    "a guessed day is inferred": (
        MAY,
        [telling(1, start=MAY), telling(2, start=JUNE, inferred={"start": "the only date"})],
    ),
}


@pytest.mark.parametrize("rule", DAYS)
def test_which_days_hold(rule: str) -> None:
    start, told = DAYS[rule]
    assert together(*told).start == start


def test_a_list_of_first_days_shortens_nothing() -> None:
    """Another source that names the first day alone leaves the others; the same one shortens."""
    both = telling(1, start=MAY, end=MAY + dt.timedelta(1))
    assert together(both, telling(2, "List", start=MAY)).end == MAY + dt.timedelta(1)
    assert together(both, telling(2, start=MAY)).end == MAY


def test_days_come_as_one_set() -> None:
    """A moved event does not keep the hours, sittings or zone of its old days."""
    sittings = (Session(start=TEN), Session(start=TEN + dt.timedelta(1)))
    first = telling(1, start=TEN, end=TEN, sessions=sittings, timezone="Europe/Brussels")
    event = together(first, telling(2, start=JUNE, end=JUNE + dt.timedelta(2)))
    assert (event.start, event.end, event.sessions, event.timezone) == (
        JUNE,
        JUNE + dt.timedelta(2),
        (),
        None,
    )


def test_sittings_stay_within_their_span() -> None:
    """Who tells the first and last day alone does not deny that it is three Mondays."""
    days = [MAY + dt.timedelta(weeks=week) for week in range(3)]
    sittings = tuple(Session(start=day, end=day) for day in days)
    first = telling(1, start=MAY, end=days[-1], sessions=sittings)
    assert together(first, telling(2, start=MAY, end=days[-1])).sessions == sittings


def test_rules_come_along_with_their_values() -> None:
    first = telling(1, format="hybrid", kind="talk", inferred={"kind": "its title"})
    other = telling(2, format="virtual", inferred={"format": "no place"})
    assert together(first, other).inferred == {"kind": "its title"}


def test_each_kind_of_deadline_by_itself() -> None:
    """Papers are due later now; registration was told before; two of a kind stay together."""

    def due(kind: str, day: int) -> Deadline:
        return Deadline.model_validate({"kind": kind, "date": dt.date(2031, 4, day), "text": "x"})

    first = telling(1, deadlines=(due("submission", 1), due("registration", 20)))
    other = telling(2, deadlines=(due("submission", 8), due("submission", 15)))
    assert together(first, other).deadlines == (
        due("submission", 8),
        due("submission", 15),
        due("registration", 20),
    )


def test_all_sightings_once_each_with_their_source() -> None:
    one, two = telling(1), telling(2, "Pot Post")
    again = replace(two, event=two.event.model_copy(update={"title": "Tea"}))
    seen = together(one, two, again).sightings
    assert [(each.source, each.document) for each in seen] == [
        ("Leaf Letter", "Leaf Letter/0001.md"),
        ("Pot Post", "Pot Post/0002.md"),
    ]


def test_sightings_stand_in_one_order_whenever_their_lists_were_read() -> None:
    """Feeds name them: an event that is otherwise the same must keep its bytes."""
    one, two = telling(1, "A list"), telling(2, "B list")
    lists = [
        replace(each, event=each.event.model_copy(update={"sightings": (seen,)}), living=True)
        for each in (one, two)
        for seen in (each.event.sightings[0].model_copy(update={"issued": None}),)
    ]
    again = replace(lists[0], told=MAY + dt.timedelta(days=300))
    assert together(*lists).sightings == together(again, lists[1]).sightings


def test_the_uid_is_that_of_the_first_telling() -> None:
    assert together(telling(3), telling(1), telling(2)).uid == "1@rcevents"


def test_what_a_page_told_once_counts_for_nothing() -> None:
    """A page that renamed an event and dropped its price tells it so; its old price is gone."""
    page: dict[str, Any] = {"document": "https://tea.example.org", "living": True}
    old = telling(1, title="Tee Days", cost=euros(20), gone=MAY, **page)
    new = telling(2, title="Tea Days", **page)
    event = together(old, new)
    assert (event.title, event.cost, len(event.sightings)) == ("Tea Days", None, 2)


def test_what_is_gone_still_tells() -> None:
    """An event that its page dropped is known as the page told it."""
    page: dict[str, Any] = {"document": "https://tea.example.org", "living": True}
    gone = telling(1, cost=euros(20), gone=MAY, **page)
    assert together(gone, telling(2, "Other")).cost == euros(20)


def in_two_orders(told: list[Telling]) -> st.SearchStrategy[tuple[list[Telling], list[Telling]]]:
    """Make tellings beside the same in another order."""
    return st.tuples(st.just(told), st.permutations(told))


@given(st.lists(tellings(), min_size=1, max_size=5).flatmap(in_two_orders))
def test_the_order_never_matters(orders: tuple[list[Telling], list[Telling]]) -> None:
    """Whatever is told: one event, a valid one, with every sighting once."""
    one, other = (combine(order) for order in orders)
    assert one.model_dump_json() == other.model_dump_json()
    assert Event.model_validate(one.model_dump()) == one
    told = {(seen.document, seen.issued) for each in orders[0] for seen in each.event.sightings}
    assert {(seen.document, seen.issued) for seen in one.sightings} == told


@given(tellings(), tellings())
def test_telling_it_twice_changes_nothing(one: Telling, other: Telling) -> None:
    once = combine([one, other]).model_dump_json()
    assert combine([one, other, other, one]).model_dump_json() == once
