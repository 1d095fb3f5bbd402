"""Ask calcurse: escapes, an end that is the start, and whether every event gets in and out."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.judges.asked.answering import answer

if TYPE_CHECKING:
    from collections.abc import Iterator

REFUSED = re.compile(r"^VEVENT \[(\d+)\]: (.*)$", re.MULTILINE)
"""A line of its log: where in the file the event begins, and why it was not taken."""

ZONE = re.compile(r"^DTSTART;TZID=([^:;\r]+)", re.MULTILINE)


def judge(feed: Path) -> Iterator[str]:
    """Import the feed, and count the events that come out again.

    calcurse puts a series onto the reader's clock before it reads the rule's weekdays, and refuses
    an evening of Tuesdays where that is a Wednesday. What it refuses so is asked once more, by a
    reader who lives where the event is.
    """
    kept, refused = imported(feed, "UTC")
    lines = feed.read_bytes().decode().split("\r\n")
    for number, why in refused.items():
        zone = ZONE.search("\n".join(lines[number - 1 : lines.index("END:VEVENT", number)]))
        if not zone or number in imported(feed, zone[1])[1]:
            yield f"line {number}: {why}"
    count = lines.count("BEGIN:VEVENT") - len(refused)
    if kept != count:
        yield f"gives {kept} back of {count} events"


def imported(feed: Path, zone: str) -> tuple[int, dict[int, str]]:
    """Give how many events a reader in this zone gets, and which are refused, by their line."""
    with tempfile.TemporaryDirectory() as folder:
        done = calcurse(folder, zone, "-q", "-i", str(feed))
        logs = "".join(path.read_text() for path in Path(folder).glob("calcurse_log.*"))
        refused = {int(line): why for line, why in REFUSED.findall(logs)}
        if done.returncode and not refused:
            raise RuntimeError(f"import ends with {done.returncode}: {done.stderr}")
        exported = calcurse(folder, zone, "--export=ical").stdout
        return exported.splitlines().count("BEGIN:VEVENT"), refused


def calcurse(folder: str, zone: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run calcurse in a folder of its own."""
    program = ["calcurse", "-D", folder, "-C", folder, *command]
    clock = {**os.environ, "TZ": zone, "TMPDIR": folder}
    return subprocess.run(program, capture_output=True, check=False, env=clock, text=True)


if __name__ == "__main__":
    answer(judge)
