"""Search: what a store leaves out by itself, in which order the rest comes, never too little."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from rcevents.filters import Filter
from rcevents.model import Cost, Event, Recurrence, Session, Sighting, Tier
from rcevents.store.contract import Search
from rcevents.store.searchcolumns import COLUMNS, columns_of
from tests.store.contents import fill, remembered

if TYPE_CHECKING:
    from rcevents.store.contract import Store

MAY, JUNE = dt.date(2031, 5, 1), dt.date(2031, 6, 1)
NINE = dt.datetime(2031, 5, 1, 9, tzinfo=dt.UTC)
ALL = [
    remembered("talk", start=NINE, kind="talk", title="Ätea"),
    remembered("free", start=MAY, end=JUNE, cost=Cost(free=True), format="virtual"),
    remembered("dear", start=JUNE, cost=Cost(free=False), format="hybrid", title="B"),
    remembered("off", start=JUNE, status="cancelled", title="A"),
    remembered("any time", schedule="on_demand", format="virtual", title="Z"),
    remembered("undated", title="A"),
    remembered("gone", start=MAY, withdrawn=True),
]


def found(store: Store, wanted: Search) -> list[str]:
    """Give the uids that a search finds, in their order."""
    with store.reading() as reading:
        return [record.event.uid for record in reading.search(wanted)]


def test_the_order_is_by_start_title_and_uid(store: Store) -> None:
    """What has no date comes last; capitals before small letters, and accents behind, always."""
    again = remembered("dear too", start=JUNE, title="B")
    small = remembered("small", start=JUNE, title="a")
    accent = remembered("accent", start=JUNE, title="À")
    fill(store, *reversed([*ALL, again, small, accent]))
    expected = ["free", "talk", "off", "dear", "dear too", "small", "accent", "undated", "any time"]
    assert found(store, Search()) == expected


def test_headings_are_of_what_a_search_finds(store: Store) -> None:
    """In the same order: what it is called, and when it starts."""
    fill(store, *ALL, remembered("long", start=JUNE, title="Z" * 300))
    with store.reading() as reading:
        headings = list(reading.headings())
        events = [record.event for record in reading.search(Search())]
    starts = [event.start.isoformat() if event.start else None for event in events]
    titles = [event.title[:200] for event in events]
    assert headings == list(zip([event.uid for event in events], titles, starts, strict=True))
    assert ("talk", "Ätea", "2031-05-01T09:00:00+00:00") in headings


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"since": dt.date(2031, 5, 2)}, "free off dear undated any_time"),
        ({"since": JUNE, "undated": False}, "free off dear"),
        ({"until": MAY}, "free talk undated any_time"),
        ({"until": dt.date(2031, 4, 30), "undated": False}, ""),
        ({"since": MAY, "until": MAY, "undated": False}, "free talk"),
        ({"formats": ("virtual",)}, "free any_time"),
        ({"formats": ("hybrid", None)}, "talk off dear undated"),
        ({"formats": ()}, ""),
        ({"free": (True,)}, "free"),
        ({"free": (True, None)}, "free talk off undated any_time"),
        ({"free": (None,), "kinds": ("talk", "workshop")}, "talk"),
        ({"statuses": ("confirmed", "tentative")}, "free talk dear undated any_time"),
    ],
)
def test_a_search_leaves_out_what_is_not_asked_for(
    store: Store, asked: dict[str, Any], expected: str
) -> None:
    fill(store, *ALL)
    wanted = [name.replace("_", " ") for name in expected.split()]
    assert found(store, Search(**asked)) == wanted


def test_an_event_is_found_as_it_is_now(store: Store) -> None:
    fill(store, *ALL)
    fill(store, remembered("free", start=JUNE), remembered("talk", withdrawn=True))
    assert found(store, Search(since=MAY, undated=False)) == ["off", "dear", "free"]


def test_records_come_whole(store: Store) -> None:
    fill(store, *ALL)
    with store.reading() as reading:
        records = {record.event.uid: record for record in reading.search(Search())}
    assert records == {one.uid: one.record for one in ALL if not one.withdrawn}


def test_a_title_may_be_long_or_odd(store: Store) -> None:
    given = [remembered("a", title="Té\0a " * 2000), remembered("b", title="Té\0")]
    fill(store, *given)
    with store.reading() as reading:
        assert reading.events(["a", "b"]) == {one.uid: one for one in given}
    assert found(store, Search()) == ["b", "a"]


def test_a_search_may_be_left_halfway(store: Store) -> None:
    """The next reading sees what was kept meanwhile."""
    fill(store, *map(remembered, map(str, range(1500))))
    with store.reading() as reading:
        halfway = reading.search(Search())
        next(halfway)
    fill(store, remembered("new", start=MAY))
    assert found(store, Search())[0] == "new"
    assert len(found(store, Search())) == 1501


days = some.dates(dt.date(2030, 1, 1), dt.date(2032, 12, 31))
lengths = some.integers(0, 40).map(dt.timedelta)
rules = some.sampled_from(
    ["FREQ=WEEKLY", "FREQ=MONTHLY;COUNT=40", "FREQ=DAILY;UNTIL=20350101", "nonsense", None]
)
tiers = some.builds(
    Tier,
    min=some.sampled_from([Decimal(0), Decimal(90)]),
    currency=some.just("EUR"),
    format=some.sampled_from(["virtual", "in_person", None]),
    audience=some.sampled_from(["students", None]),
)
costs = some.none() | some.builds(
    Cost, free=some.none() | some.booleans(), tiers=some.lists(tiers, max_size=2).map(tuple)
)


@some.composite
def events(draw: some.DrawFn) -> Event:
    """Draw an event of several sittings, or a series, or without a date."""
    start, length = draw(days), draw(lengths)
    about: dict[str, Any] = {
        "format": draw(some.sampled_from(["virtual", "hybrid", None])),
        "cost": draw(costs),
    }
    if draw(some.booleans()):
        return Event(uid="a", title="Tea", **about)
    runs = draw(some.lists(some.tuples(days, lengths), max_size=3))
    rhythm = draw(some.none() | rules.map(lambda rule: Recurrence(text="again", rrule=rule)))
    seen = [Sighting(document="d", issued=day) for day in draw(some.lists(days, max_size=2))]
    return Event(
        uid="a",
        title="Tea",
        schedule="dated",
        start=start,
        end=start + length,
        sessions=tuple(Session(start=day, end=day + more) for day, more in runs),
        recurrence=rhythm,
        sightings=tuple(seen),
        **about,
    )


@given(events(), days, days)
def test_no_day_on_which_an_event_is_held_is_left_out(
    event: Event, one: dt.date, other: dt.date
) -> None:
    """Between its first and its last day lie all that a filter takes for its days."""
    first, last = sorted((one, other))
    held = Filter(from_=first, to=last).admits(event)
    columns = dict(zip(COLUMNS, columns_of(event), strict=True))
    if held:
        assert columns["first"] <= last.isoformat()
        assert columns["last"] >= first.isoformat()
    if columns["free"] != 1:
        assert not Filter(free=True, audiences=("students",)).admits(event)
