"""Running the command line within the test's own process."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

import pytest

from rcevents.cli import main
from tests.cli.issues import AUTUMN, FREE_TALK

if TYPE_CHECKING:
    from pathlib import Path


class Ran(NamedTuple):
    """What a command did: its exit code, and what it wrote."""

    code: int | str | None
    out: str
    err: str


class Run(Protocol):
    """Runs a command."""

    def __call__(self, *arguments: str) -> Ran:
        """Give what the command did."""


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Give a function that runs a command and tells what it did."""

    def ran(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        written = capsysbinary.readouterr()
        return Ran(stopped.value.code, written.out.decode(), written.err.decode())

    return ran


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the current folder, which holds two issues in `issues`."""
    issues = tmp_path / "issues"
    issues.mkdir()
    (issues / "41.md").write_text(AUTUMN, encoding="utf-8")
    (issues / "42.md").write_text(FREE_TALK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    return tmp_path
