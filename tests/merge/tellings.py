"""Tellings of one invented event, and what they make up together, in whatever order."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import permutations
from typing import Any

from hypothesis import strategies as st

from rcevents.merge.combination import combine
from rcevents.merge.telling import Telling
from rcevents.model import Cost, Event, Place, Sighting, Tier

MAY = dt.date(2031, 5, 3)
JUNE = dt.date(2031, 6, 7)
TEN = dt.datetime(2031, 5, 3, 10, tzinfo=dt.UTC)
ELEVEN = TEN.replace(hour=11)
FIRST = dt.date(2031, 4, 4)


def telling(
    week: int = 1,
    source: str = "Leaf Letter",
    *,
    trust: int = 5,
    document: str | None = None,
    living: bool = False,
    gone: dt.date | None = None,
    **facts: Any,  # noqa: ANN401 - any field of Event
) -> Telling:
    """Make what a source tells of the event in a week; a start is its end, where none is given."""
    told = FIRST + dt.timedelta(weeks=week - 1)
    if "start" in facts:
        facts = {"schedule": "dated", "end": facts["start"]} | facts
    seen = Sighting(
        document=document or f"{source}/{week:04}.md",
        line=10,
        issued=None if living else told,
        text=facts.get("title", "Tea Days"),
    )
    facts = {"title": "Tea Days", "uid": f"{week}@rcevents", "sightings": (seen,)} | facts
    event = Event(**facts)
    return Telling(
        event, source=source, trust=trust, told=told, living=living, since=week, gone=gone
    )


def together(*told: Telling) -> Event:
    """Give the event that tellings make up, the same in every order."""
    events = {event.model_dump_json(): event for event in map(combine, permutations(told))}
    (event,) = events.values()
    assert Event.model_validate(event.model_dump()) == event
    return event


def euros(amount: int) -> Cost:
    """Make a cost of one tier."""
    price = Decimal(amount)
    return Cost(free=False, tiers=(Tier(min=price, max=price, currency="EUR"),))


PLACES = (None, Place(text="Ghent"), Place(text="Hall, Ghent"), Place(text="Ghent", country="BE"))


@st.composite
def tellings(draw: st.DrawFn) -> Telling:
    """Make any telling of the event."""
    facts: dict[str, Any] = {}
    start = draw(st.sampled_from([None, MAY, JUNE, TEN, ELEVEN, ELEVEN.replace(tzinfo=None)]))
    if start:
        ends = [None, start, start + dt.timedelta(days=2)]
        facts |= {"start": start, "end": draw(st.sampled_from(ends))}
    facts["format"] = draw(st.sampled_from([None, "virtual", "hybrid"]))
    facts["status"] = draw(st.sampled_from(["confirmed", "cancelled", "postponed", "tentative"]))
    facts["cost"] = draw(st.sampled_from([None, euros(20), euros(30), Cost(free=True)]))
    facts["place"] = draw(st.sampled_from(PLACES))
    facts["title"] = draw(st.sampled_from(["Tea Days", "Tea Week", "Cancelled: Tea Days"]))
    facts["topics"] = draw(st.sampled_from([(), ("Tea",), ("pots", "tea")]))
    guessed = draw(st.sampled_from([(), ("start",), ("format", "status")]))
    facts["inferred"] = dict.fromkeys((key for key in guessed if facts.get(key)), "a guess")
    return telling(
        draw(st.integers(1, 4)),
        draw(st.sampled_from(["Leaf Letter", "Pot Post", ""])),
        document=draw(st.sampled_from(["a.md", "b.md", None])),
        gone=draw(st.sampled_from([None, None, MAY])),
        trust=draw(st.sampled_from([5, 9])),
        living=draw(st.booleans()),
        **facts,
    )
