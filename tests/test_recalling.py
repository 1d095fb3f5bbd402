"""What a store gives for a filter is what the filter admits of all that it holds."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.filters import Filter
from rcevents.recalling import recall
from rcevents.store.contract import Remembered
from rcevents.store.sqlite import SqliteStore
from tests.render.samples import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rcevents.store.contract import Reading

MIDDLE = dt.date(2021, 10, 21)
FILTERS = (
    Filter(),
    Filter(virtual=True),
    Filter(in_person=True, free=True),
    Filter(free=True, unknown_cost=True),
    Filter(kinds=("training", "talk")),
    Filter(status=("cancelled",)),
    Filter.model_validate({"from": MIDDLE}),
    Filter(to=MIDDLE),
    Filter(to=MIDDLE, unknown_date=True),
    Filter(schedule=("undated",)),
    Filter(text="a"),
)


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Reading]:
    """Look into a store with an event of every kind, and one that is withdrawn."""
    with SqliteStore(tmp_path / "a.sqlite") as store:
        with store.writing() as writing:
            writing.put_events(map(Remembered, EVERYTHING))
            gone = EVERYTHING[0].event.model_copy(update={"uid": "gone@rcevents"})
            withdrawn = EVERYTHING[0].model_copy(update={"event": gone})
            writing.put_events([Remembered(withdrawn, withdrawn=True)])
        with store.reading() as reading:
            yield reading


def names(reading: Reading, wanted: Filter, since: dt.date | None = None) -> list[str]:
    """Give the uids of what is recalled."""
    return [record.event.uid for record in recall(reading, wanted, since=since)]


@pytest.mark.parametrize("wanted", FILTERS, ids=repr)
def test_what_the_filter_admits(reading: Reading, wanted: Filter) -> None:
    admitted = {one.event.uid for one in EVERYTHING if wanted.admits(one.event)}
    assert set(names(reading, wanted)) == admitted


def test_events_come_by_start(reading: Reading) -> None:
    """What has none comes last."""
    starts = [record.event.start for record in recall(reading, Filter())]
    told = [start.isoformat()[:10] for start in starts if start is not None]
    assert told == sorted(told)
    assert all(start is None for start in starts[len(told) :])


def test_what_is_over_may_be_left_out(reading: Reading) -> None:
    """Never what is not, nor where a first day is asked for."""
    late = dt.date(2031, 1, 1)
    found = set(names(reading, Filter(), since=late))
    assert found < set(names(reading, Filter()))
    undated = {one.event.uid for one in EVERYTHING if one.event.start is None}
    assert undated <= found
    asked = Filter.model_validate({"from": MIDDLE})
    assert names(reading, asked, since=late) == names(reading, asked)
