"""Ask khal: what a person sees, day by day."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.judges.asked.answering import answer
from tools.judges.asked.meaning import sittings

if TYPE_CHECKING:
    from collections.abc import Iterator

SETTINGS = """
[calendars]
[[feed]]
path = {folder}/feed
type = calendar
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = feed
[sqlite]
path = {folder}/khal.db
"""


def judge(feed: Path) -> Iterator[str]:
    """Import the feed, list its days, and compare with the days and titles that it means."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "feed").mkdir()
        Path(folder, "settings").write_text(SETTINGS.format(folder=folder))
        yield from complaints(khal(folder, "import", "--batch", "-a", "feed", str(feed)))
        meant = sittings(feed.read_bytes().decode())
        expected = {(day, sitting.title) for sitting in meant for day in sitting.days()}
        if expected:
            yield from compare(folder, expected)


def compare(folder: str, expected: set[tuple[dt.date, str]]) -> Iterator[str]:
    """Tell on which days khal shows something else."""
    first, last = min(expected)[0], max(expected)[0]
    seen = shown(folder, first, (last - first).days + 1)
    for day, title in sorted(expected - seen):
        yield f"{day}: does not show {title}"
    for day, title in sorted(seen - expected):
        yield f"{day}: shows {title}"


def shown(folder: str, first: dt.date, days: int) -> set[tuple[dt.date, str]]:
    """List the days from the first on: khal prints a line of JSON for each of them."""
    listed = khal(folder, "list", "--json", "title", f"{first}", f"{days}d")
    listed.check_returncode()
    lines = listed.stdout.splitlines()
    return {
        (first + dt.timedelta(days=number), each["title"])
        for number, line in enumerate(lines)
        for each in json.loads(line)
    }


def complaints(done: subprocess.CompletedProcess[str]) -> Iterator[str]:
    """Tell how a command ended, where not well, and what it warned of."""
    if done.returncode:
        yield f"khal import ends with {done.returncode}"
    yield from (line for line in done.stderr.splitlines() if line.strip())


def khal(folder: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run khal with settings of its own."""
    program = [str(Path(sys.executable).with_name("khal")), "-c", f"{folder}/settings", *command]
    return subprocess.run(program, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    answer(judge)
