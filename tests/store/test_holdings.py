"""What a store holds is told in figures that can be checked by what was put there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcevents.store.holdings import about, count
from rcevents.store.opening import connection_of
from rcevents.store.schema import STEPS, TABLES
from tests.store.contents import fill, remembered

if TYPE_CHECKING:
    from tests.store.backends import BackEnd


def test_a_new_store(back_end: BackEnd) -> None:
    """It has an identity and its counters, and nothing that a person put there."""
    with back_end.opened() as store, store.reading() as reading:
        counts = count(connection_of(reading))
    assert set(counts) == set(TABLES)
    assert {table: rows for table, rows in counts.items() if rows} == {"notes": 1, "counters": 2}


def test_what_is_told_of_a_store(back_end: BackEnd) -> None:
    is_file = back_end.name == "sqlite"
    with back_end.opened() as store:
        with store.reading() as reading:
            empty = about(reading, is_file=is_file)
        many = [remembered(f"{number}", description="tea " * 99) for number in range(99)]
        fill(store, *many, remembered("b", withdrawn=True))
        with store.reading() as reading:
            told = about(reading, is_file=is_file)
    assert told["database"] == ("SQLite" if is_file else "PostgreSQL")
    assert told["schema"] == len(STEPS)
    assert told["rows"]["events"] == 100
    assert told["withdrawn"] == 1
    assert 0 < empty["size"] < told["size"]
