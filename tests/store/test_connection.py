"""Lists of values are asked in parts that every database takes, none twice and none left out."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rcevents.store.connection import MOST_VALUES, in_batches, marks, rows_among, run_among
from rcevents.store.opening import connection_of

if TYPE_CHECKING:
    from rcevents.store.contract import Store


@given(values=st.lists(st.integers()), size=st.integers(1, 7))
def test_batches_hold_everything_in_order(values: list[int], size: int) -> None:
    batches = list(in_batches(values, size))
    assert [value for batch in batches for value in batch] == values
    assert all(len(batch) == size for batch in batches[:-1])
    assert all(1 <= len(batch) <= size for batch in batches)


@pytest.mark.parametrize("many", [0, 1, MOST_VALUES, MOST_VALUES + 1, 3 * MOST_VALUES])
def test_a_list_may_be_of_any_length(store: Store, many: int) -> None:
    """Each value counts once, however often it is named."""
    names = [f"note {number:05}" for number in range(many)]
    with store.writing() as writing:
        connection = connection_of(writing)
        for name in names:
            writing.put_note(name, "tea")
        run_among(connection, "UPDATE notes SET value = ? WHERE name IN {}", names, "pots")
        sql = "SELECT name FROM notes WHERE value = ? AND name IN {}"
        found = list(rows_among(connection, sql, [*names, *names], "pots"))
    assert sorted(found) == [(name,) for name in names]


def test_a_list_is_within_what_sqlite_once_took() -> None:
    assert marks(range(MOST_VALUES)).count("?") < 999
    assert sqlite3.sqlite_version_info >= (3, 24)
