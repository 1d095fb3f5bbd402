"""Rounds of `rcevents collect` and `rcevents publish` that are killed leave nothing half done.

`make durability` does the same many more times, at other moments (RCEVENTS_KILLS, RCEVENTS_SEED).
"""

from __future__ import annotations

import datetime as dt
import os
import random
import resource
import subprocess
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from rcevents.configuration import read_configuration
from rcevents.rounds import collect
from rcevents.store.checking import check
from rcevents.store.opening import connection_of, open_store
from tests.store import tides

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = max(int(os.environ.get("RCEVENTS_KILLS", "4")) // 4, 2)
KILLS = 2
"""So many times each round is killed, before it may end."""

SEED = int(os.environ.get("RCEVENTS_SEED", "4"))
COMMAND = [sys.executable, "-m", "rcevents"]
COLLECT = [*COMMAND, "collect", "--all", "--quiet"]
PUBLISH = [*COMMAND, "publish", "--window", "all", "--to"]


@pytest.fixture
def chance() -> random.Random:
    return random.Random(SEED)  # noqa: S311 - moments, no secrets


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "killed"


@pytest.fixture
def calm(tmp_path: Path) -> Path:
    """Give a folder where the same happens, and nobody is killed."""
    return tmp_path / "calm"


def run(command: list[str], folder: Path) -> float:
    """Run a command to its end, and give how long that took."""
    begun = time.monotonic()
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return time.monotonic() - begun


def kill(command: list[str], folder: Path, after: float) -> None:
    """Begin a command, and kill it after so many seconds, if it is not done by then."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE) as process:
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            process.kill()


def told(folder: Path) -> dict[str, dict[str, Any]]:
    """Find a store sound, and give its events by their addresses, each with its SEQUENCE."""
    with closing(open_store(str(folder / "store.sqlite"))) as store, store.reading() as reading:
        assert list(check(connection_of(reading), is_file=True)) == []
        kept = [event for _, event in reading.changed(0) if event is not None]
    events = {
        one.record.event.url or "": {
            **one.record.event.model_dump(mode="json"),
            "sequence": one.record.sequence,
        }
        for one in kept
    }
    assert len(events) == len(kept), "an event stands there twice"
    return events


def uids(events: dict[str, dict[str, Any]]) -> dict[str, str]:
    return {address: event["uid"] for address, event in events.items()}


def files(folder: Path) -> dict[str, bytes]:
    """Read all that was published into a folder: feeds, pages, and what the pages need."""
    paths = [path for path in folder.rglob("*") if path.is_file() and path.name[0] != "."]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_killed_rounds_come_to_the_same(folder: Path, calm: Path, chance: random.Random) -> None:
    """No event is lost, none stands there twice, and none has another uid than at first."""
    known: dict[str, str] = {}
    for number in range(ROUNDS):
        tides.write(calm, number)
        tides.write(folder, number)
        usual = run(COLLECT, calm)
        for _ in range(KILLS):
            kill(COLLECT, folder, usual * chance.uniform(0.3, 1.1))
            now = uids(told(folder))
            assert known.items() <= now.items()
            known = now
        run(COLLECT, folder)
        assert known.items() <= uids(told(folder)).items()
        assert told(folder) == told(calm)


def test_killed_publishing_leaves_whole_feeds(folder: Path, chance: random.Random) -> None:
    """A file that stands in the folder is whole at any time, and the next run completes them."""
    tides.write(folder, 0)
    run(COLLECT, folder)
    usual = run([*PUBLISH, "calm"], folder)
    meant = files(folder / "calm")
    assert {"all.ics", "all.json", "index.html", "assets/page.js"} <= meant.keys()
    for _ in range(KILLS * ROUNDS // 2):
        kill([*PUBLISH, "feeds"], folder, usual * chance.uniform(0.3, 1.1))
        assert files(folder / "feeds").items() <= meant.items()
    run([*PUBLISH, "feeds"], folder)
    assert files(folder / "feeds") == meant


def test_two_rounds_at_once_read_each_source_once(folder: Path, calm: Path) -> None:
    for number in range(ROUNDS // 2):
        tides.write(calm, number)
        tides.write(folder, number)
        run(COLLECT, calm)
        rounds = [subprocess.Popen(COLLECT, cwd=folder, stdout=subprocess.PIPE) for _ in range(2)]
        for each in rounds:
            each.communicate()
            assert each.returncode == 0
        assert told(folder) == told(calm)


def test_a_round_on_a_full_disk_says_so(folder: Path) -> None:
    """With exit code 6; what it could keep is sound, and the next round keeps the rest."""
    tides.write(folder, 0)
    limit = 250_000
    full = subprocess.run(
        COLLECT,
        cwd=folder,
        capture_output=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert full.returncode == 6, full.stderr.decode()
    assert b"rcevents: error: " in full.stderr
    assert b"Traceback" not in full.stderr
    before = uids(told(folder))
    run(COLLECT, folder)
    after = uids(told(folder))
    assert before.items() <= after.items()
    assert len(before) < len(after) == len(tides.LISTS) * tides.LONG


def test_a_clock_set_back_changes_nothing_else(folder: Path) -> None:
    """Events are the same; no revision is before the one before it, and SEQUENCE goes on."""
    tides.write(folder, 0)
    configuration = read_configuration(folder / "rcevents.toml")
    late = dt.datetime(2031, 1, 10, tzinfo=dt.UTC)
    with closing(open_store(str(folder / "store.sqlite"))) as store:
        for number, days in enumerate((0, -5, -3650, 1)):
            tides.write(folder, number)
            now = late + dt.timedelta(days=days)
            reports = collect(
                configuration,
                store,
                clock=lambda now=now: now,  # type: ignore[misc]
                environ={},
                everything=True,
                folder=folder,
            )
            assert [report.exit_code for report in reports] == [0] * len(tides.LISTS)
            events = told(folder)
            assert len(events) == len(tides.LISTS) * (tides.LONG + number)
        with store.reading() as reading:
            for event in events.values():
                times = [revision.at for revision in reading.revisions(event["uid"])]
                assert times == sorted(times)
