"""What real clients subscribe to: a folder on the web, and `rcevents serve` on a store.

Of a folder, that is its feeds; the calendars of single events below them are there to be imported.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.folderserver import folder_served

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60
"""Seconds until a server that does not start is given up."""

SETTINGS = """
[store]
path = "store.sqlite"
[[sources]]
name = "Issues"
path = "{issues}"
"""
ASKED = (
    "events.ics?window=all",
    "events.ics?window=all&tz=utc",
    "events.ics?window=all&virtual=true&max_cost=0",
    "events.ics?window=all&kinds=training,workshop",
)
"""A feed of everything, and some that no file has."""


class NotServedError(Exception):
    """The server did not start; the message is what it said."""


@contextmanager
def subscribed(folders: list[Path], made: Path) -> Iterator[dict[str, str]]:
    """Serve everything; give the addresses, with the names to print."""
    with folder_served(folders[0], "/some/where/") as folder, served(made / "server") as server:
        paths = sorted(path.relative_to(folders[0]) for path in folders[0].glob("*.ics"))
        names = {f"{folder}{path.as_posix()}": f"folder: {path}" for path in paths}
        yield names | {f"{server}{path}": f"serve: {path}" for path in ASKED}


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Collect the examples into a store, and serve it; give the address."""
    folder.mkdir()
    settings = SETTINGS.format(issues=ROOT / "examples" / "issues")
    (folder / "rcevents.toml").write_text(settings)
    program = [str(Path(sys.executable).with_name("rcevents"))]
    mine = {name: value for name, value in os.environ.items() if name != "RCEVENTS_STORE"}
    collecting = [*program, "collect", "--quiet"]
    done = subprocess.run(
        collecting, capture_output=True, check=False, cwd=folder, env=mine, text=True
    )
    if done.returncode:
        raise NotServedError(f"rcevents collect: {done.stderr[-500:]}")
    with (folder / "log").open("w+") as log:
        serving = [*program, "serve", "--port", "0"]
        with subprocess.Popen(serving, cwd=folder, env=mine, stdout=log, stderr=log) as server:
            try:
                yield address(folder / "log", server)
            finally:
                server.terminate()


def address(log: Path, server: subprocess.Popen[bytes]) -> str:
    """Wait until the server tells its address."""
    for _ in range(PATIENCE * 10):
        if found := re.search(r"serving at (http://\S+)", log.read_text()):
            return found[1].removesuffix("/") + "/"
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise NotServedError(f"rcevents serve: {log.read_text()[-500:]}")
