"""The tables that the code knows are the tables that its steps make, on each database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rcevents.store.opening import connection_of
from rcevents.store.schema import STEPS, TABLES, insert, select

if TYPE_CHECKING:
    from rcevents.store.contract import Store


@pytest.mark.parametrize("table", TABLES)
def test_a_table_holds_just_the_columns_that_are_known(store: Store, table: str) -> None:
    """What is stored beside them would be lost in an export."""
    with store.reading() as reading:
        connection = connection_of(reading)
        rows = connection.rows(f"SELECT * FROM {table}")  # noqa: S608 - a name of our own
        assert sorted(connection.rows(select(table))) == sorted(rows)
        assert all(len(row) == len(TABLES[table]) for row in rows)
        (count,) = connection.rows(COUNT_SQLITE if _is_file(store) else COUNT_POSTGRES, (table,))
    assert count == (len(TABLES[table]),)


COUNT_SQLITE = "SELECT count(*) FROM pragma_table_info(?)"
COUNT_POSTGRES = """
SELECT count(*) FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name = ?
"""


def test_every_table_is_known(store: Store) -> None:
    sql = (
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        if _is_file(store)
        else "SELECT table_name FROM information_schema.tables WHERE table_schema = 'rcevents'"
    )
    with store.reading() as reading:
        made = {name for (name,) in connection_of(reading).rows(sql)}
    assert made == {*TABLES, "steps"}


def test_what_is_put_again_takes_the_place_of_what_was(store: Store) -> None:
    with store.writing() as writing:
        connection = connection_of(writing)
        for value in ("tea", "pots"):
            connection.run(insert("notes", "name"), ("what", value))
        assert connection.rows("SELECT value FROM notes WHERE name = 'what'") == [("pots",)]


def test_steps_are_named_apart() -> None:
    """A store tells by their names which of them it has taken."""
    assert len({step.name for step in STEPS}) == len(STEPS)


def _is_file(store: Store) -> bool:
    return not store.address.startswith("postgresql:")
