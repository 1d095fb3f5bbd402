"""A store that was put back from a copy is told from one that went on."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from rcevents.store.sqlite import SqliteStore
from rcevents.store.witnesses import MOST, digest_of, is_its_past, witnesses_of
from tests.store.contents import remembered

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.store.contract import Store


def put(store: Store, *uids: str, title: str = "Tea") -> None:
    with store.writing() as writing:
        writing.put_events(remembered(uid, title=title) for uid in uids)


def seen(store: Store) -> tuple[int, dict[str, str]]:
    with store.reading() as reading:
        return reading.stamp(), witnesses_of({}, reading.changed(0))


def is_known(store: Store, stamp: int, witnesses: dict[str, str]) -> bool:
    with store.reading() as reading:
        return is_its_past(reading, stamp, witnesses)


def test_a_store_that_went_on_has_its_own_past(tmp_path: Path) -> None:
    with SqliteStore(tmp_path / "s") as store:
        put(store, "a", "b")
        before = seen(store)
        assert is_known(store, *before)
        put(store, "a", title="Tea, moved")
        with store.writing() as writing:
            writing.join("b", "a")
        assert is_known(store, *before)


def test_a_copy_that_went_another_way_has_another(tmp_path: Path) -> None:
    """Its stamps are the same, or behind, or ahead."""
    with SqliteStore(tmp_path / "s") as store:
        put(store, "a", "b")
    for name in ("same", "behind", "ahead"):
        shutil.copy(tmp_path / "s", tmp_path / name)
    with SqliteStore(tmp_path / "s") as store:
        put(store, "a", title="Tea, moved")
        before = seen(store)
    for name, title in (("same", ["a"]), ("behind", []), ("ahead", ["a", "c"])):
        with SqliteStore(tmp_path / name) as other:
            put(other, *title, title="Other tea")
            assert not is_known(other, *before)


def test_so_many_are_looked_at_and_no_more() -> None:
    many = [(f"{number}", remembered(f"{number}")) for number in range(MOST + 9)]
    found = witnesses_of({"old": "x"}, many)
    assert list(found) == [uid for uid, _ in many[-MOST:]]
    assert list(witnesses_of({"old": "x"}, many[:2])) == ["old", "0", "1"]
    assert digest_of(None) == ""
