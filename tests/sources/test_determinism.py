"""The saved sources tell the same everywhere, whatever the clock, the language or the threads."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

import pytest

from tests.sources.test_golden import CASES, read_case

ROOT = Path(__file__).parents[2]
SCRIPT = """
import locale
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
from tests.sources.test_determinism import CASES, told
for case in CASES[::-1]:
    print(case.name, told(case))
"""


def told(case: Path) -> str:
    """Give a mark of all that a case tells."""
    _, extraction = read_case(case)
    return hashlib.sha256(extraction.model_dump_json().encode()).hexdigest()


@cache
def here() -> list[str]:
    """Give the marks of all cases, as they are told here."""
    return [f"{case.name} {told(case)}" for case in CASES]


@pytest.mark.parametrize(
    ("seed", "zone", "language"),
    [("1", "Pacific/Kiritimati", "C"), ("2", "America/Los_Angeles", "tr_TR.UTF-8")],
)
def test_the_same_events_everywhere(seed: str, zone: str, language: str) -> None:
    """Nor do cases that were read before change a thing."""
    there = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.splitlines() == here()[::-1]


def test_threads_do_not_disturb_each_other() -> None:
    """What readers keep for the next time is shared by all of them."""
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            found = list(pool.map(told, CASES))
    finally:
        sys.setswitchinterval(interval)
    assert [f"{case.name} {mark}" for case, mark in zip(CASES, found, strict=True)] == here()
