"""What was rendered by other code, or by other clocks of the world, is rendered again."""

from __future__ import annotations

import os
import subprocess
import sys
import zoneinfo
from typing import TYPE_CHECKING

import pytest

from rcevents.publication import fingerprint as prints
from rcevents.publication.fingerprint import fingerprint_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASK = "from rcevents.publication.fingerprint import fingerprint_of; print(fingerprint_of(None))"


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """Let no other test take for true what is made up here."""
    yield
    prints._of_code.cache_clear()  # noqa: SLF001 - as below


def fresh() -> str:
    """Give the fingerprint as another process would."""
    prints._of_code.cache_clear()  # noqa: SLF001 - within a process it is worked out once
    return fingerprint_of(None)


def test_it_is_the_same_in_every_process() -> None:
    """Whatever the process hashes by; else nothing would ever be taken from what is kept."""
    environment = dict(os.environ, PYTHONHASHSEED="7", TZ="Asia/Tokyo", LC_ALL="C")
    told = subprocess.run(
        [sys.executable, "-c", ASK], env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == fresh()


def test_it_is_another_where_the_code_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file more, another name, or other words in one."""
    seen = {fresh()}
    monkeypatch.setattr(prints, "PACKAGE", tmp_path)
    (tmp_path / "a.py").write_text("a")
    seen.add(fresh())
    (tmp_path / "a.py").write_text("b")
    seen.add(fresh())
    (tmp_path / "a.py").rename(tmp_path / "b.py")
    seen.add(fresh())
    (tmp_path / "c.py").write_text("")
    seen.add(fresh())
    (tmp_path / "notes.txt").write_text("no code")
    assert fresh() in seen
    assert len(seen) == 5


def test_it_is_another_where_the_zones_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zoneinfo, "TZPATH", (str(tmp_path),))
    seen = {fresh()}
    (tmp_path / "tzdata.zi").write_text("# version 2031a\n")
    seen.add(fresh())
    (tmp_path / "tzdata.zi").write_text("# version 2031b\n")
    seen.add(fresh())
    assert len(seen) == 3
