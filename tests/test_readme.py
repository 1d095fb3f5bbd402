"""The documentation is tried: every console block is run, every Python example too.

A console block's `$ ` lines run in a copy of the examples, as if in a terminal of 100 columns; what
stands below each is what it prints ("..." for any text). Blocks in `sh` are shown, not run: they
fetch or write outside.
"""

from __future__ import annotations

import doctest
import os
import pty
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
LIKE_A_READER = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@dataclass(frozen=True)
class Session:
    """A command of a page, and what the page says that it prints."""

    page: str
    command: str
    output: str


def sessions() -> Iterator[Session]:
    """Find every command of every page."""
    for page in PAGES:
        for block in BLOCK.findall(page.read_text(encoding="utf8")):
            for command, output in COMMAND.findall(block):
                yield Session(page.name, command, output)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that has nothing but the examples, with `rcevents` on the path."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    for name, value in {"COLUMNS": "100", "TERM": "dumb", "TZ": "UTC", "LC_ALL": "C.UTF-8"}.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def at_a_terminal(command: str) -> str:
    """Run a command with its output on a terminal, and give what a person sees there."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, shell=True, stdout=theirs, stderr=theirs) as process:  # noqa: S602 - the page's own command
        os.close(theirs)
        printed = b"".join(iter(lambda: read(ours), b""))
    os.close(ours)
    assert process.returncode == 0, printed.decode()
    return printed.decode().replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    """Read a piece of a terminal's output; a terminal that was left tells its end by an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


@pytest.mark.parametrize("session", list(sessions()), ids=lambda session: session.command)
@pytest.mark.usefixtures("copy")
def test_a_command_prints_what_the_page_shows(session: Session) -> None:
    """Somebody who types what a page says sees what the page shows."""
    printed = at_a_terminal(session.command)
    matches = doctest.OutputChecker().check_output(session.output, printed, LIKE_A_READER)
    assert matches or not session.output, printed


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.usefixtures("copy")
def test_python_examples_are_true(page: Path) -> None:
    """Every `>>>` of a page gives what stands below it."""
    result = doctest.testfile(str(page), module_relative=False, optionflags=LIKE_A_READER)
    assert result.failed == 0


@pytest.mark.parametrize("page", [*PAGES, ROOT / "examples" / "README.md"], ids=str)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link to a file of the project finds it."""
    for target in LINK.findall(page.read_text(encoding="utf8")):
        assert (page.parent / target).exists(), target


def test_every_benchmark_is_listed() -> None:
    """A script that nobody knows of is never run by itself."""
    told = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf8")
    assert all(f"| `{path.name}" in told for path in (ROOT / "benchmarks").glob("*.py"))


def test_every_page_is_listed() -> None:
    told = (ROOT / "README.md").read_text(encoding="utf8")
    assert all(f"| [docs/{page.name}]" in told for page in (ROOT / "docs").glob("*.md"))


def test_the_make_targets_of_the_readme_exist() -> None:
    """What the README tells to make can be made."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf8")
    told = re.findall(r"\bmake ([a-z]+)\b", (ROOT / "README.md").read_text(encoding="utf8"))
    assert {"feeds", "test"} <= {target for target in told if f"\n{target}:" in makefile}


def test_continuous_integration_runs_what_the_readme_tells() -> None:
    """`.ci/run` calls the README's test command, then what takes longer or asks others."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf8").splitlines()
    commands = [line for line in script if line.startswith("make ")]
    assert commands == ["make test", "make thorough", "make durability", "make judges"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
