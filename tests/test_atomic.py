from __future__ import annotations

import os
import stat
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.atomic import replacing, write_files
from rcevents.errors import PublishFailed

if TYPE_CHECKING:
    from collections.abc import Iterator

OLD, NEW = b"old\n" * 1000, b"new\n" * 3000


def contents(folder: Path) -> dict[str, bytes]:
    """Give what a folder holds."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_written_and_a_folder_made(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert write_files([(folder / "x.ics", NEW)], folder) == [folder / "x.ics"]
    assert contents(folder) == {"x.ics": NEW}


def test_a_web_server_may_read_them(tmp_path: Path) -> None:
    """Files have the rights that any new file gets."""
    write_files([(tmp_path / "x", NEW)], tmp_path)
    (tmp_path / "plain").touch()
    rights = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("x", "plain")]
    assert rights[0] == rights[1]


def test_equal_bytes_are_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(OLD)
    os.utime(path, (1, 1))
    assert write_files([(path, OLD)], tmp_path) == []
    assert path.stat().st_mtime == 1
    assert write_files([(path, NEW)], tmp_path) == [path]


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "feeds").write_text("a file")
    with pytest.raises(PublishFailed, match="a file stands where a folder should") as failed:
        write_files([(tmp_path / "feeds" / "x", NEW)], tmp_path / "feeds")
    assert failed.value.where == str(tmp_path / "feeds")


def test_a_folder_in_place_of_a_file_changes_nothing(tmp_path: Path) -> None:
    """It is found out before any file is written."""
    (tmp_path / "a").write_bytes(OLD)
    (tmp_path / "b").mkdir()
    with pytest.raises(PublishFailed, match="a folder stands where the feed should"):
        write_files([(tmp_path / "a", NEW), (tmp_path / "b", NEW)], tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
    assert (tmp_path / "a").read_bytes() == OLD


def test_a_name_too_long(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)
    with pytest.raises(PublishFailed, match="shorter name") as failed:
        write_files([(tmp_path / "a", NEW), (path, NEW)], tmp_path)
    assert failed.value.where == str(path)
    assert contents(tmp_path) == {}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_leaves_the_last_good_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second file finds no room: the first one stays as it was, and nothing lies about."""
    (tmp_path / "a").write_bytes(OLD)
    (tmp_path / "b").write_bytes(OLD)
    opened, full = os.open, iter([False, True])

    def open_on_a_full_disk(path: Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT and next(full):
            return opened("/dev/full", os.O_WRONLY)
        return opened(path, flags, mode)

    monkeypatch.setattr(os, "open", open_on_a_full_disk)
    with pytest.raises(PublishFailed, match="the disk is full") as failed:
        write_files([(tmp_path / "a", NEW), (tmp_path / "b", NEW)], tmp_path)
    assert failed.value.where == str(tmp_path / "b")
    assert contents(tmp_path) == {"a": OLD, "b": OLD}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="rights do not bind here")
def test_a_folder_without_the_right_to_write(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PublishFailed, match="ask for the right"):
            write_files([(tmp_path / "a", NEW)], tmp_path)
    finally:
        tmp_path.chmod(0o700)


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    """While files are written again and again, every reading of them is whole."""
    path = tmp_path / "x"
    path.write_bytes(OLD)
    done = threading.Event()
    seen: list[bytes] = []

    def read_on() -> None:
        while not done.is_set():
            seen.append(path.read_bytes())

    reader = threading.Thread(target=read_on)
    reader.start()
    for turn in range(60):
        write_files([(path, (NEW, OLD)[turn % 2])], tmp_path)
    done.set()
    reader.join()
    assert set(seen) <= {OLD, NEW}


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    """Half-written files of ours go, whatever else lies there stays."""
    for name in (".x.ics.0123abcd.tmp", ".x.ics.tmp", "notes.tmp", ".keep"):
        (tmp_path / name).write_bytes(OLD)
    write_files([(tmp_path / "x.ics", NEW)], tmp_path)
    assert sorted(contents(tmp_path)) == [".keep", ".x.ics.tmp", "notes.tmp", "x.ics"]


def test_a_fault_while_files_are_made_leaves_the_last_good_ones(tmp_path: Path) -> None:
    """Files are made one by one, and moved only when all are there."""
    (tmp_path / "a").write_bytes(OLD)

    def files() -> Iterator[tuple[Path, bytes]]:
        yield tmp_path / "a", NEW
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_files(files(), tmp_path)
    assert contents(tmp_path) == {"a": OLD}


def test_two_runs_at_once_write_one_after_the_other(tmp_path: Path) -> None:
    """Neither takes the other's files for leftovers, and all files are of one run."""

    def write(content: bytes) -> None:
        for _ in range(20):
            write_files([(tmp_path / name, content) for name in "abc"], tmp_path)

    runs = [threading.Thread(target=write, args=[content]) for content in (OLD, NEW)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert sorted(contents(tmp_path)) == ["a", "b", "c"]
    assert len(set(contents(tmp_path).values())) == 1


def test_files_in_folders_within_and_stale_ones(tmp_path: Path) -> None:
    """What is stale goes once all others are in place; a folder that is empty then goes, too."""
    write_files([(tmp_path / "a" / "one.txt", b"1"), (tmp_path / "two.txt", b"2")], tmp_path)
    (tmp_path / "a" / ".half.txt.0123abcd.tmp").write_bytes(b"of a killed run")
    with replacing(tmp_path) as replacement:
        for name in ("a/three.txt", "four.txt"):
            replacement.open(tmp_path / name).write(b"34")
        replacement.stale.append(tmp_path / "two.txt")
        assert replacement.sizes() == {tmp_path / "a" / "three.txt": 2, tmp_path / "four.txt": 2}
    assert {path.name for path in tmp_path.iterdir()} == {"a", "four.txt"}
    assert {path.name for path in (tmp_path / "a").iterdir()} == {"one.txt", "three.txt"}
    with replacing(tmp_path) as replacement:
        replacement.stale += [tmp_path / "a" / "one.txt", tmp_path / "a" / "three.txt"]
    assert {path.name for path in tmp_path.iterdir()} == {"four.txt"}


def test_a_file_around_all_others_is_there_before_and_after(tmp_path: Path) -> None:
    """Where the others fail, it tells of what may be there."""
    (tmp_path / "blocked").mkdir()
    with replacing(tmp_path) as replacement:
        replacement.enclose(tmp_path / "list", b"old and new", b"new")
    assert (tmp_path / "list").read_bytes() == b"new"
    assert replacement.changed == [tmp_path / "list"]
    with replacing(tmp_path) as replacement:
        replacement.enclose(tmp_path / "list", b"new", b"new")
    assert replacement.changed == []
    with pytest.raises(PublishFailed):
        _fail_to_remove(tmp_path / "blocked", tmp_path)
    assert (tmp_path / "list").read_bytes() == b"both"


def _fail_to_remove(stale: Path, folder: Path) -> None:
    with replacing(folder) as replacement:
        replacement.enclose(folder / "list", b"both", b"newer")
        replacement.stale.append(stale)
