from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING

from rcevents.serving.moments import FileWatch, ServerWatch, moment_of
from rcevents.store.contract import SourceState
from rcevents.store.sqlite import SqliteStore
from tests.serving.clients import fill, remembered

if TYPE_CHECKING:
    from pathlib import Path

    from rcevents.serving.moments import Moment


def moment(path: Path) -> Moment:
    with SqliteStore(path) as store, store.reading() as reading:
        return moment_of(store.identity, reading)


def test_a_moment_is_another_after_each_change(path: Path) -> None:
    before = moment(path)
    assert moment(path) == before
    with SqliteStore(path) as store:
        fill(store, [remembered(1, title="Other tea")])
    after = moment(path)
    assert after.events != before.events
    with SqliteStore(path) as store, store.writing() as writing:
        writing.put_source(SourceState("Tea news", failures=1))
    assert moment(path).events == after.events
    assert moment(path) != after


def test_two_changes_of_the_same_stamp_are_not_the_same(path: Path, tmp_path: Path) -> None:
    """A store that was put back from a copy, and changed in another way, is another."""
    shutil.copy(path, tmp_path / "copy")
    for file, title in ((path, "Black tea"), (tmp_path / "copy", "Green tea")):
        with SqliteStore(file) as store:
            fill(store, [remembered(1, title=title)])
    one, other = moment(path), moment(tmp_path / "copy")
    assert (one.stamp, one.identity) == (other.stamp, other.identity)
    assert one.events != other.events


def test_an_empty_store_has_a_moment_too(tmp_path: Path) -> None:
    SqliteStore(tmp_path / "empty").close()
    assert moment(tmp_path / "empty").stamp == 0


def test_a_file_is_seen_to_change(path: Path) -> None:
    with closing(FileWatch(str(path))) as watch:
        before = watch.glance()
        assert before is not None
        assert watch.glance() == before
        with SqliteStore(path) as store:
            fill(store, [remembered(1, title="Other tea")])
            assert watch.glance() not in (None, before)


def test_another_file_in_its_place_is_seen(path: Path, tmp_path: Path) -> None:
    with closing(FileWatch(str(path))) as watch:
        before, place = watch.glance(), watch.place()
        copy = tmp_path / "copy"
        shutil.copy(path, copy)
        copy.replace(path)
        assert watch.glance() not in (None, before)
        assert watch.place() != place


def test_a_file_that_is_gone_is_not_made_again(path: Path) -> None:
    with closing(FileWatch(str(path))) as watch:
        assert watch.glance() is not None
        path.unlink()
        assert watch.glance() is None
        assert not path.exists()


def test_what_is_no_database_tells_nothing(tmp_path: Path) -> None:
    file = tmp_path / "tea.txt"
    file.write_text("tea " * 1000)
    with closing(FileWatch(str(file))) as watch:
        assert watch.glance() is None


def test_a_server_is_believed_for_a_while() -> None:
    times = iter([0.0, 0.49, 0.5, 10.0])
    watch = ServerWatch(lambda: next(times), 0.5)
    told = [watch.glance() for _ in range(4)]
    assert told[0] == told[1]
    assert len(set(told)) == 3
    assert watch.place() is None
    watch.close()
