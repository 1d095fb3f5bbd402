"""What is kept of feeds may be lost at any time, is one's alone, and is never half of anything."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from rcevents.publication import kept as keeping
from rcevents.publication.kept import Kept, kept_in, throw_away
from rcevents.publication.pieces import pieces_of, rendered
from rcevents.publication.plans import DEFAULT_FEEDS
from tests.render.samples import EVERYTHING

if TYPE_CHECKING:
    from pathlib import Path


def fill(kept: Kept) -> list[int]:
    """Keep all samples, rendered, and give the numbers of their pieces."""
    found = [each for record in EVERYTHING for each in pieces_of(record, DEFAULT_FEEDS, None)]
    numbers = kept.put([piece for piece, _ in found])
    for number, (piece, record) in zip(numbers, found, strict=True):
        kept.put_rendered(piece.uid, number, rendered(record, kept.formats))
    return list(numbers)


def counts(kept: Kept) -> tuple[int, int]:
    """Count pieces, and those that are rendered."""
    ((pieces,),) = kept.rows("SELECT count(*) FROM pieces")
    ((bytes_,),) = kept.rows("SELECT count(*) FROM rendered")
    return pieces, bytes_


def test_what_is_kept_is_there_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "a.sqlite"
    with kept_in(path, "one") as kept:
        numbers = fill(kept)
        kept.put_fact("stamp", [1, {"tea": None}])
    with kept_in(path, "one") as again:
        assert counts(again) == (len(numbers), len(numbers))
        assert again.fact("stamp") == [1, {"tea": None}]
        assert again.fact("other") is None


def test_numbers_are_never_given_twice(tmp_path: Path) -> None:
    """A piece that is forgotten must not be taken for another one."""
    path = tmp_path / "a.sqlite"
    with kept_in(path, "one") as kept:
        first = fill(kept)
        kept.forget([record.event.uid for record in EVERYTHING])
        assert counts(kept) == (0, 0)
    with kept_in(path, "one") as kept:
        assert not set(first) & set(fill(kept))


def test_an_event_is_forgotten_with_its_deadlines_and_no_other() -> None:
    with kept_in(None, "") as kept:
        fill(kept)
        whole, _ = counts(kept)
        uid = EVERYTHING[0].event.uid
        mine = len(list(pieces_of(EVERYTHING[0], DEFAULT_FEEDS, None)))
        kept.forget([uid, "nobody"])
        assert counts(kept) == (whole - mine, whole - mine)
        assert not kept.rows("SELECT 1 FROM pieces WHERE uid = ?", uid).fetchall()


def test_what_another_version_kept_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with kept_in(path, "one") as kept:
        fill(kept)
        kept.put_fact("stamp", 7)
    with kept_in(path, "two") as kept:
        assert counts(kept) == (0, 0)
        assert kept.fact("stamp") is None


def test_what_is_cleared_is_still_of_its_version(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with kept_in(path, "one") as kept:
        fill(kept)
        kept.clear()
        kept.put_fact("stamp", 7)
    with kept_in(path, "one") as kept:
        assert kept.fact("stamp") == 7
        assert counts(kept) == (0, 0)


def test_what_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with kept_in(path, "one") as kept:
        kept.put_fact("stamp", 7)
    with suppress(KeyError), kept_in(path, "one") as kept:
        fill(kept)
        kept.put_fact("stamp", 8)
        raise KeyError
    with kept_in(path, "one") as kept:
        assert (kept.fact("stamp"), counts(kept)) == (7, (0, 0))


@pytest.mark.parametrize("content", [b"no database" * 99, b"SQLite format 3\0" + b"\xa5" * 9999])
def test_a_file_with_a_fault_of_its_own_is_gone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.sqlite"
    path.write_bytes(content)
    with pytest.raises(sqlite3.Error), kept_in(path, "one") as kept:
        fill(kept)
    assert list(tmp_path.iterdir()) == []
    with kept_in(path, "one") as kept:
        assert counts(kept) == (0, 0)


def test_one_that_another_publishing_has_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After waiting for a while; the file is no worse for it."""
    monkeypatch.setattr(keeping, "PATIENCE", 0.01)
    path = tmp_path / "a.sqlite"
    with kept_in(path, "one") as kept:
        kept.put_fact("stamp", 7)
        with pytest.raises(sqlite3.OperationalError), kept_in(path, "one"):
            pytest.fail("two had it at once")
    with kept_in(path, "one") as kept:
        assert kept.fact("stamp") == 7


def test_what_is_for_this_once_is_kept_nowhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with kept_in(None, "one") as kept:
        fill(kept)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_process_left_goes_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    with closing(sqlite3.connect(path)):
        path.touch()
    path.with_name("a.sqlite-journal").write_bytes(b"half")
    throw_away(path)
    throw_away(path)
    assert list(tmp_path.iterdir()) == []
