from __future__ import annotations

import fcntl
import io
import json
import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rcevents.atomic import write_files
from rcevents.store.opening import open_store
from tests.cli.stocked import stock
from tests.store import steps

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TAKEN = 6


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder of one's own, and have no store but there."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RCEVENTS_STORE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a store with some events, which the environment names."""
    path = tmp_path / "kept.sqlite"
    with closing(open_store(str(path))) as store:
        for _ in range(TAKEN):
            steps.take(store, TAKEN)
    monkeypatch.setenv("RCEVENTS_STORE", str(path))
    return path


def test_where_the_store_is_and_what_it_holds(run: Run, kept: Path) -> None:
    ran = run("store")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{kept}\n")
    assert "told by   RCEVENTS_STORE" in ran.out
    assert "1 source, 17 events, 23 tellings" in ran.out
    told = json.loads(run("store", "-o", "json").out)
    assert (told["exists"], told["database"], told["rows"]["events"]) == (True, "SQLite", 17)


def test_where_the_store_will_be(run: Run, tmp_path: Path) -> None:
    ran = run("store")
    place = tmp_path / "data" / "rcevents" / "store.sqlite"
    assert ran.out.startswith(f"No store yet at {place} (the usual place)")
    assert "rcevents collect" in ran.out
    assert (ran.code, place.exists()) == (0, False)
    (tmp_path / "rcevents.toml").write_text('[store]\npath = "mine.sqlite"\n')
    told = json.loads(run("store", "-o", "json").out)
    assert told == {"address": "mine.sqlite", "told_by": "rcevents.toml", "exists": False}


def test_a_password_is_not_shown(run: Run) -> None:
    ran = run("store", "--store", "postgresql://tea:secret@127.0.0.1:9/tea?password=secret")
    assert ran.code == 6
    assert "secret" not in ran.out + ran.err


@pytest.mark.parametrize("command", ["check", "export", "backup copy.sqlite"])
def test_what_needs_a_store_says_that_there_is_none(run: Run, command: str) -> None:
    ran = run("store", *command.split())
    assert ran.code == 6
    assert "no store is here" in ran.err
    assert "rcevents collect" in ran.err


def test_a_sound_store(run: Run, kept: Path) -> None:
    ran = run("store", "check")
    assert ran.code == 0
    assert ran.out.startswith(f"{kept} is sound: 1 source, 17 events")
    assert json.loads(run("store", "check", "-o", "json").out)["sound"] is True


