"""A search gives each event that meets it, and none that does not: as Python would choose."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import given
from hypothesis import strategies as st

from rcevents.store.contract import Search
from rcevents.store.query import query_of
from rcevents.store.searchcolumns import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Row = Mapping[str, Any]

T = TypeVar("T")

FORMATS = ("virtual", "in_person", "hybrid", None)
KINDS = ("talk", "workshop")
STATUSES = ("confirmed", "cancelled")
DAYS = st.dates(dt.date(2031, 1, 1), dt.date(2031, 1, 9))


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """Make the columns of an event."""
    first = draw(st.none() | DAYS)
    last = draw(DAYS.filter(lambda day: day >= first)) if first else None
    return {
        "starts": first.isoformat() if first else "~",
        "title": draw(st.sampled_from(["Tea", "Pots", "tea"])),
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
        "format": draw(st.sampled_from(FORMATS)),
        "free": draw(st.sampled_from([0, 1, None])),
        "kind": draw(st.sampled_from(KINDS)),
        "status": draw(st.sampled_from(STATUSES)),
        "withdrawn": draw(st.sampled_from([0, 0, 1])),
    }


def some(of: Sequence[T]) -> st.SearchStrategy[tuple[T, ...] | None]:
    """Ask for some of these, for none of them, or not at all."""
    return st.none() | st.lists(st.sampled_from(of), unique=True).map(tuple)


SEARCHES = st.builds(
    Search,
    since=st.none() | DAYS,
    until=st.none() | DAYS,
    formats=some(FORMATS),
    free=some((True, False, None)),
    kinds=some(KINDS),
    statuses=some(STATUSES),
    undated=st.booleans(),
)


def found(search: Search, stored: Sequence[Row]) -> list[int]:
    """Ask a database with these events; each one's record is its place, its uid as well."""
    columns = ("uid", "record", "withdrawn", *COLUMNS)
    sql = f"INSERT INTO events VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - question marks
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"CREATE TABLE events ({', '.join(columns)})")
        for place, row in enumerate(stored):
            told = {"uid": f"{place:04}", "record": place, **row}
            connection.execute(sql, [told[column] for column in columns])
        return [place for (place,) in connection.execute(*query_of(search))]


def is_wanted(search: Search, row: Row) -> bool:
    """Tell what the contract says."""
    is_dated = row["first"] is not None
    in_time = not is_dated or not (
        (search.since and row["last"] < search.since.isoformat())
        or (search.until and row["first"] > search.until.isoformat())
    )
    free = None if row["free"] is None else bool(row["free"])
    among = (
        (search.formats, row["format"]),
        (search.free, free),
        (search.kinds, row["kind"]),
        (search.statuses, row["status"]),
    )
    return (
        in_time
        and (search.undated or is_dated)
        and not row["withdrawn"]
        and all(wanted is None or value in wanted for wanted, value in among)
    )


@given(search=SEARCHES, stored=st.lists(rows(), max_size=8))
def test_a_search_gives_what_meets_it_in_order(search: Search, stored: list[Row]) -> None:
    wanted = [place for place, row in enumerate(stored) if is_wanted(search, row)]
    wanted.sort(key=lambda place: (stored[place]["starts"], stored[place]["title"], place))
    assert found(search, stored) == wanted


def test_no_value_is_part_of_the_words() -> None:
    """What a user asks for stands apart from the statement."""
    hostile = "talk'); DROP TABLE events; --"
    sql, values = query_of(Search(kinds=(hostile,), statuses=(hostile,)))
    assert hostile not in sql
    assert values == [hostile, hostile]
