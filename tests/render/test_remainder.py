from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from rcevents.model import Cost, Deadline, Event, Place, Recurrence, Tier
from rcevents.render.occurrences import occurrences
from rcevents.render.remainder import remainder
from tests.render.samples import record, timed


def rest_of(**facts: object) -> dict[str, Any]:
    """Give what the words of an event cannot tell."""
    title = str(facts.pop("title", ""))
    one = record("e", title, **facts)
    text = remainder(one.event, occurrences(one), "Cancelled: ")
    found = json.loads(text) if text else {}
    assert isinstance(found, dict)
    return found


def price(low: int, **more: object) -> Tier:
    """Make a price in euros."""
    return Tier.model_validate({"min": low, "max": low, "currency": "EUR"} | more)


STUDENTS = price(5, **{"for": "students"})
UNSEEN = Deadline(kind="other", date=dt.date(2021, 10, 1), text="b\x07y")


@pytest.mark.parametrize(
    ("facts", "rest"),
    [
        ({"start": "2021-10-11", "end": "2021-10-12"}, {}),
        ({"start": "2021-10-11T10:00+02:00", "end": "2021-10-11T11:00+02:00",
          "timezone": "Europe/Paris"}, {}),
        ({"start": "2021-10-11", "title": "Cancelled: Tea"}, {"title": "Cancelled: Tea"}),
        ({"start": "2021-10-11", "url": "https://example.org/ö"}, {"url": "https://example.org/ö"}),
        ({"start": "2021-10-11", "url": "javascript:x()"}, {}),
        ({"start": "2021-10-11", "cost": Cost(free=False)}, {}),
        ({"start": "2021-10-11", "cost": Cost(free=False, tiers=(price(5), price(7)))}, {}),
        ({"start": "2021-10-11", "cost": Cost(free=False, tiers=(price(5),), text="€5")},
         {"cost": {"text": "€5"}}),
        ({"start": "2021-10-11", "cost": Cost(tiers=(price(5),))}, {"cost": {"free": None}}),
        ({"start": "2021-10-11", "cost": Cost(free=False, tiers=(STUDENTS,))},
         {"cost": {"free": False, "tiers": [STUDENTS.model_dump(mode="json", exclude_none=True)]}}),
        ({"start": "2021-10-11", "place": Place(text="Ghent")}, {}),
        ({"start": "2021-10-11", "place": Place(text="Ghent", country="BE")},
         {"place": {"country": "BE"}}),
        ({"start": "2021-10-11", "place": Place(text="Ghent"), "format": "virtual"},
         {"place": {"text": "Ghent"}}),
        ({"start": "2021-10-11", "remark": "Bring tea."}, {"remark": 10}),
        ({"start": "2021-10-11", "description": "Speakers: many"}, {"text": 14}),
        ({"start": "2021-10-11", "speakers": ("Adler, Ada",)}, {"speakers": ["Adler, Ada"]}),
        ({"start": "2021-10-11", "description": "a\x07b"}, {}),
        ({"start": "2021-10-11", "deadlines": (UNSEEN,)}, {"deadlines": ["by"]}),
        ({"start": "2021-10-11", "recurrence": Recurrence(text="weekly", rrule="FREQ=WEEKLY")},
         {"recurrence": {"text": "weekly", "rrule": "FREQ=WEEKLY"}}),
    ],
)  # fmt: skip
def test_only_what_is_needed(facts: dict[str, object], rest: dict[str, Any]) -> None:
    """What properties and words tell is not told again."""
    assert rest_of(**facts) == rest


def test_hours_of_no_known_zone() -> None:
    """A calendar shows their day alone."""
    rest = rest_of(start="2021-10-11T10:00", end="2021-10-11T11:00",
                   sessions=timed("2021-10-11T10:00/2021-10-11T11:00"))  # fmt: skip
    assert rest["sessions"] == [{"start": "2021-10-11T10:00:00", "end": "2021-10-11T11:00:00"}]


def test_amounts_that_words_round() -> None:
    odd = Tier(min=Decimal("0.005"), max=Decimal("0.005"), currency="EUR")
    assert "tiers" in rest_of(start="2021-10-11", cost=Cost(free=False, tiers=(odd,)))["cost"]


def test_an_event_that_words_tell_whole_needs_none() -> None:
    assert remainder(Event(uid="a", title="A"), ()) is None
