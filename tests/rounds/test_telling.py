"""What a source's documents say now: those that are as they were are passed over, none is lost."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.document import Document
from rcevents.errors import BadFrontMatter, InputError
from rcevents.model import Event, Recurrence
from rcevents.rounds.telling import Teller, is_over
from rcevents.sources.settings import Settings
from rcevents.store.contract import DocumentState
from tests.rounds.rehearsal import calendar

if TYPE_CHECKING:
    from rcevents.remembering import ToldDocument

TODAY = dt.date(2031, 3, 1)
LIST = "https://tea.example.org/events.ics"
ISSUE = "https://tea.example.org/12.md"
ISSUED = dt.date(2031, 2, 20)
BULLET = "- [Green Tea Day](https://tea.example.org/green) - 3 May 2031, Free\n"


def teller(*known: DocumentState, **values: Any) -> Teller:  # noqa: ANN401 - what a teller takes
    """Make whoever reads the source "tea" today."""
    return Teller("tea", Settings(name="tea"), TODAY, known, **values)


def listed(*titles: str, address: str = LIST, **values: Any) -> Document:  # noqa: ANN401 - of a document
    """Make a calendar."""
    text = calendar(*titles).replace("\r\n", "\n")
    return Document(address, text, "text/calendar", **values)


def issue(text: str = BULLET, address: str = ISSUE, **values: Any) -> Document:  # noqa: ANN401 - as above
    """Make an issue of a newsletter."""
    return Document(
        address, f"# Events\n\n{text}", "text/markdown", **({"issued": ISSUED} | values)
    )


def states(told: Teller) -> list[DocumentState]:
    """Give how the documents stand once they are saved."""
    return [DocumentState("tea", one.address, one.issued, one.digest) for one in told.documents]


def titles(document: ToldDocument) -> list[str]:
    """Give what a document tells."""
    return [event.title for event in document.events or ()]


def test_a_list_has_no_day_of_issue_and_an_issue_has() -> None:
    """A list that is kept up to date is one document, whatever day it tells."""
    told = teller()
    told.take([listed("Teapot Fair", issued=ISSUED), issue()])
    assert [(one.address, one.issued, titles(one)) for one in told.documents] == [
        (LIST, None, ["Teapot Fair"]),
        (ISSUE, ISSUED, ["Green Tea Day"]),
    ]
    assert told.lists == {LIST}
    assert (told.read, told.events, told.coming, told.whole) == (2, 2, 1, True)


def test_what_is_as_it_was_is_not_read_again() -> None:
    first = teller()
    first.take([listed("Teapot Fair"), issue()])
    again = teller(*states(first))
    again.take([listed("Teapot Fair"), issue()])
    assert [one.events for one in again.documents] == [None, None]
    assert [one.digest for one in again.documents] == [one.digest for one in first.documents]
    assert (again.read, again.is_as_known) == (0, True)


OTHERWISE = {
    "another text": issue(BULLET.replace("Free", "20 EUR")),
    "another line": issue(first_line=7),
    "another title": issue(title="Leaf Letter"),
    "other front matter": issue(front="---\nplace: Ghent\n---\n"),
}


@pytest.mark.parametrize("what", OTHERWISE)
def test_what_is_otherwise_is_read_again(what: str) -> None:
    first = teller()
    first.take([issue()])
    again = teller(*states(first))
    again.take([OTHERWISE[what]])
    assert again.read == 1
    assert not again.is_as_known


def test_all_is_read_again_if_asked_for_and_after_it_was_gone() -> None:
    first = teller()
    first.take([listed("Teapot Fair")])
    gone = [DocumentState("tea", LIST, None, first.documents[0].digest, present=False)]
    for again in (teller(*states(first), afresh=True), teller(*gone)):
        again.take([listed("Teapot Fair")])
        assert [titles(one) for one in again.documents] == [["Teapot Fair"]]


def test_documents_of_one_name_are_one() -> None:
    """Two pages of a list under one address: else each would do away with the other's events."""
    told = teller()
    told.take([listed("Teapot Fair"), listed("Cup Congress")])
    (one,) = told.documents
    assert titles(one) == ["Teapot Fair", "Cup Congress"]
    again = teller(*states(told))
    again.take([listed("Teapot Fair")])
    assert again.read == 1


