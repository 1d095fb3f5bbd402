from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from rcevents.merge.decisions import NONE, Correction, Decisions
from rcevents.remembering import Told, ToldDocument
from tests.announcing import MAY, listed, price, told
from tests.remembering.memory import LIST

if TYPE_CHECKING:
    from rcevents.store.contract import Revision
    from tests.remembering.memory import Memory

TEA, POTS = "tea-days-2021@rcevents", "pot-fair-2021@rcevents"
OTHER = f"{LIST}?other"


def keys(revision: Revision) -> set[str]:
    """Give the keys of what changed."""
    return {change.key for change in revision.changes}


def test_what_is_announced_again_is_a_revision_without_a_change(memory: Memory) -> None:
    """The new sighting is told by it; SEQUENCE stays."""
    memory.issue(told())
    memory.issue(told(issue=2))
    revision = memory.revisions(TEA)[-1]
    assert (revision.cause, revision.changes, revision.sequence) == ("announced again", (), 0)
    assert revision.sighting is not None
    assert revision.sighting.document == "0002.md"


def test_events_are_joined_and_corrected_at_once(memory: Memory) -> None:
    memory.hear(listed(name="1"), listed("Pot Fair", name="2", url=None))
    better = Correction(TEA, "cost", {"free": True})
    tally = memory.decide(Decisions(same=((TEA, POTS),), corrections=(better,)))
    (record,) = memory.records()
    assert (tally.joined, tally.changed) == (1, 1)
    revision = memory.revisions(record.event.uid)[-1]
    assert revision.cause == "joined"
    assert "cost" in keys(revision)
    assert revision.note == f"with {({TEA, POTS} - {record.event.uid}).pop()}"


def test_what_is_withdrawn_goes_on_changing_in_silence(memory: Memory) -> None:
    """It is listed nowhere, and what its sources tell is known when it comes back."""
    memory.hear(listed(name="7"))
    memory.decide(Decisions(withdrawn={TEA: "a joke"}))
    memory.hear(listed(name="7", cost=price("30")))
    assert memory.records() == []
    memory.decide(NONE)
    (record,) = memory.records()
    assert record.event.cost == price("30")
    changed = [keys(revision) for revision in memory.revisions(TEA)[1:]]
    assert changed == [{"withdrawn"}, {"cost"}, {"withdrawn"}]


def test_a_parted_event_counts_on(memory: Memory) -> None:
    """Its revisions and SEQUENCE go on where they ended when it was joined."""
    memory.hear(listed(name="1"), listed("Pot Fair", name="2", url=None))
    memory.decide(Decisions(same=((TEA, POTS),)))
    memory.decide(NONE)
    for uid in (TEA, POTS):
        revisions = memory.revisions(uid)
        assert [each.number for each in revisions] == list(range(1, len(revisions) + 1))
        assert [each.sequence for each in revisions] == sorted(each.sequence for each in revisions)
    assert {memory.revisions(uid)[-1].cause for uid in (TEA, POTS)} == {"parted", "decided"}


def test_one_list_of_two_falls_silent(memory: Memory) -> None:
    """What another list still tells is seen; its sources are those that tell it at present."""
    memory.hear(listed(name="1"))
    memory.hear(listed(name="1", document=OTHER), source="Other list", document=OTHER)
    memory.hear()
    (record,) = memory.records()
    assert record.unseen is None
    with memory.store.reading() as reading:
        assert reading.events({TEA})[TEA].sources == ("Other list",)


def test_an_issue_that_tells_it_later_is_a_sign_of_life(memory: Memory) -> None:
    memory.hear(listed())
    memory.hear()
    assert memory.records()[0].unseen == memory.now.date()
    memory.issue(told(issue=4))
    assert memory.records()[0].unseen is None


def test_an_older_issue_is_no_sign_of_life(memory: Memory) -> None:
    """It was issued before the list dropped the event, though it is read later."""
    memory.hear(listed())
    memory.hear()
    memory.issue(told(issue=1))
    assert memory.records()[0].unseen is not None


def test_the_hour_of_a_round_is_kept_in_utc(memory: Memory) -> None:
    """Whatever clock the caller's time is on, it is the same moment."""
    memory.now = dt.datetime(2021, 4, 2, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-8)))
    memory.take(Told("Tea list", (ToldDocument(LIST, None, "1", (listed(start=MAY),)),)))
    (record,) = memory.records()
    assert record.created == memory.now
    assert memory.revisions(TEA)[0].at == memory.now


def test_no_revision_is_before_the_last(memory: Memory) -> None:
    """A clock that is set back; the last one changed nothing that a subscriber sees."""
    memory.issue(told())
    memory.issue(told(issue=2))
    last = memory.revisions(TEA)[-1].at
    memory.now = last - dt.timedelta(days=30)
    memory.issue(told(issue=3, cost=price("20")))
    times = [revision.at for revision in memory.revisions(TEA)]
    assert len(times) == 3
    assert times == sorted(times)
    assert memory.records()[0].modified == last
