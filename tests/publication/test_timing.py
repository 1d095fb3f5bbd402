"""Which events a filter of another day may admit, told by their days, without missing any."""

from __future__ import annotations

import datetime as dt
import random
import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from rcevents.filters.query import filter_of
from rcevents.publication.timing import bounds_of, days_asked, moved
from tests.publication.test_stored import TODAY, made

QUERIES = (
    {"from": "today"},
    {"to": "yesterday"},
    {"from": "-3d", "to": "+30d", "unknown_date": True},
    {"deadline_open": "+1w"},
)
SHIFTS = st.integers(-40, 40)


@given(st.integers(0, 9_999), st.sampled_from(QUERIES), SHIFTS, SHIFTS)
def test_whatever_changes_sides_is_found(
    seed: int, query: dict[str, object], before: int, after: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    events = [made(number, chance).event for number in range(30)]
    one, other = (filter_of(query, TODAY + dt.timedelta(days)) for days in (before, after))
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE TABLE days (uid, first, last, due)")
        rows = [(event.uid, *bounds_of(event)) for event in events]
        base.executemany("INSERT INTO days VALUES (?, ?, ?, ?)", rows)
        found = {
            uid
            for condition, values in moved(days_asked(one), days_asked(other))
            for (uid,) in base.execute(f"SELECT uid FROM days WHERE {condition}", values)  # noqa: S608 - as it is used
        }
    turned = {event.uid for event in events if one.admits(event) != other.admits(event)}
    assert turned <= found


def test_a_filter_that_meant_nothing_is_judged_anew() -> None:
    days = days_asked(filter_of({"from": "today"}, TODAY))
    assert list(moved(None, days)) == list(moved(days, None)) == [("1", {})]
    assert list(moved(days, days)) == []
