"""What a source told that is forgotten: its lists are closed, its past issues stay told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.remembering.forgetting import Forgotten, forget, is_known
from rcevents.store.contract import SourceState
from tests.announcing import listed, told
from tests.remembering.memory import LIST

if TYPE_CHECKING:
    from tests.remembering.memory import Memory


CUPS = "https://cup.example.org/events.ics"


def forgotten(memory: Memory, source: str) -> Forgotten:
    """Forget a source, a day after the last round."""
    memory.now += dt.timedelta(days=1)
    with memory.store.writing() as writing:
        return forget(writing, source, now=memory.now, decisions=memory.decisions)


def unseen(memory: Memory) -> dict[str, dt.date | None]:
    """Give since when each event is not seen, by its title."""
    return {record.event.title: record.unseen for record in memory.records()}


def test_its_events_to_come_are_not_seen(memory: Memory) -> None:
    """What is over is only over, and what another source tells is told."""
    over, fair = listed("Pot Fair", dt.date(2021, 4, 1)), listed("Tea Fair", name="fair")
    cup, also = (
        listed("Cup Day", dt.date(2021, 6, 7), document=place, url="https://cup.example.org")
        for place in (LIST, CUPS)
    )
    memory.hear(over, fair, cup)
    memory.hear(also, source="Cup list", document=CUPS)
    with memory.store.writing() as writing:
        writing.put_source(SourceState("Tea list"))
    done = forgotten(memory, "Tea list")
    assert (done.lists, done.issues, done.tally.gone) == (1, 0, 1)
    assert unseen(memory) == {"Pot Fair": None, "Tea Fair": memory.now.date(), "Cup Day": None}
    with memory.store.reading() as reading:
        assert reading.source("Tea list") is None
        assert not is_known(reading, "Tea list")
        assert is_known(reading, "Cup list")


def test_past_issues_stay_told(memory: Memory) -> None:
    memory.issue(told("Tea Days"))
    assert forgotten(memory, "Tea letter") == Forgotten(0, 1, forgotten(memory, "None").tally)
    assert unseen(memory) == {"Tea Days": None}


def test_it_is_as_before_where_it_is_read_again(memory: Memory) -> None:
    memory.hear(listed("Tea Fair", name="fair"))
    (before,) = memory.records()
    forgotten(memory, "Tea list")
    assert memory.hear(listed("Tea Fair", name="fair")).back == 1
    (after,) = memory.records()
    assert (after.event, after.unseen) == (before.event, None)


def test_a_source_that_has_a_new_name(memory: Memory) -> None:
    """One event, told under both names; forgotten under the old one, it is seen."""
    memory.hear(listed("Tea Fair", name="fair"))
    assert memory.hear(listed("Tea Fair", name="fair"), source="Teas").new == 0
    assert forgotten(memory, "Tea list").tally.gone == 0
    assert unseen(memory) == {"Tea Fair": None}
