from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.merge.combination import combine
from rcevents.merge.losers import losers
from rcevents.model import Deadline, Event
from tests.merge.tellings import JUNE, MAY, TEN, euros, telling

if TYPE_CHECKING:
    from rcevents.merge.telling import Telling

CASES: dict[str, tuple[list[Telling], list[tuple[str, Any, str]]]] = {
    "alone": ([telling(1, cost=euros(20))], []),
    "agreed": ([telling(1, format="virtual"), telling(2, format="virtual"), telling(3)], []),
    "later": (
        [telling(1, format="virtual"), telling(2, format="hybrid")],
        [("format", "virtual", "later telling")],
    ),
    "trust": (
        [telling(1, format="virtual", trust=9), telling(2, format="hybrid")],
        [("format", "hybrid", "trust")],
    ),
    "inferred": (
        [telling(1, format="virtual"), telling(2, format="hybrid", inferred={"format": "x"})],
        [("format", "hybrid", "inferred")],
    ),
    "more precise": (
        [telling(1, start=TEN, end=None), telling(2, start=MAY)],
        [("start", "2031-05-03", "more precise"), ("end", "2031-05-03", "more precise")],
    ),
    "superseded": (
        [
            telling(1, title="Tee Days", document="page", gone=MAY),
            telling(2, title="Tea Days", document="page"),
        ],
        [("title", "Tee Days", "superseded")],
    ),
    "each once": (
        [telling(week, format="virtual" if week < 3 else "hybrid") for week in (1, 2, 3)],
        [("format", "virtual", "later telling")],
    ),
    "status": (
        [telling(1, status="cancelled"), telling(2)],
        [("status", "cancelled", "later telling")],
    ),
    "days": (
        [telling(1, start=MAY), telling(2, start=JUNE)],
        [("start", "2031-05-03", "later telling"), ("end", "2031-05-03", "later telling")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_what_does_not_hold(case: str) -> None:
    told, expected = CASES[case]
    found = losers(told, combine(told))
    assert [(lost.key, lost.value, lost.why) for lost in found] == expected
    assert all(lost.sighting is not None and lost.sighting.source for lost in found)


def test_a_value_is_shown_as_it_was_told_last() -> None:
    told = [telling(week, format="virtual" if week < 3 else "hybrid") for week in (1, 2, 3)]
    (lost,) = losers(told, combine(told))
    assert lost.sighting is not None
    assert lost.sighting.document == "Leaf Letter/0002.md"


def test_only_the_deadlines_that_do_not_hold() -> None:
    def due(kind: str, day: int) -> Deadline:
        return Deadline.model_validate({"kind": kind, "date": dt.date(2031, 4, day), "text": "x"})

    first = telling(1, deadlines=(due("submission", 1), due("registration", 20)))
    told = [first, telling(2, deadlines=(due("submission", 8),))]
    (lost,) = losers(told, combine(told))
    assert (lost.key, [each["date"] for each in lost.value]) == ("deadlines", ["2031-04-01"])


def test_what_a_person_decided() -> None:
    """Where the event tells what no telling does, a person said so."""
    told = [telling(1, format="virtual")]
    event: Event = combine(told).model_copy(update={"format": "hybrid"})
    assert [(lost.key, lost.why) for lost in losers(told, event)] == [("format", "decided")]


def test_what_a_list_told_before_it_changed_its_mind() -> None:
    """An old version counts for nothing, be it more precise; what holds is what is told now."""
    old = replace(telling(1, start=TEN, end=None, document="page"), until=2)
    new = replace(telling(2, start=JUNE, document="page"), since=2)
    found = losers([old, new], combine([new]))
    assert ("start", "superseded") in [(lost.key, lost.why) for lost in found]
    older = replace(telling(1, start=TEN, end=None, document="page", trust=9), until=2)
    found = losers([older, new], combine([new]))
    assert {lost.why for lost in found} == {"superseded"}