def test_every_fault_is_told_with_what_to_do(run: Run, kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("DELETE FROM revisions")
        connection.commit()
    ran = run("store", "check")
    assert ran.code == 6
    assert "revisions, of which 0 are kept" in ran.out
    assert ran.out.count("Put the last backup in its place") == 1
    assert "17 times it does not hold that revisions are numbered from 1" in ran.out
    ran = run("store", "check", "--output", "json")
    told = json.loads(ran.out)
    assert (ran.code, told["sound"], len(told["faults"])) == (6, False, 17)


def test_a_deep_check_compares_with_what_is_told(run: Run, tmp_path: Path) -> None:
    """The doubt that the tellings do not give is found by that alone."""
    store = str(tmp_path / "stocked.sqlite")
    stock(Path(store))
    assert run("store", "check", "--store", store).code == 0
    ran = run("store", "check", "--deep", "--store", store)
    assert ran.code == 6
    assert "days-of-pot-2021@rcevents and tea-days-2021@rcevents are in no doubt" in ran.out
    assert ran.out.count("\n") == 3
    Path("decisions.toml").write_text('[[withdrawn]]\nevent = "water-week-2021@rcevents"\n')
    ran = run("store", "check", "--deep", "--store", store)
    assert "the decisions are not those that were last applied" in ran.out


def test_a_deep_check_comes_after_a_usual_one(run: Run, kept: Path) -> None:
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("DELETE FROM revisions")
        connection.commit()
    ran = run("store", "check", "--deep")
    assert ran.code == 6
    assert "--deep comes after" in ran.err
    assert "stored otherwise" not in ran.out


def test_a_file_that_is_no_store(run: Run, tmp_path: Path) -> None:
    (tmp_path / "tea.txt").write_text("Tea is drunk at four, and at any other time. " * 100)
    ran = run("store", "check", "--store", "tea.txt")
    assert ran.code == 6
    assert "no store" in ran.err


def test_a_backup_is_a_store(run: Run, kept: Path, tmp_path: Path) -> None:
    """Whole, alone in its file, and its owner's; also while another writes."""
    copy = tmp_path / "copies" / "store.sqlite"
    before = run("store", "export").out
    with closing(open_store(str(kept))) as other, other.writing() as writing:
        writing.put_note("half", "done")
        assert run("store", "backup", str(copy)).code == 0
    assert run("store", "export", "--store", str(copy)).out == before
    assert run("store", "check", "--store", str(copy)).code == 0
    assert copy.stat().st_mode & 0o777 == 0o600
    assert run("store", "backup", str(copy)).code == 0
    assert '"half"' in run("store", "export", "--store", str(copy)).out


def test_a_backup_takes_the_place_of_nothing_else(run: Run, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "rcevents.md").write_text("# Tea")
    with closing(sqlite3.connect(tmp_path / "teas.db")) as other:
        other.execute("CREATE TABLE teas (name TEXT)")
    os.mkfifo(tmp_path / "pipe")
    for name, why in (
        (str(kept), "is the store itself"),
        (str(tmp_path), "is a folder"),
        ("rcevents.md", "is no copy of a store"),
        ("teas.db", "is no copy of a store"),
        ("pipe", "is no plain file"),
        ("rcevents.md/copy", "cannot be written"),
    ):
        ran = run("store", "backup", name)
        assert ran.code in {2, 5, 6}
        assert why in ran.err
    assert (tmp_path / "rcevents.md").read_text() == "# Tea"
    assert sorted(path.name for path in tmp_path.glob(".*")) == []


@pytest.mark.usefixtures("kept")
def test_what_a_killed_backup_left_is_tidied_by_the_next(run: Run, tmp_path: Path) -> None:
    """But not what another run is writing, nor by who writes something else into the folder."""
    left, other = (tmp_path / f".copy.sqlite.{digit * 8}.part" for digit in "ab")
    for path in (left, other):
        path.write_bytes(b"half")
    write_files([(tmp_path / "feed.ics", b"feed")], tmp_path)
    assert left.exists()
    with other.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert run("store", "backup", "copy.sqlite").code == 0
    assert [path.name for path in tmp_path.glob(".*")] == [other.name]


@pytest.mark.usefixtures("kept")
def test_a_backup_goes_where_a_link_leads(run: Run, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "copy.sqlite").symlink_to("disk/copy.sqlite")
    assert run("store", "backup", "copy.sqlite").code == 0
    assert (tmp_path / "copy.sqlite").is_symlink()
    assert run("store", "check", "--store", "disk/copy.sqlite").code == 0


def test_a_store_in_use_is_no_place_for_a_backup(run: Run, kept: Path, tmp_path: Path) -> None:
    """Its companions would be taken for the copy's."""
    used = tmp_path / "used.sqlite"
    with closing(open_store(str(used))) as other:
        steps.take(other, 1)
        ran = run("store", "backup", str(used), "--store", str(kept))
    assert (ran.code, "is a store in use" in ran.err) == (6, True)


def test_an_export_is_imported(run: Run, kept: Path, tmp_path: Path) -> None:
    assert run("store", "export", "store.jsonl").code == 0
    ran = run("store", "import", "store.jsonl", "--store", "new/store.sqlite")
    assert ran.code == 0
    assert "now holds 1 source, 17 events" in ran.err
    exported = (tmp_path / "store.jsonl").read_text(encoding="utf-8")
    assert run("store", "--store", "new/store.sqlite", "export").out == exported
    ran = run("store", "import", "store.jsonl")
    assert (ran.code, "--replace" in ran.err) == (6, True)
    assert run("store", "import", "store.jsonl", "--replace").code == 0
    assert kept.exists()


def test_an_export_is_imported_from_a_pipe(
    run: Run, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported = run("store", "export", "--store", str(kept)).out.encode()
    for given, code in ((exported, 0), (exported[:-100], 6), (b"", 6), (b"tea\n", 6)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        assert run("store", "import", "--replace", "--store", "new.sqlite").code == code
    assert run("store", "export", "--store", "new.sqlite").out.encode() == exported


def test_an_export_that_is_missing_is_told(run: Run) -> None:
    ran = run("store", "import", "none.jsonl")
    assert (ran.code, "none.jsonl: cannot be read" in ran.err) == (3, True)
