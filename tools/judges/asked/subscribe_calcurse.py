"""Fetch an address with curl, and hand it to calcurse."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.judges.asked.answering import answer_addresses
from tools.judges.asked.by_calcurse import judge as judge_file

if TYPE_CHECKING:
    from collections.abc import Iterator


def judge(address: str) -> Iterator[str]:
    """Tell what curl or calcurse objects to."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fetched.ics")
        program = ["curl", "--fail", "--silent", "--show-error", "--compressed", "--location"]
        done = subprocess.run(
            [*program, "--output", str(path), address], capture_output=True, check=False, text=True
        )
        if done.returncode:
            yield f"curl ends with {done.returncode}: {done.stderr}"
        else:
            yield from judge_file(path)


if __name__ == "__main__":
    answer_addresses(judge)
