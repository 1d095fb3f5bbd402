"""Subscribe with vdirsyncer, and look at the days with khal: twice, and nothing may change."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

from tools.judges.asked.answering import answer_addresses
from tools.judges.asked.by_khal import SETTINGS, compare
from tools.judges.asked.meaning import sittings

if TYPE_CHECKING:
    from collections.abc import Iterator

PAIR = """
[general]
status_path = "{folder}/status"
[pair subscription]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "{folder}/feed"
fileext = ".ics"
[storage there]
type = "http"
url = "{address}"
"""


def judge(address: str) -> Iterator[str]:
    """Fetch an address as a subscriber does; compare what is shown with what it means."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "feed").mkdir()
        Path(folder, "settings").write_text(SETTINGS.format(folder=folder))
        Path(folder, "pair").write_text(PAIR.format(folder=folder, address=address))
        yield from faults_of(vdirsyncer(folder, "discover"))
        yield from faults_of(vdirsyncer(folder, "sync"))
        with urllib.request.urlopen(address) as answered:  # noqa: S310 - a server on this machine
            meant = sittings(answered.read().decode())
        expected = {(day, sitting.title) for sitting in meant for day in sitting.days()}
        if expected:
            yield from compare(folder, expected)
        again = vdirsyncer(folder, "sync")
        yield from faults_of(again)
        yield from (line for line in again.stderr.splitlines() if "Copying" in line)


def faults_of(done: subprocess.CompletedProcess[str]) -> Iterator[str]:
    """Tell how a command ended, where not well, and what it warned of."""
    if done.returncode:
        yield f"vdirsyncer ends with {done.returncode}"
    marks = ("warning", "error", "critical")
    yield from (line for line in done.stderr.splitlines() if line.startswith(marks))


def vdirsyncer(folder: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run vdirsyncer with settings of its own."""
    program = [str(Path(sys.executable).with_name("vdirsyncer")), "-c", f"{folder}/pair", *command]
    return subprocess.run(program, capture_output=True, check=False, input="y\n", text=True)


if __name__ == "__main__":
    answer_addresses(judge)
