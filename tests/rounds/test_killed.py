"""A round that is killed leaves a whole store, and the next one does the rest.

`make durability` does the same more often (RCEVENTS_KILLS).
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from rcevents.store.opening import open_store
from tests.rounds.rehearsal import TEAS, Stage, calendar

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

COLOURS = "Amber Black Cream Denim Ebony Flame Green Hazel Ivory Jade Khaki Lilac".split()
KILLS = max(int(os.environ.get("RCEVENTS_KILLS", "4")) // 2, 2)
HEAD = "[fetch]\nallow_private = true\nrobots = false\nretries = 0\nper_host = 4\n"
SOURCE = '[[sources]]\nname = "{0}"\naddress = "{1}"\n'


@pytest.fixture
def twelve(stage: Stage) -> Stage:
    """Give a stage whose sources stand in a file, too."""
    text = HEAD
    for colour in COLOURS:
        text += SOURCE.format(colour, stage.server.url_for(f"/{colour}"))
        stage.source(colour)
        stage.serve(colour, calendar(*(f"{colour} {title}" for title in TEAS)))
    (stage.folder / "rcevents.toml").write_text(text, encoding="utf-8")
    return stage


def collecting(folder: Path, store: str) -> subprocess.Popen[bytes]:
    """Start a round in a process of its own."""
    command = [sys.executable, "-m", "rcevents", "collect", "--store", store, "--output", "json"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def killed(stage: Stage, after: int, pause: float) -> None:
    """Start a round, and kill it after so many requests and a moment."""
    asked = len(stage.asked)
    with collecting(stage.folder, str(stage.address)) as process:
        while process.poll() is None and len(stage.asked) - asked < after:
            time.sleep(0.002)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)


def facts(address: str) -> dict[str, tuple[str, int]]:
    """Give the uid of each event, and how many sightings it has."""
    stage_store = open_store(address, create=False)
    try:
        with stage_store.reading() as reading:
            from rcevents.store.contract import Search

            found = list(reading.search(Search()))
    finally:
        stage_store.close()
    assert len({record.event.title for record in found}) == len(found)
    return {record.event.title: (record.event.uid, record.sequence) for record in found}


def test_what_was_killed_is_made_up_for(twelve: Stage, httpserver: HTTPServer) -> None:
    """Nothing is lost, doubled or half saved, and no lease of the dead is in the way."""
    assert httpserver.port
    chance = random.Random(4)  # noqa: S311 - moments to kill at are no secret
    address = str(twelve.address)
    twelve.store.close()
    for _ in range(KILLS):
        killed(twelve, chance.randint(1, 6), chance.random() / 20)
        known = facts(address)
        assert len(known) % len(TEAS) == 0
    with collecting(twelve.folder, address) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert "elsewhere" not in json.loads(out)["outcomes"]
    fresh = str(twelve.folder / "fresh.sqlite")
    with collecting(twelve.folder, fresh) as process:
        process.communicate()
    assert facts(address) == facts(fresh)
    assert len(facts(address)) == len(COLOURS) * len(TEAS)
