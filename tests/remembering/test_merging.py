"""What is stored round by round is what grouping all of it at once gives."""

from __future__ import annotations

import datetime as dt
import random
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from rcevents.merge.planning import plan
from rcevents.remembering.merging import Touched, merged
from rcevents.store.checking import check
from rcevents.store.contract import Search
from rcevents.store.opening import connection_of
from rcevents.store.sqlite import SqliteStore
from tests.announcing import MAY, listed, price, told
from tests.remembering.memory import LIST, Memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rcevents.merge.decisions import Decisions
    from rcevents.model import Event
    from rcevents.store.contract import Reading

TITLES = (
    *("Tea Days", "Tea Days London", "The Tea Days", "Annual Tea Days 2021", "Pot Fair"),
    *("Pot Fare", "Cup Course", "TeaConf 2021", "TeaConf 2022", "Tea Conference (TC)"),
    *("TC 2021", "Tea Workshop at Tea Days"),
)
PAGES = (None, "https://tea.example.org", *(f"https://tea.example.org/{at}" for at in "ab"))
DAYS = (0, 1, 30, 90, 365)
ROUNDS = 12
SEEDS_IN_PARTS = (14, 47, 49, 63)
SEEDS = (*range(8), 20, 45, 63, 97)
"""Among them some where what comes or goes lets two join that it does not concern itself."""


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_stored_is_what_all_of_it_gives(seed: int, tmp_path: Path) -> None:
    """Events, their values and the doubts, after every round of lists and issues at random."""
    drawn = random.Random(seed)  # noqa: S311 - the same in every run
    store = SqliteStore(tmp_path / "store.sqlite")
    memory = Memory(store)
    for _ in range(ROUNDS):
        tell_something(memory, drawn)
        with store.reading() as reading:
            assert_whole(reading, memory.decisions)
    store.close()


@pytest.mark.parametrize("seed", SEEDS_IN_PARTS)
def test_it_does_not_matter_how_many_are_merged_at_a_time(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a part of a document's entries says is not found until that part is merged."""
    module = import_module("rcevents.remembering.remember")  # the door calls its function so
    monkeypatch.setattr(module, "MOST_AT_ONCE", 1)
    test_what_is_stored_is_what_all_of_it_gives(seed, tmp_path)


def tell_something(memory: Memory, drawn: random.Random) -> None:
    """Have a list tell a few entries, or an issue a few announcements."""
    if drawn.random() < 1 / 2:
        document = f"{LIST}?{drawn.choice('ab')}"
        memory.vanished = "cancel" if drawn.random() < 1 / 3 else "keep"
        names = [drawn.choice((None, None, "1", "2", "3")) for _ in range(drawn.randrange(4))]
        entries = [something(drawn, listed, document=document, name=name) for name in names]
        memory.hear(*entries, source=document, document=document)
    else:
        number = drawn.randrange(1, 9)
        found = [something(drawn, told, issue=number) for _ in range(drawn.randrange(1, 4))]
        memory.issue(*(on_line(event, 10 * place) for place, event in enumerate(found, 1)))


def something(drawn: random.Random, make: Callable[..., Event], **where: object) -> Event:
    """Make an event out of a few titles, pages and days, so that many are alike."""
    days = drawn.choice((*DAYS, None))
    start = None if days is None else MAY + dt.timedelta(days=days)
    values = {"cost": price(drawn.choice(("10", "20")))} if drawn.random() < 1 / 3 else {}
    return make(drawn.choice(TITLES), start, url=drawn.choice(PAGES), **values, **where)


def on_line(event: Event, line: int) -> Event:
    """Let an announcement stand at a line of its issue."""
    (seen,) = event.sightings
    return event.model_copy(update={"sightings": (seen.model_copy(update={"line": line}),)})


def assert_whole(reading: Reading, decisions: Decisions) -> None:
    """Compare what is stored with what all tellings give; nothing may be wrong with the store."""
    assert list(check(connection_of(reading), is_file=True)) == []
    uids = [record.event.uid for record in reading.search(Search())]
    whole = plan(reading.tellings(uids), decisions)
    stored = {uid: each.record.event for uid, each in reading.events(uids).items()}
    assert stored == {each.uid: each.event for each in whole.events}
    doubts = {frozenset((doubt.one, doubt.other)) for doubt in reading.doubts()}
    assert doubts == {frozenset((doubt.one, doubt.other)) for doubt in whole.doubts}


def test_where_nothing_was_touched_nothing_is_looked_at(memory: Memory) -> None:
    memory.hear(listed())
    before = memory.records()
    with memory.store.writing() as writing:
        tally = merged(writing, Touched(), now=memory.now, decisions=memory.decisions)
    assert not any((tally.new, tally.changed, tally.joined))
    assert memory.records() == before


def test_what_is_touched_adds_up() -> None:
    one, other = Touched(uids={"a"}), Touched(uids={"b"}, decided=True)
    assert (one + other).uids == {"a", "b"}
    assert (one + other).decided
    assert (one + other).size == 2
