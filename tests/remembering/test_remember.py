from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rcevents.merge.decisions import Decisions
from rcevents.merge.records import merge
from rcevents.model import Place
from rcevents.remembering import Tally
from rcevents.store.sqlite import SqliteStore
from tests.announcing import MAY, listed, price, told
from tests.remembering.memory import LIST, Memory

if TYPE_CHECKING:
    from rcevents.model import Event, Record


def test_what_is_told_first_is_new(memory: Memory) -> None:
    tally = memory.hear(listed(), listed("Pot Fair", url="https://pots.example.org"))
    assert tally == Tally(told=2, new=2)
    assert [record.event.title for record in memory.records()] == ["Pot Fair", "Tea Days"]
    (revision,) = memory.revisions("tea-days-2021@rcevents")
    assert (revision.number, revision.cause, revision.sequence) == (1, "announced", 0)
    assert revision.sighting is not None
    assert revision.sighting.document == "https://tea.example.org/events.ics"


def test_what_is_told_again_changes_nothing(memory: Memory) -> None:
    """The record of an unchanged event stays as it is, to the byte."""
    memory.hear(listed())
    before = memory.records()
    assert memory.hear(listed()) == Tally(told=1, same=1)
    assert memory.records() == before


def test_a_change_is_a_revision_under_the_same_uid(memory: Memory) -> None:
    """Moved, dearer and cancelled: one event, three changes more."""
    memory.hear(listed(name="7"))
    moved = MAY + dt.timedelta(days=70)
    assert memory.hear(listed(name="7", start=moved)) == Tally(told=1, changed=1)
    memory.hear(listed(name="7", start=moved, cost=price("30")))
    memory.hear(listed("Tea Fair", name="7", start=moved, cost=price("30"), status="cancelled"))
    (record,) = memory.records()
    assert record.event.uid == "tea-days-2021@rcevents"
    assert (record.event.start, record.event.status, record.sequence) == (moved, "cancelled", 3)
    changed = [
        {change.key for change in each.changes} for each in memory.revisions(record.event.uid)
    ]
    assert {"start", "end"} <= changed[1]
    assert changed[2] == {"cost"}
    assert {"title", "status"} <= changed[3]
    assert record.modified == memory.now


def test_a_vanished_event_is_not_seen_lately(memory: Memory) -> None:
    """It is neither cancelled nor lost, and comes back as what it was."""
    memory.hear(listed(), listed("Pot Fair", url="https://pots.example.org"))
    assert memory.hear(listed("Pot Fair", url="https://pots.example.org")).gone == 1
    gone = {record.event.title: record for record in memory.records()}["Tea Days"]
    assert (gone.event.status, gone.unseen) == ("confirmed", memory.now.date())
    assert memory.hear(listed(), listed("Pot Fair", url="https://pots.example.org")).back == 1
    back = {record.event.title: record for record in memory.records()}["Tea Days"]
    assert (back.unseen, back.event.uid) == (None, gone.event.uid)
    causes = [revision.cause for revision in memory.revisions(gone.event.uid)]
    assert causes == ["announced", "not seen", "seen again"]


def test_a_source_may_mean_cancelled_by_its_silence(memory: Memory) -> None:
    """Where it is configured so, what vanishes before it is over is cancelled, by a named rule."""
    memory.vanished = "cancel"
    memory.hear(listed())
    memory.hear()
    (record,) = memory.records()
    assert record.event.status == "cancelled"
    assert record.event.inferred["status"] == "its source lists it no more"
    memory.hear()
    assert memory.records() == [record]
    memory.hear(listed())
    (back,) = memory.records()
    assert back.event.status == "confirmed"


def test_what_a_source_lists_elsewhere_is_not_cancelled(memory: Memory) -> None:
    """Its list has a new address, or calls it otherwise: it has not vanished."""
    memory.vanished = "cancel"
    memory.hear(listed())
    moved = f"{LIST}?moved"
    dearer = listed(cost=price("30"), document=moved)
    assert memory.hear(dearer, document=moved).changed == 1
    (record,) = memory.records()
    assert (record.event.status, record.unseen) == ("confirmed", None)
    assert record.event.cost == price("30")
    memory.hear(dearer.model_copy(update={"title": "Tea Days in May"}), document=moved)
    (renamed,) = memory.records()
    assert (renamed.event.title, renamed.event.status) == ("Tea Days in May", "confirmed")
    memory.hear(document=moved)
    assert [record.event.status for record in memory.records()] == ["cancelled"]


def test_an_entry_with_a_day_of_its_own_belongs_to_its_list(memory: Memory) -> None:
    """A calendar notes of each entry when it was last changed: it is told, changed and gone."""
    first, later = MAY - dt.timedelta(days=40), MAY - dt.timedelta(days=30)
    memory.hear(dated(listed(name="7"), first))
    assert memory.hear(dated(listed(name="7"), later)) == Tally(told=1, same=1)
    dearer = listed(name="7", cost=price("30"))
    assert memory.hear(dated(dearer, later)) == Tally(told=1, changed=1)
    assert memory.hear() == Tally(gone=1)
    with memory.store.reading() as reading:
        assert len(reading.tellings({"tea-days-2021@rcevents"})) == 1


def dated(event: Event, day: dt.date) -> Event:
    """Let a list tell on which day an entry was last changed."""
    (seen,) = event.sightings
    return event.model_copy(update={"sightings": (seen.model_copy(update={"issued": day}),)})


