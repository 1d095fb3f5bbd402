from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from rcevents.merge.telling import NEVER, SILENCE, digest, in_order, telling_of
from rcevents.model import Event, Sighting
from tests.merge.announced import telling

ISSUE = telling("Leaf Days", document="a.md", source="letter")


def test_an_event_as_read_is_told_on_the_day_of_its_last_issue() -> None:
    days = (dt.date(2021, 4, 2), dt.date(2021, 5, 7))
    seen = [Sighting(document="a.md", issued=day, source="letter") for day in days]
    told = telling_of(Event(uid="a", title="Leaf", sightings=tuple(seen)))
    assert (told.told, told.living, told.source) == (days[1], False, "letter")
    assert told.sighting == seen[1]


def test_a_document_without_a_day_of_issue_is_a_living_list() -> None:
    told = telling_of(Event(uid="a", title="Leaf", sightings=(Sighting(document="a.ics"),)))
    assert (told.told, told.living, told.document) == (None, True, "a.ics")


def test_an_event_that_nobody_saw_has_no_document() -> None:
    told = telling_of(Event(uid="a", title="Leaf"))
    assert (told.sighting, told.document, told.living) == (None, "", False)
    assert in_order(told)[0] == NEVER


def test_it_is_known_by_the_event_that_it_was_first_counted_to() -> None:
    assert ISSUE.names == {ISSUE.event.uid}
    assert replace(ISSUE, born="b", uid="c").names == {"b"}


def test_silence_is_inferred_from_a_list() -> None:
    silent = ISSUE.event.model_copy(update={"inferred": {"status": SILENCE}})
    assert replace(ISSUE, event=silent).is_silent
    assert not ISSUE.is_silent


@pytest.mark.parametrize(
    ("changes", "beside"),
    [
        ({}, True),
        ({"source": "other"}, False),
        ({"since": 2}, True),
        ({"until": 0}, False),
    ],
)
def test_what_one_reading_of_a_document_tells_stands_beside(
    changes: dict[str, object], beside: bool
) -> None:
    other = replace(telling("Kettle Days", document="a.md", source="letter"), **changes)  # type: ignore[arg-type] # a field each
    assert ISSUE.is_beside(other) == other.is_beside(ISSUE) == beside


def test_two_documents_are_not_beside_each_other() -> None:
    assert not ISSUE.is_beside(telling("Leaf Days", document="b.md", source="letter"))


def test_an_event_told_otherwise_has_another_digest() -> None:
    other = ISSUE.event.model_copy(update={"title": "Leaf Day"})
    assert digest(other) != digest(ISSUE.event)
