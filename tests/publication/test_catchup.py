"""What is kept is brought to what a store is now, by what changed alone, or else read anew."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.publication.catchup import catch_up, render_missing
from rcevents.publication.kept import Kept, kept_in
from rcevents.publication.pieces import pieces_of, rendered
from rcevents.publication.plans import DEFAULT_FEEDS
from rcevents.store.contract import Remembered, Search
from rcevents.store.sqlite import SqliteStore
from rcevents.store.witnesses import MOST
from tests.render.samples import EVERYTHING, record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rcevents.model import Record
    from rcevents.store.contract import Store

EVERY = (1 << len(DEFAULT_FEEDS)) - 1


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """Give a store with an event of every kind."""
    with SqliteStore(tmp_path / "store.sqlite") as store:
        put(store, *EVERYTHING)
        yield store


@pytest.fixture
def kept() -> Iterator[Kept]:
    """Give a place to keep what is rendered."""
    with kept_in(None, "") as kept:
        yield kept


def put(store: Store, *records: Record, **values: Any) -> None:  # noqa: ANN401 - of an event as remembered
    """Save events."""
    with store.writing() as writing:
        writing.put_events(Remembered(each, **values) for each in records)


def caught_up(kept: Kept, store: Store, *, render: bool = True) -> int:
    """Bring what is kept up to the store."""
    with store.reading() as reading:
        return catch_up(kept, reading, None, at_once=EVERY if render else 0)


def held(kept: Kept) -> list[tuple[Any, ...]]:
    """Give all pieces that are kept, with their bytes."""
    found = kept.rows("SELECT * FROM pieces LEFT JOIN rendered ON rendered.id = pieces.id")
    columns = [column for column, *_ in found.description]
    numbers = {place for place, column in enumerate(columns) if column == "id"}
    shelf = columns.index("shelf")
    rows = [[*row[:shelf], kept.shelves[row[shelf]], *row[shelf + 1 :]] for row in found]
    return sorted(
        tuple(value for place, value in enumerate(row) if place not in numbers) for row in rows
    )


def expected(store: Store) -> list[tuple[Any, ...]]:
    """Give the same as it is where the store is read for the first time."""
    with store.reading() as reading:
        records = list(reading.search(Search()))
    made = [each for told in records for each in pieces_of(told, DEFAULT_FEEDS, None)]
    parts = [(piece, rendered(told, ("ics", "json")).values()) for piece, told in made]
    return sorted((*piece, len(ics), ics, item) for piece, (ics, item) in parts)


def test_all_is_read_the_first_time(kept: Kept, store: SqliteStore) -> None:
    stamp = caught_up(kept, store)
    assert held(kept) == expected(store)
    with store.reading() as reading:
        assert stamp == reading.stamp() == kept.fact("stamp")


def test_what_changed_is_brought_up_and_nothing_else_touched(
    kept: Kept, store: SqliteStore
) -> None:
    caught_up(kept, store)
    first, second, third, fourth = EVERYTHING[:4]
    before = dict(kept.rows("SELECT uid, max(id) FROM pieces GROUP BY uid").fetchall())
    put(store, first.model_copy(update={"sequence": 7}))
    put(store, second, withdrawn=True)
    put(store, record("quite-new", start="2031-05-03"))
    with store.writing() as writing:
        writing.join(third.event.uid, fourth.event.uid)
    caught_up(kept, store)
    assert held(kept) == expected(store)
    after = dict(kept.rows("SELECT uid, max(id) FROM pieces GROUP BY uid").fetchall())
    same = {uid for uid, number in before.items() if after.get(uid) == number}
    assert set(before) - same == {each.event.uid for each in (first, second, third)}


def test_where_nothing_changed_nothing_is_read(kept: Kept, store: SqliteStore) -> None:
    caught_up(kept, store)
    kept.rows("DELETE FROM pieces")
    caught_up(kept, store)
    assert held(kept) == []


def test_another_store_is_read_anew(kept: Kept, tmp_path: Path) -> None:
    """Whether its stamps are behind, ahead or the same."""
    for number, many in enumerate((3, 1, 1, 5)):
        with SqliteStore(tmp_path / f"{number}.sqlite") as other:
            put(other, *(record(f"{number}-{each}", start="2031-05-03") for each in range(many)))
            caught_up(kept, other)
            assert held(kept) == expected(other)


@pytest.mark.parametrize("many", [1, MOST + 5])
def test_a_store_put_back_from_a_copy_that_went_another_way(
    kept: Kept, store: SqliteStore, tmp_path: Path, many: int
) -> None:
    """Its stamps tell of other changes than those that were seen."""
    caught_up(kept, store)
    store.close()
    copy = tmp_path / "copy.sqlite"
    shutil.copy(tmp_path / "store.sqlite", copy)
    with SqliteStore(tmp_path / "store.sqlite") as one, SqliteStore(copy) as other:
        put(one, *(record(f"one-{each}", start="2031-05-03") for each in range(many)))
        put(other, *(record(f"other-{each}", start="2031-05-03") for each in range(many + 1)))
        caught_up(kept, one)
        caught_up(kept, other)
        assert held(kept) == expected(other)


def test_what_is_not_rendered_at_once_can_be_later(kept: Kept, store: SqliteStore) -> None:
    caught_up(kept, store, render=False)
    missing = kept.rows("SELECT id, uid, part, shelf FROM pieces WHERE size IS NULL").fetchall()
    assert len(missing) == len(expected(store))
    with store.reading() as reading:
        render_missing(kept, reading, missing)
    assert held(kept) == expected(store)
