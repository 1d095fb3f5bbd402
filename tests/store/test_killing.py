"""Tests of what stops writers: what one said is heard whole, however it came."""

from __future__ import annotations

import subprocess
import sys

from tests.store.killing import Writer, standing

IN_PARTS = """
import os, time
for part in (b"1", b"1\\n1", b"2\\n", b"1", b"3"):
    os.write(1, part)
    os.write(2, b".")
    time.sleep(60 if part == b"3" else 0)
"""
"""A process whose lines come in parts, as without a buffer; the last one never ends."""


def test_a_line_that_came_in_parts_is_heard_whole() -> None:
    command = [sys.executable, "-c", IN_PARTS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        writer = Writer(process)
        assert process.stderr is not None
        heard = []
        for _ in range(5):
            process.stderr.read(1)
            with standing(process):
                heard.append(writer.hear())
        assert heard[0] in {0, 11, 12}
        assert heard == sorted(heard)
        assert writer.kill() == 12


def test_waiting_goes_on_with_a_line_that_wasbegun() -> None:
    command = [sys.executable, "-c", "import os; os.write(1, b'4'); input(); os.write(1, b'2\\n')"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as process:
        writer = Writer(process)
        assert process.stdin is not None
        while not writer.begun:
            assert writer.hear() == 0
        process.stdin.write(b"\n")
        process.stdin.flush()
        assert writer.wait() == 42
