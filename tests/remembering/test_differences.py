from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from rcevents.remembering import Tally, Told, ToldDocument
from rcevents.remembering.differences import entries
from tests.announcing import MAY, listed, price, told
from tests.remembering.memory import LIST

if TYPE_CHECKING:
    from rcevents.model import Event
    from tests.remembering.memory import Memory

WEEK = dt.timedelta(weeks=1)


def keys(*events: Event, issued: dt.date | None = None) -> list[str]:
    """Give the keys of entries of a document that was never read."""
    document = ToldDocument(LIST, issued, "", events)
    return [entry.key for entry in entries(Told("Tea list", (document,)), document, 1, MAY)]


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (listed(name="7"), "|id:7"),
        (listed(), "|tea-days|tea.example.org/days"),
        (listed("The 7th Tea Days", url=None), "|tea-days|"),
        (listed("茶の日", url=None), "|茶の日|"),
        (listed(document="https://tea.example.org/1", name="7"), "https://tea.example.org/1|id:7"),
    ],
)
def test_an_entry_is_named_by_its_id_else_by_title_and_link(event: Event, key: str) -> None:
    assert keys(event) == [key]


def test_namesakes_are_numbered() -> None:
    assert keys(listed(), listed(start=MAY + WEEK)) == [
        "|tea-days|tea.example.org/days",
        "|tea-days|tea.example.org/days#2",
    ]


def test_a_sitting_that_leaves_its_list_takes_no_other_along(memory: Memory) -> None:
    """Of three talks with one title and page the first is dropped: the others stay as they were."""
    sittings = [listed(start=MAY + number * WEEK) for number in range(3)]
    memory.hear(*sittings)
    before = {record.event.uid: record.event.start for record in memory.records()}
    assert memory.hear(*sittings[1:]) == Tally(told=2, same=2, gone=1)
    assert {record.event.uid: record.event.start for record in memory.records()} == before
    assert memory.hear(*reversed(sittings)) == Tally(told=3, same=2, back=1)


def test_a_corrected_issue_cancels_nothing(memory: Memory) -> None:
    """Only of a list that is kept up to date does silence say that an event is off."""
    memory.vanished = "cancel"
    issue = told()
    for events in ((issue,), (told("Pot Fair", url=None),)):
        day = issue.sightings[0].issued
        read = ToldDocument("0001.md", day, f"{len(events[0].title)}", events)
        memory.take(Told("Tea letter", (read,), whole=False, vanished="cancel"))
    assert {record.event.status for record in memory.records()} == {"confirmed"}


def test_a_document_that_is_gone_tells_nothing_any_more(memory: Memory) -> None:
    """Where a source has all of its documents named, a missing list has dropped its events."""
    documents = [f"{LIST}?{number}" for number in range(2)]
    told_by_both = tuple(
        ToldDocument(address, None, "1", (listed(title, document=address, url=None),))
        for address, title in zip(documents, ("Tea Days", "Pot Fair"), strict=True)
    )
    memory.take(Told("Tea list", told_by_both))
    left = ToldDocument(documents[0], None, "1", None)
    assert memory.take(Told("Tea list", (left,), whole=False)) == Tally()
    assert memory.take(Told("Tea list", (left,))) == Tally(gone=1)
    unseen = {record.event.title: record.unseen for record in memory.records()}
    assert unseen == {"Tea Days": None, "Pot Fair": memory.now.date()}


def test_what_is_read_with_another_trust_is_another_version(memory: Memory) -> None:
    memory.hear(listed(name="7", cost=price("20")))
    memory.trust["Tea list"] = 8
    assert memory.hear(listed(name="7", cost=price("20"))).same == 0
    with memory.store.reading() as reading:
        (telling,) = reading.tellings({"tea-days-2021@rcevents"})
    assert telling.trust == 8
