"""Rechecking: a store that rounds have made is as it must be; one that was altered is not."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.merge.decisions import Decisions
from rcevents.model import Place
from rcevents.remembering import rechecking
from rcevents.remembering.rechecking import recheck
from rcevents.store.contract import Doubt
from tests.announcing import MAY, listed, told
from tests.remembering.test_merging import tell_something

if TYPE_CHECKING:
    from rcevents.store.checking import Fault
    from tests.remembering.memory import Memory

TEA, POTS, CUPS = "tea-days-2021@rcevents", "pot-fair-2021@rcevents", "cup-course-2021@rcevents"


def faults(memory: Memory) -> list[Fault]:
    with memory.store.reading() as reading:
        return list(recheck(reading, memory.decisions))


def words(memory: Memory) -> list[str]:
    return [fault.what for fault in faults(memory)]


@pytest.fixture
def full(memory: Memory) -> Memory:
    """Have an event told twice, two told once, and two more that may be one."""
    memory.issue(told())
    pots = listed("Pot Fair", MAY + dt.timedelta(40), url="https://pots.example.org")
    cups = listed("Cup Course", MAY + dt.timedelta(80), url="https://cups.example.org")
    memory.hear(listed(), pots, cups)
    assert len(memory.records()) == 3
    return memory


@pytest.mark.parametrize("at_once", [1, 2, 250])
def test_what_rounds_have_made_is_right(
    memory: Memory, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However many events are looked at together."""
    monkeypatch.setattr(rechecking, "AT_ONCE", at_once)
    drawn = random.Random(at_once)  # noqa: S311 - the same in every run
    for _ in range(12):
        tell_something(memory, drawn)
    assert len(memory.records()) > 2
    assert faults(memory) == []


def test_an_empty_store_is_right(memory: Memory) -> None:
    assert faults(memory) == []


def test_what_a_person_decided_is_right(full: Memory) -> None:
    full.decide(Decisions(same=((POTS, CUPS),), withdrawn={TEA: "no"}))
    assert faults(full) == []


def test_decisions_that_were_not_applied_are_told(full: Memory) -> None:
    """Nothing else is looked at before they are."""
    full.decisions = Decisions(same=((POTS, CUPS),))
    assert [fault.rule for fault in faults(full)] == ["decisions are applied"]


def test_a_telling_in_the_wrong_event_is_found(full: Memory) -> None:
    with full.store.writing() as writing:
        (number,) = [each.number for each in writing.tellings({POTS})]
        assert number is not None
        writing.assign({number: CUPS})
    told_of = words(full)
    assert f"telling {number} of {CUPS} is of another event by what it tells" in told_of


def test_one_event_in_two_is_found(full: Memory) -> None:
    with full.store.writing() as writing:
        first, second = writing.tellings({TEA})
        assert second.number is not None
        known = writing.events({TEA})[TEA]
        event = first.event.model_copy(update={"uid": "tea@rcevents"})
        twin = replace(known, record=known.record.model_copy(update={"event": event}))
        writing.put_events([twin])
        writing.assign({second.number: "tea@rcevents"})
    assert any(TEA in what and "are one by what is told" in what for what in words(full))


def test_values_that_nobody_tells_are_found(full: Memory) -> None:
    with full.store.writing() as writing:
        known = writing.events({POTS})[POTS]
        event = known.record.event.model_copy(update={"title": "Pan Fair", "url": None})
        record = known.record.model_copy(update={"event": event, "unseen": MAY})
        writing.put_events([replace(known, record=record, sources=())])
    expected = f"event {POTS} is stored otherwise than it is told: title, url, unseen, sources"
    assert words(full) == [expected]


def test_a_doubt_too_many_and_one_too_few_are_found(full: Memory) -> None:
    run: dict[str, Any] = {"url": None, "end": MAY + dt.timedelta(days=2)}
    for issue, town in enumerate(("Ghent", "Lyon"), 7):
        full.issue(told("Kettle Fair", issue=issue, place=Place(text=town, city=town), **run))
    (doubt,) = full.doubts()
    with full.store.writing() as writing:
        writing.replace_doubts({doubt.one, doubt.other}, ())
        writing.replace_doubts((), [Doubt(CUPS, POTS, 0.5, "whim")])
    assert set(words(full)) == {
        f"{CUPS} and {POTS} are in no doubt",
        f"{doubt.one} and {doubt.other} may be one",
    }