def test_a_list_that_is_gone_is_no_longer_as_known() -> None:
    first = teller()
    first.take([listed("Teapot Fair"), listed("Cup Congress", address=f"{LIST}?2"), issue()])
    again = teller(*states(first))
    again.take([listed("Teapot Fair")])
    assert not again.is_as_known
    again.whole = False
    assert again.is_as_known


def test_what_is_kept_is_all_that_is_present_under_an_address() -> None:
    told = teller(
        DocumentState("tea", ISSUE, ISSUED, "a"),
        DocumentState("tea", ISSUE, TODAY, "b"),
        DocumentState("tea", ISSUE, None, "c", present=False),
    )
    assert told.keep(ISSUE)
    assert not told.keep(LIST)
    assert [(one.issued, one.digest, one.events) for one in told.documents] == [
        (ISSUED, "a", None),
        (TODAY, "b", None),
    ]


def test_what_cannot_be_read_makes_nothing_vanish() -> None:
    """A document that is not known may hold anything, so that nothing else counts as gone."""
    fault = InputError("this is no text", where=LIST)
    known = teller(DocumentState("tea", LIST, None, "a"))
    known.fail(fault, LIST)
    assert (known.whole, known.faults) == (True, [fault])
    unknown = teller()
    unknown.fail(fault, LIST)
    taken = teller()
    taken.take([fault, listed("Teapot Fair")])
    assert (unknown.whole, taken.whole) == (False, False)
    assert [titles(one) for one in taken.documents] == [["Teapot Fair"]]


def test_bad_front_matter_is_a_fault_beside_its_document() -> None:
    told = teller()
    told.take([BadFrontMatter("no YAML", where=ISSUE), issue()])
    assert (told.whole, len(told.faults), told.read) == (True, 1, 1)


def test_an_announcement_that_cannot_be_read_is_told() -> None:
    told = teller()
    told.take([issue(BULLET + "- [Kettle Day](https://tea.example.org/k) - 35 May 2031, Free\n")])
    assert [titles(one) for one in told.documents] == [["Green Tea Day"]]
    assert [one.document for one in told.unread] == [ISSUE]


def test_an_event_is_told_by_its_source_under_the_name_that_was_asked() -> None:
    """A redirect may lead to another address every time."""
    told = teller(names={f"{LIST}?token=1": LIST})
    told.take([listed("Teapot Fair", address=f"{LIST}?token=1")])
    (document,) = told.documents
    assert document.address == LIST
    (event,) = document.events or ()
    assert (event.sightings[-1].source, event.sightings[-1].document) == ("tea", LIST)


def test_what_is_saved_can_be_let_go_of() -> None:
    """What was seen stays; what it told does not count twice."""
    told = teller()
    told.take([listed("Teapot Fair")])
    told.forget()
    assert [(one.address, one.events) for one in told.documents] == [(LIST, None)]
    assert (told.events, told.coming, told.lists, told.read) == (0, 0, set(), 1)


@pytest.mark.parametrize(
    ("values", "is_past"),
    [
        ({"start": dt.date(2031, 2, 28)}, True),
        ({"start": TODAY}, False),
        ({"start": dt.date(2031, 2, 1), "end": TODAY}, False),
        ({"start": dt.date(2031, 2, 1), "recurrence": Recurrence(text="weekly")}, False),
        ({}, False),
    ],
)
def test_an_event_is_over_after_its_last_day(values: dict[str, Any], is_past: bool) -> None:
    dated = {"schedule": "dated"} if values else {}
    event = Event.model_validate({"uid": "a", "title": "Tea", **dated, **values})
    assert is_over(event, TODAY) is is_past
