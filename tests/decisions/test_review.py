"""What decisions mean for the events of a store, and whether they still apply."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.decisions import parse_decisions
from rcevents.decisions.reading import parse_entries
from rcevents.decisions.review import NO_EVENT, NO_PLACE, as_told, cautions, review, uids_of
from rcevents.remembering import Told, ToldDocument, remember, settle
from rcevents.store.sqlite import SqliteStore
from tests.announcing import price, told
from tests.cli.stocked import BEGIN, stock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEA, POT = "tea-days-2021@rcevents", "days-of-pot-2021@rcevents"
CORRECTED = f'[[correction]]\nevent = "{POT}"\ncost = "Free"\nwas = {{cost = "€25"}}\n'
JOINED = f'[[same]]\nevents = ["{TEA}", "{POT}"]\n'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """Give a store with a few events."""
    stock(tmp_path / "store.sqlite")
    with SqliteStore(tmp_path / "store.sqlite") as opened:
        yield opened


def tell(store: SqliteStore, text: str, cost: str) -> None:
    """Have a further issue tell the tea days, dearer, while this is decided."""
    event = told("Tea Days 2021", dt.date(2021, 5, 3), issue=6, cost=price(cost))
    document = ToldDocument("0006.md", dt.date(2021, 5, 7), cost, (event,))
    source = Told("weekly", (document,), whole=False)
    with store.writing() as writing:
        remember(
            writing, source, now=BEGIN + dt.timedelta(weeks=6), decisions=parse_decisions(text)
        )


def test_names_that_mean_nothing(store: SqliteStore) -> None:
    text = '[[different]]\nevents = ["tea-days-2021", "tee-2021", "0001.md:10", "0009.md:10"]\n'
    with store.reading() as reading:
        (found,) = review(parse_entries(text), reading)
        assert uids_of("0009.md:10", reading) == ()
    assert found.unknown == {"tee-2021@rcevents": NO_EVENT, "0009.md:10": NO_PLACE}
    assert found.uids[TEA] == (TEA,)
    assert TEA in found.uids["0001.md:10"]


def test_a_correction_outlives_the_joining_of_its_event(store: SqliteStore) -> None:
    """It holds for the whole then, in this round and in every later one."""
    text = JOINED + CORRECTED
    with store.writing() as writing:
        settle(writing, parse_decisions(text), now=BEGIN + dt.timedelta(weeks=5))
    for cost in ("25", "30"):
        tell(store, text, cost)
        with store.reading() as reading:
            event = reading.events({TEA})[TEA].record.event
            sources = as_told(reading, TEA)
            found = cautions(parse_entries(text), reading)
        assert event.cost
        assert event.cost.free is True
        assert sources
        assert sources.cost == price(cost)
        assert [each.what for each in found] == (
            []
            if cost == "25"
            else ["the sources now tell 30 EUR; when this was corrected, they told 25 EUR"]
        )


def test_what_is_not_stored_needs_no_caution(store: SqliteStore) -> None:
    text = CORRECTED.replace("pot", "cup")
    with store.reading() as reading:
        assert cautions(parse_entries(text), reading) == []
        assert as_told(reading, "cup@rcevents") is None