def test_an_item_of_a_feed_is_read_once(memory: Memory) -> None:
    """It has an address of its own; that the feed drops it in time says nothing."""
    item = listed(document="https://tea.example.org/items/1")
    assert memory.hear(item) == Tally(told=1, new=1)
    assert memory.hear(item) == Tally(told=1, same=1)
    assert memory.hear() == Tally()
    assert memory.records()[0].unseen is None


def test_what_is_over_vanishes_without_a_word(memory: Memory) -> None:
    memory.hear(listed())
    memory.now += dt.timedelta(days=100)
    assert memory.hear() == Tally()
    assert memory.records()[0].unseen is None


def test_an_issue_that_is_offered_no_more_stays_told(memory: Memory) -> None:
    """A newsletter's past issues are no list that is kept up to date."""
    memory.issue(told())
    memory.issue(told("Pot Fair", issue=2, url="https://pots.example.org"))
    assert [record.unseen for record in memory.records()] == [None, None]


def test_two_sources_tell_one_event(memory: Memory) -> None:
    """The letter and the list are two sightings; the list's silence alone says little."""
    memory.issue(told())
    tally = memory.hear(listed())
    assert tally == Tally(told=1, changed=tally.changed)
    (record,) = memory.records()
    assert [sighting.source for sighting in record.event.sightings] == ["Tea letter", "Tea list"]


def test_a_renamed_entry_of_a_list_is_still_the_event(memory: Memory) -> None:
    """The old entry is gone, the new one is like it: one event, seen."""
    memory.hear(listed("Tea Days London"))
    memory.hear(listed("Tea Days, London (online)"))
    (record,) = memory.records()
    assert record.unseen is None
    assert record.event.title == "Tea Days, London (online)"


def test_a_clock_set_back_never_sets_a_change_back(memory: Memory) -> None:
    memory.hear(listed(name="7"))
    memory.hear(listed(name="7", cost=price("20")))
    last = memory.now
    memory.now -= dt.timedelta(days=400)
    memory.hear(listed(name="7", cost=price("30")))
    (record,) = memory.records()
    assert (record.modified, record.sequence) == (last, 2)


ISSUES: tuple[tuple[Event, ...], ...] = (
    (told(cost=price("20")), told("Pot Fair", url="https://pots.example.org")),
    (told("The Tea Days", issue=2, cost=price("30")), told("Cup Course", issue=2, url=None)),
    (told(issue=3, start=MAY + dt.timedelta(days=30)), told("Pot Fair", issue=3, url=None)),
    (told("Tea Days 2022", issue=4, start=dt.date(2022, 5, 3)),),
    (told("Tea Day", issue=5, start=MAY + dt.timedelta(days=30), status="cancelled"),),
    (told("Pot Fare", issue=6, url="https://pots.example.org"), told("Cup Course", issue=6)),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(order=st.permutations(range(len(ISSUES))))
def test_the_order_of_issues_does_not_matter(
    order: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Read in whatever order, one by one, they give what merging all of them at once gives."""
    store = SqliteStore(tmp_path_factory.mktemp("order") / "store.sqlite")
    memory = Memory(store)
    for place in order:
        memory.issue(*ISSUES[place])
    assert_same(memory.records(), merge(event for issue in ISSUES for event in issue))
    store.close()


def assert_same(found: list[Record], expected: list[Record]) -> None:
    """Compare events but for what depends on when they were learnt of: uid, source, times."""
    assert sorted(map(_facts, found), key=str) == sorted(map(_facts, expected), key=str)


def _facts(record: Record) -> dict[str, Any]:
    event = record.event.model_dump(mode="json")
    places = [(seen["document"], seen["line"]) for seen in event["sightings"]]
    return event | {"sightings": places, "uid": None}


@pytest.mark.parametrize("doubled", [False, True])
def test_remembering_again_changes_nothing(memory: Memory, doubled: bool) -> None:
    """An issue that is read twice is told once."""
    for issue in ISSUES:
        memory.issue(*issue)
    before = memory.records()
    for issue in ISSUES * (2 if doubled else 1):
        assert memory.issue(*issue).same == len(issue)
    assert memory.records() == before


def test_a_doubt_outlasts_what_does_not_touch_it(memory: Memory) -> None:
    """A third event that stands near both leaves open whether they are one."""
    run: dict[str, Any] = {"url": None, "end": MAY + dt.timedelta(days=2)}
    towns = [Place(text=town, city=town) for town in ("Ghent", "Lyon")]
    for issue, town in enumerate(towns, 1):
        memory.issue(told("Kettle Fair", issue=issue, place=town, **run))
    before = memory.doubts()
    assert len(before) == 1
    memory.issue(told("Kettle Fair 2022", dt.date(2022, 5, 3), issue=3, url=None))
    assert memory.doubts() == before
    memory.decide(Decisions(different=((before[0].one, before[0].other),)))
    assert memory.doubts() == []


def test_a_list_that_has_not_changed_yet_parts_no_event(memory: Memory) -> None:
    """One list moves an event; while another still tells the old day, it stays one."""
    lists = {name: f"https://{name}.example.org/events.ics" for name in ("tea", "pots")}
    for name, document in lists.items():
        memory.hear(listed(name="7", document=document), source=name, document=document)
    (before,) = memory.records()
    for days in (7, 14, 21):
        moved = listed(name="7", document=lists["tea"], start=MAY + dt.timedelta(days=days))
        memory.hear(moved, source="tea", document=lists["tea"])
        (record,) = memory.records()
        assert (record.event.uid, record.event.start) == (before.event.uid, moved.start)
    assert memory.doubts() == []
