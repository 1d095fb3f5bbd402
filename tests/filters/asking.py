"""Filters and events of every kind, for what must always hold."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import get_args

from hypothesis import strategies as st

from rcevents.errors import BadFilter
from rcevents.filters import Filter
from rcevents.filters.money import Money
from rcevents.model import Event, Kind, Schedule, Status
from tests.filters.happenings import happening

DAYS = st.dates(dt.date(2021, 9, 1), dt.date(2021, 12, 31))
WORDS = st.sampled_from(["gpu", "paris", "data school", "fr"])
LEAST = {name: field.get_default() for name, field in Filter.model_fields.items()}
"""Every field as it is where it asks nothing."""

FIELDS: dict[str, st.SearchStrategy[object]] = {
    **{name: st.booleans() for name, least in LEAST.items() if least is False},
    "max_cost": st.builds(
        Money,
        st.integers(0, 200).map(Decimal),
        st.sampled_from(["EUR", "GBP"]),
    ),
    "kinds": st.lists(st.sampled_from(get_args(Kind)), max_size=3, unique=True).map(tuple),
    "status": st.lists(st.sampled_from(get_args(Status)), max_size=2, unique=True).map(tuple),
    "schedule": st.lists(st.sampled_from(get_args(Schedule)), max_size=2, unique=True).map(tuple),
    "audiences": st.lists(st.sampled_from(["student", "member"]), max_size=2, unique=True).map(
        tuple
    ),
    **dict.fromkeys(("from_", "to", "deadline_open"), DAYS),
    **dict.fromkeys(("place", "text", "topic", "source"), WORDS),
    "country": st.sampled_from(["FR", "Germany"]),
}


def _filter(values: dict[str, object]) -> Filter | None:
    try:
        return Filter.parse(values)
    except BadFilter:
        return None


criteria: st.SearchStrategy[Filter] = (
    st.fixed_dictionaries({}, optional=FIELDS).map(_filter).filter(bool)  # type: ignore[assignment]
)

TIERS = st.fixed_dictionaries(
    {"min": st.sampled_from([0, 20, 60, 150])},
    optional={
        "currency": st.sampled_from(["EUR", "GBP", "SEK"]),
        "for": st.sampled_from(["students", "members", "non-members", "tutorials"]),
        "format": st.sampled_from(["virtual", "in_person"]),
    },
)
COSTS = st.fixed_dictionaries(
    {}, optional={"free": st.booleans(), "tiers": st.lists(TIERS, max_size=3)}
)


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Give an event with any facts that a filter looks at."""
    facts = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "kind": st.sampled_from(get_args(Kind)),
                "status": st.sampled_from(get_args(Status)),
                "format": st.sampled_from(["virtual", "in_person", "hybrid"]),
                "cost": COSTS,
                "description": WORDS,
                "topics": st.lists(WORDS, max_size=1),
                "place": st.fixed_dictionaries(
                    {"text": WORDS}, optional={"country": st.sampled_from(["FR", "DE", "US"])}
                ),
            },
        )
    )
    if draw(st.booleans()):
        facts["start"] = draw(DAYS)
        facts["end"] = facts["start"] + dt.timedelta(days=draw(st.integers(0, 9)))
        if draw(st.booleans()):
            facts["recurrence"] = {"text": "weekly", "rrule": "FREQ=WEEKLY"}
    else:
        facts["schedule"] = draw(st.sampled_from(["on_demand", "undated"]))
    return happening(**facts)
