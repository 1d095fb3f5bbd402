from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.merge.decisions import NONE, Correction, Decisions
from rcevents.remembering.settling import is_settled
from tests.announcing import listed, told

if TYPE_CHECKING:
    from tests.remembering.memory import Memory

TEA, POTS = "tea-days-2021@rcevents", "pot-fair-2021@rcevents"


def two_events(memory: Memory) -> None:
    """Tell two events that nothing but a person takes for one."""
    memory.hear(listed(), listed("Pot Fair", url="https://pots.example.org"))


def test_what_a_person_joins_is_one_event(memory: Memory) -> None:
    two_events(memory)
    tally = memory.decide(Decisions(same=((TEA, POTS),)))
    assert tally.joined == 1
    (record,) = memory.records()
    uids = {TEA, POTS}
    (left,) = uids - {record.event.uid}
    with memory.store.reading() as reading:
        assert reading.resolve(left) == record.event.uid
    assert memory.revisions(record.event.uid)[-1].cause == "joined"


def test_undoing_gives_each_its_uid_back(memory: Memory) -> None:
    """The event that was swallowed comes back as itself, with a higher SEQUENCE."""
    two_events(memory)
    memory.decide(Decisions(same=((TEA, POTS),)))
    memory.decide(NONE)
    records = {record.event.uid: record for record in memory.records()}
    assert records.keys() == {TEA, POTS}
    back = memory.revisions(POTS) + memory.revisions(TEA)
    assert "parted" in {revision.cause for revision in back}
    assert max(record.sequence for record in records.values()) >= 1


def test_a_joined_event_stays_joined_through_later_rounds(memory: Memory) -> None:
    two_events(memory)
    memory.decide(Decisions(same=((TEA, POTS),)))
    memory.hear(listed(), listed("Pot Fair", url="https://pots.example.org", format="virtual"))
    memory.issue(told("Pot Fair", issue=3, url="https://pots.example.org"))
    (record,) = memory.records()
    assert len(record.event.sightings) == 3


def test_what_a_person_parts_stays_apart(memory: Memory) -> None:
    """Two announcements that look like one event are kept apart, whatever else is told."""
    memory.issue(told())
    memory.issue(told(issue=2))
    memory.decide(Decisions(different=((TEA, "0002.md:10"),)))
    assert len(memory.records()) == 2
    memory.issue(told(issue=3))
    assert len(memory.records()) == 2
    assert TEA in {record.event.uid for record in memory.records()}


def test_a_decision_made_beforehand_holds_from_the_start(memory: Memory) -> None:
    memory.decisions = Decisions(same=((TEA, POTS),))
    two_events(memory)
    assert len(memory.records()) == 1


def test_a_correction_holds_and_is_taken_back(memory: Memory) -> None:
    memory.hear(listed(name="7"))
    better = Correction(TEA, "title", "Days of Tea")
    memory.decide(Decisions(corrections=(better,)))
    assert memory.records()[0].event.title == "Days of Tea"
    memory.hear(listed(name="7", format="virtual"))
    assert memory.records()[0].event.title == "Days of Tea"
    memory.decide(NONE)
    assert memory.records()[0].event.title == "Tea Days"


def test_a_withdrawn_event_is_listed_no_more(memory: Memory) -> None:
    two_events(memory)
    memory.decide(Decisions(withdrawn={TEA: "a joke"}))
    assert [record.event.uid for record in memory.records()] == [POTS]
    assert memory.revisions(TEA)[-1].cause == "decided"
    memory.decide(NONE)
    assert len(memory.records()) == 2


def test_what_is_settled_costs_nothing_again(memory: Memory) -> None:
    two_events(memory)
    decisions = Decisions(same=((TEA, POTS),))
    memory.decide(decisions)
    with memory.store.reading() as reading:
        assert is_settled(reading, decisions)
        assert not is_settled(reading, NONE)
    before = memory.records()
    memory.decide(decisions)
    assert memory.records() == before


def test_undoing_finds_what_was_told_otherwise_since(memory: Memory) -> None:
    """A new version of a swallowed event's entry goes back with it."""
    two_events(memory)
    memory.decide(Decisions(same=((TEA, POTS),)))
    memory.hear(listed(), listed("Pot Fair", url="https://pots.example.org", format="virtual"))
    memory.decide(NONE)
    assert {record.event.uid for record in memory.records()} == {TEA, POTS}
