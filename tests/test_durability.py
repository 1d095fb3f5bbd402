"""What was kept outlives everything: processes killed at any moment, full disks, lost power.

`make durability` does the same many more times, at other moments (RCEVENTS_KILLS, RCEVENTS_SEED).
"""

from __future__ import annotations

import os
import random
import resource
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from rcevents.errors import StoreBusy, StoreError
from rcevents.store import sqlite
from rcevents.store.sqlite import SqliteStore
from tests.store import killing, steps

if TYPE_CHECKING:
    from pathlib import Path

KILLS = int(os.environ.get("RCEVENTS_KILLS", "4"))
SEED = int(os.environ.get("RCEVENTS_SEED", "4"))
SPELL = 0.15
"""Seconds that a writer has at most, from its first word on; each has time for many steps."""


@pytest.fixture
def chance() -> random.Random:
    return random.Random(SEED)  # noqa: S311 - moments, no secrets


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
def expected(tmp_path: Path) -> killing.Expected:
    return killing.Expected(tmp_path)


def test_a_killed_writer_leaves_whole_steps(
    store: Path, expected: killing.Expected, chance: random.Random
) -> None:
    """All that it said was kept is there, and nothing of what it was at."""
    for _ in range(KILLS):
        with killing.writing(store) as writer:
            before = writer.wait()
            killing.moment(chance, SPELL)
            kept = writer.kill()
        count, content = killing.sound(store)
        assert before <= kept <= count <= kept + 1
        assert content == expected.after(count)


def test_a_writer_killed_while_it_begins_leaves_a_store_or_none(
    tmp_path: Path, chance: random.Random
) -> None:
    """The tables are made by whoever opens the file next, if they were not."""
    for number in range(max(KILLS // 2, 2)):
        path = tmp_path / f"{number}.sqlite"
        with killing.writing(path, last=0) as writer:
            while not path.exists() and writer.process.poll() is None:
                pass
            killing.moment(chance, SPELL / 5)
            writer.kill()
        assert killing.count_sound(path) == 0


def test_a_copy_taken_at_any_moment_holds_what_was_kept(
    store: Path, tmp_path: Path, expected: killing.Expected, chance: random.Random
) -> None:
    """As after a loss of power: without the shared map, with anything behind the last commit."""
    copies: list[tuple[int, Path]] = []
    with killing.writing(store) as writer:
        writer.wait()
        for number in range(KILLS * 2):
            killing.moment(chance, SPELL)
            with killing.standing(writer.process):
                path = tmp_path / f"copy{number}"
                copies.append((writer.hear(), killing.copy(store, path, shared=number % 2 == 0)))
    for number, (kept, copy) in enumerate(copies):
        if number % 3 == 0:
            _garble(copy, chance)
        count, content = killing.sound(copy)
        assert kept <= count <= kept + 1
        assert content == expected.after(count)


def _garble(store: Path, chance: random.Random) -> None:
    """Put anything behind what was committed: it was on its way to the disk."""
    wal = store.with_name(f"{store.name}-wal")
    if wal.exists():
        data = wal.read_bytes()
        end = killing.committed(data)
        wal.write_bytes(data[:end] + chance.randbytes(chance.randrange(20_000)))
        store.with_name(f"{store.name}-shm").unlink(missing_ok=True)


def test_two_writers_at_once_take_turns(store: Path, expected: killing.Expected) -> None:
    """No step is taken twice, none is left out."""
    with killing.writing(store, last=60) as one, killing.writing(store, last=60) as other:
        assert (one.process.wait(), other.process.wait()) == (0, 0)
    assert killing.count_sound(store) == 60
    assert killing.content(store) == expected.after(60)


def test_a_store_locked_by_another_is_told(store: Path) -> None:
    """Whoever reads goes on; whoever writes waits, and then says what is the matter."""
    SqliteStore(store).close()
    other = sqlite3.connect(store, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with SqliteStore(store, wait=0.05) as kept:
        with kept.reading() as reading:
            assert steps.taken(reading) == 0
        with pytest.raises(StoreBusy) as told:
            steps.take(kept, 1)
        assert (told.value.exit_code, told.value.where) == (6, str(store))
        other.execute("ROLLBACK")
        assert steps.take(kept, 1) == 1
    other.close()


def test_a_full_disk_keeps_what_was_kept(
    store: Path, expected: killing.Expected, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The step that found no room is undone whole; with room again, the next run goes on."""
    SqliteStore(store).close()
    with monkeypatch.context() as small:
        settings = (*sqlite.SETTINGS, "PRAGMA max_page_count = 120")
        small.setattr(sqlite, "SETTINGS", settings)
        with SqliteStore(store) as kept, pytest.raises(StoreError, match="full") as told:
            _go_on(kept)
    assert told.value.exit_code == 6
    count = killing.count_sound(store)
    assert killing.content(store) == expected.after(count)
    with SqliteStore(store) as kept:
        assert steps.take(kept, count + 1) == count + 1
    assert killing.content(store) == expected.after(count + 1)


def _go_on(store: SqliteStore) -> None:
    """Take steps until something happens."""
    for _ in range(2_000):
        steps.take(store, 10_000)


def test_a_disk_that_takes_no_more_bytes_keeps_what_was_kept(
    store: Path, expected: killing.Expected
) -> None:
    """The system itself refuses to write on, as a quota does; what it says is told with code 6."""
    SqliteStore(store).close()
    command = [sys.executable, "-m", "tests.store.steps", str(store), "100000"]
    limit = 600_000
    run = subprocess.run(
        command,
        cwd=killing.ROOT,
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert b"StoreError" in run.stderr
    kept = int(run.stdout.split()[-1])
    assert 0 < kept == killing.count_sound(store)
    assert killing.content(store) == expected.after(kept)


TINY = (
    'mount -t tmpfs -o size=1m tiny "$1" && "$2" -m tests.store.steps "$1/s" 10000; cp "$1"/* "$3"'
)


def test_a_real_disk_that_is_full_keeps_what_was_kept(
    tmp_path: Path, expected: killing.Expected
) -> None:
    """A disk of one megabyte, where the system lets us have one."""
    tiny, copy = tmp_path / "tiny", tmp_path / "copy"
    tiny.mkdir()
    copy.mkdir()
    names = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", TINY, "sh"]
    command = [*names, str(tiny), sys.executable, str(copy)]
    try:
        run = subprocess.run(command, cwd=killing.ROOT, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("this system has no unshare")
    if not run.stdout:
        pytest.skip("this system lends us no disk")
    assert b"the disk is full" in run.stderr
    count, content = killing.sound(copy / "s")
    assert count == int(run.stdout.split()[-1]) > 0
    assert content == expected.after(count)
