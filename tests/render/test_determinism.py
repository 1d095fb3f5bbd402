"""The same records give the same bytes, whatever the machine, its clock or its language."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from rcevents.render import RENDERERS
from tests.render.samples import EVERYTHING, feed

ROOT = Path(__file__).parents[2]

SCRIPT = """
import hashlib, locale, sys
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
from rcevents.render import RENDERERS
from tests.render.samples import EVERYTHING, feed
records = EVERYTHING[::-1] if "backwards" in sys.argv else EVERYTHING
for name, render in RENDERERS.items():
    print(name, hashlib.sha256(render(feed(*records))).hexdigest())
"""


@pytest.mark.parametrize(
    ("seed", "zone", "language", "order"),
    [
        ("1", "Pacific/Kiritimati", "C", "backwards"),
        ("2", "America/Los_Angeles", "de_DE.UTF-8", "forwards"),
        ("0", "", "tr_TR.UTF-8", "backwards"),
    ],
)
def test_the_same_bytes_everywhere(seed: str, zone: str, language: str, order: str) -> None:
    """No seed of hashes, time zone, language or order of the records changes a byte."""
    here = [
        f"{name} {hashlib.sha256(render(feed(*EVERYTHING))).hexdigest()}"
        for name, render in RENDERERS.items()
    ]
    there = subprocess.run(
        [sys.executable, "-c", SCRIPT, order],
        env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.split("\n")[:-1] == here
