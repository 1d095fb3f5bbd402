"""A publishing that is killed leaves whole files, and a cache that the next one can rely on.

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

from rcevents.store.contract import Remembered
from tests.publication.test_stored import Shelf, made, put
from tests.render.lint import lint

if TYPE_CHECKING:
    from pathlib import Path

TIMES = max(int(os.environ.get("RCEVENTS_KILLS", "4")) // 2, 2)
SCRIPT = """
import datetime as dt, sys
from pathlib import Path
from rcevents.publication import publish_stored
from rcevents.store.sqlite import SqliteStore
folder = Path(sys.argv[1])
with SqliteStore(folder / "store.sqlite") as store:
    print("ready", flush=True)
    while True:
        for day in range(1, 9):
            cache, today = folder / "cache" / "kept.sqlite", dt.date(2021, 10, day)
            window = ("default", "all")[day % 2]
            publish_stored(
                store, folder / "feeds", today=today, window=window, cache=cache, site=False
            )
"""


@pytest.mark.skipif(os.name == "nt", reason="needs a signal that kills")
def test_a_killed_publishing_leaves_whole_files(tmp_path: Path) -> None:
    """Each file is as one publishing wrote it, and the next publishing gives what it should."""
    chance = random.Random(11)  # noqa: S311 - no secret
    shelf = Shelf(tmp_path)
    put(shelf.store, [made(number, chance) for number in range(120)])
    shelf.publish()
    for _ in range(TIMES):
        with subprocess.Popen(
            [sys.executable, "-c", SCRIPT, str(tmp_path)], stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.random() * 0.6)
            process.send_signal(signal.SIGKILL)
        for path in shelf.feeds.glob("*.ics"):
            assert lint(path.read_bytes()) == []
        for path in shelf.feeds.glob("*.json"):
            json.loads(path.read_bytes())
        with shelf.store.writing() as writing:
            writing.put_events([Remembered(made(chance.randint(0, 130), chance))])
        shelf.publish(chance.choice(("default", "all")))
    shelf.store.close()
