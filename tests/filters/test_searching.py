from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcevents.filters import Filter
from rcevents.filters.searching import search_of
from rcevents.model import Event, Record
from rcevents.store.contract import Remembered, Search
from rcevents.store.sqlite import SqliteStore
from tests.filters.asking import criteria, events

DAY = dt.date(2031, 5, 1)


@pytest.mark.parametrize(
    ("asked", "search"),
    [
        (Filter(), Search()),
        (Filter(from_=DAY), Search(since=DAY, undated=False)),
        (Filter(to=DAY, unknown_date=True), Search(until=DAY)),
        (Filter(schedule=("dated",)), Search(undated=False)),
        (Filter(schedule=("dated", "on_demand")), Search()),
        (Filter(virtual=True, in_person=True), Search(formats=("hybrid",))),
        (Filter(virtual_only=True, unknown_format=True), Search(formats=("virtual", None))),
        (Filter(free=True), Search(free=(True,))),
        (Filter(free=True, unknown_cost=True), Search(free=(True, None))),
        (Filter(kinds=("talk",), status=("confirmed",)),
         Search(kinds=("talk",), statuses=("confirmed",))),
        (Filter(text="tea", place="Paris", deadline_open=DAY), Search()),
    ],
)  # fmt: skip
def test_what_a_store_can_leave_out(asked: Filter, search: Search) -> None:
    assert search_of(asked) == search


@settings(max_examples=60, deadline=None)
@given(told=st.lists(events(), max_size=8), asked=criteria)
def test_a_search_finds_all_that_its_filter_admits(told: list[Event], asked: Filter) -> None:
    """It may find more, never less."""
    named = [event.model_copy(update={"uid": f"e{n}"}) for n, event in enumerate(told)]
    with tempfile.TemporaryDirectory() as folder, SqliteStore(Path(folder) / "s") as store:
        with store.writing() as writing:
            writing.put_events(Remembered(Record(event=event)) for event in named)
        with store.reading() as reading:
            found = {record.event.uid for record in reading.search(search_of(asked))}
    assert {event.uid for event in named if asked.admits(event)} <= found
