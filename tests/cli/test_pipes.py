"""The command as a process: in a pipe, at a terminal, interrupted."""

from __future__ import annotations

import json
import os
import pty
import shlex
import signal
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "rcevents"]
pytestmark = pytest.mark.usefixtures("folder")


def at_a_terminal(*arguments: str, **environment: str) -> str:
    """Give what the command writes to a terminal 100 columns wide."""
    ours, theirs = pty.openpty()
    variables = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **environment}
    process = subprocess.Popen(
        [*COMMAND, *arguments], stdout=theirs, stderr=theirs, stdin=theirs, env=variables
    )
    os.close(theirs)
    written = b""
    while chunk := _read(ours):
        written += chunk
    os.close(ours)
    assert process.wait() == 0
    return written.decode().replace("\r\n", "\n")


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # what Linux says where the other side is closed
        return b""


def test_a_person_gets_a_table_in_colour() -> None:
    """JSON is for pipes."""
    written = at_a_terminal("list", "issues")
    assert "Careful Rust Workshop" in written
    assert "\x1b[1m" in written
    assert not written.lstrip().startswith("{")


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_colour_can_be_declined(environment: dict[str, str]) -> None:
    """By NO_COLOR, or by a terminal that has none."""
    assert "\x1b" not in at_a_terminal("list", "issues", **environment)


def test_a_calendar_at_a_terminal_is_text() -> None:
    """Its lines end as a terminal's do."""
    written = at_a_terminal("list", "issues", "--output", "ics")
    assert "\nBEGIN:VEVENT\n" in written


def test_a_reader_may_leave_early(folder: Path) -> None:
    """`rcevents list ... | head -1` ends without a word."""
    text = (folder / "issues" / "41.md").read_text(encoding="utf-8")
    for number in range(100):
        name = folder / "issues" / f"{100 + number}.md"
        name.write_text(text.replace("2021](", f"{2021 + number}](").replace("/2021", f"/{number}"))
    process = subprocess.Popen(
        [*COMMAND, "extract", "issues"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.read(1) == b"{"
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 141


def test_standard_input_is_read(folder: Path) -> None:
    """An input may be -, of a form that is told."""
    issue = (folder / "issues" / "42.md").read_bytes()
    command = [*COMMAND, "extract", "-", "--form", "markdown"]
    ran = subprocess.run(command, input=issue, capture_output=True, check=True)
    assert [event["title"] for event in json.loads(ran.stdout)["events"]][1:] == [
        "What Fourier Saw"
    ]


HEEDING = """import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execv(sys.argv[1], sys.argv[1:])"""
"""Runs what is given; a shell lets its background jobs, such as these tests, ignore Ctrl-C."""


def test_an_interrupt_ends_it_quietly() -> None:
    """Ctrl-C while it waits for its input: exit code 130, no traceback."""
    process = subprocess.Popen(
        [sys.executable, "-c", HEEDING, *COMMAND, "extract", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPROFILEIMPORTTIME": "1"},
    )
    assert process.stderr is not None
    seen = b""
    while b"rcevents.fetch.inputs" not in seen:  # by then it reads, or is about to
        chunk = os.read(process.stderr.fileno(), 65536)
        assert chunk, seen.decode()
        seen += chunk
    process.send_signal(signal.SIGINT)
    _, rest = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in seen + rest


@pytest.mark.parametrize(
    ("arguments", "closed", "code", "told"),
    [
        ("list issues", ">&-", 5, "standard output: is closed"),
        ("list issues", ">/dev/full", 5, "standard output: cannot be written"),
        ("list -", "<&-", 3, "standard input: empty"),
        ("list nowhere", "2>&-", 3, ""),
        ("list nowhere", "2>/dev/full", 3, ""),
    ],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_closed_and_full_ends(arguments: str, closed: str, code: int, told: str) -> None:
    """What cannot be written or read is told, as far as it can be, without a traceback."""
    command = f"{shlex.join(COMMAND)} {arguments} {closed}"
    ran = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (ran.returncode, "Traceback" in ran.stderr) == (code, False)
    assert told in ran.stderr
