"""Folders of sources as the world publishes them: what each tells is counted, and was checked.

The sources are not ours to keep here: RCEVENTS_SOURCES names the folder where they lie. When a
count changes, look at what changed (`python tools/sweep.py FOLDER --reasons --events`), and keep
what `python tools/sweep.py FOLDER --json --today 2031-01-15` prints as `counts.json`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCES = os.environ.get("RCEVENTS_SOURCES")
SWEEP = Path(__file__).parents[2] / "tools" / "sweep.py"
CHECKED: dict[str, Any] = json.loads(
    (Path(__file__).parent / "counts.json").read_text(encoding="utf-8")
)


@cache
def counted(folder: str) -> dict[str, Any]:
    """Read every file below a folder."""
    command = [sys.executable, str(SWEEP), folder, "--json", "--today", "2031-01-15"]
    ran = subprocess.run(command, capture_output=True, check=False)
    assert not ran.stderr.decode()
    told: dict[str, Any] = json.loads(ran.stdout)
    return told


@pytest.mark.skipif(not SOURCES, reason="RCEVENTS_SOURCES names no folder of sources")
@pytest.mark.parametrize("folder", CHECKED)
def test_a_folder_tells_what_was_counted(
    folder: str, record_property: Callable[[str, object], None]
) -> None:
    """The table of all folders, with why things stayed unread, ends the tests' output."""
    assert SOURCES
    found = counted(SOURCES)[folder]
    record_property("folder", folder)
    record_property("counts", found)
    assert found == CHECKED[folder]
    assert not found["exceptions"]


@pytest.mark.skipif(not SOURCES, reason="as above")
def test_every_folder_was_counted() -> None:
    assert SOURCES
    assert set(counted(SOURCES)) == set(CHECKED)
