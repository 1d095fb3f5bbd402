from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import StoreBroken, StoreError
from rcevents.store.holdings import about
from rcevents.store.opening import connection_of
from rcevents.store.schema import TABLES
from rcevents.store.sqlite import SqliteStore
from rcevents.store.transfer import KEYS, export, restore
from tests.store import steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rcevents.store.contract import Store

TAKEN = 12


def exported(store: Store) -> list[bytes]:
    with store.reading() as reading:
        return list(export(connection_of(reading)))


def imported(store: Store, lines: Iterable[bytes], *, replace: bool = False) -> None:
    with store.writing() as writing:
        restore(connection_of(writing), lines, replace=replace)


@pytest.fixture
def lines(tmp_path: Path) -> Iterator[list[bytes]]:
    """Give an export of a store in a file that holds something of everything."""
    with SqliteStore(tmp_path / "other.sqlite") as other:
        for _ in range(TAKEN):
            steps.take(other, TAKEN)
        yield exported(other)


def test_what_was_imported_is_exported_alike(store: Store, lines: list[bytes]) -> None:
    """Byte by byte, from SQLite into each database."""
    imported(store, lines)
    assert exported(store) == lines


def test_both_databases_export_the_same(store: Store, lines: list[bytes], tmp_path: Path) -> None:
    """What was written to either, and then moved to the other, is the same."""
    for _ in range(TAKEN):
        steps.take(store, TAKEN)
    with SqliteStore(tmp_path / "moved.sqlite") as moved:
        imported(moved, exported(store))
        assert exported(moved) == exported(store)
    own = (b'["notes","identity"', b'{"end"')
    mine = [line for line in exported(store) if not line.startswith(own)]
    assert mine == [line for line in lines if not line.startswith(own)]


def test_what_was_imported_goes_on(store: Store, lines: list[bytes]) -> None:
    """Numbers and stamps go on where the other store left off."""
    imported(store, lines)
    assert steps.take(store, TAKEN + 1) == TAKEN + 1


def test_a_store_that_holds_something_is_kept(store: Store, lines: list[bytes]) -> None:
    """Unless it is to be replaced."""
    steps.take(store, 1)
    before = exported(store)
    with pytest.raises(StoreError, match="not empty"):
        imported(store, lines)
    assert exported(store) == before
    imported(store, lines, replace=True)
    assert exported(store) == lines


def _cut(lines: list[bytes]) -> list[bytes]:
    return lines[: len(lines) // 2]


def _cut_in_a_line(lines: list[bytes]) -> list[bytes]:
    return [*lines[:20], lines[20][:10]]


def _without_end(lines: list[bytes]) -> list[bytes]:
    return lines[:-1]


def _altered(lines: list[bytes]) -> list[bytes]:
    return [line.replace(b"Tide", b"Tidy") for line in lines]


def _one_twice(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-2], lines[-3], lines[-1]]


def _swapped(lines: list[bytes]) -> list[bytes]:
    return [*lines[:8], lines[9], lines[8], *lines[10:]]


def _of_no_row(lines: list[bytes]) -> list[bytes]:
    return [*lines[:8], b'["events",{"a":1}]\n', *lines[9:]]


def _more(lines: list[bytes]) -> list[bytes]:
    return [*lines, lines[-1]]


@pytest.mark.parametrize(
    "harm",
    [_cut, _cut_in_a_line, _without_end, _altered, _one_twice, _swapped, _of_no_row, _more],
)
def test_what_is_not_whole_is_refused(store: Store, lines: list[bytes], harm: object) -> None:
    """Nothing of it is imported; what the store held is still there."""
    assert callable(harm)
    steps.take(store, 1)
    before = exported(store)
    with pytest.raises(StoreBroken, match="line") as told:
        imported(store, harm(lines), replace=True)
    assert "Nothing was imported" in str(told.value)
    assert exported(store) == before


@pytest.mark.parametrize("text", [b"", b"\n", b"[]\n", b"{}\n", b"\xff\n", b"[" * 100_000 + b"\n"])
def test_what_is_no_export_is_refused(tmp_path: Path, text: bytes) -> None:
    with SqliteStore(tmp_path / "a.sqlite") as store, pytest.raises(StoreBroken):
        imported(store, [text])


def test_an_export_of_a_later_version_is_refused(tmp_path: Path, lines: list[bytes]) -> None:
    head = json.loads(lines[0])
    for later in ({"rcevents_store": 2}, {"schema": 99}):
        changed = json.dumps({**head, **later}).encode() + b"\n"
        with (
            SqliteStore(tmp_path / "a.sqlite") as store,
            pytest.raises(StoreError, match="version") as told,
        ):
            imported(store, [changed, *lines[1:]])
        assert "Upgrade" in str(told.value)


def test_the_order_is_that_of_each_table_s_key(tmp_path: Path) -> None:
    """As the database has it: else two exports could differ."""
    with SqliteStore(tmp_path / "a.sqlite") as store, store.reading() as reading:
        for table, columns in TABLES.items():
            sql = f"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk"  # noqa: S608 - our own
            key = [name for (name,) in connection_of(reading).rows(sql)]
            assert key == list(columns[: KEYS.get(table, 1)])


def test_no_more_than_some_rows_are_in_memory(tmp_path: Path, lines: list[bytes]) -> None:
    """An export is written, and read, line by line."""
    with SqliteStore(tmp_path / "a.sqlite") as store:
        imported(store, iter(lines))
        with store.reading() as reading:
            parts = export(connection_of(reading))
            assert next(parts) == lines[0]
            assert next(parts) == lines[1]
            parts.close()  # type: ignore[attr-defined]


def test_a_store_tells_what_it_holds(store: Store) -> None:
    for _ in range(TAKEN):
        steps.take(store, TAKEN)
    is_file = not store.address.startswith("postgresql:")
    with store.reading() as reading:
        told = about(reading, is_file=is_file)
        count = len(list(reading.changed(0)))
    assert told["database"] == ("SQLite" if is_file else "PostgreSQL")
    assert told["rows"]["events"] + told["rows"]["aliases"] == count == TAKEN * steps.NEW
    assert told["size"] > 10_000
